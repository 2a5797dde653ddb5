//===- Version.cpp - What this compiler is --------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Version.h"
#include "facet/Lens/Tokenizer/Tokenizer.h"
#include "facet/Runtime/Guard/Artifact.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/Config/llvm-config.h"

namespace facet {

llvm::StringRef compilerVersion() { return FACET_COMPILER_VERSION; }

std::string versionLine() {
  return "fct " + compilerVersion().str() + " (FACET " + facetVersion.str() +
         ", LLVM " LLVM_VERSION_STRING ", Unicode " + unicodeVersion.str() +
         "; tokens: Unicode " + tokenizerUnicodeVersion.str() + ")";
}

} // namespace facet

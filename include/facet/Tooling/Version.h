//===- Version.h - What this compiler is ------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_VERSION_H
#define FACET_TOOLING_VERSION_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace facet {

/// The compiler's version alone.
llvm::StringRef compilerVersion();

/// One line: the compiler's version, the language's and LLVM's.
std::string versionLine();

} // namespace facet

#endif // FACET_TOOLING_VERSION_H

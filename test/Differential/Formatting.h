//===- Formatting.h - What formatting keeps --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_DIFFERENTIAL_FORMATTING_H
#define FACET_TEST_DIFFERENTIAL_FORMATTING_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace facet::differential {

/// The document as `fct fmt` writes it; as it is if it does not parse.
std::string formatted(llvm::StringRef document, unsigned width = 100);

/// What formatting changes, for people: the syntax tree but for its places, or
/// what has been formatted already. Empty if nothing does, and of a document
/// that does not parse.
std::string formattingDifference(llvm::StringRef document);

} // namespace facet::differential

#endif // FACET_TEST_DIFFERENTIAL_FORMATTING_H

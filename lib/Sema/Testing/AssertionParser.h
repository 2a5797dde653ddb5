//===- AssertionParser.h - Lines of assert: ---------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_TESTING_ASSERTIONPARSER_H
#define FACET_LIB_SEMA_TESTING_ASSERTIONPARSER_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

/// What is wrong with an assertion, at byte offsets of its text.
struct AssertionError {
  size_t begin = 0, end = 0;
  std::string message;
  /// What to write instead, if known.
  std::string help;
};

/// Parses `PATH OP VALUE`, `PATH` or `not PATH`. The paths and the text point
/// into `text`, values may be made in `arena`. Nullopt and `error` if it cannot
/// be read. `span` of the result is left for the caller.
std::optional<Assertion> parseAssertion(llvm::StringRef text, ValueArena &arena,
                                        AssertionError &error);

} // namespace facet

#endif // FACET_LIB_SEMA_TESTING_ASSERTIONPARSER_H

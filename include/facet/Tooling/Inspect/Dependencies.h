//===- Dependencies.h - What variables and messages are made of -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_INSPECT_DEPENDENCIES_H
#define FACET_TOOLING_INSPECT_DEPENDENCIES_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

// Variables are indices into AnalysedProgram::variables, ascending, without
// repetition.

/// What a message, or a history, reads.
struct MessageReads {
  /// By its content and its strategy.
  std::vector<uint32_t> content;
  /// By `when`.
  std::vector<uint32_t> gates;

  std::vector<uint32_t> all() const;
};

MessageReads readsOf(const AnalysedProgram &program, const Message &message);

/// The variables that the rules about the lenses of a variable read: they are
/// computed before it, too (docs/Language.md 1.12).
std::vector<uint32_t> guardReadsOf(const AnalysedProgram &program,
                                   const Variable &variable);
/// With what its expression reads.
std::vector<uint32_t> dependenciesOf(const AnalysedProgram &program,
                                     const Variable &variable);

} // namespace facet

#endif // FACET_TOOLING_INSPECT_DEPENDENCIES_H

//===- Unused.h - Declarations that nothing reads ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_UNUSED_H
#define FACET_LIB_SEMA_UNUSED_H

#include "llvm/ADT/BitVector.h"

namespace facet {

class SemaContext;
struct Variable;

/// Warns of variables, inputs and interfaces of the root document that nothing
/// reads (docs/Language.md 1.8), once all else has been analysed. Silent if
/// there are errors: what is misspelt would be reported twice.
void reportUnused(SemaContext &sema);

// Its parts, for an analysis that keeps the results of the one before.

/// Whether the document may get these warnings, if it has no error.
bool isUseLookedAt(const SemaContext &sema);
/// The variables that an expression, a rule or a test reads.
llvm::BitVector findReadVariables(SemaContext &sema);
/// Whether it is worth a warning that nothing reads the variable.
bool isWorthReading(const SemaContext &sema, const Variable &variable);
void reportUnused(SemaContext &sema, const Variable &variable);
void reportUnusedInterfaces(SemaContext &sema);

} // namespace facet

#endif // FACET_LIB_SEMA_UNUSED_H

//===- Conditions.h - Conditions of policy rules ----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_POLICY_CONDITIONS_H
#define FACET_LIB_SEMA_POLICY_CONDITIONS_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

class SemaContext;

/// Reads a condition, before variables have types.
Condition readCondition(SemaContext &sema, const ast::Expr &expr);

/// Checks the conditions of all rules, once variables have types.
void checkConditions(SemaContext &sema);

} // namespace facet

#endif // FACET_LIB_SEMA_POLICY_CONDITIONS_H

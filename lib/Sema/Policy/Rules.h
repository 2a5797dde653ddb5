//===- Rules.h - Rules of the policy (docs/Language.md 1.12) ----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_POLICY_RULES_H
#define FACET_LIB_SEMA_POLICY_RULES_H

#include "Policy/Matchers.h"

namespace facet {

/// The operation of that name.
std::optional<GuardedOp> parseGuardedOp(llvm::StringRef text);
std::vector<llvm::StringRef> guardedOpNames();

/// Reads the list of rules under `deny` or `allow`.
std::vector<PolicyRule> readRules(SemaContext &sema, MatcherNames &names,
                                  const ast::MapEntry &entry);

} // namespace facet

#endif // FACET_LIB_SEMA_POLICY_RULES_H

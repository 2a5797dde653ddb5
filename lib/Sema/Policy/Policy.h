//===- Policy.h - @policy (docs/Language.md 1.12) ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_POLICY_POLICY_H
#define FACET_LIB_SEMA_POLICY_POLICY_H

namespace facet {

class SemaContext;

/// Reads the policy; its conditions are not checked yet, since they refer to
/// variables that have no types. The names of messages, functions and lenses
/// are known.
void readPolicy(SemaContext &sema);

/// Makes the merged policy a value and finds its hash.
void finishPolicyValue(SemaContext &sema);

} // namespace facet

#endif // FACET_LIB_SEMA_POLICY_POLICY_H

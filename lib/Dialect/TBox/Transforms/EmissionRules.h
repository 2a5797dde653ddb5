//===- EmissionRules.h - What the guard may deny -------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_DIALECT_TBOX_TRANSFORMS_EMISSIONRULES_H
#define FACET_LIB_DIALECT_TBOX_TRANSFORMS_EMISSIONRULES_H

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Support/Policy/RuleMatchers.h"

namespace facet::tbox {

/// The messages that the policy of a program may deny (docs/Language.md 1.12).
class EmissionRules {
public:
  explicit EmissionRules(ir::ProgramOp program);

  /// Whether a decision may deny the message. Linear in the id.
  bool mayDeny(llvm::StringRef id) const;
  /// The same of a turn of the history.
  bool mayDenyTurns(llvm::StringRef history) const;

private:
  /// The default.
  bool mayDenyAll = false;
  RuleMatchers denied;
};

} // namespace facet::tbox

#endif // FACET_LIB_DIALECT_TBOX_TRANSFORMS_EMISSIONRULES_H

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
#include "llvm/ADT/DenseSet.h"

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
  void addName(llvm::StringRef name);

  /// The default, or a rule without a name.
  bool mayDenyAll = false;
  llvm::DenseSet<llvm::StringRef> names;
  /// What names that have the form of a turn's name the history as.
  llvm::DenseSet<llvm::StringRef> historiesOfTurns;
  /// Of matchers that end in `.*`.
  llvm::DenseSet<llvm::StringRef> prefixes;
};

} // namespace facet::tbox

#endif // FACET_LIB_DIALECT_TBOX_TRANSFORMS_EMISSIONRULES_H

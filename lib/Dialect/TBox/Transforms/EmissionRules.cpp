//===- EmissionRules.cpp - What the guard may keep from being emitted -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmissionRules.h"

using namespace mlir;

namespace facet::tbox {

EmissionRules::EmissionRules(ir::ProgramOp program) {
  StringRef emit =
      ir::stringifyGuardedOperation(ir::GuardedOperation::MessageEmit);
  if (std::optional<DictionaryAttr> defaults = program.getDefaults())
    if (auto allow = defaults->getAs<BoolAttr>(emit))
      mayDenyAll = !allow.getValue();
  for (auto rule : program.getOps<ir::RuleOp>()) {
    if (rule.getKind() != ir::RuleKind::Deny ||
        rule.getGuarded() != ir::GuardedOperation::MessageEmit)
      continue;
    std::optional<StringRef> name = rule.getName();
    bool isPrefix = name && name->consume_back(".*");
    denied.add(name, isPrefix, rule.getEffect());
  }
}

bool EmissionRules::mayDenyTurns(StringRef history) const {
  return mayDenyAll || denied.mayMatchTurnOf(history);
}

bool EmissionRules::mayDeny(StringRef id) const {
  return mayDenyAll || denied.matches(id, /*effect=*/"");
}

} // namespace facet::tbox

//===- EmissionRules.cpp - What the guard may keep from being emitted -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmissionRules.h"
#include "facet/Support/TurnIds.h"

using namespace mlir;

namespace facet::tbox {

EmissionRules::EmissionRules(ir::ProgramOp program) {
  StringRef emit =
      ir::stringifyGuardedOperation(ir::GuardedOperation::MessageEmit);
  if (std::optional<DictionaryAttr> defaults = program.getDefaults())
    if (auto allow = defaults->getAs<BoolAttr>(emit))
      mayDenyAll = !allow.getValue();
  for (auto rule : program.getOps<ir::RuleOp>()) {
    // An effect never matches a message, which has none.
    if (rule.getKind() != ir::RuleKind::Deny ||
        rule.getGuarded() != ir::GuardedOperation::MessageEmit ||
        rule.getEffect())
      continue;
    std::optional<StringRef> name = rule.getName();
    if (!name)
      mayDenyAll = true;
    else if (name->consume_back(".*"))
      prefixes.insert(*name);
    else
      addName(*name);
  }
}

void EmissionRules::addName(StringRef name) {
  names.insert(name);
  if (std::optional<StringRef> history = historyOfTurnId(name))
    historiesOfTurns.insert(*history);
}

bool EmissionRules::mayDenyTurns(StringRef history) const {
  // Prefixes of turns are those of their history, and itself.
  return mayDeny(history) || historiesOfTurns.contains(history) ||
         prefixes.contains(history);
}

bool EmissionRules::mayDeny(StringRef id) const {
  if (mayDenyAll || names.contains(id))
    return true;
  if (prefixes.empty())
    return false;
  for (size_t dot = id.find('.'); dot != StringRef::npos;
       dot = id.find('.', dot + 1))
    if (prefixes.contains(id.take_front(dot)))
      return true;
  return false;
}

} // namespace facet::tbox

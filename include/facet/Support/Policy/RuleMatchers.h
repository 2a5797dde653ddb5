//===- RuleMatchers.h - What rules of the policy match ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A rule matches by its name and its effect (docs/Language.md 1.12), and rules
// with the same two match the same operations. Those that match an operation
// are found in the time that its name and its effect take, however many rules
// there are: n rules and n operations add up.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_POLICY_RULEMATCHERS_H
#define FACET_SUPPORT_POLICY_RULEMATCHERS_H

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <optional>

namespace facet {

/// What rules match, as a key of tables. Its texts are the rule's or the
/// operation's.
using MatcherKey =
    std::pair<std::pair<unsigned, llvm::StringRef>, llvm::StringRef>;

/// The key of a rule of this name and effect. Without `name` it matches all
/// names. `isPrefix`: its name ended in ".*", which is taken off; `effect` is
/// as written.
MatcherKey matcherKey(std::optional<llvm::StringRef> name, bool isPrefix,
                      std::optional<llvm::StringRef> effect);

/// Visits the keys of all rules that match an operation, each once. `effect` is
/// empty for none.
void forEachMatcher(llvm::StringRef name, llvm::StringRef effect,
                    llvm::function_ref<void(MatcherKey)> visit);

/// What some rules match. Points to their texts.
class RuleMatchers {
public:
  void add(std::optional<llvm::StringRef> name, bool isPrefix,
           std::optional<llvm::StringRef> effect);
  /// Whether a rule matches the operation.
  bool matches(llvm::StringRef name, llvm::StringRef effect) const;
  /// The same of a message that is a turn, which the id of its history names,
  /// too (docs/Language.md 3.11).
  bool matchesTurn(llvm::StringRef id, llvm::StringRef history) const;
  /// Whether a rule matches a turn of the history, or may, whatever the number
  /// of the turn.
  bool mayMatchTurnOf(llvm::StringRef history) const;

private:
  llvm::DenseSet<MatcherKey> keys;
  /// What names of messages that have the form of a turn's name the history as.
  llvm::DenseSet<llvm::StringRef> historiesOfTurns;
};

} // namespace facet

#endif // FACET_SUPPORT_POLICY_RULEMATCHERS_H

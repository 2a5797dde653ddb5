//===- RunGuard.cpp - The guard during one run ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RunGuard.h"
#include "llvm/ADT/STLExtras.h"

namespace facet::runtime {

/// Fewer rules are gone through one by one.
static constexpr size_t fewestIndexed = 16;

void RuleTable::begin(llvm::ArrayRef<PlanRule> newRules) {
  rules = newRules;
  states.assign(rules.size(), State::Unknown);
  if (!isIndexed)
    return;
  isIndexed = false;
  for (unsigned op = 0; op != guardedOpCount; ++op) {
    buckets[op].clear();
    named[op] = {};
  }
}

void RuleTable::buildIndex() {
  for (uint32_t i = 0; i != rules.size(); ++i) {
    const PlanRule &rule = rules[i];
    unsigned op = unsigned(rule.op);
    buckets[op][matcherKey(rule.name, rule.isPrefix, rule.effect)]
        .rules.push_back(i);
    named[op].add(rule.name, rule.isPrefix, std::nullopt);
  }
  isIndexed = true;
}

RuleTable::Cursors RuleTable::cursorsFor(GuardedOp op, GuardedName guarded,
                                         llvm::StringRef effect) {
  auto [name, history] = guarded;
  auto &rulesOf = buckets[unsigned(op)];
  Cursors cursors;
  auto add = [&](MatcherKey key) {
    auto found = rulesOf.find(key);
    if (found != rulesOf.end())
      cursors.push_back({&found->second, found->second.first});
  };
  forEachMatcher(name, effect, add);
  if (!history.empty())
    add(matcherKey(history, /*isPrefix=*/false, std::nullopt));
  return cursors;
}

RuleTable::State RuleTable::stateOf(uint32_t rule, ConditionReader read) {
  State state = states[rule];
  if (state == State::Busy)
    return State::Undecidable;
  if (state != State::Unknown)
    return state;
  // A condition that depends on its own decision cannot be evaluated.
  states[rule] = State::Busy;
  switch (isActive(rules[rule], read)) {
  case Truth::True:
    return states[rule] = State::Active;
  case Truth::False:
    return states[rule] = State::Inactive;
  case Truth::Undecidable:
    break;
  }
  return states[rule] = State::Undecidable;
}

void RuleTable::visit(GuardedOp op, GuardedName name, llvm::StringRef effect,
                      ConditionReader read,
                      llvm::function_ref<bool(const PlanRule &, Truth)> visit) {
  auto visitRule = [&](uint32_t rule, State state) {
    return state == State::Inactive ||
           visit(rules[rule],
                 state == State::Active ? Truth::True : Truth::Undecidable);
  };
  if (rules.size() < fewestIndexed) {
    for (uint32_t i = 0; i != rules.size(); ++i)
      if (matches(rules[i], op, name, effect) &&
          !visitRule(i, stateOf(i, read)))
        return;
    return;
  }

  if (!isIndexed)
    buildIndex();
  Cursors cursors = cursorsFor(op, name, effect);
  auto isDone = [](const Cursor &cursor) {
    return cursor.next >= cursor.bucket->rules.size();
  };
  llvm::erase_if(cursors, isDone);
  while (!cursors.empty()) {
    Cursor *first =
        llvm::min_element(cursors, [](const Cursor &a, const Cursor &b) {
          return a.bucket->rules[a.next] < b.bucket->rules[b.next];
        });
    uint32_t rule = first->bucket->rules[first->next];
    State state = stateOf(rule, read);
    if (!visitRule(rule, state))
      return;
    if (state == State::Inactive && first->bucket->first == first->next)
      ++first->bucket->first;
    ++first->next;
    if (isDone(*first))
      cursors.erase(first);
  }
}

bool RuleTable::names(GuardedOp op, llvm::StringRef name) {
  if (rules.size() < fewestIndexed)
    return llvm::any_of(rules, [&](const PlanRule &rule) {
      return matchesName(rule, op, name);
    });
  if (!isIndexed)
    buildIndex();
  return named[unsigned(op)].matches(name, "");
}

const PlanRule *RuleTable::firstMatching(GuardedOp op, llvm::StringRef name,
                                         llvm::StringRef effect) {
  if (rules.size() < fewestIndexed) {
    auto found = llvm::find_if(rules, [&](const PlanRule &rule) {
      return matches(rule, op, name, effect);
    });
    return found == rules.end() ? nullptr : &*found;
  }
  if (!isIndexed)
    buildIndex();
  std::optional<uint32_t> first;
  for (const Cursor &cursor : cursorsFor(op, name, effect)) {
    uint32_t rule = cursor.bucket->rules.front();
    first = std::min(first.value_or(rule), rule);
  }
  return first ? &rules[*first] : nullptr;
}

} // namespace facet::runtime

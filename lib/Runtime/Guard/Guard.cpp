//===- Guard.cpp - Decisions of the authorisation policy ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Guard/Guard.h"
#include "RunGuard.h"
#include "facet/Support/EffectMatcher.h"

namespace facet {

using runtime::Truth;

//===----------------------------------------------------------------------===//
// Rules and conditions
//===----------------------------------------------------------------------===//

bool runtime::matches(const PlanRule &rule, GuardedOp op, GuardedName name,
                      llvm::StringRef effect) {
  return matchesName(rule, op, name) &&
         (!rule.effect || matcherMatches(*rule.effect, effect));
}

bool runtime::matchesName(const PlanRule &rule, GuardedOp op,
                          GuardedName guarded) {
  if (rule.op != op)
    return false;
  if (!rule.name)
    return true;
  auto [name, history] = guarded;
  if (!rule.isPrefix)
    return name == *rule.name || (!history.empty() && history == *rule.name);
  return name.size() > rule.name->size() && name.starts_with(*rule.name) &&
         name[rule.name->size()] == '.';
}

/// Left to right, short-circuit: what is not reached raises nothing. Conditions
/// nest at most as deep as documents do.
static Truth evaluate(const PlanCondition &condition, ConditionReader read) {
  switch (condition.kind) {
  case ConditionKind::True:
    return Truth::True;
  case ConditionKind::False:
    return Truth::False;
  case ConditionKind::Undecidable:
    return Truth::Undecidable;
  case ConditionKind::Reference: {
    std::optional<bool> value = read(condition);
    return !value ? Truth::Undecidable : *value ? Truth::True : Truth::False;
  }
  case ConditionKind::Not: {
    Truth truth = evaluate(condition.operands.front(), read);
    if (truth == Truth::Undecidable)
      return truth;
    return truth == Truth::True ? Truth::False : Truth::True;
  }
  case ConditionKind::All:
  case ConditionKind::Any: {
    // `all` goes on while it is true, `any` while it is false.
    Truth neutral =
        condition.kind == ConditionKind::All ? Truth::True : Truth::False;
    for (const PlanCondition &operand : condition.operands)
      if (Truth truth = evaluate(operand, read); truth != neutral)
        return truth;
    return neutral;
  }
  }
  return Truth::Undecidable;
}

Truth runtime::isActive(const PlanRule &rule, ConditionReader read) {
  if (rule.when)
    if (Truth when = evaluate(*rule.when, read); when != Truth::True)
      return when;
  if (!rule.unless)
    return Truth::True;
  Truth unless = evaluate(*rule.unless, read);
  if (unless == Truth::Undecidable)
    return unless;
  return unless == Truth::True ? Truth::False : Truth::True;
}

//===----------------------------------------------------------------------===//
// Decisions
//===----------------------------------------------------------------------===//

static GuardDecision decidedBy(const PlanRule &rule,
                               GuardDecision::Outcome outcome) {
  GuardDecision decision{outcome, rule.id, rule.span};
  decision.byRule = outcome != GuardDecision::Outcome::Undecidable;
  return decision;
}

GuardDecision runtime::decideByDefault(const Plan &plan, GuardedOp op,
                                       llvm::StringRef effect) {
  std::optional<bool> written = plan.defaultAllow[unsigned(op)];
  bool allowed = written.value_or(op == GuardedOp::MessageEmit);
  if (op == GuardedOp::ToolCall)
    allowed &= effect == "read";
  GuardDecision decision;
  decision.outcome = allowed ? GuardDecision::Outcome::Allowed
                             : GuardDecision::Outcome::Denied;
  decision.byWrittenDefault = written.has_value();
  return decision;
}

/// The decision, given how to visit the matching rules of deny and of allow
/// that are active or undecidable. `visit` returns false to stop.
template <typename VisitDeny, typename VisitAllow>
static std::optional<GuardDecision> decideByRules(VisitDeny visitDeny,
                                                  VisitAllow visitAllow) {
  using Outcome = GuardDecision::Outcome;
  // An undecidable deny does not end the search for one that denies.
  std::optional<GuardDecision> decision;
  visitDeny([&](const PlanRule &rule, Truth truth) {
    if (truth == Truth::True)
      decision = decidedBy(rule, Outcome::Denied);
    else if (!decision)
      decision = decidedBy(rule, Outcome::Undecidable);
    return truth != Truth::True;
  });
  if (decision)
    return decision;
  visitAllow([&](const PlanRule &rule, Truth truth) {
    decision = decidedBy(rule, truth == Truth::True ? Outcome::Allowed
                                                    : Outcome::Undecidable);
    return false;
  });
  return decision;
}

GuardDecision decide(const Plan &plan, GuardedOp op, GuardedName name,
                     llvm::StringRef effect, ConditionReader read) {
  auto visitor = [&](llvm::ArrayRef<PlanRule> rules) {
    return [&, rules](llvm::function_ref<bool(const PlanRule &, Truth)> visit) {
      for (const PlanRule &rule : rules) {
        if (!runtime::matches(rule, op, name, effect))
          continue;
        Truth truth = runtime::isActive(rule, read);
        if (truth != Truth::False && !visit(rule, truth))
          return;
      }
    };
  };
  if (std::optional<GuardDecision> decision =
          decideByRules(visitor(plan.deny), visitor(plan.allow)))
    return *decision;
  return runtime::decideByDefault(plan, op, effect);
}

void runtime::RunGuard::begin(const Plan &newPlan) {
  plan = &newPlan;
  deny.begin(newPlan.deny);
  allow.begin(newPlan.allow);
}

GuardDecision runtime::RunGuard::decide(GuardedOp op, GuardedName name,
                                        llvm::StringRef effect,
                                        ConditionReader read) {
  auto visitor = [&](RuleTable &table) {
    return [&](llvm::function_ref<bool(const PlanRule &, Truth)> visit) {
      table.visit(op, name, effect, read, visit);
    };
  };
  if (std::optional<GuardDecision> decision =
          decideByRules(visitor(deny), visitor(allow)))
    return *decision;
  return decideByDefault(*plan, op, effect);
}

const PlanRule *runtime::RunGuard::matchingRule(GuardedOp op,
                                                llvm::StringRef name,
                                                llvm::StringRef effect) {
  if (const PlanRule *rule = allow.firstMatching(op, name, effect))
    return rule;
  return deny.firstMatching(op, name, effect);
}

const PlanCondition *runtime::failedCondition(const PlanRule &rule,
                                              ConditionReader read) {
  if (rule.when && evaluate(*rule.when, read) == Truth::False)
    return &*rule.when;
  if (rule.unless && evaluate(*rule.unless, read) == Truth::True)
    return &*rule.unless;
  return nullptr;
}

} // namespace facet

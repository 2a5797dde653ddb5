//===- GuardTest.cpp - Decisions of the guard -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Guard/Guard.h"
#include "../../../../lib/Runtime/Guard/RunGuard.h"
#include "../PlanMaker.h"
#include <random>

using namespace facet;
using namespace facet::test;
using Kind = ConditionKind;
using Outcome = GuardDecision::Outcome;

namespace {

PlanCondition literal(Kind kind) { return PlanMaker::literal(kind); }

/// Reads no reference.
std::optional<bool> readNothing(const PlanCondition &) { return std::nullopt; }

/// Asks both guards; they must agree.
GuardDecision ask(const Plan &plan, GuardedOp op, GuardedName name,
                  llvm::StringRef effect = "") {
  GuardDecision decision = decide(plan, op, name, effect, readNothing);
  runtime::RunGuard guard;
  guard.begin(plan);
  GuardDecision same = guard.decide(op, name, effect, readNothing);
  EXPECT_EQ(decision.outcome, same.outcome);
  EXPECT_EQ(decision.ruleId, same.ruleId);
  EXPECT_EQ(decision.byRule, same.byRule);
  return decision;
}

TEST(Guard, Defaults) {
  Plan plan;
  EXPECT_EQ(ask(plan, GuardedOp::ToolExpose, "W.get", "read").outcome,
            Outcome::Denied);
  EXPECT_EQ(ask(plan, GuardedOp::ToolCall, "W.get", "read").outcome,
            Outcome::Denied);
  EXPECT_EQ(ask(plan, GuardedOp::LensCall, "uuid", "external").outcome,
            Outcome::Denied);
  EXPECT_EQ(ask(plan, GuardedOp::MessageEmit, "user#1").outcome,
            Outcome::Allowed);
  plan.defaultAllow[unsigned(GuardedOp::ToolCall)] = true;
  plan.defaultAllow[unsigned(GuardedOp::MessageEmit)] = false;
  EXPECT_EQ(ask(plan, GuardedOp::ToolCall, "W.get", "read").outcome,
            Outcome::Allowed);
  EXPECT_EQ(ask(plan, GuardedOp::ToolCall, "W.put", "write").outcome,
            Outcome::Denied);
  EXPECT_EQ(ask(plan, GuardedOp::MessageEmit, "user#1").outcome,
            Outcome::Denied);
  EXPECT_FALSE(ask(plan, GuardedOp::MessageEmit, "user#1").byRule);
}

// With few rules, and with so many that they are indexed.
TEST(Guard, TurnsAreNamedByTheirHistory) {
  for (unsigned others : {0u, 100u}) {
    Plan plan;
    for (unsigned i = 0; i != others; ++i)
      plan.deny.push_back(
          PlanMaker::rule(GuardedOp::MessageEmit, "other", "other"));
    plan.deny.push_back(PlanMaker::rule(GuardedOp::MessageEmit, "h.2", "one"));
    plan.deny.push_back(PlanMaker::rule(GuardedOp::MessageEmit, "h", "all"));
    plan.deny.push_back(
        PlanMaker::rule(GuardedOp::MessageEmit, "g.*", "prefix"));
    auto rule = [&](GuardedName name) {
      return ask(plan, GuardedOp::MessageEmit, name).ruleId.value_or("");
    };
    EXPECT_EQ(rule(GuardedName("h.2", "h")), "one");
    EXPECT_EQ(rule(GuardedName("h.1", "h")), "all");
    EXPECT_EQ(rule(GuardedName("g.1", "g")), "prefix");
    EXPECT_EQ(rule(GuardedName("i.1", "i")), "");
    // A message whose id only looks like that of a turn.
    EXPECT_EQ(rule("h.3"), "");
  }
}

TEST(Guard, Matchers) {
  Plan plan;
  plan.allow.push_back(PlanMaker::rule(GuardedOp::ToolExpose, "W.*", "prefix"));
  plan.allow.push_back(PlanMaker::rule(GuardedOp::ToolExpose, "V.f", "exact"));
  plan.allow.push_back(PlanMaker::rule(GuardedOp::ToolExpose, "X.*", "effect"));
  plan.allow.back().effect = "read";
  auto allowed = [&](llvm::StringRef name, llvm::StringRef effect = "read") {
    return ask(plan, GuardedOp::ToolExpose, name, effect).isAllowed();
  };
  EXPECT_TRUE(allowed("W.get"));
  EXPECT_TRUE(allowed("W.get.more"));
  EXPECT_FALSE(allowed("W"));
  EXPECT_FALSE(allowed("Wx.get"));
  EXPECT_FALSE(allowed("w.get"));
  EXPECT_TRUE(allowed("V.f"));
  EXPECT_FALSE(allowed("V.ff"));
  EXPECT_TRUE(allowed("X.f"));
  EXPECT_FALSE(allowed("X.f", "write"));
  EXPECT_FALSE(ask(plan, GuardedOp::ToolCall, "W.get", "read").isAllowed());
}

TEST(Guard, MatchersOfEffects) {
  auto matches = [](llvm::StringRef matcher, llvm::StringRef effect) {
    Plan plan;
    plan.allow.push_back(PlanMaker::rule(GuardedOp::ToolExpose, "X.f"));
    plan.allow.back().effect = matcher;
    return ask(plan, GuardedOp::ToolExpose, "X.f", effect).isAllowed();
  };
  EXPECT_TRUE(matches("x.acme.*", "x.acme.lookup"));
  EXPECT_TRUE(matches("x.*", "x.acme.lookup"));
  EXPECT_FALSE(matches("x.acme.*", "x.acmes.lookup"));
  EXPECT_FALSE(matches("x.acm.*", "x.acme.lookup"));
  EXPECT_FALSE(matches("x.acme.lookup.*", "x.acme.lookup"));
  EXPECT_FALSE(matches("read.*", "read"));
  EXPECT_FALSE(matches("x.*", "read"));
}

TEST(Guard, EffectNeverMatchesNone) {
  Plan plan;
  plan.deny.push_back(PlanMaker::rule(GuardedOp::MessageEmit, std::nullopt));
  plan.deny.back().effect = "read";
  EXPECT_TRUE(ask(plan, GuardedOp::MessageEmit, "user#1").isAllowed());
}

TEST(Guard, DenyComesFirst) {
  Plan plan;
  plan.allow.push_back(PlanMaker::rule(GuardedOp::MessageEmit, "a", "yes"));
  plan.deny.push_back(
      PlanMaker::rule(GuardedOp::MessageEmit, std::nullopt, "no"));
  GuardDecision decision = ask(plan, GuardedOp::MessageEmit, "a");
  EXPECT_EQ(decision.outcome, Outcome::Denied);
  EXPECT_EQ(decision.ruleId, "no");
  EXPECT_TRUE(decision.byRule);
}

TEST(Guard, WhenAndUnless) {
  Plan plan;
  auto outcome = [&](std::optional<Kind> when, std::optional<Kind> unless) {
    plan.deny.clear();
    plan.deny.push_back(PlanMaker::rule(GuardedOp::MessageEmit, "a"));
    if (when)
      plan.deny[0].when = literal(*when);
    if (unless)
      plan.deny[0].unless = literal(*unless);
    return ask(plan, GuardedOp::MessageEmit, "a").outcome;
  };
  EXPECT_EQ(outcome({}, {}), Outcome::Denied);
  EXPECT_EQ(outcome(Kind::True, Kind::False), Outcome::Denied);
  EXPECT_EQ(outcome(Kind::False, {}), Outcome::Allowed);
  EXPECT_EQ(outcome({}, Kind::True), Outcome::Allowed);
  EXPECT_EQ(outcome({}, Kind::Undecidable), Outcome::Undecidable);
  EXPECT_EQ(outcome(Kind::Undecidable, Kind::True), Outcome::Undecidable);
  // What is not reached raises nothing.
  EXPECT_EQ(outcome(Kind::False, Kind::Undecidable), Outcome::Allowed);
}

TEST(Guard, ShortCircuit) {
  Plan plan;
  auto outcome = [&](PlanCondition when) {
    plan.deny.clear();
    plan.deny.push_back(PlanMaker::rule(GuardedOp::MessageEmit, "a"));
    plan.deny[0].when = std::move(when);
    return ask(plan, GuardedOp::MessageEmit, "a").outcome;
  };
  auto combine = [](Kind kind, std::vector<Kind> operands) {
    std::vector<PlanCondition> conditions;
    for (Kind operand : operands)
      conditions.push_back(literal(operand));
    return PlanMaker::combine(kind, std::move(conditions));
  };
  EXPECT_EQ(outcome(combine(Kind::All, {Kind::True, Kind::True})),
            Outcome::Denied);
  EXPECT_EQ(outcome(combine(Kind::All, {Kind::False, Kind::Undecidable})),
            Outcome::Allowed);
  EXPECT_EQ(outcome(combine(Kind::All, {Kind::True, Kind::Undecidable})),
            Outcome::Undecidable);
  EXPECT_EQ(outcome(combine(Kind::Any, {Kind::True, Kind::Undecidable})),
            Outcome::Denied);
  EXPECT_EQ(outcome(combine(Kind::Any, {Kind::False, Kind::False})),
            Outcome::Allowed);
  EXPECT_EQ(outcome(combine(Kind::Any, {Kind::False, Kind::Undecidable})),
            Outcome::Undecidable);
  EXPECT_EQ(outcome(combine(Kind::Not, {Kind::False})), Outcome::Denied);
  EXPECT_EQ(outcome(combine(Kind::Not, {Kind::Undecidable})),
            Outcome::Undecidable);
}

TEST(Guard, UndecidableRules) {
  Plan plan;
  plan.deny.push_back(PlanMaker::rule(GuardedOp::MessageEmit, "a"));
  plan.deny.back().when = literal(Kind::Undecidable);
  plan.allow.push_back(PlanMaker::rule(GuardedOp::MessageEmit, "a", "yes"));
  EXPECT_EQ(ask(plan, GuardedOp::MessageEmit, "a").outcome,
            Outcome::Undecidable);
  // A later deny that definitely applies still denies.
  plan.deny.push_back(PlanMaker::rule(GuardedOp::MessageEmit, "a", "no"));
  EXPECT_EQ(ask(plan, GuardedOp::MessageEmit, "a").outcome, Outcome::Denied);
  EXPECT_EQ(ask(plan, GuardedOp::MessageEmit, "a").ruleId, "no");
  // An undecidable allow is reached only if none before it applies.
  plan.deny.clear();
  plan.allow.push_back(PlanMaker::rule(GuardedOp::MessageEmit, "a"));
  plan.allow.back().when = literal(Kind::Undecidable);
  EXPECT_TRUE(ask(plan, GuardedOp::MessageEmit, "a").isAllowed());
  std::swap(plan.allow[0], plan.allow[1]);
  EXPECT_EQ(ask(plan, GuardedOp::MessageEmit, "a").outcome,
            Outcome::Undecidable);
}

TEST(Guard, EachConditionIsReadOnce) {
  Plan plan;
  plan.deny.push_back(PlanMaker::rule(GuardedOp::MessageEmit, std::nullopt));
  plan.deny.back().when = literal(Kind::Reference);
  unsigned reads = 0;
  auto read = [&](const PlanCondition &) -> std::optional<bool> {
    ++reads;
    return false;
  };
  runtime::RunGuard guard;
  guard.begin(plan);
  for (llvm::StringRef name : {"a", "b", "c"})
    EXPECT_TRUE(
        guard.decide(GuardedOp::MessageEmit, name, "", read).isAllowed());
  EXPECT_EQ(reads, 1u);
  guard.begin(plan);
  guard.decide(GuardedOp::MessageEmit, "a", "", read);
  EXPECT_EQ(reads, 2u);
}

TEST(Guard, ConditionThatNeedsItsOwnDecision) {
  Plan plan;
  plan.allow.push_back(PlanMaker::rule(GuardedOp::LensCall, "l"));
  plan.allow.back().when = literal(Kind::Reference);
  runtime::RunGuard guard;
  guard.begin(plan);
  GuardDecision inner{Outcome::Allowed, {}, {}};
  auto read = [&](const PlanCondition &) -> std::optional<bool> {
    inner = guard.decide(GuardedOp::LensCall, "l", "external", readNothing);
    return true;
  };
  EXPECT_TRUE(
      guard.decide(GuardedOp::LensCall, "l", "external", read).isAllowed());
  EXPECT_EQ(inner.outcome, Outcome::Undecidable);
}

/// The index answers as going through the rules does.
TEST(Guard, IndexAgrees) {
  std::mt19937 random(1);
  auto below = [&](unsigned n) { return unsigned(random() % n); };
  const char *names[] = {"A.f", "A.g", "A.f.x", "B.f", "B", "C.f.x.y"};
  const char *matchers[] = {"A.f", "A.*", "A.f.*", "B.f", "B.*", "B", "C.f.*"};
  const char *effects[] = {"read", "write", "external"};
  Kind kinds[] = {Kind::True, Kind::False, Kind::False, Kind::False,
                  Kind::Undecidable};
  for (unsigned round = 0; round != 300; ++round) {
    Plan plan;
    for (unsigned n = below(60); n; --n) {
      GuardedOp op = GuardedOp(below(guardedOpCount));
      PlanRule rule = PlanMaker::rule(op, llvm::StringRef(matchers[below(7)]));
      if (op == GuardedOp::MessageEmit && !below(2))
        rule.name = std::nullopt;
      if (!rule.name)
        rule.isPrefix = false;
      rule.id = llvm::StringRef(names[below(6)]);
      if (!below(2))
        rule.effect = effects[below(3)];
      if (below(4))
        rule.when = literal(kinds[below(5)]);
      if (!below(4))
        rule.unless = literal(kinds[below(5)]);
      (below(2) ? plan.deny : plan.allow).push_back(std::move(rule));
    }
    runtime::RunGuard guard;
    guard.begin(plan);
    for (unsigned n = 0; n != 40; ++n) {
      GuardedOp op = GuardedOp(below(guardedOpCount));
      llvm::StringRef name = names[below(6)];
      llvm::StringRef effect =
          op == GuardedOp::MessageEmit ? "" : effects[below(3)];
      GuardDecision a = decide(plan, op, name, effect, readNothing);
      GuardDecision b = guard.decide(op, name, effect, readNothing);
      ASSERT_EQ(a.outcome, b.outcome) << "round " << round;
      ASSERT_EQ(a.ruleId, b.ruleId) << "round " << round;
    }
  }
}

/// Rules and operations add up; they do not multiply.
TEST(Guard, ManyRulesManyNames) {
  PlanMaker maker;
  constexpr unsigned count = 30000;
  std::vector<std::string> names;
  for (unsigned i = 0; i != count; ++i)
    names.push_back("m" + std::to_string(i));
  for (unsigned i = 0; i != count; ++i) {
    maker.plan->deny.push_back(
        PlanMaker::rule(GuardedOp::MessageEmit, llvm::StringRef(names[i])));
    // Nameless and inactive: skipped once for all.
    maker.plan->deny.push_back(
        PlanMaker::rule(GuardedOp::MessageEmit, std::nullopt));
    maker.plan->deny.back().when = literal(Kind::False);
  }
  runtime::RunGuard guard;
  guard.begin(*maker.plan);
  for (const std::string &name : names)
    ASSERT_FALSE(guard.decide(GuardedOp::MessageEmit, name, "", readNothing)
                     .isAllowed());
}

} // namespace

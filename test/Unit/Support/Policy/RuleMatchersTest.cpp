//===- RuleMatchersTest.cpp - What rules of the policy match --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Policy/RuleMatchers.h"
#include "facet/Support/EffectMatcher.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {
struct Rule {
  std::optional<llvm::StringRef> name;
  bool isPrefix = false;
  std::optional<llvm::StringRef> effect = std::nullopt;
};
} // namespace

/// What docs/Language.md 1.12 says of one rule.
static bool isMatch(const Rule &rule, llvm::StringRef name,
                    llvm::StringRef effect) {
  bool matchesName =
      !rule.name ||
      matcherMatches(rule.name->str() + (rule.isPrefix ? ".*" : ""), name);
  return matchesName && (!rule.effect || matcherMatches(*rule.effect, effect));
}

static RuleMatchers matchersOf(const Rule &rule) {
  RuleMatchers matchers;
  matchers.add(rule.name, rule.isPrefix, rule.effect);
  return matchers;
}

TEST(RuleMatchers, MatchAsTheLanguageSays) {
  const std::optional<llvm::StringRef> names[] = {std::nullopt, "a", "a.b",
                                                  "a.b.c", "b"};
  const std::optional<llvm::StringRef> effects[] = {
      std::nullopt, "read", "x.h.n", "x.h.*", "x.*", "read.*"};
  for (auto ruleName : names)
    for (bool isPrefix : {false, true})
      for (auto ruleEffect : effects) {
        Rule rule{ruleName, isPrefix && ruleName, ruleEffect};
        RuleMatchers matchers = matchersOf(rule);
        for (llvm::StringRef name : {"a", "a.b", "a.b.c", "ab", "b.a", "a.bc"})
          for (llvm::StringRef effect : {"", "read", "x.h.n", "x.h.m", "x.i.n"})
            EXPECT_EQ(matchers.matches(name, effect),
                      isMatch(rule, name, effect))
                << ruleName.value_or("any").str() << " " << isPrefix << " "
                << ruleEffect.value_or("any").str() << " on " << name.str()
                << " " << effect.str();
      }
}

TEST(RuleMatchers, VisitEachKeyOnce) {
  llvm::DenseSet<MatcherKey> seen;
  auto visit = [&](MatcherKey key) { EXPECT_TRUE(seen.insert(key).second); };
  forEachMatcher("a.a.a", "x.x.x", visit);
  // Any name, this one and two prefixes; any effect, this one and two prefixes.
  EXPECT_EQ(seen.size(), 16u);
}

TEST(RuleMatchers, NothingIsMatchedByNoRule) {
  RuleMatchers none;
  EXPECT_FALSE(none.matches("a", "read"));
  EXPECT_FALSE(none.matchesTurn("a.1", "a"));
  EXPECT_FALSE(none.mayMatchTurnOf("a"));
}

TEST(RuleMatchers, NamesOfHistoriesAndTurns) {
  RuleMatchers ofHistory = matchersOf({"chat"});
  EXPECT_TRUE(ofHistory.matchesTurn("chat.3", "chat"));
  EXPECT_FALSE(ofHistory.matches("chat.3", ""));
  EXPECT_TRUE(ofHistory.mayMatchTurnOf("chat"));

  RuleMatchers ofTurn = matchersOf({"chat.3"});
  EXPECT_TRUE(ofTurn.matchesTurn("chat.3", "chat"));
  EXPECT_FALSE(ofTurn.matchesTurn("chat.2", "chat"));
  EXPECT_TRUE(ofTurn.mayMatchTurnOf("chat"));
  EXPECT_FALSE(ofTurn.mayMatchTurnOf("cha"));

  RuleMatchers ofPrefix = matchersOf({"chat", /*isPrefix=*/true});
  EXPECT_TRUE(ofPrefix.matchesTurn("chat.3", "chat"));
  EXPECT_TRUE(ofPrefix.mayMatchTurnOf("chat"));
  EXPECT_FALSE(ofPrefix.mayMatchTurnOf("cha"));

  // An effect never matches a message, which has none.
  RuleMatchers ofEffect = matchersOf({"chat.3", false, "read"});
  EXPECT_FALSE(ofEffect.matchesTurn("chat.3", "chat"));
  EXPECT_FALSE(ofEffect.mayMatchTurnOf("chat"));
}

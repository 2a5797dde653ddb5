//===- LayoutReportTest.cpp - What the layout did -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Output/LayoutReport.h"
#include "../PlanMaker.h"
#include "facet/Runtime/Output/MessagesText.h"

using namespace facet;
using namespace facet::test;

namespace {

class LayoutReportTest : public ::testing::Test {
protected:
  LayoutReportTest() { runner.options.reportsLayout = true; }

  PlanMessage &flexible(llvm::StringRef id, llvm::StringRef text,
                        int64_t priority, int64_t min = 0) {
    PlanMessage &message = maker.message(Role::User, id, text);
    message.priority = priority;
    message.shrink = 1;
    message.min = min;
    return message;
  }
  /// "id before>after action|…"; "?" for what is not known.
  std::string run() {
    runner.run();
    return show(layoutOf(*maker.plan, runner.result));
  }
  static std::string show(const LayoutReport &report) {
    auto number = [](std::optional<uint64_t> units) {
      return units ? std::to_string(*units) : "?";
    };
    std::string out;
    for (const SectionLayout &section : report.sections)
      out += (out.empty() ? "" : "|") + section.id + " " +
             number(section.before) + ">" + number(section.after) + " " +
             (section.action ? layoutActionName(*section.action).str() : "?");
    return out;
  }
  LayoutReason reason(size_t section) const {
    return runner.result.sections[section].reason;
  }

  PlanMaker maker;
  Runner runner{maker};
};

} // namespace

TEST_F(LayoutReportTest, OnRequestOnly) {
  maker.message(Role::User, "a", "abc");
  runner.options.reportsLayout = false;
  EXPECT_EQ(run(), "");
}

TEST_F(LayoutReportTest, Fits) {
  maker.message(Role::User, "a", "abc");
  flexible("b", "de", 1);
  maker.plan->budget = 5;
  EXPECT_EQ(run(), "a 3>3 kept|b 2>2 kept");
  EXPECT_EQ(reason(0), LayoutReason::Fits);
  EXPECT_EQ(reason(1), LayoutReason::Fits);
}

TEST_F(LayoutReportTest, EveryReason) {
  maker.message(Role::System, "critical", "0123");
  flexible("floor", "01234567", 1, 7);
  flexible("gone", "01", 2);
  flexible("short", "012345", 3);
  flexible("spared", "0", 4);
  maker.plan->budget = 8;
  EXPECT_EQ(run(), "critical 4>4 kept|floor 8>0 dropped|gone 2>0 dropped|"
                   "short 6>3 cut|spared 1>1 kept");
  EXPECT_EQ(reason(0), LayoutReason::Critical);
  EXPECT_EQ(reason(1), LayoutReason::BelowMin);
  EXPECT_EQ(reason(2), LayoutReason::NoRoom);
  EXPECT_EQ(reason(3), LayoutReason::Cut);
  EXPECT_EQ(reason(4), LayoutReason::Spared);
  EXPECT_EQ(layoutOf(*maker.plan, runner.result).used, 8u);
}

TEST_F(LayoutReportTest, ContentsBeforeAndAfter) {
  maker.message(Role::System, "whole", "0123");
  flexible("gone", "ab", 1);
  flexible("short", "012345", 2);
  maker.plan->budget = 8;
  run();
  llvm::ArrayRef<SectionLayout> sections = runner.result.sections;
  ASSERT_EQ(sections.size(), 3u);
  EXPECT_EQ(sections[0].contentBefore.asString(), "0123");
  EXPECT_EQ(sections[0].contentAfter.asString(), "0123");
  EXPECT_EQ(sections[1].contentBefore.asString(), "ab");
  EXPECT_TRUE(sections[1].contentAfter.isAbsent());
  EXPECT_EQ(sections[2].contentBefore.asString(), "012345");
  EXPECT_EQ(sections[2].contentAfter.asString(), "0123");
}

// What does not fit can be looked at, too.
TEST_F(LayoutReportTest, ContentsOfAnOverflow) {
  maker.message(Role::System, "a", "0123");
  maker.plan->budget = 3;
  run();
  ASSERT_EQ(runner.result.sections.size(), 1u);
  EXPECT_EQ(runner.result.sections[0].contentBefore.asString(), "0123");
  EXPECT_TRUE(runner.result.sections[0].contentAfter.isAbsent());
}

TEST_F(LayoutReportTest, Strategies) {
  auto trimmed = [&](llvm::StringRef id, llvm::StringRef text,
                     int64_t priority) {
    uint32_t input = maker.newRegister();
    maker.open();
    PlanBlock strategy = maker.close(maker.call("trim", Operand::reg(input)));
    PlanMessage &message = flexible(id, text, priority);
    message.strategy = strategy;
    message.strategyInput = input;
  };
  trimmed("both", "  0123  ", 1);
  trimmed("trimmed", " 45 ", 1);
  maker.plan->budget = 6;
  EXPECT_EQ(run(), "both 8>2 cut|trimmed 4>4 kept");
  EXPECT_EQ(reason(0), LayoutReason::StrategyAndCut);
  maker.plan->budget = 9;
  EXPECT_EQ(run(), "both 8>4 cut|trimmed 4>4 kept");
  EXPECT_EQ(reason(0), LayoutReason::Strategy);
}

TEST_F(LayoutReportTest, FillPutsBack) {
  flexible("part", "012345", 1);
  flexible("whole", "01", 2);
  flexible("floor", "0123456789", 3, 9);
  maker.plan->budget = 5;
  maker.plan->rules.packing = PackingMode::Fill;
  EXPECT_EQ(run(), "part 6>3 put_back|whole 2>2 put_back|floor 10>0 dropped");
  EXPECT_EQ(describeReason(runner.result.sections[0]),
            "it had been dropped, but room was left for more of it");
  EXPECT_EQ(reason(1), LayoutReason::PutBackWhole);
  EXPECT_EQ(reason(2), LayoutReason::BelowMin);
  EXPECT_EQ(runner.result.sectionsCut, 1u);
  EXPECT_EQ(runner.result.sectionsPutBackInPart, 1u);
  EXPECT_EQ(runner.result.sectionsPutBackWhole, 1u);
}

TEST_F(LayoutReportTest, FillOfWhatACutLeft) {
  // A cut at a boundary leaves one byte, and the other section is full.
  flexible("cut", "éé", 1).grow = 1;
  flexible("dropped", "abc", 0);
  maker.plan->budget = 3;
  maker.plan->rules.packing = PackingMode::Fill;
  EXPECT_EQ(run(), "cut 4>2 cut|dropped 3>1 put_back");
}

TEST_F(LayoutReportTest, OptimalChooses) {
  flexible("out", "012345678", 5);
  flexible("in", "01234", 4);
  flexible("too", "01234", 3);
  maker.plan->budget = 10;
  maker.plan->rules.packing = PackingMode::Optimal;
  EXPECT_EQ(run(), "out 9>0 dropped|in 5>5 kept|too 5>5 kept");
  EXPECT_EQ(reason(0), LayoutReason::NotChosen);
  EXPECT_EQ(reason(1), LayoutReason::Chosen);
}

TEST_F(LayoutReportTest, DeniedIsNoSection) {
  maker.message(Role::User, "a", "abc");
  maker.plan->defaultAllow[unsigned(GuardedOp::MessageEmit)] = false;
  EXPECT_EQ(run(), "");
}

TEST_F(LayoutReportTest, Overflow) {
  maker.message(Role::User, "a", "abc");
  flexible("b", "de", 1);
  maker.plan->budget = 2;
  EXPECT_EQ(run(), "a 3>? ?|b 2>? ?");
  EXPECT_EQ(runner.error(), "F901");
}

TEST_F(LayoutReportTest, PackedBefore) {
  PlanMessage &cut = flexible("a", "ab", 1);
  cut.layout = PlanLayout::Cut;
  cut.unitsBefore = 7;
  PlanMessage &dropped = flexible("b", "", 1);
  dropped.layout = PlanLayout::Dropped;
  dropped.unitsBefore = 3;
  maker.message(Role::User, "c", "c");
  maker.plan->needsPacking = false;
  EXPECT_EQ(run(), "a 7>2 cut|b 3>0 dropped|c 1>1 kept");
}

TEST_F(LayoutReportTest, KnownAndJson) {
  maker.plan->budget = 9;
  PlanMessage &message = flexible("a", "ab", 7, 1);
  message.contentSize.emplace().units = 2;
  maker.message(Role::System, "b", "x");
  EXPECT_EQ(
      renderLayout(knownLayout(*maker.plan)),
      R"({"budget":9,"sections":[)"
      R"({"action":null,"after":null,"after_cuts":null,"after_strategy":null,"before":2,"id":"a","min":1,"prefix":false,"prefix_loss":null,)"
      R"("priority":7,"reason":null,"role":"user","shrink":1},)"
      R"({"action":null,"after":null,"after_cuts":null,"after_strategy":null,"before":null,"id":"b","min":0,"prefix":false,"prefix_loss":null,)"
      R"("priority":500,"reason":null,"role":"system","shrink":0}],)"
      R"("used":null})"
      "\n");
}

TEST_F(LayoutReportTest, MessagesAsText) {
  maker.message(Role::User, "u", "line\n");
  maker.message(Role::System, "s", "é");
  runner.run();
  EXPECT_EQ(renderMessagesText(runner.result),
            "--- system s 2\né\n--- user u 5\nline\n\n");
}

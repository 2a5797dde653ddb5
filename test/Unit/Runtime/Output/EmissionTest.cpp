//===- EmissionTest.cpp - Messages and tools of a run ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../PlanMaker.h"
#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Support/Crypto/Hash.h"

using namespace facet;
using namespace facet::test;

namespace {

constexpr llvm::StringLiteral image =
    R"({"kind":"image","format":"png","digest":{"algo":"sha256","value":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"shape":{"width":640,"height":480}})";
const std::string imageItem =
    R"({"asset":)" + image.str() + R"(,"type":"image"})";
const std::string imageItemJcs =
    R"({"asset":{"digest":{"algo":"sha256","value":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"format":"png","kind":"image","shape":{"height":480,"width":640}},"type":"image"})";

class EmissionTest : public ::testing::Test {
protected:
  PlanMessage &content(llvm::StringRef json) {
    maker.open();
    PlanCheck check;
    check.what = PlanCheck::What::Content;
    Operand value = maker.check(maker.constant(json), check, maker.place(2));
    return maker.message(Role::User, "user#1", maker.close(value));
  }
  std::string run() {
    return runner.run() ? runner.messages() : runner.error();
  }

  PlanMaker maker;
  Runner runner{maker};
};

//===----------------------------------------------------------------------===//
// Gates and contents
//===----------------------------------------------------------------------===//

TEST_F(EmissionTest, OutputOrder) {
  maker.message(Role::Assistant, "assistant#1", "a1");
  maker.message(Role::User, "user#1", "u1");
  maker.message(Role::System, "system#1", "s1");
  maker.message(Role::User, "user#2", "u2");
  EXPECT_EQ(run(), "system:s1|user:u1|user:u2|assistant:a1");
  EXPECT_EQ(runner.events(),
            "message_emit system#1 allowed|message_emit user#1 "
            "allowed|message_emit user#2 allowed|message_emit assistant#1 "
            "allowed");
  EXPECT_EQ(runner.result.unitsUsed, 8u);
  EXPECT_EQ(runner.result.metadata.documentHash, "sha256:d0c");
}

TEST_F(EmissionTest, Gates) {
  maker.message(Role::User, "user#1", "one").gates = {
      maker.just(maker.constant("true")), maker.just(maker.constant("false"))};
  maker.message(Role::User, "user#2", "two").gates = {
      maker.just(maker.constant("true"))};
  EXPECT_EQ(run(), "user:two");
  // With `when` false nothing is asked, and no content is computed.
  EXPECT_EQ(runner.events(), "message_emit user#2 allowed");
  maker.open();
  Operand bad = maker.call("first", {maker.constant("[]")});
  maker.message(Role::User, "user#3", maker.close(bad)).gates = {
      maker.just(maker.constant("false"))};
  EXPECT_EQ(run(), "user:two");
}

TEST_F(EmissionTest, GateOfAnotherType) {
  maker.open();
  PlanCheck check;
  check.what = PlanCheck::What::Gate;
  Operand gate = maker.check(maker.text("true"), check, maker.place(4));
  maker.message(Role::User, "user#1", "one").gates = {maker.close(gate)};
  EXPECT_EQ(run(), "F451");
  EXPECT_EQ(runner.first().span, maker.place(4));
  // Unchecked, it is no crash either.
  maker.plan->messages[0].gates = {maker.just(maker.text("true"))};
  EXPECT_EQ(run(), "F451");
}

/// Gates come first, then contents, each in source order.
TEST_F(EmissionTest, OrderOfFailures) {
  maker.open();
  Operand bad = maker.call("first", {maker.constant("[]")}, maker.place(1));
  maker.message(Role::User, "user#1", maker.close(bad));
  maker.open();
  Operand gate = maker.path(maker.constant("{}"), {"x"}, maker.place(2));
  maker.message(Role::User, "user#2", "u").gates = {maker.close(gate)};
  EXPECT_EQ(run(), "F405");
  EXPECT_EQ(runner.first().span, maker.place(2));
}

TEST_F(EmissionTest, AtomsAreNoContent) {
  // Neither checked nor unchecked.
  for (llvm::StringRef atom : {"42", "-7.5", "true", "null", "{}"}) {
    maker.plan->messages.clear();
    content(atom);
    EXPECT_EQ(run(), "F451") << atom.str();
    maker.plan->messages.clear();
    maker.message(Role::User, "user#1", maker.just(maker.constant(atom)));
    EXPECT_EQ(run(), "F451") << atom.str();
  }
}

TEST_F(EmissionTest, HostBudgetIsPartOfTheProfile) {
  maker.message(Role::User, "user#1", "u");
  maker.plan->budget = 77;
  ASSERT_TRUE(runner.run());
  EXPECT_EQ(runner.result.metadata.hostProfileId, "local.default.v1");
  maker.plan->hasHostBudget = true;
  ASSERT_TRUE(runner.run());
  EXPECT_EQ(runner.result.metadata.hostProfileId, "local.default.v1+budget.77");
  std::string hash = runner.result.events.back().inputHash;
  // What is decided on has the same id: the record depends on the budget.
  maker.plan->budget = 78;
  ASSERT_TRUE(runner.run());
  EXPECT_NE(runner.result.events.back().inputHash, hash);
  runner.options.hostProfileId = "acme.v3";
  ASSERT_TRUE(runner.run());
  EXPECT_EQ(runner.result.metadata.hostProfileId, "acme.v3");
}

/// An evaluator keeps the text of the last run, if it is still right.
TEST_F(EmissionTest, MetadataIsOfTheNewestRun) {
  maker.message(Role::User, "user#1", "u");
  auto isRight = [&] {
    RunMetadata bare = runner.result.metadata;
    bare.json = {};
    return runner.result.metadata.json == renderMetadata(bare);
  };
  for (llvm::StringRef provider : {"one", "one", "another"}) {
    runner.options.targetProviderId = provider.str();
    ASSERT_TRUE(runner.run());
    EXPECT_EQ(runner.result.metadata.targetProviderId, provider);
    EXPECT_TRUE(isRight());
  }
  maker.plan->documentHash = "sha256:0ther";
  ASSERT_TRUE(runner.run());
  EXPECT_EQ(runner.result.metadata.documentHash, "sha256:0ther");
  EXPECT_TRUE(isRight());
}

TEST_F(EmissionTest, RulesOfTheLayoutArePartOfTheProfile) {
  maker.message(Role::User, "user#1", "u");
  maker.plan->hasHostBudget = true;
  maker.plan->budget = 200;
  maker.plan->rules.unit = BudgetUnit::Tokens;
  maker.plan->rules.tokensPerMessage = 3;
  maker.plan->rules.packing = PackingMode::Fill;
  ASSERT_TRUE(runner.run());
  EXPECT_EQ(runner.result.metadata.hostProfileId,
            "local.default.v1+budget.200+tokens.o200k_base.3+fill");
  EXPECT_EQ(runner.result.unitsUsed, 4u);
}

TEST_F(EmissionTest, Items) {
  content(R"([{"type":"text","text":"t"},)" + imageItem + "]");
  EXPECT_EQ(run(), R"(user:[{"text":"t","type":"text"},)" + imageItemJcs + "]");
}

TEST_F(EmissionTest, NoContent) {
  for (llvm::StringRef bad :
       {R"({"a":1})", R"(["a"])", R"([{"type":"text"}])", R"([{"text":"a"}])",
        R"([{"type":"video","text":"a"}])", R"([{"type":"text","text":5}])",
        R"([{"type":"text","text":"a","x":1}])", R"([{"type":"image"}])",
        R"([{"type":5,"text":"a"}])"}) {
    maker.plan->messages.clear();
    content(bad);
    EXPECT_EQ(run(), "F451") << bad.str();
    EXPECT_EQ(runner.first().span, maker.place(2));
  }
  // Without a check in the program too.
  for (llvm::StringRef bad : {"{}", "[1]"}) {
    maker.plan->messages.clear();
    maker.message(Role::User, "user#1", maker.just(maker.constant(bad)));
    EXPECT_EQ(run(), "F451");
  }
}

TEST_F(EmissionTest, BadAsset) {
  std::string audio = imageItem;
  audio.replace(audio.rfind("image"), 5, "audio");
  content("[" + audio + "]");
  EXPECT_EQ(run(), "F452");
  maker.plan->messages.clear();
  content(R"([{"type":"image","asset":5}])");
  EXPECT_EQ(run(), "F452");
}

TEST_F(EmissionTest, UnsafeIntegerInAsset) {
  std::string big = imageItem;
  big.replace(big.find("640"), 3, "9007199254740993");
  content("[" + big + "]");
  EXPECT_EQ(run(), "F452");
  EXPECT_NE(runner.message().find("9007199254740993"), std::string::npos);
}

TEST_F(EmissionTest, BudgetBeyondJson) {
  maker.message(Role::User, "user#1", "a");
  maker.plan->budget = (int64_t(1) << 53) - 1;
  EXPECT_EQ(run(), "user:a");
  maker.plan->budget += 1;
  maker.plan->budgetSpan = maker.place(3);
  EXPECT_EQ(run(), "F452");
  EXPECT_NE(runner.message().find(
                "is beyond 2^53-1, which JSON cannot carry exactly"),
            std::string::npos);
  EXPECT_EQ(runner.first().span, maker.place(3));
}

TEST_F(EmissionTest, OutputLimit) {
  // One large text in many messages.
  maker.plan->budget = 1 << 30;
  Operand text = maker.text(std::string(100'000, 'x'));
  for (unsigned i = 0; i != 100; ++i)
    maker.message(Role::User, "user#1", maker.just(text));
  runner.options.memoryLimit = 10'000'000;
  EXPECT_TRUE(runner.run());
  EXPECT_EQ(runner.result.unitsUsed, 10'000'000u);
  runner.options.memoryLimit = 9'000'000;
  EXPECT_EQ(run(), "X.fct.LIMIT");
}

/// A large list that many messages share is measured once.
TEST_F(EmissionTest, SharedList) {
  std::string json = "[";
  for (unsigned i = 0; i != 20'000; ++i)
    json += (i ? "," : "") + std::string(R"({"type":"text","text":"é"})");
  Operand list = maker.constant(json + "]");
  PlanCheck check;
  check.what = PlanCheck::What::Content;
  for (unsigned i = 0; i != 5'000; ++i) {
    maker.open();
    Operand value = maker.check(list, check);
    maker.message(Role::User, "user#1", maker.close(value)).shrink = 1;
  }
  maker.plan->budget = 40'000;
  ASSERT_TRUE(runner.run());
  EXPECT_EQ(runner.result.messages.size(), 1u);
}

//===----------------------------------------------------------------------===//
// The guard
//===----------------------------------------------------------------------===//

TEST_F(EmissionTest, DeniedMessage) {
  maker.message(Role::User, "user#1", "u");
  maker.message(Role::Assistant, "note.a", "a");
  maker.plan->deny.push_back(
      PlanMaker::rule(GuardedOp::MessageEmit, "note.*", "d"));
  EXPECT_EQ(run(), "user:u");
  EXPECT_EQ(runner.events(),
            "message_emit user#1 allowed|message_emit note.a denied d");
  EXPECT_EQ(
      runner.result.events[0].inputHash,
      sha256Id(
          R"({"facet_version":"2.1.3","host_profile_id":"local.default.v1","message_id":"user#1","role":"user"})"));
  // A denied message takes no room.
  maker.plan->budget = 1;
  EXPECT_EQ(run(), "user:u");
}

TEST_F(EmissionTest, UndecidableMessage) {
  maker.message(Role::User, "user#1", "u");
  maker.plan->deny.push_back(PlanMaker::rule(GuardedOp::MessageEmit, "user#1"));
  maker.plan->deny[0].when = PlanMaker::literal(ConditionKind::Undecidable);
  EXPECT_EQ(run(), "F455");
}

TEST_F(EmissionTest, Tools) {
  uint32_t w = maker.interface("W", {{"get", "read"}, {"put", "write"}});
  uint32_t v = maker.interface("V", {{"f", "read"}});
  maker.interface("U", {{"unlisted", "read"}});
  // Source order of the interfaces, each once; messages that are not emitted
  // list tools too.
  maker.message(Role::System, "system#1", "s").tools = {v};
  maker.message(Role::System, "system#2", "s").tools = {v, w};
  maker.message(Role::System, "system#3", "s").tools = {2};
  maker.plan->messages[2].gates = {maker.just(maker.constant("false"))};
  maker.plan->allow.push_back(
      PlanMaker::rule(GuardedOp::ToolExpose, "W.*", "r"));
  maker.plan->allow.back().effect = "read";
  maker.plan->allow.push_back(PlanMaker::rule(GuardedOp::ToolExpose, "V.f"));
  maker.plan->deny.push_back(
      PlanMaker::rule(GuardedOp::MessageEmit, "system#2"));
  EXPECT_EQ(run(), "system:s");
  EXPECT_EQ(runner.result.tools, (std::vector<uint32_t>{0, 2}));
  EXPECT_EQ(
      runner.events(),
      "tool_expose W.get allowed r|tool_expose W.put denied|tool_expose V.f "
      "allowed|message_emit system#1 allowed|message_emit system#2 denied");
  EXPECT_EQ(runner.result.events[1].effect, "write");
  EXPECT_EQ(
      runner.result.events[0].inputHash,
      sha256Id(
          R"({"facet_version":"2.1.3","host_profile_id":"local.default.v1","interface":"W"})"));
  EXPECT_EQ(runner.warning(),
            "X.fct.TOOL_HIDDEN: tool 'W.put' is left out of the output, "
            "because no rule or default of the policy speaks of it");
  // A tool that a rule denies is left out quietly.
  maker.plan->deny.push_back(PlanMaker::rule(GuardedOp::ToolExpose, "W.put"));
  EXPECT_EQ(run(), "system:s");
  EXPECT_EQ(runner.warning(), "");
}

TEST_F(EmissionTest, UndecidableTool) {
  maker.message(Role::System, "system#1", "s").tools = {
      maker.interface("W", {{"get", "read"}})};
  maker.plan->allow.push_back(PlanMaker::rule(GuardedOp::ToolExpose, "W.*"));
  maker.plan->allow[0].when = PlanMaker::literal(ConditionKind::Undecidable);
  EXPECT_EQ(run(), "F455");
}

TEST_F(EmissionTest, UnsafeIntegerInTool) {
  maker.message(Role::System, "system#1", "s").tools = {
      maker.interface("W", {{"get", "read"}})};
  maker.plan->tools[0].result = maker.json(R"({"maximum":9007199254740993})");
  EXPECT_EQ(run(), "system:s");
  maker.plan->defaultAllow[unsigned(GuardedOp::ToolExpose)] = true;
  EXPECT_EQ(run(), "F452");
}

TEST_F(EmissionTest, ToolCalls) {
  maker.interface("W", {{"get", "read"}, {"pay", "payment"}});
  maker.message(Role::User, "user#1", "u");
  maker.plan->allow.push_back(
      PlanMaker::rule(GuardedOp::ToolCall, "W.get", "c"));
  runner.options.toolCalls = {0};
  EXPECT_EQ(run(), "user:u");
  EXPECT_EQ(runner.events(),
            "tool_call W.get allowed c|message_emit user#1 allowed");
  runner.options.toolCalls = {0, 1};
  EXPECT_EQ(run(), "F454");
  EXPECT_EQ(runner.message(),
            "the policy does not allow a call of tool 'W.pay'");
  EXPECT_EQ(runner.events(),
            "tool_call W.get allowed c|tool_call W.pay denied");
}

TEST_F(EmissionTest, UndecidableToolCall) {
  maker.interface("W", {{"get", "read"}});
  maker.plan->allow.push_back(PlanMaker::rule(GuardedOp::ToolCall, "W.get"));
  maker.plan->allow[0].when = PlanMaker::literal(ConditionKind::Undecidable);
  runner.options.toolCalls = {0};
  EXPECT_EQ(run(), "F455");
}

TEST_F(EmissionTest, EventsOnlyIfWanted) {
  maker.message(Role::User, "user#1", "u");
  RunResult result =
      runner.evaluator.run(*maker.plan, {}, runner.options, runner.host,
                           runner.diagnostics, false, /*wantEvents=*/false);
  EXPECT_TRUE(result.ok);
  EXPECT_TRUE(result.events.empty());
  EXPECT_TRUE(result.variables.empty());
}

TEST_F(EmissionTest, CoreProfile) {
  maker.plan->profile = Profile::Core;
  maker.plan->budget = 1;
  maker.message(Role::User, "user#1", "long");
  maker.plan->deny.push_back(PlanMaker::rule(GuardedOp::MessageEmit, "user#1"));
  EXPECT_EQ(run(), "user:long");
  EXPECT_EQ(runner.events(), "");
  EXPECT_EQ(runner.result.unitsUsed, 4u);
}

//===----------------------------------------------------------------------===//
// Layout
//===----------------------------------------------------------------------===//

TEST_F(EmissionTest, Overflow) {
  maker.message(Role::User, "user#1", "abc");
  maker.message(Role::Assistant, "big", "defgh").span = maker.place(1);
  maker.plan->budget = 7;
  EXPECT_EQ(run(), "F901");
  EXPECT_EQ(runner.message(), "the messages that may not be shortened need 8 "
                              "units, but the budget is 7");
  EXPECT_EQ(runner.first().span, maker.place(1));
  ASSERT_EQ(runner.first().notes.size(), 2u);
  EXPECT_EQ(runner.first().notes[0].message, "message 'big' has 5 units");
  maker.plan->budgetSpan = maker.place(5);
  EXPECT_EQ(run(), "F901");
  EXPECT_EQ(runner.first().span, maker.place(5));
}

TEST_F(EmissionTest, Cut) {
  maker.message(Role::System, "system#1", "abcd");
  maker.message(Role::User, "user#1", "0123456789").shrink = 1;
  maker.message(Role::User, "user#2", "xx").shrink = 1;
  maker.plan->messages[2].priority = 1;
  maker.plan->budget = 10;
  EXPECT_EQ(run(), "system:abcd|user:012345");
  EXPECT_EQ(runner.result.unitsUsed, 10u);
  EXPECT_EQ(runner.result.sectionsCut, 1u);
  EXPECT_EQ(runner.result.sectionsDropped, 1u);
}

TEST_F(EmissionTest, OrderOfCompileTime) {
  maker.plan->budget = 10;
  for (llvm::StringRef id : {"a", "b", "c", "d"})
    maker.message(Role::User, id, "0123").shrink = 1;
  maker.plan->messages[1].priority = 1;
  maker.plan->messages[2].shrink = 0;
  maker.plan->messages[3].shrink = 2;
  EXPECT_EQ(run(), "user:0123|user:0123|user:01");
  maker.plan->givingWay = {1, 3, 0};
  EXPECT_EQ(run(), "user:0123|user:0123|user:01");
  // Only of those that are there.
  maker.plan->messages[1].gates = {maker.just(maker.constant("false"))};
  EXPECT_EQ(run(), "user:0123|user:0123|user:01");
  maker.plan->budget = 6;
  EXPECT_EQ(run(), "user:01|user:0123");
  // The order is believed.
  maker.plan->givingWay = {0, 3, 1};
  EXPECT_EQ(run(), "user:0123|user:01");
}

TEST_F(EmissionTest, LayoutOfCompileTime) {
  maker.message(Role::System, "system#1", "kept");
  PlanMessage &cut = maker.message(Role::User, "user#1", "cut");
  cut.contentSize = {3, 3, false, {}};
  cut.layout = PlanLayout::Cut;
  maker.open();
  maker.charge(5);
  cut.content = maker.close(cut.content.result);
  PlanMessage &dropped = maker.message(Role::User, "user#2", "");
  dropped.contentSize = ContentSize();
  dropped.layout = PlanLayout::Dropped;
  maker.open();
  maker.charge(7);
  dropped.content = maker.close(dropped.content.result);
  maker.plan->needsPacking = false;
  EXPECT_EQ(run(), "system:kept|user:cut");
  EXPECT_EQ(runner.result.sectionsCut, 1u);
  EXPECT_EQ(runner.result.sectionsDropped, 1u);
  EXPECT_EQ(runner.result.unitsUsed, 7u);
  EXPECT_EQ(runner.result.gasUsed, 12u);
  // The guard was asked of all.
  EXPECT_EQ(runner.events(),
            "message_emit system#1 allowed|message_emit user#1 "
            "allowed|message_emit user#2 allowed");
  // Nothing is packed once more.
  maker.plan->budget = 1;
  EXPECT_EQ(run(), "system:kept|user:cut");
}

TEST_F(EmissionTest, TextOfCompileTime) {
  PlanMessage &message = maker.message(Role::User, "user#1", "012345");
  message.shrink = 1;
  message.json = "{}";
  EXPECT_EQ(run(), "user:012345");
  EXPECT_EQ(runner.result.messages[0].json, "{}");
  // Not that of a content that was cut.
  maker.plan->budget = 3;
  EXPECT_EQ(run(), "user:012");
  EXPECT_EQ(runner.result.messages[0].json, "");
}

TEST_F(EmissionTest, FixedListsAreNotCheckedAgain) {
  PlanMessage &message =
      maker.message(Role::User, "user#1", maker.just(maker.constant("[1]")));
  EXPECT_EQ(run(), "F451");
  message.contentSize = {2, 2, false, {}};
  EXPECT_EQ(run(), "user:[1]");
  EXPECT_EQ(runner.result.unitsUsed, 2u);
}

TEST_F(EmissionTest, NormalisedSizes) {
  // Untouched content is emitted as it is, cut content is normalised.
  maker.message(Role::User, "user#1", "e\u0301a\r\nbcd").shrink = 1;
  maker.plan->budget = 7;
  EXPECT_EQ(run(), "user:e\u0301a\r\nbcd");
  EXPECT_EQ(runner.result.unitsUsed, 7u);
  maker.plan->budget = 4;
  EXPECT_EQ(run(), "user:éa\n");
  // A size that the compiler knows is believed.
  maker.plan->messages[0].contentSize = {3, 3, false, {}};
  EXPECT_EQ(run(), "user:e\u0301a\r\nbcd");
}

TEST_F(EmissionTest, CutOfItems) {
  PlanMessage &message = content(
      R"([{"type":"text","text":"aaaaa"},)" + imageItem +
      R"(,{"text":"bbb€b","type":"text"},{"type":"text","text":"ccc"}])");
  message.shrink = 1;
  std::string first = R"(user:[{"text":"aaaaa","type":"text"},)" + imageItemJcs;
  maker.plan->budget = 10;
  EXPECT_EQ(run(), first + R"(,{"text":"bbb","type":"text"}])");
  EXPECT_EQ(runner.result.unitsUsed, 8u);
  maker.plan->budget = 12;
  EXPECT_EQ(run(), first + R"(,{"text":"bbb€b","type":"text"}])");
  maker.plan->budget = 5;
  EXPECT_EQ(run(), first + "]");
  maker.plan->budget = 3;
  EXPECT_EQ(run(),
            R"(user:[{"text":"aaa","type":"text"},)" + imageItemJcs + "]");
  maker.plan->budget = 0;
  EXPECT_EQ(run(), "user:[" + imageItemJcs + "]");
  maker.plan->messages[0].min = 1;
  EXPECT_EQ(run(), "");
  EXPECT_EQ(runner.result.sectionsDropped, 1u);
}

TEST_F(EmissionTest, ItemsWithoutMediaAreDropped) {
  content(R"([{"type":"text","text":"aaaaa"}])").shrink = 1;
  maker.plan->budget = 0;
  EXPECT_EQ(run(), "");
}

class StrategyTest : public EmissionTest {
protected:
  /// A message whose strategy is the lens.
  PlanMessage &withStrategy(llvm::StringRef text, llvm::StringRef lens,
                            llvm::ArrayRef<Operand> args = {}) {
    uint32_t input = maker.newRegister();
    maker.open();
    llvm::SmallVector<Operand> operands{Operand::reg(input)};
    operands.append(args.begin(), args.end());
    Operand result = maker.call(lens, operands, maker.place(7));
    maker.charge(1);
    PlanBlock strategy = maker.close(result);
    PlanMessage &message = maker.message(Role::User, "user#1", text);
    message.shrink = 1;
    message.strategy = strategy;
    message.strategyInput = input;
    return message;
  }
};

TEST_F(StrategyTest, Applied) {
  withStrategy("  ab  cd  ", "trim");
  maker.plan->budget = 7;
  EXPECT_EQ(run(), "user:ab  cd");
  EXPECT_GT(runner.result.gasUsed, 1u);
  maker.plan->budget = 3;
  EXPECT_EQ(run(), "user:ab ");
  // While everything fits, none is applied.
  maker.plan->budget = 10;
  EXPECT_EQ(run(), "user:  ab  cd  ");
  EXPECT_EQ(runner.result.gasUsed, 0u);
}

TEST_F(StrategyTest, ResultStaysWhateverItsLength) {
  withStrategy("aŉbcd", "uppercase");
  maker.plan->budget = 3;
  EXPECT_EQ(run(), "user:Aʼ");
}

TEST_F(StrategyTest, AHostThatFailsLeavesTheText) {
  withStrategy("abcdef", "llm_call");
  maker.plan->budget = 3;
  maker.plan->allow.push_back(PlanMaker::rule(GuardedOp::LensCall, "llm_call"));
  runner.host.answers["llm_call"] = Value::string("xyz");
  runner.host.fails = true;
  EXPECT_EQ(run(), "user:abc");
  EXPECT_EQ(runner.warning(),
            "X.fct.LAYOUT: the strategy of message 'user#1' failed, so its "
            "text stays as it was");
  EXPECT_EQ(runner.first().kind, diag::RunStrategyFailed);
  ASSERT_EQ(runner.first().notes.size(), 1u);
  EXPECT_EQ(runner.first().notes[0].span, maker.place(7));
  // So does one that gives something else than it promised.
  runner.host.fails = false;
  runner.host.answers["llm_call"] = Value::integerValue(1);
  EXPECT_EQ(run(), "user:abc");
  // A denial and a limit are what they are everywhere.
  runner.options.gasLimit = 0;
  EXPECT_EQ(run(), "F902");
  runner.options.gasLimit = 1'000'000;
  maker.plan->allow.clear();
  EXPECT_EQ(run(), "F454");
  // Without an implementation no call is made.
  maker.plan->allow.push_back(PlanMaker::rule(GuardedOp::LensCall, "llm_call"));
  runner.host.answers.clear();
  EXPECT_EQ(run(), "F801");
}

TEST_F(StrategyTest, Failing) {
  withStrategy("abc", "to_int");
  maker.plan->budget = 2;
  EXPECT_EQ(run(), "F452");
  EXPECT_EQ(runner.first().span, maker.place(7));
}

TEST_F(StrategyTest, MakesNoString) {
  withStrategy("abc", "length").span = maker.place(1);
  maker.plan->budget = 2;
  EXPECT_EQ(run(), "F451");
  EXPECT_EQ(runner.message(),
            "a strategy must produce a string, but this one produced an int");
}

TEST_F(StrategyTest, OnItems) {
  PlanMessage &message = withStrategy("", "trim");
  message.content =
      maker.just(maker.constant(R"([{"type":"text","text":"  abc"}])"));
  maker.plan->budget = 3;
  EXPECT_EQ(run(), R"(user:[{"text":"  a","type":"text"}])");
  EXPECT_EQ(runner.warning(),
            "X.fct.LAYOUT: the strategy of message 'user#1' has no effect, "
            "because its content is a list");
}

TEST_F(StrategyTest, Guarded) {
  withStrategy("abcdef", "llm_call");
  maker.plan->budget = 3;
  runner.host.answers["llm_call"] = Value::string("xyz");
  EXPECT_EQ(run(), "F454");
  maker.plan->allow.push_back(PlanMaker::rule(GuardedOp::LensCall, "llm_call"));
  EXPECT_EQ(run(), "user:xyz");
  // Lens calls come first in the record.
  EXPECT_EQ(runner.events(),
            "lens_call llm_call allowed|message_emit user#1 allowed");
  runner.options.mode = Mode::Pure;
  EXPECT_EQ(run(), "F801");
  EXPECT_EQ(runner.message(),
            "lens 'llm_call' cannot be part of a strategy in pure mode");
}

TEST_F(StrategyTest, LazyVariableInPureMode) {
  // A cached call that a strategy reads through a variable is served.
  maker.open();
  Operand call = maker.call("llm_call", {maker.text("q")});
  uint32_t lazy = maker.lazy(maker.close(call));
  uint32_t input = maker.newRegister();
  maker.open();
  PlanBlock strategy = maker.close(maker.force(lazy));
  PlanMessage &message = maker.message(Role::User, "user#1", "abcdef");
  message.shrink = 1;
  message.strategy = strategy;
  message.strategyInput = input;
  maker.plan->budget = 3;
  maker.plan->allow.push_back(PlanMaker::rule(GuardedOp::LensCall, "llm_call"));
  runner.host.answers["llm_call"] = Value::string("xyz");
  EXPECT_EQ(run(), "user:xyz");
  runner.options.mode = Mode::Pure;
  EXPECT_EQ(run(), "user:xyz");
}

TEST_F(EmissionTest, ManyMessages) {
  for (unsigned i = 0; i != 30'000; ++i) {
    PlanMessage &message = maker.message(Role::User, "user", "abcd");
    message.shrink = 1;
    message.min = 4;
  }
  maker.plan->budget = 40'000;
  ASSERT_TRUE(runner.run());
  EXPECT_EQ(runner.result.messages.size(), 10'000u);
  EXPECT_EQ(runner.result.sectionsDropped, 20'000u);
}

} // namespace

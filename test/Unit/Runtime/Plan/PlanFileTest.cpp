//===- PlanFileTest.cpp - Plans as bytes ----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Plan/PlanFile.h"
#include "../PlanMaker.h"
#include "facet/Lens/Fused.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace facet;
using namespace facet::test;

namespace {

class PlanFile : public testing::Test {
protected:
  PlanFile() {
    auto manager = std::make_shared<SourceManager>();
    manager->addFile("a.facet", std::make_shared<std::string>("@vars\n"));
    sources = manager;
    m.plan->sources = sources;
  }

  std::shared_ptr<const Plan> read(std::string bytes) {
    auto owner = std::make_shared<const std::string>(std::move(bytes));
    diagnostics.take();
    auto plan = readPlan(*owner, owner, sources, m.plan->lenses, &diagnostics);
    EXPECT_NE(plan != nullptr, diagnostics.hasErrors());
    return plan;
  }
  /// Why bytes are refused.
  std::string refusal(std::string bytes) {
    return read(std::move(bytes)) ? "" : diagnostics.all().front().message;
  }
  std::shared_ptr<const Plan> again() { return read(writePlan(*m.plan)); }

  /// A plan with all that a plan can hold, but for `fillTypes`.
  void fill();
  void fillTypes();

  /// Null: those that are in the plan.
  std::shared_ptr<const SourceManager> sources;
  PlanMaker m;
  Diagnostics diagnostics;
};

void PlanFile::fill() {
  Plan &plan = *m.plan;
  plan.policyHash = "sha256:p0l";
  plan.profile = Profile::Core;
  plan.budget = 77;
  plan.budgetSpan = m.place(3);
  plan.needsPacking = false;
  m.open();
  m.charge(3, m.place(1));
  Operand value = m.call("uppercase", {m.text("x")}, m.place(2));
  Operand chained = m.call(*findFusedLens("split_first"), {value, m.text(",")});
  uint32_t lazy = m.lazy(m.close(chained));
  m.open();
  Operand input =
      m.input("q", "string", Value::string("none"), SourceSpan{0, 1, 2});
  PlanCheck check;
  check.what = PlanCheck::What::LensArgument;
  check.name = "q";
  check.argument = "a";
  check.type = m.type("string");
  Operand checked = m.check(input, check);
  Operand map = m.map({"a", "b c"}, {checked, m.constant("[1.5, true, null]")});
  Operand path = m.path(map, {"a"});
  static const llvm::StringRef names[] = {"name"};
  m.call(*plan.lenses->find("template"), {path, m.text("you")}, {}, names);
  m.list({m.force(lazy), Operand::absent()});
  plan.main = m.close();
  PlanVariable variable;
  variable.name = "q";
  variable.value = checked;
  plan.variables.push_back(variable);
  variable.isLazy = true;
  plan.variables.push_back(variable);
  uint32_t w = m.interface("W", {{"get", "read"}, {"put", "write"}});
  plan.tools[1].parameters = m.json("{\"type\": \"object\", \"n\": -3}");
  plan.response = {"r", m.type("list<int>"), "all of them", "{}", m.place(4)};
  PlanMessage &message = m.message(Role::Assistant, "assistant#1", "s");
  message.priority = -5;
  message.min = 2;
  message.grow = 0.25;
  message.shrink = 0.5;
  message.tools = {w};
  message.gates = {m.just(m.constant("true"))};
  message.contentSize = {1, 2, true, int64_t(9007199254740993)};
  message.json = "{}";
  message.layout = PlanLayout::Cut;
  message.strategyInput = m.newRegister();
  message.strategy = m.just(Operand::reg(message.strategyInput));
  message.span = {0, 0, 5};
  PlanMessage &history = m.message(Role::User, "history#1", "t");
  history.role = std::nullopt;
  history.contentSize = {3, 4, false, std::nullopt};
  history.turns.resize(2);
  history.turns[0].content = Value::string("t");
  history.turns[0].size = {1, 2, true, std::nullopt};
  history.turns[1].role = Role::Assistant;
  history.turns[1].json = "{}";
  history.turns[1].layout = PlanLayout::Dropped;
  history.turns[1].content = Value::string("");
  plan.order = MessageOrder::Source;
  plan.givingWay = {0};
  plan.deny.push_back(PlanMaker::rule(GuardedOp::ToolExpose, "W.*", "d"));
  plan.deny[0].effect = "read";
  plan.deny[0].when = PlanMaker::combine(
      ConditionKind::Any,
      {PlanMaker::literal(ConditionKind::Undecidable),
       PlanMaker::combine(ConditionKind::Not, {PlanMaker::reference(m.just(
                                                  m.constant("false")))})});
  plan.allow.push_back(PlanMaker::rule(GuardedOp::MessageEmit, std::nullopt));
  plan.allow[0].unless = PlanMaker::literal(ConditionKind::True);
  plan.defaultAllow[unsigned(GuardedOp::ToolExpose)] = true;
  plan.defaultAllow[unsigned(GuardedOp::LensCall)] = false;
}

static constexpr llvm::StringLiteral someTypes[] = {
    "any",
    "null",
    "string",
    "int(min=-3, max=7)",
    "float(min=0.5)",
    "string(pattern=\"^a+$\")",
    "string(enum=[\"b\", \"a\"])",
    "list<map<string, int | null>>",
    "struct { a: int, b: list<string> }",
    "image(format=\"png\", max_dim=10)",
    "audio(max_duration=1.5)",
    "embedding<size=3>"};

void PlanFile::fillTypes() {
  m.open();
  for (llvm::StringRef text : someTypes) {
    ASSERT_TRUE(m.type(text)) << text.str();
    m.input("i", text);
  }
  m.plan->main = m.close();
}

TEST_F(PlanFile, Everything) {
  fill();
  std::string bytes = writePlan(*m.plan);
  std::shared_ptr<const Plan> plan = read(bytes);
  ASSERT_TRUE(plan);
  EXPECT_EQ(printPlan(*plan), printPlan(*m.plan));
  // What the printed form leaves out.
  EXPECT_EQ(writePlan(*plan), bytes);
  EXPECT_EQ(plan->messages[0].contentSize->unsafeInteger, 9007199254740993);
  EXPECT_EQ(plan->budgetSpan, m.place(3));
  EXPECT_EQ(plan->defaultAllow[unsigned(GuardedOp::LensCall)], false);
}

TEST_F(PlanFile, TypesAreTheSame) {
  fillTypes();
  std::shared_ptr<const Plan> plan = again();
  ASSERT_TRUE(plan);
  for (auto [text, input] : llvm::zip_equal(someTypes, plan->inputs)) {
    TypeParseError error;
    EXPECT_EQ(input.type,
              parseType(text, *plan->types, TypeTextForm::InString, error))
        << text.str();
  }
}

TEST_F(PlanFile, SharedValuesStayShared) {
  Value value = Value::string("x");
  for (unsigned i = 0; i != 60; ++i) {
    Value pair[] = {value, value};
    value = *m.plan->memory.copyList(pair);
  }
  m.constant(value);
  std::string bytes = writePlan(*m.plan);
  EXPECT_LT(bytes.size(), 2000u);
  std::shared_ptr<const Plan> plan = read(bytes);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->constants[0].depth(), 60u);
  EXPECT_LT(plan->memory.used(), 10000u);
}

TEST_F(PlanFile, LensesArePrepared) {
  m.open();
  m.call("replace", {m.text("abc"), m.text("b+"), m.text("x")});
  m.plan->main = m.close(Operand::reg(0));
  m.message(Role::User, "user#1", m.plan->main);
  std::shared_ptr<const Plan> plan = again();
  ASSERT_TRUE(plan);
  EXPECT_TRUE(plan->calls[0].state);
  Evaluator evaluator;
  CannedHost host;
  Diagnostics diagnostics;
  RunResult result = evaluator.run(*plan, {}, {}, host, diagnostics);
  ASSERT_TRUE(result.ok);
  EXPECT_EQ(result.messages[0].content.asString(), "axc");
}

TEST_F(PlanFile, ALensThatIsNotThere) {
  Lens lens = *m.plan->lenses->find("llm_call");
  lens.name = "of_another_host";
  m.open();
  m.call(lens, {m.text("x")});
  m.plan->main = m.close();
  EXPECT_EQ(refusal(writePlan(*m.plan)),
            "the stored plan calls lens 'of_another_host' of version \"1\", "
            "which this host does not have");
}

TEST_F(PlanFile, ALensOfAnotherVersion) {
  Lens lens = *m.plan->lenses->find("uppercase");
  lens.version = "0";
  m.open();
  m.call(lens, {m.text("x")});
  m.plan->main = m.close();
  EXPECT_EQ(refusal(writePlan(*m.plan)),
            "the stored plan calls lens 'uppercase' of version \"0\", which "
            "this host does not have");
  EXPECT_EQ(diagnostics.all()[0].kind, diag::PlanLensMissing);
}

TEST_F(PlanFile, SpansInFilesThatAreNotThere) {
  m.plan->budgetSpan = {1, 0, 1};
  EXPECT_EQ(refusal(writePlan(*m.plan)), "the stored plan is damaged");
}

TEST_F(PlanFile, WithItsSources) {
  auto manager = std::make_shared<SourceManager>();
  manager->addFile("a.facet", std::make_shared<std::string>("@vars\n"));
  manager->addFile("b.facet", std::make_shared<std::string>("\n  ä\n"),
                   {0, 1, 3});
  m.plan->sources = manager;
  m.plan->budgetSpan = {1, 3, 5};
  std::string bytes = writePlan(*m.plan, PlanSources::Embedded);
  // The reader may have no others.
  EXPECT_EQ(refusal(bytes), "the stored plan is damaged");
  sources = nullptr;
  std::shared_ptr<const Plan> plan = read(bytes);
  ASSERT_TRUE(plan);
  ASSERT_EQ(plan->sources->size(), 2u);
  EXPECT_EQ(plan->sources->name(1), "b.facet");
  EXPECT_EQ(plan->sources->text(plan->budgetSpan), "ä");
  EXPECT_EQ(plan->sources->importedAt(1), (SourceSpan{0, 1, 3}));
  EXPECT_EQ(writePlan(*plan, PlanSources::Embedded), bytes);
}

/// What stored plans must be able to rely on.
TEST_F(PlanFile, Beginning) {
  std::string bytes = writePlan(*m.plan);
  EXPECT_EQ(bytes.substr(0, 12), std::string("FCTPLAN\n\6\0\0\0", 12));
  EXPECT_EQ(refusal(""), "this is not a stored plan");
  EXPECT_EQ(refusal("@vars\n  a: 1\n"), "this is not a stored plan");
  EXPECT_EQ(refusal(bytes.substr(0, 10)), "this is not a stored plan");
  bytes[8] = 7;
  EXPECT_EQ(refusal(bytes),
            "the plan was stored in version 7 of the format, but this version "
            "of fct reads only version 6");
}

/// A file that fct wrote when its plans were of version 2.
TEST_F(PlanFile, APlanOfAnOlderVersion) {
  auto file = llvm::MemoryBuffer::getFile(
      FACET_SOURCE_DIR "/test/Unit/Runtime/Plan/Inputs/plan-v2.bin");
  ASSERT_TRUE(bool(file));
  EXPECT_EQ(refusal((*file)->getBuffer().str()),
            "the plan was stored in version 2 of the format, but this version "
            "of fct reads only version 6");
  EXPECT_EQ(diagnostics.all()[0].kind, diag::PlanOtherVersion);
  EXPECT_EQ(diagnostics.all()[0].code, Code::Io);
}

/// Whatever is done to the bytes, reading ends well, and what is read can be
/// written and printed.
TEST_F(PlanFile, Damage) {
  fill();
  fillTypes();
  std::string bytes = writePlan(*m.plan);
  ASSERT_TRUE(read(bytes));
  auto check = [&](std::string damaged) {
    if (std::shared_ptr<const Plan> plan = read(std::move(damaged))) {
      writePlan(*plan);
      printPlan(*plan);
    }
  };
  for (size_t size = 0; size != bytes.size(); ++size)
    EXPECT_FALSE(read(bytes.substr(0, size))) << size;
  EXPECT_FALSE(read(bytes + "x"));
  for (size_t at = 0; at != bytes.size(); ++at)
    for (int change : {0x01, 0x80, 0xff}) {
      std::string damaged = bytes;
      damaged[at] = char(damaged[at] ^ change);
      check(damaged);
    }
  for (size_t at = 0; at + 4 <= bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged.replace(at, 4, "\xff\xff\xff\xff");
    check(damaged);
    damaged.replace(at, 4, std::string("\xff\xff\xff\x7f"));
    check(damaged);
  }
}

} // namespace

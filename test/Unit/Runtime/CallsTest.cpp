//===- CallsTest.cpp - Calls of host lenses: modes, guard, cache ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlanMaker.h"
#include "facet/Support/Crypto/Hash.h"
#include <regex>

using namespace facet;
using namespace facet::test;

namespace {

class CallsTest : public ::testing::Test {
protected:
  /// `main` calls the lens; the result is the content of a message.
  void callIt(llvm::StringRef lens, llvm::ArrayRef<Operand> operands) {
    maker.open();
    Operand value = maker.call(lens, operands, maker.place(1));
    maker.plan->main = maker.close();
    maker.message(Role::User, "user#1", maker.just(value));
  }
  void allow(llvm::StringRef lens) {
    maker.plan->allow.push_back(
        PlanMaker::rule(GuardedOp::LensCall, lens, "ok"));
  }
  std::string run() {
    return runner.run() ? runner.messages() : runner.error();
  }

  PlanMaker maker;
  Runner runner{maker};
};

TEST_F(CallsTest, AllowedCall) {
  callIt("llm_call", {maker.text("q")});
  allow("llm_call");
  runner.host.answers["llm_call"] = Value::string("a");
  EXPECT_EQ(run(), "user:a");
  EXPECT_EQ(runner.events(),
            "lens_call llm_call allowed ok|message_emit user#1 allowed");
  EXPECT_EQ(runner.result.events[0].effect, "external");
  // The hash is that of the cache key, which is Appendix C's.
  std::string key = sha256Id(
      R"({"args":[],"facet_version":"2.1.3","host_profile_id":"local.default.v1","input":"q","lens":{"name":"llm_call","version":"1"},"named_args":{}})");
  EXPECT_EQ(runner.result.events[0].inputHash, key);
  ASSERT_EQ(runner.host.cache.count(key), 1u);
  EXPECT_EQ(runner.host.cache[key].asString(), "a");
}

TEST_F(CallsTest, UseOfLenses) {
  maker.open();
  Operand trimmed = maker.call("trim", {maker.text(" ab ")}, maker.place(1));
  Operand again = maker.call("trim", {trimmed}, maker.place(1));
  Operand value = maker.call("uppercase", {again}, maker.place(1));
  maker.plan->main = maker.close();
  maker.message(Role::User, "user#1", maker.just(value));
  EXPECT_EQ(run(), "user:AB");
  EXPECT_TRUE(runner.result.lenses.empty()); // on request only
  runner.options.measuresLenses = true;
  for (int i = 0; i != 2; ++i) {
    EXPECT_EQ(run(), "user:AB");
    llvm::ArrayRef<LensUse> lenses = runner.result.lenses;
    ASSERT_EQ(lenses.size(), 2u);
    EXPECT_EQ(lenses[0].lens->name, "trim");
    EXPECT_EQ(lenses[0].calls, 2u);
    EXPECT_EQ(lenses[1].lens->name, "uppercase");
    EXPECT_EQ(lenses[1].calls, 1u);
    EXPECT_EQ(lenses[0].gas + lenses[1].gas, runner.result.gasUsed);
  }
}

TEST_F(CallsTest, DeniedByDefault) {
  callIt("llm_call", {maker.text("q")});
  runner.host.answers["llm_call"] = Value::string("a");
  EXPECT_EQ(run(), "F454");
  EXPECT_EQ(runner.host.calls, 0u);
  EXPECT_EQ(runner.first().span, maker.place(1));
  EXPECT_NE(runner.first().help.find("op: \"lens_call\", name: \"llm_call\""),
            std::string::npos);
  // A denial is a decision too.
  EXPECT_EQ(runner.events(), "lens_call llm_call denied");
}

TEST_F(CallsTest, DeniedByRule) {
  callIt("uuid", {maker.constant("null")});
  maker.plan->deny.push_back(PlanMaker::rule(GuardedOp::LensCall, "uuid"));
  maker.plan->deny.back().span = maker.place(3);
  EXPECT_EQ(run(), "F454");
  ASSERT_EQ(runner.first().notes.size(), 1u);
  EXPECT_EQ(runner.first().notes[0].span, maker.place(3));
}

TEST_F(CallsTest, GuardBeforeImplementation) {
  callIt("llm_call", {maker.text("q")});
  EXPECT_EQ(run(), "F454");
  allow("llm_call");
  EXPECT_EQ(run(), "F801");
  EXPECT_EQ(runner.message(),
            "the host has no implementation of lens 'llm_call'");
}

TEST_F(CallsTest, Undecidable) {
  callIt("uuid", {maker.constant("null")});
  allow("uuid");
  maker.plan->allow[0].when = PlanMaker::literal(ConditionKind::Undecidable);
  maker.plan->allow[0].span = maker.place(9);
  EXPECT_EQ(run(), "F455");
  EXPECT_EQ(runner.first().notes.back().span, maker.place(9));
  // An attempt that cannot be decided is a denied one.
  EXPECT_EQ(runner.events(), "lens_call uuid denied ok");
}

TEST_F(CallsTest, ConditionThatFails) {
  callIt("uuid", {maker.constant("null")});
  allow("uuid");
  maker.open();
  Operand value = maker.path(maker.constant("{}"), {"x"}, maker.place(4));
  maker.plan->allow[0].when = PlanMaker::reference(maker.close(value));
  EXPECT_EQ(run(), "F455");
  // It says why.
  EXPECT_EQ(runner.first().notes.front().message,
            "there is no 'x' in the value");
  // Neither is text a condition.
  maker.plan->allow[0].when =
      PlanMaker::reference(maker.just(maker.text("yes")));
  EXPECT_EQ(run(), "F455");
  EXPECT_EQ(runner.first().notes.front().message,
            "the condition is a string, not true or false");
}

TEST_F(CallsTest, PureMode) {
  runner.options.mode = Mode::Pure;
  callIt("llm_call", {maker.text("q")});
  EXPECT_EQ(run(), "F803");
  EXPECT_EQ(runner.first().span, maker.place(1));
  // What exec mode found, pure mode serves; the guard is not asked.
  allow("llm_call");
  runner.options.mode = Mode::Exec;
  runner.host.answers["llm_call"] = Value::string("a");
  EXPECT_EQ(run(), "user:a");
  runner.options.mode = Mode::Pure;
  maker.plan->allow.clear();
  EXPECT_EQ(run(), "user:a");
  EXPECT_EQ(runner.host.calls, 1u);
  EXPECT_EQ(runner.events(), "message_emit user#1 allowed");
  // Another host profile is another key.
  runner.options.hostProfileId = "acme";
  EXPECT_EQ(run(), "F803");
}

TEST_F(CallsTest, PureModeLevel2) {
  runner.options.mode = Mode::Pure;
  callIt("uuid", {maker.constant("null")});
  EXPECT_EQ(run(), "F801");
  EXPECT_EQ(runner.message(), "lens 'uuid' cannot be called in pure mode");
}

/// Arguments stand in the key as they are written: no default is added, and
/// what is named is not made positional.
TEST_F(CallsTest, KeysOfWrittenArguments) {
  runner.host.answers["rag_search"] = *maker.plan->memory.copyList({});
  allow("rag_search");
  // rag_search(index, top_k=5)
  callIt("rag_search", {maker.text("q"), maker.text("i")});
  maker.plan->calls.back().positional = 1;
  runner.run();
  EXPECT_EQ(runner.host.lastArgs[1].asInt(), 5);
  auto keyWith = [](const std::string &args, const std::string &named) {
    return sha256Id(
        R"({"args":)" + args +
        R"(,"facet_version":"2.1.3","host_profile_id":"local.default.v1","input":"q","lens":{"name":"rag_search","version":"1"},"named_args":)" +
        named + "}");
  };
  EXPECT_EQ(runner.result.events[0].inputHash, keyWith(R"(["i"])", "{}"));
  maker.plan->calls.back().positional = 0;
  runner.run();
  EXPECT_EQ(runner.result.events[0].inputHash,
            keyWith("[]", R"({"index":"i"})"));
  callIt("rag_search", {maker.text("q"), maker.text("i"), maker.constant("5")});
  maker.plan->calls.back().positional = 1;
  runner.run();
  EXPECT_EQ(runner.result.events[0].inputHash,
            keyWith(R"(["i"])", R"({"top_k":5})"));
}

/// What the host answers costs nothing.
TEST_F(CallsTest, GasOfTheInputAlone) {
  allow("llm_call");
  callIt("llm_call", {maker.text("q")});
  runner.host.answers["llm_call"] = Value::string("a");
  run();
  uint64_t gas = runner.result.gasUsed;
  const Lens &lens = *maker.plan->lenses->find("llm_call");
  EXPECT_EQ(gas, lens.gas.base + lens.gas.perUnit);
  std::string longer(100000, 'a');
  runner.host.answers["llm_call"] = Value::string(longer);
  run();
  EXPECT_EQ(runner.result.gasUsed, gas);
}

/// Two calls that differ never have one key.
TEST_F(CallsTest, KeysOfArguments) {
  runner.host.answers["llm_call"] = Value::string("a");
  allow("llm_call");
  Operand five = maker.constant("5");
  // llm_call(model?, temperature?, max_tokens?)
  callIt("llm_call", {maker.text("q"), Operand::absent(), five});
  EXPECT_EQ(run(), "user:a");
  EXPECT_TRUE(runner.host.lastArgs[0].isAbsent());
  EXPECT_EQ(
      runner.result.events[0].inputHash,
      sha256Id(
          R"({"args":[],"facet_version":"2.1.3","host_profile_id":"local.default.v1","input":"q","lens":{"name":"llm_call","version":"1"},"named_args":{"temperature":5}})"));
  callIt("llm_call",
         {maker.text("q"), Operand::absent(), Operand::absent(), five});
  run();
  callIt("llm_call", {maker.text("q"), maker.text("m"), five});
  run();
  EXPECT_EQ(runner.host.cache.size(), 3u);
}

TEST_F(CallsTest, HostFailure) {
  callIt("llm_call", {maker.text("q")});
  allow("llm_call");
  runner.host.answers["llm_call"] = Value::string("a");
  runner.host.fails = true;
  EXPECT_EQ(run(), "X.fct.HOST");
  EXPECT_EQ(runner.message(), "the host's lens 'llm_call' failed");
  EXPECT_TRUE(runner.host.cache.empty());
}

TEST_F(CallsTest, AResultThatCannotBeKeptIsAWarning) {
  callIt("llm_call", {maker.text("q")});
  allow("llm_call");
  runner.host.answers["llm_call"] = Value::string("a");
  runner.host.storeError = std::make_error_code(std::errc::permission_denied);
  EXPECT_EQ(run(), "user:a");
  ASSERT_EQ(runner.diagnostics.all().size(), 1u);
  EXPECT_EQ(runner.diagnostics.all()[0].severity, Severity::Warning);
  EXPECT_EQ(runner.diagnostics.all()[0].message,
            "the result of lens 'llm_call' cannot be kept in the lens cache: "
            "Permission denied");
}

TEST_F(CallsTest, HostResultOfAnotherType) {
  callIt("llm_call", {maker.text("q")});
  allow("llm_call");
  runner.host.answers["llm_call"] = Value::integerValue(5);
  EXPECT_EQ(run(), "X.fct.HOST");
  EXPECT_EQ(runner.message(),
            "the host's lens 'llm_call' returned an int instead of string");
  EXPECT_TRUE(runner.host.cache.empty());
}

TEST_F(CallsTest, HostNumbers) {
  callIt("embedding", {maker.text("q")});
  allow("embedding");
  runner.host.answers["embedding"] = maker.json("[1, \"x\"]");
  EXPECT_EQ(run(), "X.fct.HOST");
}

TEST_F(CallsTest, KeyWithinMemory) {
  // A value that doubles at each level: its text has no end.
  maker.open();
  Operand value = maker.text("x");
  for (unsigned i = 0; i != 60; ++i)
    value = maker.list({value, value});
  Operand random = maker.call("random", {value}, maker.place(1));
  maker.plan->main = maker.close();
  maker.message(Role::User, "user#1", maker.just(random));
  allow("random");
  runner.options.memoryLimit = 1 << 20;
  EXPECT_EQ(run(), "X.fct.LIMIT");
}

/// The condition of a rule needs a lazy variable that calls another lens.
TEST_F(CallsTest, NestedGuards) {
  maker.open();
  Operand flag = maker.call("llm_call", {maker.text("q")});
  Operand isYes = maker.call(*maker.plan->lenses->find("regex_match"),
                             {flag, maker.text("yes")});
  uint32_t lazy = maker.lazy(maker.close(isYes));
  callIt("uuid", {maker.constant("null")});
  allow("llm_call");
  allow("uuid");
  maker.open();
  Operand condition = maker.force(lazy);
  maker.plan->allow[1].when = PlanMaker::reference(maker.close(condition));
  runner.host.answers["llm_call"] = Value::string("yes");
  runner.host.answers["uuid"] = Value::string("id");
  EXPECT_EQ(run(), "user:id");
  EXPECT_EQ(runner.events(), "lens_call llm_call allowed ok|lens_call uuid "
                             "allowed ok|message_emit user#1 allowed");
  runner.host.answers["llm_call"] = Value::string("no");
  EXPECT_EQ(run(), "F454");
  // The failure of the lazy variable is kept: read by the program, it is an
  // error of its own.
  runner.host.answers.erase("llm_call");
  EXPECT_EQ(run(), "F455");
}

TEST_F(CallsTest, FailedLazyIsReadAgain) {
  maker.open();
  Operand bad = maker.call("first", {maker.constant("[]")}, maker.place(6));
  uint32_t lazy = maker.lazy(maker.close(bad));
  callIt("uuid", {maker.constant("null")});
  runner.host.answers["uuid"] = Value::string("id");
  // Undecidable, but a later rule denies.
  maker.plan->deny.push_back(PlanMaker::rule(GuardedOp::MessageEmit, "user#1"));
  maker.open();
  Operand condition = maker.force(lazy);
  maker.plan->deny[0].when = PlanMaker::reference(maker.close(condition));
  maker.plan->deny.push_back(
      PlanMaker::rule(GuardedOp::MessageEmit, "user#1", "no"));
  allow("uuid");
  maker.plan->allow.push_back(PlanMaker::rule(GuardedOp::LensCall, "uuid"));
  EXPECT_EQ(run(), "");
  EXPECT_EQ(runner.events(),
            "lens_call uuid allowed ok|message_emit user#1 denied no");
  // A strategy or another condition that reads it gets the same failure.
  maker.message(Role::User, "user#2", "text");
  maker.plan->deny.push_back(PlanMaker::rule(GuardedOp::MessageEmit, "user#2"));
  maker.open();
  condition = maker.force(lazy);
  maker.plan->deny.back().when = PlanMaker::reference(maker.close(condition));
  EXPECT_EQ(run(), "F455");
  EXPECT_EQ(runner.first().notes.front().span, maker.place(6));
}

//===----------------------------------------------------------------------===//
// The local host
//===----------------------------------------------------------------------===//

TEST(LocalHost, Lenses) {
  std::unique_ptr<Host> host = createLocalHost();
  LensRegistry lenses;
  ValueArena arena;
  auto call = [&](llvm::StringRef name) {
    const Lens &lens = *lenses.find(name);
    EXPECT_TRUE(host->implements(lens));
    LensContext context(arena);
    return *host->call({lens, "", Value::null(), {}, {}}, context);
  };
  auto matches = [](Value value, const char *pattern) {
    return std::regex_match(value.asString().str(), std::regex(pattern));
  };
  EXPECT_TRUE(
      matches(call("timestamp"),
              R"(20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z)"))
      << call("timestamp").asString().str();
  Value one = call("uuid"), other = call("uuid");
  EXPECT_TRUE(matches(
      one,
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
  EXPECT_NE(one.asString(), other.asString());
  for (unsigned i = 0; i != 100; ++i) {
    Value random = call("random");
    EXPECT_TRUE(random.isFloat() && random.asFloat() >= 0 &&
                random.asFloat() < 1);
  }
  EXPECT_FALSE(host->implements(*lenses.find("llm_call")));
  EXPECT_FALSE(host->implements(*lenses.find("trim")));
  EXPECT_FALSE(host->lookUp("sha256:0", arena));
}

TEST(LocalHost, OutOfMemory) {
  std::unique_ptr<Host> host = createLocalHost();
  LensRegistry lenses;
  ValueArena arena(8);
  LensContext context(arena);
  const Lens &lens = *lenses.find("uuid");
  EXPECT_TRUE(failed(host->call({lens, "", Value::null(), {}, {}}, context)));
}

} // namespace

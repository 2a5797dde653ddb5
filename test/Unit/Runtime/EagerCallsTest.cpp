//===- EagerCallsTest.cpp - Calls of the host ahead of their turn ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlanMaker.h"

using namespace facet;
using namespace facet::test;

namespace {

/// Answers a text with the text and "!", "fail" not at all; later, the newest
/// call first. Remembers what was begun and answered.
class LaterHost : public Host {
public:
  bool implements(const Lens &) const override { return true; }
  bool answersLater(const Lens &) const override { return isLater; }
  llvm::FailureOr<Value> call(const HostCall &call,
                              LensContext &context) override {
    log += "call " + call.input.asString().str() + "|";
    return answerTo(call.input.asString(), context);
  }
  std::unique_ptr<CallsInFlight> openCalls() override {
    return isLater ? std::make_unique<Flight>(*this) : nullptr;
  }
  void answered(const HostCall &call, const LensContext &,
                const llvm::FailureOr<Value> &) override {
    log += "answered " + call.input.asString().str() + "|";
  }
  std::optional<Value> lookUp(llvm::StringRef key, ValueArena &) override {
    auto found = cache.find(key.str());
    return found == cache.end() ? std::nullopt : std::optional(found->second);
  }
  std::error_code store(llvm::StringRef key, Value) override {
    cache[key.str()] = Value::string("cached");
    return {};
  }

  bool isLater = true;
  std::string log;
  std::map<std::string, Value> cache;
  Cancellation *cancelsAt = nullptr;

private:
  static llvm::FailureOr<Value> answerTo(llvm::StringRef text,
                                         LensContext &context) {
    if (text == "fail")
      return llvm::failure();
    return *context.arena.copyString(text.str() + "!");
  }

  class Flight : public CallsInFlight {
  public:
    explicit Flight(LaterHost &host) : host(host) {}
    void begin(uint32_t number, const HostCall &call) override {
      host.log += "begin " + call.input.asString().str() + "|";
      inputs[number] = call.input.asString().str();
      open.push_back(number);
    }
    std::optional<uint32_t> next() override {
      if (host.cancelsAt)
        host.cancelsAt->cancel();
      if (open.empty())
        return std::nullopt;
      uint32_t number = open.back();
      open.pop_back();
      host.log += "over " + inputs[number] + "|";
      return number;
    }
    llvm::FailureOr<Value> answer(uint32_t number,
                                  LensContext &context) override {
      return answerTo(inputs[number], context);
    }

  private:
    LaterHost &host;
    std::map<uint32_t, std::string> inputs;
    std::vector<uint32_t> open;
  };
};

class EagerCallsTest : public ::testing::Test {
protected:
  EagerCallsTest() {
    maker.plan->allow.push_back(
        PlanMaker::rule(GuardedOp::LensCall, "llm_call", "ok"));
    maker.open();
  }

  Operand ask(Operand input, unsigned place) {
    return maker.call("llm_call", {input}, maker.place(place));
  }
  Operand ask(llvm::StringRef input, unsigned place) {
    return ask(maker.text(input), place);
  }
  /// What comes of a run: the texts of `shown`, or the code and place of the
  /// error.
  std::string run() {
    Diagnostics diagnostics;
    host.log.clear();
    result = evaluator.run(*maker.plan, {}, options, host, diagnostics);
    if (!result.ok)
      return codeText(diagnostics.all()[0].code).str() + " at " +
             std::to_string(diagnostics.all()[0].span.begin);
    std::string text;
    for (const EmittedMessage &message : result.messages)
      text += message.content.asString().str() + " ";
    return text;
  }
  void show(llvm::ArrayRef<Operand> values) {
    maker.plan->main = maker.close();
    for (Operand value : values)
      maker.message(Role::User, "user", maker.just(value));
  }
  std::string at(unsigned place) {
    return std::to_string(maker.place(place).begin);
  }

  PlanMaker maker;
  LaterHost host;
  RunOptions options;
  Evaluator evaluator;
  RunResult result;
};

TEST_F(EagerCallsTest, IndependentCallsAreOnTheirWayAtOnce) {
  Operand a = ask("a", 1), b = ask("b", 2), c = ask("c", 3);
  show({a, b, c});
  EXPECT_EQ(run(), "a! b! c! ");
  EXPECT_EQ(host.log, "begin a|begin b|begin c|over c|over b|over a|"
                      "answered a|answered b|answered c|");
  EXPECT_EQ(result.hostCalls, 3u);
  EXPECT_EQ(host.cache.size(), 3u);
  uint64_t gas = result.gasUsed;
  size_t events = result.events.size();
  host.isLater = false;
  EXPECT_EQ(run(), "a! b! c! ");
  EXPECT_EQ(host.log, "call a|call b|call c|");
  EXPECT_EQ(result.gasUsed, gas);
  EXPECT_EQ(result.events.size(), events);
}

TEST_F(EagerCallsTest, OneCallIsMadeInItsTurn) {
  show({ask("a", 1)});
  EXPECT_EQ(run(), "a! ");
  EXPECT_EQ(host.log, "call a|");
}

TEST_F(EagerCallsTest, WhatDependsOnAnAnswerWaitsForThatAlone) {
  Operand a = ask("a", 1), b = ask("b", 2);
  Operand c = ask(maker.call("uppercase", {b}), 3);
  show({a, c});
  EXPECT_EQ(run(), "a! B!! ");
  EXPECT_EQ(host.log, "begin a|begin b|over b|begin B!|over B!|over a|"
                      "answered a|answered b|answered B!|");
}

TEST_F(EagerCallsTest, TheFirstFailureIsReported) {
  ask("fail", 1);
  ask("b", 2);
  ask("fail", 3);
  show({});
  EXPECT_EQ(run(), "X.fct.HOST at " + at(1));
  EXPECT_EQ(host.log,
            "begin fail|begin b|begin fail|over fail|over b|over fail|"
            "answered fail|");
}

TEST_F(EagerCallsTest, NothingIsBegunBehindWhatFails) {
  ask("a", 1);
  maker.call("first", {maker.emit(Opcode::List, {}, 0)}, maker.place(2));
  ask("b", 3);
  ask("c", 4);
  show({});
  EXPECT_EQ(run(), "F452 at " + at(2));
  EXPECT_EQ(host.log, "begin a|over a|answered a|");
}

TEST_F(EagerCallsTest, NothingIsBegunBehindADenial) {
  ask("a", 1);
  maker.call("embedding", {maker.text("b")}, maker.place(2));
  ask("c", 3);
  show({});
  EXPECT_EQ(run(), "F454 at " + at(2));
  EXPECT_EQ(host.log, "begin a|over a|answered a|");
}

TEST_F(EagerCallsTest, ConditionsAreKnownBeforeTheCall) {
  Operand a = maker.call("embedding", {maker.text("x")}, maker.place(1));
  maker.plan->allow.push_back(
      PlanMaker::rule(GuardedOp::LensCall, "embedding"));
  Operand is = maker.call("equals", {a, maker.text("x!")}, maker.place(1));
  PlanBlock condition;
  condition.result = is;
  maker.plan->allow[0].when = PlanMaker::reference(condition);
  Operand b = ask("b", 2), c = ask("c", 3);
  show({b, c});
  // An embedding is a list, which a text is not.
  EXPECT_EQ(run(), "X.fct.HOST at " + at(1));
  EXPECT_EQ(host.log, "begin x|over x|answered x|");
}

TEST_F(EagerCallsTest, CachedResultsNeedNoCall) {
  Operand a = ask("a", 1), b = ask("b", 2);
  show({a, b});
  options.usesLensCache = true;
  EXPECT_EQ(run(), "a! b! ");
  EXPECT_EQ(run(), "cached cached ");
  EXPECT_EQ(host.log, "");
  options.usesLensCache = false;
  EXPECT_EQ(run(), "a! b! ");
}

TEST_F(EagerCallsTest, Cancelled) {
  ask("a", 1);
  ask("b", 2);
  show({});
  Cancellation all, cancellation(&all);
  options.cancellation = &cancellation;
  EXPECT_EQ(run(), "");
  host.cancelsAt = &all;
  EXPECT_EQ(run().find("X.fct.TIMEOUT"), 0u);
}

TEST_F(EagerCallsTest, GasLimit) {
  ask("a", 1);
  ask("b", 2);
  ask("c", 3);
  show({});
  options.gasLimit = 2500;
  EXPECT_EQ(run(), "F902 at " + at(3));
  EXPECT_EQ(host.log, "begin a|begin b|over b|over a|answered a|answered b|");
  // Gas that suffices, and no more.
  options.gasLimit = 3003;
  EXPECT_EQ(run(), "");
  EXPECT_EQ(result.gasUsed, 3003u);
}

} // namespace

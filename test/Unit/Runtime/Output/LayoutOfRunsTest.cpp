//===- LayoutOfRunsTest.cpp - Layout of random messages -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What docs/Language.md 1.11 promises of every run, whatever its messages:
// strings and lists of items, in any normal form, with strategies.
// LayoutTest.cpp does the same for packing alone, against a model.
//
//===----------------------------------------------------------------------===//

#include "../PlanMaker.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/StringExtras.h"
#include <random>

using namespace facet;
using namespace facet::test;

namespace {

struct Message {
  Role role = Role::User;
  /// JSON text of a string or a list of items.
  std::string content;
  double shrink = 0;
  int64_t priority = 500, min = 0;
  /// The name of a lens of strings, or "".
  std::string strategy;
};

class RandomMessages {
public:
  explicit RandomMessages(unsigned seed) : random(seed) {}

  std::vector<Message> messages() {
    std::vector<Message> messages(1 + below(8));
    for (Message &message : messages) {
      message.role = Role(below(3));
      message.content = below(3) ? '"' + text() + '"' : items();
      message.shrink = below(3) * 0.5;
      message.priority = below(4);
      message.min = below(3) ? 0 : below(12);
      if (message.content[0] == '"' && !below(3))
        message.strategy = below(2) ? "trim" : "uppercase";
    }
    return messages;
  }
  unsigned below(unsigned n) { return unsigned(random() % n); }

private:
  /// In JSON, with and without normal form.
  std::string text() {
    static constexpr const char *parts[] = {"a",       "b", " ",     "é",
                                            "e\u0301", "€", "🚀",    "\\r\\n",
                                            "\\n",     "ŉ", "\u212b"};
    std::string out;
    for (unsigned n = below(10); n; --n)
      out += parts[below(std::size(parts))];
    return out;
  }
  std::string items() {
    constexpr const char *image =
        R"({"asset":{"digest":{"algo":"sha256","value":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"format":"png","kind":"image","shape":{"height":1,"width":1}},"type":"image"})";
    std::string out;
    llvm::ListSeparator comma(",");
    for (unsigned n = below(4); n; --n) {
      out += llvm::StringRef(comma);
      out += below(3) ? R"({"text":")" + text() + R"(","type":"text"})" : image;
    }
    return "[" + out + "]";
  }

  std::mt19937 random;
};

/// The units of a content (docs/Language.md 1.11), counted apart from the run.
uint64_t unitsOf(Value content) {
  if (content.isString()) {
    std::optional<std::string> normal = normaliseUnits(content.asString());
    return normal ? normal->size() : content.size();
  }
  uint64_t units = 0;
  for (Value item : content.asList())
    if (const Value *text = item.find("text"))
      units += unitsOf(*text);
  return units;
}

/// The text of a content in normal form.
std::string normalText(Value content) {
  if (content.isString())
    return normaliseUnits(content.asString())
        .value_or(content.asString().str());
  std::string out;
  for (Value item : content.asList())
    if (const Value *text = item.find("text"))
      out += normalText(*text);
  return out;
}

/// A plan of the messages; their ids are their numbers.
class Layout {
public:
  Layout(llvm::ArrayRef<Message> messages, int64_t budget) {
    maker.plan->budget = budget;
    for (const Message &message : messages)
      add(message);
  }

  bool run() { return runner.run(); }
  /// The contents that were emitted, by the numbers of their messages.
  std::map<size_t, Value> emitted() const {
    std::map<size_t, Value> contents;
    for (const EmittedMessage &message : runner.result.messages)
      contents[std::stoul(message.id.str())] = message.content;
    return contents;
  }
  Value content(size_t message) const { return contents[message]; }

private:
  void add(const Message &message) {
    contents.push_back(maker.json(message.content));
    ids.push_back(std::make_unique<std::string>(std::to_string(ids.size())));
    maker.open();
    PlanCheck check;
    check.what = PlanCheck::What::Content;
    PlanBlock content =
        maker.close(maker.check(maker.constant(contents.back()), check));
    std::optional<PlanBlock> strategy;
    uint32_t input = maker.newRegister();
    if (!message.strategy.empty()) {
      maker.open();
      strategy = maker.close(maker.call(message.strategy, Operand::reg(input)));
    }
    PlanMessage &out = maker.message(message.role, *ids.back(), content);
    out.shrink = message.shrink;
    out.priority = message.priority;
    out.min = message.min;
    out.strategy = strategy;
    out.strategyInput = input;
  }

  PlanMaker maker;
  std::vector<Value> contents;
  std::vector<std::unique_ptr<std::string>> ids;

public:
  Runner runner{maker};
};

/// Checks what a message became.
void checkMessage(const Message &message, Value before, const Value *after) {
  if (message.shrink == 0) {
    ASSERT_TRUE(after) << "a critical message was dropped";
    EXPECT_EQ(toJcs(*after), toJcs(before)) << "a critical message was changed";
    return;
  }
  if (!after || toJcs(*after) == toJcs(before))
    return;
  EXPECT_GE(unitsOf(*after),
            uint64_t(message.strategy.empty() ? message.min : 0));
  if (message.strategy != "uppercase")
    EXPECT_TRUE(
        llvm::StringRef(normalText(before)).contains(normalText(*after)));
  if (message.strategy.empty())
    EXPECT_TRUE(
        llvm::StringRef(normalText(before)).starts_with(normalText(*after)));
}

TEST(LayoutOfRuns, Properties) {
  unsigned overflows = 0, shortened = 0;
  for (unsigned seed = 0; seed != 6000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomMessages random(seed);
    std::vector<Message> messages = random.messages();
    Layout whole(messages, 1000000);
    ASSERT_TRUE(whole.run());
    ASSERT_EQ(whole.emitted().size(), messages.size());
    uint64_t all = whole.runner.result.unitsUsed, critical = 0;
    for (size_t i = 0; i != messages.size(); ++i)
      if (messages[i].shrink == 0)
        critical += unitsOf(whole.content(i));

    int64_t budget = random.below(unsigned(all) + 2);
    Layout layout(messages, budget);
    bool ok = layout.run();
    ASSERT_EQ(ok, critical <= uint64_t(budget));
    if (!ok) {
      ASSERT_EQ(layout.runner.error(), "F901");
      ASSERT_TRUE(layout.runner.result.messages.empty());
      ++overflows;
      continue;
    }

    // Never more than the budget; what fits is left alone.
    std::map<size_t, Value> emitted = layout.emitted();
    uint64_t units = 0;
    for (const auto &[number, content] : emitted)
      units += unitsOf(content);
    ASSERT_LE(units, uint64_t(budget));
    ASSERT_EQ(layout.runner.result.unitsUsed, units);
    if (all <= uint64_t(budget))
      ASSERT_EQ(layout.runner.messages(), whole.runner.messages());
    else
      ++shortened;
    for (size_t i = 0; i != messages.size(); ++i) {
      auto found = emitted.find(i);
      checkMessage(messages[i], layout.content(i),
                   found == emitted.end() ? nullptr : &found->second);
      if (::testing::Test::HasFailure())
        FAIL() << messages[i].content << " budget " << budget;
    }

    // Laid out again, what was emitted stays as it is.
    std::vector<Message> left;
    for (const auto &[number, content] : emitted) {
      left.push_back(messages[number]);
      left.back().content = toJcs(content);
    }
    Layout again(left, budget);
    ASSERT_TRUE(again.run());
    ASSERT_EQ(again.runner.messages(), layout.runner.messages());
    ASSERT_EQ(again.runner.result.unitsUsed, units);
  }
  EXPECT_GT(overflows, 500u);
  EXPECT_GT(shortened, 500u);
}

} // namespace

//===- FusedTest.cpp - Fused lenses against the calls that they stand for -===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Fused.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>
#include <random>

using namespace facet;

namespace {

struct Call {
  llvm::StringRef lens;
  std::vector<Value> args;
};

struct Outcome {
  /// The result's JSON, or the code and arguments of the failure.
  std::string text;
  Value value;
  uint64_t gas = 0;
};

class FusedTest : public ::testing::Test {
protected:
  /// Runs the calls one after another.
  Outcome run(Value input, llvm::ArrayRef<Call> calls) {
    Outcome outcome;
    for (const Call &call : calls) {
      const Lens *lens = LensRegistry().find(call.lens);
      if (!lens)
        lens = findFusedLens(call.lens);
      LensContext context(arena);
      std::unique_ptr<LensState> state;
      if (lens->prepare)
        state = std::move(*lens->prepare(context, call.args));
      context.state = state.get();
      llvm::FailureOr<Value> result = lens->kernel(context, input, call.args);
      if (failed(result)) {
        outcome.text = context.failureKind.message(context.failureArguments);
        return outcome;
      }
      outcome.gas += lens->gasOf(input, *result);
      input = *result;
    }
    outcome.value = input;
    outcome.text = toJcs(input);
    return outcome;
  }

  void expectSame(Value input, llvm::ArrayRef<Call> calls, const Call &fused) {
    Outcome before = run(input, calls), after = run(input, fused);
    EXPECT_EQ(before.text, after.text) << toJcs(input);
    EXPECT_LE(after.gas, before.gas) << toJcs(input);
  }

  /// A text of the things that stages look at.
  std::string randomText(size_t pieces) {
    static const char *const parts[] = {
        " ",      "\n",     "\n\n", "a", "B",        "ab",     "word",
        "Σ",      "ΑΣ",     "ς",    "ß", "İ",        "\u212a", "\u00a0",
        "\u2028", "\u0301", ".",    "-", ",",        ",,",     "ŉ",
        "ﬁ",      "\u0085", "𝔘",    "Ǆ", "ΟΔΥΣΣΕΥΣ", "'",      "\u00ad"};
    std::string text;
    while (pieces--)
      text += parts[random() % std::size(parts)];
    return text;
  }
  Value string(llvm::StringRef text) { return *arena.copyString(text); }

  ValueArena arena;
  std::mt19937 random{7};
};

TEST_F(FusedTest, TableIsSorted) {
  for (size_t i = 1; i < fusedLenses().size(); ++i)
    EXPECT_LT(fusedLenses()[i - 1].name, fusedLenses()[i].name);
  for (const Lens &lens : fusedLenses()) {
    EXPECT_EQ(findFusedLens(lens.name), &lens);
    // Documents cannot name them.
    EXPECT_EQ(LensRegistry().find(lens.name), nullptr);
  }
  EXPECT_EQ(findFusedLens("split"), nullptr);
}

TEST_F(FusedTest, SplitAndPick) {
  for (unsigned i = 0; i < 3000; ++i) {
    Value text = string(randomText(random() % 12));
    Value separator = string(i % 3 ? "," : i % 2 ? ",," : "aba");
    if (i % 7 == 0)
      text = string("ababababa");
    Value glue = string(randomText(random() % 3));
    Value index = Value::integerValue(int64_t(random() % 5) - 1);
    Call split{"split", {separator}};
    expectSame(text, {split, {"first", {}}}, {"split_first", {separator}});
    expectSame(text, {split, {"last", {}}}, {"split_last", {separator}});
    expectSame(text, {split, {"length", {}}}, {"split_length", {separator}});
    expectSame(text, {split, {"nth", {index}}},
               {"split_nth", {separator, index}});
    expectSame(text, {split, {"join", {glue}}},
               {"replace_literal", {separator, glue}});
    expectSame(text, {{"replace", {separator, glue}}},
               {"replace_literal", {separator, glue}});
  }
}

TEST_F(FusedTest, SplitAndTakeLast) {
  const char *separators[] = {",", ",,", "aba", "ab", ", ", "aa"};
  for (unsigned i = 0; i < 3000; ++i) {
    Value text = string(randomText(random() % 12));
    if (i % 5 == 0)
      text = string(llvm::StringRef("ababababaaaabaab").take_front(i % 17));
    Value separator = string(separators[random() % std::size(separators)]);
    Value n = Value::integerValue(int64_t(random() % 6) - 1);
    Call split{"split", {separator}}, last{"take_last", {n}};
    expectSame(text, {split, last}, {"split_take_last", {separator, n}});
    expectSame(text, {split, last, {"join", {separator}}},
               {"split_tail", {separator, n}});
  }
  // A separator that is too long to ask whether it overlaps itself.
  std::string longest(70, 'a');
  Value separator = string(longest), n = Value::integerValue(2);
  expectSame(string(longest + longest + "aab" + longest),
             {{"split", {separator}}, {"take_last", {n}}},
             {"split_take_last", {separator, n}});
}

TEST_F(FusedTest, CountOfWhatIsKept) {
  Value none = Value::absent();
  for (unsigned i = 0; i < 1000; ++i) {
    std::vector<Value> items;
    for (size_t k = random() % 5; k != 0; --k) {
      MapEntry entry{random() % 3 ? "k" : "other",
                     Value::integerValue(random() % 2)};
      items.push_back(random() % 4 ? *arena.copyMap(entry) : Value::null());
    }
    Value list = *arena.copyList(items);
    std::vector<Value> condition = {string("k"), Value::integerValue(1)};
    Value query = string("item.k == 1");
    for (const Call &counting :
         {Call{"count", {none, none}}, Call{"length", {}}}) {
      expectSame(list, {{"where", condition}, counting},
                 {"where_count", condition});
      expectSame(list, {{"filter", {query}}, counting},
                 {"filter_count", {query}});
    }
  }
}

TEST_F(FusedTest, SumOfFloats) {
  auto sum = [&](llvm::ArrayRef<Value> items) {
    return run(Value::list(items), Call{"sum_floats", {Value::absent()}}).value;
  };
  EXPECT_TRUE(sum({}).isFloat());
  EXPECT_EQ(sum({}).asFloat(), 0.0);
  EXPECT_EQ(sum({Value::floating(1.5), Value::floating(2)}).asFloat(), 3.5);
  EXPECT_EQ(
      run(Value::list(string("a")), Call{"sum_floats", {Value::absent()}}).text,
      run(Value::list(string("a")), Call{"sum", {Value::absent()}}).text);
}

TEST_F(FusedTest, FirstOfLists) {
  for (unsigned i = 0; i < 2000; ++i) {
    std::vector<Value> items;
    size_t count = random() % 5;
    for (size_t k = 0; k != count; ++k) {
      Value key;
      switch (random() % 4) {
      case 0:
        key = Value::integerValue(random() % 3);
        break;
      case 1:
        key = Value::floating(double(random() % 3) / 2);
        break;
      case 2:
        key = string(randomText(1));
        break;
      default:
        key = Value::null();
        break;
      }
      MapEntry entries[] = {{"k", key}, {"n", Value::integerValue(int(k))}};
      items.push_back(*arena.copyMap(entries));
    }
    Value list = *arena.copyList(items);
    Value field = Value::string(i % 5 ? "k" : "other");
    Value desc = Value::boolean(i % 2);
    expectSame(list, {{"sort_by", {field, desc}}, {"first", {}}},
               {"sort_first", {field, desc}});
    Value n = Value::string("n");
    expectSame(list, {{"map", {n}}, {"first", {}}}, {"map_first", {n}});
  }
}

TEST_F(FusedTest, CaseMappingIsIdempotent) {
  for (uint32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xd800 && c < 0xe000)
      continue;
    std::string text, lower, lower2, upper, upper2;
    appendUtf8(text, c);
    appendLower(lower, text);
    appendLower(lower2, lower);
    EXPECT_EQ(lower, lower2) << c;
    appendUpper(upper, text);
    appendUpper(upper2, upper);
    EXPECT_EQ(upper, upper2) << c;
    // `trim` may come before it.
    EXPECT_EQ(trimWhiteSpace(text).empty(), trimWhiteSpace(lower).empty()) << c;
    EXPECT_EQ(trimWhiteSpace(text).empty(), trimWhiteSpace(upper).empty()) << c;
  }
}

/// The stages of a chain as the calls that they are.
TEST_F(FusedTest, TextChains) {
  for (unsigned i = 0; i < 4000; ++i) {
    std::vector<Call> calls;
    std::vector<Value> stages;
    size_t count = 2 + random() % 4;
    for (size_t k = 0; k != count; ++k) {
      std::vector<Value> args;
      llvm::StringRef name;
      switch (random() % 7) {
      case 0:
        name = "trim";
        break;
      case 1:
        name = "lowercase";
        break;
      case 2:
        name = "uppercase";
        break;
      case 3:
        name = "concat";
        args = {string(randomText(random() % 3))};
        break;
      case 4:
        name = "indent";
        args = {Value::integerValue(random() % 3)};
        break;
      case 5:
        name = "replace_literal";
        args = {string(k % 2 ? " " : "\n"), string(k % 3 ? " " : "")};
        break;
      default:
        name = "replace_literal";
        args = {string(randomText(1 + random() % 2)),
                string(randomText(random() % 3))};
        break;
      }
      calls.push_back({name, args});
      if (args.empty()) {
        stages.push_back(Value::string(name));
      } else {
        std::vector<Value> parts{Value::string(name)};
        parts.insert(parts.end(), args.begin(), args.end());
        stages.push_back(*arena.copyList(parts));
      }
    }
    Call chain{"text_chain", {*arena.copyList(stages)}};
    // Some longer than a piece, and some without any space.
    size_t pieces = i % 40 ? random() % 40 : 6000 + random() % 9000;
    Value text = string(randomText(pieces));
    Outcome before = run(text, calls), after = run(text, chain);
    ASSERT_EQ(before.text, after.text)
        << toJcs(chain.args[0]) << " on " << toJcs(text).substr(0, 500);
    // The pass leaves `trim` out at the ends.
    if (calls.front().lens != "trim" && calls.back().lens != "trim") {
      EXPECT_LE(after.gas, before.gas) << toJcs(chain.args[0]);
    }
  }
}

TEST_F(FusedTest, FormatAndJoin) {
  const char *patterns[] = {"{{a}}", "- {{a}}: {{b.c}}", "same", "",
                            "{{b}}", "{{missing}}",      "{{",   "{{b.c.d}}"};
  for (unsigned i = 0; i < 3000; ++i) {
    std::vector<Value> items;
    for (unsigned count = random() % 4; count; --count) {
      Value inner[] = {string(randomText(random() % 3)),
                       Value::integerValue(int64_t(random()))};
      MapEntry c[] = {{"c", inner[random() % 2]}};
      MapEntry entries[] = {{"a", inner[random() % 2]},
                            {"b", *arena.copyMap(c)}};
      if (random() % 2)
        std::swap(entries[0], entries[1]);
      size_t kept = random() % 8 ? 2 : 1;
      items.push_back(
          *arena.copyMap(llvm::ArrayRef<MapEntry>(entries).take_front(kept)));
    }
    Value pattern = Value::string(patterns[i % std::size(patterns)]);
    Value separator = string(randomText(random() % 3));
    expectSame(*arena.copyList(items),
               {{"format", {pattern}}, {"join", {separator}}},
               {"format_join", {pattern, separator}});
  }
}

TEST_F(FusedTest, LongWordIsOnePiece) {
  std::string word(100000, 'A');
  word += "Σ";
  Value stages[] = {Value::string("lowercase"), Value::string("uppercase"),
                    Value::string("lowercase")};
  Value list = *arena.copyList(stages);
  expectSame(string(word),
             {{"lowercase", {}}, {"uppercase", {}}, {"lowercase", {}}},
             {"text_chain", {list}});
}

TEST_F(FusedTest, ChainStaysWithinMemory) {
  Value inner[] = {Value::string("replace_literal"), Value::string("a"),
                   string(std::string(4000, 'a'))};
  Value stage = *arena.copyList(inner);
  Value stages[] = {stage, stage, stage};
  Value list = *arena.copyList(stages);
  ValueArena small(uint64_t(1) << 24);
  LensContext context(small);
  Value args[] = {list};
  const Lens *lens = findFusedLens("text_chain");
  std::string text(5000, 'a');
  EXPECT_TRUE(failed(lens->kernel(context, Value::string(text), args)));
  EXPECT_EQ(context.failureKind, diag::LensOutOfMemory);
}

TEST_F(FusedTest, ChainsAreChecked) {
  const Lens *lens = findFusedLens("text_chain");
  auto isSafe = [&](llvm::ArrayRef<Value> stage) {
    Value item = *arena.copyList(stage);
    Value stages = *arena.copyList(item);
    return lens->argumentsAreSafe(stages);
  };
  EXPECT_TRUE(isSafe({Value::string("trim")}));
  EXPECT_FALSE(isSafe({Value::string("trim"), Value::integerValue(1)}));
  EXPECT_FALSE(isSafe({Value::string("reverse")}));
  EXPECT_FALSE(isSafe({Value::integerValue(1)}));
  EXPECT_FALSE(isSafe({}));
  Value empty = Value::string("");
  EXPECT_FALSE(isSafe({Value::string("replace_literal"), empty, empty}));
  EXPECT_TRUE(isSafe({Value::string("concat"), empty}));
  EXPECT_FALSE(isSafe({Value::string("indent"), Value::integerValue(-1)}));
  EXPECT_FALSE(isSafe(
      {Value::string("indent"), Value::integerValue(deepestChainIndent + 1)}));
}

} // namespace

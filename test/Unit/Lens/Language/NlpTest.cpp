//===- NlpTest.cpp - Lenses on natural language ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../LensTest.h"
#include "facet/Support/Json/JsonReader.h"

using namespace facet;
using namespace facet::test;

/// The summary, as text.
static std::string summary(llvm::StringRef text, int64_t maxTokens,
                           std::optional<int64_t> maxBytes = std::nullopt) {
  LensCall call("summarize");
  call.input(Value::string(text)).arg(Value::integerValue(maxTokens));
  if (maxBytes)
    call.arg(Value::integerValue(*maxBytes));
  std::string json = call.run();
  if (!llvm::StringRef(json).starts_with("\""))
    return json;
  ValueArena arena;
  JsonError error;
  return parseJson(json, arena, error)->asString().str();
}

static constexpr llvm::StringRef ferry =
    "The ferry leaves at nine. It was built in 1962 and carries forty cars. "
    "Tickets are sold on board. Dogs travel free of charge.";

TEST(Summarize, KeepsWhatFits) {
  EXPECT_EQ(summary("The ferry leaves at nine.", 200),
            "The ferry leaves at nine.");
  EXPECT_EQ(summary("  kept as it is ", 4), "  kept as it is ");
  EXPECT_EQ(summary("", 0), "");
  EXPECT_EQ(summary("abc", 0), "");
}

TEST(Summarize, StaysWithinTheLimit) {
  for (int64_t bytes = 0; bytes < 140; ++bytes) {
    std::string once = summary(ferry, 200, bytes);
    EXPECT_LE(once.size(), size_t(bytes));
    EXPECT_EQ(summary(once, 200, bytes), once);
    EXPECT_EQ(summary(ferry, 200, bytes), once);
  }
  EXPECT_LE(summary(ferry, 10).size(), 40u);
  EXPECT_EQ(summary(ferry, 7, 1000), "The ferry leaves at nine.");
}

TEST(Summarize, TakesWholeSentencesInOrder) {
  EXPECT_EQ(summary(ferry, 200, 60),
            "The ferry leaves at nine. Dogs travel free of charge.");
  EXPECT_EQ(summary(ferry, 200, 10), "");
}

TEST(Summarize, PrefersFrequentWords) {
  llvm::StringRef text =
      "Weather was mild. The compiler folds lenses. The compiler packs lenses. "
      "Lunch was late. A compiler checks lenses.";
  std::string best = summary(text, 200, 60);
  EXPECT_EQ(best, "The compiler folds lenses. The compiler packs lenses.");
}

TEST(Summarize, FindsSentences) {
  // Each sentence alone fits; the best one is taken, whole.
  EXPECT_EQ(summary("Dr. Smith met J. Doe at 3.5 p.m. today. No.", 200, 41),
            "Dr. Smith met J. Doe at 3.5 p.m. today.");
  EXPECT_EQ(summary("First line\nsecond line here", 200, 20), "First line");
  EXPECT_EQ(
      summary("Ready? \"Yes!\" he said…  Then \n they left at once.", 200, 44),
      "Ready? \"Yes!\" he said…\nthey left at once.");
  EXPECT_EQ(summary("短い文。これは長い文です。", 200, 14), "短い文。");
}

TEST(Summarize, JoinsByLinesWhereThereWereLines) {
  EXPECT_EQ(summary("Alpha beta.\nAlpha gamma.\n\n\nzzz yyy", 200, 26),
            "Alpha beta.\nAlpha gamma.");
}

TEST(Summarize, Limits) {
  EXPECT_EQ(summary("a", -1), "F452 LensNegativeArgument");
  EXPECT_EQ(summary("a", 1, -1), "F452 LensNegativeArgument");
  EXPECT_EQ(summary("a b.", INT64_MAX), "a b.");
  const Lens *lens = LensRegistry().find("summarize");
  EXPECT_FALSE(lens->canFail({Value::integerValue(200), Value::null()}));
  EXPECT_TRUE(lens->canFail({Value::integerValue(200), Value::absent()}));
  EXPECT_TRUE(lens->canFail({Value::integerValue(-1), Value::null()}));
}

TEST(Summarize, LongTexts) {
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text += "Sentence number " + std::to_string(i % 97) + " is here. ";
  std::string result = summary(text, 200);
  EXPECT_LE(result.size(), 800u);
  EXPECT_GT(result.size(), 700u);
  std::string dots(1 << 20, '.');
  EXPECT_EQ(summary(dots, 200), "");
  std::string quotes;
  for (int i = 0; i < 200000; ++i)
    quotes += ".\"";
  EXPECT_EQ(summary(quotes, 200), "");
}

static std::string mood(llvm::StringRef text) {
  std::string json = LensCall("sentiment").input(Value::string(text)).run();
  return json.substr(1, json.size() - 2);
}

TEST(Sentiment, Words) {
  EXPECT_EQ(mood("I love this wonderful, excellent product. It is great!"),
            "positive");
  EXPECT_EQ(
      mood("This is terrible. I hate it, it is awful and the worst ever."),
      "negative");
  EXPECT_EQ(mood("The box is on the table."), "neutral");
  EXPECT_EQ(mood(""), "neutral");
  EXPECT_EQ(mood("GREAT"), "positive");
  EXPECT_EQ(mood("greatness"), "neutral") << "whole words only";
  EXPECT_EQ(mood("ungreat éterrible"), "neutral");
}

TEST(Sentiment, Negation) {
  EXPECT_EQ(mood("not good"), "negative");
  EXPECT_EQ(mood("This isn't very good."), "negative");
  EXPECT_EQ(mood("This isn\u2019t good."), "negative");
  EXPECT_EQ(mood("not bad"), "neutral");
  EXPECT_EQ(mood("no problem"), "neutral");
  EXPECT_EQ(mood("It is not. Good!"), "positive") << "another sentence";
  EXPECT_EQ(mood("not one two three good"), "positive") << "too far away";
  EXPECT_EQ(mood("not cheap but good"), "positive");
}

TEST(Sentiment, Strength) {
  EXPECT_EQ(mood("slightly bad, good"), "positive");
  EXPECT_EQ(mood("very bad, good"), "negative");
  EXPECT_EQ(mood("bad, good"), "neutral");
}

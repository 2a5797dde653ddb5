//===- FormatTest.cpp - The lens format -----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../LensTest.h"
#include "facet/Lens/Fused.h"

using namespace facet;
using namespace facet::test;

TEST(FormatLens, OfAMap) {
  checkLens(
      "format",
      {{R"({"name": "Ann", "n": 3})",
        {R"("{{name}} has {{ n }}")"},
        R"("Ann has 3")"},
       {R"({"a": {"b": "deep"}, "ok": true})",
        {R"("{{a.b}}/{{ok}}/{{a.b}}")"},
        R"("deep/true/deep")"},
       {R"({"a": 1.5, "b": null, "c": [1, {"z": 9007199254740993, "a": ""}]})",
        {R"("{{a}} {{b}} {{c}} {{a}}")"},
        R"("1.5 null [1,{\"a\":\"\",\"z\":9007199254740993}] 1.5")"},
       {R"({"a": "{{b}}", "b": 1})", {R"("{{a}}")"}, R"("{{b}}")"},
       {R"({"a": ""})", {R"("<{{a}}>")"}, R"("<>")"},
       {R"({"a": 1})", {R"("\\{{a}} is {{a}} }} {")"}, R"("{{a}} is 1 }} {")"},
       {R"({"a": 1})", {R"("\\\\{{a}}")"}, R"("\\1")"},
       {R"({})", {R"("none")"}, R"("none")"},
       {R"({})", {R"("")"}, R"("")"}});
}

TEST(FormatLens, OfAList) {
  checkLens("format",
            {{R"([{"t": "a", "s": 1}, {"s": 2.5, "t": "b"}])",
              {R"("- {{t}} <{{s}}>")"},
              R"(["- a <1>","- b <2.5>"])"},
             {R"([{"t": ["x"]}, {"t": "y"}, {"t": 7}])",
              {R"("{{t}}")"},
              R"(["[\"x\"]","y","7"])"},
             {R"([{}, {"a": 1}])", {R"("same")"}, R"(["same","same"])"},
             {R"([])", {R"("{{t}}")"}, R"([])"}});
}

TEST(FormatLens, Fails) {
  checkLens(
      "format",
      {{R"({"a": 1})", {R"("{{b}}")"}, "F405 LensPlaceholderField"},
       {R"({"a": 1})", {R"("{{a.b}}")"}, "F405 LensPlaceholderField"},
       {R"({"a": [1]})", {R"("{{a.first}}")"}, "F405 LensPlaceholderField"},
       {R"([{"a": 1}, {}])", {R"("{{a}}")"}, "F405 LensPlaceholderField"},
       {R"({"a": 1})", {R"("{{a}} {{#each a}}")"}, "F452 LensBadPlaceholder"},
       {R"([])", {R"("{{-}}")"}, "F452 LensBadPlaceholder"},
       {R"({})", {R"("{{a")"}, "F452 LensOpenPlaceholder"}});
}

TEST(FormatLens, Messages) {
  auto message = [](llvm::StringRef input, llvm::StringRef pattern) {
    return LensCall("format")
        .input(input)
        .arg(Value::string(pattern))
        .message();
  };
  EXPECT_EQ(message(R"({"a": 1})", "{{b}}"),
            "'format' found no 'b' for the placeholder '{{b}}': the input is a "
            "map of length 1");
  EXPECT_EQ(message(R"([{"a": {"b": 1}}, {"a": {"c": 1}}])", "{{a.b}}"),
            "'format' found no 'b' for the placeholder '{{a.b}}': 'a' of the "
            "item at index 1 is a map of length 1");
  EXPECT_EQ(message(R"({"a": 1})", "{{a.b.c}}"),
            "'format' found no 'b' for the placeholder '{{a.b.c}}': 'a' of the "
            "input is 1");
  EXPECT_EQ(message(R"([{}])", "{{a|b}}"),
            "'format' got \"{{a|b}}\", which is not a placeholder: write "
            "{{name}} or {{name.field}}");
}

// Maps with the fields in another order, some of them so wide that they are
// indexed.
TEST(FormatLens, FieldsAtAnyPlace) {
  std::string list = "[", expected = "[";
  for (int width : {1, 3, 80, 200, 63, 64, 65, 2})
    for (int at : {0, width / 2, width - 1}) {
      std::string map = "{";
      for (int i = 0; i != width; ++i)
        map += (i ? ",\"" : "\"") + (i == at ? "t" : "k" + std::to_string(i)) +
               "\":" + std::to_string(i);
      list += (list.size() > 1 ? "," : "") + map + "}";
      expected += (expected.size() > 1 ? ",\"" : "\"") + std::to_string(at) +
                  std::to_string(at) + "\"";
    }
  EXPECT_EQ(LensCall("format").input(list + "]").arg(R"("{{t}}{{t}}")").run(),
            expected + "]");
}

TEST(FormatLens, ManyFields) {
  std::string pattern, map = "{", expected = "\"";
  for (int i = 0; i < 2000; ++i) {
    std::string n = std::to_string(i);
    pattern = "{{f" + n + "}}" + pattern;
    map += (i ? ",\"f" : "\"f") + n + "\":" + n;
    expected += std::to_string(1999 - i);
  }
  EXPECT_EQ(
      LensCall("format").input(map + "}").arg(Value::string(pattern)).run(),
      expected + "\"");
}

/// What `format |> join` of maps {"t": text} is to give for "<{{t}}-{{t}}".
static std::string joined(llvm::ArrayRef<std::string> texts,
                          llvm::StringRef separator) {
  std::string all;
  for (const std::string &text : texts)
    all += (all.empty() ? "" : separator.str()) + "<" + text + "-" + text;
  return all;
}

// Texts of all small sizes, and sizes that those before do not tell: room is
// taken for all, and what is left over goes back.
TEST(FormatLens, TextsOfAnySize) {
  const Lens &format = *LensRegistry().find("format");
  const Lens &formatJoin = *findFusedLens("format_join");
  auto check = [&](llvm::ArrayRef<std::string> texts) {
    ValueArena arena;
    std::vector<Value> items;
    for (const std::string &text : texts)
      items.push_back(*arena.copyMap({{"t", Value::string(text)}}));
    Value list = Value::list(items);
    Value args[] = {Value::string("<{{t}}-{{t}}"), Value::string(", ")};
    LensContext context(arena);
    uint64_t before = arena.used();
    Value one = *formatJoin.kernel(context, list, args);
    EXPECT_EQ(one.asString(), joined(texts, ", "));
    EXPECT_EQ(arena.used() - before, one.size());
    before = arena.used();
    Value many =
        *format.kernel(context, list, llvm::ArrayRef<Value>(args).take_front());
    ASSERT_EQ(many.size(), texts.size());
    uint64_t bytes = many.size() * sizeof(Value);
    for (auto [text, item] : llvm::zip_equal(texts, many.asList())) {
      EXPECT_EQ(item.asString(), joined(text, ""));
      bytes += item.size();
    }
    // Values start at multiples of their alignment.
    EXPECT_LE(arena.used() - before, bytes + alignof(Value));
  };
  std::vector<std::string> texts;
  for (size_t size = 0; size != 140; ++size)
    texts.push_back(std::string(size, char('a' + size % 26)));
  check(texts);
  texts.assign(5000, "short");
  check(texts);
  for (size_t i = 2500; i != texts.size(); ++i)
    texts[i].assign(i / 4, 'l');
  check(texts);
  std::reverse(texts.begin(), texts.end());
  check(texts);
  texts.assign(3, std::string(1 << 20, 'x'));
  check(texts);
}

TEST(FormatLens, NothingButEmptyTexts) {
  EXPECT_EQ(LensCall("format").input(R"([{"a": ""}, {}])").arg(R"("")").run(),
            R"(["",""])");
  EXPECT_EQ(LensCall("format").input(R"([{"a": ""}])").arg(R"("{{a}}")").run(),
            R"([""])");
  EXPECT_EQ(LensCall("format").input(R"({"a": ""})").arg(R"("{{a}}")").run(),
            R"("")");
}

TEST(FormatLens, Memory) {
  for (uint64_t limit : {0, 16, 100, 4000})
    EXPECT_EQ(LensCall("format")
                  .input(R"([{"a": "x"}, {"a": "y"}])")
                  .arg(Value::string(std::string(4000, '-') + "{{a}}"))
                  .limit(limit)
                  .run(),
              "X.fct.LIMIT LensOutOfMemory");
}

// The gas that is left bounds the one text, not those of a list.
TEST(FormatLens, TextLimit) {
  ValueArena arena;
  JsonError error;
  Value map = *parseJson(R"({"a": "0123456789"})", arena, error);
  Value list = *arena.copyList({map, map});
  Value args[] = {Value::string("{{a}}"), Value::string("")};
  auto isTooLong = [&](const Lens &lens, Value input, size_t count) {
    LensContext context(arena);
    context.textLimit = 15;
    bool isGood = succeeded(lens.kernel(
        context, input, llvm::ArrayRef<Value>(args).take_front(count)));
    EXPECT_NE(isGood, context.isTextTooLong);
    return !isGood;
  };
  const Lens &format = *LensRegistry().find("format");
  EXPECT_FALSE(isTooLong(format, map, 1));
  EXPECT_FALSE(isTooLong(format, list, 1));
  EXPECT_TRUE(isTooLong(*findFusedLens("format_join"), list, 2));
  args[0] = Value::string("{{a}}{{a}}");
  EXPECT_TRUE(isTooLong(format, map, 1));
}

//===- TextTest.cpp - Lenses on texts -------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../LensTest.h"
#include "facet/Lens/Text/Literal.h"
#include <random>

using namespace facet;
using namespace facet::test;

TEST(TextLens, Trim) {
  checkLens("trim", {{R"("  a b \n\r ")", {}, R"("a b")"},
                     {R"("\u00a0\u2003x\u3000\u0085\u2028")", {}, R"("x")"},
                     {R"("\u200bx")", {}, "\"\u200bx\""},
                     {R"("")", {}, R"("")"},
                     {R"("   ")", {}, R"("")"}});
}

TEST(TextLens, TrimSharesTheInput) {
  ValueArena arena(0);
  LensContext context(arena);
  Value input = Value::string("  a  ");
  llvm::FailureOr<Value> result =
      LensRegistry().find("trim")->kernel(context, input, {});
  ASSERT_TRUE(succeeded(result));
  EXPECT_EQ(result->asString().data(), input.asString().data() + 2);
}

TEST(TextLens, Lowercase) {
  checkLens("lowercase", {{R"("ÀB c")", {}, R"("àb c")"},
                          {R"("ΟΔΟΣ ΣΑ")", {}, R"("οδος σα")"},
                          {R"("\u0130I")", {}, "\"i\u0307i\""},
                          {R"("@AZ[`az{")", {}, R"("@az[`az{")"},
                          {R"("already")", {}, R"("already")"},
                          {R"("")", {}, R"("")"}});
}

TEST(TextLens, Uppercase) {
  checkLens("uppercase", {{R"("ié")", {}, R"("IÉ")"},
                          {R"("straße")", {}, R"("STRASSE")"},
                          {R"("\ufb01\u0149")", {}, R"("FIʼN")"},
                          {R"("@AZ[`az{")", {}, R"("@AZ[`AZ{")"},
                          {R"("")", {}, R"("")"}});
}

// The blocks in which the text is looked at must not show.
TEST(TextLens, CaseOfLongTexts) {
  for (size_t size : {511, 512, 513, 1024, 5000}) {
    for (size_t place : {size_t(0), size / 2, size - 1}) {
      std::string text(size, 'x'), upper(size, 'X');
      text[place] = 'Y';
      upper[place] = 'Y';
      std::string lower(size, 'x');
      lower[place] = 'y';
      EXPECT_EQ(LensCall("lowercase").input(Value::string(text)).run(),
                "\"" + lower + "\"");
      EXPECT_EQ(LensCall("uppercase").input(Value::string(text)).run(),
                "\"" + upper + "\"");
      std::string accented = text;
      accented.replace(place, 1, "É");
      lower.replace(place, 1, "é");
      EXPECT_EQ(LensCall("lowercase").input(Value::string(accented)).run(),
                "\"" + lower + "\"");
    }
  }
}

TEST(TextLens, Capitalize) {
  checkLens("capitalize", {{R"("hello world")", {}, R"("Hello world")"},
                           {R"("été")", {}, R"("Été")"},
                           {R"("ǆa")", {}, R"("ǅa")"},
                           {R"("ßa")", {}, R"("Ssa")"},
                           {R"("2nd")", {}, R"("2nd")"},
                           {R"("HeLLO")", {}, R"("HeLLO")"},
                           {R"("")", {}, R"("")"}});
}

TEST(TextLens, Reverse) {
  checkLens("reverse",
            {{R"("abc")", {}, R"("cba")"},
             {R"("e\u0301a")", {}, "\"ae\u0301\""},
             {R"("\ud83c\uddeb\ud83c\uddf7a")", {}, R"("a🇫🇷")"},
             {R"("x\ud83d\udc69\u200d\ud83d\udc67")", {}, "\"👩\u200d👧x\""},
             {R"("a\r\nb")", {}, R"("b\r\na")"},
             {R"("a")", {}, R"("a")"},
             {R"("")", {}, R"("")"}});
}

TEST(TextLens, Substring) {
  checkLens("substring",
            {{R"("héllo")", {"1", "3"}, R"("él")"},
             {R"("héllo")", {"2"}, R"("llo")"},
             {R"("abc")", {"1", "99"}, R"("bc")"},
             {R"("abc")", {"7"}, R"("")"},
             {R"("abc")", {"2", "1"}, R"("")"},
             {R"("abc")", {"0", "9223372036854775807"}, R"("abc")"},
             {R"("abc")", {"9223372036854775807"}, R"("")"},
             {R"("\ud83d\ude00\ud83d\ude01")", {"1", "2"}, R"("😁")"},
             {R"("")", {"0"}, R"("")"},
             {R"("abc")", {"-1"}, "F452 LensNegativeArgument"},
             {R"("abc")", {"0", "-1"}, "F452 LensNegativeArgument"}});
  EXPECT_EQ(LensCall("substring").input("\"a\"").arg("0").arg("-3").message(),
            "'substring' needs 'end' to be 0 or more, got -3");
}

TEST(TextLens, Truncate) {
  checkLens("truncate", {{R"("héllo")", {"2"}, R"("hé")"},
                         {R"("abc")", {"3"}, R"("abc")"},
                         {R"("abc")", {"10"}, R"("abc")"},
                         {R"("abc")", {"0"}, R"("")"},
                         {R"("\ud83d\ude00\ud83d\ude01")", {"1"}, R"("😀")"},
                         {R"("abcdef")", {"4", R"("…")"}, R"("abc…")"},
                         {R"("abcdef")", {"6", R"("...")"}, R"("abcdef")"},
                         {R"("abcdef")", {"2", R"("...")"}, R"("..")"},
                         {R"("abcdef")", {"3", R"("...")"}, R"("...")"},
                         {R"("")", {"0", R"("x")"}, R"("")"},
                         {R"("abc")", {"-1"}, "F452 LensNegativeArgument"}});
}

TEST(TextLens, TruncateStart) {
  checkLens("truncate_start",
            {{R"("abcdef")", {"3"}, R"("def")"},
             {R"("abc")", {"3"}, R"("abc")"},
             {R"("abcdef")", {"4", R"("…")"}, R"("…def")"},
             {R"("abcd")", {"4", R"("…")"}, R"("abcd")"},
             {R"("日本語文")", {"2"}, R"("語文")"},
             {R"("日本語文")", {"3", R"("<>")"}, R"("<>文")"},
             {R"("ab")", {"0"}, R"("")"},
             {R"("")", {"0"}, R"("")"},
             {R"("abcdef")", {"2", R"("[…]")"}, R"("[…")"},
             {R"("abcdef")", {"0", R"("…")"}, R"("")"},
             {R"("a")", {"9223372036854775807"}, R"("a")"},
             {R"("a")", {"-1"}, "F452 LensNegativeArgument"}});
}

TEST(TextLens, Concat) {
  checkLens("concat", {{R"("a")", {R"("b")"}, R"("ab")"},
                       {R"("")", {R"("")"}, R"("")"},
                       {R"("é")", {R"("")"}, R"("é")"},
                       {R"("")", {R"("é")"}, R"("é")"}});
}

TEST(TextLens, Indent) {
  checkLens(
      "indent",
      {{R"("a\n\nb")", {"2"}, R"("    a\n\n    b")"},
       {R"("a")", {"0"}, R"("a")"},
       {R"("")", {"3"}, R"("")"},
       {R"("\n\n")", {"9223372036854775807"}, R"("\n\n")"},
       {R"("a\n")", {"1"}, R"("  a\n")"},
       {R"(" ")", {"1"}, R"("   ")"},
       {R"("a")", {"-1"}, "F452 LensNegativeArgument"},
       {R"("a")", {"9223372036854775807"}, "X.fct.LIMIT LensOutOfMemory"}});
}

TEST(TextLens, Split) {
  checkLens("split", {{R"("a,,b")", {R"(",")"}, R"(["a","","b"])"},
                      {R"("")", {R"(",")"}, R"([""])"},
                      {R"("a.b")", {R"(".")"}, R"(["a","b"])"},
                      {R"("abc")", {R"("--")"}, R"(["abc"])"},
                      {R"(",a,")", {R"(",")"}, R"(["","a",""])"},
                      {R"("東→京")", {R"("→")"}, R"(["東","京"])"},
                      {R"("aaaa")", {R"("aa")"}, R"(["","",""])"},
                      {R"("aaa")", {R"("aa")"}, R"(["","a"])"},
                      {R"("abc")", {R"("abc")"}, R"(["",""])"},
                      {R"("abc")", {R"("")"}, "F452 LensEmptySeparator"}});
}

TEST(TextLens, Join) {
  checkLens("join",
            {{R"(["a", 1, true, 1.50])", {R"("-")"}, R"("a-1-true-1.5")"},
             {R"(["a", "b"])", {}, R"("ab")"},
             {R"([[1, 2], {"b": 1, "a": "x"}])",
              {R"(" ")"},
              R"("[1,2] {\"a\":\"x\",\"b\":1}")"},
             {R"([null, "x"])", {R"(",")"}, R"("null,x")"},
             {R"([])", {R"(",")"}, R"("")"},
             {R"([5])", {R"(",")"}, R"("5")"},
             {R"(["", "", ""])", {R"(",")"}, R"(",,")"},
             {R"(["東", "京"])", {R"("→")"}, R"("東→京")"},
             {R"([9007199254740993, -9223372036854775808])",
              {R"(" ")"},
              R"("9007199254740993 -9223372036854775808")"},
             {R"([[9007199254740993], 1])",
              {R"(" ")"},
              R"("[9007199254740993] 1")"}});
}

TEST(TextLens, Template) {
  auto fill = [](llvm::StringRef text) {
    LensCall call("template");
    call.input(text).named("name", R"("Ann")").named("n", "3");
    call.named("b", "1.50").named("list", "[1, {\"z\": 1, \"a\": 2}]");
    call.named("brace", R"("{{n}}")").named("empty", R"("")");
    return call.run();
  };
  EXPECT_EQ(fill(R"("Hi {{name}}, {{n}} of {{name}}")"),
            R"("Hi Ann, 3 of Ann")");
  EXPECT_EQ(fill(R"("{{b}}{{list}}")"), R"("1.5[1,{\"a\":2,\"z\":1}]")");
  EXPECT_EQ(fill(R"("plain { } }} {")"), R"("plain { } }} {")");
  EXPECT_EQ(fill(R"("{{ n }}{{  name}}")"), R"("3Ann")");
  EXPECT_EQ(fill(R"("{{brace}}")"), R"("{{n}}")") << "inserted text is text";
  EXPECT_EQ(fill(R"("<{{empty}}>")"), R"("<>")");
  EXPECT_EQ(fill(R"("{{a}}")"), "F452 LensUnknownPlaceholder");
  EXPECT_EQ(fill(R"("")"), R"("")");
  LensCall unknown("template");
  EXPECT_EQ(unknown.input(R"("{{ who }}")").message(),
            "'template' has no argument 'who' for the placeholder '{{who}}'");
}

TEST(TextLens, TemplateIsStrict) {
  auto fill = [](llvm::StringRef text) {
    LensCall call("template");
    return call.input(Value::string(text)).named("n", "3").run();
  };
  for (const char *text :
       {"{{2}}", "{{n n}}", "{{}}", "{{-}}", "{{{n}}}", "{{#each n}}",
        "{{n|up}}", "{{ $n }}", "{{n.}}", "{{.n}}", "{{n[0]}}", "{{n\n}}",
        "{{n..a}}", "{{n}{n}}"})
    EXPECT_EQ(fill(text), "F452 LensBadPlaceholder") << text;
  for (const char *text : {"{{", "{{n", "{{n}", "a {{ n }", "{{n}} {{"})
    EXPECT_EQ(fill(text), "F452 LensOpenPlaceholder") << text;
  EXPECT_EQ(fill("{{m.n}}"), "F452 LensUnknownPlaceholder");
  LensCall bad("template"), open("template");
  EXPECT_EQ(bad.input(Value::string("a {{-}}")).message(),
            "'template' got \"{{-}}\""
            ", which is not a placeholder: write {{name}} or {{name.field}}");
  EXPECT_EQ(open.input(Value::string("a {{b")).message(),
            "'template' got '{{' without a closing '}}': \"{{b\"");
}

TEST(TextLens, TemplateEscapes) {
  auto fill = [](llvm::StringRef text) {
    LensCall call("template");
    return call.input(Value::string(text)).named("n", "3").run();
  };
  EXPECT_EQ(fill(R"(\{{n}} {{n}})"), R"("{{n}} 3")");
  EXPECT_EQ(fill(R"(\\{{n}})"), R"("\\3")");
  EXPECT_EQ(fill(R"(\\\{{n}})"), R"("\\{{n}}")");
  EXPECT_EQ(fill(R"(\{{)"), R"("{{")");
  EXPECT_EQ(fill(R"(\{{{{n}})"), R"("{{3")");
  EXPECT_EQ(fill(R"(a\b\\ \{n} {{n}}\)"), R"("a\\b\\\\ \\{n} 3\\")");
  EXPECT_EQ(fill(R"({{n}}\{{{{n}})"), R"("3{{3")");
}

TEST(TextLens, TemplatePaths) {
  auto fill = [](llvm::StringRef text) {
    LensCall call("template");
    call.input(Value::string(text));
    call.named("u", R"({"name": "Ann", "home": {"city": "Bonn"}, "n": null})");
    return call.named("big", "9007199254740993").run();
  };
  EXPECT_EQ(fill("{{u.name}} {{ u.home.city }}{{u.home}}"),
            R"("Ann Bonn{\"city\":\"Bonn\"}")");
  EXPECT_EQ(fill("{{u.n}} {{big}}"), R"("null 9007199254740993")");
  for (const char *text : {"{{u.nme}}", "{{u.name.x}}", "{{u.n.x}}",
                           "{{big.x}}", "{{u.home.city.x}}"})
    EXPECT_EQ(fill(text), "F405 LensPlaceholderField") << text;
}

// Many placeholders for fields of one wide map.
TEST(TextLens, TemplateOfAWideMap) {
  std::string text, map = "{", expected = "\"";
  for (int i = 0; i < 2000; ++i) {
    std::string n = std::to_string(i);
    text += "{{m.f" + n + "}}";
    map += (i ? ",\"f" : "\"f") + n + "\":" + n;
    expected += n;
  }
  LensCall call("template");
  call.input(Value::string(text)).named("m", map + "}");
  EXPECT_EQ(call.run(), expected + "\"");
}

// Kernels step forward on any bytes, should text that is not UTF-8 get there.
TEST(TextLens, AnyBytes) {
  for (const char *lens :
       {"trim", "lowercase", "uppercase", "capitalize", "reverse", "length",
        "url_encode", "hash", "json", "sentiment", "tokens", "summarize",
        "lines", "number_lines", "dedent", "fence", "escape_xml",
        "escape_markdown"})
    for (llvm::StringRef text : {"\xc3", "\xe2\x82 x", "\x80\x80\x80\x80\x80",
                                 "A\xf0\x9f B\xcc", "\xce\xa3\xce"}) {
      std::vector<char> memory(text.begin(), text.end());
      ValueArena arena;
      LensContext context(arena);
      const Lens &found = *LensRegistry().find(lens);
      std::vector<Value> args;
      for (const LensParameter &parameter : found.parameters)
        args.push_back(parameter.defaultValue);
      EXPECT_TRUE(succeeded(found.kernel(
          context, Value::string({memory.data(), memory.size()}), args)))
          << lens;
    }
}

TEST(TextLens, TemplateWithManyArguments) {
  LensCall call("template");
  std::deque<std::string> names;
  for (int i = 0; i < 30; ++i) {
    names.push_back("k" + std::to_string(i));
    call.named(names.back(), std::to_string(i));
  }
  EXPECT_EQ(call.input(R"("{{k0}} {{k29}} {{k7}}")").run(), R"("0 29 7")");
}

TEST(TextLens, UrlEncode) {
  checkLens("url_encode",
            {{R"("a b/ü~-._?&=%")", {}, R"("a%20b%2F%C3%BC~-._%3F%26%3D%25")"},
             {R"("AZaz09")", {}, R"("AZaz09")"},
             {R"("\u0000")", {}, R"("%00")"},
             {R"("")", {}, R"("")"}});
}

TEST(TextLens, UrlDecode) {
  checkLens("url_decode", {{R"("a%20b%2f%C3%BC+~")", {}, R"("a b/ü+~")"},
                           {R"("")", {}, R"("")"},
                           {R"("%25zz")", {}, R"("%zz")"},
                           {R"("%zz")", {}, "F452 LensBadEscape"},
                           {R"("a%4")", {}, "F452 LensBadEscape"},
                           {R"("%")", {}, "F452 LensBadEscape"},
                           {R"("%é")", {}, "F452 LensBadEscape"},
                           {R"("%C3")", {}, "F452 LensDecodedNotUtf8"},
                           {R"("%ED%A0%80")", {}, "F452 LensDecodedNotUtf8"},
                           {R"("é%BC")", {}, "F452 LensDecodedNotUtf8"}});
  EXPECT_EQ(LensCall("url_decode").input(R"("ab%4")").message(),
            "'url_decode' got a bad escape \"%4\" at byte 2");
  EXPECT_EQ(LensCall("url_decode").input(R"("%4é")").message(),
            "'url_decode' got a bad escape \"%4\" at byte 0");
}

TEST(TextLens, Hash) {
  checkLens(
      "hash",
      {{R"("abc")",
        {},
        R"("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")"},
       {R"("abc")", {R"("md5")"}, R"("900150983cd24fb0d6963f7d28e17f72")"},
       {R"("abc")",
        {R"("sha1")"},
        R"("a9993e364706816aba3e25717850c26c9cd0d89d")"},
       {R"("é")",
        {R"("sha512")"},
        "\"9e2ad28633f24451bd4f3c1cb20586a21a44c3aeedbdc01b9cc8fa72917ea7bd689c"
        "82b8bf1fef89b911cf8cc46fa2c1ccc10087b2094fd4d3350ecd88526a2c\""},
       {R"("abc")", {R"("SHA256")"}, "F452 LensUnknownHash"},
       {R"("abc")", {R"("")"}, "F452 LensUnknownHash"}});
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

TEST(TextLens, RefusesWhatDoesNotFit) {
  const std::string full = "X.fct.LIMIT LensOutOfMemory";
  std::string text(100, 'a');
  Value input = Value::string(text);
  auto call = [&](llvm::StringRef name, uint64_t limit) {
    LensCall c(name);
    c.input(input).limit(limit);
    return c;
  };
  EXPECT_EQ(call("uppercase", 99).run(), full);
  EXPECT_NE(call("uppercase", 100).run(), full);
  EXPECT_NE(call("lowercase", 0).run(), full) << "unchanged text is shared";
  EXPECT_EQ(call("reverse", 99).run(), full);
  EXPECT_EQ(call("capitalize", 99).run(), full);
  EXPECT_EQ(call("concat", 101).arg(R"("xx")").run(), full);
  EXPECT_NE(call("concat", 102).arg(R"("xx")").run(), full);
  EXPECT_EQ(call("indent", 101).arg("1").run(), full);
  EXPECT_NE(call("indent", 102).arg("1").run(), full);
  EXPECT_EQ(call("split", 1615).arg(R"("a")").run(), full);
  EXPECT_NE(call("split", 1616).arg(R"("a")").run(), full);
  EXPECT_EQ(call("replace", 199).arg(R"("a")").arg(R"("bb")").run(), full);
  EXPECT_NE(call("replace", 200).arg(R"("a")").arg(R"("bb")").run(), full);
  EXPECT_EQ(call("replace", 199).arg(R"("[a]")").arg(R"("bb")").run(), full);
  EXPECT_NE(call("replace", 200).arg(R"("[a]")").arg(R"("bb")").run(), full);
  EXPECT_EQ(call("json", 101).run(), full);
  EXPECT_NE(call("json", 102).run(), full);
  EXPECT_EQ(LensCall("url_encode").input(R"("ééé")").limit(17).run(), full);
  EXPECT_EQ(
      LensCall("join").input(R"(["aa", "bb"])").arg(R"("-")").limit(4).run(),
      full);
  EXPECT_EQ(LensCall("join").input(R"(["aa", 1])").arg(R"("-")").limit(3).run(),
            full);
  EXPECT_EQ(LensCall("template")
                .input(R"("{{a}}{{a}}")")
                .named("a", R"("xyz")")
                .limit(5)
                .run(),
            full);
  EXPECT_EQ(call("uppercase", 99).message(),
            "the values of this run would exceed the memory limit of 99 bytes");
}

// Values that share storage: 2^40 bytes of text in a few lists.
TEST(TextLens, SharedValuesEndAtTheLimit) {
  std::deque<std::vector<Value>> levels;
  Value value = Value::string("x");
  for (int i = 0; i < 40; ++i) {
    levels.push_back({value, value});
    value = Value::list(levels.back());
  }
  const std::string full = "X.fct.LIMIT LensOutOfMemory";
  uint64_t limit = 1 << 20;
  for (llvm::StringRef name : {"join", "json", "to_string", "unique"})
    EXPECT_EQ(LensCall(name).input(value).limit(limit).run(), full);
  std::vector<Value> items{value, value};
  EXPECT_EQ(LensCall("filter")
                .input(Value::list(items))
                .arg(R"("item == item")")
                .limit(limit)
                .run(),
            full);
  MapEntry entry{"k", value};
  std::vector<Value> maps{Value::map(entry), Value::map(entry)};
  EXPECT_EQ(LensCall("sort_by")
                .input(Value::list(maps))
                .arg(R"("k")")
                .limit(limit)
                .run(),
            full);
}

//===----------------------------------------------------------------------===//
// Literal search
//===----------------------------------------------------------------------===//

static std::string replaceSlowly(std::string text, const std::string &from,
                                 const std::string &to) {
  std::string out;
  size_t at = 0;
  for (size_t found; (found = text.find(from, at)) != std::string::npos;
       at = found + from.size())
    out += text.substr(at, found - at) + to;
  return out + text.substr(at);
}

TEST(Literal, AgreesWithASlowSearch) {
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    auto make = [&](size_t longest) {
      std::string text(random() % (longest + 1), 'a');
      for (char &c : text)
        c += random() % 2;
      return text;
    };
    std::string text = make(300), from = make(round % 2 ? 4 : 12) + "a";
    ValueArena arena;
    LensContext context(arena);
    auto result = replaceLiteral(context, Value::string(text), from, "<>");
    ASSERT_TRUE(succeeded(result));
    ASSERT_EQ(result->asString().str(), replaceSlowly(text, from, "<>"));
    ASSERT_EQ(findLiteral(text, from), text.find(from));
  }
}

// A needle that nearly fits everywhere.
TEST(Literal, StaysLinear) {
  std::string text(1 << 22, 'a');
  std::string needle = std::string(1 << 16, 'a') + "b" + std::string(100, 'a');
  text += needle;
  ValueArena arena;
  LensContext context(arena);
  auto result = replaceLiteral(context, Value::string(text), needle, "!");
  ASSERT_TRUE(succeeded(result));
  EXPECT_EQ(result->asString().size(), size_t(1 << 22) + 1);
}

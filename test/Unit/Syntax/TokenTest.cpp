//===- TokenTest.cpp - Tests of strings, numbers, names and comments ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SyntaxTest.h"
#include <cstring>

using namespace facet;
using namespace facet::test;

TEST(Token, Strings) {
  EXPECT_EQ(showValue(R"("")"), "\"\"");
  EXPECT_EQ(showValue(R"("a # b")"), "\"a # b\"");
  EXPECT_EQ(showValue(R"("q\" b\\ n\n t\t r\r u\u00e9\u00C9")"),
            "\"q\" b\\ n\n t\t r\r u\u00E9\u00C9\"");
  EXPECT_EQ(showValue(R"("\ud83d\uDE00")"), "\"\U0001F600\"");
  EXPECT_EQ(showValue(R"("\\")"), "\"\\\"");
}

TEST(Token, StringsWithoutEscapesAreNotCopied) {
  Parsed parsed("@vars\n  a: \"plain\"\n");
  auto *string = llvm::cast<ast::StringExpr>(parsed.value("a"));
  EXPECT_EQ(string->value.data(), parsed.slice(string->span).data() + 1);
}

TEST(Token, StringsOfEveryLength) {
  for (size_t size = 0; size != 70; ++size) {
    std::string text(size, 'x');
    EXPECT_EQ(showValue("\"" + text + "\""), "\"" + text + "\"");
  }
}

TEST(Token, BadEscapes) {
  EXPECT_EQ(diagnoseValue(R"("a\x41")"), (Strings{"2:8-2:10 F003 BadEscape"}));
  // One mistake of a string.
  EXPECT_EQ(diagnoseValue(R"("\/\0")"), (Strings{"2:7-2:9 F003 BadEscape"}));
  EXPECT_EQ(diagnoseValue(R"("\u12g4")"), (Strings{"2:7-2:11 F003 BadEscape"}));
  EXPECT_EQ(diagnoseValue("\"\\\u00E9\""), (Strings{"2:7-2:9 F003 BadEscape"}));
}

TEST(Token, LoneSurrogates) {
  EXPECT_EQ(diagnoseValue(R"("a\ud83d")"),
            (Strings{"2:8-2:14 F003 LoneSurrogate"}));
  EXPECT_EQ(diagnoseValue(R"("\ude00x")"),
            (Strings{"2:7-2:13 F003 LoneSurrogate"}));
  EXPECT_EQ(diagnoseValue(R"("\ud83d\ud83d\ude00")"),
            (Strings{"2:7-2:13 F003 LoneSurrogate"}));
}

TEST(Token, UnclosedStrings) {
  EXPECT_EQ(diagnoseValue("\"a"), (Strings{"2:6-2:8 F003 UnclosedString"}));
  EXPECT_EQ(diagnoseValue("\"a\\"), (Strings{"2:6-2:9 F003 UnclosedString"}));
  EXPECT_EQ(diagnoseValue("\"a\\\""),
            (Strings{"2:6-2:10 F003 UnclosedString"}));
  EXPECT_EQ(
      diagnose("@vars\n  a: \"x\n  b: \"y\"\n  c: \"z\n"),
      (Strings{"2:6-2:8 F003 UnclosedString", "4:6-4:8 F003 UnclosedString"}));
}

TEST(Token, OtherQuotes) {
  EXPECT_EQ(diagnoseValue("'a b'"), (Strings{"2:6-2:11 F003 SingleQuotes"}));
  EXPECT_EQ(diagnoseValue("'a"), (Strings{"2:6-2:7 F003 SingleQuotes"}));
  EXPECT_EQ(diagnoseValue("\u201Ca\u201D"),
            (Strings{"2:6-2:7 F003 UnexpectedCharacter"}));
}

TEST(Token, Integers) {
  EXPECT_EQ(showValue("0"), "0");
  EXPECT_EQ(showValue("-0"), "0");
  EXPECT_EQ(showValue("007"), "7");
  EXPECT_EQ(showValue("9223372036854775807"), "9223372036854775807");
  EXPECT_EQ(showValue("-9223372036854775808"), "-9223372036854775808");
  EXPECT_EQ(diagnoseValue("9223372036854775808"),
            (Strings{"2:6-2:25 F003 IntegerOutOfRange"}));
  EXPECT_EQ(diagnoseValue("-9223372036854775809"),
            (Strings{"2:6-2:26 F003 IntegerOutOfRange"}));
}

TEST(Token, Floats) {
  EXPECT_EQ(showValue("[1.5, -0.5, 1e3, 2.5E-3, 1e+2, 0.0]"),
            "[1.5f, -0.5f, 1000f, 0.0025f, 100f, 0f]");
  EXPECT_EQ(showValue("1e308"), "1e+308f");
  // What is too small is zero.
  EXPECT_EQ(showValue("1e-999"), "0f");
  EXPECT_EQ(showValue("0." + std::string(400, '0') + "1"), "0f");
  EXPECT_EQ(showValue("0e99999999999999999999"), "0f");
  EXPECT_EQ(showValue("1e-99999999999999999999"), "0f");
  EXPECT_EQ(showValue("0." + std::string(400, '0') + "1e401"), "1f");
  EXPECT_EQ(diagnoseValue("1e999"), (Strings{"2:6-2:11 F003 FloatOutOfRange"}));
  EXPECT_EQ(diagnoseValue("-1e99999999999999999999"),
            (Strings{"2:6-2:29 F003 FloatOutOfRange"}));
  EXPECT_EQ(diagnoseValue("1" + std::string(400, '0') + ".0"),
            (Strings{"2:6-2:409 F003 FloatOutOfRange"}));
}

TEST(Token, BadNumbers) {
  for (const char *number : {".5", "1.", "+1", "0x1", "1e", "--1", "1.e5",
                             "1.2.3", "1_000", "-x", "1e+", "12ab"})
    EXPECT_EQ(diagnoseValue(number),
              (Strings{"2:6-2:" + std::to_string(6 + std::strlen(number)) +
                       " F003 BadNumber"}))
        << number;
  EXPECT_EQ(diagnoseValue("1-"), (Strings{"2:7-2:8 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseValue("-"), (Strings{"2:6-2:7 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseValue("..."),
            (Strings{"2:6-2:7 F003 UnexpectedCharacter"}));
}

TEST(Token, Words) {
  EXPECT_EQ(showValue("[true, false, null]"), "[true, false, null]");
  EXPECT_EQ(diagnoseValue("hello world"), (Strings{"2:6-2:17 F003 BareWord"}));
  EXPECT_EQ(Parsed("@vars\n  a: True\n").firstHelp(), "did you mean true?");
  EXPECT_EQ(Parsed("@vars\n  a: None\n").firstHelp(), "did you mean null?");
  EXPECT_EQ(Parsed("@vars\n  a: off\n").firstHelp(), "did you mean false?");
}

TEST(Token, Names) {
  EXPECT_EQ(diagnose("@vars\n  _a1: 1\n  B_2: 2\n  true: 3\n"), Strings());
  EXPECT_EQ(diagnose("@vars\n  na\u00EFve: 1\n"),
            (Strings{"2:3-2:8 F003 NonAsciiName"}));
  EXPECT_EQ(diagnose("@vars\n  \u00E9t\u00E9_\u00E9: 1\n"),
            (Strings{"2:3-2:8 F003 NonAsciiName"}));
  // A letter and a mark that no one code point stands for.
  EXPECT_EQ(diagnose("@vars\n  q\u0303x: 1\n"),
            (Strings{"2:3-2:6 F003 NonAsciiName"}));
  EXPECT_EQ(diagnoseValue("$caf\u00E9.x"),
            (Strings{"2:7-2:11 F003 NonAsciiName"}));
  EXPECT_EQ(diagnoseValue("$x.na\u00EFve.y"),
            (Strings{"2:9-2:14 F003 NonAsciiName"}));
  EXPECT_EQ(diagnoseValue("\"a\" |> tr\u00E9s()"),
            (Strings{"2:13-2:17 F003 NonAsciiName"}));
  EXPECT_EQ(diagnose("@us\u00E9r(a=1)\n  content: \"m\"\n"),
            (Strings{"1:2-1:6 F003 NonAsciiName"}));
  EXPECT_EQ(diagnose("@x.acme.\u00E9t\u00E9\n  a: 1\n"),
            (Strings{"1:9-1:12 F003 NonAsciiName"}));
  EXPECT_EQ(diagnose("@user(mod\u00E8le=\"x\")\n  content: \"m\"\n"),
            (Strings{"1:7-1:13 F003 NonAsciiName"}));
  EXPECT_EQ(diagnose("@interface A\n  fn f(gr\u00F6\u00DFe: int) -> int\n"),
            (Strings{"2:8-2:13 F003 NonAsciiName"}));
  EXPECT_EQ(diagnose("@vars\n  1a: 2\n"),
            (Strings{"2:3-2:5 F003 ExpectedToken"}));
}

TEST(Token, References) {
  EXPECT_EQ(showValue("$a.b.c_1"), "$a.b.c_1");
  EXPECT_EQ(showValue("$a.0.b"), "$a.0.b"); // for Sema to refuse
  for (const char *bad : {"$", "$1", "$a.", "$a..b", "$a.1b", "$.a"})
    EXPECT_EQ(diagnoseValue(bad).size(), 1u) << bad;
  EXPECT_EQ(diagnoseValue("$"), (Strings{"2:6-2:7 F003 BadReference"}));
  EXPECT_EQ(diagnoseValue("$ a"), (Strings{"2:6-2:7 F003 BadReference"}));
}

TEST(Token, SpansOfReferences) {
  Parsed parsed("@vars\n  a: $bc.de.f\n");
  auto *reference = llvm::cast<ast::ReferenceExpr>(parsed.value("a"));
  EXPECT_EQ(parsed.slice(reference->span), "$bc.de.f");
  EXPECT_EQ(parsed.slice(reference->name.span), "$bc");
  ASSERT_EQ(reference->path.size(), 2u);
  EXPECT_EQ(parsed.slice(reference->path[0].span), "de");
  EXPECT_EQ(parsed.slice(reference->path[1].span), "f");
}

TEST(Token, Comments) {
  Parsed parsed("# top\n@user # after\n  # inside\n"
                "  content: \"a # b\" # after a value\n    # deeper\n# end");
  EXPECT_EQ(parsed.diagnosed(), Strings());
  EXPECT_EQ(show(&parsed.body()), "{content: \"a # b\"}");
}

TEST(Token, OddCharacters) {
  EXPECT_EQ(diagnoseValue("%"), (Strings{"2:6-2:7 F003 UnexpectedCharacter"}));
  EXPECT_EQ(diagnoseValue("\u00A0"
                          "1"),
            (Strings{"2:6-2:7 F003 UnexpectedCharacter"}));
  EXPECT_EQ(diagnoseValue("| 1"),
            (Strings{"2:6-2:7 F003 UnexpectedCharacter"}));
}

TEST(Token, WhatNormalisationReportedIsWhiteSpace) {
  EXPECT_EQ(diagnose("@user\n\tcontent:\t\"a\"\x01\n\x01\n"), Strings());
}

//===- FormatterTest.cpp - The canonical layout ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Syntax/Formatter.h"
#include "SyntaxTest.h"
#include "llvm/ADT/Twine.h"

using namespace facet;
using namespace facet::test;
using llvm::StringRef;

static std::string format(StringRef text, FormatOptions options = {}) {
  Parsed parsed(text);
  EXPECT_EQ(parsed.diagnosed(), Strings()) << text.str();
  return formatDocument(parsed.document, text, options).text;
}

/// The value of `a` in a document that is at most so wide.
static std::string formatValue(StringRef value, unsigned width = 40) {
  FormatOptions options;
  options.width = width;
  std::string head = "@vars\n  a: ";
  std::string all = format(head + value.str() + "\n", options);
  EXPECT_EQ(all, format(all, options));
  EXPECT_TRUE(StringRef(all).starts_with(head)) << all;
  return all.substr(head.size());
}

TEST(Formatter, SpacesBetweenTokens) {
  EXPECT_EQ(formatValue("[ 1,2 ,  3 ]"), "[1, 2, 3]\n");
  EXPECT_EQ(formatValue("{k:1,  l :[]}"), "{ k: 1, l: [] }\n");
  EXPECT_EQ(formatValue("{ }"), "{}\n");
  EXPECT_EQ(formatValue("$b.c|>trim( )|>json( indent = 2 )"),
            "$b.c |> trim() |> json(indent=2)\n");
  EXPECT_EQ(formatValue("@input( type = \"string\" )"),
            "@input(type=\"string\")\n");
  EXPECT_EQ(formatValue("@lazy   f( x=1 )"), "@lazy f(x=1)\n");
  EXPECT_EQ(formatValue("1|>x.acme.up( )"), "1 |> x.acme.up()\n");
  EXPECT_EQ(format("@vars\n  a:1\n"), "@vars\n  a: 1\n");
}

/// The analysis refuses them, not the parser: what stands behind the name must
/// be something that can be laid out, or an error.
TEST(Formatter, UnknownFacetsWithMoreOnTheirLine) {
  for (StringRef head : {"@if $flag", "@for x in $items", "@file \"x\"  # c"}) {
    std::string once = format((head + "\n  a:1\n").str());
    EXPECT_EQ(once, format(once)) << head.str();
    EXPECT_TRUE(StringRef(once).ends_with("\n  a: 1\n")) << once;
  }
  for (StringRef head : {"@for x in [1,", "@if {", "@if \"x", "@foo \"\"\"",
                         "@if $a == 1", "@foo [1]", "@foo 'x", "@foo )"})
    EXPECT_FALSE(Parsed((head + "\n  a: 1\n").str()).diagnosed().empty())
        << head.str();
}

TEST(Formatter, BreaksPipelines) {
  EXPECT_EQ(formatValue("$document |> trim() |> split(\"x\") |> first()"),
            "$document\n"
            "    |> trim()\n"
            "    |> split(\"x\")\n"
            "    |> first()\n");
  EXPECT_EQ(formatValue("$b\n    |> trim()"), "$b |> trim()\n");
}

TEST(Formatter, BreaksBrackets) {
  EXPECT_EQ(formatValue("[\"one item\", \"another item\", \"the third\"]"),
            "[\n"
            "    \"one item\",\n"
            "    \"another item\",\n"
            "    \"the third\"\n"
            "  ]\n");
  EXPECT_EQ(formatValue("[{a: 1, b: [1, 2]}, {a: 2, b: [\"much more\", 3]}]"),
            "[\n"
            "    { a: 1, b: [1, 2] },\n"
            "    { a: 2, b: [\"much more\", 3] }\n"
            "  ]\n");
  // Nothing would be won.
  EXPECT_EQ(formatValue("$b |> f(\"a text that is much too long to fit\")"),
            "$b\n    |> f(\"a text that is much too long to fit\")\n");
}

TEST(Formatter, PipelinesBehindWhatClosesALine) {
  EXPECT_EQ(
      formatValue("\"\"\"\n    text\n    \"\"\"\n    |> trim( )\n    |> f()"),
      "\"\"\"\n    text\n    \"\"\" |> trim() |> f()\n");
  EXPECT_EQ(
      formatValue("[\"the first\", \"the second\", \"the third\"] |> join()"),
      "[\n    \"the first\",\n    \"the second\",\n    \"the third\"\n"
      "  ] |> join()\n");
  // Where it fits, and no comment is in the way.
  EXPECT_EQ(formatValue("\"\"\"\n    text\n    \"\"\" |> concat(\"more text\") "
                        "|> concat(\"and more\")"),
            "\"\"\"\n    text\n    \"\"\"\n    |> concat(\"more text\")\n"
            "    |> concat(\"and more\")\n");
  EXPECT_EQ(formatValue("\"\"\"\n    text\n    \"\"\"  # note\n    |> trim()"),
            "\"\"\"\n    text\n    \"\"\"  # note\n    |> trim()\n");
}

TEST(Formatter, BreaksTheBracketsThatHelp) {
  FormatOptions narrow;
  narrow.width = 40;
  std::string head = "@interface A\n  fn f", effect = " (effect=\"read\")\n";
  EXPECT_EQ(format(head + "(a: string, b: int) -> int" + effect, narrow),
            head + "(\n    a: string,\n    b: int\n  ) -> int" + effect);
  // The last line would be too long all the same.
  std::string result = " -> struct { a: int, b: list<string>, c: int }";
  EXPECT_EQ(format(head + "(a: int)" + result + effect, narrow),
            head + "(a: int)" + result + effect);
}

TEST(Formatter, KeepsComments) {
  EXPECT_EQ(formatValue("1   # one"), "1  # one\n");
  EXPECT_EQ(formatValue("[1, # one\n 2\n # two\n ]"),
            "[\n    1,  # one\n    2\n    # two\n  ]\n");
  EXPECT_EQ(formatValue("[1 # one\n , # more\n 2]"),
            "[\n    1,  # one\n    # more\n    2\n  ]\n");
  EXPECT_EQ(formatValue("[1\n # before the comma\n , 2]"),
            "[\n    1,\n    # before the comma\n    2\n  ]\n");
  EXPECT_EQ(formatValue("{ # head\n k # key\n : 1 }"),
            "{  # head\n    k  # key\n      : 1\n  }\n");
  EXPECT_EQ(formatValue("$b # base\n    # note\n    |> trim() # end"),
            "$b  # base\n    # note\n    |> trim()  # end\n");
}

TEST(Formatter, IndentsComments) {
  EXPECT_EQ(format("# top\n@vars\n      # in\n  a: 1\n # between\n  b: 2\n"
                   "    # behind\n#next\n@user\n  content: \"x\"\n   # end\n"),
            "# top\n@vars\n  # in\n  a: 1\n  # between\n  b: 2\n"
            "  # behind\n#next\n@user\n  content: \"x\"\n  # end\n");
}

TEST(Formatter, BlankLines) {
  EXPECT_EQ(format("\n\n@import \"a.facet\"\n@import \"b.facet\"\n@vars\n\n"
                   "  a: 1\n\n\n  b: 2\n# user\n@user\n  content: \"x\"\n\n\n"),
            "@import \"a.facet\"\n@import \"b.facet\"\n\n@vars\n"
            "  a: 1\n\n  b: 2\n\n# user\n@user\n  content: \"x\"\n");
  EXPECT_EQ(format(""), "");
  EXPECT_EQ(format("\n \n"), "");
  EXPECT_EQ(format("@vars"), "@vars\n");
}

TEST(Formatter, KeepsTypesAndAssertions) {
  std::string text = "@interface Api\n"
                     "  fn f(a: int( min=1 ), b: list< string >) -> "
                     "map<string, any> (effect=\"read\")\n"
                     "\n"
                     "@test \"t\"\n"
                     "  mock:\n"
                     "    Api.f: { a: 1 }\n"
                     "  assert:\n"
                     "    - canonical   contains \"a\"\n"
                     "    - output == { x }  # note\n";
  EXPECT_EQ(format(text), text);
}

// Text that is no assertion may begin with anything: Sema says what is wrong.
TEST(Formatter, AssertionsThatBeginWithAnything) {
  for (StringRef text : {"{ output: \"x\" }", "[1]", "{ a: 1 } == 1", "(a", "]",
                         "- -1 == $a", "|> trim()", ": x", "== 1  # one"}) {
    std::string source = (llvm::Twine("@test \"t\"\n  assert:\n    - ") + text +
                          "\n    - 1 == 1\n")
                             .str();
    EXPECT_EQ(format(source), source);
    source = (llvm::Twine("@test \"t\"\n  case:\n    - ") + text + "\n").str();
    EXPECT_EQ(format(format(source)), format(source));
  }
}

TEST(Formatter, Lists) {
  EXPECT_EQ(
      format("@policy\n  allow:\n    - op: \"tool_call\"\n      name:\"A.b\"\n"
             "    -   \"x\"|>trim()\n"),
      "@policy\n  allow:\n    - op: \"tool_call\"\n      name: \"A.b\"\n"
      "    - \"x\" |> trim()\n");
}

TEST(Formatter, SomeLinesOnly) {
  FormatOptions options;
  options.firstLine = options.lastLine = 3;
  EXPECT_EQ(format("@vars\n  a:1\n  b:2\n  c:3\n\n\n", options),
            "@vars\n  a:1\n  b: 2\n  c:3\n\n\n");
}

TEST(Formatter, CutsAreWholeLines) {
  std::string text = "@vars\n  a:1\n\n\n  b: [1,\n   2]\n";
  Parsed parsed(text);
  FormattedText formatted = formatDocument(parsed.document, text);
  std::vector<std::pair<uint32_t, uint32_t>> cuts = {
      {6, 6}, {12, 13}, {29, 26}, {29, 26}};
  EXPECT_EQ(formatted.text, "@vars\n  a: 1\n\n  b: [1, 2]\n");
  EXPECT_EQ(formatted.cuts, cuts);
}

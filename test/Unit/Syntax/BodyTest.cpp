//===- BodyTest.cpp - Tests of maps, lists and their indentation ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SyntaxTest.h"

using namespace facet;
using namespace facet::test;

namespace {

/// The body of `@vars` with these lines.
std::string showBody(llvm::StringRef lines) {
  Parsed parsed("@vars\n" + lines.str());
  EXPECT_EQ(parsed.diagnosed(), Strings()) << lines.str();
  return show(&parsed.body());
}
Strings diagnoseBody(llvm::StringRef lines) {
  return diagnose("@vars\n" + lines.str());
}

} // namespace

TEST(Body, NestedMapsAndLists) {
  EXPECT_EQ(showBody("  m:\n    b: 1\n    a:\n      z: \"q\"\n      y: [1]\n"
                     "  n: 2\n"),
            "{m: {b: 1, a: {z: \"q\", y: [1]}}, n: 2}");
  EXPECT_EQ(showBody("  l:\n    - \"a\"\n    - -2\n    - [true]\n"
                     "    - { k: 1 }\n    - $x |> f()\n  m: 1\n"),
            "{l: [\"a\", -2, [true], {k: 1}, ($x |> f())], m: 1}");
}

TEST(Body, MapsInLists) {
  EXPECT_EQ(showBody("  d:\n    - id: 1\n      s: 2\n    - id: 3\n"
                     "      tags:\n        - \"x\"\n        - \"y\"\n"
                     "      meta:\n        lang: \"en\"\n    - 4\n"),
            "{d: [{id: 1, s: 2}, {id: 3, tags: [\"x\", \"y\"], "
            "meta: {lang: \"en\"}}, 4]}");
  EXPECT_EQ(showBody("  d:\n    - a:\n        b: 1\n      c: 2\n"),
            "{d: [{a: {b: 1}, c: 2}]}");
}

TEST(Body, ListsInLists) {
  EXPECT_EQ(showBody("  d:\n    - - 1\n      - 2\n    - - - 3\n"),
            "{d: [[1, 2], [[3]]]}");
  EXPECT_EQ(showBody("  d:\n    - - a: 1\n        b: 2\n      - 3\n"),
            "{d: [[{a: 1, b: 2}, 3]]}");
}

TEST(Body, BlankAndCommentLinesDoNotCount) {
  EXPECT_EQ(showBody("\n     # five\n  m:\n# none\n    a: 1\n      \n\n"
                     "    b: 2\n   # three\n  c: 3"),
            "{m: {a: 1, b: 2}, c: 3}");
}

TEST(Body, SpansOfBlocks) {
  Parsed parsed("@vars\n  m:\n    a: 1\n    b: 2 # c\n\n  l:\n    - 1\n"
                "    - 2\n# end\n");
  EXPECT_EQ(parsed.slice(parsed.value("m")->span), "a: 1\n    b: 2");
  EXPECT_EQ(parsed.slice(parsed.value("l")->span), "- 1\n    - 2");
  EXPECT_EQ(parsed.slice(parsed.facet().span),
            llvm::StringRef("@vars\n  m:\n    a: 1\n    b: 2 # c\n\n  l:\n"
                            "    - 1\n    - 2"));
}

TEST(Body, WrongIndentation) {
  EXPECT_EQ(diagnoseBody(" a: 1\n"),
            (Strings{"2:1-2:2 F001 WrongIndentation"}));
  EXPECT_EQ(diagnoseBody("   a: 1\n"),
            (Strings{"2:1-2:4 F001 WrongIndentation"}));
  // Lines with the same mistake are one error.
  EXPECT_EQ(diagnoseBody("    a: 1\n    b:\n      c: 1\n    d: 1\n  e: 1\n"),
            (Strings{"2:1-2:5 F001 WrongIndentation"}));
  EXPECT_EQ(diagnoseBody("  m:\n    a: 1\n   b: 2\n  c: 3\n"),
            (Strings{"4:1-4:4 F001 WrongIndentation"}));
  EXPECT_EQ(diagnoseBody("  m:\n      a: 1\n  n:\n   b: 1\n"),
            (Strings{"3:1-3:7 F001 WrongIndentation",
                     "5:1-5:4 F001 WrongIndentation"}));
  // Nothing is lost.
  EXPECT_EQ(show(&Parsed("@vars\n    a: 1\n    b:\n      c: 1\n").body()),
            "{a: 1, b: {c: 1}}");
  // What is under a wrong line is not measured again.
  EXPECT_EQ(diagnoseBody("   a:\n      b: 1\n  c: 2\n"),
            (Strings{"2:1-2:4 F001 WrongIndentation"}));
}

TEST(Body, WrongIndentationInLists) {
  EXPECT_EQ(diagnoseBody("  l:\n    - a: 1\n       b: 2\n"),
            (Strings{"4:1-4:8 F001 IndentedUnderValue"}));
  EXPECT_EQ(diagnoseBody("  l:\n    -  a: 1\n       b: 2\n"),
            (Strings{"3:6-3:8 F001 WrongIndentation"}));
  EXPECT_EQ(diagnoseBody("  l:\n    -   \"a\"\n"), Strings());
  EXPECT_EQ(diagnoseBody("  l:\n      - 1\n      - 2\n"),
            (Strings{"3:1-3:7 F001 WrongIndentation"}));
}

TEST(Body, ListAtTheIndentationOfItsKey) {
  Parsed parsed("@vars\n  l:\n  - 1\n  - 2\n  m: 3\n");
  EXPECT_EQ(parsed.diagnosed(), (Strings{"3:1-3:3 F001 ListNotIndented"}));
  EXPECT_EQ(show(&parsed.body()), "{l: [1, 2], m: 3}");
}

TEST(Body, TextUnderAValue) {
  EXPECT_EQ(diagnoseBody("  a: 1\n    b: 2\n    c: 3\n  d: 4\n"),
            (Strings{"3:1-3:5 F001 IndentedUnderValue"}));
  EXPECT_EQ(diagnoseBody("  l:\n    - 1\n      x\n    - 2\n"),
            (Strings{"4:1-4:7 F001 IndentedUnderValue"}));
  EXPECT_EQ(diagnoseBody("  a: [1,\n 2]\n      text\n"),
            (Strings{"4:1-4:7 F001 IndentedUnderValue"}));
}

TEST(Body, MissingValues) {
  EXPECT_EQ(diagnoseBody("  a:\n  b: 1\n"),
            (Strings{"2:3-2:4 F003 MissingValue"}));
  EXPECT_EQ(diagnoseBody("  a: # nothing\n"),
            (Strings{"2:3-2:4 F003 MissingValue"}));
  EXPECT_EQ(diagnoseBody("  a:\n    |> trim()\n  b: 1\n"),
            (Strings{"2:3-2:4 F003 MissingValue"}));
  EXPECT_EQ(diagnoseBody("  a:\n    \"x\"\n"),
            (Strings{"3:8-3:8 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseBody("  l:\n    -\n      a: 1\n    - 2\n"),
            (Strings{"3:5-3:6 F003 EmptyListItem"}));
  EXPECT_EQ(diagnoseBody("  l:\n    - # c\n    - 2\n"),
            (Strings{"3:5-3:6 F003 EmptyListItem"}));
}

TEST(Body, Keys) {
  EXPECT_EQ(diagnoseBody("  \"a\": 1\n"), (Strings{"2:3-2:6 F452 StringKey"}));
  EXPECT_EQ(diagnoseBody("  a.b: 1\n"), (Strings{"2:3-2:6 F003 DottedKey"}));
  EXPECT_EQ(diagnoseBody("  l:\n    - \"a\": 1\n"),
            (Strings{"3:7-3:10 F452 StringKey"}));
  EXPECT_EQ(diagnoseBody("  a 1\n"), (Strings{"2:5-2:6 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseBody("  ?\n"),
            (Strings{"2:3-2:4 F003 UnexpectedCharacter"}));
  EXPECT_EQ(diagnoseBody("  - 1\n  a: 1\n"),
            (Strings{"2:3-2:4 F003 ListItemAmongKeys"}));
  EXPECT_EQ(diagnoseBody("  l:\n    - 1\n    a: 1\n    -2\n    |> f()\n"),
            (Strings{"4:5-4:6 F003 KeyAmongListItems",
                     "5:5-5:6 F003 KeyAmongListItems",
                     "6:5-6:7 F003 KeyAmongListItems"}));
  EXPECT_EQ(diagnoseBody("  @user\n    a: 1\n"),
            (Strings{"2:3-2:8 F003 FacetIndented"}));
  EXPECT_EQ(diagnoseBody("  @import \"x\"\n"),
            (Strings{"2:3-2:10 F003 ImportInBody"}));
}

TEST(Body, StringKeysOfMeta) {
  Parsed parsed("@meta\n  \"x.acme\": \"17\"\n  title: \"t\"\n  a.b: 1\n");
  EXPECT_EQ(parsed.diagnosed(), (Strings{"4:3-4:6 F003 DottedKey"}));
  EXPECT_EQ(show(&parsed.body()), "{\"x.acme\": \"17\", title: \"t\"}");
}

TEST(Body, RepeatedKeys) {
  Parsed parsed("@vars\n  a: 1\n  b: 2\n  a: 3\n");
  EXPECT_EQ(parsed.diagnosed(),
            (Strings{"4:3-4:4 X.fct.DUPLICATE OverriddenKey"}));
  EXPECT_FALSE(parsed.diagnostics.hasErrors());
  EXPECT_EQ(show(&parsed.body()), "{a: 1, b: 2, a: 3}");
  EXPECT_EQ(show(parsed.value("a")), "3");
  EXPECT_EQ(parsed.diagnostics.all()[0].notes.size(), 1u);

  EXPECT_EQ(diagnose("@user\n  content: 1\n  content: 2\n"),
            (Strings{"3:3-3:10 F452 DuplicateKey"}));
  EXPECT_EQ(diagnoseBody("  m:\n    a: 1\n    b: 2\n    a: 3\n"),
            (Strings{"5:5-5:6 F452 DuplicateKey"}));
  EXPECT_EQ(diagnoseBody("  l:\n    - a: 1\n      a: 2\n"),
            (Strings{"4:7-4:8 F452 DuplicateKey"}));
  EXPECT_EQ(diagnose("@x.acme\n  a: 1\n  a: 2\n"),
            (Strings{"3:3-3:4 X.fct.DUPLICATE OverriddenKey"}));
  EXPECT_EQ(diagnose("@test \"t\"\n  vars: {}\n  vars: {}\n"),
            (Strings{"3:3-3:7 F452 DuplicateKey"}));
}

TEST(Body, PipelinesOverLines) {
  EXPECT_EQ(showBody("  a: \"x\"\n    |> f()\n\n    # c\n   |> g() |> h()\n"
                     "  b: [\n1\n] |> i()\n    |> j()\n"),
            "{a: (\"x\" |> f() |> g() |> h()), b: ([1] |> i() |> j())}");
  EXPECT_EQ(showBody("  l:\n    - \"x\"\n      |> f()\n    - k: 1\n"
                     "        |> g()\n      m: 2\n"),
            "{l: [(\"x\" |> f()), {k: (1 |> g()), m: 2}]}");
  EXPECT_EQ(diagnoseBody("  a: 1\n  |> f()\n  b: 2\n"),
            (Strings{"3:3-3:5 F003 MisplacedPipe"}));
  EXPECT_EQ(diagnoseBody("  l:\n    - k: 1\n      |> f()\n"),
            (Strings{"4:7-4:9 F003 MisplacedPipe"}));
}

TEST(Body, Strategies) {
  Parsed parsed(
      "@user\n  content: \"x\"\n  strategy: trim() |> truncate(10)\n");
  EXPECT_EQ(parsed.diagnosed(), Strings());
  EXPECT_EQ(show(parsed.value("strategy")), "(trim() |> truncate(10))");
  EXPECT_EQ(diagnoseBody("  strategy: trim()\n"),
            (Strings{"2:13-2:17 F003 CallWithoutBase"}));
  EXPECT_EQ(diagnose("@user\n  m:\n    strategy: trim()\n"),
            (Strings{"3:15-3:19 F003 CallWithoutBase"}));
  EXPECT_EQ(diagnose("@user\n  strategy: \"x\" |> f()\n"), Strings());
}

TEST(Body, TextBehindAValue) {
  EXPECT_EQ(
      diagnoseBody("  a: 1 2\n  b: 3,\n"),
      (Strings{"2:8-2:9 F003 ExpectedToken", "3:7-3:8 F003 ExpectedToken"}));
}

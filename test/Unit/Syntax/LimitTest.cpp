//===- LimitTest.cpp - Tests of nesting and of texts made to hurt ---------===//
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

std::string times(llvm::StringRef text, size_t count) {
  std::string out;
  for (size_t i = 0; i != count; ++i)
    out += text;
  return out;
}

} // namespace

TEST(Limit, Brackets) {
  auto nested = [](size_t depth) {
    return diagnoseValue(times("[", depth) + times("]", depth)).size();
  };
  EXPECT_EQ(nested(250), 0u);
  EXPECT_EQ(nested(maxNesting), 0u);
  EXPECT_EQ(nested(maxNesting + 1), 1u);
  EXPECT_EQ(diagnoseValue(times("[", 100000) + times("]", 100000)),
            (Strings{"2:262-2:263 F003 NestingTooDeep"}));
  EXPECT_EQ(diagnoseValue(times("{ a: ", 100000)).size(), 1u);
  EXPECT_EQ(diagnoseValue("1" + times(" |> f(1", 100000)).size(), 1u);
  EXPECT_EQ(diagnoseValue(times("@input(a=", 100000)).size(), 1u);
  EXPECT_EQ(diagnoseValue(times("@lazy ", 100000)).size(), 1u);
}

TEST(Limit, AnErrorInTheDepthIsTheOnlyOne) {
  Parsed parsed("@vars\n  a: " + times("[", 300) + times("]", 300) +
                "\n  b: ?\n");
  EXPECT_EQ(parsed.diagnosed(), (Strings{"2:262-2:263 F003 NestingTooDeep",
                                         "3:6-3:7 F003 UnexpectedCharacter"}));
}

TEST(Limit, Indentation) {
  auto nested = [](size_t levels) {
    std::string text = "@vars\n";
    for (size_t i = 1; i != levels; ++i)
      text += std::string(2 * i, ' ') + "a:\n";
    return diagnose(text + std::string(2 * levels, ' ') + "a: 1\n").size();
  };
  EXPECT_EQ(nested(maxNesting), 0u);
  EXPECT_EQ(nested(maxNesting + 1), 1u);
  EXPECT_EQ(nested(2000), 1u);
}

TEST(Limit, DashesOnOneLine) {
  auto nested = [](size_t count) {
    return diagnose("@vars\n  a:\n    " + times("- ", count) + "1\n").size();
  };
  EXPECT_EQ(nested(200), 0u);
  EXPECT_EQ(nested(100000), 1u);
}

TEST(Limit, BracketsUnderIndentation) {
  std::string text = "@vars\n";
  for (size_t i = 1; i != 101; ++i)
    text += std::string(2 * i, ' ') + "a:\n";
  auto nested = [&](size_t depth) {
    return diagnose(text + std::string(202, ' ') + "a: " + times("[", depth) +
                    times("]", depth) + "\n")
        .size();
  };
  EXPECT_EQ(nested(156), 0u);
  EXPECT_EQ(nested(157), 1u);
}

TEST(Limit, Types) {
  auto nested = [](size_t depth) {
    return diagnose("@interface I\n  fn f() -> " + times("list<", depth) +
                    "int" + times(">", depth) + "\n")
        .size();
  };
  EXPECT_EQ(nested(256), 0u);
  EXPECT_EQ(nested(257), 1u);
  EXPECT_EQ(nested(100000), 1u);
}

TEST(Limit, LongPipelinesDoNotNest) {
  EXPECT_EQ(diagnoseValue("\"a\"" + times(" |> f()", 20000)), Strings());
  EXPECT_EQ(diagnoseValue("[" + times("\"a\" |> f(), ", 32000) + "1]"),
            Strings());
}

TEST(Limit, ManyErrors) {
  EXPECT_EQ(diagnose("@vars\n" + times("  a: [ \"x\n", 10000)).size(),
            10000u + 9999u); // and the repeated keys
}

//===- GraphTest.cpp - Dependencies, cycles and order ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SemaTest.h"

using namespace facet;

static Analysed vars(std::string entries) {
  return analyseText("@vars\n" + entries);
}

static Strings order(const Analysed &doc) {
  Strings names;
  for (uint32_t index : doc.program.evaluationOrder)
    names.push_back(doc.program.variables[index].name.str());
  return names;
}

TEST(Graph, Order) {
  auto doc = vars("  a: $c\n"
                  "  b: 1\n"
                  "  c: [$e, { x: \"s\" |> concat($d) }]\n"
                  "  d: \"x\"\n"
                  "  e: 2\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(order(doc), (Strings{"b", "d", "e", "c", "a"}));
  EXPECT_EQ(doc.variable("c").dependencies, (std::vector<uint32_t>{3, 4}));
}

TEST(Graph, DependenciesAreUnique) {
  auto doc = vars("  a: \"x\"\n"
                  "  b: [$a, $a |> concat($a), $a]\n");
  EXPECT_EQ(doc.variable("b").dependencies, std::vector<uint32_t>{0});
}

TEST(Graph, Cycle) {
  auto doc = vars("  x: 1\n"
                  "  beta: [$gamma, $x]\n"
                  "  gamma: { a: $alpha }\n"
                  "  alpha: $beta\n"
                  "  reader: $alpha |> trim()\n");
  EXPECT_EQ(doc.errors(), Strings{"F505 3:3"});
  EXPECT_NE(doc.first().message.find("beta → gamma → alpha → beta"),
            std::string::npos);
  EXPECT_EQ(doc.first().notes.size(), 3u);
}

TEST(Graph, SelfReferenceAndSeveralCycles) {
  auto doc = vars("  a: $a |> default(1)\n"
                  "  b: $c\n"
                  "  c: \"x\" |> concat($b)\n"
                  "  d: $c\n");
  EXPECT_EQ(doc.errors(), (Strings{"F505 2:3", "F505 3:3"}));
}

TEST(Graph, OtherErrorsOfACycleAreFound) {
  auto doc = vars("  a: [$b, 5 |> trim()]\n"
                  "  b: $a\n"
                  "  c: $b |> nosuch()\n");
  EXPECT_EQ(doc.errors(), (Strings{"F505 2:3", "F451 2:11", "F802 4:12"}));
}

TEST(Graph, GuardConditions) {
  std::string text =
      "@policy\n"
      "  allow: [{ op: \"lens_call\", name: \"uuid\", when: "
      "{ all: [$on, { not: $off }] } },\n"
      "    { op: \"lens_call\", name: \"random\", when: $other }]"
      "\n"
      "\n"
      "@vars\n"
      "  a: null |> uuid()\n"
      "  b: \"x\" |> trim()\n"
      "  off: false\n"
      "  other: true\n";
  auto doc = analyseText(text + "  on: true\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.variable("a").dependencies, std::vector<uint32_t>{});
  ASSERT_EQ(doc.variable("a").guards.size(), 1u);
  EXPECT_EQ(doc.program.guardReads[doc.variable("a").guards[0]],
            (std::vector<uint32_t>{2, 4}));
  EXPECT_TRUE(doc.variable("b").guards.empty());
  EXPECT_EQ(order(doc), (Strings{"b", "off", "other", "on", "a"}));

  auto loop = analyseText(text + "  on: $a |> regex_match(\"x\")\n");
  EXPECT_EQ(loop.errors(), Strings{"F505 6:3"});
}

/// With an edge from each call to each variable that a rule reads, this would
/// take 900 million edges.
TEST(Graph, ManyRulesAndManyCalls) {
  constexpr unsigned count = 30000;
  std::string rules, variables;
  for (unsigned i = 0; i != count; ++i) {
    std::string n = std::to_string(i);
    rules += (i ? ", " : "") +
             std::string("{ op: \"lens_call\", name: \"uuid\", when: $on") + n +
             " }";
    variables += "  call" + n + ": null |> uuid()\n  on" + n + ": false\n";
  }
  auto doc =
      analyseText("@policy\n  allow: [" + rules + "]\n\n@vars\n" + variables);
  EXPECT_EQ(doc.errors(), Strings{});
  ASSERT_EQ(doc.program.guardReads.size(), 1u);
  EXPECT_EQ(doc.program.guardReads[0].size(), count);
  std::vector<std::string> names = order(doc);
  ASSERT_EQ(names.size(), 2 * count);
  // All that rules read comes before all calls, each in its order.
  EXPECT_EQ(names.front(), "on0");
  EXPECT_EQ(names[count - 1], "on29999");
  EXPECT_EQ(names[count], "call0");
  EXPECT_EQ(names.back(), "call29999");
}

TEST(Graph, LongChains) {
  constexpr unsigned count = 40000;
  std::string chain = "  v0: 1\n", cycle;
  for (unsigned i = 1; i != count; ++i)
    chain += "  v" + std::to_string(i) + ": $v" + std::to_string(i - 1) + "\n";
  for (unsigned i = 0; i != count; ++i)
    cycle += "  v" + std::to_string(i) + ": $v" +
             std::to_string((i + 1) % count) + "\n";
  auto doc = vars(chain);
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.type("v39999"), "int");
  auto loop = vars(cycle);
  EXPECT_EQ(loop.errors(), Strings{"F505 2:3"});
  EXPECT_LT(loop.first().message.size(), 1000u);
}

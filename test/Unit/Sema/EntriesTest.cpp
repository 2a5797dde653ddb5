//===- EntriesTest.cpp - What the results of entries are made of ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SemaTest.h"

using namespace facet;

/// "variable a", "all variables"; sorted, each once.
static Strings show(llvm::ArrayRef<NamedDependency> dependencies) {
  // One and many of each kind.
  static const char *const kinds[][2] = {
      {"variable", "variables"},   {"input", "inputs"},
      {"interface", "interfaces"}, {"tool", "tools"},
      {"lens", "lenses"},          {"message", "messages"},
      {"history", "histories"}};
  Strings result;
  for (const NamedDependency &dependency : dependencies) {
    const auto &[one, many] = kinds[unsigned(dependency.kind)];
    switch (dependency.part) {
    case NamedDependency::Part::Result:
      result.push_back(one + (" " + dependency.name).str());
      break;
    case NamedDependency::Part::AllNames:
      result.push_back(std::string("all ") + many);
      break;
    }
  }
  llvm::sort(result);
  result.erase(llvm::unique(result), result.end());
  return result;
}

static const char interfaces[] =
    "@interface Weather\n"
    "  fn now(city: string) -> string (effect=\"read\")\n";

/// With what each entry depends on.
static Analysed analyseEntries(std::string text) {
  AnalysisOptions options;
  options.wantDependencies = true;
  return analyseText(std::move(text), options);
}

TEST(Entries, VariablesNameWhatTheyRead) {
  auto doc =
      analyseEntries("@vars\n"
                     "  a: \"x\"\n"
                     "  b: 2\n"
                     "  c: [$a, $b, { k: $a }] |> first() |> default($b)\n"
                     "  d: @input(type=\"string\") |> trim()\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(show(doc.variable("a").dependsOn), Strings{});
  EXPECT_EQ(
      show(doc.variable("c").dependsOn),
      (Strings{"lens default", "lens first", "variable a", "variable b"}));
  EXPECT_EQ(show(doc.variable("d").dependsOn), Strings{"lens trim"});
}

TEST(Entries, NamesOfNothingAreNamedToo) {
  auto doc = analyseEntries("@vars\n"
                            "  a: $nope\n"
                            "  b: \"x\" |> trimm()\n");
  EXPECT_EQ(doc.errors(), (Strings{"F401 2:6", "F802 3:13"}));
  EXPECT_EQ(show(doc.variable("a").dependsOn),
            (Strings{"all variables", "interface nope", "variable nope"}));
  EXPECT_EQ(show(doc.variable("b").dependsOn),
            (Strings{"all lenses", "lens trimm"}));
}

TEST(Entries, MessagesNameVariablesAndInterfaces) {
  auto doc = analyseEntries(std::string("@vars\n"
                                        "  greeting: \"hello\"\n"
                                        "  open: true\n") +
                            interfaces +
                            "@system(when=$open)\n"
                            "  content: $greeting\n"
                            "  tools: [$Weather]\n"
                            "@user\n"
                            "  content: \"plain\"\n");
  EXPECT_EQ(doc.errors(), Strings{});
  ASSERT_EQ(doc.program.messages.size(), 2u);
  EXPECT_EQ(
      show(doc.program.messages[0].dependsOn),
      (Strings{"interface Weather", "variable greeting", "variable open"}));
  EXPECT_EQ(show(doc.program.messages[1].dependsOn), Strings{});
  ASSERT_EQ(doc.program.interfaces.size(), 1u);
  EXPECT_EQ(show(doc.program.interfaces[0].dependsOn), Strings{});
}

TEST(Entries, RulesNameConditionsAndLists) {
  auto doc = analyseEntries("@vars\n"
                            "  admin: true\n"
                            "@policy\n"
                            "  deny:\n"
                            "    - { op: \"message_emit\", name: \"user#1\" }\n"
                            "    - { op: \"message_emit\", unless: $admin }\n"
                            "@user\n"
                            "  content: \"x\"\n");
  EXPECT_EQ(doc.errors(), Strings{});
  ASSERT_EQ(doc.program.policy.deny.size(), 2u);
  EXPECT_EQ(show(doc.program.policy.deny[0].dependsOn),
            (Strings{"all histories", "all messages"}));
  EXPECT_EQ(show(doc.program.policy.deny[1].dependsOn),
            Strings{"variable admin"});
}

TEST(Entries, TestsNameWhatTheyReplace) {
  auto doc = analyseEntries(std::string("@vars\n"
                                        "  a: 1\n"
                                        "  q: @input(type=\"string\")\n") +
                            interfaces +
                            "@test \"t\"\n"
                            "  vars:\n"
                            "    a: 2\n"
                            "  input:\n"
                            "    q: \"x\"\n"
                            "  mock:\n"
                            "    Weather.now: \"rain\"\n"
                            "    llm_call: \"answer\"\n"
                            "  assert:\n"
                            "    - vars.a == 2\n");
  EXPECT_EQ(doc.errors(), Strings{});
  ASSERT_EQ(doc.program.tests.size(), 1u);
  EXPECT_EQ(show(doc.program.tests[0].dependsOn),
            (Strings{"interface Weather", "lens Weather.now", "lens llm_call",
                     "variable a", "variable q"}));
}

TEST(Entries, DependenciesAreNotedOnlyForWhoWantsThem) {
  auto doc = analyseText("@vars\n  a: 1\n  b: $a\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_TRUE(doc.variable("b").dependsOn.empty());
}

TEST(Entries, ManyNamesInOneEntry) {
  std::string text = "@vars\n  x: [";
  for (int i = 0; i != 10000; ++i)
    text += "$v" + std::to_string(i % 700) + ", ";
  text += "1]\n";
  for (int i = 0; i != 700; ++i)
    text += "  v" + std::to_string(i) + ": 1\n";
  auto doc = analyseEntries(text);
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(show(doc.variable("x").dependsOn).size(), 700u);
  EXPECT_LE(doc.variable("x").dependsOn.size(), 4096u);
}

TEST(Entries, SharedBudgets) {
  auto small = analyseText("@vars\n  a: $nope\n");
  EXPECT_FALSE(small.program.hasSharedBudgetRunOut);
  // More unknown names than there is time to look for likely ones.
  std::string text = "@vars\n";
  for (int i = 0; i != 1100; ++i)
    text += "  v" + std::to_string(i) + ": $nope\n";
  EXPECT_TRUE(analyseText(text).program.hasSharedBudgetRunOut);
}

//===- MessagesTest.cpp - Messages, contents, @context and @meta ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SemaTest.h"

using namespace facet;

TEST(Messages, Fields) {
  auto doc = analyseText("@user\n"
                         "  content: \"a\"\n"
                         "\n"
                         "@system(when=false)\n"
                         "  id: \"s\"\n"
                         "  priority: -5\n"
                         "  min: 1\n"
                         "  grow: 0.5\n"
                         "  shrink: 2\n"
                         "  strategy: trim() |> truncate(10)\n"
                         "  content: \"m\"\n"
                         "\n"
                         "@user\n"
                         "  content: \"42\"\n");
  EXPECT_EQ(doc.errors(), Strings{});
  ASSERT_EQ(doc.program.messages.size(), 3u);
  const Message &system = doc.program.messages[1];
  EXPECT_EQ(system.id, "s");
  EXPECT_TRUE(system.hasExplicitId);
  EXPECT_EQ(system.priority, -5);
  EXPECT_EQ(system.min, 1);
  EXPECT_EQ(system.grow, 0.5);
  EXPECT_EQ(system.shrink, 2);
  ASSERT_TRUE(system.strategy);
  EXPECT_EQ(system.strategy->calls.size(), 2u);
  ASSERT_EQ(system.gates.size(), 1u);
  EXPECT_EQ(system.gates[0].kind, Gate::Kind::Never);
  EXPECT_EQ(doc.program.messages[0].id, "user#1");
  EXPECT_EQ(doc.program.messages[2].id, "user#2");
  EXPECT_EQ(doc.program.messages[2].priority, 500);
}

TEST(Messages, BadFields) {
  auto doc = analyseText("@vars\n"
                         "  n: 1\n"
                         "\n"
                         "@user\n"
                         "  id: 3\n"
                         "  priority: \"high\"\n"
                         "  min: -1\n"
                         "  grow: \"x\"\n"
                         "  shrink: $n\n"
                         "  strategy: first()\n"
                         "  tools: []\n"
                         "  text: \"x\"\n"
                         "\n"
                         "@user\n"
                         "  strategy: \"x\" |> trim()\n"
                         "  content: \"m\"\n"
                         "\n"
                         "@user\n"
                         "  strategy: \"x\"\n"
                         "  content: \"m\"\n"
                         "\n"
                         "@user\n"
                         "  strategy: length()\n"
                         "  content: \"m\"\n");
  EXPECT_EQ(doc.errors(),
            (Strings{"F451 5:7", "F451 6:13", "F452 7:8", "F451 8:9",
                     "F452 9:11", "F451 10:13", "F452 11:3", "F452 12:3",
                     "F451 19:13", "F451 23:13"}));
  EXPECT_EQ(doc.warnings(), Strings{"X.fct.LAYOUT 15:13"});
}

static Strings strategyErrors(llvm::StringRef strategy) {
  std::string text = "@vars\n"
                     "  n: @input(type=\"int\")\n"
                     "  s: @input(type=\"string\")\n"
                     "  any: @input(type=\"any\")\n"
                     "  map: @input(type=\"map<string, string>\")\n"
                     "  cfg: { s: \"x\" }\n"
                     "@user\n"
                     "  content: \"m\"\n"
                     "  strategy: " +
                     strategy.str() + "\n";
  return analyseText(text).errors();
}

TEST(Messages, StrategiesThatMayFail) {
  // The place that is wrong, in columns.
  const std::pair<const char *, const char *> cases[] = {
      {"json_parse() |> json()", "13"},
      {"template(x=1)", "13"},
      {"split($s) |> join()", "13"},
      {"truncate($n)", "13"},
      {"replace($s, \"x\")", "13"},
      {"split(\",\") |> nth(0) |> to_string()", "27"},
      {"trim() |> url_decode()", "23"},
      {"concat($any)", "20"},
      {"concat($map.x)", "20"},
      {"concat($s |> to_int() |> to_string())", "20"},
      {"concat($s |> concat($any))", "20"},
      {"uuid()", "13"}};
  for (auto [strategy, column] : cases)
    EXPECT_EQ(strategyErrors(strategy),
              Strings{std::string("F452 9:") + column})
        << strategy;
}

TEST(Messages, StrategiesThatCannotFail) {
  for (const char *strategy :
       {"trim()", "truncate(10, suffix=\"…\")", "concat($s)", "concat($cfg.s)",
        "concat($s |> uppercase() |> truncate(3))",
        "split(\",\") |> take(2) |> join(\", \")", "replace(\"a+\", \"b\")",
        "summarize(max_tokens=20)", "length() |> to_string()", "json()",
        "llm_call()", "llm_call() |> trim()"})
    EXPECT_EQ(strategyErrors(strategy), Strings{}) << strategy;
}

TEST(Messages, ABaseInFrontOfAStrategyIsIgnored) {
  auto doc = analyseText("@user\n"
                         "  strategy: $nope |> trim()\n"
                         "  content: \"m\"\n"
                         "\n"
                         "@user\n"
                         "  strategy: \"\" |> trim() |> truncate(3)\n"
                         "  content: \"m\"\n");
  EXPECT_EQ(doc.errors(), Strings{"F401 2:13"});
  EXPECT_EQ(doc.warnings(),
            (Strings{"X.fct.LAYOUT 2:13", "X.fct.LAYOUT 6:13"}));
  ASSERT_TRUE(doc.program.messages[1].strategy);
  EXPECT_FALSE(doc.program.messages[1].strategy->base);
  EXPECT_EQ(doc.program.messages[1].strategy->calls.size(), 2u);
}

TEST(Messages, AnUserBehindAnAssistantIsSaidOnce) {
  auto doc = analyseText("@user\n"
                         "  content: \"a\"\n"
                         "@assistant(when=false)\n"
                         "  content: \"b\"\n"
                         "@system\n"
                         "  content: \"c\"\n"
                         "@user(when=false)\n"
                         "  content: \"d\"\n"
                         "@user\n"
                         "  content: \"e\"\n");
  EXPECT_EQ(doc.warnings(), Strings{"X.fct.ORDER 7:1"});
  EXPECT_EQ(analyseText("@user\n  content: \"a\"\n"
                        "@assistant\n  content: \"b\"\n"
                        "@system\n  content: \"c\"\n")
                .warnings(),
            Strings{});
}

TEST(Messages, Ids) {
  auto doc = analyseText("@user(when=false)\n"
                         "  id: \"x\"\n"
                         "  content: \"a\"\n"
                         "\n"
                         "@assistant\n"
                         "  id: \"x\"\n"
                         "  content: \"b\"\n"
                         "\n"
                         "@assistant\n"
                         "  content: \"c\"\n"
                         "\n"
                         "@user\n"
                         "  id: \"assistant#2\"\n"
                         "  content: \"d\"\n");
  EXPECT_EQ(doc.errors(), (Strings{"F452 6:7", "F452 13:7"}));
  EXPECT_EQ(doc.program.messages[2].id, "assistant#2");
}

TEST(Messages, Gates) {
  auto doc = analyseText("@vars\n"
                         "  on: true\n"
                         "  s: \"x\"\n"
                         "  cfg: { on: true }\n"
                         "  any: @input(type=\"any\")\n"
                         "\n"
                         "@user(when=$s, model=$nope)\n"
                         "  when: \"yes\"\n"
                         "  content: \"a\"\n"
                         "\n"
                         "@user(when=$on, model=\"m\")\n"
                         "  when: $cfg.on\n"
                         "  content: \"a\"\n"
                         "\n"
                         "@user(when=$any)\n"
                         "  when: $on |> default(true)\n"
                         "  content: \"a\"\n");
  EXPECT_EQ(doc.errors(),
            (Strings{"F451 7:12", "F401 7:22", "F451 8:9", "F451 16:9"}));
  EXPECT_EQ(doc.program.messages[1].gates.size(), 2u);
}

TEST(Messages, Tools) {
  auto doc = analyseText("@system\n"
                         "  tools: [$B, $A, $B]\n"
                         "  content: \"a\"\n"
                         "\n"
                         "@interface A\n"
                         "  fn f() -> int (effect=\"read\")\n"
                         "\n"
                         "@interface B\n"
                         "  fn g() -> int (effect=\"read\")\n"
                         "\n"
                         "@system\n"
                         "  tools: [$Nope, \"A\", $A.f]\n"
                         "  content: $A\n");
  EXPECT_EQ(doc.errors(),
            (Strings{"F452 12:11", "F451 12:18", "F452 12:23", "F401 13:12"}));
  EXPECT_EQ(doc.program.messages[0].tools, (std::vector<uint32_t>{0, 1}));
}

TEST(Messages, StrategyOnList) {
  auto doc = analyseText("@user\n"
                         "  strategy: trim()\n"
                         "  content: [{ type: \"text\", text: \"a\" }]\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.warnings(), Strings{"X.fct.LAYOUT 2:3"});
}

TEST(Messages, StrategyInPureMode) {
  std::string text = "@user\n"
                     "  strategy: llm_call()\n"
                     "  content: \"a\"\n";
  EXPECT_EQ(analyseText(text).errors(), Strings{});
  EXPECT_EQ(analyseText(text, pureMode()).errors(), Strings{"F801 2:13"});
}

TEST(Content, Types) {
  auto doc = analyseText("@vars\n"
                         "  m: { a: 1 }\n"
                         "  l: [\"a\"]\n"
                         "  items: [{ type: \"text\", text: \"t\" }]\n"
                         "  any: @input(type=\"list<any>\")\n"
                         "\n"
                         "@user\n"
                         "  content: $m\n"
                         "\n"
                         "@user\n"
                         "  content: $l\n"
                         "\n"
                         "@user\n"
                         "  content: $items\n"
                         "\n"
                         "@user\n"
                         "  content: $any\n"
                         "\n"
                         "@user\n"
                         "  content: { a: 1 }\n");
  EXPECT_EQ(doc.errors(), (Strings{"F451 8:12", "F451 11:12", "F451 20:12"}));
}

TEST(Content, Items) {
  auto doc =
      analyseText("@vars\n"
                  "  n: 1\n"
                  "  snd: @input(type=\"audio\")\n"
                  "\n"
                  "@user\n"
                  "  content: [\n"
                  "    \"b\",\n"
                  "    { text: \"a\" },\n"
                  "    { type: \"video\", asset: 1 },\n"
                  "    { type: \"text\", text: $n },\n"
                  "    { type: \"text\", text: \"a\", x: 1 },\n"
                  "    { type: \"image\", asset: $snd },\n"
                  "    { type: \"audio\", asset: $snd },\n"
                  "    { type: \"image\", asset: { kind: \"audio\" } },\n"
                  "    { type: \"image\" }\n"
                  "  ]\n");
  EXPECT_EQ(doc.errors(),
            (Strings{"F451 7:5", "F451 8:5", "F451 9:13", "F451 10:27",
                     "F451 11:32", "F451 12:29", "F452 14:29", "F451 15:5"}));
}

TEST(Context, Budget) {
  AnalysisOptions options;
  options.budget = 77;
  EXPECT_EQ(analyseText("", options).program.budget, 77);
  EXPECT_EQ(analyseText("@context\n  budget: 5\n", options).program.budget, 5);
  auto errors = [](std::string body) {
    return analyseText("@context\n" + body).errors();
  };
  EXPECT_EQ(errors("  defaults: { shrink: 1 }\n"), Strings{"F452 1:1"});
  EXPECT_EQ(errors("  budget: -1\n"), Strings{"F452 2:11"});
  EXPECT_EQ(errors("  budget: \"1\"\n"), Strings{"F451 2:11"});
  EXPECT_EQ(errors("  budget: 1 |> abs()\n"), Strings{"F452 2:11"});
  EXPECT_EQ(errors("  budget: 9007199254740992\n"), Strings{"F452 2:11"});
  EXPECT_EQ(errors("  budget: 1\n  size: 2\n"), Strings{"F452 3:3"});
  EXPECT_EQ(errors("  budget: 1\n  defaults: { weight: 2, min: 1.5 }\n"),
            (Strings{"F452 3:15", "F451 3:31"}));
}

TEST(Context, LayoutDefaults) {
  auto doc = analyseText("@context\n"
                         "  budget: 5\n"
                         "  defaults: { priority: 7, min: 3, shrink: 9 }\n"
                         "\n"
                         "@system\n"
                         "  context_priority: { user_query: \"high\", note: "
                         "\"low\", other: \"low\" }\n"
                         "  content: \"s\"\n"
                         "\n"
                         "@user\n"
                         "  content: \"u\"\n"
                         "\n"
                         "@user\n"
                         "  id: \"note\"\n"
                         "  shrink: 4\n"
                         "  content: \"n\"\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.warnings(), Strings{"X.fct.LAYOUT 6:56"});
  const auto &messages = doc.program.messages;
  EXPECT_EQ(messages[0].priority, 7);
  EXPECT_EQ(messages[0].shrink, 9);
  EXPECT_EQ(messages[1].priority, 900);
  EXPECT_EQ(messages[1].shrink, 0);
  EXPECT_EQ(messages[1].min, 3);
  EXPECT_EQ(messages[2].priority, 100);
  EXPECT_EQ(messages[2].shrink, 4);
}

TEST(Context, BadPriorities) {
  auto doc = analyseText("@system\n"
                         "  context_priority: { system_prompt: \"urgent\" }\n"
                         "  content: \"s\"\n"
                         "\n"
                         "@user\n"
                         "  context_priority: { user_query: \"low\" }\n"
                         "  content: \"u\"\n"
                         "\n"
                         "@system\n"
                         "  context_priority: \"high\"\n"
                         "  content: \"s\"\n");
  EXPECT_EQ(doc.errors(), (Strings{"F452 2:38", "F452 6:3", "F451 10:21"}));
}

TEST(Meta, AtomsOnly) {
  auto doc = analyseText("@meta\n"
                         "  ok: 1\n"
                         "  a: [1]\n"
                         "  b: $x\n"
                         "  c: @input(type=\"int\")\n"
                         "  \"d\\u0001\": 1\n"
                         "  \"k: {}\": null\n");
  EXPECT_EQ(doc.errors(),
            (Strings{"F452 3:6", "F452 4:6", "F452 5:6", "F452 6:3"}));
}

TEST(Core, LiteralsOnly) {
  auto doc =
      analyseText("@vars\n"
                  "  a: 1\n"
                  "  b: [{ c: $a }]\n"
                  "  d: \"x\" |> trim() |> nosuch()\n"
                  "  e: @input(type=\"strng\")\n"
                  "  f: @lazy 1\n"
                  "\n"
                  "@system(when=$a)\n"
                  "  tools: []\n"
                  "  strategy: trim()\n"
                  "  content: $a\n"
                  "\n"
                  "@user\n"
                  "  content: [{ type: \"text\", text: \"a\" }, { type: "
                  "\"image\", asset: 1 }]\n"
                  "\n"
                  "@interface I\n"
                  "  fn f(x: strng) -> int\n"
                  "\n"
                  "@test \"t\"\n"
                  "  assert:\n"
                  "    - output == \n"
                  "\n"
                  "@policy\n"
                  "  deny: [{ op: \"tool_expose\", name: \"No.*\", when: "
                  "$a }]\n",
                  coreProfile());
  EXPECT_EQ(doc.errors(),
            (Strings{"F801 3:12", "F801 4:6", "F801 5:6", "F801 6:6",
                     "F801 8:14", "F801 9:10", "F801 10:13", "F801 11:12",
                     "F801 14:42", "F801 16:1", "F801 19:1", "F451 24:51"}));
}

TEST(Core, Sound) {
  auto doc = analyseText("@meta\n"
                         "  v: 1\n"
                         "\n"
                         "@var_types\n"
                         "  a: \"int\"\n"
                         "\n"
                         "@vars\n"
                         "  a: 1\n"
                         "\n"
                         "@policy\n"
                         "  deny: [{ op: \"tool_expose\", name: \"No.*\" }]\n"
                         "\n"
                         "@user\n"
                         "  content: \"u\"\n",
                         coreProfile());
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.program.profile, Profile::Core);
  EXPECT_FALSE(doc.program.policyHash.empty());
}

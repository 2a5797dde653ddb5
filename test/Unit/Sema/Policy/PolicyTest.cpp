//===- PolicyTest.cpp - Interfaces and the policy -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SemaTest.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Json/JsonWriter.h"

using namespace facet;

static const char *tools = "@interface W\n"
                           "  fn get(q: string) -> string (effect=\"read\")\n"
                           "  fn put(q: string) -> string (effect=\"write\")\n"
                           "\n"
                           "@user\n"
                           "  id: \"note.a\"\n"
                           "  content: \"u\"\n"
                           "\n"
                           "@vars\n"
                           "  on: true\n"
                           "  s: \"x\"\n"
                           "  cfg: { beta: true }\n"
                           "  any: @input(type=\"any\")\n"
                           "\n";

/// The errors of a policy whose body's first line is line 16.
static Strings policyErrors(std::string body) {
  return analyseText(std::string(tools) + "@policy\n" + body).errors();
}
/// The code of the only error of one rule; "" if there is none.
static std::string ruleError(std::string fields) {
  Strings errors = policyErrors("  allow: [{ " + fields + " }]\n");
  if (errors.size() > 1)
    return "several";
  return errors.empty() ? "" : errors[0].substr(0, 4);
}
static std::string whenError(std::string condition) {
  return ruleError("op: \"tool_expose\", name: \"W.*\", when: " + condition);
}

TEST(Interfaces, Reads) {
  auto doc = analyseText("@interface I\n"
                         "  fn f(a: int(max=5), b: string | null) -> struct {\n"
                         "    x: int # comment\n"
                         "    y: list<int>\n"
                         "  } (effect=\"x.acme.audit\")\n"
                         "  fn g() -> null (effect=\"read\")\n");
  EXPECT_EQ(doc.errors(), Strings{});
  ASSERT_EQ(doc.program.interfaces.size(), 1u);
  const Interface &interface = doc.program.interfaces[0];
  ASSERT_EQ(interface.functions.size(), 2u);
  EXPECT_EQ(printType(interface.functions[0].parameters),
            "struct { a: int(max=5), b: string | null }");
  EXPECT_EQ(printType(interface.functions[0].result),
            "struct { x: int, y: list<int> }");
  EXPECT_EQ(interface.functions[0].effect, "x.acme.audit");
  EXPECT_TRUE(interface.functions[1].parameters->fields().empty());
}

TEST(Interfaces, Errors) {
  auto doc =
      analyseText("@interface I\n"
                  "  fn a(x: strng) -> int (effect=\"read\")\n"
                  "  fn b(x: int, x: int) -> lst<int> (effect=\"read\")\n"
                  "  fn b() -> int (effect=\"read\")\n"
                  "  fn c() -> int\n"
                  "  fn d() -> int (effect=\"Read\")\n"
                  "  fn e() -> int (effect=5)\n"
                  "  fn f() -> int (effect=\"acme.audit\", efect=1)\n"
                  "\n"
                  "@interface I\n"
                  "  fn g() -> int (effect=\"read\")\n");
  EXPECT_EQ(doc.errors(),
            (Strings{"F452 2:11", "F452 3:16", "F452 3:27", "F452 4:6",
                     "F456 5:6", "F456 6:25", "F456 7:25", "F456 8:25",
                     "F452 8:39", "F452 10:12"}));
}

TEST(Interfaces, DuplicateAcrossImports) {
  auto doc = analyseText("@import \"a.facet\"\n"
                         "@interface I\n"
                         "  fn g() -> int (effect=\"read\")\n",
                         {},
                         {{"a.facet", "@interface I\n"
                                      "  fn f() -> int (effect=\"read\")\n"}});
  ASSERT_EQ(doc.errors(), Strings{"F452 2:12"});
  EXPECT_EQ(doc.first().notes.size(), 1u);
}

TEST(Policy, Reads) {
  auto doc = analyseText(
      std::string(tools) +
      "@policy\n"
      "  defaults: { tool_expose: \"allow\", message_emit: \"deny\" }\n"
      "  deny: [{ id: \"d\", op: \"message_emit\", name: \"note.*\" }]\n"
      "  allow: [{ op: \"tool_call\", name: \"W.get\", effect: \"read\", when: "
      "{ any: [$on, { not: $cfg.beta }, $nope] } }, { op: \"message_emit\" }]"
      "\n");
  EXPECT_EQ(doc.errors(), Strings{});
  const Policy &policy = doc.program.policy;
  EXPECT_EQ(policy.defaultAllow[unsigned(GuardedOp::ToolExpose)], true);
  EXPECT_EQ(policy.defaultAllow[unsigned(GuardedOp::MessageEmit)], false);
  EXPECT_FALSE(policy.defaultAllow[unsigned(GuardedOp::ToolCall)].has_value());
  ASSERT_EQ(policy.deny.size(), 1u);
  EXPECT_EQ(policy.deny[0].id, "d");
  EXPECT_EQ(policy.deny[0].name, "note");
  EXPECT_TRUE(policy.deny[0].isPrefix);
  ASSERT_EQ(policy.allow.size(), 2u);
  EXPECT_FALSE(policy.allow[0].isPrefix);
  EXPECT_EQ(policy.allow[0].effect, "read");
  const Condition &when = *policy.allow[0].when;
  EXPECT_EQ(when.kind, ConditionKind::Any);
  ASSERT_EQ(when.operands.size(), 3u);
  EXPECT_EQ(when.operands[0].kind, ConditionKind::Reference);
  EXPECT_EQ(doc.program.variableOf(*when.operands[0].reference), 0u);
  EXPECT_EQ(when.operands[1].kind, ConditionKind::Not);
  EXPECT_EQ(when.operands[2].kind, ConditionKind::Undecidable);
  EXPECT_FALSE(policy.allow[1].name.has_value());
}

TEST(Policy, Hash) {
  auto doc =
      analyseText("@vars\n"
                  "  cfg: { beta: true }\n"
                  "\n"
                  "@policy\n"
                  "  deny: [{ op: \"message_emit\", unless: $cfg.beta }]\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(toJcs(doc.program.policyValue),
            R"({"deny":[{"op":"message_emit","unless":"$cfg.beta"}]})");
  EXPECT_EQ(doc.program.policyHash,
            sha256Id(R"({"policy":{"deny":[{"op":"message_emit","unless":)"
                     R"("$cfg.beta"}]},"policy_version":"1"})"));
  EXPECT_EQ(analyseText("@user\n  content: 1\n").program.policyHash, "");
}

TEST(Policy, Schema) {
  EXPECT_EQ(policyErrors("  permit: []\n"), Strings{"F452 16:3"});
  EXPECT_EQ(policyErrors("  allow: { op: \"message_emit\" }\n"),
            Strings{"F452 16:10"});
  EXPECT_EQ(policyErrors("  allow: [\"x\"]\n").size(), 1u);
  EXPECT_EQ(policyErrors("  defaults: { tool_use: \"deny\", lens_call: "
                         "\"allow\", tool_call: \"ask\", tool_expose: 1 }\n"),
            (Strings{"F452 16:15", "F452 16:44", "F452 16:64", "F452 16:84"}));
  EXPECT_EQ(ruleError("op: \"tool_use\", name: \"W.*\""), "F452");
  EXPECT_EQ(ruleError("op: 5, name: \"W.*\""), "F452");
  EXPECT_EQ(ruleError("name: \"W.*\""), "F452");
  EXPECT_EQ(ruleError("op: \"tool_expose\""), "F452");
  EXPECT_EQ(ruleError("op: \"message_emit\""), "");
  EXPECT_EQ(ruleError("op: \"message_emit\", who: \"me\""), "F452");
  EXPECT_EQ(ruleError("op: \"message_emit\", effect: \"reads\""), "F452");
  EXPECT_EQ(ruleError("op: \"message_emit\", effect: \"x.acme.audit\""), "");
}

TEST(Policy, Matchers) {
  for (const char *bad : {"*", ".*", "W.*.get", "W.g*", "*.get", "W. get",
                          "w.get", "W.nope", "W", "Nope.*", "W.get.*", ""})
    EXPECT_EQ(
        ruleError("op: \"tool_call\", name: \"" + std::string(bad) + "\""),
        "F452")
        << bad;
  EXPECT_EQ(ruleError("op: \"tool_call\", name: \"W.put\""), "");
  EXPECT_EQ(ruleError("op: \"lens_call\", name: \"UUID\""), "F452");
  EXPECT_EQ(ruleError("op: \"lens_call\", name: \"uuid.*\""), "F452");
  EXPECT_EQ(ruleError("op: \"lens_call\", name: \"uuid\""), "");
  EXPECT_EQ(ruleError("op: \"message_emit\", name: \"user#1\""), "F452");
  EXPECT_EQ(ruleError("op: \"message_emit\", name: \"note.a\""), "");
}

TEST(Policy, Conditions) {
  for (const char *good :
       {"true", "$on", "$cfg.beta", "$any", "{ not: $on }",
        "{ all: [$on, $nope] }", "{ any: [$on, { not: $cfg.gamma }] }"})
    EXPECT_EQ(whenError(good), "") << good;
  for (const char *bad :
       {"$on |> default(true)", "@input(type=\"bool\")", "{ all: [] }",
        "{ any: $on }", "{}", "{ not: $on, all: [$on] }", "{ nor: [$on] }"})
    EXPECT_EQ(whenError(bad), "F452") << bad;
  for (const char *bad : {"1", "null", "$s", "{ all: [$on, \"x\"] }",
                          "{ any: [$on, $s] }", "[$on]"})
    EXPECT_EQ(whenError(bad), "F451") << bad;
  for (const char *bad : {"$nope", "{ not: $nope }", "{ all: [$nope, $on] }",
                          "{ not: { any: [{ not: $nope }] } }"})
    EXPECT_EQ(whenError(bad), "F401") << bad;
  EXPECT_EQ(whenError("$cfg.gamma"), "F405");
}

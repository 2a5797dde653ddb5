//===- CompletionTest.cpp - What may be written at a place ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/Completion.h"
#include "../LanguageServerTest.h"
#include "facet/LanguageServer/Features/SignatureHelp.h"

using namespace facet;
using namespace facet::lsp;

namespace {

std::vector<std::string> labels(std::string text,
                                MarkedDocument::Files files = {}) {
  MarkedDocument document(std::move(text), std::move(files));
  std::vector<std::string> result;
  for (const auto &item : completionsAt(*document, document.cursor).items)
    result.push_back(item.label);
  return result;
}

bool has(const std::vector<std::string> &list, llvm::StringRef label) {
  return llvm::is_contained(list, label);
}

TEST(Completion, Facets) {
  auto list = labels("@us^");
  EXPECT_TRUE(has(list, "@user"));
  EXPECT_TRUE(has(list, "@x.fct.response"));
}

TEST(Completion, FacetsBehindOneSign) {
  for (const char *text :
       {"@^", "@vars\n  a: 1\n@^", "@vars\n  a: [1,\n@^\n@user\n",
        "@vars\n  a: \"open\n@^"})
    EXPECT_TRUE(has(labels(text), "@system")) << text;
  // It goes to the margin.
  MarkedDocument document("@vars\n  a: 1\n  @^\n");
  auto items = completionsAt(*document, document.cursor).items;
  ASSERT_FALSE(items.empty());
  EXPECT_EQ(show(items[0].textEdit->range), "2:2-2:3");
  ASSERT_EQ(items[0].additionalTextEdits.size(), 1u);
  EXPECT_EQ(show(items[0].additionalTextEdits[0].range), "2:0-2:2");
}

TEST(Completion, ValuesBehindOneSign) {
  EXPECT_EQ(labels("@vars\n  a: @^"),
            (std::vector<std::string>{"@input", "@lazy", "@text"}));
  EXPECT_EQ(labels("@vars\n  a: { b: @^ }"),
            (std::vector<std::string>{"@text"}));
  EXPECT_EQ(labels("@user\n  content: \"a\" |> concat(@^)"),
            (std::vector<std::string>{"@text"}));
  EXPECT_TRUE(labels("@user(when=@^)").empty());
  EXPECT_TRUE(labels("@context\n  budget: @^").empty());
}

TEST(Completion, KeysThatAreNotThere) {
  auto list = labels("@system\n  content: \"a\"\n  ^\n");
  EXPECT_TRUE(has(list, "priority"));
  EXPECT_TRUE(has(list, "tools"));
  EXPECT_FALSE(has(list, "content"));
  EXPECT_FALSE(has(labels("@user\n  ^\n"), "tools"));
}

TEST(Completion, VariablesAndFields) {
  auto list = labels("@vars\n  user: { name: \"x\", age: 3 }\n"
                     "@user\n  content: $^\n");
  EXPECT_TRUE(has(list, "$user"));
  list = labels("@vars\n  user: { name: \"x\", age: 3 }\n"
                "@user\n  content: $user.^\n");
  EXPECT_EQ(list, (std::vector<std::string>{"name", "age"}));
}

TEST(Completion, InsertsInPlaceOfTheWord) {
  MarkedDocument document("@vars\n  name: 1\n@user\n  content: $na^\n");
  auto items = completionsAt(*document, document.cursor).items;
  ASSERT_EQ(items.size(), 1u);
  ASSERT_TRUE(items[0].textEdit);
  EXPECT_EQ(show(items[0].textEdit->range), "3:12-3:14");
  EXPECT_EQ(items[0].textEdit->newText, "name");
}

TEST(Completion, LensesWithSignatures) {
  MarkedDocument document("@vars\n  a: \"x\" |> ^\n");
  for (const auto &item : completionsAt(*document, document.cursor).items)
    if (item.label == "split") {
      EXPECT_EQ(item.detail,
                "string |> split(separator: string) -> list<string>");
      EXPECT_EQ(item.textEdit->newText, "split(${1:separator})");
      return;
    }
  FAIL() << "no split";
}

TEST(Completion, LensesBehindABarePipe) {
  MarkedDocument document("@vars\n  a: \"x\" |>^\n");
  for (const auto &item : completionsAt(*document, document.cursor).items)
    if (item.label == "trim")
      EXPECT_EQ(item.textEdit->newText, " trim()");
  EXPECT_TRUE(
      has(labels("@vars\n  a: \"\"\"\n    x\n    \"\"\" |> ^"), "trim"));
  EXPECT_TRUE(has(labels("@vars\n  a: \"x\"\n    |> ^\n  b: 1\n"), "trim"));
}

TEST(Completion, StrategiesAreLenses) {
  EXPECT_TRUE(has(labels("@user\n  strategy: tr^\n"), "truncate"));
}

TEST(Completion, Interfaces) {
  const char *document = "@interface W\n  fn f() -> int (effect=\"read\")\n"
                         "@system\n  tools: [$^]\n";
  EXPECT_EQ(labels(document), (std::vector<std::string>{"$W"}));
}

TEST(Completion, OperationsAndNamesOfPolicies) {
  std::string head = "@interface W\n  fn f() -> int (effect=\"read\")\n"
                     "@user\n  id: \"q\"\n  content: \"a\"\n"
                     "@policy\n  allow:\n    - { op: ";
  EXPECT_EQ(labels(head + "\"^\" }\n"),
            (std::vector<std::string>{"tool_expose", "tool_call", "lens_call",
                                      "message_emit"}));
  EXPECT_EQ(labels(head + "\"tool_call\", name: \"^\" }\n"),
            (std::vector<std::string>{"W.*", "W.f"}));
  EXPECT_EQ(labels(head + "\"message_emit\", name: \"^\" }\n"),
            (std::vector<std::string>{"q"}));
  EXPECT_TRUE(has(labels(head + "\"lens_call\", name: \"^\" }\n"), "llm_call"));
}

TEST(Completion, ConditionsAreBool) {
  auto list = labels("@vars\n  yes: true\n  text: \"x\"\n@user\n  when: ^\n");
  EXPECT_TRUE(has(list, "$yes"));
  EXPECT_TRUE(has(list, "true"));
  EXPECT_FALSE(has(list, "$text"));
}

TEST(Completion, OperationsOfTheirOwnRule) {
  std::string head = "@interface W\n  fn f() -> int (effect=\"read\")\n"
                     "@user\n  content: \"a - b\"\n@policy\n  allow: ";
  EXPECT_EQ(labels(head + "[{ op: \"lens_call\", name: \"llm_call\" }, "
                          "{ op: \"tool_call\", name: \"^\" }]\n"),
            (std::vector<std::string>{"W.*", "W.f"}));
  EXPECT_EQ(labels(head + "[{ name: \"^\", op: \"tool_call\" }]\n"),
            (std::vector<std::string>{"W.*", "W.f"}));
  EXPECT_EQ(labels(head + "\n    - name: \"^\"\n      op: \"tool_call\"\n"
                          "    - op: \"lens_call\"\n"),
            (std::vector<std::string>{"W.*", "W.f"}));
}

TEST(Completion, ConditionsWhereverTheyStand) {
  std::string vars = "@vars\n  yes: true\n  text: \"x\"\n";
  for (const char *place :
       {"@user\n  when: $^", "@user(when=$^)", "@policy\n  deny: [{ when: $^",
        "@policy\n  deny: [{ when: { not: $^ } }]",
        "@policy\n  deny: [{ unless: { all: [true, $^] } }]",
        "@policy\n  deny:\n    - when:\n        any:\n          - $^"})
    EXPECT_EQ(labels(vars + place), (std::vector<std::string>{"$yes"}))
        << place;
  EXPECT_EQ(labels(vars + "@policy\n  deny: [{ when: { all: [^"),
            (std::vector<std::string>{"true", "false", "$yes"}));
  EXPECT_EQ(labels(vars + "@policy\n  deny: [{ when: { ^"),
            (std::vector<std::string>{"not", "all", "any"}));
}

TEST(Completion, ArgumentsThatAreNotThere) {
  auto list = labels("@vars\n  a: @input(type=\"int\", ^)\n");
  EXPECT_EQ(list, (std::vector<std::string>{"default="}));
  list = labels("@vars\n  a: \"x\" |> replace(^, replacement=\"y\")\n");
  EXPECT_TRUE(has(list, "pattern="));
  EXPECT_FALSE(has(list, "replacement="));
}

TEST(Completion, ArgumentsByName) {
  EXPECT_TRUE(has(labels("@vars\n  a: [1] |> json(^\n"), "indent="));
  EXPECT_TRUE(has(labels("@vars\n  a: @input(^\n"), "type="));
  EXPECT_TRUE(has(labels("@vars\n  a: @input(type=\"^\")\n"), "list<string>"));
}

TEST(Completion, TypesInTypes) {
  MarkedDocument document("@vars\n  a: @input(type=\"list<str^\")\n");
  auto items = completionsAt(*document, document.cursor).items;
  ASSERT_FALSE(items.empty());
  EXPECT_EQ(show(items[0].textEdit->range), "1:23-1:26");
  EXPECT_TRUE(
      labels("@vars\n  a: @input(type=\"string(pattern=\\\"i^\")\n").empty());
}

TEST(Completion, EffectsAndGates) {
  EXPECT_TRUE(
      has(labels("@interface W\n  fn f() -> int (effect=\"^\")\n"), "payment"));
  EXPECT_TRUE(has(labels("@user(^\n"), "when="));
  EXPECT_TRUE(has(labels("@vars\n  yes: true\n@user(when=^)\n"), "$yes"));
}

TEST(Completion, ValuesOfVariables) {
  auto list = labels("@vars\n  a: 1\n  b: ^\n");
  EXPECT_TRUE(has(list, "$a"));
  EXPECT_TRUE(has(list, "@input"));
}

TEST(Completion, FilesOfImports) {
  EXPECT_EQ(labels("@import \"^\"\n", {{"lib.facet", ""}, {"a.txt", ""}}),
            (std::vector<std::string>{"lib.facet", "main.facet"}));
  auto list = labels("@user\n  content: @text(\"^\")\n", {{"a.txt", ""}});
  EXPECT_TRUE(has(list, "a.txt"));
}

TEST(Completion, AroundErrors) {
  std::string broken = "@vars\n  a: [1, (2\n  b: \"unclosed\n";
  EXPECT_TRUE(has(labels(broken + "@user\n  ^\n"), "content"));
  EXPECT_TRUE(has(labels(broken + "  c: \"x\" |> ^"), "trim"));
  EXPECT_TRUE(has(
      labels("@vars\n  ok: 1\n  b: \"unclosed\n@user\n  content: $^"), "$ok"));
}

TEST(Completion, NothingInCommentsAndTexts) {
  EXPECT_TRUE(labels("@vars # ^\n").empty());
  EXPECT_TRUE(
      labels("@user\n  content: \"\"\"\n    a $^\n    \"\"\"\n").empty());
}

TEST(SignatureHelp, NamesTheParameter) {
  MarkedDocument document("@vars\n  a: \"x\" |> replace(\"a\", ^");
  auto help = signatureHelpAt(*document, document.cursor);
  ASSERT_TRUE(help);
  EXPECT_EQ(help->signatures[0].label,
            "string |> replace(pattern: string, replacement: string) -> "
            "string");
  EXPECT_EQ(help->activeParameter, 1);
}

TEST(SignatureHelp, FollowsNames) {
  MarkedDocument document("@vars\n  a: \"x\" |> replace(replacement=^");
  auto help = signatureHelpAt(*document, document.cursor);
  ASSERT_TRUE(help);
  EXPECT_EQ(help->activeParameter, 1);
}

TEST(SignatureHelp, OnlyInCalls) {
  MarkedDocument document("@vars\n  a: [1, ^");
  EXPECT_FALSE(signatureHelpAt(*document, document.cursor));
}

} // namespace

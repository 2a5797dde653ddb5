//===- FixesTest.cpp - What mends a document ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Fixes/Fixes.h"
#include "../LanguageServerTest.h"
#include "facet/LanguageServer/Fixes/CodeActions.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;
using namespace facet::lsp;

namespace {

/// The document after the first change that mends its first error, or the first
/// diagnostic of a kind; empty if none does.
std::string fixed(std::string text, std::optional<Diag> kind = {}) {
  MarkedDocument document(std::move(text));
  const auto *found =
      llvm::find_if(document->diagnostics(), [&](const Diagnostic &one) {
        return kind ? one.kind == *kind : one.severity == Severity::Error;
      });
  if (found == document->diagnostics().end()) {
    ADD_FAILURE() << "no such diagnostic";
    return "";
  }
  std::vector<Fix> fixes = fixesFor(*document, *found);
  return fixes.empty() ? "" : apply(document->text(), fixes.front());
}

std::string inVars(llvm::StringRef entries) {
  return ("@vars\n" + entries + "\n@user\n  content: $t\n").str();
}

TEST(Fixes, NamesThatAreMeant) {
  EXPECT_EQ(fixed("@vars\n  name: \"x\"\n@user\n  content: \"\"\n"
                  "  when: $nmae\n")
                .find("$nmae"),
            std::string::npos);
  EXPECT_EQ(fixed(inVars("  t: \"a\" |> trimm()")),
            inVars("  t: \"a\" |> trim()"));
  EXPECT_EQ(fixed(inVars("  t: \"a\" |> strip()")),
            inVars("  t: \"a\" |> trim()"));
  EXPECT_EQ(fixed("@user\n  contents: \"a\"\n"), "@user\n  content: \"a\"\n");
  EXPECT_EQ(fixed("@usr\n  content: \"a\"\n"), "@user\n  content: \"a\"\n");
  EXPECT_EQ(fixed(inVars("  t: @input(type=\"str\")")),
            inVars("  t: @input(type=\"string\")"));
}

TEST(Fixes, Indentation) {
  EXPECT_EQ(fixed("@vars\n   t: 1\n   b: 2\n@user\n  content: \"\"\n"),
            "@vars\n  t: 1\n  b: 2\n@user\n  content: \"\"\n");
  EXPECT_EQ(fixed("@vars\n  a:\n  - 1\n  - 2\n"),
            "@vars\n  a:\n    - 1\n    - 2\n");
  EXPECT_EQ(fixed("@vars\n  a: 1\n  @user\n    content: \"\"\n"),
            "@vars\n  a: 1\n@user\n  content: \"\"\n");
  EXPECT_EQ(fixed("@vars\n\ta: 1\n"), "@vars\n  a: 1\n");
  EXPECT_EQ(fixed("@user\ncontent: \"a\"\n"), "@user\n  content: \"a\"\n");
}

TEST(Fixes, Strings) {
  EXPECT_EQ(fixed(inVars("  t: 'it'")), inVars("  t: \"it\""));
  EXPECT_EQ(fixed(inVars("  t: \"a")), inVars("  t: \"a\""));
  EXPECT_EQ(fixed(inVars("  t: \"\\d\"")), inVars("  t: \"\\\\d\""));
  EXPECT_EQ(fixed(inVars("  t: \"say \"hi\" now\"")),
            inVars("  t: \"say \\\"hi\\\" now\""));
  EXPECT_EQ(fixed("@user\n  content: |\n    one\n    two\n"),
            "@user\n  content: \"\"\"\n    one\n    two\n    \"\"\"\n");
}

TEST(Fixes, PasteAsTextBlock) {
  EXPECT_EQ(fixed("@user\n  content: \"first\nsecond\n\nthird\"\n"),
            "@user\n  content: \"\"\"\n    first\n    second\n\n    third\n"
            "    \"\"\"\n");
}

TEST(Fixes, PasteAsTextBlockAsItIs) {
  // Quotes and backslashes inside.
  EXPECT_EQ(fixed("@user\n  content: \"say \"hi\" and \\d\nto \"me\"\n"
                  "  priority: 3\n"),
            "@user\n  content: \"\"\"\n    say \"hi\" and \\d\n    to \"me\n"
            "    \"\"\"\n  priority: 3\n");
  EXPECT_EQ(
      fixed("@vars\n  t: \"say \\\"hi\\\"\nto me\" |> trim()\n"
            "@user\n  content: $t\n"),
      "@vars\n  t: \"\"\"\n    say \"hi\"\n    to me\n    \"\"\" |> trim()\n"
      "@user\n  content: $t\n");
  // The last line of a file, and lines of blanks.
  EXPECT_EQ(fixed("@user\n  content: \"a\n   \nb\""),
            "@user\n  content: \"\"\"\n    a\n\n    b\n    \"\"\"");
  // What would close the block is no text of one.
  EXPECT_EQ(fixed("@user\n  content: \"a\n\"\"\"\nb\"\n").find("a\n    \"\"\""),
            std::string::npos);
}

TEST(Fixes, QuotesOfTheirOwnString) {
  EXPECT_EQ(fixed(inVars("  t: { b: \"x\", a: \"say \"hi\" now\" }")),
            inVars("  t: { b: \"x\", a: \"say \\\"hi\\\" now\" }"));
  EXPECT_EQ(fixed(inVars("  t: \"say \"hi\" now\" |> replace(\"a\", \"b\")")),
            inVars("  t: \"say \\\"hi\\\" now\" |> replace(\"a\", \"b\")"));
  EXPECT_EQ(fixed(inVars("  t: 'a \\d \"b\"'")),
            inVars("  t: \"a \\\\d \\\"b\\\"\""));
}

TEST(Fixes, BlockScalarsWithBlankLines) {
  EXPECT_EQ(fixed("@user\n  content: |\n    one\n\n      two\n  priority: 1\n"),
            "@user\n  content: \"\"\"\n    one\n\n      two\n    \"\"\"\n"
            "  priority: 1\n");
}

TEST(Fixes, TabsInTexts) {
  EXPECT_EQ(fixed("@vars\r\n\ta: \"x\ty\"\r\n"), "@vars\n  a: \"x\\ty\"\n");
}

TEST(Fixes, RemoveNoMoreThanTheEntry) {
  EXPECT_EQ(fixed("@user\n  content: { a: \"x\", a: \"y\" } |> json()\n"),
            "@user\n  content: { a: \"y\" } |> json()\n");
  std::string unused =
      "@vars\n  t: 1\n  u: [\n    2\n  ]\n  v: \"\"\"\n    x\n\n"
      "    y\n    \"\"\"\n  w: 3\n@user\n  content: $t |> json()\n";
  MarkedDocument document(unused);
  std::vector<std::string> left;
  for (const Diagnostic &one : document->diagnostics())
    for (const Fix &fix : fixesFor(*document, one)) {
      EXPECT_TRUE(fix.removes);
      left.push_back(apply(document->text(), fix));
    }
  ASSERT_EQ(left.size(), 3u);
  EXPECT_EQ(left[0].find("u:"), std::string::npos);
  EXPECT_EQ(left[0].find("    2\n"), std::string::npos);
  EXPECT_NE(left[0].find("  v: \"\"\"\n    x"), std::string::npos);
  EXPECT_NE(left[1].find("  ]\n  w: 3"), std::string::npos);
}

TEST(Fixes, TemplatesForPaths) {
  EXPECT_NE(fixed("@vars\n  user: { name: \"x\" }\n@user\n"
                  "  content: \"I am $user.name. You?\"\n",
                  diag::TextLooksInterpolated)
                .find("\"I am {{user.name}}. You?\" |> template(user=$user)"),
            std::string::npos);
}

TEST(Fixes, TemplatesForPlaceholders) {
  EXPECT_EQ(fixed("@vars\n  name: @input(type=\"string\")\n@user\n"
                  "  content: \"Hi $name!\"\n",
                  diag::TextLooksInterpolated)
                    .find("\"Hi {{name}}!\" |> template(name=$name)") !=
                std::string::npos,
            true);
  EXPECT_EQ(fixed(inVars("  n: 1\n  t: \"{{n}}\" |> template()"))
                    .find("template(n=$n)") != std::string::npos,
            true);
}

TEST(Fixes, ValuesAndKeys) {
  EXPECT_EQ(fixed(inVars("  t: .5")), inVars("  t: 0.5"));
  EXPECT_EQ(fixed(inVars("  t: +5")), inVars("  t: 5"));
  EXPECT_EQ(fixed(inVars("  t: 0x10")), inVars("  t: 16"));
  EXPECT_EQ(fixed(inVars("  t: [1, 2,]")), inVars("  t: [1, 2]"));
  EXPECT_EQ(fixed(inVars("  t: [1, 2")), inVars("  t: [1, 2]"));
  EXPECT_EQ(fixed(inVars("  t: word")), inVars("  t: \"word\""));
  EXPECT_EQ(fixed(inVars("  t = 1")), inVars("  t: 1"));
  EXPECT_EQ(fixed(inVars("  t: \"a\" // note")), inVars("  t: \"a\" # note"));
  EXPECT_EQ(fixed("@user\n  priority: 3\n"),
            "@user\n  content: \"\"\n  priority: 3\n");
  EXPECT_EQ(fixed("@context\n  defaults: { min: 1 }\n"),
            "@context\n  budget: 4096\n  defaults: { min: 1 }\n");
  EXPECT_EQ(fixed("@interface W\n  fn f() -> int\n"),
            "@interface W\n  fn f() -> int (effect=\"read\")\n");
}

TEST(Fixes, CallsAndTypes) {
  EXPECT_EQ(fixed(inVars("  a: [\"x\"]\n  t: $a[0]")),
            inVars("  a: [\"x\"]\n  t: $a |> nth(0)"));
  EXPECT_EQ(fixed(inVars("  n: 5\n  t: $n |> trim()")),
            inVars("  n: 5\n  t: $n |> to_string() |> trim()"));
  EXPECT_EQ(fixed(inVars("  t: \"a\" |> trim")),
            inVars("  t: \"a\" |> trim()"));
  EXPECT_EQ(fixed("@user\n  content: [\"a\", \"b\"]\n"),
            "@user\n  content: [\"a\", \"b\"] |> join(\"\\n\")\n");
}

TEST(Fixes, WhatIsMissing) {
  EXPECT_EQ(fixed("@user\n  content: $topic\n"),
            "@vars\n  topic: @input(type=\"string\")\n\n@user\n"
            "  content: $topic\n");
  EXPECT_EQ(fixed("@user(temperature=1)\n  model: \"x\"\n  content: \"a\"\n"),
            "@user(model=\"x\", temperature=1)\n  content: \"a\"\n");
  EXPECT_EQ(fixed("@vars\n  a: 1\n  b:\n    - 2\n@user\n  content: \"\"\n",
                  diag::VariableUnused),
            "@vars\n  b:\n    - 2\n@user\n  content: \"\"\n");
}

TEST(Fixes, NothingThatDoesNotMend) {
  // The help of a cycle says nothing to write.
  EXPECT_EQ(fixed("@vars\n  t: $a\n  a: $t\n@user\n  content: $t\n"), "");
}

std::string rewritten(std::string text) {
  MarkedDocument document(std::move(text));
  auto actions =
      codeActionsIn(*document, document.cursor, document.cursor, {"refactor"});
  if (actions.empty())
    return "";
  const TextEdit &edit = actions[0].edit.changes[0].edits[0];
  return actions[0].title + "\n" + edit.newText;
}

TEST(CodeActions, TextsInOtherForms) {
  EXPECT_EQ(rewritten("@user\n  content: \"a^\\nb\"\n"),
            "Paste as text block\n\"\"\"\n    a\n    b\n    \"\"\"");
  EXPECT_EQ(rewritten("@user\n  content: \"\"\"\n    a^\n    b\n    \"\"\"\n"),
            "Write as string\n\"a\\nb\"");
  // A text block cannot stand there.
  EXPECT_EQ(rewritten("@vars\n  a: [\"x^\\ny\"]\n"), "");
  EXPECT_EQ(rewritten("@vars\n  a: \"x^\\n  \\ny\"\n"), "");
}

TEST(CodeActions, OnlyWhereATextBlockMayStand) {
  EXPECT_EQ(rewritten("@vars\n  a: 1\n@var_types\n  a: \"^int\"\n"), "");
  EXPECT_EQ(rewritten("@user\n  content: \"e^\\u0301\"\n"), "");
}

TEST(CodeActions, LinesEndAsThoseOfTheDocument) {
  MarkedDocument document("@user\r\n  content: \"a^\\nb\"\r\n");
  auto actions = codeActionsIn(*document, 20, 20, {"refactor"});
  ASSERT_EQ(actions.size(), 1u);
  EXPECT_EQ(actions[0].edit.changes[0].edits[0].newText,
            "\"\"\"\r\n    a\r\n    b\r\n    \"\"\"");
}

TEST(CodeActions, OfTheKindsThatAreWanted) {
  MarkedDocument document("@user\n  contents: \"^a\"\n");
  EXPECT_TRUE(codeActionsIn(*document, 8, 16, {"source"}).empty());
  auto actions = codeActionsIn(*document, 8, 16, {"quickfix"});
  ASSERT_FALSE(actions.empty());
  EXPECT_TRUE(actions[0].isPreferred);
  EXPECT_EQ(actions[0].diagnostics[0].code, "F452");
}

} // namespace

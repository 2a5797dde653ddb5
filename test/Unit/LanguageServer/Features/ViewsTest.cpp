//===- ViewsTest.cpp - Symbols, tokens, hints and layout ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../LanguageServerTest.h"
#include "facet/LanguageServer/Features/Formatting.h"
#include "facet/LanguageServer/Features/Highlighting.h"
#include "facet/LanguageServer/Features/Hints.h"
#include "facet/LanguageServer/Features/Outline.h"
#include "facet/LanguageServer/Features/PublishedDiagnostics.h"

using namespace facet;
using namespace facet::lsp;
using Strings = std::vector<std::string>;

namespace {

TEST(Symbols, AreATree) {
  MarkedDocument document("@vars\n  a: 1\n@interface W\n"
                          "  fn f() -> int (effect=\"read\")\n"
                          "@user\n  id: \"q\"\n  content: \"x\"\n");
  auto symbols = symbolsOf(*document);
  ASSERT_EQ(symbols.size(), 3u);
  EXPECT_EQ(symbols[0].name, "@vars");
  ASSERT_EQ(symbols[0].children.size(), 1u);
  EXPECT_EQ(symbols[0].children[0].name, "a");
  EXPECT_EQ(symbols[0].children[0].detail, "int");
  EXPECT_EQ(symbols[1].detail, "W");
  EXPECT_EQ(symbols[1].children[0].name, "f");
  EXPECT_EQ(symbols[2].detail, "q");
}

TEST(Symbols, AreThereAroundErrors) {
  MarkedDocument document("@vars\n  a: 1\n  b: [1,\n@user\n  content: \"x\"\n");
  auto symbols = symbolsOf(*document);
  ASSERT_EQ(symbols.size(), 2u);
  EXPECT_EQ(symbols[0].children[0].name, "a");
}

TEST(Symbols, ParentsHoldTheirChildren) {
  MarkedDocument document("@vars\n  a: \"x\"\n    |> trim()\n  b: {\n"
                          "    c: 1\n  }\n\n@user\n  content: $a\n");
  for (const auto &symbol : symbolsOf(*document)) {
    EXPECT_TRUE(symbol.range.contains(symbol.selectionRange));
    for (const auto &child : symbol.children)
      EXPECT_TRUE(symbol.range.contains(child.range)) << child.name;
  }
}

Strings folds(std::string text) {
  MarkedDocument document(std::move(text));
  Strings result;
  for (const FoldingRange &fold : foldingRangesOf(*document))
    result.push_back(std::to_string(fold.firstLine) + "-" +
                     std::to_string(fold.lastLine) + fold.kind.str());
  return result;
}

TEST(Folding, BlocksTextsCommentsImports) {
  EXPECT_EQ(folds("# a\n# b\n@import \"x\"\n@import \"y\"\n@vars\n  a:\n"
                  "    - 1\n    - 2\n  b: \"\"\"\n    x\n    \"\"\"\n\n"),
            (Strings{"0-1comment", "2-3imports", "4-10", "5-7", "8-10"}));
}

TEST(Links, LeadToFiles) {
  MarkedDocument document("@import \"lib.facet\"\n@user\n"
                          "  content: @text(\"a.txt\")\n",
                          {{"lib.facet", ""}, {"a.txt", "x"}});
  auto links = linksOf(*document);
  ASSERT_EQ(links.size(), 2u);
  EXPECT_EQ(links[0].target, "file:///work/lib.facet");
  EXPECT_EQ(show(links[0].range), "0:9-0:18");
  EXPECT_EQ(links[1].target, "file:///work/a.txt");
}

/// "text=type" of each token.
Strings tokens(std::string text) {
  MarkedDocument document(std::move(text));
  SemanticTokens packed = semanticTokensOf(*document);
  LineIndex lines(document->text(), PositionEncoding::Utf16);
  Strings result;
  Position at;
  for (size_t i = 0; i != packed.data.size(); i += 5) {
    if (packed.data[i])
      at = {at.line + int(packed.data[i]), 0};
    at.character += int(packed.data[i + 1]);
    uint32_t begin = lines.offset(at);
    uint32_t end =
        lines.offset({at.line, at.character + int(packed.data[i + 2])});
    result.push_back(document->text().slice(begin, end).str() + "=" +
                     semanticTokenTypes()[packed.data[i + 3]].str());
  }
  return result;
}

TEST(SemanticTokens, SayWhatWordsAre) {
  EXPECT_EQ(
      tokens("@vars # c\n  a: $b.c |> trim()\n"),
      (Strings{"@vars=keyword", "# c=comment", "a=variable", "$b=variable",
               "c=property", "|>=operator", "trim=function"}));
  EXPECT_EQ(
      tokens("@interface W\n  fn f(p: int) -> string\n"),
      (Strings{"@interface=keyword", "W=interface", "fn=keyword", "f=method",
               "p=parameter", "int=type", "->=operator", "string=type"}));
}

TEST(SemanticTokens, TextsOfSeveralLines) {
  EXPECT_EQ(tokens("@user\n  content: \"\"\"\n    é😀\n    \"\"\"\n"),
            (Strings{"@user=keyword", "content=property", "\"\"\"=string",
                     "    é😀=string", "    \"\"\"=string"}));
}

TEST(SemanticTokens, AreThereAroundErrors) {
  EXPECT_EQ(tokens("@vars\n  a: [1, \"x\n  b: true\n"),
            (Strings{"@vars=keyword", "a=variable", "1=number", "\"x=string",
                     "b=variable", "true=keyword"}));
}

TEST(Formatting, ChangesTheLinesThatDiffer) {
  MarkedDocument document(
      "@vars\n  a:   1\n  b: 2\n\n\n\n@user\n  content: \"x\"\n");
  auto edits = formattingEdits(*document);
  ASSERT_TRUE(edits);
  std::string text = document->text().str();
  LineIndex lines(document->text(), PositionEncoding::Utf16);
  for (const TextEdit &edit : llvm::reverse(*edits)) {
    uint32_t begin = lines.offset(edit.range.start);
    text.replace(begin, lines.offset(edit.range.end) - begin, edit.newText);
  }
  EXPECT_EQ(text, "@vars\n  a: 1\n  b: 2\n\n@user\n  content: \"x\"\n");
}

TEST(Formatting, LeavesWhatDoesNotParse) {
  MarkedDocument document("@vars\n  a: [1,\n");
  EXPECT_FALSE(formattingEdits(*document));
}

TEST(Hints, TypesAndParameters) {
  MarkedDocument document("@vars\n  a: \"x,y\" |> split(\",\")\n  b: 1\n");
  auto hints = hintsIn(*document, 0, 1000);
  ASSERT_EQ(hints.size(), 2u);
  EXPECT_EQ(hints[0].label, "list<string>");
  EXPECT_EQ(hints[1].label, "separator=");
  EXPECT_TRUE(hintsIn(*document, 0, 3).empty());
}

TEST(CodeLenses, SizesAndWhatBecomesOfThem) {
  MarkedDocument document(
      "@context\n  budget: 10\n@user\n  content: \"12345678\"\n"
      "@assistant\n  shrink: 1\n  content: \"abcdef\"\n");
  auto lenses = codeLensesOf(*document);
  ASSERT_EQ(lenses.size(), 3u);
  EXPECT_EQ(lenses[0].title, "8 of 10 units, kept");
  EXPECT_EQ(lenses[1].title, "6 of 10 units, cut to 2");
  EXPECT_EQ(lenses[2].title, "10 of 10 units used");
}

TEST(CodeLenses, SizesOfInputsAreNotKnown) {
  MarkedDocument document("@vars\n  q: @input(type=\"string\")\n@user\n"
                          "  content: $q\n");
  auto lenses = codeLensesOf(*document);
  ASSERT_EQ(lenses.size(), 1u);
  EXPECT_EQ(lenses[0].title, "size depends on inputs, budget 4096");
}

TEST(PublishedDiagnostics, HelpsNotesAndPlaces) {
  MarkedDocument document("@vars\n  name: \"é😀\"\n@user\n  content: $nmae\n");
  PublishParams params = publishAll(*document);
  ASSERT_EQ(params.diagnostics.size(), 1u);
  const PublishedDiagnostic &error = params.diagnostics[0];
  EXPECT_EQ(error.code, "F401");
  EXPECT_NE(error.message.find("help: did you mean '$name'?"),
            std::string::npos);
  EXPECT_EQ(show(error.range), "3:11-3:16");
}

TEST(PublishedDiagnostics, WhatNothingReadsIsUnnecessary) {
  MarkedDocument document("@vars\n  a: 1\n@user\n  content: \"x\"\n");
  PublishParams params = publishAll(*document);
  ASSERT_EQ(params.diagnostics.size(), 1u);
  EXPECT_TRUE(params.diagnostics[0].isUnnecessary);
}

TEST(PublishedDiagnostics, OfImportsStandAtTheImport) {
  MarkedDocument document("@meta\n  a: 1\n@import \"lib.facet\"\n",
                          {{"lib.facet", "@vars\n  a: $b\n"}});
  PublishParams params = publishAll(*document);
  ASSERT_FALSE(params.diagnostics.empty());
  const PublishedDiagnostic &error = params.diagnostics[0];
  EXPECT_EQ(error.range.start.line, 2);
  ASSERT_EQ(error.related.size(), 1u);
  EXPECT_EQ(error.related[0].location.uri, "file:///work/lib.facet");
  EXPECT_EQ(show(error.related[0].location.range), "1:5-1:7");
}

} // namespace

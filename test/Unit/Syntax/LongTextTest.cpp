//===- LongTextTest.cpp - Tests of text blocks and texts of files ---------===//
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

/// The text of `a: """` with these lines below it.
std::string blockText(llvm::StringRef lines) {
  Parsed parsed("@vars\n  a: \"\"\"\n" + lines.str());
  EXPECT_EQ(parsed.diagnosed(), Strings()) << lines.str();
  auto *text = llvm::dyn_cast_or_null<ast::StringExpr>(parsed.value("a"));
  if (!text || text->form != ast::StringForm::Block)
    return "no block";
  return text->value.str();
}

} // namespace

TEST(LongText, Blocks) {
  EXPECT_EQ(blockText("    \"\"\"\n"), "");
  EXPECT_EQ(blockText("    a\n    \"\"\""), "a");
  EXPECT_EQ(blockText("    a\n     b  \n    \"\"\""), "a\n b  ");
  EXPECT_EQ(blockText("      a\n    \"\"\" # c\n"), "  a");
  EXPECT_EQ(blockText("\n      \n    \"\"\""), "\n");
  EXPECT_EQ(blockText("   \"\"\" x\n   \"\"\"\"\n   \"\"\""),
            "\"\"\" x\n\"\"\"\"");
}

TEST(LongText, BlocksInAnItemAndBeforeAPipeline) {
  EXPECT_EQ(showValue("\n    - \"\"\"\n      x\n      \"\"\"\n    - 1"),
            "[\"x\", 1]");
  EXPECT_EQ(showValue("\"\"\"\n    x\n    \"\"\" |> trim()\n    |> f()"),
            "(\"x\" |> trim() |> f())");
}

TEST(LongText, ABlockIsTheSpanFromQuotesToQuotes) {
  Parsed parsed("@vars\n  a: \"\"\"\n    x\n    \"\"\"   # c\n  b: 1\n");
  ASSERT_EQ(parsed.document.longTexts.size(), 1u);
  const ast::StringExpr &text = *parsed.document.longTexts[0];
  EXPECT_EQ(parsed.slice(text.span), "\"\"\"\n    x\n    \"\"\"");
  EXPECT_EQ(parsed.slice(text.lines), "    x\n");
  EXPECT_EQ(text.indentation, 4u);
  EXPECT_EQ(show(parsed.value("b")), "1");
}

TEST(LongText, MistakesAreOneErrorEach) {
  EXPECT_EQ(diagnoseValue("\"\"\""),
            (Strings{"2:6-2:9 F003 TextBlockUnclosed"}));
  EXPECT_EQ(diagnoseValue("\"\"\"\n    x\n  b: 1\n    \"\"\""),
            (Strings{"4:1-4:3 F001 TextBlockLine"}));
  EXPECT_EQ(diagnoseValue("\"\"\"\n    x\n  \"\"\""),
            (Strings{"4:1-4:6 F001 TextBlockNotIndented"}));
  EXPECT_EQ(diagnoseValue("{ b: \"\"\"\n    x\n    \"\"\" }"),
            (Strings{"2:11-2:14 F003 TextBlockMisplaced"}));
}

TEST(LongText, BlocksWithoutEndTakeLinearTime) {
  constexpr size_t count = 100000;
  std::string text = "@vars\n";
  for (size_t i = 0; i != count; ++i)
    text += "  a" + std::to_string(i) + ": \"\"\"\n    x\n";
  EXPECT_EQ(Parsed(text).diagnostics.all().size(), count);
}

TEST(LongText, FilesComeFromTheLoader) {
  SourceManager sources;
  AstContext context;
  Diagnostics diagnostics;
  auto text = std::make_shared<const std::string>(
      "@vars\n  a: [@text(\"x\\u002emd\"), @text(\"none\")]\n");
  FileId file = sources.addFile("test.facet", text);
  Strings asked;
  ast::Document document =
      parse(file, sources, context, diagnostics,
            [&](const ast::Name &path,
                SourceSpan span) -> std::optional<ast::TextFile> {
              asked.push_back(path.text.str() + " " + sources.text(span).str());
              if (path.text == "none")
                return std::nullopt;
              return ast::TextFile{7, "the text"};
            });
  EXPECT_EQ(asked,
            (Strings{"x.md @text(\"x\\u002emd\")", "none @text(\"none\")"}));
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_EQ(show(document.facets[0]->body->entries[0].value),
            "[\"the text\", <>]");
  ASSERT_EQ(document.longTexts.size(), 1u);
  EXPECT_EQ(document.longTexts[0]->lines, (SourceSpan{7, 0, 8}));
}

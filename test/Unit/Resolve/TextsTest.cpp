//===- TextsTest.cpp - Tests of texts of files and the resolved form ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ResolveFixture.h"
#include "StringLiteral.h"
#include "facet/Resolve/ResolveDiagnostics.h"
#include "facet/Support/Crypto/Hash.h"

using namespace facet;
using namespace facet::test;

namespace {

class TextsTest : public ResolveTest {
protected:
  static std::string vars(const std::string &value) {
    return "@vars\n  a: " + value + "\n";
  }
};

std::string literal(llvm::StringRef text) {
  std::string out;
  writeStringLiteral(text, [&](llvm::StringRef piece) { out += piece; });
  EXPECT_EQ(out.size(), stringLiteralSize(text));
  return out;
}

} // namespace

TEST_F(TextsTest, TextsBecomeStrings) {
  file("t.md", "a\t\"b\"\n");
  resolve(vars("[@text(\"t.md\"), 1] # c") + "@meta\n");
  EXPECT_EQ(resolvedText(), vars("[\"a\\t\\\"b\\\"\\n\", 1] # c") + "@meta\n");
  EXPECT_EQ(document.documentHash(), sha256Id(resolvedText()));
  EXPECT_EQ(errors(), Texts());
}

TEST_F(TextsTest, BlocksBecomeStrings) {
  resolve(vars("\"\"\"\n    x\n\n    \"\"\"  |> trim()"));
  EXPECT_EQ(resolvedText(), vars("\"x\\n\"  |> trim()"));
}

TEST_F(TextsTest, AnImportMayEndInAText) {
  file("t.md", "t\n");
  file("lib.facet", "@vars\n  a: @text(\"t.md\")");
  resolve("@import \"lib.facet\"\n@import \"lib.facet\"");
  EXPECT_EQ(resolvedText(), "@vars\n  a: \"t\\n\"\n@vars\n  a: \"t\\n\"");
  ASSERT_EQ(document.imports.size(), 4u);
  EXPECT_FALSE(document.imports[0].isText);
  EXPECT_TRUE(document.imports[1].isText);
  EXPECT_EQ(sources.name(document.imports[1].imported), "t.md");
  EXPECT_EQ(sources.text(document.imports[1].at), "@text(\"t.md\")");
}

TEST_F(TextsTest, PathsAreRelativeToWhatHoldsThem) {
  file("lib/lib.facet", vars("@text(\"t.md\")"));
  file("lib/t.md", "inner");
  resolve("@import \"lib/lib.facet\"\n");
  EXPECT_EQ(resolvedText(), vars("\"inner\""));
}

TEST_F(TextsTest, TheDocumentItselfIsAText) {
  std::string text = vars("@text(\"main.facet\")");
  resolve(text);
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(resolvedText(),
            vars("\"@vars\\n  a: @text(\\\"main.facet\\\")\\n\""));
}

TEST_F(TextsTest, OneFileIsImportedAndAText) {
  file("lib.facet", "@meta # \t\n");
  resolve("@import \"lib.facet\"\n" + vars("@text(\"lib.facet\")"));
  // Tabs are wrong in the one and kept in the other.
  EXPECT_EQ(errors(), Texts{"F002 lib.facet:1:9"});
}

TEST_F(TextsTest, WhatIsWrongInATextIsReportedOnce) {
  file("t.md", std::string(200, '\t') + "\x01");
  resolve(vars("[@text(\"t.md\"), @text(\"t.md\")]"));
  EXPECT_EQ(errors(), Texts{"F003 t.md:1:201"});
}

TEST_F(TextsTest, TextsCountAsFiles) {
  file("t.md", "x");
  options.maxFiles = 2;
  resolve(vars("[@text(\"t.md\"), @text(\"t.md\"), @text(\"t.md\")]"));
  EXPECT_EQ(errors(), Texts{"X.fct.LIMIT main.facet:2:43"});
  EXPECT_EQ(kinds(), std::vector<Diag>{diag::ImportTooMany});
}

TEST_F(TextsTest, TextsCountAsTheirLiterals) {
  file("t.md", "\n\n\n");
  // `@vars\n  a: "\n\n\n"\n`
  options.maxBytes = 6 + 5 + 8 + 1;
  resolve(vars("@text(\"t.md\")"));
  EXPECT_EQ(errors(), Texts());
}

TEST_F(TextsTest, TextsOverTheLimit) {
  file("t.md", "\n\n\n");
  options.maxBytes = 6 + 5 + 8;
  resolve(vars("@text(\"t.md\")"));
  EXPECT_EQ(errors(), Texts{"X.fct.LIMIT main.facet:1:1"});
}

TEST_F(TextsTest, BlocksCountAsTheirLiterals) {
  options.maxBytes = 30;
  resolve(vars("\"\"\"\n    " + std::string(20, '"') + "\n    \"\"\""));
  EXPECT_EQ(errors(), Texts{"X.fct.LIMIT main.facet:1:1"});
}

TEST_F(TextsTest, TheStandardReadsNoTexts) {
  options.standardOnly = true;
  resolve(vars("@text(\"none.md\")"));
  EXPECT_EQ(errors(), Texts{"F003 main.facet:2:6"});
  EXPECT_TRUE(document.standardOnly);
}

TEST(LongText, StringLiterals) {
  EXPECT_EQ(literal(""), "\"\"");
  EXPECT_EQ(literal("a\n\t\"\\é"), "\"a\\n\\t\\\"\\\\é\"");
  std::string lines, expected;
  for (int i = 0; i != 5000; ++i) {
    lines += std::string(i % 70, 'x') + "\n";
    expected += std::string(i % 70, 'x') + "\\n";
  }
  EXPECT_EQ(literal(lines), "\"" + expected + "\"");
  std::string large(100000, 'x');
  EXPECT_EQ(literal(large + "\n" + large), "\"" + large + "\\n" + large + "\"");
}

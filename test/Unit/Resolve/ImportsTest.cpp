//===- ImportsTest.cpp - Imports and the Resolved Source Form -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ResolveFixture.h"
#include "facet/Resolve/ResolveDiagnostics.h"
#include "facet/Support/Crypto/Hash.h"

using namespace facet;
using namespace facet::test;

namespace {

using Imports = ResolveTest;

TEST_F(Imports, Basic) {
  file("vars.facet", "@vars\n  greeting: \"hello\"\n");
  resolve("@import \"vars.facet\"\n\n@user\n  content: $greeting\n");
  EXPECT_EQ(errors(), Texts());
  std::string text =
      "@vars\n  greeting: \"hello\"\n\n@user\n  content: $greeting\n";
  EXPECT_EQ(resolvedText(), text);
  EXPECT_EQ(document.documentHash(), sha256Id(text));
  ASSERT_EQ(document.facets.size(), 2u);
  EXPECT_EQ(document.facets[0]->kind, ast::FacetKind::Vars);
  EXPECT_EQ(document.facets[1]->kind, ast::FacetKind::User);
  ASSERT_EQ(document.imports.size(), 1u);
  EXPECT_EQ(document.imports[0].importer, document.root);
  EXPECT_EQ(sources.name(document.imports[0].imported), "vars.facet");
  EXPECT_EQ(sources.text(document.imports[0].at), "@import \"vars.facet\"");
}

TEST_F(Imports, FinalNewline) {
  file("bare.facet", "@vars\n  x: \"hi\"");
  file("nested.facet", "@import \"bare.facet\"");
  file("empty.facet", "");
  resolve("@import \"bare.facet\"\n@import \"nested.facet\" # why\n"
          "@import \"empty.facet\"\n# kept\n@import \"bare.facet\"");
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(resolvedText(), "@vars\n  x: \"hi\"\n@vars\n  x: \"hi\"\n\n"
                            "# kept\n@vars\n  x: \"hi\"");
}

TEST_F(Imports, NewlineOfTheImportedFileStays) {
  file("a.facet", "@vars\n  x: 1\n");
  resolve("@import \"a.facet\"");
  EXPECT_EQ(resolvedText(), "@vars\n  x: 1\n");
}

TEST_F(Imports, PathsAreRelativeToTheImporter) {
  file("proj/lib/a.facet", "@import \"./sub/b.facet\"\n@vars\n  y: 1\n");
  file("proj/lib/sub/b.facet", "@vars\n  x: 1\n");
  resolve("@import \"lib/a.facet\"\n", "proj/main.facet", "proj");
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(resolvedText(), "@vars\n  x: 1\n@vars\n  y: 1\n");
  ASSERT_EQ(sources.size(), 3u);
  EXPECT_EQ(sources.name(1), "proj/lib/a.facet");
  EXPECT_EQ(sources.name(2), "proj/lib/sub/b.facet");
  EXPECT_EQ(sources.importedAt(2).file, 1u);
  EXPECT_TRUE(sources.text(sources.importedAt(2)).contains("./sub/b.facet"));
  EXPECT_FALSE(sources.importedAt(0));
}

TEST_F(Imports, TheSameFileTwiceSharesItsText) {
  file("a.facet", "@user\n  content: \"a\"\n");
  resolve("@import \"a.facet\"\n@import \"./a.facet\"\n");
  EXPECT_EQ(errors(), Texts());
  ASSERT_EQ(sources.size(), 3u);
  EXPECT_EQ(sources.text(1).data(), sources.text(2).data());
  EXPECT_EQ(document.facets.size(), 2u);
}

TEST_F(Imports, ImportedTextIsNormalised) {
  file("a.facet", "\xEF\xBB\xBF@vars\r\n  x: \"o\xCC\x88\"\r\n");
  resolve("@import \"a.facet\"\n");
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(resolvedText(), "@vars\n  x: \"\xC3\xB6\"\n");
}

TEST_F(Imports, ATabIsTheOnlyErrorOfItsFile) {
  file("a.facet", "@vars\n  x: \"a\"\n  y:\t1\n   z: ]\n");
  resolve("@import \"a.facet\"\n@import \"a.facet\"\n");
  EXPECT_EQ(errors(), Texts{"F002 a.facet:3:5"});
}

TEST_F(Imports, AllErrorsInSourceOrder) {
  file("a.facet", "@vars\n x: 1\n");
  resolve("@import \"none.facet\"\n@vars\n x: 1\n@import \"/etc/hosts\"\n"
          "@import \"a.facet\"\n@import \"\"\n@vars\n x: 1\n");
  EXPECT_EQ(errors(), (Texts{"F601 main.facet:1:9", "F001 main.facet:3:1",
                             "F601 main.facet:4:9", "F001 a.facet:2:1",
                             "F601 main.facet:6:9", "F001 main.facet:8:1"}));
}

TEST_F(Imports, AnImportedFileIsADocumentByItself) {
  file("a.facet", "  y: 1\n");
  resolve("@vars\n  x: 1\n@import \"a.facet\"\n");
  ASSERT_FALSE(errors().empty());
  EXPECT_EQ(sources.name(diagnostics.all()[0].span.file), "a.facet");
}

TEST_F(Imports, NotARegularFile) {
  file("lib/a.facet", "");
  memory->addFile("pipe", 0, llvm::MemoryBuffer::getMemBufferCopy(""),
                  std::nullopt, std::nullopt,
                  llvm::sys::fs::file_type::fifo_file);
  resolve("@import \"lib\"\n@import \"pipe\"\n@import \"lib/\"\n");
  EXPECT_EQ(kinds(),
            (std::vector<Diag>{diag::ImportNotFile, diag::ImportNotFile,
                               diag::ImportNotFile}));
}

TEST_F(Imports, NotFoundKnowsTheSuffix) {
  file("a.facet", "");
  resolve("@import \"a\"\n");
  EXPECT_EQ(kinds(), std::vector<Diag>{diag::ImportNotFound});
  EXPECT_EQ(diagnostics.all()[0].help, "did you mean 'a.facet'?");
}

TEST_F(Imports, SelfCycle) {
  resolve("@import \"main.facet\"\n");
  EXPECT_EQ(errors(), Texts{"F602 main.facet:1:9"});
  EXPECT_EQ(diagnostics.all()[0].message,
            "import cycle: main.facet → main.facet");
}

TEST_F(Imports, CycleShowsItsChainOnly) {
  file("lib/a.facet", "@import \"b.facet\"\n");
  file("lib/b.facet", "@import \"./a.facet\"\n");
  resolve("@import \"lib/a.facet\"\n");
  EXPECT_EQ(errors(), Texts{"F602 lib/b.facet:1:9"});
  EXPECT_EQ(diagnostics.all()[0].message,
            "import cycle: lib/a.facet → lib/b.facet → lib/a.facet");
}

TEST_F(Imports, StandardInputIsNoFile) {
  file("main.facet", "@vars\n  x: 1\n");
  resolve("@import \"main.facet\"\n", "<stdin>");
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(resolvedText(), "@vars\n  x: 1\n");
}

TEST_F(Imports, DiamondIsNoCycle) {
  file("l.facet", "@import \"base.facet\"\n");
  file("r.facet", "@import \"base.facet\"\n");
  file("base.facet", "@vars\n  x: 1\n");
  resolve("@import \"l.facet\"\n@import \"r.facet\"\n");
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(document.facets.size(), 2u);
  EXPECT_EQ(document.imports.size(), 4u);
}

TEST_F(Imports, TextThatOnlyLooksLikeAnImport) {
  std::string text = "# @import \"none.facet\"\n@user\n"
                     "  content: \"@import \\\"none.facet\\\"\"\n";
  resolve(text);
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(resolvedText(), text);
}

TEST_F(Imports, ImportWithoutAPathIsASyntaxErrorOnly) {
  resolve("@import\n@import 5\n@vars\n  x: 1\n");
  for (const std::string &error : errors())
    EXPECT_TRUE(llvm::StringRef(error).starts_with("F003")) << error;
  EXPECT_FALSE(errors().empty());
  EXPECT_EQ(document.facets.size(), 1u);
}

TEST_F(Imports, EmptyDocument) {
  resolve("");
  EXPECT_EQ(errors(), Texts());
  EXPECT_TRUE(document.facets.empty());
  EXPECT_EQ(document.documentHash(), sha256Id(""));
}

} // namespace

//===- ImportLimitsTest.cpp - Limits of imports ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ResolveFixture.h"
#include "facet/Resolve/ResolveDiagnostics.h"

using namespace facet;
using namespace facet::test;

namespace {

using ImportLimits = ResolveTest;

std::string import(const std::string &name) {
  return "@import \"" + name + "\"\n";
}

/// A chain d1 → d2 → … of `depth` files, each of which imports the next one
/// `times` times.
class ImportChain : public ResolveTest {
protected:
  void chain(unsigned depth, unsigned times) {
    for (unsigned i = 1; i <= depth; ++i) {
      std::string text = "@user\n  content: \"" + std::to_string(i) + "\"\n";
      for (unsigned n = 0; i < depth && n < times; ++n)
        text += import("d" + std::to_string(i + 1));
      file("d" + std::to_string(i), text);
    }
  }
};

TEST_F(ImportChain, DepthWithinTheLimit) {
  chain(64, 1);
  resolve(import("d1"));
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(document.facets.size(), 64u);
}

TEST_F(ImportChain, DepthOverTheLimit) {
  chain(65, 1);
  resolve(import("d1"));
  EXPECT_EQ(errors(), Texts{"X.fct.LIMIT d64:3:9"});
  EXPECT_EQ(kinds(), std::vector<Diag>{diag::ImportTooDeep});
}

TEST_F(ImportChain, ADiamondThatDoublesEndsAtTheLimit) {
  chain(31, 2);
  resolve(import("d1"));
  EXPECT_EQ(kinds(), std::vector<Diag>{diag::ImportTooMany});
  EXPECT_EQ(sources.size(), 10001u);
}

TEST_F(ImportLimits, AMistakeIsNotReportedForEver) {
  file("bad", import("worse") + import("worse"));
  std::string lines;
  for (int i = 0; i < 200; ++i)
    lines += "@vars\n x: 1\n";
  file("worse", lines);
  std::string text;
  for (int i = 0; i < 100; ++i)
    text += import("bad");
  resolve(text);
  // Once each, however often the file is imported.
  EXPECT_EQ(errors().size(), 200u);
}

TEST_F(ImportLimits, NumberOfImports) {
  options.maxFiles = 3;
  file("a", "");
  resolve(import("a") + import("a") + import("a"));
  EXPECT_EQ(errors(), Texts());
}

TEST_F(ImportLimits, OneImportTooMany) {
  options.maxFiles = 3;
  file("a", "");
  resolve(import("a") + import("a") + import("a") + import("a") + import("a") +
          import("none"));
  EXPECT_EQ(errors(), Texts{"X.fct.LIMIT main.facet:4:9"});
}

TEST_F(ImportLimits, ImportsThatFailCountToo) {
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text += import("/x");
  resolve(text);
  EXPECT_EQ(errors().size(), 10001u);
  EXPECT_EQ(diagnostics.all().back().kind, diag::ImportTooMany);
}

TEST_F(ImportLimits, ResolvedTextAtTheLimit) {
  file("a", "# 345678");
  options.maxBytes = 9 + 4;
  resolve(import("a") + "# x\n");
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(resolvedText().size(), 13u);
}

TEST_F(ImportLimits, ResolvedTextOverTheLimitByItsAddedNewline) {
  file("a", "# 345678");
  options.maxBytes = 9 + 3;
  resolve(import("a") + "# x\n");
  EXPECT_EQ(errors(), Texts{"X.fct.LIMIT main.facet:1:9"});
  EXPECT_EQ(kinds(), std::vector<Diag>{diag::ImportTooLarge});
}

TEST_F(ImportLimits, LargeFiles) {
  file("a", std::string(1000, '#'));
  options.maxBytes = 999;
  resolve(import("a") + import("a"));
  EXPECT_EQ(errors(), Texts{"X.fct.LIMIT main.facet:1:9"});
}

TEST_F(ImportLimits, VeryLargeFilesAreNotRead) {
  file("a", std::string(2 << 20, '#'));
  options.maxBytes = 999;
  resolve(import("a") + import("a"));
  EXPECT_EQ(errors(), Texts{"X.fct.LIMIT main.facet:1:9"});
  EXPECT_EQ(sources.size(), 1u);
}

TEST_F(ImportLimits, NoLimitOfBytes) {
  file("a", "# a\n");
  options.maxBytes = ~uint64_t(0);
  resolve(import("a"));
  EXPECT_EQ(errors(), Texts());
}

TEST_F(ImportLimits, VeryLargeRoot) {
  options.maxBytes = 10;
  resolve(std::string(2 << 20, '#'));
  EXPECT_EQ(errors(), Texts{"X.fct.LIMIT main.facet:1:1"});
  EXPECT_EQ(resolvedText(), "");
}

TEST_F(ImportLimits, LargeRoot) {
  options.maxBytes = 10;
  resolve("# 345678901");
  EXPECT_EQ(errors(), Texts{"X.fct.LIMIT main.facet:1:1"});
}

TEST_F(ImportLimits, LongImportLinesAreWorkToo) {
  file("empty", "");
  file("a", "@import \"empty\" #" + std::string(400000, 'x') + "\n");
  options.maxBytes = 500000;
  std::string text;
  for (int i = 0; i < 100; ++i)
    text += import("a");
  resolve(text);
  EXPECT_EQ(kinds(), std::vector<Diag>{diag::ImportTooLarge});
  EXPECT_LE(sources.size(), 20u);
}

} // namespace

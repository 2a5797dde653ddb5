//===- DiagnosticsTest.cpp - Order of diagnostics, near names -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Diagnostics.h"
#include "facet/Support/DiagKind.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {
/// Makes a diagnostic of no layer's kind.
Diagnostic make(std::string message, SourceSpan span,
                Severity severity = Severity::Error) {
  return {Diag(), severity, Code::F003, std::move(message), span, {}, {}};
}

std::string messages(const Diagnostics &diagnostics) {
  std::string all;
  for (const Diagnostic &diagnostic : diagnostics.all())
    all += diagnostic.message + " ";
  return all;
}

FileId add(SourceManager &sources, SourceSpan importedAt = {}) {
  auto text = std::make_shared<const std::string>(std::string(100, ' '));
  return sources.addFile("f", std::move(text), importedAt);
}
} // namespace

TEST(DiagnosticsTest, Codes) {
  EXPECT_EQ(codeText(Code::F451), "F451");
  EXPECT_EQ(codeTitle(Code::F451), "type mismatch");
  EXPECT_EQ(codeText(Code::Limit), "X.fct.LIMIT");
  EXPECT_EQ(parseCode("X.fct.JSON"), Code::Json);
  EXPECT_EQ(parseCode("F999"), std::nullopt);
}

TEST(DiagnosticsTest, InternalErrors) {
  // No document leads to one.
  Diagnostics diagnostics;
  diagnostics.report(diag::InternalError, {}, {"a pass failed"});
  EXPECT_EQ(messages(diagnostics), "internal error: a pass failed ");
  EXPECT_EQ(codeText(diagnostics.all().front().code), "X.fct.INTERNAL");
}

TEST(DiagnosticsTest, CountsErrors) {
  Diagnostics diagnostics;
  diagnostics.append({make("a", {}), make("b", {}, Severity::Warning)});
  EXPECT_EQ(diagnostics.errorCount(), 1u);
  EXPECT_EQ(diagnostics.take().size(), 2u);
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_FALSE(diagnostics.hasErrors());
}

TEST(DiagnosticsTest, OrderWithinOneFile) {
  SourceManager sources;
  FileId file = add(sources);
  Diagnostics diagnostics;
  diagnostics.append({make("kept", {file, 90, 91}), make("late", {file, 9, 10}),
                      make("nowhere", {}), make("first", {file, 3, 5}),
                      make("second", {file, 3, 4})});
  diagnostics.sortBySource(sources, 1);
  EXPECT_EQ(messages(diagnostics), "kept nowhere first second late ");
}

TEST(DiagnosticsTest, OrderAcrossImports) {
  SourceManager sources;
  FileId root = add(sources);
  FileId a = add(sources, {root, 10, 20});
  FileId aa = add(sources, {a, 30, 40});
  FileId b = add(sources, {root, 50, 60});
  // The file of `aa` a second time, as its own file.
  FileId aAgain = add(sources, {root, 21, 30});
  Diagnostics diagnostics;
  diagnostics.append({
      make("9", {root, 61, 62}),
      make("8", {b, 0, 1}),
      make("7", {root, 45, 46}),
      make("6", {aAgain, 5, 6}),
      make("5", {a, 50, 51}),
      make("4", {aa, 99, 100}),
      make("3", {a, 0, 1}),
      // On the import line itself: before what stands for it.
      make("2", {root, 12, 20}),
      make("1", {root, 0, 5}),
  });
  diagnostics.sortBySource(sources);
  EXPECT_EQ(messages(diagnostics), "1 2 3 4 5 6 7 8 9 ");
}

TEST(DiagnosticsTest, DeepImports) {
  SourceManager sources;
  std::vector<FileId> chain{add(sources)};
  for (unsigned i = 0; i != 20000; ++i)
    chain.push_back(add(sources, {chain.back(), 10, 20}));
  Diagnostics diagnostics;
  std::string expected;
  std::vector<Diagnostic> reversed;
  for (FileId file : chain)
    reversed.push_back(make(std::to_string(file), {file, 0, 1}));
  for (FileId file : chain)
    expected += std::to_string(file) + " ";
  std::reverse(reversed.begin(), reversed.end());
  diagnostics.append(std::move(reversed));
  diagnostics.sortBySource(sources);
  EXPECT_EQ(messages(diagnostics), expected);
}

/// The nearest name, or "none".
static std::string near(llvm::StringRef text,
                        std::vector<llvm::StringRef> candidates) {
  return nearestName(text, candidates).value_or("none").str();
}

TEST(DiagnosticsTest, NearestName) {
  EXPECT_EQ(near("qeury", {"quarry", "query"}), "query");
  EXPECT_EQ(near("Query", {"query"}), "query");
  EXPECT_EQ(near("lowercas", {"uppercase", "lowercase"}), "lowercase");
  EXPECT_EQ(near("tirm", {"trim"}), "trim");
  EXPECT_EQ(near("ab", {"ac", "ad"}), "ac");
  EXPECT_EQ(near("a", {"b"}), "none");
  EXPECT_EQ(near("summarise", {"trim", "split"}), "none");
  EXPECT_EQ(near("", {"trim"}), "none");
  EXPECT_EQ(near(std::string(10000, 'a'), {"trim"}), "none");
}

//===- ImportPathTest.cpp - What an import path may look like -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ImportPath.h"
#include "facet/Resolve/ResolveDiagnostics.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

std::optional<Diag> judge(llvm::StringRef path) {
  auto problem = checkImportPath(path);
  return problem ? std::optional<Diag>(problem->kind) : std::nullopt;
}

TEST(ImportPath, GoodPaths) {
  for (llvm::StringRef path : {"a.facet",
                               "lib/a.facet",
                               "./a.facet",
                               "lib/./a.facet",
                               "lib//a.facet",
                               "..a/b",
                               "a..",
                               "...",
                               "a b.facet",
                               "100%.facet",
                               "a%zz",
                               "a%2",
                               "%",
                               "%2",
                               "ö.facet",
                               "lib/a:b",
                               "%252e%252e/a",
                               "a%20b.facet",
                               "1:a",
                               "~/a.facet",
                               "a%00b"})
    EXPECT_FALSE(judge(path)) << path.str();
}

TEST(ImportPath, BadPaths) {
  EXPECT_EQ(judge(""), diag::ImportEmpty);
  EXPECT_EQ(judge("/etc/hosts"), diag::ImportAbsolute);
  EXPECT_EQ(judge("//host/share"), diag::ImportAbsolute);
  EXPECT_EQ(judge(".."), diag::ImportParent);
  EXPECT_EQ(judge("../a"), diag::ImportParent);
  EXPECT_EQ(judge("lib/../a"), diag::ImportParent);
  EXPECT_EQ(judge("lib/.."), diag::ImportParent);
  EXPECT_EQ(judge("https://example.com/a"), diag::ImportScheme);
  EXPECT_EQ(judge("file:a"), diag::ImportScheme);
  EXPECT_EQ(judge("a+b-c.d:e"), diag::ImportScheme);
  EXPECT_EQ(judge("C:/a"), diag::ImportDrive);
  EXPECT_EQ(judge("c:a"), diag::ImportDrive);
  EXPECT_EQ(judge("lib\\a"), diag::ImportBackslash);
  EXPECT_EQ(judge("\\\\host\\share"), diag::ImportBackslash);
  EXPECT_EQ(judge(llvm::StringRef("a\0b", 3)), diag::ImportControl);
  EXPECT_EQ(judge("a\nb"), diag::ImportControl);
  EXPECT_EQ(judge("lib/"), diag::ImportNotFile);
  EXPECT_EQ(judge("."), diag::ImportNotFile);
  EXPECT_EQ(judge("lib/."), diag::ImportNotFile);
}

TEST(ImportPath, PercentDecodedOnce) {
  EXPECT_EQ(judge("%2e%2e/a"), diag::ImportParent);
  EXPECT_EQ(judge("%2E./a"), diag::ImportParent);
  EXPECT_EQ(judge("lib%2f..%2Fa"), diag::ImportParent);
  EXPECT_EQ(judge("%2Fetc/hosts"), diag::ImportAbsolute);
  EXPECT_EQ(judge("lib%5Ca"), diag::ImportBackslash);
  EXPECT_EQ(judge("http%3A//x"), diag::ImportScheme);
  EXPECT_EQ(judge("ht%74p:x"), diag::ImportScheme);
  EXPECT_EQ(judge("%43:/a"), diag::ImportDrive);
  EXPECT_TRUE(checkImportPath("%2e%2e/a")->afterDecoding);
  EXPECT_FALSE(checkImportPath("../a%20")->afterDecoding);
}

TEST(ImportPath, Join) {
  EXPECT_EQ(joinImportPath("", "a.facet"), "a.facet");
  EXPECT_EQ(joinImportPath("", "./lib/./a.facet"), "lib/a.facet");
  EXPECT_EQ(joinImportPath(".", "a.facet"), "a.facet");
  EXPECT_EQ(joinImportPath("proj", "lib//a.facet"), "proj/lib/a.facet");
  EXPECT_EQ(joinImportPath("../proj/", "a.facet"), "../proj/a.facet");
  EXPECT_EQ(joinImportPath("/abs", "a.facet"), "/abs/a.facet");
  EXPECT_EQ(joinImportPath("/", "a.facet"), "/a.facet");
}

TEST(ImportPath, InsideFolder) {
  EXPECT_TRUE(isInsideFolder("/a/b", "/a"));
  EXPECT_TRUE(isInsideFolder("/a", "/a"));
  EXPECT_TRUE(isInsideFolder("/a/b", "/"));
  EXPECT_FALSE(isInsideFolder("/ab", "/a"));
  EXPECT_FALSE(isInsideFolder("/", "/a"));
}

} // namespace

//===- UnifiedDiffTest.cpp - Differences as patch takes them --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Format/UnifiedDiff.h"
#include "gtest/gtest.h"

using namespace facet;

TEST(UnifiedDiff, EqualTextsHaveNone) {
  EXPECT_EQ(unifiedDiff("f", "a\n", "a\n", {{2, 2}}), "");
}

TEST(UnifiedDiff, FarChangesHaveHunksOfTheirOwn) {
  EXPECT_EQ(unifiedDiff("f", "a\n1\n2\n3\n4\n5\n6\n7\nb\n",
                        "A\n1\n2\n3\n4\n5\n6\n7\nB\n",
                        {{2, 2}, {16, 16}, {18, 18}}),
            "--- f\n+++ f\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n"
            "@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
}

TEST(UnifiedDiff, ChangesSideBySideAreOne) {
  EXPECT_EQ(unifiedDiff("f", "a\nb\n", "A\nB\n", {{2, 2}, {4, 4}}),
            "--- f\n+++ f\n@@ -1,2 +1,2 @@\n-a\n-b\n+A\n+B\n");
}

TEST(UnifiedDiff, LinesComeAndGo) {
  EXPECT_EQ(unifiedDiff("f", "a\n\n\nb\n", "a\n\nb\n", {{2, 2}, {6, 5}}),
            "--- f\n+++ f\n@@ -1,4 +1,3 @@\n a\n \n-\n b\n");
  EXPECT_EQ(unifiedDiff("f", "", "a\n", {{0, 2}}),
            "--- f\n+++ f\n@@ -0,0 +1,1 @@\n+a\n");
}

TEST(UnifiedDiff, SaysThatTheLastLineHasNoEnd) {
  EXPECT_EQ(unifiedDiff("f", "a", "a\n", {{1, 2}}),
            "--- f\n+++ f\n@@ -1,1 +1,1 @@\n-a\n"
            "\\ No newline at end of file\n+a\n");
}

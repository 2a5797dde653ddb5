//===- ForeignWordsTest.cpp - The table of foreign words ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/ForeignWords.h"
#include "facet/Lens/Lens.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"
#include <set>

using namespace facet;

TEST(ForeignWords, AreNoLensesOfTheLibrary) {
  LensRegistry lenses;
  for (const ForeignWord &row : foreignWords())
    if (row.context == ForeignContext::Lens)
      EXPECT_FALSE(lenses.find(row.word))
          << row.word.str() << " is a lens by now: remove its row";
}

/// A help names lenses that exist: every `name(` in it is one.
TEST(ForeignWords, LeadToLensesOfTheLibrary) {
  LensRegistry lenses;
  for (const ForeignWord &row : foreignWords()) {
    if (row.context != ForeignContext::Lens)
      continue;
    llvm::StringRef help = row.help;
    for (size_t at = help.find('('); at != llvm::StringRef::npos;
         at = help.find('(', at + 1)) {
      llvm::StringRef before = help.take_front(at);
      size_t begin =
          before.find_last_not_of("abcdefghijklmnopqrstuvwxyz_0123456789");
      llvm::StringRef name =
          before.drop_front(begin == llvm::StringRef::npos ? 0 : begin + 1);
      // '@input(' and '@text(' are values.
      bool isValue = before.drop_back(name.size()).ends_with("@");
      if (!name.empty() && !isValue)
        EXPECT_TRUE(lenses.find(name)) << row.word.str() << ": " << help.str();
    }
  }
}

TEST(ForeignWords, HaveOneRowEach) {
  std::set<std::pair<ForeignContext, std::string>> seen;
  for (const ForeignWord &row : foreignWords()) {
    bool exact = row.context == ForeignContext::Option ||
                 row.context == ForeignContext::Lens;
    EXPECT_TRUE(
        seen.insert({row.context, exact ? row.word.str() : row.word.lower()})
            .second)
        << row.word.str();
    EXPECT_TRUE(!row.help.empty() || row.context == ForeignContext::ModelHint)
        << row.word.str();
  }
}

TEST(ForeignWords, AreFoundWhateverTheCase) {
  EXPECT_EQ(foreignHelp(ForeignContext::Lens, "touppercase"),
            "did you mean 'uppercase()'?");
  EXPECT_EQ(foreignHelp(ForeignContext::Option, "--OUTPUT"), "");
  EXPECT_EQ(foreignHelp(ForeignContext::Lens, "trim"), "");
  EXPECT_EQ(foreignHelp(ForeignContext::Facet, "strip"), "");
}

TEST(ForeignWords, TakeTheLongestToken) {
  ASSERT_TRUE(foreignTokenAt(ForeignContext::Token, "=== 1"));
  EXPECT_EQ(foreignTokenAt(ForeignContext::Token, "=== 1")->word, "===");
  EXPECT_EQ(foreignTokenAt(ForeignContext::Token, "| trim()")->word, "|");
  EXPECT_EQ(foreignTokenAt(ForeignContext::Token, "|| true")->word, "||");
  EXPECT_FALSE(foreignTokenAt(ForeignContext::Token, "abc"));
}

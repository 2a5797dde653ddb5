//===- FolderIndexTest.cpp - Tests of the search in a folder --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Search/FolderIndex.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace facet::host;

namespace {
class FolderIndexTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("facet-search", folder));
  }
  void TearDown() override { llvm::sys::fs::remove_directories(folder); }

  void write(llvm::StringRef name, llvm::StringRef text) {
    llvm::SmallString<128> path(folder);
    llvm::sys::path::append(path, name);
    ASSERT_FALSE(
        llvm::sys::fs::create_directories(llvm::sys::path::parent_path(path)));
    std::error_code error;
    llvm::raw_fd_ostream(path, error) << text;
    ASSERT_FALSE(error);
  }

  /// The sources of what is found, or the problem.
  std::string find(llvm::StringRef question, uint64_t most = 10) {
    std::vector<FoundText> found;
    std::string problem, sources;
    if (!index().search(question, most, found, problem))
      return problem;
    for (const FoundText &item : found)
      sources += item.source + " ";
    return sources;
  }
  FolderIndex &index() {
    if (!opened)
      opened = std::make_unique<FolderIndex>(folder.str().str());
    return *opened;
  }

  llvm::SmallString<128> folder;
  std::unique_ptr<FolderIndex> opened;
};
} // namespace

TEST_F(FolderIndexTest, BestFirst) {
  write("b.md", "Boats and ferries, ferries and boats.");
  write("a.txt",
        "One ferry, one boat and a long story of other things: trains, "
        "buses, trams, bicycles and shoes.");
  write("deep/er/c.md", "Nothing of the kind.");
  EXPECT_EQ(find("ferries"), "b.md ");
  EXPECT_EQ(find("boats or shoes?", 1), "b.md ");
  EXPECT_EQ(find("kind"), "deep/er/c.md ");
  EXPECT_EQ(find("FERRIES shoes"), "b.md a.txt ");
  EXPECT_EQ(find("planes"), "");
}

TEST_F(FolderIndexTest, EquallyGoodByPath) {
  for (const char *name : {"c.md", "a.md", "b.md"})
    write(name, "the same words");
  EXPECT_EQ(find("words"), "a.md b.md c.md ");
  EXPECT_EQ(find("words", 2), "a.md b.md ");
}

TEST_F(FolderIndexTest, NothingInAQuestionIsAnOperator) {
  write("a.md", "near and not far");
  for (const char *question :
       {"\"", "\"near", "near OR", "NOT", "near*", "text: near", "(near",
        "^near", "a AND", "-near", "'; DROP TABLE parts; --", "NEAR(near far)"})
    EXPECT_EQ(find(question).find("SQLite"), std::string::npos) << question;
  EXPECT_EQ(find("NEAR(near, 2)"), "a.md ");
  EXPECT_EQ(find(""), "");
  EXPECT_EQ(find("?!"), "");
}

TEST_F(FolderIndexTest, Accents) {
  write("a.md", "Das Café schließt um zehn; 東京");
  EXPECT_EQ(find("cafe"), "a.md ");
  EXPECT_EQ(find("東京"), "a.md ");
}

// A question shares some letters side by side with the answer, no whole text.
TEST_F(FolderIndexTest, ScriptsWithoutSpaces) {
  write("boats.md", "次のフェリーは九時に出ます。");
  write("trains.md", "次の電車は十時に来ます。");
  write("thai.md", "เรือข้ามฟากออกเวลาเก้าโมง");
  write("mixed.md", "The 船 of Wales");
  EXPECT_EQ(find("フェリーはいつ出ますか？", 1), "boats.md ");
  EXPECT_EQ(find("電車はいつ来ますか？", 1), "trains.md ");
  EXPECT_EQ(find("เรือ"), "thai.md ");
  EXPECT_EQ(find("船"), "mixed.md ");
  EXPECT_EQ(find("Wales船"), "mixed.md ");
  EXPECT_EQ(find("飛行機"), "");
  EXPECT_EQ(find("。、？"), "");
}

// A dash between words, and accents written as marks of their own.
TEST_F(FolderIndexTest, WordsEndAtPunctuation) {
  write("a.md", "a ferry, then a cafe\u0301");
  EXPECT_EQ(find("bus—ferry"), "a.md ");
  EXPECT_EQ(find("caf\u00e9"), "a.md ");
  EXPECT_EQ(find("“ferry”"), "a.md ");
}

TEST_F(FolderIndexTest, OtherFilesAreNoTexts) {
  write("a.md", "word");
  write("a.cpp", "word");
  write(".hidden/b.md", "word");
  write(".c.md", "word");
  EXPECT_EQ(find("word"), "a.md ");
}

TEST_F(FolderIndexTest, Problems) {
  write("a.md", "\xff");
  EXPECT_NE(find("word").find("a.md' is not UTF-8 text"), std::string::npos);
  llvm::sys::fs::remove_directories(folder);
  opened = nullptr;
  EXPECT_NE(find("word").find("cannot be read"), std::string::npos);
}

TEST(PartsOf, ParagraphsAndHeadings) {
  EXPECT_EQ(partsOf("").size(), 0u);
  EXPECT_EQ(partsOf("\n \n").size(), 0u);
  std::vector<llvm::StringRef> parts = partsOf("one\n\ntwo\n\n# A\nthree\n");
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(parts[0], "one\n\ntwo");
  EXPECT_EQ(parts[1], "# A\nthree");
  // A long paragraph stays whole, and what follows is another part.
  std::string text = std::string(3000, 'x') + "\n\nshort";
  ASSERT_EQ(partsOf(text).size(), 2u);
  EXPECT_EQ(partsOf(text)[1], "short");
}

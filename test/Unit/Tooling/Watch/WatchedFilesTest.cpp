//===- WatchedFilesTest.cpp - Tests of what --watch looks at --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Watch/WatchedFiles.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

class WatchedFilesTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("facet-watch", folder));
  }
  void TearDown() override { llvm::sys::fs::remove_directories(folder); }

  std::string path(llvm::StringRef name) const {
    return (folder + "/" + name).str();
  }
  void write(llvm::StringRef name, llvm::StringRef text) const {
    std::error_code error;
    llvm::raw_fd_ostream os(path(name), error);
    ASSERT_FALSE(error);
    os << text;
  }

  llvm::SmallString<128> folder;
};

TEST_F(WatchedFilesTest, ChangesOfSizeNameAndExistence) {
  write("a", "1");
  WatchedFiles files;
  files.add(path("a"));
  files.add(path("later"));
  EXPECT_EQ(files.findChanged(), std::nullopt);
  write("a", "12");
  EXPECT_EQ(files.findChanged(), path("a"));

  WatchedFiles again;
  again.add(path("a"));
  again.add(path("later"));
  write("later", "");
  EXPECT_EQ(again.findChanged(), path("later"));
  // Another file under the same name.
  write("b", "12");
  ASSERT_FALSE(llvm::sys::fs::rename(path("b"), path("a")));
  EXPECT_EQ(again.findChanged(), path("a"));
}

TEST_F(WatchedFilesTest, TheFirstStampStays) {
  write("a", "1");
  WatchedFiles files;
  files.add(path("a"));
  write("a", "12");
  files.add(path("a"));
  EXPECT_EQ(files.findChanged(), path("a"));
  EXPECT_EQ(files.size(), 1u);
}

TEST_F(WatchedFilesTest, FoldersInFolders) {
  ASSERT_FALSE(llvm::sys::fs::create_directories(path("in/deep")));
  ASSERT_FALSE(llvm::sys::fs::create_directories(path(".hidden/deep")));
  WatchedFiles files;
  files.addFolders(folder);
  EXPECT_EQ(files.size(), 3u);
  write("in/deep/new", "");
  EXPECT_EQ(files.findChanged(), path("in/deep"));
}

TEST_F(WatchedFilesTest, BytesAndBack) {
  write("a", "1");
  WatchedFiles files;
  files.add(path("a"));
  files.add(path("none\nof that name"));
  std::string bytes = files.toBytes();
  WatchedFiles read = WatchedFiles::fromBytes(bytes);
  EXPECT_EQ(read.size(), 2u);
  EXPECT_EQ(read.findChanged(), std::nullopt);
  write("a", "12");
  EXPECT_EQ(read.findChanged(), path("a"));
  for (size_t size = 0; size != bytes.size(); ++size)
    EXPECT_LT(
        WatchedFiles::fromBytes(llvm::StringRef(bytes).take_front(size)).size(),
        2u);
}

TEST_F(WatchedFilesTest, WhatIsOpenedIsWatched) {
  write("a", "1");
  WatchedFiles files;
  auto recorded = llvm::makeIntrusiveRefCnt<WatchingFileSystem>(files);
  EXPECT_TRUE(bool(recorded->openFileForRead(path("a"))));
  EXPECT_FALSE(bool(recorded->openFileForRead(path("none"))));
  EXPECT_EQ(files.size(), 2u);
}

} // namespace

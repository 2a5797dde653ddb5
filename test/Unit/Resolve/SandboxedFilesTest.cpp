//===- SandboxedFilesTest.cpp - Tests of files for tests ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Resolve/SandboxedFiles.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {
class SandboxedFilesTest : public ::testing::Test {
protected:
  SandboxedFilesTest() : memory(new llvm::vfs::InMemoryFileSystem()) {
    memory->setCurrentWorkingDirectory("/case");
    add("doc/a.json", "{\"q\":\t1}\r\n");
    add("doc/lib/a.json", "lib");
    add("other/b.json", "root");
    add("doc/large.json", std::string(101, 'x'));
  }
  void add(const std::string &name, llvm::StringRef text) {
    memory->addFile(name, 0, llvm::MemoryBuffer::getMemBufferCopy(text));
  }

  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> memory;
  ImportOptions options;
};
} // namespace

TEST_F(SandboxedFilesTest, BytesAsTheyAre) {
  SandboxedFiles files(*memory, "doc", options, 100);
  SandboxedFiles::File file = files.read("doc", "a.json");
  ASSERT_FALSE(file.problem);
  EXPECT_EQ(file.bytes, "{\"q\":\t1}\r\n");
  EXPECT_EQ(file.name, "doc/a.json");
  EXPECT_EQ(files.read("doc/lib", "a.json").bytes, "lib");
  // Read once: it may be gone by now.
  EXPECT_EQ(files.read("doc", "./a.json").bytes.data(), file.bytes.data());
}

TEST_F(SandboxedFilesTest, Problems) {
  SandboxedFiles files(*memory, "doc", options, 100);
  SandboxedFiles::File file = files.read("doc", "none.json");
  ASSERT_TRUE(file.problem);
  EXPECT_EQ(file.problem->code(), Code::F601);
  EXPECT_EQ(file.message, "cannot find the file 'doc/none.json'");
  EXPECT_EQ(files.read("doc", "lib").problem->code(), Code::F601);
  EXPECT_EQ(files.read("other", "b.json").problem->code(), Code::F601);
  EXPECT_EQ(files.read("doc", "large.json").problem->code(), Code::Limit);
  options.roots = {"other"};
  SandboxedFiles more(*memory, "doc", options, 100);
  EXPECT_EQ(more.read("other", "b.json").bytes, "root");
}

TEST(SandboxedPaths, Refused) {
  EXPECT_EQ(whyNoImportPath("a/b.json"), std::nullopt);
  for (const char *path :
       {"", "/a", "../a", "a/../b", "c:a", "a\\b", "file:a", "a%2f..%2fb"})
    EXPECT_TRUE(whyNoImportPath(path)) << path;
}

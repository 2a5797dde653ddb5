//===- PartialOutputTest.cpp - An output that survives its writer ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Submit/PartialOutput.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gtest/gtest.h"

using namespace facet;
using namespace facet::cluster;

namespace {
class PartialOutputTest : public testing::Test {
protected:
  PartialOutputTest() {
    llvm::SmallString<128> name;
    EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("partial", name));
    folder = std::string(name);
    path = folder + "/out.jsonl";
  }
  ~PartialOutputTest() override { llvm::sys::fs::remove_directories(folder); }

  static std::string textOf(const std::string &file) {
    auto buffer = llvm::MemoryBuffer::getFile(file);
    return buffer ? (*buffer)->getBuffer().str() : "none";
  }

  std::string folder, path;
};
} // namespace

TEST_F(PartialOutputTest, GoesOnBehindWhatCounts) {
  Checkpoint checkpoint;
  {
    PartialOutput output;
    ASSERT_EQ(output.open(path, "job"), "");
    ASSERT_TRUE(output.isKept());
    ASSERT_EQ(output.resume("id", "inputs", checkpoint), "");
    EXPECT_EQ(checkpoint.chunks, 0u);
    ASSERT_FALSE(output.write("one\n"));
    checkpoint.chunks = 1;
    checkpoint.bytes = 4;
    checkpoint.readBytes = 40;
    checkpoint.nextLine = 2;
    checkpoint.counts = {1, 0, 0};
    ASSERT_FALSE(output.keep(checkpoint));
    ASSERT_FALSE(output.write("lost\n"));
    EXPECT_EQ(textOf(path), "none");
  }
  PartialOutput output;
  ASSERT_EQ(output.open(path, "job"), "");
  ASSERT_EQ(output.resume("id", "inputs", checkpoint), "");
  EXPECT_EQ(checkpoint.chunks, 1u);
  EXPECT_EQ(checkpoint.readBytes, 40u);
  EXPECT_EQ(checkpoint.nextLine, 2u);
  EXPECT_EQ(checkpoint.counts.lines, 1u);
  ASSERT_FALSE(output.write("two\n"));
  ASSERT_FALSE(output.commit());
  EXPECT_EQ(textOf(path), "one\ntwo\n");
  // Nothing else is left.
  std::error_code error;
  size_t files = 0;
  for (llvm::sys::fs::directory_iterator entry(folder, error), end;
       !error && entry != end; entry.increment(error))
    ++files;
  EXPECT_EQ(files, 1u);
}

TEST_F(PartialOutputTest, BeginsAnewForAnotherJob) {
  Checkpoint checkpoint;
  for (llvm::StringRef identity : {"a", "b"}) {
    PartialOutput output;
    ASSERT_EQ(output.open(path, "job"), "");
    ASSERT_EQ(output.resume(identity, "inputs", checkpoint), "");
    EXPECT_EQ(checkpoint.chunks, 0u);
    EXPECT_EQ(checkpoint.bytes, 0u);
    ASSERT_FALSE(output.write("x\n"));
    checkpoint.chunks = 1;
    checkpoint.bytes = 2;
    ASSERT_FALSE(output.keep(checkpoint));
  }
}

TEST_F(PartialOutputTest, IsOneProcess) {
  PartialOutput first, second;
  ASSERT_EQ(first.open(path, "job"), "");
  EXPECT_EQ(second.open(path, "job"),
            "another 'fct submit' of this job writes '" + folder +
                "/.out.jsonl.fct-job.part'");
}

TEST_F(PartialOutputTest, LeavesDevicesAlone) {
  PartialOutput output;
  EXPECT_EQ(output.open("-", "job"), "");
  EXPECT_FALSE(output.isKept());
  EXPECT_EQ(output.open("/dev/null", "job"), "");
  EXPECT_FALSE(output.isKept());
}

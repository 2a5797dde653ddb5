//===- FilesTest.cpp - Reading and writing files that others use, too -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Files/FilePlace.h"
#include "facet/Support/Files/DiskFiles.h"
#include "facet/Support/Files/FileWriter.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "gtest/gtest.h"
#include <atomic>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace facet;
namespace fs = llvm::sys::fs;

namespace {

class Files : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> path, real;
    ASSERT_FALSE(fs::createUniqueDirectory("facet-files", path));
    ASSERT_FALSE(fs::real_path(path, real));
    folder = std::string(real);
  }
  void TearDown() override { fs::remove_directories(folder); }

  std::string at(const std::string &name) const { return folder + "/" + name; }
  void write(const std::string &name, llvm::StringRef bytes) const {
    std::ofstream(at(name), std::ios::binary | std::ios::trunc)
        .write(bytes.data(), std::streamsize(bytes.size()));
  }
  std::string contents(const std::string &name) const {
    std::ifstream in(at(name), std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
  }
  std::vector<std::string> names() const {
    std::vector<std::string> list;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; it != end && !error;
         it.increment(error))
      list.push_back(it->path().substr(folder.size() + 1));
    llvm::sort(list);
    return list;
  }
  /// Opens a file, changes it, and reads it as one that was looked at before.
  std::error_code readChanged(llvm::function_ref<void()> change) const {
    FileHandle file(::open(at("x").c_str(), O_RDONLY));
    struct stat status;
    EXPECT_EQ(::fstat(file.get(), &status), 0);
    change();
    auto buffer = readRegularFile(file.get(), "x", status);
    return buffer ? std::error_code() : buffer.getError();
  }

  std::string folder;
};

using Names = std::vector<std::string>;

TEST_F(Files, ReadsWhatIsThere) {
  std::string large(300000, 'l');
  write("x", large);
  write("empty", "");
  EXPECT_EQ((*readFile(at("x"), 300000))->getBuffer(), large);
  EXPECT_EQ((*readFile(at("empty"), 0))->getBuffer(), "");
  EXPECT_EQ(readFile(at("x"), 299999).getError(), std::errc::file_too_large);
  EXPECT_EQ(readFile("/dev/zero", 100000).getError(),
            std::errc::file_too_large);
  EXPECT_EQ(readFile(at("none"), 1).getError(),
            std::errc::no_such_file_or_directory);
  EXPECT_EQ(readFile(folder, 1).getError(), std::errc::is_a_directory);
  // Files of /proc say that they are empty.
  EXPECT_FALSE((*readFile("/proc/self/status", 1 << 20))->getBuffer().empty());
}

TEST_F(Files, AChangeWhileReadingIsAnError) {
  write("x", std::string(100000, 'x'));
  EXPECT_FALSE(readChanged([] {}));
  EXPECT_EQ(readChanged([&] { (void)::truncate(at("x").c_str(), 5); }),
            fileChanged());
  EXPECT_EQ(readChanged([&] { (void)::truncate(at("x").c_str(), 50000); }),
            fileChanged());
  EXPECT_EQ(readChanged([&] { write("x", std::string(6, 'y')); }),
            fileChanged());
  // Of the same size.
  EXPECT_EQ(readChanged([&] {
              write("x", "123456");
              timespec times[2] = {{0, UTIME_OMIT}, {1, 1}};
              EXPECT_EQ(::utimensat(AT_FDCWD, at("x").c_str(), times, 0), 0);
            }),
            fileChanged());
  // Another file under its name is no change of this one.
  EXPECT_FALSE(readChanged([&] {
    write("y", "new");
    EXPECT_EQ(::rename(at("y").c_str(), at("x").c_str()), 0);
  }));
}

/// The time of modification says nothing: it is put back, as it is where two
/// changes fall into one tick of the clock.
TEST_F(Files, AChangeThatTheTimeDoesNotTellIsSeen) {
  write("x", std::string(size_t(8) << 20, 'x'));
  FileHandle file(::open(at("x").c_str(), O_RDWR));
  struct stat status;
  ASSERT_EQ(::fstat(file.get(), &status), 0);
  std::atomic<bool> isOver = false;
  std::thread writer([&] {
    timespec times[2] = {status.st_atim, status.st_mtim};
    for (char c = 0; !isOver; ++c) {
      EXPECT_EQ(::pwrite(file.get(), &c, 1, off_t(4) << 20), 1);
      EXPECT_EQ(::futimens(file.get(), times), 0);
    }
  });
  auto giveUp = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  std::error_code error;
  while (!error && std::chrono::steady_clock::now() < giveUp)
    error = readFile(at("x"), UINT32_MAX).getError();
  isOver = true;
  writer.join();
  EXPECT_EQ(error, fileChanged());
  EXPECT_FALSE(readFile(at("x"), UINT32_MAX).getError());
}

TEST_F(Files, OwnFilesAreRegularFilesOfOurOwn) {
  write("x", "own");
  EXPECT_EQ((*readOwnFile(at("x")))->getBuffer(), "own");
  ASSERT_EQ(::symlink("x", at("link").c_str()), 0);
  EXPECT_FALSE(readOwnFile(at("link")));
  ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
  EXPECT_FALSE(readOwnFile(at("pipe")));
  EXPECT_FALSE(openOwnFile(at("pipe"), O_WRONLY | O_CREAT));
  EXPECT_FALSE(readPlainFile(at("pipe")));
  EXPECT_FALSE(readOwnFile(folder));
  EXPECT_FALSE(readOwnFile("/dev/zero"));
  EXPECT_FALSE(readPlainFile("/dev/zero"));
  EXPECT_EQ((*readPlainFile(at("link")))->getBuffer(), "own");
  ASSERT_EQ(::link(at("x").c_str(), at("y").c_str()), 0);
  EXPECT_FALSE(readOwnFile(at("x")));
}

TEST_F(Files, AnOpenFileKnowsWhereItIs) {
  ASSERT_FALSE(fs::create_directory(at("in")));
  ASSERT_FALSE(fs::create_directory(at("out")));
  write("in/x", "inside");
  write("out/x", "secret");
  ASSERT_EQ(::symlink("out", at("link").c_str()), 0);
  for (auto open : {openPlace, openPlaceByWalking}) {
    llvm::ErrorOr<FilePlace> inside = open(at("in/x"));
    ASSERT_TRUE(inside);
    EXPECT_EQ(inside->realPath, at("in/x"));
    llvm::ErrorOr<FilePlace> outside = open(at("link/x"));
    ASSERT_TRUE(outside);
    EXPECT_EQ(outside->realPath, at("out/x"));
    EXPECT_EQ(open(at("link/none")).getError(),
              std::errc::no_such_file_or_directory);
    EXPECT_EQ(open(at("in/x/y")).getError(), std::errc::not_a_directory);
    EXPECT_TRUE(S_ISDIR(open(folder)->status.st_mode));
  }
}

/// What a name leads to when the file is read is nothing to the open one.
TEST_F(Files, TheFileThatWasJudgedIsRead) {
  ASSERT_FALSE(fs::create_directory(at("in")));
  ASSERT_FALSE(fs::create_directory(at("out")));
  write("in/x", "inside");
  write("out/x", "secret");
  auto file = diskFiles()->openFileForRead(at("in/x"));
  ASSERT_TRUE(file);
  EXPECT_EQ(*(*file)->getName(), at("in/x"));
  ASSERT_EQ(::rename(at("in").c_str(), at("was").c_str()), 0);
  ASSERT_EQ(::symlink("out", at("in").c_str()), 0);
  auto buffer = (*file)->getBuffer("x");
  ASSERT_TRUE(buffer);
  EXPECT_EQ((*buffer)->getBuffer(), "inside");
  // Without /proc it can only be asked for by its name, and is not.
  llvm::ErrorOr<FilePlace> place = openPlaceByWalking(at("was/x"));
  ASSERT_TRUE(place && openForReading(*place));
  ASSERT_EQ(::rename(at("was").c_str(), at("gone").c_str()), 0);
  ASSERT_EQ(::symlink("out", at("was").c_str()), 0);
  EXPECT_EQ(openForReading(*place).getError(), fileChanged());
}

/// Pipes and devices are looked at without waiting.
TEST_F(Files, OpeningDoesNotWait) {
  ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
  for (const std::string &path : {at("pipe"), std::string("/dev/zero")}) {
    auto file = diskFiles()->openFileForRead(path);
    ASSERT_TRUE(file);
    EXPECT_FALSE((*file)->status()->isRegularFile());
  }
}

TEST_F(Files, AFileThatIsReplacedAllTheTimeIsFound) {
  write("x", "text");
  std::atomic<bool> isOver{false};
  std::thread other([&] {
    while (!isOver) {
      write("y", "text");
      ::rename(at("y").c_str(), at("x").c_str());
    }
  });
  for (unsigned i = 0; i != 500; ++i) {
    auto file = diskFiles()->openFileForRead(at("x"));
    // Never a place that is none.
    if (file)
      EXPECT_EQ(*(*file)->getName(), at("x"));
    else
      EXPECT_EQ(file.getError(), fileChanged());
  }
  isOver = true;
  other.join();
}

TEST_F(Files, WritesWholeOrNotAtAll) {
  EXPECT_FALSE(writeFile(at("x"), {"one", " ", "two"}));
  EXPECT_EQ(contents("x"), "one two");
  {
    auto writer = FileWriter::create(at("x"));
    ASSERT_TRUE(writer);
    EXPECT_FALSE(writeFully(writer->descriptor(), "half"));
    EXPECT_EQ(names().size(), 2u);
  }
  EXPECT_EQ(names(), Names{"x"});
  EXPECT_EQ(contents("x"), "one two");
  EXPECT_TRUE(writeFile(at("none/x"), {"x"}));
  EXPECT_TRUE(writeFile(folder, {"x"}));
}

/// A file as a writer leaves it that was killed: its lock is gone, it is not.
TEST_F(Files, WhatADeadWriterLeftIsRemoved) {
  Names left;
  {
    auto one = FileWriter::create(at("x")), two = FileWriter::create(at("x"));
    ASSERT_TRUE(one && two);
    left = names();
    ASSERT_EQ(left.size(), 2u);
    // Those of living writers stay.
    EXPECT_FALSE(writeFile(at("x"), {"x"}));
    EXPECT_EQ(names().size(), 3u);
  }
  for (const std::string &name : left)
    write(name, "left");
  write(FileWriter::backupName("x"), "left");
  // Another file's is not ours to remove.
  EXPECT_FALSE(writeFile(at("y"), {"y"}));
  EXPECT_EQ(names().size(), 5u);
  EXPECT_FALSE(writeFile(at("x"), {"again"}));
  EXPECT_EQ(names(), (Names{"x", "y"}));
  EXPECT_EQ(contents("x"), "again");
}

/// Nor is something that is no file of ours followed or waited for.
TEST_F(Files, AForeignFileInTheWayIsLeftAlone) {
  std::string name;
  {
    auto writer = FileWriter::create(at("x"));
    ASSERT_TRUE(writer);
    name = names()[0];
  }
  write("victim", "precious");
  ASSERT_EQ(::symlink("victim", at(name).c_str()), 0);
  EXPECT_FALSE(writeFile(at("x"), {"x"}));
  EXPECT_EQ(contents("victim"), "precious");
  ASSERT_EQ(::unlink(at(name).c_str()), 0);
  ASSERT_EQ(::mkfifo(at(name).c_str(), 0600), 0);
  EXPECT_FALSE(writeFile(at("x"), {"y"}));
  EXPECT_EQ(contents("x"), "y");
}

TEST_F(Files, ManyWritersOfOneFile) {
  std::vector<std::thread> threads;
  for (char letter : {'a', 'b', 'c', 'd'})
    threads.emplace_back([&, letter] {
      for (unsigned i = 0; i != 100; ++i)
        EXPECT_FALSE(writeFile(at("x"), {std::string(1000, letter)}));
    });
  for (unsigned i = 0; i != 100; ++i) {
    std::string text = contents("x");
    EXPECT_TRUE(text.empty() || text == std::string(1000, text[0]));
  }
  for (std::thread &thread : threads)
    thread.join();
  EXPECT_EQ(names(), Names{"x"});
}

} // namespace

//===- CacheStoreTest.cpp - A folder of things that can be made again -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Cache/CacheStore.h"
#include "facet/Support/BinaryFormat.h"
#include "facet/Support/BuildId.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"
#include <fstream>
#include <sstream>
#include <thread>

using namespace facet;
namespace fs = llvm::sys::fs;

namespace {

class CacheStoreTest : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> path;
    ASSERT_FALSE(fs::createUniqueDirectory("cache-store", path));
    folder = path.str().str();
  }
  void TearDown() override { fs::remove_directories(folder); }

  static CacheKey key(uint64_t number) {
    return CacheKeyBuilder().add(number).finish();
  }
  std::vector<std::string> files() {
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::directory_iterator it(folder + "/compilations", error), end;
         it != end && !error; it.increment(error))
      if (llvm::sys::path::filename(it->path()).starts_with("llvmcache-"))
        paths.push_back(it->path());
    return paths;
  }
  static std::string contents(const std::string &path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
  }
  static void write(const std::string &path, llvm::StringRef bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), std::streamsize(bytes.size()));
  }

  std::string folder;
};

TEST(CacheKey, WhereAPartEndsMatters) {
  auto of = [](llvm::StringRef a, llvm::StringRef b) {
    return CacheKeyBuilder().add(a).add(b).finish();
  };
  EXPECT_EQ(of("a", "b"), of("a", "b"));
  EXPECT_NE(of("ab", ""), of("a", "b"));
  EXPECT_NE(of("", "ab"), of("ab", ""));
}

TEST(BuildId, IsThere) { EXPECT_GE(buildId().size(), 8u); }

TEST_F(CacheStoreTest, GivesWhatWasStored) {
  CacheStore store(folder, 1 << 20);
  EXPECT_FALSE(store.lookUp(key(1)));
  EXPECT_FALSE(store.store(key(1), "one"));
  EXPECT_FALSE(store.store(key(2), ""));
  EXPECT_EQ(store.lookUp(key(1)).bytes, "one");
  CacheStore other(folder, 1 << 20);
  EXPECT_EQ(other.lookUp(key(1)).bytes, "one");
  EXPECT_TRUE(other.lookUp(key(2)));
  EXPECT_EQ(other.lookUp(key(2)).bytes, "");
  EXPECT_FALSE(store.store(key(1), "another"));
  EXPECT_EQ(other.lookUp(key(1)).bytes, "another");
}

TEST_F(CacheStoreTest, DamageIsNoEntry) {
  CacheStore store(folder, 1 << 20);
  ASSERT_FALSE(store.store(key(1), "the bytes of an entry"));
  std::string path = files().at(0), sound = contents(path);
  for (size_t at = 0; at != sound.size(); ++at) {
    std::string damaged = sound;
    damaged[at] = char(damaged[at] ^ (1 << at % 8));
    write(path, damaged);
    EXPECT_FALSE(store.lookUp(key(1))) << at;
    write(path, llvm::StringRef(sound).take_front(at));
    EXPECT_FALSE(store.lookUp(key(1))) << at;
  }
  write(path, sound + "x");
  EXPECT_FALSE(store.lookUp(key(1)));
  write(path, sound);
  EXPECT_TRUE(store.lookUp(key(1)));
  // The entry of another key.
  ASSERT_FALSE(store.store(key(2), "other"));
  for (const std::string &other : files())
    if (other != path)
      write(path, contents(other));
  EXPECT_FALSE(store.lookUp(key(1)));
}

TEST_F(CacheStoreTest, StaysBelowItsLimit) {
  constexpr uint64_t limit = 40000;
  CacheStore store(folder, limit);
  std::string bytes(1000, 'x');
  for (uint64_t i = 0; i != 200; ++i) {
    ASSERT_FALSE(store.store(key(i), bytes));
    EXPECT_TRUE(store.lookUp(key(i)));
    EXPECT_LE(CacheStore::statistics(folder).bytes, limit);
  }
  EXPECT_GT(CacheStore::statistics(folder).bytes, limit / 2);
  // More than a quarter of all: not kept, and nothing goes for it.
  uint64_t before = CacheStore::statistics(folder).entries;
  EXPECT_FALSE(store.store(key(1000), std::string(limit / 4, 'x')));
  EXPECT_FALSE(store.lookUp(key(1000)));
  EXPECT_EQ(CacheStore::statistics(folder).entries, before);
}

TEST_F(CacheStoreTest, CountsAndClears) {
  {
    CacheStore store(folder, 1 << 20);
    store.countMiss();
    ASSERT_FALSE(store.store(key(1), "one"));
    store.countHit();
    store.countHit();
  }
  CacheStatistics statistics = CacheStore::statistics(folder);
  EXPECT_EQ(statistics.hits, 2u);
  EXPECT_EQ(statistics.misses, 1u);
  EXPECT_EQ(statistics.entries, 1u);
  write(folder + "/compilations/other", "other");
  EXPECT_FALSE(CacheStore::clear(folder));
  EXPECT_TRUE(fs::exists(folder + "/compilations/other"));
  statistics = CacheStore::statistics(folder);
  EXPECT_EQ(statistics.hits + statistics.misses + statistics.entries, 0u);
  EXPECT_FALSE(CacheStore::clear(folder + "/none"));
}

TEST_F(CacheStoreTest, ManyThreads) {
  CacheStore store(folder, 200000);
  std::vector<std::thread> threads;
  std::atomic<unsigned> wrong = 0;
  for (unsigned t = 0; t != 4; ++t)
    threads.emplace_back([&] {
      for (uint64_t i = 0; i != 50; ++i) {
        std::string bytes(100 * i, char('a' + i % 26));
        if (store.store(key(i), bytes))
          ++wrong;
        CacheStore::Entry entry = store.lookUp(key(i));
        // It may have had to go already.
        if (entry && entry.bytes != bytes)
          ++wrong;
        store.countHit();
      }
    });
  for (std::thread &thread : threads)
    thread.join();
  EXPECT_EQ(wrong, 0u);
  store.flush();
  EXPECT_EQ(CacheStore::statistics(folder).hits, 200u);
}

TEST_F(CacheStoreTest, AFolderThatCannotBeMade) {
  write(folder + "/file", "");
  CacheStore store(folder + "/file", 1 << 20);
  EXPECT_TRUE(store.store(key(1), "one"));
  EXPECT_FALSE(store.lookUp(key(1)));
  store.countMiss();
}

TEST(Bytes, ReadingNeverGoesBeyondTheEnd) {
  std::string bytes;
  ByteWriter out(bytes);
  out.u8(7);
  out.u32(3);
  out.text("ab");
  out.real(-0.5);
  ByteReader in(bytes);
  EXPECT_EQ(in.u8(), 7);
  EXPECT_EQ(in.u32(), 3u);
  EXPECT_EQ(in.text(), "ab");
  EXPECT_EQ(in.real(), -0.5);
  EXPECT_TRUE(in.isGood() && in.isAtEnd());
  EXPECT_EQ(in.u32(), 0u);
  EXPECT_FALSE(in.isGood());
  // Sizes and counts that lie.
  ByteReader size(llvm::StringRef("\xff\xff\xff\xff\xff\xff\xff\xff", 8));
  EXPECT_EQ(size.text(), "");
  EXPECT_FALSE(size.isGood());
  ByteReader count(llvm::StringRef("\x03\0\0\0aaaaa", 9));
  EXPECT_EQ(count.count(2), 0u);
  EXPECT_FALSE(count.isGood());
  ByteReader flag("\x02");
  EXPECT_FALSE(flag.flag());
  EXPECT_FALSE(flag.isGood());
}

} // namespace

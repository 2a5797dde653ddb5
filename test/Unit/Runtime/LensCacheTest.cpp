//===- LensCacheTest.cpp - The cache of level-1 lenses --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/LensCache.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"
#include <fstream>
#include <thread>

using namespace facet;

namespace {

class LensCacheTest : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> path;
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("lens-cache", path));
    folder = path.str().str();
  }
  void TearDown() override { llvm::sys::fs::remove_directories(folder); }

  std::string exact(std::optional<Value> value) {
    std::string text;
    if (!value || !appendExactJson(text, *value))
      return "none";
    return text;
  }
  Value read(llvm::StringRef json) {
    JsonError error;
    return *parseJson(json, arena, error);
  }
  std::string file() {
    return folder + "/" + key.substr(7, 2) + "/" + key.substr(9);
  }

  std::string folder;
  std::string key = sha256Id("key");
  ValueArena arena;
};

TEST_F(LensCacheTest, KeepsKindsAndOrder) {
  for (const char *json :
       {"{\"b\":1.0,\"a\":[1,-0.5,1e+21,9007199254740993,null,\"x\"]}",
        "2.0"}) {
    std::string text = exact(read(json));
    LensCache(folder).store(sha256Id(json), read(json));
    // Another process.
    EXPECT_EQ(exact(LensCache(folder).lookUp(sha256Id(json), arena)), text);
  }
}

TEST_F(LensCacheTest, InMemoryWithoutFolder) {
  LensCache cache;
  EXPECT_FALSE(cache.lookUp(key, arena));
  cache.store(key, Value::string("v"));
  EXPECT_EQ(exact(cache.lookUp(key, arena)), "\"v\"");
}

TEST_F(LensCacheTest, DamagedFilesAreNoEntries) {
  LensCache(folder).store(key, Value::integerValue(5));
  ASSERT_TRUE(LensCache(folder).lookUp(key, arena));
  std::ofstream(file(), std::ios::app) << "6";
  EXPECT_FALSE(LensCache(folder).lookUp(key, arena));
  std::ofstream(file(), std::ios::trunc) << "";
  EXPECT_FALSE(LensCache(folder).lookUp(key, arena));
}

TEST_F(LensCacheTest, UnusableFolderIsNoError) {
  std::string path = folder + "/file";
  std::ofstream(path) << "x";
  LensCache cache(path);
  cache.store(key, Value::integerValue(5));
  EXPECT_EQ(exact(cache.lookUp(key, arena)), "5");
}

TEST_F(LensCacheTest, WritersDoNotDisturbEachOther) {
  std::vector<std::thread> threads;
  for (int i = 0; i != 4; ++i)
    threads.emplace_back([&] {
      for (int n = 0; n != 20; ++n) {
        LensCache(folder).store(key, Value::integerValue(7));
        ValueArena own;
        std::optional<Value> value = LensCache(folder).lookUp(key, own);
        ASSERT_TRUE(value && value->asInt() == 7);
      }
    });
  for (std::thread &thread : threads)
    thread.join();
}

TEST_F(LensCacheTest, TellsOnceThatNothingCanBeKept) {
  std::ofstream(folder + "/file") << "no folder";
  LensCache cache(folder + "/file");
  EXPECT_TRUE(cache.store(key, read("1")));
  EXPECT_FALSE(cache.store(sha256Id("other"), read("2")));
  EXPECT_EQ(exact(cache.lookUp(key, arena)), "1");
}

/// performance.lens_cache_size.
TEST_F(LensCacheTest, KeepsInMemoryWhatWasUsedLast) {
  LensCache cache("", /*mostEntries=*/2);
  for (const char *name : {"a", "b"})
    cache.store(sha256Id(name), read("1"));
  EXPECT_EQ(exact(cache.lookUp(sha256Id("a"), arena)), "1");
  cache.store(sha256Id("c"), read("3"));
  EXPECT_EQ(cache.size(), 2u);
  EXPECT_EQ(exact(cache.lookUp(sha256Id("a"), arena)), "1");
  EXPECT_EQ(exact(cache.lookUp(sha256Id("b"), arena)), "none");
  EXPECT_EQ(exact(cache.lookUp(sha256Id("c"), arena)), "3");
}

TEST_F(LensCacheTest, NeedsNoMemoryBesideAFolder) {
  LensCache cache(folder, /*mostEntries=*/0);
  cache.store(key, read("[1]"));
  EXPECT_EQ(cache.size(), 0u);
  EXPECT_EQ(exact(cache.lookUp(key, arena)), "[1]");
  EXPECT_EQ(cache.size(), 0u);
}

} // namespace

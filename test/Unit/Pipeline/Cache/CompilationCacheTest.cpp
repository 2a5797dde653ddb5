//===- CompilationCacheTest.cpp - Compiled documents, kept ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/CompilationCache.h"
#include "facet/Runtime/Plan/PlanFile.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"

using namespace facet;
namespace fs = llvm::sys::fs;

namespace {

class CompilationCacheTest : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> path;
    ASSERT_FALSE(fs::createUniqueDirectory("compilation-cache", path));
    folder = path.str().str();
    cache = std::make_unique<CompilationCache>(folder);
  }
  void TearDown() override { fs::remove_directories(folder); }

  /// Files of which nothing is on the disk.
  using Files = std::vector<std::pair<std::string, std::string>>;
  static llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
  makeFiles(const Files &files) {
    auto system = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
    system->setCurrentWorkingDirectory("/work");
    for (const auto &[path, text] : files)
      system->addFile(path, 0, llvm::MemoryBuffer::getMemBufferCopy(text));
    return system;
  }

  CacheRequest request(llvm::StringRef text, const Files &files = {}) {
    return CacheRequest({"main.facet", "", text, nullptr}, options, "run",
                        makeFiles(files));
  }
  /// Compiles and stores; the plan's printed form.
  std::string compile(CacheRequest &request, llvm::StringRef text) {
    Compilation compilation(options, request.files());
    auto plan = compilation.compile({"main.facet", "", text, nullptr});
    if (!plan)
      return "";
    EXPECT_FALSE(cache->store(request, compilation,
                              compilation.diagnostics().all(),
                              writePlan(*plan)));
    return printPlan(*plan);
  }
  /// The printed plan that the cache has, or nothing.
  std::string find(CacheRequest &request) {
    auto found = cache->lookUp(request, /*wantSources=*/true);
    if (!found)
      return "";
    auto plan = readPlan(found->result, found->owner, found->sources,
                         std::make_shared<LensRegistry>());
    return plan ? printPlan(*plan) : "damaged";
  }
  bool isThere(llvm::StringRef text, const Files &files = {}) {
    CacheRequest asked = request(text, files);
    return !find(asked).empty();
  }
  void keep(llvm::StringRef text, const Files &files = {}) {
    CacheRequest asked = request(text, files);
    find(asked);
    ASSERT_NE(compile(asked, text), "");
  }

  std::string folder;
  CompilerOptions options;
  std::unique_ptr<CompilationCache> cache;
};

constexpr llvm::StringLiteral plain = "@user\n  content: \"a\"\n";
constexpr llvm::StringLiteral importing =
    "@import \"lib/a.facet\"\n@user\n  content: $a\n";
const std::string anImport = "@vars\n  a: \"x\"\n";

TEST_F(CompilationCacheTest, FindsWhatItKept) {
  CacheRequest first = request(plain);
  EXPECT_EQ(find(first), "");
  std::string printed = compile(first, plain);
  ASSERT_NE(printed, "");
  CacheRequest second = request(plain);
  EXPECT_EQ(find(second), printed);
  EXPECT_FALSE(isThere("@user\n  content: \"b\"\n"));
}

TEST_F(CompilationCacheTest, ImportsAreLookedAt) {
  Files files{{"lib/a.facet", anImport}};
  keep(importing, files);
  EXPECT_TRUE(isThere(importing, files));
  files[0].second = "@vars\n  a: \"y\"\n";
  EXPECT_FALSE(isThere(importing, files));
  keep(importing, files);
  EXPECT_TRUE(isThere(importing, files));
  files[0].second = anImport;
  EXPECT_TRUE(isThere(importing, files));
  EXPECT_FALSE(isThere(importing));
}

TEST_F(CompilationCacheTest, OptionsMatter) {
  keep(plain);
  auto differs = [&](auto change) {
    CompilerOptions before = options;
    change();
    EXPECT_FALSE(isThere(plain));
    keep(plain);
    EXPECT_TRUE(isThere(plain));
    options = before;
    EXPECT_TRUE(isThere(plain));
  };
  differs([&] { options.analysis.budget = 1; });
  differs([&] { options.analysis.mode = Mode::Pure; });
  differs([&] { options.analysis.profile = Profile::Core; });
  differs([&] { options.imports.maxDepth = 1; });
  differs([&] { options.imports.roots = {"a"}; });
  differs([&] { options.extensions["x_a"] = Cardinality::Repeatable; });
  differs([&] { options.extensions["x_a"] = Cardinality::SingletonMap; });
  differs([&] { options.pipeline.level = OptLevel::O1; });
  differs([&] { options.keepNames = true; });
  differs([&] {
    Lens lens = *LensRegistry().find("llm_call");
    lens.name = "other";
    auto lenses = std::make_shared<LensRegistry>();
    ASSERT_TRUE(lenses->add(lens));
    options.lenses = lenses;
  });
}

TEST_F(CompilationCacheTest, WhatCannotBeKept) {
  EXPECT_TRUE(canCache(options));
  options.wantRemarks = true;
  EXPECT_FALSE(canCache(options));
  options = CompilerOptions();
  options.dialects.push_back([](mlir::DialectRegistry &) {});
  EXPECT_FALSE(canCache(options));
  options = CompilerOptions();
  Lens lens = *LensRegistry().find("trim");
  lens.name = "of_a_plugin";
  auto lenses = std::make_shared<LensRegistry>();
  ASSERT_TRUE(lenses->add(lens));
  options.lenses = lenses;
  EXPECT_FALSE(canCache(options));
}

TEST_F(CompilationCacheTest, DiagnosticsAndPlacesComeBack) {
  Files files{
      {"lib/a.facet", "\xEF\xBB\xBF@vars\r\n  a: \"1\"\r\n  a: \"x\"\r\n"}};
  CacheRequest first = request(importing, files);
  find(first);
  Compilation compilation(options, first.files());
  auto plan = compilation.compile({"main.facet", "", importing, nullptr});
  ASSERT_TRUE(plan);
  llvm::ArrayRef<Diagnostic> want = compilation.diagnostics().all();
  ASSERT_EQ(want.size(), 1u);
  ASSERT_FALSE(cache->store(first, compilation, want, "the result"));
  CacheRequest second = request(importing, files);
  auto found = cache->lookUp(second);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->result, "the result");
  ASSERT_EQ(found->diagnostics.size(), 1u);
  EXPECT_EQ(found->diagnostics[0].message, want[0].message);
  EXPECT_EQ(found->diagnostics[0].span, want[0].span);
  EXPECT_EQ(found->diagnostics[0].notes.size(), want[0].notes.size());
  ASSERT_TRUE(found->sources);
  const SourceManager &sources = *compilation.sources();
  ASSERT_EQ(found->sources->size(), sources.size());
  for (FileId id = 0; id != sources.size(); ++id) {
    EXPECT_EQ(found->sources->name(id), sources.name(id));
    EXPECT_EQ(found->sources->text(id), sources.text(id));
    EXPECT_EQ(found->sources->importedAt(id), sources.importedAt(id));
  }
  EXPECT_EQ(found->counts.variables, 1u);
  EXPECT_EQ(found->counts.files, 2u);
}

/// Entries with a right checksum and wrong bytes, such as nobody writes.
TEST_F(CompilationCacheTest, ForgedEntriesAreBorne) {
  Files files{{"lib/a.facet", "@vars\n  a: \"1\"\n  a: \"x\"\n"}};
  keep(importing, files);
  std::error_code error;
  std::vector<std::string> names;
  for (fs::directory_iterator it(folder + "/compilations", error), end;
       it != end && !error; it.increment(error)) {
    llvm::StringRef name = llvm::sys::path::filename(it->path());
    if (name.consume_front("llvmcache-"))
      names.push_back(name.str());
  }
  ASSERT_EQ(names.size(), 2u);
  CacheStore store(folder, CompilationCache::defaultMaxBytes);
  for (const std::string &name : names) {
    CacheKey key;
    llvm::copy(llvm::fromHex(name), key.begin());
    std::string sound = store.lookUp(key).bytes.str();
    ASSERT_FALSE(sound.empty());
    auto check = [&](llvm::StringRef forged) {
      ASSERT_FALSE(store.store(key, forged));
      CacheRequest asked = request(importing, files);
      find(asked);
    };
    for (size_t at = 0; at < sound.size(); at += 3) {
      std::string forged = sound;
      forged[at] = char(forged[at] ^ (1 << at % 8));
      check(forged);
      check(llvm::StringRef(sound).take_front(at));
    }
    check(sound + "x");
    ASSERT_FALSE(store.store(key, sound));
  }
  EXPECT_TRUE(isThere(importing, files));
}

/// Of each example at each level the plan that is loaded is the one that was
/// kept, byte by byte.
TEST_F(CompilationCacheTest, Examples) {
  unsigned count = 0;
  std::error_code error;
  for (fs::recursive_directory_iterator
           it(llvm::Twine(FACET_SOURCE_DIR) + "/examples", error),
       end;
       it != end && !error; it.increment(error)) {
    if (!llvm::StringRef(it->path()).ends_with(".facet"))
      continue;
    for (OptLevel level : {OptLevel::O0, OptLevel::O1, OptLevel::O2}) {
      options.pipeline.level = level;
      SourceFile file;
      ASSERT_FALSE(readSource(it->path(), file, UINT32_MAX));
      CacheRequest first(file, options, "run");
      EXPECT_FALSE(cache->lookUp(first));
      Compilation compilation(options, first.files());
      auto plan = compilation.compile(file);
      if (!plan)
        continue;
      std::string bytes = writePlan(*plan);
      ASSERT_FALSE(cache->store(first, compilation,
                                compilation.diagnostics().all(), bytes));
      CacheRequest second(file, options, "run");
      auto found = cache->lookUp(second, /*wantSources=*/true);
      ASSERT_TRUE(found) << it->path();
      EXPECT_EQ(found->diagnostics.size(),
                compilation.diagnostics().all().size());
      auto loaded = readPlan(found->result, found->owner, found->sources,
                             compilation.options().lenses);
      ASSERT_TRUE(loaded) << it->path();
      EXPECT_EQ(printPlan(*loaded), printPlan(*plan));
      EXPECT_EQ(writePlan(*loaded), bytes);
      ++count;
    }
  }
  EXPECT_GE(count, 30u);
}

} // namespace

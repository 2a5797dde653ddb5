//===- RealFilesTest.cpp - Imports from a real file system ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Resolve/Imports.h"
#include "facet/Resolve/ResolveDiagnostics.h"
#include "facet/Support/Files/DiskFiles.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"
#include <atomic>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace facet;

namespace {

/// A temporary folder.
class RealFiles : public ::testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("facet-resolve", folder));
  }
  void TearDown() override { llvm::sys::fs::remove_directories(folder); }

  std::string at(llvm::StringRef name) const {
    llvm::SmallString<128> path(folder);
    llvm::sys::path::append(path, name);
    return std::string(path);
  }

  void file(llvm::StringRef name, llvm::StringRef text) {
    std::string path = at(name);
    ASSERT_FALSE(
        llvm::sys::fs::create_directories(llvm::sys::path::parent_path(path)));
    std::error_code error;
    llvm::raw_fd_ostream stream(path, error);
    ASSERT_FALSE(error);
    stream << text;
  }

  void link(llvm::StringRef target, llvm::StringRef name) {
    ASSERT_EQ(::symlink(target.str().c_str(), at(name).c_str()), 0);
  }

  /// The kinds of diagnostics of the document proj/main.facet.
  std::vector<Diag> resolve(llvm::StringRef text) {
    file("proj/main.facet", text);
    auto owner = std::make_shared<std::string>(text);
    auto system = diskFiles();
    document =
        resolveImports({at("proj/main.facet"), at("proj"), *owner, owner},
                       sources, context, *system, options, diagnostics);
    std::vector<Diag> kinds;
    for (const Diagnostic &diagnostic : diagnostics.all())
      kinds.push_back(diagnostic.kind);
    return kinds;
  }

  llvm::SmallString<128> folder;
  SourceManager sources;
  AstContext context;
  Diagnostics diagnostics;
  ImportOptions options;
  ResolvedDocument document;
};

using Kinds = std::vector<Diag>;

TEST_F(RealFiles, SymbolicLinkOutOfTheRoot) {
  file("proj/x", "");
  file("outside.facet", "@user\n  content: \"secret\"\n");
  link("../outside.facet", "proj/link.facet");
  link("..", "proj/up");
  link("/etc", "proj/etc");
  EXPECT_EQ(
      resolve("@import \"link.facet\"\n@import \"up/outside.facet\"\n"
              "@import \"etc/hosts\"\n"),
      (Kinds{diag::ImportOutside, diag::ImportOutside, diag::ImportOutside}));
}

TEST_F(RealFiles, AFolderWhoseNameBeginsAlikeIsOutside) {
  file("proj/x", "");
  file("proj2/a.facet", "");
  link("../proj2/a.facet", "proj/a.facet");
  EXPECT_EQ(resolve("@import \"a.facet\"\n"), Kinds{diag::ImportOutside});
}

TEST_F(RealFiles, ImportRoot) {
  file("proj/x", "");
  file("shared/a.facet", "@user\n  content: \"shared\"\n");
  link("../shared/a.facet", "proj/link.facet");
  options.roots = {at("none"), at("shared")};
  EXPECT_EQ(resolve("@import \"link.facet\"\n"), Kinds());
  EXPECT_EQ(document.facets.size(), 1u);
}

TEST_F(RealFiles, LinksInsideAreFollowedAndTheirLoopsFound) {
  file("proj/lib/a.facet", "@import \"b.facet\"\n");
  link("a.facet", "proj/lib/b.facet");
  link("main.facet", "proj/self.facet");
  EXPECT_EQ(resolve("@import \"lib/b.facet\"\n@import \"self.facet\"\n"),
            (Kinds{diag::ImportCycle, diag::ImportCycle}));
}

TEST_F(RealFiles, BrokenLinksAndLoops) {
  file("proj/x", "");
  link("none", "proj/dangling");
  link("loop", "proj/loop");
  EXPECT_EQ(resolve("@import \"dangling\"\n@import \"loop\"\n"
                    "@import \"x/y\"\n@import \"" +
                    std::string(5000, 'n') + "\"\n"),
            (Kinds{diag::ImportNotFound, diag::ImportUnreadable,
                   diag::ImportNotFound, diag::ImportUnreadable}));
}

TEST_F(RealFiles, PipesAndDevicesAreNotOpened) {
  file("proj/x", "");
  ASSERT_EQ(::mkfifo(at("proj/pipe").c_str(), 0600), 0);
  link("/dev/zero", "proj/zero");
  options.roots = {"/dev"};
  EXPECT_EQ(
      resolve("@import \"pipe\"\n@import \"zero\"\n@import \".\"\n"),
      (Kinds{diag::ImportNotFile, diag::ImportNotFile, diag::ImportNotFile}));
}

TEST_F(RealFiles, NoPermission) {
  if (::geteuid() == 0)
    GTEST_SKIP() << "root may read everything";
  file("proj/a.facet", "");
  ASSERT_EQ(::chmod(at("proj/a.facet").c_str(), 0), 0);
  EXPECT_EQ(resolve("@import \"a.facet\"\n"), Kinds{diag::ImportUnreadable});
}

TEST_F(RealFiles, HugeFilesAreNotRead) {
  file("proj/x", "");
  file("proj/huge", "");
  ASSERT_EQ(::truncate(at("proj/huge").c_str(), off_t(1) << 40), 0);
  EXPECT_EQ(resolve("@import \"huge\"\n"), Kinds{diag::ImportTooLarge});
}

/// A folder and a symbolic link change places all the time: what the import
/// reads is inside, or an error.
TEST_F(RealFiles, ARaceIsNotWon) {
  file("proj/lib/a.facet", "@user\n  content: \"inside\"\n");
  file("out/a.facet", "@user\n  content: \"secret\"\n");
  link("../out", "proj/link");
  std::atomic<bool> isOver{false};
  std::thread other([&] {
    while (!isOver)
      ::renameat2(AT_FDCWD, at("proj/lib").c_str(), AT_FDCWD,
                  at("proj/link").c_str(), RENAME_EXCHANGE);
  });
  unsigned inside = 0, outside = 0;
  auto owner = std::make_shared<std::string>("@import \"lib/a.facet\"\n");
  for (unsigned i = 0; i != 3000; ++i) {
    SourceManager texts;
    Diagnostics errors;
    ResolvedDocument result =
        resolveImports({at("proj/main.facet"), at("proj"), *owner, owner},
                       texts, context, *diskFiles(), options, errors);
    for (const SourcePiece &piece : result.pieces)
      EXPECT_FALSE(piece.text.contains("secret"));
    ++(errors.empty() ? inside : outside);
  }
  isOver = true;
  other.join();
  EXPECT_GT(inside + outside, 0u);
}

/// A source text is in NFC; names on the disk are as they were written.
TEST_F(RealFiles, NamesInAnotherNormalForm) {
  std::string composed = "caf\xc3\xa9", decomposed = "cafe\xcc\x81";
  file("proj/" + decomposed + ".facet", "@vars\n  a: 1\n");
  file("proj/" + decomposed + "/" + decomposed + ".facet", "@vars\n  b: 1\n");
  file("proj/lib/b.facet", "@import \"" + decomposed + ".facet\"\n");
  file("proj/lib/" + composed + ".facet", "@vars\n  c: 1\n");
  EXPECT_EQ(resolve("@import \"" + composed + ".facet\"\n@import \"" +
                    decomposed + "/" + composed + ".facet\"\n" +
                    "@import \"lib/b.facet\"\n"),
            Kinds());
  EXPECT_EQ(document.facets.size(), 3u);
  // Diagnostics name the file as it can be opened.
  EXPECT_EQ(sources.name(document.imports[0].imported),
            at("proj/" + decomposed + ".facet"));
}

/// The name as it is written goes first, and other folders are not searched.
TEST_F(RealFiles, AnotherNormalFormIsTheSecondChoice) {
  std::string composed = "caf\xc3\xa9", decomposed = "cafe\xcc\x81";
  file("proj/" + composed, "@vars\n  right: 1\n");
  file("proj/" + decomposed, "@vars\n  wrong: 1\n");
  file("out/" + decomposed, "");
  link("../out", "proj/out");
  EXPECT_EQ(resolve("@import \"" + composed + "\"\n@import \"out/" + composed +
                    "\"\n@import \"" + composed + "x\"\n"),
            (Kinds{diag::ImportNotFound, diag::ImportNotFound}));
  EXPECT_EQ(document.pieces[0].text, "@vars\n  right: 1\n");
}

/// However many names are looked for in a folder, found or not, and by whatever
/// way to it.
TEST_F(RealFiles, FoldersAreReadOnceForOtherNormalForms) {
  std::string text;
  for (int i = 0; i != 50; ++i) {
    std::string n = std::to_string(i);
    file("proj/d/e\xcc\x81" + n, "@vars\n  v" + n + ": 1\n");
    text += "@import \"d/\xc3\xa9" + n + "\"\n@import \"l/\xc3\xa9" + n +
            "\"\n@import \"d/\xc3\xa8" + n + "\"\n";
  }
  link("d", "proj/l");
  class Counting : public NamedFiles {
  public:
    Counting() : NamedFiles(*diskFiles()) {}
    llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
    openFileForRead(const llvm::Twine &name) override {
      return files.openFileForRead(name);
    }
    llvm::vfs::directory_iterator dir_begin(const llvm::Twine &folder,
                                            std::error_code &error) override {
      ++listings;
      return files.dir_begin(folder, error);
    }
    unsigned listings = 0;
  } files;
  auto owner = std::make_shared<std::string>(text);
  resolveImports({at("proj/main.facet"), at("proj"), *owner, owner}, sources,
                 context, files, options, diagnostics);
  EXPECT_EQ(files.listings, 1u);
  // The same file by both ways, and 50 that are not there.
  EXPECT_EQ(diagnostics.all().size(), 50u);
  for (const Diagnostic &diagnostic : diagnostics.all())
    EXPECT_EQ(diagnostic.kind, diag::ImportNotFound);
}

/// It is read once it is open: a change after that is told.
TEST_F(RealFiles, AFileThatChangesWhileItIsRead) {
  file("proj/a.facet", "@vars\n  x: 1\n");
  class Changing : public NamedFiles {
  public:
    Changing(std::string path) : NamedFiles(*diskFiles()), path(path) {}
    llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
    openFileForRead(const llvm::Twine &name) override {
      auto opened = files.openFileForRead(name);
      if (llvm::StringRef(name.str()).ends_with("a.facet"))
        (void)::truncate(path.c_str(), 3);
      return opened;
    }
    std::string path;
  } files(at("proj/a.facet"));
  auto owner = std::make_shared<std::string>("@import \"a.facet\"\n");
  resolveImports({at("proj/main.facet"), at("proj"), *owner, owner}, sources,
                 context, files, options, diagnostics);
  ASSERT_EQ(diagnostics.all().size(), 1u);
  EXPECT_EQ(diagnostics.all()[0].kind, diag::ImportChanged);
}

TEST_F(RealFiles, TextsOutliveTheFileSystem) {
  file("proj/a.facet", "@vars\n  x: \"text\"\n");
  EXPECT_EQ(resolve("@import \"a.facet\"\n"), Kinds());
  file("proj/a.facet", "");
  EXPECT_EQ(document.pieces[0].text, "@vars\n  x: \"text\"\n");
}

} // namespace

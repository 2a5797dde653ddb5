//===- EditSessionTest.cpp - A session of edits equals a fresh start ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/Highlighting.h"
#include "facet/LanguageServer/Features/Outline.h"
#include "facet/LanguageServer/Features/PublishedDiagnostics.h"
#include "facet/LanguageServer/Workspace.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "gtest/gtest.h"
#include <random>

using namespace facet;
using namespace facet::lsp;
namespace json = llvm::json;

namespace {

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> disk() {
  auto system = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  system->setCurrentWorkingDirectory("/work");
  for (llvm::StringRef name : {"main.facet", "lib.facet"})
    system->addFile("/work/" + name.str(), 0,
                    llvm::MemoryBuffer::getMemBufferCopy(""));
  return system;
}

constexpr char mainUri[] = "file:///work/main.facet",
               libUri[] = "file:///work/lib.facet",
               untitledUri[] = "untitled:Untitled-1";

/// All that a client sees of a document.
std::string viewOf(const Snapshot &snapshot) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  json::OStream out(stream);
  out.array([&] {
    write(out, publishAll(snapshot).diagnostics);
    write(out, symbolsOf(snapshot));
    write(out, semanticTokensOf(snapshot));
    write(out, foldingRangesOf(snapshot));
  });
  return text;
}

/// A client that edits at random and knows what its documents must be.
class Client {
public:
  explicit Client(PositionEncoding encoding, unsigned seed)
      : encoding(encoding), random(seed),
        workspace({}, disk(), [](const Snapshot &) {}) {
    workspace.settings().encoding = encoding;
    open(mainUri, "@import \"lib.facet\"\n@vars\n  b: $a |> trim()\n"
                  "@user\n  content: $b\n");
    open(libUri, "@vars\n  a: \"x😀é\"\n");
    open(untitledUri, "@vars\r\n  u: \"ü\"\r\n");
  }

  void open(const std::string &uri, std::string text) {
    texts[uri] = text;
    workspace.open(uri, ++version, std::move(text));
  }

  void editOne() {
    auto one = std::next(texts.begin(), random() % texts.size());
    std::string &text = one->second;
    std::vector<ContentChange> changes;
    for (unsigned i = 0, count = 1 + random() % 3; i != count; ++i) {
      uint32_t begin = boundary(text), end = boundary(text);
      if (begin > end)
        std::swap(begin, end);
      end = std::min<uint32_t>(end, begin + uint32_t(random() % 6));
      while (end < text.size() && (text[end] & 0xc0) == 0x80)
        ++end;
      LineIndex lines(text, encoding);
      ContentChange change;
      change.range = lines.range(begin, end);
      // What the client means: between CR and LF is no place.
      begin = lines.offset(change.range->start);
      end = std::max(begin, lines.offset(change.range->end));
      change.text = pieces[random() % std::size(pieces)];
      text.replace(begin, end - begin, change.text);
      changes.push_back(std::move(change));
    }
    workspace.change(one->first, ++version, changes);
    // An older one has no effect.
    if (random() % 4 == 0)
      workspace.change(one->first, version - 1, changes);
  }

  /// Compares with a server that opens the texts as they are now.
  void check() {
    Workspace fresh({}, disk(), [](const Snapshot &) {});
    fresh.settings().encoding = encoding;
    for (auto &[uri, text] : texts)
      fresh.open(uri, 1, text);
    for (auto &[uri, text] : texts) {
      const Snapshot *edited = workspace.find(uri);
      ASSERT_EQ(*edited->document().text, text);
      EXPECT_EQ(viewOf(*edited), viewOf(*fresh.find(uri))) << text;
    }
  }

  bool chance(unsigned of) { return random() % of == 0; }

private:
  uint32_t boundary(const std::string &text) {
    uint32_t at = uint32_t(random() % (text.size() + 1));
    while (at && at < text.size() && (text[at] & 0xc0) == 0x80)
      --at;
    return at;
  }

  static constexpr const char *pieces[] = {
      "",          "x",        "\n",       "  ",      "\"",       "$a",
      "|> trim()", "😀",       "é",        "@vars\n", ": ",       "[1, 2]",
      "\r\n",      "# note\n", "  c: 1\n", "\t",      "u\xcc\x88"};
  PositionEncoding encoding;
  std::mt19937 random;
  Workspace workspace;
  std::map<std::string, std::string> texts;
  int64_t version = 0;
};

TEST(EditSession, EqualsAFreshStart) {
  for (PositionEncoding encoding :
       {PositionEncoding::Utf8, PositionEncoding::Utf16,
        PositionEncoding::Utf32}) {
    Client client(encoding, unsigned(encoding) + 1);
    for (int i = 0; i != 400; ++i) {
      client.editOne();
      if (client.chance(8))
        client.check();
    }
    client.check();
  }
}

TEST(EditSession, OnlyTheLastOfManyEditsIsAnalysed) {
  unsigned analysed = 0;
  Workspace workspace({}, disk(), [&](const Snapshot &) { ++analysed; });
  workspace.open(mainUri, 1, "@vars\n");
  for (int i = 2; i != 50; ++i) {
    ContentChange change;
    change.text = "@vars\n  a: " + std::to_string(i) + "\n";
    workspace.change(mainUri, i, {change});
  }
  EXPECT_EQ(analysed, 0u);
  workspace.refresh();
  workspace.refresh();
  EXPECT_EQ(analysed, 1u);
}

TEST(EditSession, ImportersAreAnalysedAgain) {
  std::vector<std::string> told;
  Workspace workspace({}, disk(), [&](const Snapshot &snapshot) {
    told.push_back(snapshot.document().uri);
  });
  workspace.open(mainUri, 1, "@import \"lib.facet\"\n@user\n  content: $a\n");
  workspace.open(untitledUri, 1, "@vars\n");
  workspace.open(libUri, 1, "@vars\n");
  workspace.refresh();
  EXPECT_TRUE(workspace.find(mainUri)->hasErrors());
  told.clear();
  ContentChange change;
  change.text = "@vars\n  a: \"x\"\n";
  workspace.change(libUri, 2, {change});
  workspace.refresh();
  EXPECT_EQ(told.size(), 2u);
  EXPECT_FALSE(workspace.find(mainUri)->hasErrors());
  // What is stored counts again.
  workspace.close(libUri);
  EXPECT_TRUE(workspace.find(mainUri)->hasErrors());
}

} // namespace

//===- LanguageServerTest.h - Documents with a cursor -----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_UNIT_LANGUAGESERVER_LANGUAGESERVERTEST_H
#define FACET_TEST_UNIT_LANGUAGESERVER_LANGUAGESERVERTEST_H

#include "facet/LanguageServer/Document/Snapshot.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "gtest/gtest.h"

namespace facet::lsp {

/// A document whose text has a `^` where the cursor stands, if it has one, and
/// the files that it may import.
class MarkedDocument {
public:
  using Files = std::vector<std::pair<std::string, std::string>>;

  explicit MarkedDocument(std::string text, Files files = {}) {
    size_t mark = text.find('^');
    if (mark != std::string::npos)
      text.erase(mark, 1);
    cursor = uint32_t(mark == std::string::npos ? 0 : mark);
    auto system = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
    system->setCurrentWorkingDirectory("/work");
    for (auto &[name, contents] : files)
      system->addFile("/work/" + name, 0,
                      llvm::MemoryBuffer::getMemBufferCopy(contents));
    system->addFile("/work/main.facet", 0,
                    llvm::MemoryBuffer::getMemBufferCopy(text));
    settings.files = system;
    settings.takesSnippets = true;
    Document document{"file:///work/main.facet", 1,
                      std::make_shared<const std::string>(std::move(text))};
    made = std::make_unique<Snapshot>(std::move(document), settings);
  }

  const Snapshot &operator*() const { return *made; }
  const Snapshot *operator->() const { return made.get(); }
  uint32_t cursor;

private:
  AnalysisSettings settings;
  std::unique_ptr<Snapshot> made;
};

/// "1:2-1:5", from 0.
inline std::string show(Range range) {
  return std::to_string(range.start.line) + ":" +
         std::to_string(range.start.character) + "-" +
         std::to_string(range.end.line) + ":" +
         std::to_string(range.end.character);
}

} // namespace facet::lsp

#endif // FACET_TEST_UNIT_LANGUAGESERVER_LANGUAGESERVERTEST_H

//===- FolderIndex.h - Texts of a folder, searched by words -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_HOST_SEARCH_FOLDERINDEX_H
#define FACET_LIB_HOST_SEARCH_FOLDERINDEX_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

struct sqlite3;

namespace facet::host {

/// A part of a text that fits a question.
struct FoundText {
  std::string text;
  /// The path of its file in the folder.
  std::string source;
  /// BM25; the best has the greatest.
  double score;
};

/// Ranks paragraphs of the texts in a folder (*.md, *.txt, in folders of it,
/// too) by BM25 over the words of a question (SQLite's FTS5). The index is made
/// in memory when it is first asked. Safe for any number of threads.
class FolderIndex {
public:
  explicit FolderIndex(std::string folder) : folder(std::move(folder)) {}
  ~FolderIndex();
  FolderIndex(const FolderIndex &) = delete;
  FolderIndex &operator=(const FolderIndex &) = delete;

  /// The best `most` parts, the best first; equally good ones by path and
  /// place. False, with the reason, if the folder cannot be indexed.
  bool search(llvm::StringRef question, uint64_t most,
              std::vector<FoundText> &found, std::string &problem);

private:
  bool open();
  bool addFiles();
  bool addFile(const std::string &path, uint64_t &bytes);
  bool addPart(llvm::StringRef text, llvm::StringRef source);
  bool fail(std::string why);
  bool failSql();

  const std::string folder;
  std::mutex mutex;
  bool wasOpened = false;
  /// Why it cannot be used; empty if it can.
  std::string problem;
  sqlite3 *database = nullptr;
};

/// The parts of a text that are searched and found as one: whole paragraphs, as
/// many as fit about a thousand bytes; a heading of Markdown begins one.
std::vector<llvm::StringRef> partsOf(llvm::StringRef text);

} // namespace facet::host

#endif // FACET_LIB_HOST_SEARCH_FOLDERINDEX_H

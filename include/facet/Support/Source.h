//===- Source.h - Source texts, spans and positions -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every text that the compiler reads is one "file" of a SourceManager. A file
// that is imported twice is two files that share one buffer, so that a span
// alone tells the chain of imports that led to it.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_SOURCE_H
#define FACET_SUPPORT_SOURCE_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace facet {

/// The number of a file within its SourceManager.
using FileId = uint32_t;

/// A range of bytes [begin, end) of a file's normalised text. The default span
/// stands nowhere: a diagnostic without a place.
struct SourceSpan {
  static constexpr FileId nowhere = ~FileId(0);

  FileId file = nowhere;
  uint32_t begin = 0;
  uint32_t end = 0;

  bool isValid() const { return file != nowhere; }
  explicit operator bool() const { return isValid(); }
  uint32_t size() const { return end - begin; }
  bool operator==(const SourceSpan &o) const {
    return file == o.file && begin == o.begin && end == o.end;
  }
  /// The span from the begin of this one to the end of `last` (same file).
  SourceSpan to(SourceSpan last) const { return {file, begin, last.end}; }
};

/// Line and column, both from 1. What a column counts is said where it is used.
struct LineColumn {
  uint32_t line = 1;
  uint32_t column = 1;
};

/// A span in the terms of users: columns count code points
/// (docs/Language.md part 4).
struct SourceRange {
  LineColumn begin, end;
};

/// A text that stays where it is for as long as anybody holds it.
using SharedText = std::shared_ptr<const std::string>;

/// Owns the texts of one compilation. Adding is not thread-safe; everything
/// else may be called from several threads once all files are added.
class SourceManager {
public:
  SourceManager() = default;
  SourceManager(const SourceManager &) = delete;
  SourceManager &operator=(const SourceManager &) = delete;

  /// Adds a normalised text under the name that diagnostics show. `text` must
  /// stay valid while `owner` is held; `importedAt` is the import line's span
  /// in the importing file.
  FileId addFile(std::string name, llvm::StringRef text,
                 std::shared_ptr<const void> owner, SourceSpan importedAt = {});
  FileId addFile(std::string name, SharedText text, SourceSpan importedAt = {});

  size_t size() const { return files.size(); }
  llvm::StringRef name(FileId file) const { return files[file]->name; }
  llvm::StringRef text(FileId file) const { return files[file]->text; }
  llvm::StringRef text(SourceSpan span) const;
  /// Where the file was imported; invalid for a root document.
  SourceSpan importedAt(FileId file) const { return files[file]->importedAt; }

  /// Line and column of an offset; the column counts bytes. O(log lines).
  LineColumn byteLineColumn(FileId file, uint32_t offset) const;
  /// Line and column of an offset; the column counts code points.
  LineColumn lineColumn(FileId file, uint32_t offset) const;
  SourceRange range(SourceSpan span) const;
  /// The text of a line (from 1), without its LF.
  llvm::StringRef lineText(FileId file, uint32_t line) const;
  /// The offset of a line and a byte column, both from 1; clamped to the text.
  uint32_t offset(FileId file, LineColumn byteLineColumn) const;

private:
  struct File {
    std::string name;
    llvm::StringRef text;
    std::shared_ptr<const void> owner;
    SourceSpan importedAt;
    /// Offsets at which lines begin, found on first use.
    mutable std::vector<uint32_t> lineStarts;
    mutable std::once_flag lineStartsFound;
    /// Code points before each block of `blockSize` bytes, found on first use,
    /// so that columns on one very long line stay cheap.
    mutable std::vector<uint32_t> blockCounts;
    mutable std::once_flag blocksCounted;
  };
  static constexpr uint32_t blockSize = 1024;
  const std::vector<uint32_t> &lineStarts(const File &file) const;
  /// Code points that begin before an offset.
  static uint32_t codePointsBefore(const File &file, uint32_t offset);

  std::vector<std::unique_ptr<File>> files;
};

} // namespace facet

#endif // FACET_SUPPORT_SOURCE_H

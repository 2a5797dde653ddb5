//===- Source.cpp - Source texts, spans and positions ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Source.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <cassert>
#include <cstring>
#include <limits>

namespace facet {

FileId SourceManager::addFile(std::string name, llvm::StringRef text,
                              std::shared_ptr<const void> owner,
                              SourceSpan importedAt) {
  assert(text.size() < std::numeric_limits<uint32_t>::max() &&
         "the caller limits the size of files");
  assert((!importedAt || importedAt.file < files.size()) &&
         "the importing file is added first");
  auto file = std::make_unique<File>();
  file->name = std::move(name);
  file->text = text;
  file->owner = std::move(owner);
  file->importedAt = importedAt;
  files.push_back(std::move(file));
  return FileId(files.size() - 1);
}

FileId SourceManager::addFile(std::string name, SharedText text,
                              SourceSpan importedAt) {
  llvm::StringRef bytes = *text;
  return addFile(std::move(name), bytes, std::move(text), importedAt);
}

llvm::StringRef SourceManager::text(SourceSpan span) const {
  if (!span)
    return {};
  return text(span.file).slice(span.begin, span.end);
}

const std::vector<uint32_t> &SourceManager::lineStarts(const File &file) const {
  std::call_once(file.lineStartsFound, [&] {
    const char *begin = file.text.data(), *end = begin + file.text.size();
    file.lineStarts.push_back(0);
    for (const char *p = begin; p != end;) {
      p = static_cast<const char *>(std::memchr(p, '\n', end - p));
      if (!p)
        break;
      file.lineStarts.push_back(uint32_t(++p - begin));
    }
  });
  return file.lineStarts;
}

LineColumn SourceManager::byteLineColumn(FileId id, uint32_t offset) const {
  const File &file = *files[id];
  const std::vector<uint32_t> &starts = lineStarts(file);
  offset = std::min<uint32_t>(offset, uint32_t(file.text.size()));
  auto after = llvm::upper_bound(starts, offset);
  return {uint32_t(after - starts.begin()), offset - *std::prev(after) + 1};
}

uint32_t SourceManager::codePointsBefore(const File &file, uint32_t offset) {
  std::call_once(file.blocksCounted, [&] {
    uint32_t count = 0;
    for (size_t at = 0; at < file.text.size(); at += blockSize) {
      file.blockCounts.push_back(count);
      count += uint32_t(countCodePoints(file.text.substr(at, blockSize)));
    }
    file.blockCounts.push_back(count);
  });
  uint32_t block = offset / blockSize;
  // The last entry counts the whole text, whose last block may be short.
  if (block + 1 >= file.blockCounts.size() && block > 0)
    block = uint32_t(file.blockCounts.size()) - 2;
  return file.blockCounts[block] + uint32_t(countCodePoints(file.text.slice(
                                       size_t(block) * blockSize, offset)));
}

LineColumn SourceManager::lineColumn(FileId id, uint32_t offset) const {
  LineColumn at = byteLineColumn(id, offset);
  const File &file = *files[id];
  uint32_t lineStart = lineStarts(file)[at.line - 1];
  uint32_t bytes = at.column - 1;
  // A short way is walked; the table of blocks is for long lines.
  if (bytes <= blockSize)
    at.column =
        1 + uint32_t(countCodePoints(file.text.substr(lineStart, bytes)));
  else
    at.column = 1 + codePointsBefore(file, lineStart + bytes) -
                codePointsBefore(file, lineStart);
  return at;
}

SourceRange SourceManager::range(SourceSpan span) const {
  return {lineColumn(span.file, span.begin), lineColumn(span.file, span.end)};
}

llvm::StringRef SourceManager::lineText(FileId id, uint32_t line) const {
  const File &file = *files[id];
  const std::vector<uint32_t> &starts = lineStarts(file);
  if (line == 0 || line > starts.size())
    return {};
  size_t begin = starts[line - 1];
  size_t end = line < starts.size() ? starts[line] - 1 : file.text.size();
  return file.text.slice(begin, end);
}

uint32_t SourceManager::offset(FileId id, LineColumn position) const {
  const File &file = *files[id];
  if (position.line == 0)
    return 0;
  if (position.line > lineStarts(file).size())
    return uint32_t(file.text.size());
  uint32_t start = lineStarts(file)[position.line - 1];
  uint32_t size = uint32_t(lineText(id, position.line).size());
  uint32_t column = std::max(position.column, 1u) - 1;
  return start + std::min(column, size);
}

} // namespace facet

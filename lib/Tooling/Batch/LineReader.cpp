//===- LineReader.cpp - The lines of a text that never ends ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Batch/LineReader.h"
#include <cstring>

namespace facet {

BatchInput::~BatchInput() = default;

/// The offset behind the next LF of text[from, end), or 0.
static size_t behindNextLine(const char *text, size_t from, size_t end) {
  const void *found = std::memchr(text + from, '\n', end - from);
  return found ? size_t(static_cast<const char *>(found) - text) + 1 : 0;
}

bool LineReader::next(unsigned mostLines, LineChunk &chunk) {
  chunk = LineChunk();
  while (!cutLines(mostLines, chunk)) {
    if (isAtEnd)
      return cutRest(chunk);
    if (end - begin > longestLine)
      return skipLine(chunk);
    readMore();
  }
  return true;
}

bool LineReader::cutLines(unsigned mostLines, LineChunk &chunk) {
  size_t cut = begin;
  unsigned lines = 0;
  while (lines != mostLines && searched != end) {
    size_t next = behindNextLine(block.get(), searched, end);
    searched = next ? next : end;
    cut = next ? next : cut;
    lines += next != 0;
  }
  if (lines == 0)
    return false;
  chunk.text = {block.get() + begin, cut - begin};
  chunk.firstLine = line;
  chunk.bytes = chunk.text.size();
  chunk.memory = block;
  begin = cut;
  // A last line that is not whole yet is searched once.
  searched = std::max(searched, begin);
  line += lines;
  return true;
}

/// The last line, if it has no LF.
bool LineReader::cutRest(LineChunk &chunk) {
  if (begin == end || readError)
    return false;
  chunk.text = {block.get() + begin, end - begin};
  chunk.firstLine = line++;
  chunk.bytes = chunk.text.size();
  chunk.memory = block;
  begin = end;
  return true;
}

/// Reads on to the end of a line that nobody wants to have in memory.
bool LineReader::skipLine(LineChunk &chunk) {
  size_t next = 0;
  chunk.bytes = end - begin;
  while (!next && !isAtEnd) {
    startBlock(0);
    readMore();
    next = behindNextLine(block.get(), 0, end);
    chunk.bytes += next ? next : end;
  }
  begin = searched = next ? next : end;
  chunk.firstLine = line++;
  chunk.isTooLong = true;
  return !readError;
}

void LineReader::startBlock(size_t keep) {
  // Twice as large for a long line, so that copying it stays linear; no larger
  // than a line may be.
  size_t size =
      std::max(blockBytes,
               size_t(std::min<uint64_t>(2 * keep, longestLine + blockBytes)));
  // Chunks may still need the old block.
  std::shared_ptr<char> fresh(new char[size], std::default_delete<char[]>());
  if (keep)
    std::memcpy(fresh.get(), block.get() + begin, keep);
  block = std::move(fresh);
  blockSize = size;
  searched = keep;
  begin = 0;
  end = keep;
}

void LineReader::readMore() {
  if (end == blockSize)
    startBlock(end - begin);
  llvm::ErrorOr<size_t> count =
      input.read({block.get() + end, blockSize - end});
  if (!count)
    readError = count.getError();
  isAtEnd = !count || *count == 0;
  end += isAtEnd ? 0 : *count;
}

} // namespace facet

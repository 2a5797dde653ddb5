//===- ChunkCutter.cpp - Lines in chunks of about a millisecond -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Submit/ChunkCutter.h"
#include "facet/Support/Crypto/Hash.h"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace facet::cluster {

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

uint64_t ChunkSizes::linesOf(uint64_t chunk) const {
  uint64_t lines = 1;
  for (const ChunkCut &cut : list)
    if (cut.chunk <= chunk)
      lines = cut.lines;
  return lines;
}

void ChunkSizes::note(uint64_t lines, uint64_t micros) {
  if (lines == 0)
    return;
  ++notedChunks;
  notedLines += lines;
  notedMicros += micros;
}

bool ChunkSizes::adapt(uint64_t chunk) {
  constexpr uint64_t wantedMicros = 1000, enough = 4, mostLines = 4096;
  /// Sizes settle within some; who resumes knows as many.
  constexpr size_t mostCuts = 64;
  if (notedChunks < enough)
    return false;
  uint64_t now = linesOf(chunk);
  uint64_t ideal =
      wantedMicros * notedLines / std::max<uint64_t>(notedMicros, 1);
  ideal = std::clamp<uint64_t>(ideal, 1, mostLines);
  notedChunks = notedLines = notedMicros = 0;
  // A little more or less is no reason to cut anew.
  if (ideal < now * 2 && ideal * 2 > now)
    return false;
  if (list.size() == mostCuts)
    list.erase(list.begin());
  list.push_back({chunk, ideal});
  return true;
}

//===----------------------------------------------------------------------===//
// The file
//===----------------------------------------------------------------------===//

std::unique_ptr<InputFile> InputFile::open(const std::string &path,
                                           std::string &problem) {
  std::unique_ptr<InputFile> input(new InputFile());
  // A pipe that nobody writes is no reason to wait.
  input->file =
      FileHandle(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!input->file || ::fstat(input->file.get(), &input->status)) {
    problem = lastSystemError().message();
    return nullptr;
  }
  problem.clear();
  return S_ISREG(input->status.st_mode) ? std::move(input) : nullptr;
}

llvm::ErrorOr<size_t> InputFile::read(llvm::MutableArrayRef<char> buffer) {
  ssize_t count;
  do
    count = ::pread(file.get(), buffer.data(), buffer.size(), off_t(offset));
  while (count == -1 && errno == EINTR);
  if (count == -1)
    return lastSystemError();
  struct stat now;
  if (count == 0 && (::fstat(file.get(), &now) || mayDiffer(status, now)))
    return fileChanged();
  offset += uint64_t(count);
  return size_t(count);
}

llvm::ErrorOr<std::string> InputFile::digest() {
  constexpr size_t blockBytes = size_t(1) << 20;
  std::vector<char> block(blockBytes);
  Sha256 hash;
  seek(0);
  for (;;) {
    llvm::ErrorOr<size_t> count = read(block);
    if (!count)
      return count.getError();
    if (*count == 0)
      return hash.finishId().substr(sizeof("sha256:") - 1);
    hash.update({block.data(), *count});
  }
}

//===----------------------------------------------------------------------===//
// Chunks
//===----------------------------------------------------------------------===//

ChunkCutter::ChunkCutter(InputFile &file, uint64_t longestLine, uint64_t offset,
                         uint64_t line, uint64_t chunk)
    : reader(file, longestLine, line), offset(offset), number(chunk) {
  file.seek(offset);
}

bool ChunkCutter::next(uint64_t mostLines, Chunk &chunk) {
  /// So that chunks of long lines fit messages and the window.
  constexpr size_t mostBytes = size_t(256) << 10;
  chunk = Chunk();
  chunk.number = number;
  while (chunk.lines != mostLines) {
    if (!hasAhead && !reader.next(1, ahead))
      break;
    hasAhead = true;
    // Where a chunk ends depends on the lines alone.
    bool isAlone = ahead.isTooLong;
    if (chunk.lines != 0 &&
        (isAlone || chunk.text.size() + ahead.text.size() > mostBytes))
      break;
    if (chunk.lines == 0)
      chunk.firstLine = ahead.firstLine;
    chunk.isTooLong = isAlone;
    chunk.text += ahead.text;
    ++chunk.lines;
    offset += ahead.bytes;
    hasAhead = false;
    ahead.memory.reset();
    if (isAlone)
      break;
  }
  chunk.endOffset = offset;
  number += chunk.lines != 0;
  return chunk.lines != 0;
}

} // namespace facet::cluster

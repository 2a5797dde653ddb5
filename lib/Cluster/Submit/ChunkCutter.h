//===- ChunkCutter.h - Lines in chunks of about a millisecond ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_SUBMIT_CHUNKCUTTER_H
#define FACET_LIB_CLUSTER_SUBMIT_CHUNKCUTTER_H

#include "facet/Support/Files/FileReader.h"
#include "facet/Tooling/Batch/LineReader.h"
#include <sys/stat.h>
#include <vector>

namespace facet::cluster {

/// From this chunk on chunks have so many lines.
struct ChunkCut {
  uint64_t chunk = 0;
  uint64_t lines = 1;
};

/// How many lines chunks have: so many that the work of one is about a
/// millisecond. Sizes are the same for all who know the cuts, so that chunks
/// cut twice are equal.
class ChunkSizes {
public:
  explicit ChunkSizes(std::vector<ChunkCut> cuts) : list(std::move(cuts)) {}

  /// The most lines of a chunk.
  uint64_t linesOf(uint64_t chunk) const;
  /// What a chunk of `lines` took, in microseconds.
  void note(uint64_t lines, uint64_t micros);
  /// Changes the size of this chunk and those after it, where what was noted
  /// asks for it. True if it did: the cuts are to be made known before the
  /// chunk is.
  bool adapt(uint64_t chunk);

  const std::vector<ChunkCut> &cuts() const { return list; }

private:
  std::vector<ChunkCut> list;
  uint64_t notedChunks = 0, notedLines = 0, notedMicros = 0;
};

/// A regular file as the input of a batch, from any offset on.
class InputFile : public BatchInput {
public:
  /// Nullptr, with the problem (empty: it is no regular file), if it cannot be
  /// read.
  static std::unique_ptr<InputFile> open(const std::string &path,
                                         std::string &problem);

  uint64_t size() const { return uint64_t(status.st_size); }
  /// The digest of all of it, in hexadecimal.
  llvm::ErrorOr<std::string> digest();
  /// Where `read` goes on.
  void seek(uint64_t to) { offset = to; }
  llvm::ErrorOr<size_t> read(llvm::MutableArrayRef<char> buffer) override;

private:
  InputFile() = default;

  FileHandle file;
  /// When it was opened.
  struct stat status = {};
  uint64_t offset = 0;
};

/// Lines that are run together.
struct Chunk {
  uint64_t number = 0;
  uint64_t firstLine = 1, lines = 0;
  /// Where it ends in the file.
  uint64_t endOffset = 0;
  bool isTooLong = false;
  std::string text;
};

/// Cuts the lines of a file from an offset on.
class ChunkCutter {
public:
  ChunkCutter(InputFile &file, uint64_t longestLine, uint64_t offset,
              uint64_t line, uint64_t chunk);

  /// The number of the next chunk.
  uint64_t nextNumber() const { return number; }
  /// The next lines, at most so many, fewer where they are long. False at the
  /// end, or if the file cannot be read.
  bool next(uint64_t mostLines, Chunk &chunk);
  std::error_code error() const { return reader.error(); }

private:
  LineReader reader;
  uint64_t offset, number;
  /// What was read, but did not fit the chunk before.
  LineChunk ahead;
  bool hasAhead = false;
};

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_SUBMIT_CHUNKCUTTER_H

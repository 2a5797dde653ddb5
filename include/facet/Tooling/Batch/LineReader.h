//===- LineReader.h - The lines of a text that never ends -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_BATCH_LINEREADER_H
#define FACET_TOOLING_BATCH_LINEREADER_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/ErrorOr.h"
#include <memory>
#include <system_error>

namespace facet {

/// Where the lines come from.
class BatchInput {
public:
  virtual ~BatchInput();
  /// Reads some bytes as soon as there are any; 0 at the end.
  virtual llvm::ErrorOr<size_t> read(llvm::MutableArrayRef<char> buffer) = 0;
  /// Nothing more is wanted: a `read` of another thread that waits ends, and
  /// gives 0.
  virtual void stop() {}
};

/// Some lines of the text, one after another.
struct LineChunk {
  /// Whole lines with their LF, which the last line of the text may lack.
  llvm::StringRef text;
  /// The number of the first, from 1.
  uint64_t firstLine = 0;
  /// It is one line, longer than is allowed; `text` is empty.
  bool isTooLong = false;
  /// How much of the input it is.
  uint64_t bytes = 0;
  /// Keeps `text`.
  std::shared_ptr<const char> memory;
};

/// Cuts what a BatchInput gives into chunks, as soon as lines are there. Reads
/// large blocks, copies nothing but a line that a block cuts in two.
class LineReader {
public:
  LineReader(BatchInput &input, uint64_t longestLine, uint64_t firstLine)
      : input(input), longestLine(longestLine), line(firstLine) {}

  /// The next lines, at most so many. False at the end, or if the input cannot
  /// be read.
  bool next(unsigned mostLines, LineChunk &chunk);
  std::error_code error() const { return readError; }

private:
  static constexpr size_t blockBytes = size_t(1) << 17;

  bool cutLines(unsigned mostLines, LineChunk &chunk);
  bool cutRest(LineChunk &chunk);
  bool skipLine(LineChunk &chunk);
  void readMore();
  void startBlock(size_t size);

  BatchInput &input;
  uint64_t longestLine;
  std::shared_ptr<char> block;
  size_t blockSize = 0;
  /// Of the block: what was handed out ends at `begin`, there is no LF from
  /// there to `searched`, and what was read ends at `end`.
  size_t begin = 0, searched = 0, end = 0;
  /// The number of the next line.
  uint64_t line;
  bool isAtEnd = false;
  std::error_code readError;
};

} // namespace facet

#endif // FACET_TOOLING_BATCH_LINEREADER_H

//===- ChunkWindow.h - Chunks whose results are awaited ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_SUBMIT_CHUNKWINDOW_H
#define FACET_LIB_CLUSTER_SUBMIT_CHUNKWINDOW_H

#include "Job/Messages.h"
#include "Submit/ChunkCutter.h"
#include <chrono>
#include <deque>

namespace facet::cluster {

/// The chunks between the last that was written and the last that was cut.
/// Results come in any order, and more than once; they leave in order. Bounded
/// in number and in bytes. For one thread at a time.
class ChunkWindow {
public:
  using Clock = std::chrono::steady_clock;
  static constexpr size_t mostChunks = 1024, mostBytes = size_t(64) << 20;

  struct Entry {
    Chunk chunk;
    std::string key;
    Clock::time_point sent = Clock::now();
    /// Without a text any more.
    bool isAnswered = false;
    bool isDead = false;
    /// The result, as it came.
    ResultMessage result;
    /// What it counts for, in bytes.
    size_t size = 0;
    /// Of the result's message in its stream.
    uint64_t sequence = 0;
  };

  /// `first`: the number of the chunk that is added first.
  explicit ChunkWindow(uint64_t first) : first(first) {}

  /// There is room for another chunk. It grows with the results that came, so
  /// that what a small job consists of is not cut before chunks have a size.
  bool hasRoom() const {
    return entries.empty() || (entries.size() < std::min(mostChunks, opened) &&
                               bytes + unanswered * usualResult < mostBytes);
  }
  bool isEmpty() const { return entries.empty(); }
  void add(Chunk chunk, std::string key);
  /// Null if it is not, or not any more, in the window.
  Entry *find(uint64_t chunk);

  /// Takes the result of a chunk; null for one that is a double, or of a chunk
  /// that was never cut so.
  const Entry *accept(ResultMessage result, uint64_t sequence);
  /// The next entry, if its result is there.
  Entry *front() {
    return !entries.empty() && entries.front().isAnswered ? &entries.front()
                                                          : nullptr;
  }
  void pop();

  /// The numbers of those without a result.
  std::vector<uint64_t> missing() const;
  std::vector<const Entry *> dead() const;
  /// The least sequence number of a result that is still here, or `otherwise`.
  uint64_t leastSequence(uint64_t otherwise) const;

private:
  std::deque<Entry> entries;
  uint64_t first;
  /// Texts and results.
  size_t bytes = 0;
  /// Those whose results are to come, and how large these usually are.
  size_t unanswered = 0, usualResult = 0;
  size_t opened = 8;
};

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_SUBMIT_CHUNKWINDOW_H

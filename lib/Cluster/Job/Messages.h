//===- Messages.h - What is sent for a chunk of lines -----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_JOB_MESSAGES_H
#define FACET_LIB_CLUSTER_JOB_MESSAGES_H

#include "facet/Tooling/Batch/BatchLines.h"

namespace facet::cluster {

/// Lines that a worker is to run.
struct WorkMessage {
  /// Of the compiler that put it there; never with a LF in it.
  std::string version;
  std::string job;
  uint64_t chunk = 0;
  /// The digest of the description of the job, by which it is stored.
  std::string spec;
  /// The number of the first line, from 1.
  uint64_t firstLine = 1;
  /// One line that is longer than is allowed; there is no text.
  bool isTooLong = false;
  /// The text is in the store, because no message holds it.
  bool isStored = false;
  std::string text;

  std::string encode() const;
  static std::optional<WorkMessage> decode(llvm::StringRef bytes);
};

/// The digest of what a chunk's result depends on, 32 digits: the key that its
/// result is known by.
std::string chunkKey(llvm::StringRef spec, uint64_t chunk, uint64_t firstLine,
                     bool isTooLong, llvm::StringRef text);

/// How often a chunk that came back is begun once more.
inline constexpr uint64_t mostBegins = 3;

/// What they gave.
struct ResultMessage {
  enum class Kind : uint8_t {
    Lines,
    /// The same, but in the store, because no message holds it.
    Stored,
    /// So many workers ended while they ran it that no other begins it.
    Dead
  };
  Kind kind = Kind::Lines;
  uint64_t chunk = 0;
  /// The digest of the chunk.
  std::string key;
  /// How long the run took, in microseconds.
  uint64_t micros = 0;
  /// The result, folded: a window holds many.
  std::string packed;

  /// Puts a result in.
  void fold(const BatchLines &result);
  /// Takes it out; false if it is damaged.
  bool unfold(BatchLines &result) const;

  std::string encode() const;
  static std::optional<ResultMessage> decode(llvm::StringRef bytes);
};

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_JOB_MESSAGES_H

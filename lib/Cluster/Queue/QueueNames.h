//===- QueueNames.h - What a queue is called on the server ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_QUEUE_QUEUENAMES_H
#define FACET_LIB_CLUSTER_QUEUE_QUEUENAMES_H

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include <string>

namespace facet::cluster {

/// The streams and subjects of one queue (docs/Distributed.md).
struct QueueNames {
  explicit QueueNames(llvm::StringRef queue);

  std::string queue;
  /// The streams.
  std::string work, results, jobs, store;

  /// All subjects of a stream: `kind` is "work", "result", "job" or "store".
  std::string subjects(llvm::StringRef kind) const;
  /// A chunk of a job that is to be run, or its result. `key` is the digest of
  /// what it is made of.
  std::string workOf(llvm::StringRef job, uint64_t chunk,
                     llvm::StringRef key) const;
  std::string resultOf(llvm::StringRef job, uint64_t chunk,
                       llvm::StringRef key) const;
  /// All chunks of a job.
  std::string allOf(llvm::StringRef kind, llvm::StringRef job) const;
  std::string jobOf(llvm::StringRef job) const;
  /// Something that is kept, by its kind and the rest of its name.
  std::string stored(llvm::StringRef kind, const llvm::Twine &name) const;
  /// Where workers say, to whoever listens, that they cannot serve a job.
  std::string refusals(llvm::StringRef job) const;

private:
  std::string chunk(llvm::StringRef kind, llvm::StringRef job, uint64_t number,
                    llvm::StringRef key) const;
  std::string prefix;
};

/// The one consumer of the work of a queue.
inline constexpr const char *workersName = "workers";

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_QUEUE_QUEUENAMES_H

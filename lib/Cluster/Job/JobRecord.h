//===- JobRecord.h - What the server knows of a job -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_JOB_JOBRECORD_H
#define FACET_LIB_CLUSTER_JOB_JOBRECORD_H

#include "Nats/Connection.h"
#include "Queue/QueueNames.h"
#include "Submit/ChunkCutter.h"
#include "facet/Cluster/Jobs.h"

namespace facet::cluster {

/// One message of the queue's jobs, which each submitter replaces if it is
/// still the one that it read: who loses that race has lost the job.
struct JobRecord {
  enum class State : uint8_t { Running, Failed, Cancelled, Done };
  State state = State::Running;
  /// Digests: of the program and what it is run with, and of the inputs.
  std::string identity, inputs;
  std::string version;
  /// The submitter, a random word.
  std::string owner;
  uint64_t inputBytes = 0;
  /// What is written.
  uint64_t chunks = 0, readBytes = 0, lines = 0, failed = 0;
  std::vector<ChunkCut> cuts;
  std::vector<DeadChunk> dead;
  /// Seconds since 1970.
  uint64_t updated = 0;
  /// Of the message; 0: there is none.
  uint64_t sequence = 0;

  bool isOver() const {
    return state == State::Cancelled || state == State::Done;
  }
  JobStatus status(llvm::StringRef job) const;
  std::string json() const;
  static std::optional<JobRecord> parse(const std::string &json);

  /// Reads it; Missing if there is none.
  static Outcome load(Connection &connection, const QueueNames &names,
                      llvm::StringRef job, JobRecord &record);
  /// Writes it over what was read, else Conflict.
  Outcome save(Connection &connection, const QueueNames &names,
               llvm::StringRef job);
};

/// Now, in seconds since 1970.
uint64_t secondsNow();

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_JOB_JOBRECORD_H

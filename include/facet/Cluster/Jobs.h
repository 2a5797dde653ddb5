//===- Jobs.h - Asking for jobs, and ending them ----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_CLUSTER_JOBS_H
#define FACET_CLUSTER_JOBS_H

#include "facet/Cluster/Place.h"
#include "facet/Support/Diagnostics.h"
#include <optional>
#include <vector>

namespace facet::cluster {

/// A chunk that ended every worker that began it.
struct DeadChunk {
  uint64_t chunk = 0, firstLine = 0, lines = 0;
};

/// What is known of a job.
struct JobStatus {
  std::string job;
  /// "running", "failed", "cancelled" or "done".
  std::string state;
  /// Chunks and lines whose results are written, and lines that failed.
  uint64_t chunks = 0, lines = 0, failed = 0;
  /// Of the inputs, what their results are written of, in bytes.
  uint64_t readBytes = 0, inputBytes = 0;
  /// Seconds since its submitter wrote this.
  uint64_t age = 0;
  std::vector<DeadChunk> dead;

  /// Canonical JSON, on one line.
  std::string json() const;
  /// For people, lines.
  std::string text() const;
};

/// Errors are reported.
std::optional<JobStatus> findJob(const QueuePlace &place,
                                 const std::string &job,
                                 Diagnostics &diagnostics);

/// Ends a job: its work and its results are removed. False if there is none, or
/// the server fails.
bool cancelJob(const QueuePlace &place, const std::string &job,
               Diagnostics &diagnostics);

} // namespace facet::cluster

#endif // FACET_CLUSTER_JOBS_H

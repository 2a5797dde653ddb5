//===- Submit.h - A batch that workers run ----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_CLUSTER_SUBMIT_H
#define FACET_CLUSTER_SUBMIT_H

#include "facet/Cluster/Place.h"
#include "facet/Tooling/Batch/BatchRunner.h"
#include <functional>

namespace facet::cluster {

struct SubmitOptions {
  QueuePlace place;
  /// Empty: a name is made of the program and the inputs.
  std::string job;
  /// As for `runBatch`; `payload` without assets.
  BatchOptions batch;
  /// The file of inputs.
  std::string input;
  /// Where the result goes; "-" or an open descriptor cannot be resumed.
  std::string output;
  /// Takes each part of the output: messages and counts. `lines` is for who
  /// writes them: empty where they go to a file.
  std::function<bool(const BatchPart &)> sink;
  /// Takes warnings and notes about the job.
  std::function<void(const Diagnostics &)> report;
};

struct SubmitResult {
  std::string job;
  BatchCounts counts;
  /// All results are there and written.
  bool isWhole = false;
};

/// Has a queue's workers run the program once for each line of a file, with the
/// same output as `runBatch`. A job that was begun before is taken up where it
/// stands. Errors are reported.
SubmitResult submitBatch(const Plan &plan, const SubmitOptions &options,
                         Diagnostics &diagnostics);

} // namespace facet::cluster

#endif // FACET_CLUSTER_SUBMIT_H

//===- JobSpec.h - What the lines of a job are run with ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_JOB_JOBSPEC_H
#define FACET_LIB_CLUSTER_JOB_JOBSPEC_H

#include "facet/Tooling/Batch/BatchLines.h"

namespace facet::cluster {

/// What workers need to run lines as `fct run --batch` would, but for the
/// program itself and what a worker's own configuration says of the host.
struct JobSpec {
  /// Of the compiler and of the plan.
  std::string version;
  /// The SHA-256 of the plan's bytes, in hexadecimal.
  std::string program;
  /// `run` without what is of one process, `payload` without assets, and the
  /// rest but `base`, `config`, `threads`.
  BatchOptions options;
  /// The inputs that every line starts from, a JSON object.
  std::string base = "{}";
  /// `HostConfig::packingEfficiency`.
  double packingEfficiency = 0;

  /// Canonical JSON.
  std::string json() const;
  /// Nullopt if it is none that this version wrote.
  static std::optional<JobSpec> parse(const std::string &json);
};

/// "0.9.0, plans 5": results are the same where it is.
std::string workVersion();

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_JOB_JOBSPEC_H

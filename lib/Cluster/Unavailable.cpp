//===- Unavailable.cpp - A build without NATS -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Cluster/ClusterDiagnostics.h"
#include "facet/Cluster/Jobs.h"
#include "facet/Cluster/Submit.h"
#include "facet/Cluster/Worker.h"

namespace facet::cluster {

void runWorker(const WorkerOptions &, Diagnostics &diagnostics) {
  diagnostics.report(diag::UsageNoNats, {});
}

SubmitResult submitBatch(const Plan &, const SubmitOptions &,
                         Diagnostics &diagnostics) {
  diagnostics.report(diag::UsageNoNats, {});
  return {};
}

std::optional<JobStatus> findJob(const QueuePlace &, const std::string &,
                                 Diagnostics &diagnostics) {
  diagnostics.report(diag::UsageNoNats, {});
  return std::nullopt;
}

bool cancelJob(const QueuePlace &, const std::string &,
               Diagnostics &diagnostics) {
  diagnostics.report(diag::UsageNoNats, {});
  return false;
}

} // namespace facet::cluster

//===- Worker.h - Runs what a queue holds -----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_CLUSTER_WORKER_H
#define FACET_CLUSTER_WORKER_H

#include "facet/Cluster/Place.h"
#include "facet/Host/HostSettings.h"
#include "facet/Lens/Lens.h"
#include "facet/Support/Diagnostics.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <chrono>
#include <functional>
#include <memory>

namespace facet::cluster {

struct WorkerOptions {
  QueuePlace place;
  /// Chunks that are run at a time.
  unsigned threads = 1;
  /// How long this worker may be silent before its work is given to another.
  std::chrono::milliseconds ackWait{5000};
  /// The lenses of programs, and where those of the host are.
  std::shared_ptr<const LensRegistry> lenses;
  HostSettings host;
  uint64_t lensCacheEntries = ~uint64_t(0);
  /// Called about every 100 ms: true ends the worker after the chunks that it
  /// has begun.
  std::function<bool()> isAskedToEnd;
  /// Called once it waits for work, with the server's address.
  std::function<void(llvm::StringRef)> started;
  /// Takes warnings.
  std::function<void(const Diagnostics &)> report;
};

/// Works for a queue until it is asked to end. Errors are reported: there is no
/// server, it stays away, or this worker cannot serve a job of the queue.
void runWorker(const WorkerOptions &options, Diagnostics &diagnostics);

} // namespace facet::cluster

#endif // FACET_CLUSTER_WORKER_H

//===- Programs.h - The programs that a worker has --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_WORKER_PROGRAMS_H
#define FACET_LIB_CLUSTER_WORKER_PROGRAMS_H

#include "Job/JobSpec.h"
#include "Nats/Connection.h"
#include "Queue/QueueNames.h"
#include "facet/Lens/Lens.h"
#include <list>
#include <mutex>

namespace facet::cluster {

/// A plan and what its lines are run with, for any number of threads.
struct WorkerProgram {
  std::string digest;
  JobSpec spec;
  std::shared_ptr<const Plan> plan;
  /// What `spec.options` refers to.
  ValueArena arena{~uint64_t(0)};
  HostConfig config;
  std::optional<PayloadRenderer> renderer;
};

/// The newest programs, each read once.
class Programs {
public:
  Programs(Connection &connection, const QueueNames &names,
           std::shared_ptr<const LensRegistry> lenses)
      : connection(connection), names(names), lenses(std::move(lenses)) {}

  /// The program that a description names by its digest. Null: it is not in the
  /// store (`problem` is empty), or this worker cannot run it.
  std::shared_ptr<const WorkerProgram> get(const std::string &digest,
                                           std::string &problem);

private:
  std::shared_ptr<const WorkerProgram> read(const std::string &digest,
                                            std::string &problem);

  Connection &connection;
  const QueueNames &names;
  std::shared_ptr<const LensRegistry> lenses;
  std::mutex mutex;
  /// The newest first.
  std::list<std::shared_ptr<const WorkerProgram>> kept;
};

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_WORKER_PROGRAMS_H

//===- Jobs.cpp - Asking for jobs, and ending them ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Cluster/Jobs.h"
#include "Job/JobRecord.h"
#include "Problems.h"
#include "facet/Cluster/ClusterDiagnostics.h"

namespace facet::cluster {

/// Reads a job's record; null, which is reported, if that fails.
static std::unique_ptr<Connection>
openJob(const QueuePlace &place, const QueueNames &names,
        const std::string &job, JobRecord &record, Diagnostics &diagnostics) {
  std::unique_ptr<Connection> connection =
      openQueue(place, names, "fct submit", diagnostics);
  if (!connection)
    return nullptr;
  Outcome outcome = JobRecord::load(*connection, names, job, record);
  if (outcome)
    return connection;
  if (outcome.kind == Outcome::Kind::Missing)
    diagnostics.report(diag::ClusterNoJob, {}, {job, place.queue});
  else
    reportOutcome(*connection, outcome, "the job", diagnostics);
  return nullptr;
}

std::optional<JobStatus> findJob(const QueuePlace &place,
                                 const std::string &job,
                                 Diagnostics &diagnostics) {
  QueueNames names(place.queue);
  JobRecord record;
  if (!openJob(place, names, job, record, diagnostics))
    return std::nullopt;
  return record.status(job);
}

bool cancelJob(const QueuePlace &place, const std::string &job,
               Diagnostics &diagnostics) {
  QueueNames names(place.queue);
  JobRecord record;
  std::unique_ptr<Connection> connection =
      openJob(place, names, job, record, diagnostics);
  if (!connection)
    return false;
  Outcome outcome;
  do {
    record.state = JobRecord::State::Cancelled;
    outcome = record.save(*connection, names, job);
    // Its submitter writes, too.
    if (outcome.kind == Outcome::Kind::Conflict) {
      Outcome loaded = JobRecord::load(*connection, names, job, record);
      if (!loaded)
        outcome = loaded;
    }
  } while (outcome.kind == Outcome::Kind::Conflict);
  // One by one: see `purge`. A window has not many.
  StoredMessage work;
  while (outcome && (outcome = connection->last(
                         names.work, names.allOf("work", job), work)))
    outcome = connection->remove(names.work, work.sequence);
  if (outcome.kind == Outcome::Kind::Missing)
    outcome = {};
  if (outcome)
    outcome = connection->purge(names.results, names.allOf("result", job));
  if (outcome)
    return true;
  reportOutcome(*connection, outcome, "the job", diagnostics);
  return false;
}

} // namespace facet::cluster

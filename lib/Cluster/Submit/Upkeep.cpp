//===- Upkeep.cpp - What a submitter does from time to time ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Problems.h"
#include "Queue/Blobs.h"
#include "Submit/Submitter.h"
#include "facet/Cluster/ClusterDiagnostics.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::cluster {

/// False if the job has ended.
bool Submitter::tick() {
  constexpr std::chrono::seconds tickTime(1), auditTime(2), waitingTime(10);
  if (connection->isClosed()) {
    fail({Outcome::Kind::Unreachable, "the connection is closed"}, "");
    return false;
  }
  Clock::time_point now = Clock::now();
  if (connection->generation() != generation) {
    if (!subscribe())
      return false;
    // What the server was told last may be lost with it.
    lastAudit = now - auditTime;
  }
  Clock::duration silence = now - lastProgress.load();
  if (now - std::max(lastAudit, lastProgress.load()) >= auditTime) {
    audit();
    lastAudit = Clock::now();
  }
  if (silence >= waitingTime && !std::exchange(hasWarnedOfWaiting, true))
    tell(diag::ClusterWaiting,
         {jobName(), llvm::utostr(uint64_t(waitingTime.count())), names.queue});
  if (now - lastTick < tickTime)
    return true;
  lastTick = now;
  auditFront(now);
  hearRefusals();
  return saveRecord();
}

/// Keeps what is written, tells how far the job is, and gives results back that
/// are not needed any more: in this order.
bool Submitter::saveRecord() {
  if (output.isKept()) {
    if (std::error_code error = output.keep(checkpoint)) {
      fail(diag::FileUnwritable, {options.output, error.message()});
      return false;
    }
  }
  Outcome outcome;
  uint64_t least;
  {
    std::lock_guard<std::mutex> lock(mutex);
    record.chunks = checkpoint.chunks;
    record.readBytes = checkpoint.readBytes;
    record.lines = checkpoint.counts.lines;
    record.failed = checkpoint.counts.failed;
    outcome = record.save(*connection, names, jobName());
    least = window->leastSequence(newestSequence + 1);
  }
  if (outcome.kind == Outcome::Kind::Conflict) {
    failTaken();
    return false;
  }
  // Where there is no room, results that are taken make some, while they come.
  const bool isFull = outcome.kind == Outcome::Kind::Refused &&
                      Clock::now() - lastProgress.load() < roomPatience;
  if ((outcome || isFull) && newestSequence != 0)
    outcome = connection->purge(names.results, names.allOf("result", jobName()),
                                least);
  if (outcome || isFull)
    return true;
  fail(outcome, "the job");
  return false;
}

/// The job is another's now, or over.
void Submitter::failTaken() {
  JobRecord now;
  Outcome outcome = JobRecord::load(*connection, names, jobName(), now);
  if (!outcome && outcome.kind != Outcome::Kind::Missing) {
    fail(outcome, "the job");
  } else if (outcome && now.state != JobRecord::State::Cancelled) {
    fail(diag::ClusterTaken, {jobName()});
  } else {
    output.discard();
    fail(diag::ClusterCancelled, {jobName()});
  }
}

void Submitter::hearRefusals() {
  const NatsLibrary &nats = NatsLibrary::get();
  natsMsg *next = nullptr;
  while (refusals &&
         nats.natsSubscription_NextMsg(&next, refusals.get(), 0) == NATS_OK) {
    Message owned(next);
    std::string text = bytesOf(owned).str();
    constexpr size_t mostTold = 20;
    if (llvm::is_contained(refused, text) || refused.size() == mostTold)
      continue;
    refused.push_back(text);
    tell(diag::ClusterWorkerRefused, {jobName(), text});
  }
}

/// Looks for chunks that got lost: with a server that ended, or with a message
/// that was dropped. What is in the work will be done; what is in the results
/// is taken; all else is published again.
void Submitter::audit() {
  std::vector<uint64_t> missing;
  {
    std::lock_guard<std::mutex> lock(mutex);
    missing = window->missing();
    if (missing.empty() || !again.empty() || isOver)
      return;
  }
  if (!storeProgram())
    return;
  for (uint64_t number : missing)
    auditChunk(number);
}

/// One result that got lost is no silence, but holds up all that follow.
void Submitter::auditFront(Clock::time_point now) {
  constexpr std::chrono::seconds longTime(5);
  if (now - lastAudit < longTime)
    return;
  std::vector<uint64_t> missing;
  {
    std::lock_guard<std::mutex> lock(mutex);
    missing = window->missing();
    if (missing.empty() || !again.empty() || isOver ||
        now - window->find(missing.front())->sent < longTime)
      return;
  }
  auditChunk(missing.front());
  lastAudit = Clock::now();
}

void Submitter::auditChunk(uint64_t number) {
  constexpr std::chrono::seconds longTime(20), young(1);
  std::string key;
  Clock::time_point sent;
  {
    std::lock_guard<std::mutex> lock(mutex);
    const ChunkWindow::Entry *entry = window->find(number);
    if (!entry || entry->isAnswered || isOver)
      return;
    key = entry->key;
    sent = entry->sent;
  }
  Clock::time_point now = Clock::now();
  // It may be on its way.
  if (now - sent < young)
    return;
  std::string subject = names.workOf(jobName(), number, key);
  StoredMessage stored;
  Outcome outcome = connection->last(names.work, subject, stored);
  // A worker stores the result before it takes the work away: so this is asked
  // after that.
  if (outcome.kind == Outcome::Kind::Missing) {
    outcome = connection->last(names.results,
                               names.resultOf(jobName(), number, key), stored);
    if (outcome) {
      if (std::optional<ResultMessage> message =
              ResultMessage::decode(stored.bytes))
        take(std::move(*message), stored.sequence);
      return;
    }
  } else if (outcome) {
    // A server that lost the end of a stream may think of a later message of
    // the same number that it was delivered: a new one has a new number.
    if (now - std::max(sent, lastProgress.load()) < longTime)
      return;
    outcome = connection->remove(names.work, stored.sequence);
    if (outcome)
      outcome.kind = Outcome::Kind::Missing;
  }
  if (outcome.kind != Outcome::Kind::Missing) {
    fail(outcome, "work");
    return;
  }
  std::lock_guard<std::mutex> lock(mutex);
  again.push_back(number);
  changed.notify_one();
}

} // namespace facet::cluster

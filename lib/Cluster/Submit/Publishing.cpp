//===- Publishing.cpp - Chunks on their way into the queue ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Queue/Blobs.h"
#include "Submit/Submitter.h"
#include "facet/Cluster/ClusterDiagnostics.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include <thread>

namespace facet::cluster {

void Submitter::publishAll() {
  std::unique_lock<std::mutex> lock(mutex);
  while (waitForWork(lock)) {
    if (!again.empty())
      publishAgain(lock);
    else
      publishNew(lock);
  }
}

/// False once nothing more is to be published.
bool Submitter::waitForWork(std::unique_lock<std::mutex> &lock) {
  changed.wait(lock, [&] {
    return isOver || !again.empty() || (!isAtEnd && window->hasRoom());
  });
  return !isOver;
}

void Submitter::publishNew(std::unique_lock<std::mutex> &lock) {
  uint64_t number = cutter->nextNumber();
  if (sizes->adapt(number))
    announceCuts();
  Chunk chunk;
  if (!cutter->next(sizes->linesOf(number), chunk)) {
    std::error_code error = cutter->error();
    isAtEnd = !error;
    if (error) {
      lock.unlock();
      fail(diag::FileUnreadable, {options.input, error.message()});
      lock.lock();
    }
    return;
  }
  std::string key = chunkKey(specDigest, number, chunk.firstLine,
                             chunk.isTooLong, chunk.text);
  window->add(std::move(chunk), std::move(key));
  send(lock, number);
}

void Submitter::publishAgain(std::unique_lock<std::mutex> &lock) {
  uint64_t number = again.back();
  again.pop_back();
  send(lock, number);
}

/// Whoever resumes the job cuts as we do.
void Submitter::announceCuts() {
  record.cuts = sizes->cuts();
  // If that fails, it does so for the collector, too, who says why; chunks that
  // nobody knows the size of are run once more.
  (void)record.save(*connection, names, jobName());
}

/// Publishes a chunk of the window; unlocked meanwhile.
void Submitter::send(std::unique_lock<std::mutex> &lock, uint64_t number) {
  ChunkWindow::Entry *entry = window->find(number);
  if (!entry || entry->isAnswered)
    return;
  entry->sent = Clock::now();
  WorkMessage message;
  message.version = spec.version;
  message.job = jobName();
  message.chunk = number;
  message.spec = specDigest;
  message.firstLine = entry->chunk.firstLine;
  message.isTooLong = entry->chunk.isTooLong;
  message.text = entry->chunk.text;
  std::string key = entry->key;
  lock.unlock();
  Outcome outcome;
  // The rest of a message is its first line and the version.
  constexpr size_t headBytes = 1024;
  if (message.text.size() + headBytes > connection->largestMessage()) {
    message.isStored = true;
    outcome = putBlob(*connection, names, "input", blobName(number, key),
                      message.text);
  }
  if (outcome)
    outcome = store(names.workOf(jobName(), number, key), message.encode());
  if (!outcome)
    fail(outcome, "work");
  lock.lock();
}

/// Publishes, and tries again for a while where there is no room: results that
/// are collected make some.
Outcome Submitter::store(const std::string &subject, llvm::StringRef bytes) {
  for (;;) {
    Outcome outcome = connection->publish(subject, bytes);
    bool isTold = outcome.kind != Outcome::Kind::Refused || isStopped();
    if (isTold || Clock::now() - lastProgress.load() > roomPatience)
      return outcome;
    constexpr std::chrono::milliseconds pause(250);
    std::this_thread::sleep_for(pause);
  }
}

} // namespace facet::cluster

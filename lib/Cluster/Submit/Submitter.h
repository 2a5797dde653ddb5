//===- Submitter.h - The two halves of a submitter --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_SUBMIT_SUBMITTER_H
#define FACET_LIB_CLUSTER_SUBMIT_SUBMITTER_H

#include "Job/JobRecord.h"
#include "Job/JobSpec.h"
#include "Submit/ChunkWindow.h"
#include "Submit/PartialOutput.h"
#include "facet/Cluster/Submit.h"
#include <atomic>
#include <condition_variable>
#include <mutex>

namespace facet::cluster {

/// Puts the chunks of a job into the queue and collects their results: one
/// thread collects, some others cut and publish.
class Submitter {
public:
  Submitter(const Plan &plan, const SubmitOptions &options,
            Diagnostics &diagnostics)
      : plan(plan), options(options), diagnostics(diagnostics),
        names(options.place.queue) {}

  SubmitResult run();

private:
  using Clock = std::chrono::steady_clock;
  /// How long a server may be full, from the last result on.
  static constexpr std::chrono::seconds roomPatience{10};

  // Before the first chunk.
  bool prepare();
  bool openInput();
  void describe();
  bool takeJob();
  bool openOutput();
  bool beginAgain();
  bool storeProgram();

  // The publishers.
  void publishAll();
  bool waitForWork(std::unique_lock<std::mutex> &lock);
  void publishNew(std::unique_lock<std::mutex> &lock);
  void publishAgain(std::unique_lock<std::mutex> &lock);
  void announceCuts();
  void send(std::unique_lock<std::mutex> &lock, uint64_t chunk);
  Outcome store(const std::string &subject, llvm::StringRef bytes);

  // The collector.
  void collectAll();
  bool subscribe();
  void receive();
  void take(ResultMessage message, uint64_t sequence);
  bool deliver();
  bool write(ChunkWindow::Entry &entry);
  void endDead();
  bool tick();
  bool saveRecord();
  void hearRefusals();
  void audit();
  void auditFront(Clock::time_point now);
  void auditChunk(uint64_t number);
  bool isAllDone();
  bool finish();

  // Both.
  void fail(Diag kind, llvm::ArrayRef<std::string> args);
  void fail(const Outcome &outcome, const std::string &what);
  void failTaken();
  void tell(Diag kind, llvm::ArrayRef<std::string> args);
  bool isStopped();
  std::string jobName() const { return result.job; }
  std::string blobName(uint64_t chunk, llvm::StringRef key) const;

  const Plan &plan;
  const SubmitOptions &options;
  Diagnostics &diagnostics;
  const QueueNames names;
  SubmitResult result;

  std::unique_ptr<Connection> connection;
  std::unique_ptr<InputFile> input;
  /// There was none of this name, or one that is over.
  bool isNewJob = false;
  std::string inputsDigest, identity, planBytes, specJson, specDigest;
  JobSpec spec;

  // Of the collector.
  PartialOutput output;
  Checkpoint checkpoint;
  BatchMerger merger;
  /// Of the chunk that is written, to use its memory again.
  BatchLines lines;
  Subscription results, refusals;
  unsigned generation = 0;
  uint64_t newestSequence = 0;
  std::vector<std::string> refused;
  Clock::time_point lastTick, lastAudit;
  bool hasWarnedOfWaiting = false;

  std::mutex mutex;
  std::condition_variable changed;
  // What follows is guarded by it.
  JobRecord record;
  std::optional<ChunkCutter> cutter;
  std::optional<ChunkSizes> sizes;
  std::optional<ChunkWindow> window;
  /// Chunks that neither the work nor the results have any more.
  std::vector<uint64_t> again;
  bool isAtEnd = false, isOver = false;

  /// When a result came that was new.
  std::atomic<Clock::time_point> lastProgress{Clock::now()};
};

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_SUBMIT_SUBMITTER_H

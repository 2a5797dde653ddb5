//===- Submitter.cpp - A batch that workers run ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Submit/Submitter.h"
#include "Problems.h"
#include "Queue/Blobs.h"
#include "facet/Cluster/ClusterDiagnostics.h"
#include "facet/Support/Threading/Threads.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::cluster {

SubmitResult Submitter::run() {
  if (prepare()) {
    // Each waits for the server most of the time.
    constexpr unsigned publishers = 3;
    runWorkers(publishers + 1, [&](unsigned worker) {
      if (worker == 0)
        collectAll();
      else
        publishAll();
    });
  }
  // There is nothing to go on from.
  if (!result.isWhole && checkpoint.chunks == 0)
    output.discard();
  result.counts = merger.counts;
  return result;
}

//===----------------------------------------------------------------------===//
// What goes wrong
//===----------------------------------------------------------------------===//

void Submitter::fail(Diag kind, llvm::ArrayRef<std::string> args) {
  std::lock_guard<std::mutex> lock(mutex);
  // The first says what happened.
  if (!isOver)
    diagnostics.report(kind, {}, args);
  isOver = true;
  changed.notify_all();
}

void Submitter::fail(const Outcome &outcome, const std::string &what) {
  std::lock_guard<std::mutex> lock(mutex);
  if (!isOver)
    reportOutcome(*connection, outcome, what, diagnostics);
  isOver = true;
  changed.notify_all();
}

void Submitter::tell(Diag kind, llvm::ArrayRef<std::string> args) {
  Diagnostics told;
  told.report(kind, {}, args);
  options.report(told);
}

bool Submitter::isStopped() {
  std::lock_guard<std::mutex> lock(mutex);
  return isOver;
}

std::string Submitter::blobName(uint64_t chunk, llvm::StringRef key) const {
  return (result.job + "." + llvm::Twine(chunk) + "." + key).str();
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

void Submitter::collectAll() {
  lastTick = lastAudit = Clock::now();
  if (!subscribe())
    return;
  while (!isStopped()) {
    receive();
    if (!deliver() || !tick())
      return;
    if (isAllDone()) {
      result.isWhole = finish();
      return;
    }
  }
}

/// The results that are there, and those that come.
bool Submitter::subscribe() {
  const NatsLibrary &nats = NatsLibrary::get();
  generation = connection->generation();
  results.reset();
  refusals.reset();
  natsSubscription *made = nullptr;
  Outcome outcome = connection->insist([&](jsErrCode &code) {
    jsSubOptions subscription;
    nats.jsSubOptions_Init(&subscription);
    subscription.Stream = names.results.c_str();
    subscription.Config.AckPolicy = js_AckNone;
    subscription.Config.DeliverPolicy = js_DeliverAll;
    std::string subjects = names.allOf("result", jobName());
    return nats.js_SubscribeSync(&made, connection->jetStream(),
                                 subjects.c_str(), nullptr, &subscription,
                                 &code);
  });
  if (!outcome) {
    fail(outcome, "a consumer of results");
    return false;
  }
  results.reset(made);
  // The window bounds what can come.
  (void)nats.natsSubscription_SetPendingLimits(made, -1, -1);
  if (nats.natsConnection_SubscribeSync(&made, connection->native(),
                                        names.refusals(jobName()).c_str()) ==
      NATS_OK)
    refusals.reset(made);
  return true;
}

/// Takes a result, if one comes.
void Submitter::receive() {
  const NatsLibrary &nats = NatsLibrary::get();
  constexpr int64_t milliseconds = 50;
  {
    // What can be written is not kept waiting.
    std::lock_guard<std::mutex> lock(mutex);
    if (isOver || (isAtEnd && window->isEmpty()))
      return;
  }
  natsMsg *next = nullptr;
  if (nats.natsSubscription_NextMsg(&next, results.get(), milliseconds) !=
      NATS_OK)
    return;
  Message owned(next);
  jsMsgMetaData *data = nullptr;
  uint64_t sequence = 0;
  if (nats.natsMsg_GetMetaData(&data, next) == NATS_OK) {
    sequence = data->Sequence.Stream;
    nats.jsMsgMetaData_Destroy(data);
  }
  if (std::optional<ResultMessage> message =
          ResultMessage::decode(bytesOf(owned)))
    take(std::move(*message), sequence);
}

void Submitter::take(ResultMessage message, uint64_t sequence) {
  newestSequence = std::max(newestSequence, sequence);
  if (message.kind == ResultMessage::Kind::Stored) {
    std::string bytes;
    // What is gone is found missing by the next audit.
    if (!getBlob(*connection, names, "output",
                 blobName(message.chunk, message.key), bytes))
      return;
    std::optional<ResultMessage> whole = ResultMessage::decode(bytes);
    if (!whole || whole->chunk != message.chunk || whole->key != message.key)
      return;
    message = std::move(*whole);
  }
  std::lock_guard<std::mutex> lock(mutex);
  uint64_t micros = message.micros;
  const ChunkWindow::Entry *entry =
      window->accept(std::move(message), sequence);
  if (!entry)
    return;
  sizes->note(entry->chunk.lines, micros);
  lastProgress = Clock::now();
  hasWarnedOfWaiting = false;
  changed.notify_one();
}

/// Writes what is next. False if that fails, or is dead.
bool Submitter::deliver() {
  for (;;) {
    ChunkWindow::Entry *entry;
    {
      std::lock_guard<std::mutex> lock(mutex);
      entry = window->front();
    }
    // Only this thread answers and removes entries, and a deque keeps them
    // where they are.
    if (!entry)
      return true;
    if (entry->isDead) {
      endDead();
      return false;
    }
    if (!write(*entry))
      return false;
    std::lock_guard<std::mutex> lock(mutex);
    window->pop();
    changed.notify_all();
  }
}

bool Submitter::write(ChunkWindow::Entry &entry) {
  if (!entry.result.unfold(lines)) {
    fail({Outcome::Kind::Refused, "a result is damaged"}, "results");
    return false;
  }
  bool isEmpty = lines.counts.lines == 0;
  BatchPart part = merger.add(lines);
  if (output.isKept()) {
    if (std::error_code error = output.write(part.lines)) {
      fail(diag::FileUnwritable, {options.output, error.message()});
      return false;
    }
    checkpoint.bytes += part.lines.size();
    part.lines = "";
  }
  if (!isEmpty && !options.sink(part)) {
    std::lock_guard<std::mutex> lock(mutex);
    isOver = true;
    changed.notify_all();
    return false;
  }
  checkpoint.chunks = entry.chunk.number + 1;
  checkpoint.readBytes = entry.chunk.endOffset;
  checkpoint.nextLine = entry.chunk.firstLine + entry.chunk.lines;
  checkpoint.counts = merger.counts;
  return true;
}

/// Chunks that no worker survives: whoever resumes the job tries them again.
void Submitter::endDead() {
  if (!saveRecord())
    return;
  std::string list;
  uint64_t count = 0;
  {
    std::lock_guard<std::mutex> lock(mutex);
    for (const ChunkWindow::Entry *entry : window->dead()) {
      const Chunk &chunk = entry->chunk;
      record.dead.push_back({chunk.number, chunk.firstLine, chunk.lines});
      list += (count++ ? ", " : "") + llvm::utostr(chunk.firstLine);
      if (chunk.lines > 1)
        list += "-" + llvm::utostr(chunk.firstLine + chunk.lines - 1);
    }
    record.state = JobRecord::State::Failed;
  }
  if (saveRecord())
    fail(diag::ClusterDead,
         {jobName(), llvm::utostr(mostBegins), "lines " + list});
}

bool Submitter::isAllDone() {
  std::lock_guard<std::mutex> lock(mutex);
  return !isOver && isAtEnd && window->isEmpty();
}

bool Submitter::finish() {
  if (output.isKept()) {
    if (std::error_code error = output.commit()) {
      fail(diag::FileUnwritable, {options.output, error.message()});
      return false;
    }
  }
  {
    std::lock_guard<std::mutex> lock(mutex);
    record.state = JobRecord::State::Done;
    isOver = true;
    changed.notify_all();
  }
  // The output is there: what cannot be tidied up now ends by its age.
  record.chunks = checkpoint.chunks;
  record.readBytes = checkpoint.readBytes;
  record.lines = merger.counts.lines;
  record.failed = merger.counts.failed;
  record.cuts.clear();
  (void)record.save(*connection, names, jobName());
  (void)connection->purge(names.results, names.allOf("result", jobName()));
  for (llvm::StringRef kind : {"begun", "input", "output"})
    (void)connection->purge(names.store, names.stored(kind, jobName() + ".>"));
  return true;
}

} // namespace facet::cluster

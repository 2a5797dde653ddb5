//===- SpanExporter.cpp - Spans of runs for a collector -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Telemetry/SpanExporter.h"
#include "facet/Host/JsonPoster.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Threading/Threads.h"
#include "facet/Tooling/Telemetry/Telemetry.h"
#include <condition_variable>
#include <deque>
#include <mutex>

namespace facet::service {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

namespace {
/// The spans of one run.
struct Trace {
  std::string json;
  size_t spans = 0;
};

// What waits, and what goes in one request.
constexpr size_t mostWaiting = 4096, mostTogether = 512;
constexpr size_t mostWaitingBytes = size_t(32) << 20,
                 mostTogetherBytes = size_t(2) << 20;
/// So long the first one waits for others.
constexpr milliseconds batchTime(1000);
// Between tries, and how long all of them may take.
constexpr milliseconds firstPause(250), longestPause(5000), mostTime(60'000);
} // namespace

struct SpanExporter::State {
  State(const HttpEndpoint &collector, Metrics &metrics)
      : poster(collector), metrics(metrics) {}

  std::vector<Trace> takeBatch();
  void send(std::vector<Trace> batch);
  bool pause(milliseconds time);

  /// Of the exporting thread.
  JsonPoster poster;
  Metrics &metrics;
  Cancellation cancellation;

  std::mutex mutex;
  std::condition_variable changed;
  std::deque<Trace> waiting;
  size_t waitingBytes = 0;
  bool isEnding = false, isOver = false;
};

//===----------------------------------------------------------------------===//
// The thread
//===----------------------------------------------------------------------===//

/// What goes in one request; empty at the end.
std::vector<Trace> SpanExporter::State::takeBatch() {
  std::unique_lock<std::mutex> lock(mutex);
  changed.wait(lock, [&] { return isEnding || !waiting.empty(); });
  Clock::time_point end = Clock::now() + batchTime;
  changed.wait_until(lock, end, [&] {
    return isEnding || waiting.size() >= mostTogether ||
           waitingBytes >= mostTogetherBytes;
  });
  std::vector<Trace> batch;
  size_t bytes = 0;
  while (!waiting.empty() && batch.size() != mostTogether &&
         bytes < mostTogetherBytes) {
    bytes += waiting.front().json.size();
    batch.push_back(std::move(waiting.front()));
    waiting.pop_front();
  }
  waitingBytes -= bytes;
  return batch;
}

/// False if the end comes first.
bool SpanExporter::State::pause(milliseconds time) {
  constexpr milliseconds slice(20);
  for (Clock::time_point end = Clock::now() + time; Clock::now() < end;) {
    if (cancellation.isCancelled())
      return false;
    std::unique_lock<std::mutex> lock(mutex);
    changed.wait_for(lock, slice);
  }
  return !cancellation.isCancelled();
}

/// Whether the collector may take it another time: those statuses, and nobody
/// there, are all that the protocol names.
static bool isWorthATry(const HttpAnswer &outcome) {
  return !outcome.problem.empty() || outcome.status == 429 ||
         outcome.status == 502 || outcome.status == 503 ||
         outcome.status == 504;
}

/// How many spans an answer with status 200 says were not taken.
static size_t rejectedBy(const HttpAnswer &outcome) {
  ValueArena arena;
  JsonError error;
  std::optional<Value> answer = parseJson(outcome.body, arena, error);
  const Value *partial =
      answer && answer->isMap() ? answer->find("partialSuccess") : nullptr;
  const Value *rejected =
      partial && partial->isMap() ? partial->find("rejectedSpans") : nullptr;
  uint64_t count = 0;
  if (rejected && rejected->isInt() && rejected->asInt() > 0)
    count = uint64_t(rejected->asInt());
  // 64-bit numbers are texts in the JSON of Protocol Buffers.
  if (rejected && rejected->isString() &&
      rejected->asString().getAsInteger(10, count))
    count = 0;
  return count;
}

void SpanExporter::State::send(std::vector<Trace> batch) {
  std::vector<std::string> parts;
  size_t spans = 0;
  for (Trace &trace : batch) {
    spans += trace.spans;
    parts.push_back(std::move(trace.json));
  }
  const std::string body = joinOtlpResources(parts);
  const Clock::time_point end = Clock::now() + mostTime;
  milliseconds wait = firstPause;
  while (true) {
    HttpAnswer outcome = poster.post(body, cancellation);
    if (outcome.problem.empty() && outcome.status / 100 == 2) {
      size_t rejected = std::min(spans, rejectedBy(outcome));
      metrics.spansSent += spans - rejected;
      metrics.spansDropped[size_t(SpanLoss::Refused)] += rejected;
      return;
    }
    ++metrics.spanPostsFailed;
    if (!isWorthATry(outcome)) {
      metrics.spansDropped[size_t(SpanLoss::Refused)] += spans;
      return;
    }
    milliseconds thisTime = wait;
    if (outcome.retryAfter)
      thisTime =
          milliseconds(std::min<uint64_t>(*outcome.retryAfter, 3600) * 1000);
    bool isInTime = Clock::now() + thisTime < end && pause(thisTime);
    if (!isInTime) {
      metrics.spansDropped[size_t(SpanLoss::Unreachable)] += spans;
      return;
    }
    wait = std::min(wait * 2, longestPause);
  }
}

void SpanExporter::work(State &state) {
  while (true) {
    std::vector<Trace> batch = state.takeBatch();
    if (batch.empty())
      break;
    state.send(std::move(batch));
  }
  std::lock_guard<std::mutex> lock(state.mutex);
  state.isOver = true;
  state.changed.notify_all();
}

//===----------------------------------------------------------------------===//
// The exporter
//===----------------------------------------------------------------------===//

SpanExporter::SpanExporter(const HttpEndpoint &collector, Metrics &metrics)
    : state(std::make_shared<State>(collector, metrics)) {
  // Without a thread nothing is taken.
  if (!startThread([state = state] { work(*state); }))
    state->isEnding = state->isOver = true;
}

SpanExporter::~SpanExporter() { finish(milliseconds(0)); }

void SpanExporter::add(const Recording &recording, llvm::StringRef error) {
  Trace trace;
  trace.json = renderOtlpResource(recording, error, trace.spans);
  std::lock_guard<std::mutex> lock(state->mutex);
  if (state->isEnding || state->waiting.size() >= mostWaiting ||
      state->waitingBytes + trace.json.size() > mostWaitingBytes) {
    state->metrics.spansDropped[size_t(SpanLoss::Queue)] += trace.spans;
    return;
  }
  state->waitingBytes += trace.json.size();
  state->waiting.push_back(std::move(trace));
  state->changed.notify_all();
}

void SpanExporter::finish(milliseconds time) {
  std::unique_lock<std::mutex> lock(state->mutex);
  state->isEnding = true;
  state->changed.notify_all();
  state->changed.wait_for(lock, time, [&] { return state->isOver; });
  if (state->isOver)
    return;
  // What waits is lost; the thread must end, for it counts.
  for (const Trace &trace : state->waiting)
    state->metrics.spansDropped[size_t(SpanLoss::Unreachable)] += trace.spans;
  state->waiting.clear();
  state->waitingBytes = 0;
  state->cancellation.cancel();
  state->changed.wait(lock, [&] { return state->isOver; });
}

} // namespace facet::service

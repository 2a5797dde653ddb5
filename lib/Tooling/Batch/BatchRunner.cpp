//===- BatchRunner.cpp - One program, many inputs -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Batch/BatchRunner.h"
#include "facet/Runtime/UndeclaredInputs.h"
#include "facet/Support/Threading/OrderedWork.h"
#include "llvm/ADT/DenseSet.h"
#include <atomic>
#include <chrono>
#include <deque>

namespace facet {

std::vector<MapEntry> declaredInputs(const Plan &plan, RunInputs given,
                                     Diagnostics &diagnostics) {
  llvm::DenseSet<llvm::StringRef> declared;
  for (const PlanInput &input : plan.inputs)
    declared.insert(input.name);
  std::vector<MapEntry> kept;
  std::vector<llvm::StringRef> undeclared;
  for (const MapEntry &entry : given) {
    if (declared.contains(entry.key))
      kept.push_back(entry);
    else
      undeclared.push_back(entry.key);
  }
  warnUndeclaredInputs(plan, undeclared, diagnostics);
  return kept;
}

namespace {
class Batch : OrderedWork {
public:
  Batch(const Plan &plan, Host &host, const BatchOptions &options,
        BatchInput &input, BatchSink sink)
      : plan(plan), host(host), options(options), input(input), sink(sink),
        reader(input, options.run.memoryLimit, options.firstLine) {
    if (!options.renderer && options.payload)
      payloads.emplace(plan, *options.payload);
    renderer = payloads ? &*payloads : options.renderer;
  }

  BatchResult run();

private:
  /// No two threads write to one line of the cache, nor to the one that the
  /// processor fetches with it.
  static constexpr size_t apart = 128;
  struct alignas(apart) Worker : BatchLineRunner {
    using BatchLineRunner::BatchLineRunner;
  };
  struct alignas(apart) Slot {
    LineChunk chunk;
    BatchLines result;
    bool isLast = false;
  };

  // OrderedWork
  bool take(size_t slot) override {
    return reader.next(chunkLines, slots[slot].chunk);
  }
  void perform(unsigned worker, size_t slot) override;
  bool deliver(size_t slot) override;

  const Plan &plan;
  Host &host;
  const BatchOptions &options;
  BatchInput &input;
  BatchSink sink;
  LineReader reader;
  std::optional<PayloadRenderer> payloads;
  /// Null: lines are canonical JSON.
  const PayloadRenderer *renderer;
  /// One a thread.
  std::deque<Worker> runners;
  std::vector<Slot> slots;
  /// Lines that are taken at a time: so many that this costs little, so few
  /// that all workers have something to do.
  std::atomic<unsigned> chunkLines{1};
  BatchMerger merger;
  bool isStopped = false;
};
} // namespace

BatchResult Batch::run() {
  for (unsigned i = 0; i != options.threads; ++i)
    runners.emplace_back(plan, host, options, renderer);
  slots.resize(slotsFor(options.threads));
  OrderedWork::run(options.threads);
  return {merger.counts, merger.totals, reader.error(),
          !isStopped && !reader.error()};
}

void Batch::perform(unsigned worker, size_t number) {
  using Clock = std::chrono::steady_clock;
  constexpr std::chrono::microseconds soon(500), late(4000);
  constexpr unsigned mostLines = 128;
  Clock::time_point start = Clock::now();
  Slot &slot = slots[number];
  slot.isLast = !runners[worker].run(slot.chunk, slot.result,
                                     [&] { return deliverPart(number); });
  slot.chunk.memory.reset();
  Clock::duration time = Clock::now() - start;
  unsigned lines = chunkLines;
  if (time < soon)
    chunkLines = std::min(mostLines, lines * 2);
  else if (time > late)
    chunkLines = std::max(1u, lines / 2);
}

bool Batch::deliver(size_t number) {
  Slot &slot = slots[number];
  bool isEmpty = slot.result.counts.lines == 0;
  BatchPart part = merger.add(slot.result);
  bool goesOn = (isEmpty || sink(part)) && !slot.isLast;
  slot.result.clear();
  if (!goesOn) {
    isStopped = true;
    input.stop();
  }
  return goesOn;
}

BatchResult runBatch(const Plan &plan, Host &host, const BatchOptions &options,
                     BatchInput &input, BatchSink sink) {
  return Batch(plan, host, options, input, sink).run();
}

} // namespace facet

//===- OrderedWork.cpp - Work of many threads, results in order -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Threading/OrderedWork.h"
#include "facet/Support/Threading/Threads.h"
#include <condition_variable>
#include <mutex>
#include <vector>

namespace facet {

struct OrderedWork::State {
  std::mutex mutex;
  /// Told of every change below.
  std::condition_variable changed;
  /// Jobs taken and jobs delivered so far; a job's slot is its number modulo
  /// the number of slots.
  uint64_t taken = 0, delivered = 0;
  std::vector<bool> isDone;
  bool isTaking = false, isDelivering = false;
  /// There are no more jobs, or no more are wanted.
  bool isOver = false, isStopped = false;
};

OrderedWork::~OrderedWork() = default;

void OrderedWork::run(unsigned threads) {
  State shared;
  shared.isDone.assign(slotsFor(threads), false);
  state = &shared;
  runWorkers(threads, [&](unsigned worker) { work(worker); });
  state = nullptr;
}

void OrderedWork::work(unsigned worker) {
  State &s = *state;
  const uint64_t slots = s.isDone.size();
  std::unique_lock<std::mutex> lock(s.mutex);
  while (true) {
    s.changed.wait(lock, [&] {
      return s.isOver || s.isStopped ||
             (!s.isTaking && s.taken - s.delivered < slots);
    });
    if (s.isOver || s.isStopped)
      return;
    uint64_t job = s.taken;
    size_t slot = size_t(job % slots);
    s.isTaking = true;
    lock.unlock();
    bool isThere = take(slot);
    lock.lock();
    s.isTaking = false;
    s.isOver = !isThere;
    s.taken += isThere;
    s.changed.notify_all();
    if (!isThere)
      return;
    lock.unlock();

    perform(worker, slot);

    lock.lock();
    s.isDone[slot] = true;
    // Whoever finishes the oldest job delivers it, and what waited for it.
    while (!s.isDelivering && !s.isStopped && s.isDone[s.delivered % slots]) {
      s.isDelivering = true;
      lock.unlock();
      bool goesOn = deliver(size_t(s.delivered % slots));
      lock.lock();
      s.isDelivering = false;
      s.isDone[s.delivered % slots] = false;
      ++s.delivered;
      s.isStopped |= !goesOn;
      s.changed.notify_all();
    }
  }
}

bool OrderedWork::deliverPart(size_t slot) {
  State &s = *state;
  const uint64_t slots = s.isDone.size();
  std::unique_lock<std::mutex> lock(s.mutex);
  s.changed.wait(lock, [&] {
    return s.isStopped || (!s.isDelivering && s.delivered % slots == slot);
  });
  if (s.isStopped)
    return false;
  // Nobody else delivers now: this job is the oldest, and it is not done.
  lock.unlock();
  bool goesOn = deliver(slot);
  lock.lock();
  s.isStopped |= !goesOn;
  s.changed.notify_all();
  return goesOn;
}

} // namespace facet

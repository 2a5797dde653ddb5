//===- WorkQueue.h - Requests that wait for a worker ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_HTTP_WORKQUEUE_H
#define FACET_LIB_SERVICE_HTTP_WORKQUEUE_H

#include "facet/Service/Message.h"
#include "llvm/ADT/FunctionExtras.h"
#include <condition_variable>
#include <deque>
#include <mutex>

namespace facet::service {

using Job = llvm::unique_function<void(RequestMemory &)>;

/// A queue of bounded length: what cannot be done soon is refused at once.
class WorkQueue {
public:
  explicit WorkQueue(size_t most) : most(most) {}

  /// False if the queue is full.
  bool add(Job job);
  /// Adds what goes on with a job that was taken before.
  void addMore(Job job);
  /// Does jobs until the queue is closed and empty.
  void work(RequestMemory &memory);
  void close();
  size_t size() const { return length.load(std::memory_order_relaxed); }
  size_t limit() const { return most; }

private:
  void put(Job job, std::unique_lock<std::mutex> lock);

  const size_t most;
  std::atomic<size_t> length{0};
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<Job> jobs;
  unsigned idle = 0;
  bool isClosed = false;
};

} // namespace facet::service

#endif // FACET_LIB_SERVICE_HTTP_WORKQUEUE_H

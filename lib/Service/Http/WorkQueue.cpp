//===- WorkQueue.cpp - Requests that wait for a worker --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Http/WorkQueue.h"

namespace facet::service {

bool WorkQueue::add(Job job) {
  std::unique_lock<std::mutex> lock(mutex);
  if (jobs.size() >= most)
    return false;
  put(std::move(job), std::move(lock));
  return true;
}

void WorkQueue::addMore(Job job) {
  put(std::move(job), std::unique_lock<std::mutex>(mutex));
}

void WorkQueue::put(Job job, std::unique_lock<std::mutex> lock) {
  jobs.push_back(std::move(job));
  length = jobs.size();
  bool isAnyIdle = idle != 0;
  lock.unlock();
  if (isAnyIdle)
    changed.notify_one();
}

void WorkQueue::work(RequestMemory &memory) {
  std::unique_lock<std::mutex> lock(mutex);
  while (true) {
    if (jobs.empty()) {
      if (isClosed)
        return;
      ++idle;
      changed.wait(lock);
      --idle;
      continue;
    }
    Job job = std::move(jobs.front());
    jobs.pop_front();
    length = jobs.size();
    lock.unlock();
    job(memory);
    lock.lock();
  }
}

void WorkQueue::close() {
  {
    std::lock_guard<std::mutex> lock(mutex);
    isClosed = true;
  }
  changed.notify_all();
}

} // namespace facet::service

//===- Deadline.cpp - The time that a command may take --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Process/Deadline.h"
#include "Commands/Commands.h"
#include "facet/Support/Threading/Threads.h"
#include "llvm/Support/Signals.h"
#include <cstdlib>
#include <thread>
#include <unistd.h>

namespace facet::tool {

bool Deadline::start(std::chrono::milliseconds time,
                     std::function<void()> report) {
  auto end = std::chrono::steady_clock::now() + time;
  return startThread(
      [this, end, report = std::move(report)] { watch(end, report); });
}

void Deadline::watch(std::chrono::steady_clock::time_point end,
                     const std::function<void()> &report) {
  std::this_thread::sleep_until(end);
  // Whoever writes one line after another must not overtake this thread.
  isOver = true;
  std::unique_lock<std::mutex> lock(writing);
  llvm::sys::RunInterruptHandlers();
  report();
  std::_Exit(exitErrors);
}

std::unique_lock<std::mutex> Deadline::beginWriting() {
  std::unique_lock<std::mutex> lock(writing, std::defer_lock);
  // After `finish` there is one thread only.
  if (finished)
    return lock;
  if (!isOver)
    lock.lock();
  if (!isOver)
    return lock;
  // The process ends at any moment.
  if (lock)
    lock.unlock();
  while (true)
    ::pause();
}

void Deadline::finish() {
  if (!finished)
    finished = beginWriting();
}

} // namespace facet::tool

//===- OrderedWork.h - Work of many threads, results in order ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_THREADING_ORDEREDWORK_H
#define FACET_SUPPORT_THREADING_ORDEREDWORK_H

#include <cstddef>
#include <cstdint>

namespace facet {

/// Jobs that are taken one after another, performed on several threads and
/// delivered in the order in which they were taken. A job lives in one of a
/// fixed number of slots, so that memory does not grow with the jobs: a worker
/// that is too far ahead waits. With one worker everything happens on the
/// calling thread.
class OrderedWork {
public:
  virtual ~OrderedWork();

  /// Slots that `run` uses for so many workers: a slow job keeps the others
  /// from going on only when that many are done.
  static size_t slotsFor(unsigned threads) { return 4 * size_t(threads); }

  /// Takes, performs and delivers jobs until there are no more.
  void run(unsigned threads);

protected:
  /// Puts the next job into a slot; false if there is none. Never called twice
  /// at a time.
  virtual bool take(size_t slot) = 0;
  /// Does the job. May be called for several slots at a time, but not for one
  /// worker.
  virtual void perform(unsigned worker, size_t slot) = 0;
  /// Hands on what the job gave. Never called twice at a time, and in order.
  /// False: nothing more is wanted; jobs that were begun are forgotten.
  virtual bool deliver(size_t slot) = 0;

  /// For `perform`, of a job whose result grows large: waits until all jobs
  /// before it are delivered, and delivers what it has. False if nothing more
  /// is wanted.
  bool deliverPart(size_t slot);

private:
  struct State;
  void work(unsigned worker);

  State *state = nullptr;
};

} // namespace facet

#endif // FACET_SUPPORT_THREADING_ORDEREDWORK_H

//===- Parallel.h - Independent pieces of work on threads -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PIPELINE_PARALLEL_H
#define FACET_LIB_PIPELINE_PARALLEL_H

#include "facet/Support/Threading/Threads.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <algorithm>
#include <atomic>

namespace facet::detail {

/// Calls `work` on `threads` threads (0: one a core; never more than there are
/// pieces) and waits. Each call gets `next`, which gives the number of a piece
/// that nobody has yet, or `count` when there is none.
inline void
onThreads(size_t count, unsigned threads,
          llvm::function_ref<void(llvm::function_ref<size_t()> next)> work) {
  if (!threads)
    threads = availableCores();
  threads = unsigned(std::min<size_t>(threads, count));
  std::atomic<size_t> taken{0};
  auto next = [&] { return std::min(taken.fetch_add(1), count); };
  runWorkers(threads, [&](unsigned) { work(next); });
}

} // namespace facet::detail

#endif // FACET_LIB_PIPELINE_PARALLEL_H

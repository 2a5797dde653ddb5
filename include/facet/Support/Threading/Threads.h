//===- Threads.h - Threads that may not come to be --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// std::thread and llvm::thread end the process where the system gives no more
// threads; these go on with fewer.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_THREADING_THREADS_H
#define FACET_SUPPORT_THREADING_THREADS_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include <functional>

namespace facet {

/// The cores that the process may use, at least 1.
unsigned availableCores();

/// Calls `work(0)` … `work(threads - 1)`, each on a thread of its own, the
/// first on the calling one; returns when all are done. Where the system gives
/// fewer threads, the missing calls are not made: workers share what there is
/// to do.
void runWorkers(unsigned threads, llvm::function_ref<void(unsigned)> work);

/// Starts a thread that lives until its work or the process ends. False if the
/// system gives none.
bool startThread(std::function<void()> work);

} // namespace facet

#endif // FACET_SUPPORT_THREADING_THREADS_H

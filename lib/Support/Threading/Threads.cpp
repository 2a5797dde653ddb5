//===- Threads.cpp - Threads that may not come to be ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Threading/Threads.h"
#include "llvm/Support/Threading.h"
#include <memory>
#include <optional>
#include <pthread.h>
#include <vector>

namespace facet {

unsigned availableCores() {
  return std::max(1u, llvm::hardware_concurrency().compute_thread_count());
}

static void *callWork(void *work) {
  std::unique_ptr<std::function<void()>> owned(
      static_cast<std::function<void()> *>(work));
  (*owned)();
  return nullptr;
}

static std::optional<pthread_t> start(std::function<void()> work) {
  // The default size is the shell's choice; recursion is bounded for this.
  constexpr size_t stackBytes = size_t(8) << 20;
  auto owned = std::make_unique<std::function<void()>>(std::move(work));
  pthread_attr_t attributes;
  if (::pthread_attr_init(&attributes) != 0)
    return std::nullopt;
  (void)::pthread_attr_setstacksize(&attributes, stackBytes);
  pthread_t thread;
  int error = ::pthread_create(&thread, &attributes, callWork, owned.get());
  (void)::pthread_attr_destroy(&attributes);
  if (error)
    return std::nullopt;
  // The thread owns it now.
  (void)owned.release();
  return thread;
}

void runWorkers(unsigned threads, llvm::function_ref<void(unsigned)> work) {
  std::vector<pthread_t> workers;
  for (unsigned i = 1; i < threads; ++i) {
    std::optional<pthread_t> worker = start([work, i] { work(i); });
    if (!worker)
      break;
    workers.push_back(*worker);
  }
  work(0);
  for (pthread_t worker : workers)
    (void)::pthread_join(worker, nullptr);
}

bool startThread(std::function<void()> work) {
  std::optional<pthread_t> thread = start(std::move(work));
  if (thread)
    (void)::pthread_detach(*thread);
  return thread.has_value();
}

} // namespace facet

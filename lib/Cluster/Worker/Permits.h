//===- Permits.h - How many run at a time -----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_WORKER_PERMITS_H
#define FACET_LIB_CLUSTER_WORKER_PERMITS_H

#include <condition_variable>
#include <mutex>

namespace facet::cluster {

/// So many threads may run at a time; one that wants to be alone waits until no
/// other does. Nobody overtakes who waits to be alone.
class Permits {
public:
  explicit Permits(unsigned count) : free(count), count(count) {}

  class Held {
  public:
    Held(Permits &permits, bool alone) : permits(permits) {
      taken = permits.take(alone);
    }
    ~Held() { permits.give(taken); }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;

  private:
    Permits &permits;
    unsigned taken;
  };

private:
  unsigned take(bool alone);
  void give(unsigned taken);

  std::mutex mutex;
  std::condition_variable changed;
  unsigned free;
  const unsigned count;
  unsigned loners = 0;
};

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_WORKER_PERMITS_H

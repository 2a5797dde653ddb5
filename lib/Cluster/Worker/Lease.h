//===- Lease.h - Work that a worker may answer for --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_WORKER_LEASE_H
#define FACET_LIB_CLUSTER_WORKER_LEASE_H

#include "Nats/Connection.h"
#include <algorithm>
#include <chrono>
#include <list>
#include <mutex>

namespace facet::cluster {

/// Time that goes on while the machine sleeps.
struct BootClock {
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<BootClock>;
  static constexpr bool is_steady = true;
  static time_point now();
};

class Leases;

/// A message of the queue that this worker has. The server gives it to another
/// once it has heard nothing for the time of `ack_wait`; whatever this worker
/// said after that would be taken for the other's word, so it says nothing.
class Lease {
public:
  Lease(Leases &owner, Message message, BootClock::time_point asked);
  ~Lease();

  const Message &message() const { return held; }
  /// How often it was delivered, this time included.
  uint64_t deliveries() const { return delivered; }

  /// It is done. False, and nothing is said, if it is too late for that.
  bool done();
  /// Another is to have it, after a while.
  bool giveBack(std::chrono::milliseconds after);

  Lease(const Lease &) = delete;
  Lease &operator=(const Lease &) = delete;

private:
  friend class Leases;
  template <typename Say> bool sayLast(Say say);

  Leases &owner;
  Message held;
  uint64_t delivered = 1;
  // Guarded by the owner's mutex.
  BootClock::time_point end;
  bool isOver = false;
  std::list<Lease *>::iterator place;
};

/// Keeps the leases of a worker: says of each in time that it is worked on.
class Leases {
public:
  explicit Leases(std::chrono::milliseconds ackWait) : ackWait(ackWait) {}

  /// How long a request for work may wait, so that its answer is not old.
  std::chrono::milliseconds askTime() const {
    return std::min<std::chrono::milliseconds>(ackWait / 8,
                                               std::chrono::seconds(1));
  }
  /// How often `renew` is to be called.
  std::chrono::milliseconds renewTime() const { return ackWait / 8; }
  /// Says of those that have had a third of their time that they go on.
  void renew();

private:
  friend class Lease;
  /// A lease ends for its worker before it does for the server: what is said
  /// needs time to get there.
  BootClock::time_point endFrom(BootClock::time_point begin) const {
    return begin + ackWait * 3 / 4;
  }

  const std::chrono::milliseconds ackWait;
  std::mutex mutex;
  std::list<Lease *> held;
};

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_WORKER_LEASE_H

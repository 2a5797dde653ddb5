//===- Lease.cpp - Work that a worker may answer for ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Worker/Lease.h"
#include <ctime>

namespace facet::cluster {

BootClock::time_point BootClock::now() {
  timespec time;
  (void)::clock_gettime(CLOCK_BOOTTIME, &time);
  return time_point(std::chrono::seconds(time.tv_sec) +
                    std::chrono::nanoseconds(time.tv_nsec));
}

Lease::Lease(Leases &owner, Message message, BootClock::time_point asked)
    : owner(owner), held(std::move(message)), end(owner.endFrom(asked)) {
  const NatsLibrary &nats = NatsLibrary::get();
  jsMsgMetaData *data = nullptr;
  if (nats.natsMsg_GetMetaData(&data, held.get()) == NATS_OK) {
    delivered = data->NumDelivered;
    nats.jsMsgMetaData_Destroy(data);
  }
  std::lock_guard<std::mutex> lock(owner.mutex);
  place = owner.held.insert(owner.held.end(), this);
}

Lease::~Lease() {
  std::lock_guard<std::mutex> lock(owner.mutex);
  owner.held.erase(place);
}

template <typename Say> bool Lease::sayLast(Say say) {
  std::lock_guard<std::mutex> lock(owner.mutex);
  if (isOver || BootClock::now() >= end)
    return false;
  isOver = true;
  return say() == NATS_OK;
}

bool Lease::done() {
  return sayLast(
      [&] { return NatsLibrary::get().natsMsg_Ack(held.get(), nullptr); });
}

bool Lease::giveBack(std::chrono::milliseconds after) {
  return sayLast([&] {
    int64_t nanoseconds = std::chrono::nanoseconds(after).count();
    return NatsLibrary::get().natsMsg_NakWithDelay(held.get(), nanoseconds,
                                                   nullptr);
  });
}

void Leases::renew() {
  std::lock_guard<std::mutex> lock(mutex);
  BootClock::time_point now = BootClock::now();
  for (Lease *lease : held) {
    bool isYoung = lease->end - now > ackWait * 5 / 12;
    if (lease->isOver || isYoung || now >= lease->end)
      continue;
    if (NatsLibrary::get().natsMsg_InProgress(lease->held.get(), nullptr) ==
        NATS_OK)
      lease->end = endFrom(now);
  }
}

} // namespace facet::cluster

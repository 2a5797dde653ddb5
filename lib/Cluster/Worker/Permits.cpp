//===- Permits.cpp - How many run at a time -------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Worker/Permits.h"

namespace facet::cluster {

unsigned Permits::take(bool alone) {
  std::unique_lock<std::mutex> lock(mutex);
  loners += alone;
  unsigned wanted = alone ? count : 1;
  changed.wait(lock, [&] { return free >= wanted && (alone || loners == 0); });
  loners -= alone;
  free -= wanted;
  return wanted;
}

void Permits::give(unsigned taken) {
  std::lock_guard<std::mutex> lock(mutex);
  free += taken;
  changed.notify_all();
}

} // namespace facet::cluster

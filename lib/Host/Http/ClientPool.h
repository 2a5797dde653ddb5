//===- ClientPool.h - HTTP clients to use again --------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_HOST_HTTP_CLIENTPOOL_H
#define FACET_LIB_HOST_HTTP_CLIENTPOOL_H

#include "Http/HttpClient.h"
#include <mutex>

namespace facet::host {

/// HTTP clients that nobody uses now: they keep connections. Safe for several
/// threads.
class ClientPool {
public:
  explicit ClientPool(uint64_t callsInFlight) : callsInFlight(callsInFlight) {}

  std::unique_ptr<HttpClient> take();
  void give(std::unique_ptr<HttpClient> client);

private:
  const uint64_t callsInFlight;
  std::mutex mutex;
  std::vector<std::unique_ptr<HttpClient>> idle;
};

} // namespace facet::host

#endif // FACET_LIB_HOST_HTTP_CLIENTPOOL_H

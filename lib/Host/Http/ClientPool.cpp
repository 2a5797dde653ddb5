//===- ClientPool.cpp - HTTP clients to use again -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Http/ClientPool.h"

namespace facet::host {

std::unique_ptr<HttpClient> ClientPool::take() {
  std::lock_guard<std::mutex> lock(mutex);
  if (idle.empty())
    return std::make_unique<HttpClient>(callsInFlight);
  std::unique_ptr<HttpClient> client = std::move(idle.back());
  idle.pop_back();
  return client;
}

void ClientPool::give(std::unique_ptr<HttpClient> client) {
  client->abandon();
  std::lock_guard<std::mutex> lock(mutex);
  idle.push_back(std::move(client));
}

} // namespace facet::host

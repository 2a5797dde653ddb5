//===- HttpServer.h - The service over HTTP ---------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SERVICE_HTTPSERVER_H
#define FACET_SERVICE_HTTPSERVER_H

#include "facet/Service/Service.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet::service {

enum class LogFormat : uint8_t {
  /// One line a message, and for requests only if they are wanted.
  Text,
  /// One JSON object a line, for each request, too.
  Json
};

struct HttpOptions {
  /// An address of this machine, in numbers, and a port; 0: any free one.
  std::string address = "127.0.0.1";
  uint16_t port = 8080;
  /// Of the body of a request, in bytes.
  uint64_t maxBody = uint64_t(16) << 20;
  /// Threads that compile and run; 0: one a core.
  unsigned workers = 0;
  /// How many requests may wait for one of them; others are refused.
  size_t mostQueued = 256;
  size_t mostConnections = 1024;
  /// How long a connection may wait between two requests, and how long an
  /// answer may wait for who reads it.
  std::chrono::milliseconds idleTime{60'000}, writeTime{30'000};
  /// How long requests go on after the first signal.
  std::chrono::milliseconds endTime{10'000};
  LogFormat log = LogFormat::Text;
  /// Log each request as text, too.
  bool logsRequests = false;
};

/// Serves until SIGINT or SIGTERM, which let the requests go on that have
/// begun; a second one cancels them. `started` is called with the URL once
/// connections are accepted. Log lines go to stderr. Gives why it cannot
/// listen, empty if it did.
std::string serveHttp(const Service &service, Metrics &metrics,
                      const HttpOptions &options,
                      llvm::function_ref<void(llvm::StringRef url)> started);

} // namespace facet::service

#endif // FACET_SERVICE_HTTPSERVER_H

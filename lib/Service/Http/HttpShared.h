//===- HttpShared.h - What all connections share ----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_HTTP_HTTPSHARED_H
#define FACET_LIB_SERVICE_HTTP_HTTPSHARED_H

#include "Http/ServiceLog.h"
#include "Http/WorkQueue.h"
#include "facet/Service/HttpServer.h"
#include "facet/Service/Metrics.h"
#include "llvm/ADT/DenseSet.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

namespace facet::service {

namespace asio = boost::asio;
using Socket =
    asio::basic_stream_socket<asio::ip::tcp, asio::io_context::executor_type>;

class HttpConnection;

/// What one thread waits for: the sockets of its connections, and a tick.
struct HttpLoop {
  explicit HttpLoop() : context(/*concurrency_hint=*/1), ticks(context) {}
  asio::io_context context;
  asio::steady_timer ticks;
  llvm::DenseSet<HttpConnection *> connections;
  /// "Date: …", of the newest tick.
  std::string dateHeader;
};

/// Ids of requests that bring none: unlike those of other instances.
class RequestIds {
public:
  RequestIds();
  std::string next();

private:
  uint64_t instance = 0;
  std::atomic<uint64_t> count{0};
};

/// The memory of bodies that are being read or wait: many large requests at
/// once are refused, not held.
class BodyMemory {
public:
  explicit BodyMemory(uint64_t most) : free(int64_t(most)) {}
  bool take(uint64_t bytes);
  void give(uint64_t bytes) { free += int64_t(bytes); }

private:
  std::atomic<int64_t> free;
};

struct HttpShared {
  HttpShared(const Service &service, Metrics &metrics,
             const HttpOptions &options)
      : service(service), metrics(metrics), options(options),
        log(options.log, options.logsRequests), queue(options.mostQueued),
        // At least as many bodies of the largest size as can be worked on.
        bodies(std::max<uint64_t>(uint64_t(256) << 20, 8 * options.maxBody)) {}

  ServiceLoad load() const {
    return {connections, queue.size(), queue.limit(), isEnding};
  }

  const Service &service;
  Metrics &metrics;
  const HttpOptions &options;
  ServiceLog log;
  WorkQueue queue;
  BodyMemory bodies;
  RequestIds ids;
  std::atomic<uint64_t> connections{0}, answers{0};
  std::atomic<bool> isEnding{false};
};

} // namespace facet::service

#endif // FACET_LIB_SERVICE_HTTP_HTTPSHARED_H

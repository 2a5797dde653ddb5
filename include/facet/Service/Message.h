//===- Message.h - Requests to the service, and answers ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SERVICE_MESSAGE_H
#define FACET_SERVICE_MESSAGE_H

#include "facet/Runtime/Host.h"
#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace facet::service {

using Clock = std::chrono::steady_clock;

/// What a request says before its body.
struct RequestHead {
  /// "GET", "POST" …, as it was sent.
  std::string method;
  /// The path, without a query.
  std::string path;
  /// The values of these headers; empty where there is none.
  std::string host, contentType, authorization;
  std::string origin = {};
  /// MCP-Protocol-Version, Mcp-Session-Id.
  std::string mcpVersion = {}, mcpSession = {};
};

/// What ends the work on a request, from whatever thread.
struct RequestControl {
  Cancellation cancellation;
  /// When the time of the request is up. May become earlier while it is worked
  /// on.
  std::atomic<Clock::time_point> deadline{Clock::time_point::max()};

  /// Cancels once the time is up.
  bool isOver(Clock::time_point now) {
    if (now >= deadline.load(std::memory_order_relaxed))
      cancellation.cancel();
    return cancellation.isCancelled();
  }
};

/// What a thread that works on requests uses again for each.
struct RequestMemory;

/// A body that is made piece by piece.
class BodyStream {
public:
  virtual ~BodyStream() = default;
  /// Appends the next piece; false if it is the last one. Pieces take a few
  /// milliseconds each, unless a single run takes longer. May be called from
  /// another thread each time, but never twice at once.
  virtual bool next(std::string &piece, RequestMemory &memory,
                    RequestControl &control) = 0;
};

struct Header {
  std::string name, value;
};

/// An answer.
struct Response {
  unsigned status = 200;
  /// Empty: there is no body.
  std::string contentType = "application/json";
  std::vector<Header> headers;
  std::string body;
  /// What follows `body`; null if that is all.
  std::unique_ptr<BodyStream> stream;
  /// For logs: the program that the request was about, and the code of the
  /// error that it ended with; empty where there is none.
  std::string program, error;
};

} // namespace facet::service

#endif // FACET_SERVICE_MESSAGE_H

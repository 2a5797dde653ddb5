//===- ServiceLog.h - The log of the service --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_HTTP_SERVICELOG_H
#define FACET_LIB_SERVICE_HTTP_SERVICELOG_H

#include "facet/Service/HttpServer.h"
#include "facet/Service/Route.h"
#include <mutex>

namespace facet::service {

/// What is logged of a request: nothing that its sender wrote but the id, which
/// is checked.
struct LoggedRequest {
  llvm::StringRef id;
  llvm::StringRef method;
  Route route = Route::Other;
  unsigned status = 0;
  uint64_t bytesIn = 0, bytesOut = 0;
  /// From the first byte to the last one; of that in the queue.
  Clock::duration time{}, queued{};
  llvm::StringRef program, error;
};

/// Lines are collected, and written by `flush`. Serves any number of threads at
/// once.
class ServiceLog {
public:
  ServiceLog(LogFormat format, bool logsRequests)
      : format(format),
        logsRequests(format == LogFormat::Json || logsRequests) {}
  ~ServiceLog() { flush(); }

  void add(const LoggedRequest &request);
  /// A message of the process, which is written at once.
  void add(Diag kind, llvm::ArrayRef<std::string> args);
  void flush();

private:
  void addLine(llvm::StringRef line);

  const LogFormat format;
  const bool logsRequests;
  std::mutex mutex;
  std::string lines;
};

} // namespace facet::service

#endif // FACET_LIB_SERVICE_HTTP_SERVICELOG_H

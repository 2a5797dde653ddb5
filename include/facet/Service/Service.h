//===- Service.h - Compiling and running on request -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `fct serve` answers, as a function from a request to a response: nothing
// here knows of sockets. HttpServer.h is what carries both.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SERVICE_SERVICE_H
#define FACET_SERVICE_SERVICE_H

#include "facet/Host/HostSettings.h"
#include "facet/Pipeline/Options.h"
#include "facet/Runtime/Evaluator.h"
#include "facet/Service/Message.h"
#include "facet/Service/Metrics.h"
#include <optional>

namespace facet::service {

class McpServer;

struct ServiceOptions {
  CompilerOptions compiler;
  /// Mode and limits: a request may ask for less.
  RunOptions run;
  HostSettings host;
  /// How many results of level-1 lenses are kept in memory.
  uint64_t lensCacheEntries = ~uint64_t(0);
  /// Who asks must show it (`Authorization: Bearer …`); empty: anybody may ask.
  std::string token;
  /// Requests must name a host of this machine: a page of another site, whose
  /// name leads here, is refused.
  bool isLocalOnly = true;
  /// The time of one request, from its first byte on.
  std::chrono::milliseconds requestTime{30'000};
  /// Where documents are kept for other instances, and for later; empty: they
  /// are kept in memory only.
  std::string cacheFolder;
  uint64_t cacheBytes = uint64_t(1) << 30;
  /// How much memory the programs that are kept may take, in bytes, about.
  uint64_t programBytes = uint64_t(64) << 20;
  /// Answers at /mcp; null: there is nothing.
  std::shared_ptr<const McpServer> mcp;
};

/// Serves any number of threads at once.
class Service {
public:
  Service(ServiceOptions options, Metrics &metrics);
  ~Service();

  /// The answer to a request that its head decides: one that needs no work, or
  /// that is refused. Nullopt: `answer` gives it, once the body is there.
  std::optional<Response> answerHead(const RequestHead &head,
                                     const ServiceLoad &load) const;

  /// The answer to a request that `answerHead` lets through. Ends soon, with an
  /// error, once `control` is cancelled.
  Response answer(const RequestHead &head, std::string body,
                  RequestMemory &memory, RequestControl &control) const;

  /// Posts what is left of spans, for so long at most. No request comes any
  /// more.
  void finish(std::chrono::milliseconds time);

  std::shared_ptr<RequestMemory> createMemory() const;
  const ServiceOptions &options() const;

private:
  struct Implementation;
  std::unique_ptr<Implementation> impl;
};

/// Whether an address, in numbers, is one of loopback.
bool isLoopback(llvm::StringRef address);

} // namespace facet::service

#endif // FACET_SERVICE_SERVICE_H

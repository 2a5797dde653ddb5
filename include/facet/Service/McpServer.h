//===- McpServer.h - A document's tools for clients of MCP ---- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// `fct serve --mcp`: the functions of a document's interfaces as tools of a
// server of the Model Context Protocol. Which of them are shown and may be
// called the guard decides (docs/Language.md 1.12); the calls go to the servers
// that the configuration names. A function from a message to an answer: what
// carries both is McpStdio.h and, over HTTP, the service.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SERVICE_MCPSERVER_H
#define FACET_SERVICE_MCPSERVER_H

#include "facet/Host/HostSettings.h"
#include "facet/Pipeline/Program.h"
#include "facet/Runtime/Evaluator.h"
#include "facet/Service/Message.h"
#include "facet/Support/Diagnostics.h"

namespace facet::service {

struct McpOptions {
  /// Mode and limits of what conditions of the guard compute. The memory limit
  /// is also that of the values of a message, and of a call.
  RunOptions run;
  HostSettings host;
  /// How many results of level-1 lenses are kept in memory.
  uint64_t lensCacheEntries = ~uint64_t(0);
  /// The inputs that conditions of the guard may read; no others need be there.
  /// They outlive the server.
  RunInputs inputs;
};

struct RpcInput;
struct RpcMessage;

/// What a version of the protocol has.
struct McpVersion {
  llvm::StringLiteral name;
  /// Schemas of results, and results by them.
  bool hasOutput = false;
  bool hasBatches = false;
};

/// All versions that are spoken, from the newest on.
llvm::ArrayRef<McpVersion> mcpVersions();
/// Null if it is none of them.
const McpVersion *findMcpVersion(llvm::StringRef name);

/// What a client and a server have agreed on; null before that.
struct McpSession {
  const McpVersion *version = nullptr;
};

/// Serves any number of threads and clients at once.
class McpServer {
public:
  /// Reports what is wrong with the tools, and warns of those that nothing
  /// implements and of what the guard cannot decide. Null if there are errors.
  static std::shared_ptr<const McpServer>
  create(const Program &program, McpOptions options, Diagnostics &diagnostics);
  ~McpServer();

  /// A request that its client may withdraw for as long as this lives.
  class Withdrawable {
  public:
    Withdrawable(const McpServer &server, llvm::StringRef client,
                 const RpcMessage &message, RequestControl &control);
    ~Withdrawable();
    Withdrawable(const Withdrawable &) = delete;
    Withdrawable &operator=(const Withdrawable &) = delete;

    /// False if another one with this id is being worked on.
    bool isNew() const { return isListed; }
    /// Nobody waits for an answer.
    bool isWithdrawn() const { return withdrawn.load(); }

  private:
    friend class McpServer;
    const McpServer &server;
    const std::string key;
    RequestControl &control;
    std::atomic<bool> withdrawn{false};
    bool isListed = false;
  };
  /// By message of an input; null for those that are no requests.
  using Requests = std::vector<std::unique_ptr<Withdrawable>>;

  /// Does what the notifications of an input ask for, and makes its requests
  /// known. Clients withdraw requests by their ids within `client`, a name
  /// without line feeds.
  Requests enlist(const RpcInput &input, llvm::StringRef client,
                  RequestControl &control) const;
  /// The answer, one line of JSON; empty if there is none. Calls end soon once
  /// `control` is cancelled.
  std::string answerAll(const RpcInput &input, const Requests &requests,
                        McpSession &session, RequestControl &control) const;
  /// Whether the answer may take long.
  static bool takesTime(const RpcMessage &message);
  uint64_t memoryLimit() const;
  /// Cancels the requests whose time is up.
  void tick(Clock::time_point now) const;

private:
  std::string answer(const RpcMessage &message, McpSession &session,
                     RequestControl &control) const;
  void notice(llvm::StringRef client, const RpcMessage &message) const;

  struct Implementation;
  explicit McpServer(std::unique_ptr<Implementation> impl);
  std::unique_ptr<Implementation> impl;
};

} // namespace facet::service

#endif // FACET_SERVICE_MCPSERVER_H

//===- McpHttp.cpp - Tools over HTTP --------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Mcp/McpHttp.h"
#include "Mcp/JsonRpc.h"
#include "facet/Service/ServiceDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include <random>

namespace facet::service {

/// What a client says that names no version.
static constexpr llvm::StringLiteral assumedVersion = "2025-03-26";

static std::string newSession() {
  uint64_t parts[2] = {};
  std::random_device random;
  std::string id;
  for (uint64_t &part : parts) {
    part = uint64_t(random()) << 32 | random();
    id += llvm::utohexstr(part, /*LowerCase=*/true, /*Width=*/16);
  }
  return id;
}

static Response refuse(Diag kind, llvm::ArrayRef<std::string> args) {
  Response response;
  response.status = 400;
  response.body = rpcError("null", RpcCode::NotRequest, kind.message(args));
  return response;
}

Response answerMcp(const McpServer &server, const RequestHead &head,
                   std::string body, RequestControl &control) {
  const McpVersion *version = findMcpVersion(
      head.mcpVersion.empty() ? llvm::StringRef(assumedVersion)
                              : llvm::StringRef(head.mcpVersion));
  if (!version) {
    std::string known;
    llvm::ListSeparator separator;
    for (const McpVersion &other : mcpVersions())
      known += (llvm::StringRef(separator) + other.name).str();
    return refuse(diag::McpVersionUnknown, {known});
  }
  std::shared_ptr<const RpcInput> input =
      readRpc(std::move(body), server.memoryLimit());
  const RpcMessage &first = input->messages.front();
  bool isFirst = !input->isBatch && first.method == "initialize";
  McpSession session;
  if (!isFirst)
    session.version = version;
  McpServer::Requests requests =
      server.enlist(*input, head.mcpSession, control);
  Response response;
  response.body = server.answerAll(*input, requests, session, control);
  if (!input->isBatch && first.kind == RpcMessage::Kind::Bad)
    response.status = 400;
  if (input->isBatch && !version->hasBatches)
    response.status = 400;
  if (response.body.empty()) {
    response.status = 202;
    response.contentType.clear();
  }
  if (isFirst)
    response.headers.push_back({"Mcp-Session-Id", newSession()});
  return response;
}

} // namespace facet::service

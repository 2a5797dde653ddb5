//===- McpServer.cpp - A document's tools for clients of MCP --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Service/McpServer.h"
#include "Mcp/JsonRpc.h"
#include "Mcp/McpTools.h"
#include "facet/Service/ServiceDiagnostics.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/Version.h"
#include "llvm/ADT/Twine.h"
#include <mutex>

namespace facet::service {

//===----------------------------------------------------------------------===//
// Versions
//===----------------------------------------------------------------------===//

static constexpr McpVersion versions[] = {
    {"2025-11-25", /*hasOutput=*/true, /*hasBatches=*/false},
    {"2025-06-18", /*hasOutput=*/true, /*hasBatches=*/false},
    {"2025-03-26", /*hasOutput=*/false, /*hasBatches=*/true},
    {"2024-11-05", /*hasOutput=*/false, /*hasBatches=*/false},
    {"2024-10-07", /*hasOutput=*/false, /*hasBatches=*/false}};

llvm::ArrayRef<McpVersion> mcpVersions() { return versions; }

const McpVersion *findMcpVersion(llvm::StringRef name) {
  for (const McpVersion &version : versions)
    if (version.name == name)
      return &version;
  return nullptr;
}

//===----------------------------------------------------------------------===//
// The server
//===----------------------------------------------------------------------===//

struct McpServer::Implementation {
  Implementation(const Program &program, McpOptions options)
      : tools(program, std::move(options)) {}

  McpTools tools;
  std::mutex mutex;
  /// Those that are being worked on.
  llvm::StringMap<Withdrawable *> requests;
};

McpServer::McpServer(std::unique_ptr<Implementation> impl)
    : impl(std::move(impl)) {}
McpServer::~McpServer() = default;

std::shared_ptr<const McpServer> McpServer::create(const Program &program,
                                                   McpOptions options,
                                                   Diagnostics &diagnostics) {
  auto impl = std::make_unique<Implementation>(program, std::move(options));
  if (!impl->tools.prepare(diagnostics))
    return nullptr;
  return std::shared_ptr<const McpServer>(new McpServer(std::move(impl)));
}

uint64_t McpServer::memoryLimit() const { return impl->tools.memoryLimit(); }

bool McpServer::takesTime(const RpcMessage &message) {
  // What conditions of the guard read may be at a server, too.
  return message.kind == RpcMessage::Kind::Request &&
         message.method.starts_with("tools/");
}

//===----------------------------------------------------------------------===//
// Methods
//===----------------------------------------------------------------------===//

static std::string refuse(const RpcMessage &message, RpcCode code, Diag kind,
                          llvm::ArrayRef<std::string> args = {}) {
  return rpcError(message.id, code, kind.message(args));
}

static std::string badParam(const RpcMessage &message, llvm::StringRef name,
                            llvm::StringRef wanted) {
  return refuse(message, RpcCode::BadParams, diag::McpParam,
                {name.str(), wanted.str()});
}

/// A version that the client does not know of is for it to refuse.
static std::string initialize(const RpcMessage &message, McpSession &session) {
  if (session.version)
    return refuse(message, RpcCode::NotRequest, diag::McpInitialized);
  const Value *wanted = message.params.find("protocolVersion");
  if (!wanted || !wanted->isString())
    return badParam(message, "protocolVersion", "a string");
  const McpVersion *known = findMcpVersion(wanted->asString());
  session.version = known ? known : &versions[0];
  std::string result;
  JcsWriter json(result);
  json.beginObject();
  json.key("capabilities");
  json.beginObject();
  json.key("tools");
  json.beginObject();
  json.endObject();
  json.endObject();
  json.key("protocolVersion");
  json.string(session.version->name);
  json.key("serverInfo");
  json.beginObject();
  json.key("name");
  json.string("fct");
  json.key("version");
  json.string(compilerVersion());
  json.endObject();
  json.endObject();
  return rpcResult(message.id, result);
}

static std::string callTool(const McpTools &tools, const RpcMessage &message,
                            const McpVersion &version,
                            RequestControl &control) {
  const Value *name = message.params.find("name");
  const Value *arguments = message.params.find("arguments");
  if (!name || !name->isString())
    return badParam(message, "name", "a string");
  if (arguments && !arguments->isMap())
    return badParam(message, "arguments", "an object");
  std::optional<uint32_t> tool = tools.find(name->asString());
  if (!tool)
    return refuse(message, RpcCode::BadParams, diag::McpNoTool,
                  {name->asString().str()});
  return rpcResult(message.id,
                   tools.call(*tool, arguments ? *arguments : Value::map({}),
                              version, control));
}

std::string McpServer::answer(const RpcMessage &message, McpSession &session,
                              RequestControl &control) const {
  if (message.kind == RpcMessage::Kind::Bad)
    return rpcError(message.id, message.code, message.problem);
  if (message.kind != RpcMessage::Kind::Request)
    return "";
  if (message.method == "initialize")
    return initialize(message, session);
  if (message.method == "ping")
    return rpcResult(message.id, "{}");
  if (!session.version)
    return refuse(message, RpcCode::NotRequest, diag::McpNotInitialized);
  if (message.method == "tools/list") {
    // All of them are on the first page.
    if (message.params.find("cursor"))
      return refuse(message, RpcCode::BadParams, diag::McpCursor);
    return rpcResult(message.id, impl->tools.list(*session.version, control));
  }
  if (message.method == "tools/call")
    return callTool(impl->tools, message, *session.version, control);
  return refuse(message, RpcCode::NoMethod, diag::McpNoMethod,
                {message.method.str()});
}

/// Why an input is not answered message by message; empty if it is.
static std::string refuseBatch(const McpSession &session) {
  std::string why;
  if (!session.version)
    why = Diag(diag::McpNotInitialized).message({});
  else if (!session.version->hasBatches)
    why = Diag(diag::McpBatch).message({session.version->name.str()});
  return why.empty() ? why : rpcError("null", RpcCode::NotRequest, why);
}

std::string McpServer::answerAll(const RpcInput &input,
                                 const Requests &requests, McpSession &session,
                                 RequestControl &control) const {
  std::string refusal = input.isBatch ? refuseBatch(session) : "";
  if (!refusal.empty())
    return refusal;
  std::vector<std::string> answers(input.messages.size());
  for (size_t i = 0; i != answers.size(); ++i) {
    const RpcMessage &message = input.messages[i];
    const Withdrawable *request = requests[i].get();
    if (request && request->isWithdrawn())
      continue;
    if (request && !request->isNew())
      answers[i] = refuse(message, RpcCode::NotRequest, diag::McpIdInUse);
    else if (input.isBatch && message.method == "initialize")
      answers[i] =
          refuse(message, RpcCode::NotRequest, diag::McpInitializeBatch);
    else
      answers[i] = answer(message, session, control);
    if (request && request->isWithdrawn())
      answers[i].clear();
  }
  return joinAnswers(input, answers);
}

//===----------------------------------------------------------------------===//
// Requests that are withdrawn
//===----------------------------------------------------------------------===//

static std::string keyOf(llvm::StringRef client, llvm::StringRef id) {
  return (client + "\n" + id).str();
}

McpServer::Withdrawable::Withdrawable(const McpServer &server,
                                      llvm::StringRef client,
                                      const RpcMessage &message,
                                      RequestControl &control)
    : server(server), key(keyOf(client, message.id)), control(control) {
  std::lock_guard<std::mutex> lock(server.impl->mutex);
  isListed = server.impl->requests.try_emplace(key, this).second;
}

McpServer::Withdrawable::~Withdrawable() {
  if (!isListed)
    return;
  std::lock_guard<std::mutex> lock(server.impl->mutex);
  server.impl->requests.erase(key);
}

McpServer::Requests McpServer::enlist(const RpcInput &input,
                                      llvm::StringRef client,
                                      RequestControl &control) const {
  Requests requests;
  for (const RpcMessage &message : input.messages) {
    bool isRequest = message.kind == RpcMessage::Kind::Request;
    if (message.kind == RpcMessage::Kind::Notification)
      notice(client, message);
    requests.push_back(isRequest ? std::make_unique<Withdrawable>(
                                       *this, client, message, control)
                                 : nullptr);
  }
  return requests;
}

void McpServer::notice(llvm::StringRef client,
                       const RpcMessage &message) const {
  const Value *id = message.params.find("requestId");
  if (message.method != "notifications/cancelled" || !id ||
      (!id->isString() && !id->isInt()))
    return;
  std::lock_guard<std::mutex> lock(impl->mutex);
  auto found = impl->requests.find(keyOf(client, toJcs(*id)));
  // It may be answered already.
  if (found == impl->requests.end())
    return;
  found->second->withdrawn = true;
  found->second->control.cancellation.cancel();
}

void McpServer::tick(Clock::time_point now) const {
  std::lock_guard<std::mutex> lock(impl->mutex);
  for (auto &request : impl->requests)
    (void)request.second->control.isOver(now);
}

} // namespace facet::service

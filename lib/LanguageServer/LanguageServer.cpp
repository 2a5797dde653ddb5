//===- LanguageServer.cpp - fct lsp: the language server ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/LanguageServer.h"
#include "Requests.h"
#include "facet/LanguageServer/Features/PublishedDiagnostics.h"
#include "facet/LanguageServer/Protocol/MessageReader.h"
#include "facet/LanguageServer/Protocol/MessageWriter.h"

namespace json = llvm::json;
using llvm::lsp::ErrorCode;

namespace facet::lsp {

namespace {
/// The life of a server: what may be asked when, and what a message is.
class Server {
public:
  Server(int input, llvm::raw_ostream &output, CompilerOptions options,
         llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files);
  int run();

private:
  enum class State : uint8_t { New, Running, ShutDown };

  void take(llvm::StringRef message);
  void takeRequest(llvm::StringRef method, const json::Value &params,
                   const json::Value &id);
  void takeNotification(llvm::StringRef method, const json::Value &params);
  void initialize(const json::Value &params, const json::Value &id);
  void publish(const Snapshot &snapshot);

  MessageReader reader;
  MessageWriter writer;
  Workspace workspace;
  Requests requests;
  State state = State::New;
  bool hasExited = false;
};
} // namespace

Server::Server(int input, llvm::raw_ostream &output, CompilerOptions options,
               llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files)
    : reader(input), writer(output),
      workspace(std::move(options), std::move(files),
                [this](const Snapshot &snapshot) { publish(snapshot); }),
      requests(workspace, writer) {}

void Server::publish(const Snapshot &snapshot) {
  writer.notify(publishMethod,
                [&](json::OStream &out) { write(out, publishAll(snapshot)); });
}

/// Whether brackets nest deeper than LLVM's reader, which recurses, can bear.
static bool isTooDeep(llvm::StringRef text) {
  constexpr int deepest = 256;
  int depth = 0;
  for (size_t i = 0; i < text.size() && depth <= deepest; ++i) {
    if (text[i] == '"')
      for (++i; i < text.size() && text[i] != '"'; ++i)
        i += text[i] == '\\';
    else if (text[i] == '[' || text[i] == '{')
      ++depth;
    else if (text[i] == ']' || text[i] == '}')
      --depth;
  }
  return depth > deepest;
}

/// What is no message is answered, and never ends the server, as it would that
/// of LLVM's library.
void Server::take(llvm::StringRef message) {
  if (isTooDeep(message))
    return writer.refuse(nullptr, ErrorCode::ParseError, "nested too deeply");
  llvm::Expected<json::Value> parsed = json::parse(message);
  if (!parsed)
    return writer.refuse(nullptr, ErrorCode::ParseError,
                         llvm::toString(parsed.takeError()));
  json::Object *object = parsed->getAsObject();
  if (!object || object->getString("jsonrpc") != llvm::StringRef("2.0"))
    return writer.refuse(nullptr, ErrorCode::InvalidRequest,
                         "this is not a message of JSON-RPC 2.0");
  json::Value *id = object->get("id");
  std::optional<llvm::StringRef> method = object->getString("method");
  // We ask the client nothing that it could answer.
  if (!method)
    return;
  json::Value *params = object->get("params");
  const json::Value none(nullptr);
  const json::Value &given = params ? *params : none;
  if (id)
    takeRequest(*method, given, *id);
  else
    takeNotification(*method, given);
}

void Server::initialize(const json::Value &params, const json::Value &id) {
  llvm::Expected<InitializeParams> parsed =
      llvm::lsp::MessageHandler::parse<InitializeParams>(params, "initialize",
                                                         "request");
  if (!parsed)
    return writer.refuse(id, parsed.takeError());
  state = State::Running;
  writer.reply(
      id, [&](json::OStream &out) { out.value(requests.initialize(*parsed)); });
}

void Server::takeRequest(llvm::StringRef method, const json::Value &params,
                         const json::Value &id) {
  if (state == State::ShutDown)
    return writer.refuse(id, ErrorCode::InvalidRequest,
                         "the server is shut down");
  if (state == State::New && method != "initialize")
    return writer.refuse(id, ErrorCode::ServerNotInitialized,
                         "the server is not initialized");
  if (method == "initialize") {
    if (state == State::New)
      return initialize(params, id);
    return writer.refuse(id, ErrorCode::InvalidRequest,
                         "the server is initialized already");
  }
  if (method == "shutdown") {
    state = State::ShutDown;
    return writer.reply(id, [](json::OStream &out) { out.value(nullptr); });
  }
  requests.answer(method, params, id);
}

void Server::takeNotification(llvm::StringRef method,
                              const json::Value &params) {
  if (method == "exit")
    hasExited = true;
  else if (state == State::Running)
    requests.notify(method, params);
}

int Server::run() {
  std::string message;
  while (!hasExited) {
    // Only when nothing waits: of many edits the last is analysed.
    if (state == State::Running && !reader.hasMore())
      workspace.refresh();
    if (llvm::succeeded(reader.readMessage(message))) {
      take(message);
    } else if (reader.isEndOfInput() || reader.hasError()) {
      break;
    } else {
      writer.refuse(nullptr, ErrorCode::InvalidRequest,
                    "the message is too long");
    }
  }
  return state == State::ShutDown ? 0 : 1;
}

int runLanguageServer(int input, llvm::raw_ostream &output,
                      CompilerOptions options,
                      llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files) {
  return Server(input, output, std::move(options), std::move(files)).run();
}

} // namespace facet::lsp

//===- JsonRpc.cpp - Messages of JSON-RPC 2.0 -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Mcp/JsonRpc.h"
#include "facet/Service/ServiceDiagnostics.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::service {

static std::string notRequest(llvm::StringRef why) {
  return Diag(diag::McpNotRequest).message({why.str()});
}

/// Why the members of an object are no message; empty if they are one.
static std::string read(Value object, RpcMessage &message) {
  const Value *version = object.find("jsonrpc"), *id = object.find("id"),
              *method = object.find("method"), *params = object.find("params");
  bool hasId = id && (id->isString() || id->isInt());
  if (hasId)
    message.id = toJcs(*id);
  if (!version || !version->isString() || version->asString() != "2.0")
    return notRequest("'jsonrpc' must be \"2.0\"");
  if (id && !hasId)
    return notRequest("'id' must be a string or a whole number");
  bool isAnswer = object.find("result") || object.find("error");
  if (!method && hasId && isAnswer) {
    message.kind = RpcMessage::Kind::Response;
    return "";
  }
  if (!method || !method->isString())
    return notRequest("'method' must be a string");
  message.method = method->asString();
  if (params && !params->isMap()) {
    message.code = RpcCode::BadParams;
    return notRequest("'params' must be an object");
  }
  if (params)
    message.params = *params;
  message.kind =
      id ? RpcMessage::Kind::Request : RpcMessage::Kind::Notification;
  return "";
}

static RpcMessage readMessage(Value value) {
  RpcMessage message;
  message.problem = value.isMap() ? read(value, message)
                                  : notRequest("it must be an object, not " +
                                               kindName(value.kind()).str());
  return message;
}

std::shared_ptr<const RpcInput> readRpc(std::string text,
                                        uint64_t memoryLimit) {
  auto input = std::make_shared<RpcInput>();
  input->text = std::move(text);
  input->arena.setLimit(memoryLimit);
  JsonReadOptions options;
  options.wideIntegers = JsonReadOptions::WideIntegers::Refused;
  JsonError error;
  std::optional<Value> value = parseJson(input->text, input->arena, error,
                                         /*copyStrings=*/false, options);
  auto refuse = [&](RpcCode code, std::string problem) {
    RpcMessage message;
    message.code = code;
    message.problem = std::move(problem);
    input->messages.push_back(std::move(message));
    return input;
  };
  if (!value)
    return refuse(RpcCode::NotJson,
                  Diag(diag::McpNotJson)
                      .message({error.message, llvm::utostr(error.offset)}));
  if (!value->isList()) {
    input->messages.push_back(readMessage(*value));
    return input;
  }
  if (value->asList().empty())
    return refuse(RpcCode::NotRequest, notRequest("a batch cannot be empty"));
  input->isBatch = true;
  for (Value item : value->asList())
    input->messages.push_back(readMessage(item));
  return input;
}

//===----------------------------------------------------------------------===//
// Answers
//===----------------------------------------------------------------------===//

std::string rpcResult(llvm::StringRef id, llvm::StringRef result) {
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("id");
  json.raw(id);
  json.key("jsonrpc");
  json.string("2.0");
  json.key("result");
  json.raw(result);
  json.endObject();
  return text;
}

std::string rpcError(llvm::StringRef id, RpcCode code,
                     llvm::StringRef message) {
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("error");
  json.beginObject();
  json.key("code");
  json.integer(int64_t(code));
  json.key("message");
  json.string(message);
  json.endObject();
  json.key("id");
  json.raw(id);
  json.key("jsonrpc");
  json.string("2.0");
  json.endObject();
  return text;
}

std::string joinAnswers(const RpcInput &input,
                        llvm::ArrayRef<std::string> answers) {
  std::string text;
  for (const std::string &answer : answers) {
    if (answer.empty())
      continue;
    if (input.isBatch)
      text += text.empty() ? "[" : ",";
    text += answer;
  }
  if (input.isBatch && !text.empty())
    text += "]";
  return text;
}

} // namespace facet::service

//===- ProviderReply.cpp - What is in a provider's response ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Provider/ProviderReply.h"
#include "Reply/ResponseReader.h"
#include "facet/Support/Json/JsonWriter.h"

namespace facet {

std::optional<Provider> recogniseReply(Value response) {
  if (!response.isMap())
    return std::nullopt;
  auto has = [&](llvm::StringRef key, Value::Kind kind) {
    const Value *field = response.find(key);
    return field && field->kind() == kind;
  };
  if (has("choices", Value::Kind::List))
    return Provider::OpenAI;
  if (has("output", Value::Kind::List) && has("object", Value::Kind::String))
    return Provider::OpenAIResponses;
  if (has("content", Value::Kind::List) && has("role", Value::Kind::String))
    return Provider::Anthropic;
  if (has("candidates", Value::Kind::List) ||
      has("promptFeedback", Value::Kind::Map))
    return Provider::Gemini;
  if (has("message", Value::Kind::Map) && has("done", Value::Kind::Bool))
    return Provider::Ollama;
  return std::nullopt;
}

/// `{"error": {"message": "…"}}`, or the message alone, as all of them have it.
static void readError(ResponseReader &in, const ReplyNode &response) {
  ReplyNode error = in.find(response, "error");
  if (!error.isThere())
    return;
  const Value *message =
      error.value.isMap() ? error.value.find("message") : &error.value;
  in.fail(ReplyFault::Kind::Error,
          message && message->isString() ? message->asString().str()
                                         : toJcs(error.value),
          error.path);
}

ProviderReply readProviderReply(Provider provider, Value value) {
  ResponseReader in;
  ReplyNode response{value, ""};
  if (!value.isMap()) {
    in.fail(ReplyFault::Kind::Shape,
            "expected map, got " + kindName(value.kind()).str(), "");
    return in.take();
  }
  readError(in, response);
  switch (provider) {
  case Provider::OpenAI:
    readOpenAI(in, response);
    break;
  case Provider::OpenAIResponses:
    readOpenAIResponses(in, response);
    break;
  case Provider::Anthropic:
    readAnthropic(in, response);
    break;
  case Provider::Gemini:
    readGemini(in, response);
    break;
  case Provider::Ollama:
    readOllama(in, response);
    break;
  }
  return in.take();
}

} // namespace facet

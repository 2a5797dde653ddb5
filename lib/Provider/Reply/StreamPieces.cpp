//===- StreamPieces.cpp - The pieces of a stream --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reply/StreamPieces.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

namespace facet {

StreamJoiner::~StreamJoiner() = default;

//===----------------------------------------------------------------------===//
// What all of them do
//===----------------------------------------------------------------------===//

/// A field of a map; absent if there is none, or null.
static Value fieldOf(Value map, llvm::StringRef key) {
  const Value *field = map.isMap() ? map.find(key) : nullptr;
  return field && !field->isNull() ? *field : Value::absent();
}

static llvm::StringRef textOf(Value map, llvm::StringRef key) {
  Value field = fieldOf(map, key);
  return field.isString() ? field.asString() : llvm::StringRef();
}

static llvm::ArrayRef<Value> itemsOf(Value map, llvm::StringRef key) {
  Value field = fieldOf(map, key);
  return field.isList() ? field.asList() : llvm::ArrayRef<Value>();
}

static std::string exact(Value value) {
  std::string text;
  // Without a limit it cannot fail.
  (void)appendExactJson(text, value);
  return text;
}

static void writeText(JcsWriter &json, llvm::StringRef key,
                      llvm::StringRef text) {
  json.key(key);
  json.string(text);
}

namespace {
/// A call of a tool whose arguments come in pieces.
struct StreamedCall {
  std::string name, arguments;
};

/// Keeps an error that the provider sends in its stream: the response is that.
class ErrorKeeper : public StreamJoiner {
public:
  bool add(Value piece) final {
    Value found = fieldOf(piece, "error");
    if (found.isAbsent())
      return addPiece(piece);
    JcsWriter json(error);
    json.beginObject();
    json.key("error");
    json.raw(exact(found));
    json.endObject();
    return true;
  }
  bool isComplete() const final { return !error.empty() || isWhole(); }
  std::string finish() const final { return error.empty() ? whole() : error; }

private:
  virtual bool addPiece(Value piece) = 0;
  virtual bool isWhole() const = 0;
  virtual std::string whole() const = 0;

  std::string error;
};
} // namespace

//===----------------------------------------------------------------------===//
// Chat Completions
//===----------------------------------------------------------------------===//

namespace {
class OpenAIJoiner : public ErrorKeeper {
  bool addPiece(Value piece) override;
  bool isWhole() const override { return !reason.empty(); }
  std::string whole() const override;

  std::string content, refusal, reason;
  /// By their numbers.
  std::map<int64_t, StreamedCall> calls;
};
} // namespace

/// The first choice counts.
bool OpenAIJoiner::addPiece(Value piece) {
  if (!fieldOf(piece, "choices").isList())
    return false;
  for (Value choice : itemsOf(piece, "choices")) {
    Value index = fieldOf(choice, "index");
    if (index.isInt() && index.asInt() != 0)
      continue;
    Value delta = fieldOf(choice, "delta");
    content += textOf(delta, "content");
    refusal += textOf(delta, "refusal");
    if (llvm::StringRef end = textOf(choice, "finish_reason"); !end.empty())
      reason = end.str();
    for (Value call : itemsOf(delta, "tool_calls")) {
      Value number = fieldOf(call, "index");
      StreamedCall &streamed = calls[number.isInt() ? number.asInt() : 0];
      Value function = fieldOf(call, "function");
      streamed.name += textOf(function, "name");
      streamed.arguments += textOf(function, "arguments");
    }
  }
  return true;
}

std::string OpenAIJoiner::whole() const {
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("choices");
  json.beginArray();
  json.beginObject();
  writeText(json, "finish_reason", reason);
  json.key("message");
  json.beginObject();
  writeText(json, "content", content);
  writeText(json, "refusal", refusal);
  json.key("tool_calls");
  json.beginArray();
  for (const auto &[number, call] : calls) {
    json.beginObject();
    json.key("function");
    json.beginObject();
    writeText(json, "arguments", call.arguments);
    writeText(json, "name", call.name);
    json.endObject();
    json.endObject();
  }
  json.endArray();
  json.endObject();
  json.endObject();
  json.endArray();
  json.endObject();
  return text;
}

std::unique_ptr<StreamJoiner> joinOpenAI() {
  return std::make_unique<OpenAIJoiner>();
}

//===----------------------------------------------------------------------===//
// Responses
//===----------------------------------------------------------------------===//

namespace {
/// The last event has the whole response.
class OpenAIResponsesJoiner : public StreamJoiner {
public:
  bool add(Value piece) override;
  bool isComplete() const override { return !response.empty(); }
  std::string finish() const override { return response; }

private:
  std::string response;
};
} // namespace

bool OpenAIResponsesJoiner::add(Value piece) {
  llvm::StringRef type = textOf(piece, "type");
  if (type == "error") {
    JcsWriter json(response);
    json.beginObject();
    json.key("error");
    json.raw(exact(piece));
    json.endObject();
    return true;
  }
  static constexpr llvm::StringLiteral ends[] = {
      "response.completed", "response.incomplete", "response.failed"};
  if (llvm::is_contained(ends, type))
    response = exact(fieldOf(piece, "response"));
  return type.starts_with("response.");
}

std::unique_ptr<StreamJoiner> joinOpenAIResponses() {
  return std::make_unique<OpenAIResponsesJoiner>();
}

//===----------------------------------------------------------------------===//
// Messages
//===----------------------------------------------------------------------===//

namespace {
class AnthropicJoiner : public ErrorKeeper {
  struct Block {
    std::string type, text;
    StreamedCall call;
  };

  bool addPiece(Value piece) override;
  bool isWhole() const override { return hasStopped; }
  std::string whole() const override;
  static void writeBlock(JcsWriter &json, const Block &block);
  Block &blockOf(Value piece) {
    Value number = fieldOf(piece, "index");
    return blocks[number.isInt() ? number.asInt() : 0];
  }

  /// By their numbers.
  std::map<int64_t, Block> blocks;
  std::string reason;
  bool hasStopped = false;
};
} // namespace

bool AnthropicJoiner::addPiece(Value piece) {
  llvm::StringRef type = textOf(piece, "type");
  if (type == "content_block_start") {
    Value start = fieldOf(piece, "content_block");
    Block &block = blockOf(piece);
    block.type = textOf(start, "type").str();
    block.text = textOf(start, "text").str();
    block.call.name = textOf(start, "name").str();
  } else if (type == "content_block_delta") {
    Value delta = fieldOf(piece, "delta");
    blockOf(piece).text += textOf(delta, "text");
    blockOf(piece).call.arguments += textOf(delta, "partial_json");
  } else if (type == "message_delta") {
    reason = textOf(fieldOf(piece, "delta"), "stop_reason").str();
  } else if (type == "message_stop") {
    hasStopped = true;
  }
  return !type.empty() && !type.starts_with("response.");
}

void AnthropicJoiner::writeBlock(JcsWriter &json, const Block &block) {
  json.beginObject();
  if (block.type == "tool_use") {
    json.key("input");
    // A text that holds an object; nothing is an empty one.
    json.string(block.call.arguments.empty() ? "{}" : block.call.arguments);
    writeText(json, "name", block.call.name);
  }
  writeText(json, "text", block.text);
  writeText(json, "type", block.type);
  json.endObject();
}

std::string AnthropicJoiner::whole() const {
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("content");
  json.beginArray();
  for (const auto &[number, block] : blocks)
    writeBlock(json, block);
  json.endArray();
  writeText(json, "role", "assistant");
  writeText(json, "stop_reason", reason);
  json.endObject();
  return text;
}

std::unique_ptr<StreamJoiner> joinAnthropic() {
  return std::make_unique<AnthropicJoiner>();
}

//===----------------------------------------------------------------------===//
// generateContent
//===----------------------------------------------------------------------===//

namespace {
class GeminiJoiner : public ErrorKeeper {
  bool addPiece(Value piece) override;
  bool isWhole() const override { return !reason.empty() || !feedback.empty(); }
  std::string whole() const override;

  std::vector<std::string> parts;
  std::string reason, message, feedback;
};
} // namespace

bool GeminiJoiner::addPiece(Value piece) {
  Value blocked = fieldOf(piece, "promptFeedback");
  if (!textOf(blocked, "blockReason").empty())
    feedback = exact(blocked);
  llvm::ArrayRef<Value> candidates = itemsOf(piece, "candidates");
  if (candidates.empty())
    return !fieldOf(piece, "usageMetadata").isAbsent() || !feedback.empty();
  Value candidate = candidates.front();
  for (Value part : itemsOf(fieldOf(candidate, "content"), "parts"))
    parts.push_back(exact(part));
  if (llvm::StringRef end = textOf(candidate, "finishReason"); !end.empty())
    reason = end.str();
  message += textOf(candidate, "finishMessage");
  return true;
}

std::string GeminiJoiner::whole() const {
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("candidates");
  json.beginArray();
  json.beginObject();
  json.key("content");
  json.beginObject();
  json.key("parts");
  json.raw("[" + llvm::join(parts, ",") + "]");
  json.endObject();
  writeText(json, "finishMessage", message);
  writeText(json, "finishReason", reason);
  json.endObject();
  json.endArray();
  if (!feedback.empty()) {
    json.key("promptFeedback");
    json.raw(feedback);
  }
  json.endObject();
  return text;
}

std::unique_ptr<StreamJoiner> joinGemini() {
  return std::make_unique<GeminiJoiner>();
}

//===----------------------------------------------------------------------===//
// /api/chat
//===----------------------------------------------------------------------===//

namespace {
class OllamaJoiner : public ErrorKeeper {
  bool addPiece(Value piece) override;
  bool isWhole() const override { return isDone; }
  std::string whole() const override;

  std::string content, reason;
  std::vector<std::string> calls;
  bool isDone = false;
};
} // namespace

bool OllamaJoiner::addPiece(Value piece) {
  Value message = fieldOf(piece, "message"), done = fieldOf(piece, "done");
  if (!message.isMap() || !done.isBool())
    return false;
  content += textOf(message, "content");
  for (Value call : itemsOf(message, "tool_calls"))
    calls.push_back(exact(call));
  if (done.asBool())
    reason = textOf(piece, "done_reason").str();
  isDone |= done.asBool();
  return true;
}

std::string OllamaJoiner::whole() const {
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("done");
  json.boolean(true);
  writeText(json, "done_reason", reason);
  json.key("message");
  json.beginObject();
  writeText(json, "content", content);
  json.key("tool_calls");
  json.raw("[" + llvm::join(calls, ",") + "]");
  json.endObject();
  json.endObject();
  return text;
}

std::unique_ptr<StreamJoiner> joinOllama() {
  return std::make_unique<OllamaJoiner>();
}

} // namespace facet

//===- ReplyStream.cpp - Responses that came in pieces --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Provider/ReplyStream.h"
#include "Reply/StreamPieces.h"
#include "facet/Provider/ProviderReply.h"
#include "facet/Support/Json/JsonReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet {

//===----------------------------------------------------------------------===//
// What is a stream
//===----------------------------------------------------------------------===//

/// A line of the form `text/event-stream`.
static bool isEventLine(llvm::StringRef text) {
  static constexpr llvm::StringLiteral fields[] = {
      "data:", "event:", "id:", "retry:", ":"};
  return llvm::any_of(
      fields, [&](llvm::StringRef field) { return text.starts_with(field); });
}

/// Whether there is a line of JSON, and something behind it.
static bool isLinesOfJson(llvm::StringRef text) {
  auto [first, rest] = text.split('\n');
  return first.rtrim().ends_with("}") && !rest.trim().empty();
}

bool isReplyStream(Provider provider, llvm::StringRef text) {
  text = text.ltrim();
  if (isEventLine(text))
    return true;
  return (provider == Provider::Gemini && text.starts_with("[")) ||
         (provider == Provider::Ollama && text.starts_with("{") &&
          isLinesOfJson(text));
}

//===----------------------------------------------------------------------===//
// The pieces
//===----------------------------------------------------------------------===//

namespace {
/// Finds the pieces of a stream and has them joined.
class StreamReader {
public:
  StreamReader(llvm::StringRef text, StreamJoiner &joiner, ValueArena &arena,
               StreamFault &fault)
      : text(text), joiner(joiner), arena(arena), fault(fault) {}

  bool readEvents();
  bool readLines();
  bool readList();

private:
  bool take(llvm::StringRef json, size_t offset);
  bool add(Value piece, size_t offset);
  bool fail(StreamFault::Kind kind, llvm::StringRef message, size_t offset);
  size_t offsetOf(llvm::StringRef part) const {
    return size_t(part.data() - text.data());
  }

  llvm::StringRef text;
  StreamJoiner &joiner;
  ValueArena &arena;
  StreamFault &fault;
};
} // namespace

bool StreamReader::fail(StreamFault::Kind kind, llvm::StringRef message,
                        size_t offset) {
  fault.kind = kind;
  fault.message = message.str();
  fault.offset = offset;
  return false;
}

/// Whose stream a piece is of, by the looks of it.
static std::optional<Provider> recognisePiece(Value piece) {
  const Value *type = piece.find("type");
  if (!type || !type->isString())
    return recogniseReply(piece);
  if (type->asString() == "message_start")
    return Provider::Anthropic;
  if (type->asString().starts_with("response."))
    return Provider::OpenAIResponses;
  return std::nullopt;
}

bool StreamReader::add(Value piece, size_t offset) {
  if (piece.isMap() && joiner.add(piece))
    return true;
  if (piece.isMap())
    fault.likely = recognisePiece(piece);
  return fail(StreamFault::Kind::Shape, "a piece is none of its streams",
              offset);
}

bool StreamReader::take(llvm::StringRef json, size_t offset) {
  JsonError error;
  JsonReadOptions read;
  read.wideIntegers = JsonReadOptions::WideIntegers::Marked;
  std::optional<Value> piece =
      parseJson(json, arena, error, /*copyStrings=*/true, read);
  if (piece) {
    bool isTaken = add(*piece, offset);
    // What counts of it was copied.
    arena.reset();
    return isTaken;
  }
  bool isSyntax = error.kind == JsonError::Kind::Syntax;
  return fail(isSyntax ? StreamFault::Kind::NotJson : StreamFault::Kind::Limit,
              error.message, offset);
}

/// An event ends with an empty line; its data may stand in several lines.
bool StreamReader::readEvents() {
  std::string data;
  size_t begin = 0;
  for (llvm::StringRef rest = text; !rest.empty();) {
    llvm::StringRef line =
        rest.take_until([](char c) { return c == '\n' || c == '\r'; });
    size_t lineBegin = offsetOf(line);
    rest = rest.drop_front(line.size());
    if (!rest.consume_front("\r\n"))
      rest = rest.drop_front(!rest.empty());
    bool isEnd = line.empty() || rest.empty();
    if (line.consume_front("data:")) {
      line.consume_front(" ");
      begin = data.empty() ? lineBegin : begin;
      data += (data.empty() ? "" : "\n") + line.str();
    }
    if (!isEnd || data.empty())
      continue;
    if (data != "[DONE]" && !take(data, begin))
      return false;
    data.clear();
  }
  return true;
}

bool StreamReader::readLines() {
  for (llvm::StringRef rest = text; !rest.empty();) {
    llvm::StringRef line;
    std::tie(line, rest) = rest.split('\n');
    if (!line.trim().empty() && !take(line, offsetOf(line)))
      return false;
  }
  return true;
}

bool StreamReader::readList() {
  JsonError error;
  std::optional<Value> list =
      parseJson(text, arena, error, /*copyStrings=*/true);
  if (!list)
    return fail(error.kind == JsonError::Kind::Syntax
                    ? StreamFault::Kind::NotJson
                    : StreamFault::Kind::Limit,
                error.message, error.offset);
  return llvm::all_of(list->asList(),
                      [&](Value piece) { return add(piece, 0); });
}

//===----------------------------------------------------------------------===//
// The whole
//===----------------------------------------------------------------------===//

static std::unique_ptr<StreamJoiner> joinerOf(Provider provider) {
  switch (provider) {
  case Provider::OpenAI:
    return joinOpenAI();
  case Provider::OpenAIResponses:
    return joinOpenAIResponses();
  case Provider::Anthropic:
    return joinAnthropic();
  case Provider::Gemini:
    return joinGemini();
  case Provider::Ollama:
    return joinOllama();
  }
  llvm_unreachable("a provider without streams");
}

std::optional<std::string> joinReplyStream(Provider provider,
                                           llvm::StringRef text,
                                           uint64_t memoryLimit,
                                           StreamFault &fault) {
  ValueArena arena(memoryLimit);
  std::unique_ptr<StreamJoiner> joiner = joinerOf(provider);
  StreamReader reader(text, *joiner, arena, fault);
  llvm::StringRef begin = text.ltrim();
  bool isRead = isEventLine(begin)       ? reader.readEvents()
                : begin.starts_with("[") ? reader.readList()
                                         : reader.readLines();
  if (!isRead)
    return std::nullopt;
  if (joiner->isComplete())
    return joiner->finish();
  fault.message = "the stream ends before the response does";
  fault.offset = text.size();
  return std::nullopt;
}

} // namespace facet

//===- PayloadFormat.cpp - The form of a provider's requests --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Payload/PayloadFormat.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"

namespace facet {

PayloadFormat formatOf(Provider provider) {
  switch (provider) {
  case Provider::OpenAI:
    return openAIFormat();
  case Provider::OpenAIResponses:
    return openAIResponsesFormat();
  case Provider::Anthropic:
    return anthropicFormat();
  case Provider::Gemini:
    return geminiFormat();
  case Provider::Ollama:
    return ollamaFormat();
  }
  llvm_unreachable("a provider without a format");
}

void writeDescription(JcsWriter &json,
                      std::optional<llvm::StringRef> description) {
  if (description)
    writeMember(json, "description", *description);
}

void writeNamedSchema(JcsWriter &json,
                      std::optional<llvm::StringRef> description,
                      llvm::StringRef name, llvm::StringRef key, Value schema) {
  writeDescription(json, description);
  writeMember(json, "name", name);
  json.key(key);
  json.value(schema);
}

void writeStrictSchema(JcsWriter &json,
                       std::optional<llvm::StringRef> description,
                       llvm::StringRef name, llvm::StringRef key,
                       Value schema) {
  writeNamedSchema(json, description, name, key, schema);
  json.key("strict");
  json.boolean(isStrictSchema(schema));
}

void writeMessages(JcsWriter &json, llvm::StringRef key,
                   const PayloadRequest &request,
                   llvm::function_ref<void(const PayloadMessage &)> write,
                   llvm::function_ref<bool(const PayloadMessage &)> isWanted) {
  json.key(key);
  json.beginArray();
  for (const PayloadMessage &message : request.messages)
    if (isWanted(message))
      write(message);
  json.endArray();
}

void writeParts(const PayloadMessage &message, PartWriter writePart) {
  for (size_t i = 0; i != message.items.size(); ++i)
    writePart(message.items[i],
              message.isMarked && i + 1 == message.items.size());
}

void writeContentMessage(JcsWriter &json, const PayloadMessage &message,
                         PartWriter writePart) {
  json.beginObject();
  json.key("content");
  if (message.isString && !message.isMarked) {
    json.string(message.items.front().text);
  } else {
    json.beginArray();
    writeParts(message, writePart);
    json.endArray();
  }
  writeMember(json, "role", roleName(message.role));
  json.endObject();
}

void writeResponse(JcsWriter &json, llvm::StringRef key,
                   const PayloadRequest &request) {
  if (request.response.empty())
    return;
  json.key(key);
  json.raw(request.response);
}

void writeTools(JcsWriter &json, const PayloadRequest &request) {
  if (request.tools.empty())
    return;
  json.key("tools");
  json.beginArray();
  for (llvm::StringRef tool : request.tools)
    json.raw(tool);
  json.endArray();
}

std::string mediaType(const PayloadItem &item) {
  return (item.kind + "/" + item.format).str();
}

std::string imageUrl(const PayloadItem &image) {
  if (image.source->isUrl())
    return image.source->text;
  return "data:" + mediaType(image) + ";base64," + image.source->text;
}

void writeOpenAIMark(JcsWriter &json) {
  json.key("prompt_cache_breakpoint");
  json.beginObject();
  writeMember(json, "mode", "explicit");
  json.endObject();
}

} // namespace facet

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

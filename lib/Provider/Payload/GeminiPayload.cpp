//===- GeminiPayload.cpp - Requests to generateContent --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Payload/PayloadFormat.h"
#include "llvm/ADT/STLExtras.h"
#include <functional>

namespace facet {

// `parameters` and `responseSchema` are rewritten on their way and lose maps
// and descriptions; their counterparts with JSON Schema are not.

static void writeDeclaration(JcsWriter &json, const PayloadTool &tool) {
  json.beginObject();
  writeNamedSchema(json, tool.description, tool.name, "parametersJsonSchema",
                   tool.parameters);
  json.endObject();
}

static void writeSchema(JcsWriter &json, const PayloadResponse &response) {
  json.beginObject();
  json.key("responseJsonSchema");
  json.value(response.schema);
  writeMember(json, "responseMimeType", "application/json");
  json.endObject();
}

static void writePart(JcsWriter &json, const PayloadItem &item) {
  json.beginObject();
  if (item.isText()) {
    writeMember(json, "text", item.text);
  } else if (item.source->isUrl()) {
    json.key("fileData");
    json.beginObject();
    writeMember(json, "fileUri", item.source->text);
    writeMember(json, "mimeType", mediaType(item));
    json.endObject();
  } else {
    json.key("inlineData");
    json.beginObject();
    writeMember(json, "data", item.source->text);
    writeMember(json, "mimeType", mediaType(item));
    json.endObject();
  }
  json.endObject();
}

static void writeMessage(JcsWriter &json, const PayloadMessage &message) {
  json.beginObject();
  json.key("parts");
  json.beginArray();
  for (const PayloadItem &item : message.items)
    writePart(json, item);
  json.endArray();
  writeMember(json, "role", message.role == Role::Assistant ? "model" : "user");
  json.endObject();
}

static void writeSystem(JcsWriter &json, const PayloadRequest &request) {
  auto isSystem = std::mem_fn(&PayloadMessage::isSystem);
  if (llvm::none_of(request.messages, isSystem))
    return;
  json.key("systemInstruction");
  json.beginObject();
  writeMessages(
      json, "parts", request,
      [&](const PayloadMessage &message) {
        for (const PayloadItem &item : message.items)
          writePart(json, item);
      },
      isSystem);
  json.endObject();
}

static void writeBody(JcsWriter &json, const PayloadRequest &request) {
  json.beginObject();
  writeMessages(
      json, "contents", request,
      [&](const PayloadMessage &message) { writeMessage(json, message); },
      std::not_fn(std::mem_fn(&PayloadMessage::isSystem)));
  writeResponse(json, "generationConfig", request);
  writeSystem(json, request);
  if (!request.tools.empty()) {
    json.key("tools");
    json.beginArray();
    json.beginObject();
    json.key("functionDeclarations");
    json.beginArray();
    for (llvm::StringRef tool : request.tools)
      json.raw(tool);
    json.endArray();
    json.endObject();
    json.endArray();
  }
  json.endObject();
}

PayloadFormat geminiFormat() {
  static constexpr llvm::StringLiteral audioFormats[] = {"mp3", "wav", "ogg"};
  PayloadFormat format;
  format.longestToolName = 128;
  format.longestParameterName = 64;
  format.audioFormats = audioFormats;
  format.takesAudioUrls = true;
  format.takesAssistantMedia = true;
  SchemaRules &rules = format.parameters;
  rules.patterns = rules.constants = rules.exclusiveMinima = false;
  rules.boolEnumerations = false;
  format.response = rules;
  format.writeTool = writeDeclaration;
  format.writeResponse = writeSchema;
  format.writeBody = writeBody;
  return format;
}

} // namespace facet

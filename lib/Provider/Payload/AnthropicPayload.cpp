//===- AnthropicPayload.cpp - Requests to the Messages API ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Payload/PayloadFormat.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include <functional>

namespace facet {

static void writeMark(JcsWriter &json) {
  json.key("cache_control");
  json.beginObject();
  writeMember(json, "type", "ephemeral");
  json.endObject();
}

static void writeTool(JcsWriter &json, const PayloadTool &tool) {
  json.beginObject();
  writeDescription(json, tool.description);
  json.key("input_schema");
  json.value(tool.parameters);
  writeMember(json, "name", tool.name);
  json.endObject();
}

static void writeSchema(JcsWriter &json, const PayloadResponse &response) {
  json.beginObject();
  json.key("format");
  json.beginObject();
  json.key("schema");
  json.value(response.schema);
  writeMember(json, "type", "json_schema");
  json.endObject();
  json.endObject();
}

static void writeSource(JcsWriter &json, const PayloadItem &image) {
  json.key("source");
  json.beginObject();
  if (image.source->isUrl()) {
    writeMember(json, "type", "url");
    writeMember(json, "url", image.source->text);
  } else {
    writeMember(json, "data", image.source->text);
    writeMember(json, "media_type", mediaType(image));
    writeMember(json, "type", "base64");
  }
  json.endObject();
}

static void writeBlock(JcsWriter &json, const PayloadItem &item,
                       bool isMarked) {
  json.beginObject();
  if (isMarked)
    writeMark(json);
  if (item.isText())
    writeMember(json, "text", item.text);
  else
    writeSource(json, item);
  writeMember(json, "type", item.isText() ? "text" : "image");
  json.endObject();
}

/// A mark behind the last tool: its members stand before the tool's own.
static void writeMarkedTools(JcsWriter &json, const PayloadRequest &request) {
  json.key("tools");
  json.beginArray();
  for (llvm::StringRef tool : llvm::ArrayRef(request.tools).drop_back())
    json.raw(tool);
  json.raw(("{\"cache_control\":{\"type\":\"ephemeral\"}," +
            request.tools.back().drop_front())
               .str());
  json.endArray();
}

static void writeBody(JcsWriter &json, const PayloadRequest &request) {
  auto writePart = [&](const PayloadItem &item, bool isMarked) {
    writeBlock(json, item, isMarked);
  };
  auto isSystem = std::mem_fn(&PayloadMessage::isSystem);
  json.beginObject();
  writeMessages(
      json, "messages", request,
      [&](const PayloadMessage &message) {
        writeContentMessage(json, message, writePart);
      },
      std::not_fn(isSystem));
  writeResponse(json, "output_config", request);
  if (llvm::any_of(request.messages, isSystem))
    writeMessages(
        json, "system", request,
        [&](const PayloadMessage &message) { writeParts(message, writePart); },
        isSystem);
  if (request.marksTools && !request.tools.empty())
    writeMarkedTools(json, request);
  else
    writeTools(json, request);
  json.endObject();
}

PayloadFormat anthropicFormat() {
  PayloadFormat format;
  format.longestToolName = 128;
  format.marksMessages = format.marksAssistant = format.marksTools = true;
  // What structured output enforces.
  SchemaRules &response = format.response;
  response.patterns = response.exclusiveMinima = response.ranges = false;
  response.itemCounts = response.maps = response.anyValue = false;
  response.typedEnumerations = false;
  format.writeTool = writeTool;
  format.writeResponse = writeSchema;
  format.writeBody = writeBody;
  return format;
}

} // namespace facet

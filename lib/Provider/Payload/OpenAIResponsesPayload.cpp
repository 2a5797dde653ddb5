//===- OpenAIResponsesPayload.cpp - Requests to the Responses API ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Payload/PayloadFormat.h"

namespace facet {

static void writeFunction(JcsWriter &json, const PayloadTool &tool) {
  json.beginObject();
  writeStrictSchema(json, tool.description, tool.name, "parameters",
                    tool.parameters);
  writeMember(json, "type", "function");
  json.endObject();
}

static void writeSchema(JcsWriter &json, const PayloadResponse &response) {
  json.beginObject();
  json.key("format");
  json.beginObject();
  writeStrictSchema(json, response.description, response.name, "schema",
                    response.schema);
  writeMember(json, "type", "json_schema");
  json.endObject();
  json.endObject();
}

static void writePart(JcsWriter &json, const PayloadItem &item, Role role,
                      bool isMarked) {
  bool isMedia = !item.isText();
  json.beginObject();
  if (isMedia) {
    writeMember(json, "detail", "auto");
    writeMember(json, "image_url", imageUrl(item));
  }
  if (isMarked)
    writeOpenAIMark(json);
  if (!isMedia)
    writeMember(json, "text", item.text);
  // What the assistant said is no input.
  writeMember(json, "type",
              isMedia                   ? "input_image"
              : role == Role::Assistant ? "output_text"
                                        : "input_text");
  json.endObject();
}

static void writeMessage(JcsWriter &json, const PayloadMessage &message) {
  writeContentMessage(json, message,
                      [&](const PayloadItem &item, bool isMarked) {
                        writePart(json, item, message.role, isMarked);
                      });
}

static void writeBody(JcsWriter &json, const PayloadRequest &request) {
  json.beginObject();
  writeMessages(json, "input", request, [&](const PayloadMessage &message) {
    writeMessage(json, message);
  });
  writeResponse(json, "text", request);
  writeTools(json, request);
  json.endObject();
}

PayloadFormat openAIResponsesFormat() {
  PayloadFormat format;
  format.longestToolName = 64;
  // Texts of the assistant take none.
  format.marksMessages = true;
  format.describesResponse = true;
  format.writeTool = writeFunction;
  format.writeResponse = writeSchema;
  format.writeBody = writeBody;
  return format;
}

} // namespace facet

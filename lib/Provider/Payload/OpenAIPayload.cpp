//===- OpenAIPayload.cpp - Requests to Chat Completions -------------------===//
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
  json.key("function");
  json.beginObject();
  writeStrictSchema(json, tool.description, tool.name, "parameters",
                    tool.parameters);
  json.endObject();
  writeMember(json, "type", "function");
  json.endObject();
}

static void writeSchema(JcsWriter &json, const PayloadResponse &response) {
  json.beginObject();
  json.key("json_schema");
  json.beginObject();
  writeStrictSchema(json, response.description, response.name, "schema",
                    response.schema);
  json.endObject();
  writeMember(json, "type", "json_schema");
  json.endObject();
}

static void writeImage(JcsWriter &json, const PayloadItem &image) {
  json.key("image_url");
  json.beginObject();
  writeMember(json, "url", imageUrl(image));
  json.endObject();
}

static void writeAudio(JcsWriter &json, const PayloadItem &audio) {
  json.key("input_audio");
  json.beginObject();
  writeMember(json, "data", audio.source->text);
  writeMember(json, "format", audio.format);
  json.endObject();
}

static void writePart(JcsWriter &json, const PayloadItem &item, bool isMarked) {
  json.beginObject();
  bool isMedia = !item.isText();
  if (isMedia && item.isImage())
    writeImage(json, item);
  else if (isMedia)
    writeAudio(json, item);
  if (isMarked)
    writeOpenAIMark(json);
  if (!isMedia)
    writeMember(json, "text", item.text);
  writeMember(json, "type",
              !isMedia         ? "text"
              : item.isImage() ? "image_url"
                               : "input_audio");
  json.endObject();
}

static void writeMessage(JcsWriter &json, const PayloadMessage &message) {
  writeContentMessage(json, message,
                      [&](const PayloadItem &item, bool isMarked) {
                        writePart(json, item, isMarked);
                      });
}

static void writeBody(JcsWriter &json, const PayloadRequest &request) {
  json.beginObject();
  writeMessages(json, "messages", request, [&](const PayloadMessage &message) {
    writeMessage(json, message);
  });
  writeResponse(json, "response_format", request);
  writeTools(json, request);
  json.endObject();
}

PayloadFormat openAIFormat() {
  static constexpr llvm::StringLiteral audioFormats[] = {"wav", "mp3"};
  PayloadFormat format;
  format.longestToolName = 64;
  format.audioFormats = audioFormats;
  format.marksMessages = format.marksAssistant = true;
  format.describesResponse = true;
  format.writeTool = writeFunction;
  format.writeResponse = writeSchema;
  format.writeBody = writeBody;
  return format;
}

} // namespace facet

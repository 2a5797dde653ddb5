//===- OllamaPayload.cpp - Requests to /api/chat --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Payload/PayloadFormat.h"
#include "llvm/ADT/STLExtras.h"

namespace facet {

static void writeFunction(JcsWriter &json, const PayloadTool &tool) {
  json.beginObject();
  json.key("function");
  json.beginObject();
  writeNamedSchema(json, tool.description, tool.name, "parameters",
                   tool.parameters);
  json.endObject();
  writeMember(json, "type", "function");
  json.endObject();
}

static void writeSchema(JcsWriter &json, const PayloadResponse &response) {
  json.value(response.schema);
}

/// Texts in one, images beside them.
static void writeMessage(JcsWriter &json, const PayloadMessage &message) {
  std::string text;
  bool isFirst = true;
  for (const PayloadItem &item : message.items) {
    if (!item.isText())
      continue;
    if (!std::exchange(isFirst, false))
      text += '\n';
    text += item.text;
  }
  json.beginObject();
  writeMember(json, "content", text);
  if (!llvm::all_of(message.items, std::mem_fn(&PayloadItem::isText))) {
    json.key("images");
    json.beginArray();
    for (const PayloadItem &item : message.items)
      if (!item.isText())
        json.string(item.source->text);
    json.endArray();
  }
  writeMember(json, "role", roleName(message.role));
  json.endObject();
}

static void writeBody(JcsWriter &json, const PayloadRequest &request) {
  json.beginObject();
  writeResponse(json, "format", request);
  writeMessages(json, "messages", request, [&](const PayloadMessage &message) {
    writeMessage(json, message);
  });
  writeTools(json, request);
  json.endObject();
}

PayloadFormat ollamaFormat() {
  PayloadFormat format;
  format.takesImageUrls = false;
  // The grammars that answers are held to refuse most patterns.
  format.response.patterns = false;
  format.writeTool = writeFunction;
  format.writeResponse = writeSchema;
  format.writeBody = writeBody;
  return format;
}

} // namespace facet

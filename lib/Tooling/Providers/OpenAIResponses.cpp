//===- OpenAIResponses.cpp - Responses of the Responses API ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Providers/ResponseReader.h"

namespace facet {

static void readMessage(ResponseReader &in, const ReplyNode &message) {
  in.eachMap(in.need(message, "content", Value::Kind::List),
             [&](const ReplyNode &part) {
               llvm::StringRef type = in.textOf(part, "type");
               if (type == "output_text")
                 in.addText(in.need(part, "text", Value::Kind::String));
               else if (type == "refusal")
                 in.refuse(in.textOf(part, "refusal"), part);
             });
}

void readOpenAIResponses(ResponseReader &in, const ReplyNode &response) {
  ReplyNode output = in.need(response, "output", Value::Kind::List);
  in.eachMap(output, [&](const ReplyNode &item) {
    llvm::StringRef type = in.textOf(item, "type");
    if (type == "message")
      readMessage(in, item);
    else if (type == "function_call")
      in.addCall(item, "arguments");
    else if (type == "custom_tool_call")
      in.addCall(item, "input");
  });
  ReplyNode details = in.find(response, "incomplete_details", Value::Kind::Map);
  llvm::StringRef reason = in.textOf(details, "reason");
  if (reason == "content_filter")
    in.refuse("a content filter of the provider ended the answer", details);
  else if (reason == "max_output_tokens")
    in.setCut();
}

} // namespace facet

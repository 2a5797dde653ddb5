//===- OpenAIReply.cpp - Responses of Chat Completions --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reply/ResponseReader.h"

namespace facet {

void ResponseReader::addOpenAIParts(const ReplyNode &parts,
                                    llvm::StringRef textType) {
  eachMap(parts, [&](const ReplyNode &part) {
    llvm::StringRef type = textOf(part, "type");
    if (type == textType)
      addText(need(part, "text", Value::Kind::String));
    else if (type == "refusal")
      refuse(textOf(part, "refusal"), part);
  });
}

/// The content of a message: text, or parts of which some are text.
static void readContent(ResponseReader &in, const ReplyNode &message) {
  ReplyNode content = in.find(message, "content");
  if (content.value.isString())
    return in.addText(content);
  in.addOpenAIParts(in.find(message, "content", Value::Kind::List), "text");
}

void readOpenAI(ResponseReader &in, const ReplyNode &response) {
  ReplyNode choice = in.first(in.need(response, "choices", Value::Kind::List));
  ReplyNode message = in.need(choice, "message", Value::Kind::Map);
  ReplyNode refusal = in.find(message, "refusal", Value::Kind::String);
  if (refusal.isThere() && refusal.value.size() != 0)
    in.refuse(refusal.value.asString(), refusal);
  llvm::StringRef reason = in.textOf(choice, "finish_reason");
  if (reason == "content_filter")
    in.refuse("a content filter of the provider ended the answer", choice);
  else if (reason == "length")
    in.setCut();
  readContent(in, message);
  in.eachMap(in.find(message, "tool_calls", Value::Kind::List),
             [&](const ReplyNode &call) {
               if (in.textOf(call, "type") == "custom")
                 in.addCall(in.need(call, "custom", Value::Kind::Map), "input");
               else
                 in.addCall(in.need(call, "function", Value::Kind::Map),
                            "arguments");
             });
  // The older form, of one call.
  ReplyNode call = in.find(message, "function_call", Value::Kind::Map);
  if (call.isThere())
    in.addCall(call, "arguments");
}

} // namespace facet

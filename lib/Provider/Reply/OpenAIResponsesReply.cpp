//===- OpenAIResponsesReply.cpp - Responses of the Responses API ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reply/ResponseReader.h"

namespace facet {

void readOpenAIResponses(ResponseReader &in, const ReplyNode &response) {
  ReplyNode output = in.need(response, "output", Value::Kind::List);
  in.eachMap(output, [&](const ReplyNode &item) {
    llvm::StringRef type = in.textOf(item, "type");
    if (type == "message")
      in.addOpenAIParts(in.need(item, "content", Value::Kind::List),
                        "output_text");
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

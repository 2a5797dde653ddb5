//===- AnthropicReply.cpp - Responses of the Messages API -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reply/ResponseReader.h"

namespace facet {

void readAnthropic(ResponseReader &in, const ReplyNode &response) {
  ReplyNode content = in.need(response, "content", Value::Kind::List);
  llvm::StringRef reason = in.textOf(response, "stop_reason");
  in.eachMap(content, [&](const ReplyNode &block) {
    llvm::StringRef type = in.textOf(block, "type");
    if (type == "text")
      in.addText(in.need(block, "text", Value::Kind::String));
    else if (type == "tool_use")
      in.addCall(block, "input");
  });
  if (reason == "refusal") {
    std::string text;
    for (const ReplyNode &part : in.soFar().texts)
      text += part.value.asString();
    in.refuse(text.empty() ? "it gave no reason" : llvm::StringRef(text),
              content);
  }
  if (reason == "max_tokens" || reason == "model_context_window_exceeded")
    in.setCut();
}

} // namespace facet

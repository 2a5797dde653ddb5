//===- OllamaReply.cpp - Responses of /api/chat ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reply/ResponseReader.h"

namespace facet {

void readOllama(ResponseReader &in, const ReplyNode &response) {
  ReplyNode message = in.need(response, "message", Value::Kind::Map);
  in.addText(in.find(message, "content", Value::Kind::String));
  in.eachMap(in.find(message, "tool_calls", Value::Kind::List),
             [&](const ReplyNode &call) {
               in.addCall(in.need(call, "function", Value::Kind::Map),
                          "arguments");
             });
  if (in.textOf(response, "done_reason") == "length")
    in.setCut();
}

} // namespace facet

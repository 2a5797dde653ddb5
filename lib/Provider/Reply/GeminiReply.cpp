//===- GeminiReply.cpp - Responses of generateContent ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reply/ResponseReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace facet {

/// Whether a candidate that ended so is none of the model's answers.
static bool isRefusal(llvm::StringRef finishReason) {
  static constexpr llvm::StringLiteral ends[] = {
      "", "FINISH_REASON_UNSPECIFIED", "STOP", "MAX_TOKENS"};
  return !llvm::is_contained(ends, finishReason);
}

static void readCandidate(ResponseReader &in, const ReplyNode &candidate) {
  llvm::StringRef reason = in.textOf(candidate, "finishReason");
  if (isRefusal(reason)) {
    llvm::StringRef message = in.textOf(candidate, "finishMessage");
    in.refuse(message.empty() ? reason.str() : (reason + ": " + message).str(),
              candidate);
  }
  if (reason == "MAX_TOKENS")
    in.setCut();
  ReplyNode content = in.find(candidate, "content", Value::Kind::Map);
  in.eachMap(in.find(content, "parts", Value::Kind::List),
             [&](const ReplyNode &part) {
               ReplyNode thought = in.find(part, "thought");
               if (thought.value.isBool() && thought.value.asBool())
                 return;
               in.addText(in.find(part, "text", Value::Kind::String));
               ReplyNode call = in.find(part, "functionCall", Value::Kind::Map);
               if (call.isThere())
                 in.addCall(call, "args");
             });
}

void readGemini(ResponseReader &in, const ReplyNode &response) {
  ReplyNode feedback = in.find(response, "promptFeedback", Value::Kind::Map);
  llvm::StringRef blocked = in.textOf(feedback, "blockReason");
  if (!blocked.empty()) {
    llvm::StringRef message = in.textOf(feedback, "blockReasonMessage");
    in.refuse(message.empty() ? blocked.str()
                              : (blocked + ": " + message).str(),
              feedback);
  }
  readCandidate(in,
                in.first(in.need(response, "candidates", Value::Kind::List)));
}

} // namespace facet

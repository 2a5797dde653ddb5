//===- ResponseReader.h - Going through a response --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PROVIDER_REPLY_RESPONSEREADER_H
#define FACET_LIB_PROVIDER_REPLY_RESPONSEREADER_H

#include "facet/Provider/ProviderReply.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet {

/// Steps through a response and collects what it says. The first fault is kept;
/// behind it whatever is asked for is not there.
class ResponseReader {
public:
  /// The field of a map; absent if the map has none, or null there.
  ReplyNode find(const ReplyNode &map, llvm::StringRef key);
  /// The same, which must be of this kind if it is there.
  ReplyNode find(const ReplyNode &map, llvm::StringRef key, Value::Kind kind);
  /// A field that must be there.
  ReplyNode need(const ReplyNode &map, llvm::StringRef key, Value::Kind kind);
  /// The text of a field; empty if it is not there.
  llvm::StringRef textOf(const ReplyNode &map, llvm::StringRef key);

  /// Visits the maps of a list; none if it is not there.
  void eachMap(const ReplyNode &list,
               llvm::function_ref<void(const ReplyNode &)> visit);
  /// The first map of a list, which must have one.
  ReplyNode first(const ReplyNode &list);

  void addText(ReplyNode text);
  /// A call whose name and arguments are fields of `call`.
  void addCall(const ReplyNode &call, llvm::StringRef argumentsKey);
  void refuse(llvm::StringRef why, const ReplyNode &at);
  void fail(ReplyFault::Kind kind, std::string message, std::string path);
  void setCut() { reply.isCut = true; }

  const ProviderReply &soFar() const { return reply; }
  ProviderReply take() { return std::move(reply); }

  /// The parts of a message of either API of OpenAI: those of the type
  /// `textType` are text, refusals are refusals, others are passed over.
  void addOpenAIParts(const ReplyNode &parts, llvm::StringRef textType);

private:
  bool check(const ReplyNode &node, Value::Kind kind);

  ProviderReply reply;
};

// One function a provider: each reads from the response object on.

void readOpenAI(ResponseReader &in, const ReplyNode &response);
void readOpenAIResponses(ResponseReader &in, const ReplyNode &response);
void readAnthropic(ResponseReader &in, const ReplyNode &response);
void readGemini(ResponseReader &in, const ReplyNode &response);
void readOllama(ResponseReader &in, const ReplyNode &response);

} // namespace facet

#endif // FACET_LIB_PROVIDER_REPLY_RESPONSEREADER_H

//===- ReplyStreamTest.cpp - Responses that came in pieces ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Provider/ReplyStream.h"
#include "gtest/gtest.h"

namespace facet {
namespace {

constexpr uint64_t plenty = 1 << 20;

struct Stream {
  Provider provider;
  std::string text;
  /// What it adds up to.
  std::string whole;
};

std::vector<Stream> streams() {
  return {
      {Provider::OpenAI,
       "data: {\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\","
       "\"content\":\"{\\\"a\\\"\"}}]}\n\n"
       "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\":1}\"}},"
       "{\"index\":1,\"delta\":{\"content\":\"no\"}}]}\n\n"
       "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":"
       "0,\"function\":{\"name\":\"T__f\",\"arguments\":\"{\"}}]}}]}\n\n"
       "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":"
       "0,\"function\":{\"arguments\":\"}\"}}]},\"finish_reason\":\"stop\"}]}"
       "\n\ndata: {\"choices\":[],\"usage\":{}}\n\ndata: [DONE]\n\n",
       R"({"choices":[{"finish_reason":"stop","message":{"content":"{\"a\":1}",)"
       R"("refusal":"","tool_calls":[{"function":{"arguments":"{}",)"
       R"("name":"T__f"}}]}}]})"},
      {Provider::OpenAIResponses,
       "event: response.created\ndata: {\"type\":\"response.created\"}\n\n"
       "event: response.completed\ndata: {\"type\":\"response.completed\","
       "\"response\":{\"output\":[],\"object\":\"response\"}}\n\n",
       R"({"output":[],"object":"response"})"},
      {Provider::Anthropic,
       "event: message_start\ndata: {\"type\":\"message_start\",\"message\":"
       "{\"content\":[]}}\n\n"
       ": a comment\n\nevent: ping\ndata: {\"type\":\"ping\"}\n\n"
       "data: {\"type\":\"content_block_start\",\"index\":0,"
       "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n"
       "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":"
       "{\"type\":\"text_delta\",\"text\":\"[1\"}}\n\n"
       "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":"
       "{\"type\":\"text_delta\",\"text\":\"]\"}}\n\n"
       "data: {\"type\":\"content_block_start\",\"index\":1,"
       "\"content_block\":{\"type\":\"tool_use\",\"name\":\"T__f\"}}\n\n"
       "data: {\"type\":\"content_block_delta\",\"index\":1,\"delta\":"
       "{\"type\":\"input_json_delta\",\"partial_json\":\"{}\"}}\n\n"
       "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":"
       "\"end_turn\"}}\n\ndata: {\"type\":\"message_stop\"}\n\n",
       R"({"content":[{"text":"[1]","type":"text"},{"input":"{}",)"
       R"("name":"T__f","text":"","type":"tool_use"}],"role":"assistant",)"
       R"("stop_reason":"end_turn"})"},
      {Provider::Gemini,
       "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"[1\"}]}}]}"
       "\n\ndata: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"]\"}]},"
       "\"finishReason\":\"STOP\"}]}\n\n",
       R"({"candidates":[{"content":{"parts":[{"text":"[1"},{"text":"]"}]},)"
       R"("finishMessage":"","finishReason":"STOP"}]})"},
      {Provider::Ollama,
       "{\"message\":{\"content\":\"[1\"},\"done\":false}\n"
       "{\"message\":{\"content\":\"]\",\"tool_calls\":[{\"function\":{"
       "\"name\":\"T__f\",\"arguments\":{}}}]},\"done\":false}\n"
       "{\"message\":{\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\"}"
       "\n",
       R"({"done":true,"done_reason":"stop","message":{"content":"[1]",)"
       R"("tool_calls":[{"function":{"name":"T__f","arguments":{}}}]}})"},
  };
}

TEST(ReplyStream, JoinsThePiecesOfEachProvider) {
  for (const Stream &stream : streams()) {
    SCOPED_TRACE(providerName(stream.provider).str());
    StreamFault fault;
    ASSERT_TRUE(isReplyStream(stream.provider, stream.text));
    EXPECT_EQ(joinReplyStream(stream.provider, stream.text, plenty, fault),
              stream.whole)
        << fault.message;
    EXPECT_FALSE(isReplyStream(stream.provider, stream.whole + "\n"));
  }
}

TEST(ReplyStream, TakesAllLineEnds) {
  for (const Stream &stream : streams()) {
    if (stream.provider == Provider::Ollama)
      continue;
    for (const char *end : {"\r\n", "\r"}) {
      std::string text;
      for (char c : stream.text)
        text += c == '\n' ? end : std::string(1, c);
      StreamFault fault;
      EXPECT_EQ(joinReplyStream(stream.provider, text, plenty, fault),
                stream.whole);
    }
  }
}

TEST(ReplyStream, JoinsTheLinesOfAnEvent) {
  StreamFault fault;
  EXPECT_EQ(joinReplyStream(Provider::Gemini,
                            "data:{\"candidates\":\ndata: [{\n"
                            "data: \"finishReason\":\"STOP\"}]}\n\n",
                            plenty, fault),
            R"({"candidates":[{"content":{"parts":[]},"finishMessage":"",)"
            R"("finishReason":"STOP"}]})");
}

TEST(ReplyStream, JoinsAListOfResponses) {
  StreamFault fault;
  std::string text = R"([{"candidates":[{"finishReason":"STOP"}]}])";
  ASSERT_TRUE(isReplyStream(Provider::Gemini, text));
  EXPECT_TRUE(joinReplyStream(Provider::Gemini, text, plenty, fault));
}

TEST(ReplyStream, RefusesWhatIsCut) {
  for (const Stream &stream : streams())
    for (size_t size = 0; size != stream.text.size(); ++size) {
      StreamFault fault;
      auto whole = joinReplyStream(
          stream.provider, llvm::StringRef(stream.text).take_front(size),
          plenty, fault);
      // At the end nothing but "[DONE]" and the like is missing.
      if (whole)
        EXPECT_EQ(*whole, stream.whole);
      else
        EXPECT_LE(fault.offset, size);
      if (size < stream.text.size() / 2)
        EXPECT_FALSE(whole);
    }
}

TEST(ReplyStream, TellsWhoseStreamItIs) {
  for (const Stream &stream : streams())
    for (const Stream &other : streams()) {
      StreamFault fault;
      if (stream.provider == other.provider ||
          !isReplyStream(stream.provider, other.text))
        continue;
      EXPECT_FALSE(joinReplyStream(stream.provider, other.text, plenty, fault));
      if (fault.kind == StreamFault::Kind::Shape && fault.likely)
        EXPECT_EQ(*fault.likely, other.provider);
    }
}

TEST(ReplyStream, KeepsErrorsOfTheProvider) {
  StreamFault fault;
  EXPECT_EQ(joinReplyStream(Provider::Anthropic,
                            "data: {\"type\":\"error\",\"error\":{\"message\":"
                            "\"Overloaded\"}}\n\n",
                            plenty, fault),
            R"({"error":{"message":"Overloaded"}})");
}

TEST(ReplyStream, EndsAtTheLimit) {
  StreamFault fault;
  std::string text = "data: {\"candidates\":[";
  for (int i = 0; i != 1000; ++i)
    text += "{},";
  text += "{}]}\n\n";
  EXPECT_FALSE(joinReplyStream(Provider::Gemini, text, 1000, fault));
  EXPECT_EQ(fault.kind, StreamFault::Kind::Limit);
}

} // namespace
} // namespace facet

//===- CanonicalJsonTest.cpp - Canonical JSON of runs ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "gtest/gtest.h"
#include <deque>

using namespace facet;

namespace {

class CanonicalJsonTest : public ::testing::Test {
protected:
  CanonicalJsonTest() {
    result.metadata.documentHash = "sha256:d0c";
    result.metadata.budgetUnits = 4096;
  }
  Value json(llvm::StringRef text) {
    JsonError error;
    std::optional<Value> value = parseJson(text, plan.memory, error);
    EXPECT_TRUE(value) << error.message;
    return value.value_or(Value());
  }
  void tool(llvm::StringRef name) {
    PlanTool tool;
    tool.interface = "W";
    tool.function = name;
    tool.effect = "read";
    tool.parameters = json(R"({"type":"object","properties":{}})");
    tool.result = json(R"({"type":"string"})");
    tools.push_back(renderTool(tool, std::nullopt));
    tool.json = tools.back();
    plan.tools.push_back(tool);
  }

  Plan plan;
  RunResult result;
  std::deque<std::string> tools;
};

const char *const metadata =
    R"("metadata":{"budget_units":4096,"document_hash":"sha256:d0c","facet_version":"2.1.3","host_profile_id":"local.default.v1","mode":"exec","policy_hash":null,"policy_version":"1","profile":"hypervisor","target_provider_id":"unknown-provider"})";

TEST_F(CanonicalJsonTest, Empty) {
  EXPECT_EQ(renderCanonicalJson(plan, result),
            std::string(R"({"messages":[],)") + metadata + R"(,"tools":[]})");
}

TEST_F(CanonicalJsonTest, Messages) {
  result.messages.push_back({Role::System, "s", Value::string("\x01\"\\/é\n")});
  result.messages.push_back(
      {Role::User, "u", json(R"([{"type":"text","text":"t"}])")});
  result.messages.push_back({Role::Assistant, "a", Value::string("")});
  EXPECT_EQ(
      renderCanonicalJson(plan, result),
      std::string(
          R"({"messages":[{"content":"\u0001\"\\/é\n","role":"system"},{"content":[{"text":"t","type":"text"}],"role":"user"},{"content":"","role":"assistant"}],)") +
          metadata + R"(,"tools":[]})");
}

TEST_F(CanonicalJsonTest, Appended) {
  std::string text = "before ";
  appendCanonicalJson(text, plan, result);
  EXPECT_EQ(text, "before " + renderCanonicalJson(plan, result));
}

/// The pieces put together, and the longest of those that are not a part of
/// `source`.
static std::pair<std::string, size_t>
streamed(const Plan &plan, const RunResult &result, llvm::StringRef source) {
  std::string text;
  size_t longest = 0;
  streamCanonicalJson(plan, result, [&](llvm::StringRef piece) {
    EXPECT_FALSE(piece.empty());
    text += piece;
    if (piece.begin() < source.begin() || piece.end() > source.end())
      longest = std::max(longest, piece.size());
  });
  return {text, longest};
}

TEST_F(CanonicalJsonTest, Streamed) {
  EXPECT_EQ(streamed(plan, result, "").first,
            renderCanonicalJson(plan, result));
  // Long strings with and without escapes, at and around the ends of pieces;
  // characters of several bytes across them.
  std::string text;
  for (size_t size :
       {size_t(1) << 16, (size_t(1) << 16) - 1, size_t(300'000)}) {
    for (llvm::StringRef end : {"", "\"", "\n€"}) {
      text = "x";
      while (text.size() < size)
        text += "€";
      text.resize(size - size % 3 - 2);
      text += end;
      text += text;
      result.messages.assign(1, {Role::System, "s", Value::string(text)});
      auto [whole, longest] = streamed(plan, result, text);
      EXPECT_EQ(whole, renderCanonicalJson(plan, result));
      EXPECT_LT(longest, size_t(400'000));
    }
  }
}

TEST_F(CanonicalJsonTest, StreamedParts) {
  // Many messages, lists with long text, a rendered one, tools.
  std::string text(200'000, 'y'), small(100, 'z');
  MapEntry entries[] = {{"type", Value::string("text")},
                        {"text", Value::string(text)},
                        {"more", json(R"([1,[],{},{"b":1.5,"a":null}])")}};
  Value items[] = {Value::map(entries), json("true"), json("[[]]")};
  std::string rendered = renderMessage(Role::User, Value::string(text));
  for (int i = 0; i != 2000; ++i)
    result.messages.push_back({Role::User, "u", Value::string(small)});
  result.messages.push_back({Role::User, "v", Value::list(items)});
  result.messages.push_back({Role::User, "w", json("[]")});
  result.messages.push_back({Role::User, "x", Value::string(text), rendered});
  tool("f");
  tool("g");
  result.tools = {1, 0};
  auto [whole, longest] = streamed(plan, result, text);
  EXPECT_EQ(whole, renderCanonicalJson(plan, result));
  EXPECT_LE(longest, rendered.size());
}

TEST_F(CanonicalJsonTest, RenderedMessages) {
  Value text = Value::string("\"é\n");
  Value items = json(R"([{"type":"text","text":"t"}])");
  result.messages.push_back({Role::System, "s", text});
  result.messages.push_back({Role::User, "u", items});
  result.messages.push_back({Role::User, "v", text});
  std::string expected = renderCanonicalJson(plan, result);
  std::string first = renderMessage(Role::System, text);
  EXPECT_EQ(first, R"({"content":"\"é\n","role":"system"})");
  std::string second = renderMessage(Role::User, items);
  result.messages[0].json = first;
  result.messages[1].json = second;
  EXPECT_EQ(renderCanonicalJson(plan, result), expected);
}

TEST_F(CanonicalJsonTest, Metadata) {
  result.metadata.policyHash = "sha256:p";
  result.metadata.mode = Mode::Pure;
  result.metadata.profile = Profile::Core;
  result.metadata.hostProfileId = "a\"b";
  result.metadata.targetProviderId = "é";
  std::string text = renderCanonicalJson(plan, result);
  EXPECT_NE(
      text.find(
          R"("host_profile_id":"a\"b","mode":"pure","policy_hash":"sha256:p","policy_version":"1","profile":"core","target_provider_id":"é"})"),
      std::string::npos);
  EXPECT_EQ(toJcs(json(text)), text);
}

TEST_F(CanonicalJsonTest, Tools) {
  tool("get");
  tool("put");
  tool("del");
  result.tools = {2, 0};
  std::string text = renderCanonicalJson(plan, result);
  EXPECT_EQ(toJcs(json(text)), text);
  EXPECT_NE(
      text.find(
          R"("tools":[{"effect":"read","function":{"name":"del","parameters":{"properties":{},"type":"object"},"returns":{"type":"string"}},"interface":"W","type":"function"},{"effect":"read","function":{"name":"get")"),
      std::string::npos);
}

/// The text is made in one allocation.
TEST_F(CanonicalJsonTest, OneAllocation) {
  tool("get");
  result.tools = {0};
  std::string special(10'000, '\x02');
  result.messages.push_back({Role::User, "u", Value::string(special)});
  Value item = json(
      R"({"type":"image","asset":{"kind":"image","format":"webp","digest":{"algo":"sha256","value":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"shape":{"width":9007199254740991,"height":9007199254740991}}})");
  std::vector<Value> items(1000, item);
  result.messages.push_back({Role::Assistant, "a", Value::list(items)});
  std::string text = renderCanonicalJson(plan, result);
  // A string that grows doubles; this one was given its size.
  EXPECT_LE(text.size(), text.capacity());
  EXPECT_LT(text.capacity(), text.size() * 3 / 2);
  EXPECT_EQ(toJcs(json(text)), text);
}

TEST_F(CanonicalJsonTest, Pretty) {
  tool("get");
  result.tools = {0};
  result.messages.push_back({Role::User, "u", Value::string("a\"[{:,}]\\")});
  result.messages.push_back({Role::User, "v", json("[]")});
  result.messages.push_back(
      {Role::User, "w", json(R"([{"type":"text","text":""}])")});
  std::string expected;
  ASSERT_TRUE(
      appendPrettyJson(expected, json(renderCanonicalJson(plan, result)), 2));
  EXPECT_EQ(renderPrettyJson(plan, result), expected);
}

} // namespace

//===- MessageWriterTest.cpp - Messages to a client -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Protocol/MessageWriter.h"
#include "facet/LanguageServer/Protocol/ProtocolTypes.h"
#include "gtest/gtest.h"

using namespace facet::lsp;
namespace json = llvm::json;

namespace {

/// The messages that `send` writes.
std::string written(llvm::function_ref<void(MessageWriter &)> send) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  MessageWriter writer(stream);
  send(writer);
  return text;
}

/// A value as an answer has it.
template <typename T> json::Value asJson(const T &value) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  json::OStream out(stream);
  write(out, value);
  return llvm::cantFail(json::parse(text));
}

TEST(MessageWriter, FramesOneMessageAfterTheOther) {
  EXPECT_EQ(written([](MessageWriter &writer) {
              writer.reply(7, [](json::OStream &out) { out.value("é"); });
              writer.notify("a/b", [](json::OStream &out) { out.value(1); });
            }),
            "Content-Length: 38\r\n\r\n"
            "{\"id\":7,\"result\":\"é\",\"jsonrpc\":\"2.0\"}"
            "Content-Length: 43\r\n\r\n"
            "{\"method\":\"a/b\",\"params\":1,\"jsonrpc\":\"2.0\"}");
}

TEST(MessageWriter, RefusesWithWhatAnErrorSays) {
  std::string text = written([](MessageWriter &writer) {
    writer.refuse("x", llvm::make_error<llvm::lsp::LSPError>(
                           "no", llvm::lsp::ErrorCode::RequestFailed));
    writer.refuse(nullptr,
                  llvm::createStringError(llvm::inconvertibleErrorCode(), "?"));
  });
  EXPECT_NE(text.find("{\"error\":{\"code\":-32803,\"message\":\"no\"},"
                      "\"id\":\"x\",\"jsonrpc\":\"2.0\"}"),
            std::string::npos);
  EXPECT_NE(text.find("\"code\":-32001,\"message\":\"?\"},\"id\":null"),
            std::string::npos);
}

TEST(MessageWriter, WritesDiagnosticsAsTheProtocolHasThem) {
  PublishedDiagnostic one;
  one.range = {{1, 2}, {3, 4}};
  one.code = "F401";
  one.message = "m";
  one.related.push_back({{"file:///a", {{0, 0}, {0, 1}}}, "r"});
  one.isUnnecessary = true;
  json::Value position = json::Object{{"line", 0}, {"character", 0}};
  json::Value range =
      json::Object{{"start", json::Object{{"line", 1}, {"character", 2}}},
                   {"end", json::Object{{"line", 3}, {"character", 4}}}};
  json::Value other =
      json::Object{{"start", position},
                   {"end", json::Object{{"line", 0}, {"character", 1}}}};
  json::Value location = json::Object{{"uri", "file:///a"}, {"range", other}};
  json::Value wanted = json::Object{
      {"range", range},
      {"severity", 1},
      {"code", "F401"},
      {"source", "fct"},
      {"message", "m"},
      {"relatedInformation",
       json::Array{json::Object{{"location", location}, {"message", "r"}}}},
      {"tags", json::Array{1}}};
  EXPECT_EQ(asJson(one), wanted);
  json::Value params = json::Object{
      {"uri", "u"}, {"version", 3}, {"diagnostics", json::Array{wanted}}};
  EXPECT_EQ(asJson(PublishParams{"u", 3, {one}}), params);
}

TEST(MessageWriter, WritesListsAndWhatIsNotThere) {
  EXPECT_EQ(asJson(std::vector<Highlight>()), json::Value(json::Array()));
  EXPECT_EQ(asJson(std::optional<RenameRange>()), json::Value(nullptr));
  EXPECT_EQ(asJson(SemanticTokens{{1, 2}}),
            json::Value(json::Object{{"data", json::Array{1, 2}}}));
}

/// As LLVM's library writes them.
TEST(MessageWriter, WritesTreesOfSymbols) {
  llvm::lsp::DocumentSymbol root("a", llvm::lsp::SymbolKind::Class,
                                 {{0, 0}, {2, 0}}, {{0, 1}, {0, 2}});
  root.children.emplace_back("b", llvm::lsp::SymbolKind::Field,
                             Range{{1, 0}, {1, 5}}, Range{{1, 0}, {1, 1}});
  root.children.front().detail = "string";
  EXPECT_EQ(asJson(root), json::Value(toJSON(root)));
}

} // namespace

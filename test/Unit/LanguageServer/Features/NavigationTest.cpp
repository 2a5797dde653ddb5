//===- NavigationTest.cpp - From names to names ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/Navigation.h"
#include "../LanguageServerTest.h"

using namespace facet;
using namespace facet::lsp;
using Strings = std::vector<std::string>;

namespace {

Strings show(const std::vector<Location> &locations) {
  Strings result;
  for (const Location &location : locations) {
    llvm::StringRef file = llvm::StringRef(location.uri).rsplit('/').second;
    result.push_back((file + " ").str() + lsp::show(location.range));
  }
  return result;
}

Strings definitions(std::string text, MarkedDocument::Files files = {}) {
  MarkedDocument document(std::move(text), std::move(files));
  return show(definitionsAt(*document, document.cursor));
}

constexpr char tools[] =
    "@interface W\n  fn now() -> int (effect=\"read\")\n"
    "@policy\n  allow:\n    - { op: \"tool_call\", name: \"W.now\" }\n"
    "@system\n  tools: [$W]\n  content: \"a\"\n"
    "@test \"t\"\n  mock:\n    W.now: 3\n  assert:\n    - output == \"a\"\n";

TEST(Navigation, VariableAndField) {
  EXPECT_EQ(
      definitions("@vars\n  u: { name: \"x\" }\n@user\n  content: $^u.name"),
      (Strings{"main.facet 1:2-1:3"}));
  EXPECT_EQ(
      definitions("@vars\n  u: { name: \"x\" }\n@user\n  content: $u.na^me"),
      (Strings{"main.facet 1:7-1:11"}));
}

TEST(Navigation, ThroughImports) {
  MarkedDocument::Files files{{"lib.facet", "@vars\n  a: \"x\"\n"}};
  EXPECT_EQ(
      definitions("@import \"lib.facet\"\n@user\n  content: $^a\n", files),
      (Strings{"lib.facet 1:2-1:3"}));
  EXPECT_EQ(definitions("@import \"l^ib.facet\"\n", files),
            (Strings{"lib.facet 0:0-0:0"}));
}

TEST(Navigation, InterfacesAndFunctions) {
  std::string text = tools;
  text.insert(text.find("[$W") + 2, "^");
  EXPECT_EQ(definitions(text), (Strings{"main.facet 0:11-0:12"}));
  text = tools;
  text.insert(text.find("now: 3"), "^");
  EXPECT_EQ(definitions(text), (Strings{"main.facet 1:5-1:8"}));
}

TEST(Navigation, ReferencesEverywhere) {
  MarkedDocument document(
      "@vars\n  ^a: 1\n  b: $a\n@var_types\n  a: \"int\"\n"
      "@test \"t\"\n  vars:\n    a: 2\n  assert:\n    - vars.a == 2\n");
  EXPECT_EQ(show(referencesAt(*document, document.cursor, true, {})).size(),
            5u);
  EXPECT_EQ(show(referencesAt(*document, document.cursor, false, {})).size(),
            4u);
  EXPECT_EQ(highlightsAt(*document, document.cursor).size(), 5u);
}

TEST(Navigation, ReferencesOfOtherDocuments) {
  MarkedDocument::Files files{{"lib.facet", "@vars\n  a: \"x\"\n"}};
  MarkedDocument one("@import \"lib.facet\"\n@user\n  content: $^a\n", files);
  MarkedDocument other("@import \"lib.facet\"\n\n@user\n  content: $a\n",
                       files);
  // It has an `a` of its own.
  MarkedDocument stranger("@vars\n  a: 1\n  b: $a\n");
  Strings found =
      show(referencesAt(*one, one.cursor, true, {&*other, &*stranger}));
  EXPECT_EQ(found.size(), 3u);
}

std::string renamed(std::string text, llvm::StringRef name) {
  MarkedDocument document(std::move(text));
  llvm::Expected<WorkspaceEdit> edit =
      renameAt(*document, document.cursor, name, {});
  if (!edit)
    return llvm::toString(edit.takeError());
  std::string result = document->text().str();
  LineIndex lines(document->text(), PositionEncoding::Utf16);
  for (auto &[uri, version, edits] : edit->changes)
    for (const TextEdit &one : llvm::reverse(edits)) {
      uint32_t begin = lines.offset(one.range.start);
      result.replace(begin, lines.offset(one.range.end) - begin, one.newText);
    }
  return result;
}

TEST(Rename, Variable) {
  EXPECT_EQ(renamed("@vars\n  a: 1\n  b: $^a\n", "number"),
            "@vars\n  number: 1\n  b: $number\n");
}

TEST(Rename, InterfaceInAllPlaces) {
  std::string text = tools;
  text.insert(text.find("W"), "^");
  std::string after = renamed(text, "Weather");
  EXPECT_EQ(after.find("W.now"), std::string::npos);
  EXPECT_NE(after.find("name: \"Weather.now\""), std::string::npos);
  EXPECT_NE(after.find("[$Weather]"), std::string::npos);
  EXPECT_NE(after.find("    Weather.now: 3"), std::string::npos);
}

TEST(Rename, Function) {
  std::string text = tools;
  text.insert(text.find("now"), "^");
  std::string after = renamed(text, "today");
  EXPECT_NE(after.find("fn today()"), std::string::npos);
  EXPECT_NE(after.find("\"W.today\""), std::string::npos);
  EXPECT_NE(after.find("W.today: 3"), std::string::npos);
}

TEST(Rename, IdOfAMessage) {
  EXPECT_EQ(renamed("@user\n  id: \"^a\"\n  content: \"x\"\n@policy\n  deny:\n"
                    "    - { op: \"message_emit\", name: \"a\" }\n",
                    "b"),
            "@user\n  id: \"b\"\n  content: \"x\"\n@policy\n  deny:\n"
            "    - { op: \"message_emit\", name: \"b\" }\n");
}

TEST(Rename, SaysWhyNot) {
  EXPECT_NE(renamed("@vars\n  ^a: 1\n", "x-y").find("is not a name"),
            std::string::npos);
  EXPECT_NE(renamed("@vars\n  ^a: 1\n  b: 2\n", "b").find("already"),
            std::string::npos);
  EXPECT_NE(renamed("@vars\n  a: \"x\" |> ^trim()\n", "b").find("nothing here"),
            std::string::npos);
  MarkedDocument document("@vars\n  a: ^1\n");
  EXPECT_FALSE(renameRangeAt(*document, document.cursor).has_value());
}

} // namespace

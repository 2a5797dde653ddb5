//===- HoverTest.cpp - What is known about a place ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/Hover.h"
#include "../LanguageServerTest.h"

using namespace facet;
using namespace facet::lsp;

namespace {

std::string hover(std::string text, MarkedDocument::Files files = {}) {
  MarkedDocument document(std::move(text), std::move(files));
  auto found = hoverAt(*document, document.cursor);
  return found ? found->contents.value : "";
}

#define EXPECT_IN(Part, Text)                                                  \
  EXPECT_NE(Text.find(Part), std::string::npos) << Text

TEST(Hover, VariableWithTypeAndValue) {
  std::string text =
      hover("@vars\n  a: \"x,y\" |> split(\",\")\n  b: $^a |> length()\n"
            "@user\n  content: $b |> to_string()\n");
  EXPECT_IN("$a: list<string>", text);
  EXPECT_IN("[\"x\",\"y\"]", text);
}

TEST(Hover, TextsHaveASize) {
  std::string text = hover("@vars\n  ^a: \"abc\"\n@user\n  content: $a\n");
  EXPECT_IN("$a: string", text);
  EXPECT_IN("3 bytes", text);
  EXPECT_IN("4 bytes", hover("@user\n  content: \"a^é!\"\n"));
  EXPECT_IN("3 bytes",
            hover("@user\n  content: \"\"\"\n    a^bc\n    \"\"\"\n"));
}

TEST(Hover, InputHasNoValue) {
  std::string text =
      hover("@vars\n  q: @input(type=\"string\", default=\"x\")\n"
            "@user\n  content: $^q\n");
  EXPECT_IN("An input with a default", text);
  EXPECT_EQ(text.find("Always"), std::string::npos);
}

TEST(Hover, WhatDependsOnInputsHasNoValue) {
  std::string text =
      hover("@vars\n  q: @input(type=\"string\", default=\"x\")\n"
            "  ^r: $q |> trim()\n@user\n  content: $r\n");
  EXPECT_IN("$r: string", text);
  EXPECT_EQ(text.find("Always"), std::string::npos);
}

TEST(Hover, LensWithTypesOfTheCall) {
  std::string text = hover("@vars\n  a: \"x,y\" |> sp^lit(\",\")\n");
  EXPECT_IN("string |> split(separator: string) -> list<string>", text);
  EXPECT_IN("Here: `string` to `list<string>`", text);
  EXPECT_IN("Trust level 0", text);
}

TEST(Hover, FieldsOfMaps) {
  std::string text = hover("@vars\n  u: { name: \"Ann\", age: 3 }\n"
                           "@user\n  content: $u.na^me\n");
  EXPECT_IN("$u.name: string", text);
}

TEST(Hover, InterfacesAndFunctions) {
  const char *document =
      "@interface W\n  fn now(c: string) -> int "
      "(effect=\"read\", description=\"What it is\")\n"
      "@policy\n  allow:\n    - { op: \"tool_expose\", name: \"W.^now\" }\n"
      "@system\n  tools: [$W]\n  content: \"a\"\n";
  std::string text = hover(document);
  EXPECT_IN("fn now(c: string) -> int (effect=\"read\")", text);
  EXPECT_IN("What it is", text);
  EXPECT_IN("@interface W", hover("@interface ^W\n  fn f() -> int "
                                  "(effect=\"read\")\n"));
}

TEST(Hover, KeysAndFacets) {
  EXPECT_IN("priority:", hover("@user\n  content: \"a\"\n  prio^rity: 3\n"));
  EXPECT_IN("@vars", hover("@va^rs\n  a: 1\n"));
  EXPECT_IN("What the rule is about",
            hover("@policy\n  allow:\n    - { o^p: \"tool_expose\", "
                  "name: \"x.*\" }\n"));
}

TEST(Hover, MessageWithItsSize) {
  std::string text =
      hover("@context\n  budget: 100\n@us^er\n  content: \"four\"\n");
  EXPECT_IN("user#1", text);
  EXPECT_IN("4 of 100 units, kept", text);
}

TEST(Hover, ImportWithItsSize) {
  std::string text = hover("@import \"li^b.facet\"\n@user\n  content: $a\n",
                           {{"lib.facet", "@vars\n  a: \"x\"\n"}});
  EXPECT_IN("/work/lib.facet", text);
  EXPECT_IN("15 bytes", text);
}

TEST(Hover, VariableOfAnImport) {
  std::string text = hover("@import \"lib.facet\"\n@user\n  content: $^a\n",
                           {{"lib.facet", "@vars\n  a: \"x\"\n"}});
  EXPECT_IN("$a: string", text);
}

TEST(Hover, WorksAroundErrors) {
  // The third line does not parse; names on it are explained all the same.
  const char *broken = "@vars\n  a: \"x\"\n  b: [$^a, |> trim(\n  c: 1\n";
  EXPECT_IN("$a: string", hover(broken));
  EXPECT_IN("string |> trim()",
            hover("@vars\n  a: \"x\"\n  b: [$a, |> tr^im(\n  c: 1\n"));
  // A tab, of which no document may have one.
  EXPECT_IN("$a: string",
            hover("@vars\n  a: \"x\"\n\tb: 1\n@user\n  content: $^a\n"));
}

TEST(Hover, NothingToSay) {
  EXPECT_EQ(hover("^\n"), "");
  EXPECT_EQ(hover("@vars\n  a: 1 # no^te\n"), "");
  EXPECT_EQ(hover("@vars\n  a: $^nothing\n"), "");
}

} // namespace

//===- CursorContextTest.cpp - What is being written at a place -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Document/CursorContext.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace facet::lsp;
using Place = CursorContext::Place;

namespace {

CursorContext at(std::string &text) {
  size_t mark = text.find('^');
  text.erase(mark, 1);
  std::vector<Token> tokens = scanTokens(text);
  return findContext(text, tokens, uint32_t(mark));
}

std::string pathOf(const CursorContext &context) {
  return llvm::join(context.path, ".");
}

TEST(CursorContext, FacetAtTheMargin) {
  std::string text = "@vars\n  a: 1\n@us^";
  CursorContext context = at(text);
  EXPECT_EQ(context.place, Place::TopLevel);
  EXPECT_EQ(context.prefix, "@us");
}

TEST(CursorContext, KeyOfABody) {
  std::string text = "@user\n  content: \"a\"\n  pri^";
  CursorContext context = at(text);
  EXPECT_EQ(context.place, Place::Key);
  EXPECT_EQ(context.facet, "user");
  EXPECT_EQ(context.prefix, "pri");
  ASSERT_EQ(context.siblings.size(), 1u);
  EXPECT_EQ(context.siblings[0].name, "content");
}

TEST(CursorContext, KeysOfNestedBlocks) {
  std::string text = "@policy\n  allow:\n    - op: \"x\"\n      na^";
  CursorContext context = at(text);
  EXPECT_EQ(context.place, Place::Key);
  EXPECT_EQ(pathOf(context), "allow");
  EXPECT_TRUE(context.isInItem);
}

TEST(CursorContext, KeysOfInlineMaps) {
  std::string text = "@policy\n  allow:\n    - { op: \"x\", na^";
  CursorContext context = at(text);
  EXPECT_EQ(context.place, Place::Key);
  EXPECT_EQ(pathOf(context), "allow");
  text = "@context\n  defaults: { mi^";
  context = at(text);
  EXPECT_EQ(context.place, Place::Key);
  EXPECT_EQ(pathOf(context), "defaults");
}

TEST(CursorContext, InlineMapsOverLines) {
  std::string text = "@vars\n  a: {\n    b: 1,\n    ^\n  }\n";
  CursorContext context = at(text);
  EXPECT_EQ(pathOf(context), "a");
}

TEST(CursorContext, ValueOfAKey) {
  std::string text = "@user\n  when: tr^";
  CursorContext context = at(text);
  EXPECT_EQ(context.place, Place::Value);
  EXPECT_EQ(context.key, "when");
}

TEST(CursorContext, KeysBesideIt) {
  std::string text = "@policy\n  allow:\n    - op: \"lens_call\"  # x\n"
                     "      name: \"^\"\n      id: \"i\"\n    - op: \"b\"\n";
  CursorContext context = at(text);
  EXPECT_TRUE(context.siblingValue("op").starts_with("\"lens_call\""));
  EXPECT_TRUE(context.hasSibling("id"));
  EXPECT_EQ(context.siblings.size(), 2u);
  text =
      "@policy\n  allow: [{ op: \"a\" }, { when: { op: 1 }, name: \"^\", op: "
      "\"b\" }]\n";
  context = at(text);
  EXPECT_EQ(context.siblingValue("op"), "\"b\"");
  EXPECT_TRUE(context.hasSibling("when"));
}

TEST(CursorContext, AtSignsWithoutAName) {
  for (const char *begin : {"@^", "@vars\n  a: 1\n@^\n@user\n", "  @^",
                            "@vars\n  a: [1,\n@^", "@vars\n  a: \"x\n@^"}) {
    std::string text = begin;
    CursorContext context = at(text);
    EXPECT_EQ(context.place, Place::TopLevel) << begin;
    EXPECT_EQ(context.prefix, "@") << begin;
  }
  for (const char *begin :
       {"@vars\n  a: @^", "@vars\n  a: { b: @^ }", "@vars\n  a: [\n    @^",
        "@vars\n  a:\n    - @^", "@vars\n  a: \"x\" |> concat(@^"}) {
    std::string text = begin;
    EXPECT_EQ(at(text).place, Place::AtName) << begin;
  }
}

TEST(CursorContext, NamesWithDots) {
  std::string text = "@vars\n  a: \"x\" |> x.acme.^";
  CursorContext context = at(text);
  EXPECT_EQ(context.place, Place::Lens);
  EXPECT_EQ(context.prefix, "x.acme.");
  text = "@test \"t\"\n  mock:\n    W.^";
  context = at(text);
  EXPECT_EQ(context.place, Place::Key);
  EXPECT_EQ(context.prefix, "W.");
}

TEST(CursorContext, LensBehindAPipe) {
  std::string text = "@vars\n  a: \"x\" |> tr^";
  EXPECT_EQ(at(text).place, Place::Lens);
  text = "@vars\n  a: \"x\"\n    |> ^";
  EXPECT_EQ(at(text).place, Place::Lens);
}

TEST(CursorContext, ArgumentsOfACall) {
  std::string text = "@vars\n  a: \"x\" |> replace(\"a\", ^";
  CursorContext context = at(text);
  ASSERT_TRUE(context.call);
  EXPECT_EQ(context.call->name, "replace");
  EXPECT_EQ(context.call->argument, 1u);
  text = "@vars\n  a: \"x\" |> json(indent=^";
  context = at(text);
  ASSERT_TRUE(context.call);
  EXPECT_EQ(context.argumentName, "indent");
}

TEST(CursorContext, FieldsOfAReference) {
  std::string text = "@vars\n  a: $user.home.ci^";
  CursorContext context = at(text);
  EXPECT_EQ(context.place, Place::Variable);
  EXPECT_EQ(llvm::join(context.reference, "."), "user.home");
  EXPECT_EQ(context.prefix, "ci");
}

TEST(CursorContext, StringsAndComments) {
  std::string text = "@policy\n  allow:\n    - { op: \"too^\" }";
  CursorContext context = at(text);
  EXPECT_EQ(context.place, Place::String);
  EXPECT_EQ(context.key, "op");
  EXPECT_EQ(context.prefix, "too");
  text = "@vars # no^te";
  EXPECT_EQ(at(text).place, Place::Comment);
  text = "@vars\n  a: \"\"\"\n    $x^\n    \"\"\"";
  EXPECT_EQ(at(text).place, Place::TextBlock);
}

TEST(CursorContext, ForgottenBracketsDoNotReachFar) {
  std::string text = "@vars\n  a: [1, (2\n  b: 1\n  c^";
  CursorContext context = at(text);
  EXPECT_EQ(context.place, Place::Key);
  EXPECT_EQ(pathOf(context), "");
}

TEST(CursorContext, NothingIsWrittenYet) {
  std::string text = "^";
  EXPECT_EQ(at(text).place, Place::TopLevel);
}

} // namespace

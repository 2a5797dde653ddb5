//===- AstJsonTest.cpp - Tests of the tree as JSON ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SyntaxTest.h"
#include "llvm/Support/JSON.h"

using namespace facet;
using namespace facet::test;

namespace {

std::string json(llvm::StringRef text) {
  Parsed parsed(text);
  return astToJson(parsed.document, parsed.sources);
}

} // namespace

TEST(AstJson, Empty) {
  EXPECT_EQ(json(""), R"({"facets":[],"file":"test.facet"})");
}

TEST(AstJson, ColumnsAreCodePoints) {
  EXPECT_EQ(json("@user\n  a: [\"\u00E9\U0001F600\", 1]\n"),
            R"({"facets":[{"attributes":[],"body":{"entries":[{"key":)"
            R"({"span":[2,3,2,4],"text":"a"},"value":{"items":[{"kind":)"
            "\"string\",\"span\":[2,7,2,11],\"value\":\"\u00E9\U0001F600\"},"
            R"({"kind":"int","span":[2,13,2,14],"value":1}],"kind":"list",)"
            R"("span":[2,6,2,15]}}],"kind":"map","span":[2,3,2,15]},"kind":)"
            R"("user","span":[1,1,2,15]}],"file":"test.facet"})");
}

TEST(AstJson, LongLinesOfManyCodePoints) {
  std::string text = "@vars\n  a: [";
  for (int i = 0; i != 1000; ++i)
    text += "\"\u00E9\", ";
  std::string out = json(text + "7]\n");
  // 6 columns before the bracket, 1 000 items of 5 columns after it.
  EXPECT_NE(out.find(R"({"kind":"int","span":[2,5007,2,5008],"value":7})"),
            std::string::npos);
}

TEST(AstJson, IntegersBeyondDoublesAreStrings) {
  std::string out = json("@vars\n  a: [9007199254740991, 9007199254740993]\n");
  EXPECT_NE(out.find("\"value\":9007199254740991}"), std::string::npos);
  EXPECT_NE(out.find("\"value\":\"9007199254740993\"}"), std::string::npos);
}

TEST(AstJson, EveryKindOfNode) {
  std::string out =
      json("@import \"x\"\n@meta\n  a: null\n@vars\n  b: true\n"
           "  c: @input(type=\"int\") |> f(1.5, k=$a.b)\n  d: @lazy g()\n"
           "@interface I\n  fn f(p: int) -> int (effect=\"read\")\n"
           "@test \"t\"\n  assert:\n    - output\n");
  for (const char *part :
       {"\"kind\":\"import\",\"label\":{\"span\":[1,9,1,12],\"text\":\"x\"}",
        "\"kind\":\"null\"", "\"kind\":\"bool\"", "\"kind\":\"input\"",
        "\"kind\":\"float\"", "\"kind\":\"reference\"", "\"kind\":\"lazy\"",
        "\"kind\":\"pipeline\"", "\"functions\":[{\"attributes\":[{\"name\"",
        "\"parameters\":[{\"name\"", "\"text\":\"output\""})
    EXPECT_NE(out.find(part), std::string::npos) << part << "\n" << out;
  llvm::Expected<llvm::json::Value> parsed = llvm::json::parse(out);
  ASSERT_TRUE(bool(parsed));
}

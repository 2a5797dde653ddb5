//===- StablePrefixTest.cpp - What is the same in all runs ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Sema/StablePrefix.h"
#include "SemaTest.h"

namespace facet {
namespace {

constexpr llvm::StringLiteral tools = R"(
@interface T
  fn f() -> null (effect="read")
)";

/// A letter a message: "s" if it and all before it are stable, else "-"; and
/// "t" behind them if the tools are.
std::string prefixOf(std::string text) {
  Analysed document = analyseText(std::move(text));
  EXPECT_EQ(document.errors(), Strings());
  StablePrefix prefix = findStablePrefix(document.program);
  std::string result;
  for (bool isStable : prefix.messages)
    result += isStable ? 's' : '-';
  return result + (prefix.hasStableTools ? "t" : "");
}

TEST(StablePrefix, EndsAtTheFirstInput) {
  EXPECT_EQ(prefixOf("@vars\n"
                     "  q: @input(type=\"string\")\n"
                     "  fixed: \"a\" |> uppercase()\n"
                     "  of_q: $fixed |> concat($q)\n"
                     "@system\n  content: $fixed\n"
                     "@system\n  content: $of_q\n"
                     "@system\n  content: \"b\"\n"),
            "s--t");
}

TEST(StablePrefix, IsThatOfTheOutput) {
  // The user's message stands before the assistant's, the system's first.
  EXPECT_EQ(prefixOf("@vars\n  q: @input(type=\"string\")\n"
                     "@assistant\n  content: \"c\"\n"
                     "@user\n  content: $q\n"
                     "@system\n  content: \"a\"\n"),
            "--st");
  EXPECT_EQ(prefixOf("@vars\n  q: @input(type=\"string\")\n"
                     "@x.fct.conversation\n  order: \"source\"\n"
                     "@assistant\n  content: \"c\"\n"
                     "@user\n  content: $q\n"
                     "@system\n  content: \"a\"\n"),
            "s-st");
}

TEST(StablePrefix, EndsAtAnswersOfTheHost) {
  EXPECT_EQ(prefixOf("@vars\n  now: null |> timestamp() |> to_string()\n"
                     "@policy\n  allow: [{ op: \"lens_call\", name: "
                     "\"timestamp\" }]\n"
                     "@system\n  content: \"a\"\n"
                     "@user\n  content: $now\n"),
            "s-t");
}

TEST(StablePrefix, EndsAtGatesThatDependOnInputs) {
  EXPECT_EQ(prefixOf("@vars\n  on: @input(type=\"bool\")\n  yes: true\n"
                     "@system(when=$yes)\n  content: \"a\"\n"
                     "@system(when=false)\n  content: \"b\"\n"
                     "@system(when=$on)\n  content: \"c\"\n"
                     "@system\n  content: \"d\"\n"),
            "ss--t");
}

TEST(StablePrefix, EndsAtRulesThatDependOnInputs) {
  llvm::StringRef document = "@vars\n  on: @input(type=\"bool\")\n"
                             "@system\n  id: \"a\"\n  content: \"a\"\n"
                             "@system\n  id: \"b\"\n  content: \"b\"\n"
                             "@policy\n  deny: [{ op: \"message_emit\", ";
  EXPECT_EQ(prefixOf(document.str() + "name: \"b\", when: $on }]\n"), "s-t");
  EXPECT_EQ(prefixOf(document.str() + "when: { not: $on } }]\n"), "--t");
  EXPECT_EQ(prefixOf(document.str() + "name: \"b\", when: true }]\n"), "sst");
}

TEST(StablePrefix, BeginsWithTheTools) {
  std::string system = "@system\n  tools: [$T]\n  content: \"a\"\n";
  std::string shown = tools.str() + "@policy\n  allow: [{ op: \"tool_expose\", "
                                    "name: \"T.f\"";
  std::string input = "@vars\n  on: @input(type=\"bool\")\n";
  EXPECT_EQ(prefixOf(input + shown + " }]\n" + system), "st");
  EXPECT_EQ(prefixOf(input + shown + ", when: $on }]\n" + system), "-");
  // Without tools rules about them do not count.
  EXPECT_EQ(prefixOf(input + shown + ", when: $on }]\n" +
                     "@system\n  content: \"a\"\n"),
            "st");
  EXPECT_EQ(prefixOf(input + shown +
                     " }]\n@system(when=$on)\n"
                     "  tools: [$T]\n  content: \"a\"\n"),
            "-");
}

} // namespace
} // namespace facet

//===- RecoveryTest.cpp - Tests of going on after an error ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SyntaxTest.h"

using namespace facet;
using namespace facet::test;

TEST(Recovery, EachErrorOnce) {
  Parsed parsed("@vars\n  a: hello world\n  b: [1, 2\n  c: 3\n  d: { x: 1,\n"
                "    y: ?, z: 2 }\n  e: \"x\n  f: 4\n\n@user(x=)\n"
                "  content: 'a'\n  id: \"i\"\n");
  EXPECT_EQ(
      parsed.diagnosed(),
      (Strings{"2:6-2:17 F003 BareWord", "3:6-3:7 F003 UnclosedBracket",
               "6:8-6:9 F003 UnexpectedCharacter",
               "7:6-7:8 F003 UnclosedString", "10:9-10:10 F003 ExpectedToken",
               "11:12-11:15 F003 SingleQuotes"}));
  // Keys whose values are broken are still there.
  EXPECT_EQ(show(&parsed.body()), "{a: <>, b: <>, c: 3, d: <>, e: <>, f: 4}");
  EXPECT_EQ(show(&parsed.body(1)), "{content: <>, id: \"i\"}");
}

TEST(Recovery, UnclosedBracketsEndAtTheNextEntry) {
  EXPECT_EQ(diagnose("@vars\n  a: { x: [1,\n@user\n  content: \"a\"\n"),
            (Strings{"2:11-2:12 F003 UnclosedBracket"}));
  EXPECT_EQ(diagnose("@vars\n  a: $x |> f(\n  b: 1\n"),
            (Strings{"2:13-2:14 F003 UnclosedBracket"}));
  EXPECT_EQ(diagnose("@user(a=1\n@vars\n  a: 1\n"),
            (Strings{"1:6-1:7 F003 UnclosedBracket"}));
  EXPECT_EQ(diagnose("@vars\n  l:\n    - [1, 2\n    - 3\n  b: 1\n"),
            (Strings{"3:7-3:8 F003 UnclosedBracket"}));
}

TEST(Recovery, SkipsTheRestOfALiteral) {
  EXPECT_EQ(diagnose("@vars\n  a: [\n?, \"]\", # ]\n[2]\n]\n  b: 1\n  c: ?\n"),
            (Strings{"3:1-3:2 F003 UnexpectedCharacter",
                     "7:6-7:7 F003 UnexpectedCharacter"}));
}

TEST(Recovery, SkipsWhatIsUnderABrokenKey) {
  EXPECT_EQ(diagnose("@vars\n  1a:\n    x: ?\n  b: ?\n"),
            (Strings{"2:3-2:5 F003 ExpectedToken",
                     "4:6-4:7 F003 UnexpectedCharacter"}));
}

TEST(Recovery, DiagnosticsAreInSourceOrder) {
  // The bracket is found unclosed after the bad escape within it.
  EXPECT_EQ(
      diagnose("@vars\n  a: [\"\\q\",\n  b: 1\n"),
      (Strings{"2:6-2:7 F003 UnclosedBracket", "2:8-2:10 F003 BadEscape"}));
}

TEST(Recovery, BodiesOfBrokenFacetLines) {
  Parsed parsed("@user(x=[) # ]\n  content: \"a\"\n");
  EXPECT_EQ(parsed.diagnostics.all().size(), 1u);
  EXPECT_EQ(show(&parsed.body()), "{content: \"a\"}");
}

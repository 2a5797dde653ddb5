//===- FacetTest.cpp - Tests of documents, facets, imports and tests ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SyntaxTest.h"

using namespace facet;
using namespace facet::test;
using ast::FacetKind;

TEST(Facet, EmptyDocuments) {
  for (const char *text : {"", "\n", "# a\n\n  # b\n", "   "}) {
    Parsed parsed(text);
    EXPECT_EQ(parsed.diagnosed(), Strings());
    EXPECT_TRUE(parsed.document.facets.empty());
  }
}

TEST(Facet, Kinds) {
  Parsed parsed(
      "@meta\n@context\n@vars\n@var_types\n@policy\n"
      "@x.fct.conversation\n@x.fct.response\n@interface I\n@system\n@user\n"
      "@assistant\n@x.fct.history\n@test \"t\"\n@x.acme.notes\n");
  EXPECT_EQ(parsed.diagnosed(), Strings());
  ASSERT_EQ(parsed.document.facets.size(), 14u);
  for (size_t i = 0; i != 13; ++i)
    EXPECT_EQ(parsed.facet(i).kind, FacetKind(i));
  EXPECT_EQ(parsed.facet(13).kind, FacetKind::Unknown);
  EXPECT_EQ(parsed.facet(13).keyword.text, "x.acme.notes");
  EXPECT_EQ(parsed.slice(parsed.facet(13).keyword.span), "@x.acme.notes");
  for (size_t i = 0; i != 13; ++i)
    EXPECT_TRUE(parsed.body(i).entries.empty());
}

TEST(Facet, ExtensionsHaveBodies) {
  Parsed parsed("@x.acme.notes(a=1)\n  k: [1]\n  \"s\": 2\n");
  EXPECT_EQ(parsed.diagnosed(), (Strings{"3:3-3:6 F452 StringKey"}));
  EXPECT_EQ(show(parsed.value("k")), "[1]");
}

TEST(Facet, BadLines) {
  EXPECT_EQ(diagnose("@ user\n  a: 1\n"),
            (Strings{"1:1-1:2 F003 UnexpectedCharacter"}));
  EXPECT_EQ(diagnose("@user:\n  content: \"a\"\n"),
            (Strings{"1:6-1:7 F003 ExpectedToken"}));
  EXPECT_EQ(diagnose("@user content: \"a\"\n"),
            (Strings{"1:7-1:14 F003 ExpectedToken"}));
  EXPECT_EQ(diagnose("@user.\n"),
            (Strings{"1:6-1:7 F003 UnexpectedCharacter"}));
}

TEST(Facet, StrayText) {
  EXPECT_EQ(
      diagnose("hello there\nand more\n@user\n  content: \"a\"\nx: 1\n"),
      (Strings{"1:1-1:6 F003 ExpectedFacet", "5:1-5:2 F003 ExpectedFacet"}));
  EXPECT_EQ(diagnose("  content: \"a\"\n  id: \"b\"\n@user\n"),
            (Strings{"1:1-1:3 F001 IndentedTopLevel"}));
}

TEST(Facet, Imports) {
  Parsed parsed("@import \"a.facet\" # base\n@import \"b\\\\c\"");
  EXPECT_EQ(parsed.diagnosed(), Strings());
  const ast::Facet &first = parsed.facet(0), &second = parsed.facet(1);
  EXPECT_EQ(first.kind, FacetKind::Import);
  EXPECT_EQ(first.label.text, "a.facet");
  EXPECT_EQ(parsed.slice(first.label.span), "\"a.facet\"");
  EXPECT_EQ(parsed.slice(first.importLine), "@import \"a.facet\" # base");
  EXPECT_TRUE(first.importLineHasNewline);
  EXPECT_EQ(second.label.text, "b\\c");
  EXPECT_FALSE(second.importLineHasNewline);
}

TEST(Facet, BadImports) {
  EXPECT_EQ(diagnose("@import\n"), (Strings{"1:8-1:8 F003 ExpectedToken"}));
  EXPECT_EQ(diagnose("@import a.facet\n"),
            (Strings{"1:9-1:10 F003 ExpectedToken"}));
  EXPECT_EQ(diagnose("@import \"a\" x\n"),
            (Strings{"1:13-1:14 F003 ExpectedToken"}));
  EXPECT_EQ(diagnose("@import(path=\"a\")\n"),
            (Strings{"1:8-1:9 F003 ExpectedToken"}));
  EXPECT_EQ(diagnose("  @import \"a\"\n"),
            (Strings{"1:3-1:10 F003 ImportInBody"}));
  EXPECT_EQ(diagnose("@import \"a\"\n  x: 1\n@user\n"),
            (Strings{"2:1-2:3 F001 IndentedTopLevel"}));
}

TEST(Facet, TestNames) {
  Parsed parsed("@test \"a\\n\"\n@test \"b\" (x=1)\n@test(name=\"c\", y=2)\n");
  EXPECT_EQ(parsed.diagnosed(), Strings());
  EXPECT_EQ(parsed.facet(0).label.text, "a\n");
  EXPECT_EQ(parsed.facet(1).label.text, "b");
  EXPECT_EQ(show(parsed.facet(1).attributes), "x=1");
  EXPECT_EQ(parsed.facet(2).label.text, "c");
  EXPECT_EQ(diagnose("@test\n  vars: {}\n"),
            (Strings{"1:1-1:6 F003 MissingFacetName"}));
  EXPECT_EQ(diagnose("@test()\n"), (Strings{"1:1-1:6 F003 MissingFacetName"}));
  EXPECT_EQ(diagnose("@test(x=1)\n"),
            (Strings{"1:1-1:6 F003 MissingFacetName"}));
  EXPECT_EQ(diagnose("@test \"a\" (name=\"b\")\n"),
            (Strings{"1:12-1:16 F003 TestNamedTwice"}));
  EXPECT_EQ(diagnose("@test(name=1)\n"),
            (Strings{"1:12-1:13 F003 TestNameNotString"}));
  EXPECT_EQ(diagnose("@test a\n"), (Strings{"1:7-1:8 F003 ExpectedToken"}));
}

TEST(Facet, TestBodies) {
  Parsed parsed("@test \"t\"\n  vars:\n    n: 1\n  input: { q: 5 }\n"
                "  mock:\n    W.get: \"Rain\"\n    \"a b\": {x: 1}\n"
                "    llm_call: null\n  other: [1]\n");
  EXPECT_EQ(parsed.diagnosed(), Strings());
  EXPECT_EQ(show(&parsed.body()),
            "{vars: {n: 1}, input: {q: 5}, mock: {W.get: \"Rain\", "
            "\"a b\": {x: 1}, llm_call: null}, other: [1]}");
  EXPECT_EQ(diagnose("@test \"t\"\n  mock: { W.get: 1, \"x\": 2 }\n"),
            Strings());
  // Only the names may look like that, not the keys of their values.
  EXPECT_EQ(diagnose("@test \"t\"\n  mock:\n    W.get: { \"a\": 1 }\n"),
            (Strings{"3:14-3:17 F452 StringKey"}));
  EXPECT_EQ(diagnose("@test \"t\"\n  mock:\n    W.get:\n      a.b: 1\n"),
            (Strings{"4:7-4:10 F003 DottedKey"}));
  EXPECT_EQ(diagnose("@test \"t\"\n  vars: { \"a\": 1 }\n"),
            (Strings{"2:11-2:14 F452 StringKey"}));
}

TEST(Facet, Assertions) {
  Parsed parsed("@test \"t\"\n  assert:\n"
                "    - canonical.x[0] == \"a # \\\" b\"  # comment\n"
                "    - \"output contains \\\"hi\\\"\"\n"
                "    - not vars.off\n    - \"a\" == \"b\"\n");
  EXPECT_EQ(parsed.diagnosed(), Strings());
  EXPECT_EQ(show(parsed.value("assert")),
            "[<canonical.x[0] == \"a # \\\" b\">, <output contains \"hi\">, "
            "<not vars.off>, <\"a\" == \"b\">]");
  auto *list = llvm::cast<ast::ListExpr>(parsed.value("assert"));
  EXPECT_EQ(parsed.slice(list->items[1]->span),
            "\"output contains \\\"hi\\\"\"");
  EXPECT_EQ(
      show(Parsed("@test \"t\"\n  assert: [\"a\", \"b\"]\n").value("assert")),
      "[<a>, <b>]");
}

TEST(Facet, CasesOfTests) {
  // The keys of a case are those of a test, in every form of the list.
  EXPECT_EQ(show(Parsed("@test \"t\"\n  cases:\n"
                        "    - name: \"a\"\n      mock:\n        W.get: 1\n"
                        "      assert:\n        - output == 1 # one\n"
                        "    - { mock: { W.get: 1 }, assert: [\"vars.a\"] }\n")
                     .value("cases")),
            "[{name: \"a\", mock: {W.get: 1}, assert: [<output == 1>]}, "
            "{mock: {W.get: 1}, assert: [<vars.a>]}]");
  EXPECT_EQ(
      show(Parsed("@test \"t\"\n  cases: [{ assert: [\"output\"] }, {}]\n")
               .value("cases")),
      "[{assert: [<output>]}, {}]");
  EXPECT_EQ(diagnose("@test \"t\"\n  cases:\n    - vars: {}\n"
                     "      vars: {}\n"),
            (Strings{"4:7-4:11 F452 DuplicateKey"}));
  EXPECT_EQ(diagnose("@test \"t\"\n  cases: [{ assert: [1] }]\n"),
            (Strings{"2:22-2:23 F003 AssertItemNotString"}));
  // Only there.
  EXPECT_EQ(diagnose("@vars\n  cases: [{ mock: { W.get: 1 } }]\n"),
            (Strings{"2:21-2:26 F003 DottedKey"}));
}

TEST(Facet, BadAssertions) {
  auto diagnoseAssert = [](std::string text) {
    return diagnose("@test \"t\"\n  assert:" + text);
  };
  EXPECT_EQ(diagnoseAssert("\n    - a == \"x\n    - b\n"),
            (Strings{"3:12-3:14 F003 UnclosedString"}));
  EXPECT_EQ(diagnoseAssert("\n    - # c\n"),
            (Strings{"3:5-3:6 F003 EmptyListItem"}));
  EXPECT_EQ(diagnoseAssert("\n    a == 1\n    - b\n"),
            (Strings{"3:5-3:6 F003 KeyAmongListItems"}));
  EXPECT_EQ(diagnoseAssert("\n    - a\n      b\n"),
            (Strings{"4:1-4:7 F001 IndentedUnderValue"}));
  EXPECT_EQ(diagnoseAssert(" \"a\"\n"),
            (Strings{"2:11-2:14 F003 AssertNotList"}));
  EXPECT_EQ(diagnoseAssert(" [1, \"b\"]\n"),
            (Strings{"2:12-2:13 F003 AssertItemNotString"}));
  EXPECT_EQ(diagnoseAssert("\n    - \"a \\q\"\n"),
            (Strings{"3:10-3:12 F003 BadEscape"}));
  EXPECT_EQ(diagnoseAssert("\n"), (Strings{"2:3-2:9 F003 MissingValue"}));
}

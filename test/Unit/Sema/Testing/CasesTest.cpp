//===- CasesTest.cpp - Tests of the cases of tests ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SemaTest.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;

namespace {
constexpr llvm::StringLiteral document =
    "@vars\n"
    "  a: 1\n"
    "  b: 1\n"
    "  q: @input(type=\"string\")\n"
    "  r: @input(type=\"string\")\n"
    "\n"
    "@user\n"
    "  content: [$a, $b, $q, $r] |> json()\n"
    "\n";

Analysed analyseTest(llvm::StringRef test) {
  return analyseText((document + test).str());
}

/// "a=1 b=2": the overrides of a test.
std::string overrides(const Analysed &doc, const TestCase &test) {
  std::string text;
  for (const VariableOverride &override : test.variables)
    text += (text.empty() ? "" : " ") +
            doc.program.variables[override.variable].name.str() + "=" +
            std::to_string(override.value.asInt());
  return text;
}
std::string inputs(const TestCase &test) {
  std::string text;
  for (auto [name, value] : test.inputs)
    text +=
        (text.empty() ? "" : " ") + name.str() + "=" + value.asString().str();
  return text;
}
} // namespace

TEST(Cases, MergedOverTheTest) {
  Analysed doc = analyseTest("@test \"t\"\n"
                             "  vars: { a: 2 }\n"
                             "  input: { q: \"t\" }\n"
                             "  input_file: \"t.json\"\n"
                             "  mock: { llm_call: 1 }\n"
                             "  cases:\n"
                             "    - { }\n"
                             "    - name: \"own\"\n"
                             "      vars: { b: 3, a: 4 }\n"
                             "      input: { r: \"c\", q: \"c\" }\n"
                             "      input_file: \"c.json\"\n"
                             "      mock: { llm_call: 2, rag_search: 3 }\n"
                             "      assert:\n"
                             "        - output\n"
                             "  assert:\n"
                             "    - canonical\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.warnings(), Strings{});
  ASSERT_EQ(doc.program.tests.size(), 1u);
  const DocumentTest &test = doc.program.tests[0];
  ASSERT_EQ(test.cases.size(), 2u);
  EXPECT_EQ(fullName(test, test.cases[0]), "t / #1");
  EXPECT_EQ(fullName(test, test.cases[1]), "t / own");

  TestCase first = mergeCase(test, test.cases[0]);
  EXPECT_EQ(overrides(doc, first), "a=2");
  EXPECT_EQ(inputs(first), "q=t");
  EXPECT_EQ(first.inputFile->path, "t.json");
  ASSERT_EQ(first.assertions.size(), 1u);

  TestCase own = mergeCase(test, test.cases[1]);
  EXPECT_EQ(overrides(doc, own), "a=4 b=3");
  EXPECT_EQ(inputs(own), "q=c r=c");
  EXPECT_EQ(own.inputFile->path, "c.json");
  ASSERT_EQ(own.mocks.size(), 2u);
  EXPECT_EQ(own.mocks[0].value.asInt(), 2);
  ASSERT_EQ(own.assertions.size(), 2u);
  EXPECT_EQ(own.assertions[0].root, Assertion::Root::Canonical);
  EXPECT_EQ(own.assertions[1].root, Assertion::Root::Output);
}

TEST(Cases, FaultsStayWithTheirCase) {
  Analysed doc =
      analyseTest("@test \"t\"\n"
                  "  cases:\n"
                  "    - { vars: { none: 1 }, assert: [\"output\"] }\n"
                  "    - { \"k\": 1, assert: [\"output\"] }\n"
                  "    - { assert: [\"output\"] }\n");
  EXPECT_EQ(doc.errors(), Strings{});
  const DocumentTest &test = doc.program.tests[0];
  EXPECT_FALSE(test.fault());
  ASSERT_EQ(test.cases.size(), 3u);
  ASSERT_TRUE(test.cases[0].fault());
  EXPECT_EQ(test.cases[0].fault()->kind, diag::UnknownVariable);
  // What phase 1 found goes to its case, too.
  ASSERT_TRUE(test.cases[1].fault());
  EXPECT_EQ(test.cases[1].fault()->code, Code::F452);
  EXPECT_FALSE(test.cases[2].fault());
}

TEST(Cases, FaultOfTheTestIsThatOfAll) {
  Analysed doc = analyseTest("@test \"t\"\n"
                             "  wait: 1\n"
                             "  cases: [{ }, { }]\n"
                             "  assert: [\"output\"]\n");
  const DocumentTest &test = doc.program.tests[0];
  ASSERT_TRUE(test.fault());
  EXPECT_FALSE(test.cases[0].fault());
  EXPECT_TRUE(mergeCase(test, test.cases[1]).fault());
}

TEST(Cases, NoCases) {
  for (llvm::StringRef cases : {"[]", "{ a: 1 }", "5"}) {
    Analysed doc = analyseTest(
        ("@test \"t\"\n  cases: " + cases + "\n  assert: [\"output\"]\n")
            .str());
    const DocumentTest &test = doc.program.tests[0];
    EXPECT_TRUE(test.hasCases);
    EXPECT_TRUE(test.cases.empty());
    ASSERT_TRUE(test.fault()) << cases.str();
    EXPECT_EQ(test.fault()->code, Code::F452);
  }
}

TEST(Cases, Paths) {
  for (llvm::StringRef path : {"/a.json", "../a.json", "http://a/b.json"}) {
    Analysed doc =
        analyseTest(("@test \"t\"\n  input_file: \"" + path + "\"\n").str());
    ASSERT_TRUE(doc.program.tests[0].fault()) << path.str();
    EXPECT_EQ(doc.program.tests[0].fault()->code, Code::F601);
  }
}

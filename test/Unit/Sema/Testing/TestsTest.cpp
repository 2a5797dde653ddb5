//===- TestsTest.cpp - @test and its assertions ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SemaTest.h"
#include "Testing/AssertionParser.h"
#include "Testing/AssertionPaths.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/Json/JsonWriter.h"

using namespace facet;

TEST(Tests, Reads) {
  auto doc =
      analyseText("@interface W\n"
                  "  fn get(c: string) -> list<float> (effect=\"read\")\n"
                  "\n"
                  "@var_types\n"
                  "  n: \"int(max=5)\"\n"
                  "\n"
                  "@vars\n"
                  "  n: 1\n"
                  "  q: @input(type=\"string\")\n"
                  "\n"
                  "@user\n"
                  "  content: $q\n"
                  "\n"
                  "@test \"first\"\n"
                  "  vars:\n"
                  "    n: \"x\"\n"
                  "  input:\n"
                  "    q: 5\n"
                  "  mock:\n"
                  "    W.get: [1, 2.5]\n"
                  "    llm_call: { a: 1 }\n"
                  "  assert:\n"
                  "    - error == \"F451\"\n"
                  "    - \"vars.n == \\\"x\\\"\"\n"
                  "\n"
                  "@test(name=\"second\")\n"
                  "  assert: [\"output\"]\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.warnings(), Strings{});
  ASSERT_EQ(doc.program.tests.size(), 2u);
  const TestCase &test = doc.program.tests[0];
  EXPECT_EQ(test.name, "first");
  ASSERT_EQ(test.variables.size(), 1u);
  EXPECT_EQ(test.variables[0].variable, 0u);
  EXPECT_EQ(test.variables[0].value.asString(), "x");
  ASSERT_EQ(test.inputs.size(), 1u);
  EXPECT_EQ(test.inputs[0].second.asInt(), 5);
  ASSERT_EQ(test.mocks.size(), 2u);
  EXPECT_EQ(test.mocks[0].function, (std::pair<uint32_t, uint32_t>(0, 0)));
  EXPECT_EQ(test.mocks[1].lens->name, "llm_call");
  ASSERT_EQ(test.assertions.size(), 2u);
  EXPECT_EQ(test.assertions[1].value.asString(), "x");
  EXPECT_EQ(doc.program.tests[1].name, "second");
  EXPECT_EQ(doc.program.tests[1].assertions.size(), 1u);
}

TEST(Tests, Errors) {
  auto doc = analyseText("@interface W\n"
                         "  fn get(c: string) -> int(max=5) (effect=\"read\")\n"
                         "\n"
                         "@vars\n"
                         "  count: 1\n"
                         "\n"
                         "@test \"t\"\n"
                         "  vars:\n"
                         "    cuont: 1\n"
                         "    count: $count\n"
                         "  input:\n"
                         "    count: 1\n"
                         "  mock:\n"
                         "    W.gte: 1\n"
                         "    nolens: 1\n"
                         "    W.get: \"x\"\n"
                         "  wait: 1\n"
                         "  assert:\n"
                         "    - outptu == 1\n"
                         "    - vars.cuont == 1\n"
                         "    - output matches \"(\"\n"
                         "\n"
                         "@test \"u\"\n"
                         "  vars: 1\n"
                         "  mock:\n"
                         "    W.get: 6\n");
  // What is wrong inside a test is the test's alone.
  EXPECT_EQ(doc.errors(), Strings{});
  ASSERT_EQ(doc.program.tests.size(), 2u);
  ASSERT_TRUE(doc.program.tests[1].fault());
  EXPECT_EQ(doc.program.tests[1].fault()->kind, diag::TestSectionNotMap);
  for (const TestCase &test : doc.program.tests)
    doc.diagnostics.append(test.diagnostics);
  EXPECT_EQ(doc.errors(),
            (Strings{"F401 9:5", "F452 10:12", "F452 14:5", "F802 15:5",
                     "F451 16:12", "F452 17:3", "F452 19:7", "F401 20:12",
                     "F452 21:22", "F452 24:9", "F452 26:12"}));
  EXPECT_EQ(doc.warnings(), Strings{"X.fct.UNDECLARED_INPUT 12:5"});
}

namespace {
using Op = Assertion::Op;
using Root = Assertion::Root;

/// Parses one assertion; keeps its values alive.
struct Parsed {
  explicit Parsed(std::string line) : text(std::move(line)) {
    assertion = parseAssertion(text, arena, error);
  }
  const Assertion *operator->() const { return &*assertion; }

  std::string text;
  ValueArena arena;
  AssertionError error;
  std::optional<Assertion> assertion;
};
} // namespace

TEST(Assertions, Operators) {
  std::pair<const char *, Op> all[] = {
      {"output == \"a\"", Op::Equal},
      {"output != \"a\"", Op::NotEqual},
      {"vars.n < 4", Op::Less},
      {"vars.n<=4", Op::LessEqual},
      {"vars.n > 4", Op::Greater},
      {"vars.n >= 4", Op::GreaterEqual},
      {"output contains \"a\"", Op::Contains},
      {"output not contains \"a\"", Op::NotContains},
      {"output matches \"^a\"", Op::Matches},
      {"output not  matches \"^a\"", Op::NotMatches},
      {"output sentiment \"positive\"", Op::Sentiment},
      {"output matches snapshot", Op::MatchesSnapshot},
      {"output matches_snapshot \"name\"", Op::MatchesSnapshot},
      {"vars.on", Op::Truthy},
      {"  not vars.on ", Op::NotTruthy},
  };
  for (auto [text, op] : all) {
    Parsed parsed(text);
    ASSERT_TRUE(parsed.assertion) << text << ": " << parsed.error.message;
    EXPECT_EQ(parsed->op, op) << text;
  }
}

TEST(Assertions, Paths) {
  Parsed parsed("execution.provenance.events[10].op == \"tool_call\"");
  ASSERT_TRUE(parsed.assertion);
  EXPECT_EQ(parsed->root, Root::Execution);
  ASSERT_EQ(parsed->path.size(), 4u);
  EXPECT_EQ(parsed->path[1].name, "events");
  EXPECT_EQ(parsed->path[2].index, 10u);
  EXPECT_EQ(parsed->path[3].name, "op");
}

TEST(Assertions, Values) {
  std::pair<const char *, const char *> all[] = {
      {"\"a\\n\\u00e9\\\"\"", "\"a\\né\\\"\""},
      {"-7", "-7"},
      {"2.50", "2.5"},
      {"1e3", "1000"},
      {"null", "null"},
      {"[1, \"x\", []]", "[1,\"x\",[]]"},
      {"{ a: 1, \"b c\": { } }", "{\"a\":1,\"b c\":{}}"},
  };
  for (auto [text, json] : all) {
    Parsed parsed("vars.x == " + std::string(text));
    ASSERT_TRUE(parsed.assertion) << text << ": " << parsed.error.message;
    EXPECT_EQ(toJcs(parsed->value), json);
  }
}

TEST(Assertions, UnknownNames) {
  std::pair<const char *, const char *> all[] = {
      {"canonical.metadata.mode", ""},
      {"canonical.tools[0].function.parameters.properties.any.thing", ""},
      {"canonical.messages[0].content[1].asset.shape.width", ""},
      {"telemetry.gas", ""},
      {"execution.anything", ""},
      {"vars.anything", ""},
      {"canonical.mode", "mode"},
      {"canonical.metadata.moed", "moed"},
      {"canonical.messages.role", "role"},
      {"canonical.messages[0].rolle", "rolle"},
      {"canonical.messages[0].content.type", "type"},
      {"canonical.messages[0].content[0].asset.digest.algos", "algos"},
      {"canonical.metadata.mode.x", "x"},
      {"telemetry.gas.used", "used"},
      {"telemetry.time", "time"}};
  for (auto [text, name] : all) {
    Parsed parsed(text);
    ASSERT_TRUE(parsed.assertion) << text;
    auto unknown = findUnknownName(*parsed.assertion);
    EXPECT_EQ(unknown ? unknown->name : "", name) << text;
  }
}

TEST(Assertions, Errors) {
  for (const char *bad : {"",
                          "foo == 1",
                          "output ==",
                          "output == a",
                          "output = 1",
                          "output == \"a\" b",
                          "output == \"a",
                          "output == \"\\x\"",
                          "vars. == 1",
                          "vars[x] == 1",
                          "vars[1 == 1",
                          "output.a == 1",
                          "error[0] == 1",
                          "error == \"F999\"",
                          "output matches 5",
                          "output matches \"(\"",
                          "output sentiment \"happy\"",
                          "not output == 1",
                          "output not 1",
                          "vars.x == 1.",
                          "vars.x == [1",
                          "vars.x == { a: 1, a: 2 }",
                          "vars.x == 99999999999999999999",
                          "vars.x == \"\\"}) {
    Parsed parsed(bad);
    EXPECT_FALSE(parsed.assertion) << bad;
    EXPECT_FALSE(parsed.error.message.empty()) << bad;
    EXPECT_LE(parsed.error.end, parsed.text.size()) << bad;
  }
  Parsed deep("vars.x == " + std::string(100000, '['));
  EXPECT_FALSE(deep.assertion);
}

//===- InterfaceTest.cpp - Tests of interfaces and functions --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SyntaxTest.h"

using namespace facet;
using namespace facet::test;

namespace {

/// "name(p: T, …) -> R (attributes)" of the functions.
std::string showFunctions(const ast::Facet &facet) {
  std::string out;
  for (const ast::Function &f : facet.functions) {
    out += f.name.text.str() + "(";
    for (const ast::Parameter &p : f.parameters)
      out += p.name.text.str() + ": <" + p.type.text.str() + ">, ";
    out += ") -> <" + f.result.text.str() + "> (" + show(f.attributes) + ")\n";
  }
  return out;
}

std::string showFunction(std::string text) {
  Parsed parsed("@interface I\n  fn f" + text + "\n");
  EXPECT_EQ(parsed.diagnosed(), Strings()) << text;
  return showFunctions(parsed.facet());
}
Strings diagnoseFunction(std::string text) {
  return diagnose("@interface I\n  " + text + "\n  fn good() -> int\n");
}

} // namespace

TEST(Interface, Functions) {
  EXPECT_EQ(showFunction("(c: string, d: int ) -> string (effect=\"read\")"),
            "f(c: <string>, d: <int>, ) -> <string> (effect=\"read\")\n");
  EXPECT_EQ(showFunction("() -> null"), "f() -> <null> ()\n");
  EXPECT_EQ(showFunction("() -> int # c"), "f() -> <int> ()\n");
}

TEST(Interface, Types) {
  EXPECT_EQ(showFunction("(m: map<string, list<int>>, u: int | null) -> "
                         "list<string(enum=[\"a,\", \")\"])>(effect=\"x\")"),
            "f(m: <map<string, list<int>>>, u: <int | null>, ) -> "
            "<list<string(enum=[\"a,\", \")\"])>> (effect=\"x\")\n");
  EXPECT_EQ(showFunction("(\n    a: int, # first\n    b: struct {\n x: int # c"
                         "\n }\n  ) -> any (effect=\"read\")"),
            "f(a: <int>, b: <struct {\n x: int # c\n }>, ) -> <any> "
            "(effect=\"read\")\n");
  EXPECT_EQ(showFunction("() -> struct {\n    t: float\n  w: struct {\ns: "
                         "float,\n    }\n  } (effect=\"read\")"),
            "f() -> <struct {\n    t: float\n  w: struct {\ns: float,\n    }\n"
            "  }> (effect=\"read\")\n");
}

TEST(Interface, ConstraintsAreNoAttributes) {
  EXPECT_EQ(showFunction("() -> int(min=0)"), "f() -> <int(min=0)> ()\n");
  EXPECT_EQ(showFunction("() -> int (min=0)"), "f() -> <int (min=0)> ()\n");
  EXPECT_EQ(showFunction("() -> int(min=0)(effect=\"read\")"),
            "f() -> <int(min=0)> (effect=\"read\")\n");
  EXPECT_EQ(showFunction("() -> int(min=0) (effects=\"read\")"),
            "f() -> <int(min=0)> (effects=\"read\")\n");
  EXPECT_EQ(showFunction("() -> int (a=1, effect=\"read\")"),
            "f() -> <int> (a=1, effect=\"read\")\n");
  EXPECT_EQ(showFunction("() -> int(foo=1)"), "f() -> <int(foo=1)> ()\n");
  EXPECT_EQ(showFunction("() -> image(format=\"png\", max_dim=2) ()"),
            "f() -> <image(format=\"png\", max_dim=2)> ()\n");
}

TEST(Interface, BadAnglesAreLeftToTheTypeParser) {
  EXPECT_EQ(showFunction("(a: list<int) -> list<int (effect=\"r\")"),
            "f(a: <list<int>, ) -> <list<int (effect=\"r\")> ()\n");
  EXPECT_EQ(showFunction("(a: int>) -> list<int"),
            "f(a: <int>>, ) -> <list<int> ()\n");
}

TEST(Interface, Spans) {
  Parsed parsed(
      "@interface I (x=1)\n  fn f(a: int) -> int (effect=\"r\") # c\n");
  EXPECT_EQ(parsed.diagnosed(), Strings());
  EXPECT_EQ(parsed.facet().label.text, "I");
  EXPECT_EQ(show(parsed.facet().attributes), "x=1");
  const ast::Function &f = parsed.facet().functions[0];
  EXPECT_EQ(parsed.slice(f.span), "fn f(a: int) -> int (effect=\"r\")");
  EXPECT_EQ(parsed.slice(f.parameters[0].type.span), "int");
  EXPECT_EQ(parsed.slice(f.result.span), "int");
}

TEST(Interface, Names) {
  EXPECT_EQ(diagnose("@interface\n  fn f() -> int\n"),
            (Strings{"1:1-1:11 F003 MissingFacetName"}));
  EXPECT_EQ(diagnose("@interface \"I\"\n"),
            (Strings{"1:12-1:15 F003 ExpectedToken"}));
}

TEST(Interface, BadFunctions) {
  EXPECT_EQ(diagnoseFunction("f() -> int"),
            (Strings{"2:3-2:4 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseFunction("fn () -> int"),
            (Strings{"2:6-2:7 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseFunction("fn f -> int"),
            (Strings{"2:8-2:10 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseFunction("fn f(x: string) string (effect=\"read\")"),
            (Strings{"2:19-2:25 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseFunction("fn f(x) -> int"),
            (Strings{"2:9-2:10 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseFunction("fn f(x: ) -> int"),
            (Strings{"2:11-2:12 F003 MissingType"}));
  EXPECT_EQ(diagnoseFunction("fn f(x: int,) -> int"),
            (Strings{"2:14-2:15 F003 TrailingComma"}));
  EXPECT_EQ(diagnoseFunction("fn f(1: int) -> int"),
            (Strings{"2:8-2:9 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseFunction("fn f() ->"),
            (Strings{"2:10-2:12 F003 MissingType"}));
  EXPECT_EQ(diagnoseFunction("fn f() -> (effect=\"read\")"),
            (Strings{"2:13-2:14 F003 MissingType"}));
  EXPECT_EQ(diagnoseFunction("fn f() -> int (effect=\"read\") x"),
            (Strings{"2:33-2:34 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseFunction("fn f() -> int (effect=[1])"),
            (Strings{"2:25-2:28 F003 AttributeNotAtom"}));
  EXPECT_EQ(diagnoseFunction("fn f() -> int (effect=\"{{\")"),
            (Strings{"2:25-2:29 F402 AttributeInterpolation"}));
  EXPECT_EQ(diagnoseFunction("@user"), (Strings{"2:3-2:8 F003 FacetIndented"}));
}

TEST(Interface, BracketsOfTypes) {
  EXPECT_EQ(diagnoseFunction("fn f(x: struct { a: int) -> int"),
            (Strings{"2:26-2:27 F003 MismatchedBracket"}));
  EXPECT_EQ(diagnoseFunction("fn f() -> int)"),
            (Strings{"2:16-2:17 F003 MismatchedBracket"}));
  EXPECT_EQ(diagnoseFunction("fn f(x: struct { a: int"),
            (Strings{"2:18-2:19 F003 UnclosedBracket"}));
  EXPECT_EQ(diagnoseFunction("fn f(x: int"),
            (Strings{"2:7-2:8 F003 UnclosedBracket"}));
  EXPECT_EQ(diagnoseFunction("fn f() -> string(pattern=\"a)"),
            (Strings{"2:28-2:31 F003 UnclosedString"}));
  EXPECT_EQ(diagnoseFunction("fn f() -> int (effect=\"read\""),
            (Strings{"2:17-2:18 F003 UnclosedBracket"}));
}

TEST(Interface, Indentation) {
  EXPECT_EQ(diagnose("@interface I\n    fn f() -> int\n    fn g() -> int\n"),
            (Strings{"2:1-2:5 F001 WrongIndentation"}));
  EXPECT_EQ(diagnose("@interface I\n  fn f() -> int\n    (effect=\"read\")\n"),
            (Strings{"3:1-3:5 F001 IndentedUnderValue"}));
}

//===- ConstraintsTest.cpp - Constraints of types -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "TypesTest.h"

using namespace facet;

namespace {

using ConstraintsTest = TypesTest;

TEST_F(ConstraintsTest, AddsToWhatATypeHas) {
  TypeConstraints c = constraintsOf(type("int(min=0)"));
  std::string error;
  EXPECT_TRUE(addConstraint(c, "max", Value::integerValue(5), error));
  EXPECT_EQ(context.constrained(c, error), type("int(min=0, max=5)"));
  EXPECT_FALSE(addConstraint(c, "min", Value::integerValue(1), error));
  EXPECT_EQ(error, "'min' is given twice");
}

TEST_F(ConstraintsTest, RoundTrips) {
  for (llvm::StringRef text :
       {"int", "float(max=2)", R"(string(pattern="a", enum=["a", "b"]))",
        R"(image(format="png", max_dim=2))", R"(audio(max_duration=2))",
        "bool(enum=[true])", "int(min=1, enum=[3, 1, 2])",
        "float(enum=[0.5, -1, 1e300])"}) {
    std::string error;
    EXPECT_EQ(context.constrained(constraintsOf(type(text)), error),
              type(text));
  }
}

TEST_F(ConstraintsTest, AUnionDescribesItsMembers) {
  TypeConstraints c = constraintsOf(type("int | string"));
  c.description = "d";
  std::string error;
  EXPECT_EQ(context.withConstraints(type("int | string"), c, error),
            type(R"(int(description="d") | string(description="d"))"));
}

TEST_F(ConstraintsTest, SaysWhatIsWrong) {
  auto errorOf = [](Kind kind, llvm::StringRef name, Value value) {
    TypeConstraints c;
    c.kind = kind;
    std::string error;
    EXPECT_FALSE(addConstraint(c, name, value, error));
    return error;
  };
  EXPECT_EQ(errorOf(Kind::List, "min", Value::integerValue(0)),
            "'list' takes no constraints such as 'min'");
  EXPECT_EQ(errorOf(Kind::String, "min", Value::integerValue(0)),
            "'string' has no constraint 'min'; a length is a pattern, as "
            "\"(?s)^.{1,20}$\"");
  EXPECT_EQ(errorOf(Kind::Bool, "min", Value::integerValue(0)),
            "'bool' has no constraint 'min'; it has 'enum' and 'description'");
  EXPECT_EQ(errorOf(Kind::List, "descripton", Value::string("")),
            "'list' takes no constraints such as 'descripton'; did you mean "
            "'description'?");
  EXPECT_EQ(errorOf(Kind::String, "patern", Value::string("")),
            "'string' has no constraint 'patern'; did you mean 'pattern'?");
  EXPECT_EQ(errorOf(Kind::Int, "min", Value::floating(0.5)),
            "'min' must be an int, not float");
  EXPECT_EQ(errorOf(Kind::Float, "max", Value::string("1")),
            "'max' must be a number, not string");
  EXPECT_EQ(errorOf(Kind::String, "enum", json("[1]")),
            "'enum' of 'string' cannot hold 1");
  EXPECT_EQ(errorOf(Kind::Int, "enum", json("[1, 1.5]")),
            "'enum' of 'int' cannot hold 1.5");
  EXPECT_EQ(errorOf(Kind::Bool, "enum", json("[null]")),
            "'enum' of 'bool' cannot hold null");
  EXPECT_EQ(errorOf(Kind::Float, "enum", json("[\"x\"]")),
            "'enum' of 'float' cannot hold a string");
  EXPECT_EQ(errorOf(Kind::Float, "enum", Value::integerValue(1)),
            "'enum' must be a list of values of the type, not int");
  EXPECT_EQ(errorOf(Kind::String, "enum", json("[]")),
            "'enum' must allow one value at least");
  EXPECT_EQ(errorOf(Kind::Image, "format", Value::string("gif")),
            "'format' must be png, jpeg or webp, not 'gif'");
  EXPECT_EQ(errorOf(Kind::Image, "max_dim", Value::integerValue(0)),
            "'max_dim' must be at least 1");
  EXPECT_EQ(errorOf(Kind::Audio, "max_duration", Value::floating(-1)),
            "'max_duration' must not be negative");
}

TEST_F(ConstraintsTest, ARefusedPatternLeavesNothingBehind) {
  TypeConstraints c;
  c.kind = Kind::String;
  c.pattern = "(";
  for (int i = 0; i < 2; ++i) {
    std::string error;
    EXPECT_EQ(context.constrained(c, error), nullptr);
    EXPECT_EQ(
        error,
        "the pattern is not a valid RE2 regular expression: missing ): (");
  }
}

} // namespace

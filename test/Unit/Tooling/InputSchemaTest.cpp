//===- InputSchemaTest.cpp - Tests of schemas and skeletons ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Inspect/InputSchema.h"
#include "facet/Pipeline/Compilation.h"
#include "facet/Support/Json/JsonWriter.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {
/// A document with one input of each type.
class InputSchemaTest : public ::testing::Test {
protected:
  void document(llvm::ArrayRef<std::string> inputs) {
    std::string text = "@vars\n";
    for (auto [number, input] : llvm::enumerate(inputs))
      text += "  v" + std::to_string(number) + ": " + input + "\n";
    ASSERT_TRUE(compilation.resolve(textSource(text)));
    ASSERT_TRUE(compilation.analyse());
  }
  std::string schema(uint64_t limit = ValueArena::defaultLimit) {
    ValueArena arena(limit);
    std::optional<Value> value = inputSchema(compilation.program(), arena);
    return value ? toJcs(*value) : "none";
  }
  std::string skeleton(uint64_t limit = ValueArena::defaultLimit) {
    ValueArena arena(limit);
    std::optional<Value> value = inputSkeleton(compilation.program(), arena);
    return value ? toJcs(*value) : "none";
  }

  Compilation compilation{CompilerOptions()};
};
} // namespace

TEST_F(InputSchemaTest, DefaultsAreNotRequired) {
  document({"@input(type=\"int\", default=3) |> to_string()",
            "@input(type=\"string | null\", default=null)",
            "@input(type=\"bool\")", "\"no input\""});
  EXPECT_EQ(schema(), R"({"properties":{"v0":{"default":3,"type":"integer"},)"
                      R"("v1":{"default":null,"oneOf":[{"type":"string"},)"
                      R"({"type":"null"}]},"v2":{"type":"boolean"}},)"
                      R"("required":["v2"],"type":"object"})");
  EXPECT_EQ(skeleton(), R"({"v0":3,"v1":null,"v2":false})");
}

TEST_F(InputSchemaTest, NoInputs) {
  document({"1"});
  EXPECT_EQ(schema(), R"({"properties":{},"required":[],"type":"object"})");
  EXPECT_EQ(skeleton(), "{}");
}

TEST_F(InputSchemaTest, SkeletonFits) {
  document({"@input(type=\"int(min=2, max=9)\")",
            "@input(type=\"int(min=-9, max=-2)\")",
            "@input(type=\"float(max=-0.5)\")",
            "@input(type=\"string(enum=[\\\"b\\\", \\\"a\\\"])\")",
            "@input(type=\"struct { a: list<bool>, b: map<string, any> }\")",
            "@input(type=\"embedding<size=2>\")",
            "@input(type=\"audio(format=wav)\")"});
  ValueArena arena;
  std::optional<Value> value = inputSkeleton(compilation.program(), arena);
  ASSERT_TRUE(value);
  for (const Variable &variable : compilation.program().variables)
    EXPECT_FALSE(checkValue(*value->find(variable.name), variable.inputType,
                            /*fromJson=*/true))
        << variable.name.str();
  EXPECT_EQ(toJcs(*value->find("v0")), "2");
  EXPECT_EQ(toJcs(*value->find("v1")), "-2");
  EXPECT_EQ(toJcs(*value->find("v3")), "\"b\"");
  EXPECT_EQ(toJcs(*value->find("v4")), R"({"a":[false],"b":{"key":null}})");
}

TEST_F(InputSchemaTest, HugeEmbedding) {
  document({"@input(type=\"embedding<size=1000000000>\")"});
  EXPECT_EQ(skeleton(), R"({"v0":[]})");
}

TEST_F(InputSchemaTest, OutOfMemory) {
  document({"@input(type=\"struct { a: string }\")"});
  EXPECT_EQ(schema(16), "none");
  EXPECT_EQ(skeleton(16), "none");
}

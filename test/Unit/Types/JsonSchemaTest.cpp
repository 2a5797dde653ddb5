//===- JsonSchemaTest.cpp - Types as JSON Schema --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "TypesTest.h"
#include "facet/Support/Json/JsonWriter.h"

using namespace facet;

namespace {

class JsonSchemaTest : public TypesTest {
protected:
  std::string schema(llvm::StringRef text) {
    std::optional<Value> value = jsonSchema(type(text), arena);
    return value ? toJcs(*value) : "out of memory";
  }
};

TEST_F(JsonSchemaTest, Primitives) {
  EXPECT_EQ(schema("any"), "{}");
  EXPECT_EQ(schema("null"), R"({"type":"null"})");
  EXPECT_EQ(schema("bool"), R"({"type":"boolean"})");
  EXPECT_EQ(schema("int"), R"({"type":"integer"})");
  EXPECT_EQ(schema("float"), R"({"type":"number"})");
  EXPECT_EQ(schema("string"), R"({"type":"string"})");
}

TEST_F(JsonSchemaTest, Constraints) {
  EXPECT_EQ(schema("int(min=0, max=5)"),
            R"({"maximum":5,"minimum":0,"type":"integer"})");
  EXPECT_EQ(schema("float(min=0.5)"), R"({"minimum":0.5,"type":"number"})");
  EXPECT_EQ(schema(R"(string(pattern="^a+$"))"),
            R"({"pattern":"^a+$","type":"string"})");
  EXPECT_EQ(schema(R"(string(enum=["b", "a"]))"),
            R"({"enum":["b","a"],"type":"string"})");
}

TEST_F(JsonSchemaTest, Descriptions) {
  EXPECT_EQ(schema(R"(string(description="d"))"),
            R"({"description":"d","type":"string"})");
  EXPECT_EQ(schema(R"(any(description=""))"), R"({"description":""})");
  EXPECT_EQ(schema(R"(list<int(description="i")>(description="l"))"),
            R"({"description":"l","items":{"description":"i",)"
            R"("type":"integer"},"type":"array"})");
  EXPECT_EQ(schema(R"(embedding<size=1>(description="e"))"),
            R"({"description":"e","items":{"type":"number"},"maxItems":1,)"
            R"("minItems":1,"type":"array"})");
}

TEST_F(JsonSchemaTest, MembersThatAreLeftOutHandOverTheirDescriptions) {
  EXPECT_EQ(schema(R"(int(description="i") | float)"),
            R"({"description":"i","type":"number"})");
  EXPECT_EQ(schema(R"(int(description="i") | float(description="f") | null)"),
            R"({"oneOf":[{"description":"i\nf","type":"number"},)"
            R"({"type":"null"}]})");
  EXPECT_EQ(schema(R"(string(description="a") | string(description="a"))"),
            R"({"description":"a","type":"string"})");
}

TEST_F(JsonSchemaTest, Enumerations) {
  EXPECT_EQ(schema("bool(enum=[true])"), R"({"enum":[true],"type":"boolean"})");
  EXPECT_EQ(schema("int(min=1, enum=[2, 1])"),
            R"({"enum":[2,1],"minimum":1,"type":"integer"})");
  EXPECT_EQ(schema("float(enum=[0.5, 2])"),
            R"({"enum":[0.5,2],"type":"number"})");
}

TEST_F(JsonSchemaTest, UnionsLeaveOutWhatAnotherMemberTakes) {
  // Each union, and the only member that its schema needs.
  const std::pair<llvm::StringRef, llvm::StringRef> cases[] = {
      {"int | float", "float"},
      {"int(min=0) | float(min=-1.0)", "float(min=-1.0)"},
      {"int(enum=[1, 2]) | float(min=1)", "float(min=1)"},
      {R"(string | string(pattern="^a"))", "string"},
      {R"(string(enum=["ab"]) | string(pattern="^a"))",
       R"(string(pattern="^a"))"},
      {"int(min=1, max=2) | int(enum=[3, 2, 1])", "int(enum=[3, 2, 1])"},
      {"bool | bool(enum=[true, false])", "bool"},
      {"bool(enum=[true]) | bool", "bool"},
      {"list<int> | list<float>", "list<float>"},
      {"list<int | string> | list<string | float | null>",
       "list<string | float | null>"},
      {"map<string, int> | map<string, any>", "map<string, any>"},
      {"struct { a: int, b: int } | struct { b: float, a: int }",
       "struct { b: float, a: int }"},
      {"struct { a: int, b: int } | struct { b: int, a: int }",
       "struct { a: int, b: int }"},
      {"struct { a: int, b: string } | map<string, int | string>",
       "map<string, int | string>"},
      {"image(format=png) | image", "image"},
      {"image(max_dim=5) | image(max_dim=9)", "image(max_dim=9)"},
      {"image | map<string, any>", "map<string, any>"},
      {"audio | struct { kind: string, format: string, digest: any, shape: any "
       "}",
       "struct { kind: string, format: string, digest: any, shape: any }"},
      {"embedding<size=3> | list<float>", "list<float>"}};
  for (auto [text, needed] : cases)
    EXPECT_EQ(schema(text), schema(needed)) << text.str();
}

TEST_F(JsonSchemaTest, UnionsKeepWhatNoOtherMemberTakesWhole) {
  for (llvm::StringRef text :
       {"int | float(min=0)", "int(min=0) | int(max=5)",
        "int | float(enum=[1])", "string | null",
        R"(string(pattern="a") | string(pattern="b"))",
        "embedding<size=2> | list<int>",
        "embedding<size=2> | embedding<size=3>",
        "struct { a: int } | struct { a: int, b: int }",
        "struct { a: int } | map<string, string>",
        "map<string, int> | struct { a: float }", "image | audio",
        "image | map<string, string>", "list<int> | list<string>",
        "int(min=1, max=4) | int(enum=[0, 2, 3])"}) {
    std::string found = schema(text);
    size_t separator = text.find(" | ");
    EXPECT_EQ(found, R"({"oneOf":[)" + schema(text.take_front(separator)) +
                         "," + schema(text.drop_front(separator + 3)) + "]}");
  }
}

/// What an index leaves out of a wide union is what pairs leave out.
TEST_F(JsonSchemaTest, WideUnionsLeaveOutWhatPairsDo) {
  const llvm::StringRef texts[] = {
      "int(min=0)",
      "int(min=3, max=4)",
      "int(enum=[1, 2, 9])",
      "int(max=-5)",
      "float(min=-1.0, max=8)",
      "float(min=2.5, max=3)",
      "bool(enum=[true])",
      "bool",
      "null",
      R"(string(enum=["ab", "b"]))",
      R"(string(enum=["b"]))",
      R"(string(pattern="^a"))",
      R"(string(enum=["ax"]))",
      R"(string(pattern="^b"))",
      R"(string(pattern="^b", description="b"))",
      "list<int(min=1)>",
      "list<int(enum=[1])>",
      "list<float(min=0)>",
      "list<string>",
      R"(list<string(enum=["a"])>)",
      "list<list<int>>",
      "map<string, int>",
      "map<string, int(min=2)>",
      "map<string, int | string>",
      R"(map<string, string(enum=["a"])>)",
      "struct { a: int, b: int }",
      "struct { b: float, a: int }",
      "struct { a: int(min=0), b: float(max=2) }",
      "struct { a: int }",
      "struct { a: int, b: string }",
      "struct { a: int, b: int | string }",
      R"(struct { kind: string(enum=["x"]), v: int })",
      R"(struct { kind: string(enum=["x", "y"]), v: float })",
      R"(struct { kind: string(enum=["z"]), v: int })",
      R"(struct { kind: string(pattern="^z"), v: int })",
      R"(struct { kind: string, v: int(min=1) })",
      "struct { c: list<int> }",
      "struct { c: list<float> }",
      "image(format=png)",
      "image",
      "audio",
      "embedding<size=3>",
      "embedding<size=2>",
      "list<null>"};
  std::string all, expected;
  for (size_t i = 0; i != std::size(texts); ++i) {
    all += (i ? " | " : "") + texts[i].str();
    bool isLeftOut = false;
    auto takes = [&](size_t to, size_t from) {
      return schema(texts[from].str() + " | " + texts[to].str()) ==
             schema(texts[to]);
    };
    for (size_t j = 0; j != std::size(texts); ++j)
      isLeftOut |= i != j && takes(j, i) && (j < i || !takes(i, j));
    if (!isLeftOut)
      expected += (expected.empty() ? "" : ",") + schema(texts[i]);
  }
  EXPECT_EQ(schema(all), R"({"oneOf":[)" + expected + "]}");
}

/// The thousandth member is compared with those only that may take it.
TEST_F(JsonSchemaTest, WideUnionsLeaveOutTheLastMember) {
  std::vector<const Type *> members{type("struct { kind: string, v: float }")};
  for (int i = 0; i != 5000; ++i)
    members.push_back(type("struct { kind: string(enum=[\"k" +
                           std::to_string(i) + "\"]), v" +
                           std::to_string(i % 2) + ": int }"));
  members.push_back(type("struct { kind: string(enum=[\"k7\"]), v: int }"));
  std::optional<Value> schema = jsonSchema(context.unionOf(members), arena);
  ASSERT_TRUE(schema);
  EXPECT_EQ(schema->find("oneOf")->asList().size(), 5001u);
}

TEST_F(JsonSchemaTest, LargeUnionsTakeLittleTime) {
  // Beyond a number of comparisons all members stay.
  std::vector<const Type *> members;
  for (int i = 0; i != 20000; ++i)
    members.push_back(type("int(min=" + std::to_string(i) + ")"));
  EXPECT_TRUE(jsonSchema(context.unionOf(members), arena));
}

TEST_F(JsonSchemaTest, LargeUnionsKeepTheirOrderAndDescriptions) {
  constexpr int count = 20000;
  std::vector<const Type *> members;
  for (int i = 0; i != count; ++i) {
    std::string n = std::to_string(i);
    members.push_back(context.described(type("struct { f" + n + ": int }"),
                                        "The field f" + n));
  }
  std::optional<Value> schema = jsonSchema(context.unionOf(members), arena);
  ASSERT_TRUE(schema);
  llvm::ArrayRef<Value> parts = schema->find("oneOf")->asList();
  ASSERT_EQ(parts.size(), size_t(count));
  for (int i = 0; i != count; ++i) {
    std::string name = "f" + std::to_string(i);
    ASSERT_EQ(parts[i].find("description")->asString(), "The field " + name);
    ASSERT_TRUE(parts[i].find("properties")->find(name));
  }
}

TEST_F(JsonSchemaTest, Composites) {
  EXPECT_EQ(
      schema("list<list<int>>"),
      R"({"items":{"items":{"type":"integer"},"type":"array"},"type":"array"})");
  EXPECT_EQ(schema("map<string, bool>"),
            R"({"additionalProperties":{"type":"boolean"},"type":"object"})");
  EXPECT_EQ(schema("string | null"),
            R"({"oneOf":[{"type":"string"},{"type":"null"}]})");
  EXPECT_EQ(
      schema("embedding<size=3>"),
      R"({"items":{"type":"number"},"maxItems":3,"minItems":3,"type":"array"})");
  EXPECT_EQ(schema("struct {}"),
            R"({"additionalProperties":false,"properties":{},)"
            R"("required":[],"type":"object"})");
  EXPECT_EQ(
      schema("struct { b: int, a: any }"),
      R"({"additionalProperties":false,"properties":{"a":{},"b":{"type":"integer"}},)"
      R"("required":["b","a"],"type":"object"})");
}

TEST_F(JsonSchemaTest, FieldsStandInOrderOfDeclaration) {
  Value value = jsonSchema(type("struct { b: int, a: int }"), arena).value();
  EXPECT_EQ(value.asMap()[1].value.asMap()[0].key, "b");
  EXPECT_EQ(value.asMap()[0].key, "type");
}

TEST_F(JsonSchemaTest, Assets) {
  std::string digest =
      R"("digest":{"additionalProperties":false,"properties":{"algo":{"const":"sha256"},)"
      R"("value":{"pattern":"^[0-9a-f]{64}$","type":"string"}},)"
      R"("required":["algo","value"],"type":"object"})";
  std::string rest =
      R"("required":["kind","format","digest","shape"],"type":"object"})";
  std::string side = R"({"exclusiveMinimum":0,"maximum":9,"type":"integer"})";
  EXPECT_EQ(
      schema(R"(image(format="png", max_dim=9))"),
      R"({"additionalProperties":false,"properties":{)" + digest +
          R"(,"format":{"const":"png"},"kind":{"const":"image"},)"
          R"("shape":{"additionalProperties":false,"properties":{"height":)" +
          side + R"(,"width":)" + side +
          R"(},"required":["width","height"],"type":"object"}},)" + rest);
  EXPECT_EQ(
      schema("audio(max_duration=3.5)"),
      R"({"additionalProperties":false,"properties":{)" + digest +
          R"(,"format":{"enum":["mp3","wav","ogg"],"type":"string"},)"
          R"("kind":{"const":"audio"},"shape":{"additionalProperties":false,)"
          R"("properties":{"duration":{"maximum":3.5,"minimum":0,"type":"number"}},)"
          R"("required":["duration"],"type":"object"}},)" +
          rest);
}

TEST_F(JsonSchemaTest, SharedTypesShareTheirSchema) {
  uint64_t before = arena.used();
  EXPECT_TRUE(jsonSchema(doubledType(context.string(), 200), arena));
  EXPECT_LT(arena.used() - before, 200u * 1024);
}

TEST_F(JsonSchemaTest, RefusesWhatIsTooDeepOrTooLarge) {
  const Type *deep = context.string();
  for (unsigned i = 0; i < maxTypeDepth; ++i)
    deep =
        context.unionOf({context.structure({{"a", deep}}), context.string()});
  EXPECT_FALSE(jsonSchema(deep, arena));
  ValueArena small(100);
  EXPECT_FALSE(jsonSchema(type("struct { a: int }"), small));
}

} // namespace

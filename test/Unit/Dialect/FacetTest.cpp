//===- FacetTest.cpp - The facet dialect ----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Dialect/Facet/IR/LiteralTable.h"
#include "facet/Dialect/Facet/IR/Locations.h"
#include "facet/Dialect/Facet/IR/Nesting.h"
#include "facet/Lens/Fused.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

class FacetDialectTest : public testing::Test {
protected:
  FacetDialectTest() : context(mlir::MLIRContext::Threading::DISABLED) {
    context.getOrLoadDialect<ir::FacetDialect>()->registerLensOperations();
  }
  mlir::MLIRContext context;
};

/// What ODS says of a lens must be what the registry says.
TEST_F(FacetDialectTest, PureOperationsAreTheTotalLensesOfLevelZero) {
  unsigned lenses = 0;
  for (mlir::RegisteredOperationName name :
       context.getRegisteredOperationsByDialect("facet")) {
    if (!name.hasInterface<ir::LensOpInterface>() ||
        name.stripDialect() == "apply")
      continue;
    const Lens *lens = LensRegistry().find(name.stripDialect());
    if (!lens)
      lens = findFusedLens(name.stripDialect());
    ASSERT_TRUE(lens) << name.getStringRef().str() << " is no lens";
    ++lenses;
    EXPECT_EQ(lens->level, TrustLevel::Pure) << lens->name.str();
    EXPECT_EQ(name.hasTrait<mlir::OpTrait::AlwaysSpeculatableImplTrait>(),
              lens->totality == LensTotality::Total)
        << lens->name.str();
  }
  unsigned expected = 0;
  for (const Lens &lens : standardLenses()) {
    bool hasOperation = lens.level == TrustLevel::Pure;
    expected += hasOperation;
    EXPECT_EQ(mlir::RegisteredOperationName::lookup(
                  ("facet." + lens.name).str(), &context)
                  .has_value(),
              hasOperation)
        << lens.name.str();
  }
  EXPECT_EQ(lenses, expected + fusedLenses().size());
}

TEST_F(FacetDialectTest, ValuesAndLiteralsConvertBothWays) {
  for (llvm::StringRef text :
       {"null", "true", "-7", "2.5", "\"a\\u0000\\u00e9\"", "[]", "{}",
        "[1,[2.5,null],{\"b\":{},\"a\":false}]"}) {
    ValueArena arena;
    JsonError error;
    std::optional<Value> value = parseJson(text, arena, error);
    ASSERT_TRUE(value) << text.str();
    mlir::Attribute literal = ir::toAttribute(*value, &context);
    ASSERT_TRUE(literal && ir::isLiteral(literal)) << text.str();
    std::optional<Value> back =
        ir::toValue(literal, arena, /*copyStrings=*/true);
    ASSERT_TRUE(back);
    std::string before, after;
    ASSERT_TRUE(appendPrettyJson(before, *value, 1) &&
                appendPrettyJson(after, *back, 1));
    EXPECT_EQ(before, after) << "map order must be kept";
  }
}

/// Lists that hold the one before twice: 2^60 texts, 60 attributes.
TEST_F(FacetDialectTest, SharedLiteralsAreWalkedOnce) {
  mlir::Builder builder(&context);
  mlir::Attribute literal = builder.getStringAttr("a");
  mlir::Type type = ir::StringType::get(&context);
  for (unsigned i = 0; i != 60; ++i) {
    literal = builder.getArrayAttr({literal, literal});
    type = ir::ListType::get(type);
  }
  EXPECT_TRUE(ir::isLiteral(literal));
  EXPECT_TRUE(ir::literalFits(literal, type));
  EXPECT_TRUE(
      ir::literalFits(literal, ir::ListType::get(ir::AnyType::get(&context))));
  EXPECT_FALSE(ir::literalFits(literal, ir::ListType::get(type)));
  ir::LiteralShapes shapes;
  EXPECT_EQ(shapes.of(literal).depth, 60u);
  EXPECT_GT(shapes.of(literal).size, uint64_t(1) << 60);
  ValueArena arena(1 << 16);
  std::optional<Value> value =
      ir::toValue(literal, arena, /*copyStrings=*/true);
  ASSERT_TRUE(value);
  EXPECT_EQ(value->depth(), 60u);
  EXPECT_EQ(ir::toAttribute(*value, &context), literal);
}

TEST_F(FacetDialectTest, WhatNestsTooDeepIsFoundInText) {
  auto nested = [](unsigned depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  EXPECT_FALSE(ir::nestsTooDeep(nested(ir::mostNestedText).c_str()));
  EXPECT_TRUE(ir::nestsTooDeep(nested(ir::mostNestedText + 1).c_str()));
  EXPECT_FALSE(ir::nestsTooDeep(("\"" + nested(999) + "\"").c_str()));
  EXPECT_FALSE(ir::findTooDeep(nested(10), 10));
  std::string text = "// " + nested(99) + "\n" + nested(11);
  const char *place = ir::findTooDeep(text, 10);
  ASSERT_TRUE(place);
  EXPECT_EQ(place - text.data(), 3 + 2 * 99 + 1 + 10);
  EXPECT_FALSE(ir::findTooDeep("(a) -> (b) -> (c)", 1));
}

TEST_F(FacetDialectTest, DeepValuesAreNoLiterals) {
  ValueArena arena;
  Value value;
  for (unsigned depth = 0; depth != 300; ++depth)
    value = *arena.copyList(value);
  EXPECT_FALSE(ir::toAttribute(value, &context));
}

TEST_F(FacetDialectTest, OutOfMemoryIsSeen) {
  ValueArena arena(8);
  mlir::Builder builder(&context);
  EXPECT_FALSE(ir::toValue(builder.getStringAttr("more than eight bytes"),
                           arena, /*copyStrings=*/true));
}

TEST_F(FacetDialectTest, TypesConvertBothWays) {
  TypeContext types;
  ir::TypeBridge bridge(&context, types);
  for (llvm::StringRef text :
       {"any", "null", "list<map<string, struct { a: int, b: string | null }>>",
        "image", "audio", "embedding<size=3>", "struct {  }"}) {
    TypeParseError error;
    const Type *type = parseType(text, types, TypeTextForm::InString, error);
    if (!type)
      continue;
    EXPECT_EQ(bridge.toFts(bridge.toIR(type)), type) << text.str();
  }
}

TEST_F(FacetDialectTest, SpansSurviveLocations) {
  SourceManager sources;
  auto text = std::make_shared<const std::string>("one\ntwo é three\nfour\n");
  FileId root = sources.addFile("main.facet", text);
  SourceSpan line{root, 4, 9};
  // The same file twice: only the place of the import tells them apart.
  FileId first = sources.addFile("lib.facet", text, line);
  FileId second = sources.addFile("lib.facet", text, {root, 10, 12});
  FileId inner = sources.addFile("lib.facet", text, {second, 0, 3});
  ir::LocationBridge bridge(&context, sources);
  for (FileId file : {root, first, second, inner}) {
    SourceSpan span{file, 5, 14};
    EXPECT_TRUE(bridge.toSpan(bridge.toLocation(span)) == span) << file;
  }
  EXPECT_FALSE(bridge.toSpan(mlir::UnknownLoc::get(&context)));
  EXPECT_FALSE(
      bridge.toSpan(mlir::FileLineColLoc::get(&context, "other.facet", 1, 1)));
}

} // namespace

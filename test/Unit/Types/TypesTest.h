//===- TypesTest.h - What the tests of types share ------------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef FACET_TEST_UNIT_TYPES_TYPESTEST_H
#define FACET_TEST_UNIT_TYPES_TYPESTEST_H

#include "facet/Support/Json/JsonReader.h"
#include "facet/Types/Type.h"
#include "gtest/gtest.h"

namespace facet {

/// Types from their text and values from JSON, in memory that lives as long as
/// the test.
class TypesTest : public testing::Test {
protected:
  using Kind = Type::Kind;

  const Type *type(llvm::StringRef text,
                   TypeTextForm form = TypeTextForm::InString) {
    TypeParseError error;
    const Type *parsed = parseType(text, context, form, error);
    EXPECT_TRUE(parsed) << text.str() << ": " << error.message;
    return parsed ? parsed : context.any();
  }
  /// "begin-end: message" of a type that cannot be read; "" if it can.
  std::string parseError(llvm::StringRef text,
                         TypeTextForm form = TypeTextForm::InString) {
    TypeParseError error;
    if (parseType(text, context, form, error))
      return "";
    EXPECT_LE(error.begin, error.end);
    EXPECT_LE(error.end, text.size());
    return std::to_string(error.begin) + "-" + std::to_string(error.end) +
           ": " + error.message;
  }
  Value json(llvm::StringRef text) {
    JsonError error;
    std::optional<Value> value = parseJson(text, arena, error);
    EXPECT_TRUE(value) << text.str() << ": " << error.message;
    return value.value_or(Value());
  }
  /// A value that is `leaf` within `depth` lists of two times the same.
  Value doubled(Value leaf, unsigned depth) {
    for (unsigned i = 0; i < depth; ++i)
      leaf = arena.copyList({leaf, leaf}).value();
    return leaf;
  }
  /// `leaf` within `depth` structs of two fields of the same type.
  const Type *doubledType(const Type *leaf, unsigned depth) {
    for (unsigned i = 0; i < depth; ++i)
      leaf = context.structure({{"a", leaf}, {"b", leaf}});
    return leaf;
  }

  TypeContext context;
  ValueArena arena;
};

} // namespace facet

#endif // FACET_TEST_UNIT_TYPES_TYPESTEST_H

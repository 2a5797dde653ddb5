//===- Shape.h - What the generator knows of a value ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The generator chooses lenses that fit. It keeps in mind what a value will be
// when the document is run, which is more than its static type says: the result
// of first() is `any` for the compiler and a string for the generator.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_DIFFERENTIAL_SHAPE_H
#define FACET_TEST_DIFFERENTIAL_SHAPE_H

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace facet::differential {

struct Shape;
using ShapeRef = std::shared_ptr<const Shape>;

struct Shape {
  enum class Kind {
    Null,
    Bool,
    Int,
    Float,
    String,
    List,
    Map,
    Image,
    Audio,
    /// Anything.
    Any
  };
  /// What a string may be used for.
  enum class Use {
    Text,
    Number,
    Json,
    Url,
    Template,
    Separator,
    Pattern,
    Query
  };

  Kind kind = Kind::Null;
  Use use = Use::Text;
  /// Of lists: at least so many items.
  unsigned minItems = 0;
  /// Of lists the items, of JSON texts what they hold.
  ShapeRef item;
  /// Of maps.
  std::vector<std::pair<std::string, ShapeRef>> fields;
  /// May be null as well.
  bool isNullable = false;

  bool is(Kind k) const { return kind == k; }
  bool isNumber() const { return is(Kind::Int) || is(Kind::Float); }

  static Shape of(Kind kind) {
    Shape shape;
    shape.kind = kind;
    if (kind == Kind::List) // lists always say what their items are
      shape.item = std::make_shared<const Shape>(of(Kind::Any));
    return shape;
  }
  static Shape text(Use use = Use::Text) {
    Shape shape = of(Kind::String);
    shape.use = use;
    return shape;
  }
  static Shape list(Shape item, unsigned minItems) {
    Shape shape = of(Kind::List);
    shape.item = std::make_shared<const Shape>(std::move(item));
    shape.minItems = minItems;
    return shape;
  }
  static Shape json(Shape content) {
    Shape shape = text(Use::Json);
    shape.item = std::make_shared<const Shape>(std::move(content));
    return shape;
  }
};

} // namespace facet::differential

#endif // FACET_TEST_DIFFERENTIAL_SHAPE_H

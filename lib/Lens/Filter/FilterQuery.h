//===- FilterQuery.h - The queries of the lens filter --------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A query says which items of a list `filter` keeps:
//
//   query      = or
//   or         = and { "or" and }
//   and        = not { "and" not }
//   not        = "not" not | test
//   test       = "(" or ")" | "non_null" | "non_empty" | operand [ op operand ]
//   op         = "==" | "!=" | "<" | "<=" | ">" | ">="
//   operand    = path | literal
//   path       = "item" { "." identifier }
//   literal    = number | string | "true" | "false" | "null"
//
// So `not` binds tightest, then `and`, then `or`. Numbers are those of JSON;
// strings are those of JSON, in double or in single quotes. White space may
// stand between words. Parentheses nest up to 256 deep.
//
// - `non_null` keeps items but null; `non_empty` drops null, "", [] and {}.
// - An operand alone is true if its value is `true`; a number, string or null
//   literal alone is an error.
// - A path that the item does not have is as null.
// - `==` compares by value: 1 == 1.0, maps without regard to order; values of
//   different kinds are different. `!=` is its contrary.
// - `<` and the like compare numbers, and strings by code points; between
//   anything else they are false.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_FILTER_FILTERQUERY_H
#define FACET_LIB_LENS_FILTER_FILTERQUERY_H

#include "Kernel.h"
#include "llvm/ADT/SmallVector.h"
#include <deque>

namespace facet::lenses {

/// A parsed query. Immutable.
class FilterQuery {
public:
  /// What is wrong, and at which byte.
  struct Error {
    std::string message;
    size_t offset = 0;
  };
  /// Null and `error` if the query is bad.
  static std::unique_ptr<FilterQuery> parse(llvm::StringRef text, Error &error);

  enum class Test : uint8_t {
    Or,
    And,
    Not,
    NonNull,
    NonEmpty,
    IsTrue,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual
  };
  /// A path into the item, or a constant if there is none.
  struct Operand {
    bool isPath = false;
    /// Of a path: the segments, from `firstSegment` on.
    uint32_t firstSegment = 0, segmentCount = 0;
    Value constant;
  };
  /// The operands of Or, And, Not are nodes: a list by `firstChild`, `next`.
  /// Those of the other tests are `left` and `right`.
  struct Node {
    Test test;
    uint32_t firstChild = none, next = none;
    Operand left, right;
  };
  static constexpr uint32_t none = ~uint32_t(0);

private:
  friend class FilterQueryParser;
  friend class FilterEvaluator;

  uint32_t root = none;
  std::vector<Node> nodes;
  std::vector<std::string> segments;
  /// What string constants point to; a deque, so that they stay where they are.
  std::deque<std::string> strings;
};

/// Tests items by a query. One for each call of the lens.
class FilterEvaluator {
public:
  FilterEvaluator(const FilterQuery &query, LensContext &context);

  /// Whether to keep the item. Once `exhausted`, the answers mean nothing.
  bool keeps(Value item) { return test(query.root, item); }
  bool exhausted() const { return budget.exhausted(); }

private:
  bool test(uint32_t node, Value item);
  bool equal(Value left, Value right);
  bool ordered(FilterQuery::Test test, Value left, Value right);
  Value get(const FilterQuery::Operand &operand, Value item);

  const FilterQuery &query;
  WorkBudget budget;
  /// One for each segment of the query's paths.
  std::vector<FieldFinder> finders;
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_FILTER_FILTERQUERY_H

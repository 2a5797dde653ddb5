//===- Filter.cpp - The lens filter ---------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FilterQuery.h"
#include "FusedKernels.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;

namespace facet::lenses {

//===----------------------------------------------------------------------===//
// Evaluation
//===----------------------------------------------------------------------===//

FilterEvaluator::FilterEvaluator(const FilterQuery &query, LensContext &context)
    : query(query), budget(context) {
  finders.reserve(query.segments.size());
  for (const std::string &segment : query.segments)
    finders.emplace_back(segment);
}

Value FilterEvaluator::get(const FilterQuery::Operand &operand, Value item) {
  if (!operand.isPath)
    return operand.constant;
  for (uint32_t i = 0; i < operand.segmentCount; ++i) {
    const Value *field = finders[operand.firstSegment + i].find(item, budget);
    if (!field)
      return Value::null();
    item = *field;
  }
  return item;
}

bool FilterEvaluator::equal(Value left, Value right) {
  if (left.isNumber() && right.isNumber())
    return compareNumbers(left, right) == 0;
  return equalWithin(budget, left, right);
}

bool FilterEvaluator::ordered(FilterQuery::Test test, Value left, Value right) {
  int order;
  if (left.isNumber() && right.isNumber()) {
    order = compareNumbers(left, right);
  } else if (left.isString() && right.isString()) {
    if (!budget.spend(std::min(left.size(), right.size()) / sizeof(Value)))
      return false;
    order = left.asString().compare(right.asString());
  } else {
    return false;
  }
  switch (test) {
  case FilterQuery::Test::Less:
    return order < 0;
  case FilterQuery::Test::LessEqual:
    return order <= 0;
  case FilterQuery::Test::Greater:
    return order > 0;
  default:
    return order >= 0;
  }
}

// Recursion is bounded by the parentheses of the query.
bool FilterEvaluator::test(uint32_t index, Value item) {
  using Test = FilterQuery::Test;
  const FilterQuery::Node &node = query.nodes[index];
  switch (node.test) {
  case Test::Or:
  case Test::And:
    for (uint32_t child = node.firstChild; child != FilterQuery::none;
         child = query.nodes[child].next)
      if (test(child, item) == (node.test == Test::Or))
        return node.test == Test::Or;
    return node.test == Test::And;
  case Test::Not:
    return !test(node.firstChild, item);
  case Test::NonNull:
    return !item.isNull();
  case Test::NonEmpty:
    return !isEmptyValue(item);
  case Test::IsTrue: {
    Value value = get(node.left, item);
    return value.isBool() && value.asBool();
  }
  case Test::Equal:
    return equal(get(node.left, item), get(node.right, item));
  case Test::NotEqual:
    return !equal(get(node.left, item), get(node.right, item));
  default:
    return ordered(node.test, get(node.left, item), get(node.right, item));
  }
}

//===----------------------------------------------------------------------===//
// The lens
//===----------------------------------------------------------------------===//

namespace {
struct FilterState : LensState {
  std::unique_ptr<FilterQuery> query;
};
} // namespace

/// Null after context.fail if the query is bad.
static std::unique_ptr<FilterQuery> parseQuery(LensContext &context,
                                               llvm::StringRef text) {
  FilterQuery::Error error;
  std::unique_ptr<FilterQuery> query = FilterQuery::parse(text, error);
  if (!query) {
    size_t character = countCodePoints(text.take_front(error.offset)) + 1;
    (void)context.fail(diag::LensBadQuery,
                       {error.message, llvm::utostr(character)});
  }
  return query;
}

/// Hands each item that the query accepts to `keep`.
static llvm::LogicalResult
forEachKept(LensContext &context, Value input, Value text,
            llvm::function_ref<void(const Value &)> keep) {
  std::unique_ptr<FilterQuery> own;
  const FilterQuery *query = nullptr;
  if (context.state) {
    query = static_cast<const FilterState *>(context.state)->query.get();
  } else {
    own = parseQuery(context, text.asString());
    if (!own)
      return llvm::failure();
    query = own.get();
  }

  FilterEvaluator evaluator(*query, context);
  for (const Value &item : input.asList()) {
    if (evaluator.keeps(item))
      keep(item);
    if (evaluator.exhausted())
      return context.outOfMemory();
  }
  return llvm::success();
}

Result filter(LensContext &context, Value input, Arguments args) {
  std::vector<Value> kept;
  if (failed(forEachKept(context, input, args[0],
                         [&](const Value &item) { kept.push_back(item); })))
    return llvm::failure();
  if (kept.size() == input.size())
    return input;
  return makeList(context, kept);
}

Result filterCount(LensContext &context, Value input, Arguments args) {
  int64_t count = 0;
  if (failed(forEachKept(context, input, args[0],
                         [&](const Value &) { ++count; })))
    return llvm::failure();
  return Value::integerValue(count);
}

StateResult prepareFilter(LensContext &context, Arguments knownArgs) {
  if (!knownArgs[0].isString())
    return std::unique_ptr<LensState>();
  auto state = std::make_unique<FilterState>();
  state->query = parseQuery(context, knownArgs[0].asString());
  if (!state->query)
    return llvm::failure();
  return std::unique_ptr<LensState>(std::move(state));
}

bool filterIsSafe(Arguments knownArgs) {
  FilterQuery::Error error;
  return knownArgs[0].isString() &&
         FilterQuery::parse(knownArgs[0].asString(), error);
}

} // namespace facet::lenses

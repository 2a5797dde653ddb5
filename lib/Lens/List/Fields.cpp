//===- Fields.cpp - Lenses that look at a field of each item --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Fields.h"
#include "facet/Lens/LensDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include <cmath>
#include <limits>

using namespace facet;

namespace facet::lenses {

//===----------------------------------------------------------------------===//
// map
//===----------------------------------------------------------------------===//

llvm::LogicalResult fieldNotFound(LensContext &context,
                                  const WorkBudget &budget,
                                  llvm::StringRef lens, Value field,
                                  size_t index, Value item) {
  if (budget.exhausted())
    return context.outOfMemory();
  std::string place = llvm::utostr(index);
  if (!item.isMap())
    return context.fail(diag::LensItemNotMap, {lens.str(), place, brief(item)});
  return context.fail(diag::LensMissingField,
                      {lens.str(), brief(field), place});
}

Result mapField(LensContext &context, Value input, Arguments args) {
  llvm::ArrayRef<Value> items = input.asList();
  FieldFinder field(args[0].asString());
  WorkBudget budget(context);
  Value *list = context.arena.allocateValues(items.size());
  if (!list)
    return context.outOfMemory();
  for (size_t i = 0; i < items.size(); ++i) {
    const Value *found = field.find(items[i], budget);
    if (!found)
      return fieldNotFound(context, budget, "map", args[0], i, items[i]);
    list[i] = *found;
  }
  return Value::list({list, items.size()});
}

//===----------------------------------------------------------------------===//
// where, count
//===----------------------------------------------------------------------===//

ItemTest::ItemTest(LensContext &context, Value field, Value value)
    : budget(context), hasField(field.isString()), value(value),
      finder(hasField ? field.asString() : "") {}

bool ItemTest::holds(const Value &item) {
  const Value *found = hasField ? finder.find(item, budget) : &item;
  return found && (value.isAbsent() || equalWithin(budget, *found, value));
}

Result where(LensContext &context, Value input, Arguments args) {
  ItemTest test(context, args[0], args[1]);
  std::vector<Value> kept;
  for (const Value &item : input.asList()) {
    if (test.holds(item))
      kept.push_back(item);
    if (test.exhausted())
      return context.outOfMemory();
  }
  return kept.size() == input.size() ? input : makeList(context, kept);
}

Result count(LensContext &context, Value input, Arguments args) {
  if (args[0].isAbsent() && args[1].isAbsent())
    return Value::integerValue(input.size());
  ItemTest test(context, args[0], args[1]);
  int64_t count = 0;
  for (const Value &item : input.asList()) {
    count += test.holds(item);
    if (test.exhausted())
      return context.outOfMemory();
  }
  return Value::integerValue(count);
}

//===----------------------------------------------------------------------===//
// sum
//===----------------------------------------------------------------------===//

namespace {
/// Adds ints exactly, and as floats in case that one is among them.
class Sum {
public:
  void add(Value number) {
    // Fewer than 2^40 ints of 64 bits.
    if (number.isInt())
      exact += number.asInt();
    else
      hasFloat = true;
    rounded += number.asDouble();
  }
  /// The sum; nullopt if it is out of range.
  std::optional<Value> finish() const {
    if (hasFloat)
      return std::isfinite(rounded) ? std::optional(Value::floating(rounded))
                                    : std::nullopt;
    if (exact > std::numeric_limits<int64_t>::max() ||
        exact < std::numeric_limits<int64_t>::min())
      return std::nullopt;
    return Value::integerValue(int64_t(exact));
  }

private:
  __int128 exact = 0;
  double rounded = 0;
  bool hasFloat = false;
};
} // namespace

static llvm::LogicalResult noNumber(LensContext &context, Value field,
                                    size_t index, Value found) {
  std::string place = "the item at index " + llvm::utostr(index);
  if (field.isString())
    place = "the field " + brief(field) + " of " + place;
  return context.fail(diag::LensItemNotNumber, {place, brief(found)});
}

Result sum(LensContext &context, Value input, Arguments args) {
  FieldFinder finder(args[0].isString() ? args[0].asString() : "");
  WorkBudget budget(context);
  Sum sum;
  llvm::ArrayRef<Value> items = input.asList();
  for (size_t i = 0; i != items.size(); ++i) {
    const Value *number = &items[i];
    if (args[0].isString())
      number = finder.find(items[i], budget);
    if (!number)
      return fieldNotFound(context, budget, "sum", args[0], i, items[i]);
    if (!number->isNumber())
      return noNumber(context, args[0], i, *number);
    sum.add(*number);
  }
  if (std::optional<Value> result = sum.finish())
    return *result;
  return context.fail(diag::LensOutOfRange, {"sum", brief(input)});
}

} // namespace facet::lenses

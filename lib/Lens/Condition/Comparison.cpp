//===- Comparison.cpp - Lenses that compare -------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Json/JsonCompare.h"
#include "llvm/ADT/StringSwitch.h"

using namespace facet;

namespace facet::lenses {

//===----------------------------------------------------------------------===//
// equals
//===----------------------------------------------------------------------===//

// What the two share is walked once, so that no budget is needed.
Result equals(LensContext &, Value input, Arguments args) {
  return Value::boolean(jcsEqual(input, args[0]));
}

//===----------------------------------------------------------------------===//
// compare
//===----------------------------------------------------------------------===//

namespace {
enum class Operator { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };
} // namespace

static std::optional<Operator> parseOperator(llvm::StringRef text) {
  return llvm::StringSwitch<std::optional<Operator>>(text)
      .Case("==", Operator::Equal)
      .Case("!=", Operator::NotEqual)
      .Case("<", Operator::Less)
      .Case("<=", Operator::LessEqual)
      .Case(">", Operator::Greater)
      .Case(">=", Operator::GreaterEqual)
      .Default(std::nullopt);
}

/// Negative, 0, positive; nullopt if the two have no order. An int and a float
/// are compared as jcsEqual does, so that one operator holds if another does
/// not.
static std::optional<int> orderOf(Value a, Value b) {
  auto sign = [](auto x, auto y) { return x < y ? -1 : x > y; };
  if (a.isInt() && b.isInt())
    return sign(a.asInt(), b.asInt());
  if (a.isNumber() && b.isNumber())
    return sign(a.asDouble(), b.asDouble());
  if (a.isString() && b.isString())
    return a.asString().compare(b.asString());
  return std::nullopt;
}

static bool holds(Operator op, int order) {
  switch (op) {
  case Operator::Equal:
    return order == 0;
  case Operator::NotEqual:
    return order != 0;
  case Operator::Less:
    return order < 0;
  case Operator::LessEqual:
    return order <= 0;
  case Operator::Greater:
    return order > 0;
  case Operator::GreaterEqual:
    return order >= 0;
  }
  llvm_unreachable("all operators are covered");
}

static llvm::LogicalResult badOperator(LensContext &context, Value op) {
  return context.fail(diag::LensBadOperator, {brief(op)});
}

Result compare(LensContext &context, Value input, Arguments args) {
  std::optional<Operator> op = parseOperator(args[0].asString());
  if (!op)
    return badOperator(context, args[0]);
  if (std::optional<int> order = orderOf(input, args[1]))
    return Value::boolean(holds(*op, *order));
  if (*op == Operator::Equal || *op == Operator::NotEqual)
    return Value::boolean(*op == Operator::NotEqual);
  return context.fail(diag::LensNotComparable,
                      {brief(input), brief(args[1]), args[0].asString().str()});
}

StateResult prepareCompare(LensContext &context, Arguments knownArgs) {
  if (knownArgs[0].isString() && !parseOperator(knownArgs[0].asString()))
    return badOperator(context, knownArgs[0]);
  return std::unique_ptr<LensState>();
}

bool compareIsSafe(Arguments knownArgs) {
  return knownArgs[0].isString() &&
         (knownArgs[0].asString() == "==" || knownArgs[0].asString() == "!=");
}

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

Result contains(LensContext &context, Value input, Arguments args) {
  Value part = args[0];
  if (input.isString()) {
    if (!part.isString())
      return context.fail(
          diag::RunLensArgumentType,
          {"contains", "value",
           "expected string, got " + kindName(part.kind()).str()});
    return Value::boolean(input.asString().contains(part.asString()));
  }
  if (input.isMap())
    return Value::boolean(part.isString() && input.find(part.asString()));
  WorkBudget budget(context);
  bool isThere = llvm::any_of(input.asList(), [&](Value item) {
    return equalWithin(budget, item, part);
  });
  if (budget.exhausted())
    return context.outOfMemory();
  return Value::boolean(isThere);
}

Result startsWith(LensContext &, Value input, Arguments args) {
  return Value::boolean(input.asString().starts_with(args[0].asString()));
}

Result endsWith(LensContext &, Value input, Arguments args) {
  return Value::boolean(input.asString().ends_with(args[0].asString()));
}

Result isEmpty(LensContext &, Value input, Arguments) {
  return Value::boolean(isEmptyValue(input));
}

} // namespace facet::lenses

//===- Kernel.cpp - What the kernels have in common -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/StringExtras.h"
#include <cmath>

using namespace facet;

namespace facet::lenses {

Result makeString(LensContext &context, llvm::StringRef text) {
  if (std::optional<Value> copy = context.arena.copyString(text))
    return *copy;
  return context.outOfMemory();
}

Result makeList(LensContext &context, llvm::ArrayRef<Value> items) {
  if (std::optional<Value> copy = context.arena.copyList(items))
    return *copy;
  return context.outOfMemory();
}

Result makeText(LensContext &context, Value value) {
  if (value.isString())
    return value;
  std::string text;
  if (!appendText(text, value, textRoom(context)))
    return noRoomForText(context);
  return makeString(context, text);
}

std::string brief(Value value) {
  constexpr size_t longest = 40;
  switch (value.kind()) {
  case Value::Kind::String: {
    llvm::StringRef text = value.asString();
    if (text.size() <= longest)
      return toJcs(value);
    llvm::StringRef start = text.take_front(floorBoundary(text, longest));
    return toJcs(Value::string((start + "…").str()));
  }
  case Value::Kind::List:
  case Value::Kind::Map: {
    llvm::StringRef what = value.isList() ? "list" : "map";
    if (value.size() == 0)
      return ("an empty " + what).str();
    return ("a " + what + " of length " + llvm::Twine(value.size())).str();
  }
  case Value::Kind::Int:
    // Not as JSON, which would round it.
    return llvm::itostr(value.asInt());
  default:
    return toJcs(value);
  }
}

llvm::LogicalResult requireNonNegative(LensContext &context,
                                       llvm::StringRef lens,
                                       llvm::StringRef parameter,
                                       Value argument) {
  if (!argument.isInt() || argument.asInt() >= 0)
    return llvm::success();
  return context.fail(diag::LensNegativeArgument,
                      {lens.str(), parameter.str(), brief(argument)});
}

// Recursion is bounded by Value::maxDepth.
bool WorkBudget::spendOn(Value value) {
  if (!spend(1 + (value.isString() ? value.size() / sizeof(Value) : 0)))
    return false;
  if (value.isList()) {
    for (const Value &item : value.asList())
      if (!spendOn(item))
        return false;
  } else if (value.isMap()) {
    for (const MapEntry &entry : value.asMap())
      if (!spendOn(entry.value))
        return false;
  }
  return true;
}

bool equalWithin(WorkBudget &budget, Value a, Value b) {
  if (a.isNumber() && b.isNumber())
    return jcsEqual(a, b);
  if (a.kind() != b.kind() || a.size() != b.size())
    return false;
  return budget.spendOn(a) && budget.spendOn(b) && jcsEqual(a, b);
}

const Value *FieldFinder::find(Value item, WorkBudget &budget) {
  if (!item.isMap())
    return nullptr;
  llvm::ArrayRef<MapEntry> entries = item.asMap();
  if (lastPlace < entries.size() && entries[lastPlace].key == key)
    return &entries[lastPlace].value;
  if (!budget.spend(entries.size()))
    return nullptr;
  for (const MapEntry &entry : entries) {
    if (entry.key != key)
      continue;
    lastPlace = &entry - entries.data();
    return &entry.value;
  }
  return nullptr;
}

/// Order of an int and a finite double, without rounding either.
static int compareIntFloat(int64_t i, double d) {
  if (d >= 0x1p63)
    return -1;
  if (d < -0x1p63)
    return 1;
  double whole = std::trunc(d);
  int64_t w = int64_t(whole);
  if (i != w)
    return i < w ? -1 : 1;
  return d > whole ? -1 : d < whole ? 1 : 0;
}

int compareNumbers(Value a, Value b) {
  if (a.isInt() && b.isInt())
    return a.asInt() < b.asInt() ? -1 : a.asInt() > b.asInt();
  if (a.isInt())
    return compareIntFloat(a.asInt(), b.asFloat());
  if (b.isInt())
    return -compareIntFloat(b.asInt(), a.asFloat());
  return a.asFloat() < b.asFloat() ? -1 : a.asFloat() > b.asFloat();
}

} // namespace facet::lenses

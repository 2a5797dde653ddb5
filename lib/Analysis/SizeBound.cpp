//===- SizeBound.cpp - How large a value is at most -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Analysis/SizeBound.h"
#include "BoundArithmetic.h"
#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;
using namespace facet::analysis;

/// No character gets longer than three times its UTF-8 bytes in NFD; composing
/// never makes a text longer (UAX #15).
static constexpr uint64_t decompositionGrowth = 3;

//===----------------------------------------------------------------------===//
// Texts
//===----------------------------------------------------------------------===//

TextBound TextBound::ofBytes(uint64_t bytes) {
  return {bytes, multiply(bytes, decompositionGrowth), false};
}

TextBound TextBound::ofText(llvm::StringRef text) {
  uint64_t ascii =
      llvm::count_if(text, [](char c) { return llvm::isASCII(c); });
  return {text.size(), ascii + decompositionGrowth * (text.size() - ascii),
          ascii == text.size()};
}

TextBound TextBound::operator+(const TextBound &o) const {
  return {add(bytes, o.bytes), add(decomposed, o.decomposed),
          isAscii && o.isAscii};
}

TextBound TextBound::operator*(uint64_t count) const {
  return {multiply(bytes, count), multiply(decomposed, count), isAscii};
}

TextBound TextBound::either(const TextBound &o) const {
  return {std::max(bytes, o.bytes), std::max(decomposed, o.decomposed),
          isAscii && o.isAscii};
}

TextBound TextBound::both(const TextBound &o) const {
  TextBound result = {std::min(bytes, o.bytes),
                      std::min(decomposed, o.decomposed), isAscii || o.isAscii};
  if (result.isAscii)
    result.bytes = result.decomposed =
        std::min(result.bytes, result.decomposed);
  return result;
}

std::optional<TextBound> analysis::textBoundOfType(mlir::Type type) {
  if (mlir::isa<ir::NullType>(type))
    return TextBound::ofAscii(longestNull);
  if (mlir::isa<ir::BoolType>(type))
    return TextBound::ofAscii(longestBool);
  if (mlir::isa<ir::IntType>(type))
    return TextBound::ofAscii(longestInt);
  if (mlir::isa<ir::FloatType>(type))
    return TextBound::ofAscii(longestFloat);
  auto either = mlir::dyn_cast<ir::UnionType>(type);
  if (!either)
    return std::nullopt;
  TextBound result;
  for (mlir::Type member : either.getMembers()) {
    std::optional<TextBound> bound = textBoundOfType(member);
    if (!bound)
      return std::nullopt;
    result = result.either(*bound);
  }
  return result;
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

/// Known of either if it is of both.
template <class T, class Join>
static std::optional<T> joined(const std::optional<T> &a,
                               const std::optional<T> &b, Join join) {
  return a && b ? std::optional<T>(join(*a, *b)) : std::nullopt;
}

ItemsBound ItemsBound::either(const ItemsBound &o) const {
  return {std::max(count, o.count), texts.either(o.texts)};
}

SizeBound SizeBound::either(const SizeBound &o) const {
  auto eitherOf = [](const auto &a, const auto &b) { return a.either(b); };
  auto greater = [](uint64_t a, uint64_t b) { return std::max(a, b); };
  SizeBound result = joined(text, o.text, eitherOf);
  result.items = joined(items, o.items, eitherOf);
  result.itemUnits = joined(itemUnits, o.itemUnits, greater);
  result.contentUnits = joined(contentUnits, o.contentUnits, greater);
  result.turnUnits = joined(turnUnits, o.turnUnits, greater);
  result.turnsUnits = joined(turnsUnits, o.turnsUnits, greater);
  return result;
}

static auto fieldsOf(const TextBound &text) {
  return std::make_tuple(text.bytes, text.decomposed, text.isAscii);
}

static auto fieldsOf(const ItemsBound &items) {
  return std::make_tuple(items.count, fieldsOf(items.texts));
}

template <class T>
static bool areSame(const std::optional<T> &a, const std::optional<T> &b) {
  return a && b ? fieldsOf(*a) == fieldsOf(*b) : !a && !b;
}

bool SizeBound::operator==(const SizeBound &o) const {
  return areSame(text, o.text) && areSame(items, o.items) &&
         itemUnits == o.itemUnits && contentUnits == o.contentUnits &&
         turnUnits == o.turnUnits && turnsUnits == o.turnsUnits;
}

void SizeBound::print(llvm::raw_ostream &os) const {
  llvm::ListSeparator separator;
  auto printText = [&](llvm::StringRef name, const TextBound &bound) {
    os << separator << name << ' ' << bound.bytes << '/' << bound.decomposed
       << (bound.isAscii ? " ascii" : "");
  };
  if (*this == SizeBound())
    os << '?';
  if (text)
    printText("text", *text);
  if (items) {
    printText("items", items->texts);
    os << " in " << items->count;
  }
  if (itemUnits)
    os << separator << "item " << *itemUnits;
  if (contentUnits)
    os << separator << "content " << *contentUnits;
  if (turnUnits)
    os << separator << "turn " << *turnUnits;
  if (turnsUnits)
    os << separator << "turns " << *turnsUnits;
}

//===- Tightness.cpp - Constraints of one kind compared -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Tightness.h"
#include "facet/Types/Pattern.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;
using Kind = Type::Kind;

/// Whether a number is within bounds, one of which, or both, may be unset.
template <typename T>
static bool isWithin(T number, const std::optional<T> &min,
                     const std::optional<T> &max) {
  return (!min || number >= *min) && (!max || number <= *max);
}

bool facet::meetsConstraints(Value atom, const Type *type) {
  if (type->is(Kind::Int) &&
      !isWithin(atom.asInt(), type->minInt, type->maxInt))
    return false;
  if (type->is(Kind::Float) &&
      !isWithin(atom.asDouble(), type->minFloat, type->maxFloat))
    return false;
  if (type->pattern && !type->pattern->matches(atom.asString()))
    return false;
  return !type->hasEnumeration || type->isEnumerated(atom);
}

/// A bound that is at least as tight as `to`, or no bound at all in `to`.
template <typename T>
static bool isAtLeast(const std::optional<T> &from,
                      const std::optional<T> &to) {
  return !to || (from && *from >= *to);
}
template <typename T>
static bool isAtMost(const std::optional<T> &from, const std::optional<T> &to) {
  return !to || (from && *from <= *to);
}

/// The lower or upper bound of an int or a float, as a float.
static std::optional<double> boundOf(const std::optional<int64_t> &integer,
                                     const std::optional<double> &number) {
  return integer ? std::optional(double(*integer)) : number;
}

/// Whether every value of a type without an enumeration is in that of `to`: so
/// for bool, for an int with few values and for a float with one.
static bool isEnumeratedWhole(const Type *from, const Type *to) {
  auto isIn = [&](Value atom) { return meetsConstraints(atom, to); };
  switch (from->kind()) {
  case Kind::Bool:
    return isIn(Value::boolean(false)) && isIn(Value::boolean(true));
  case Kind::Int: {
    if (!from->minInt || !from->maxInt)
      return false;
    uint64_t others = uint64_t(*from->maxInt) - uint64_t(*from->minInt);
    if (others >= to->enumeration.size())
      return false;
    for (uint64_t i = 0; i <= others; ++i)
      if (!isIn(Value::integerValue(int64_t(uint64_t(*from->minInt) + i))))
        return false;
    return true;
  }
  case Kind::Float:
    return from->minFloat && from->minFloat == from->maxFloat &&
           isIn(Value::floating(*from->minFloat));
  default:
    return false;
  }
}

bool facet::isAsTight(const Type *from, const Type *to) {
  // What an enumeration lists beyond the other constraints is no value.
  if (from->hasEnumeration)
    return llvm::all_of(from->enumeration, [&](Value atom) {
      return !meetsConstraints(atom, from) || meetsConstraints(atom, to);
    });
  if (to->hasEnumeration)
    return isEnumeratedWhole(from, to);
  bool isWithinBounds =
      to->is(Kind::Float)
          ? isAtLeast(boundOf(from->minInt, from->minFloat), to->minFloat) &&
                isAtMost(boundOf(from->maxInt, from->maxFloat), to->maxFloat)
          : isAtLeast(from->minInt, to->minInt) &&
                isAtMost(from->maxInt, to->maxInt);
  return isWithinBounds &&
         (!to->pattern ||
          (from->pattern && from->pattern->text() == to->pattern->text())) &&
         (to->format.empty() || from->format == to->format) &&
         isAtMost(from->maxDim, to->maxDim) &&
         isAtMost(from->maxDuration, to->maxDuration) &&
         from->embeddingSize == to->embeddingSize;
}

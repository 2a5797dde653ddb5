//===- Constraints.cpp - Which constraint takes what where ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Media.h"
#include "facet/Types/Pattern.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;
using Kind = Type::Kind;

namespace {

/// The names of the constraints of a kind of types; empty if it has none.
llvm::ArrayRef<llvm::StringRef> constraintNames(Kind kind) {
  static constexpr llvm::StringRef number[] = {"min", "max"};
  static constexpr llvm::StringRef string[] = {"pattern", "enum"};
  static constexpr llvm::StringRef image[] = {"format", "max_dim"};
  static constexpr llvm::StringRef audio[] = {"format", "max_duration"};
  switch (kind) {
  case Kind::Int:
  case Kind::Float:
    return number;
  case Kind::String:
    return string;
  case Kind::Image:
    return image;
  case Kind::Audio:
    return audio;
  default:
    return {};
  }
}

std::string unknownConstraint(Kind kind, llvm::StringRef name) {
  llvm::ArrayRef<llvm::StringRef> known = constraintNames(kind);
  std::string type = typeKindName(kind).str();
  if (known.empty())
    return "'" + type + "' takes no constraints such as '" + name.str() + "'";
  std::string error = "'" + type + "' has no constraint '" + name.str() + "'; ";
  if (std::optional<llvm::StringRef> nearest = nearestName(name, known))
    return error + "did you mean '" + nearest->str() + "'?";
  return error + "it has '" + llvm::join(known, "' and '") + "'";
}

/// Sets a constraint once, by a value of the right kind.
class Setter {
public:
  Setter(llvm::StringRef name, Value value, std::string &error)
      : name(name), value(value), error(error) {}

  bool setInt(std::optional<int64_t> &slot, int64_t least) {
    if (!value.isInt())
      return wrongValue("an int");
    if (value.asInt() < least)
      return fail("must be at least " + std::to_string(least));
    return set(slot, value.asInt());
  }

  bool setNumber(std::optional<double> &slot) {
    if (!value.isNumber())
      return wrongValue("a number");
    return set(slot, value.asDouble());
  }

  bool setDuration(std::optional<double> &slot) {
    if (value.isNumber() && value.asDouble() < 0)
      return fail("must not be negative");
    return setNumber(slot);
  }

  bool setString(std::optional<std::string> &slot) {
    if (!value.isString())
      return wrongValue("a string");
    return set(slot, value.asString().str());
  }

  bool setFormat(std::string &slot, Kind kind) {
    if (!value.isString())
      return wrongValue("a string");
    if (!llvm::is_contained(mediaFormats(kind), value.asString()))
      return fail("must be " + listOfFormats(kind) + ", not '" +
                  value.asString().str() + "'");
    if (!slot.empty())
      return fail("is given twice");
    slot = value.asString().str();
    return true;
  }

  /// A list of strings; what is there twice is taken once.
  bool setEnumeration(std::optional<std::vector<std::string>> &slot) {
    if (!value.isList() || !llvm::all_of(value.asList(), [](const Value &v) {
          return v.isString();
        }))
      return wrongValue("a list of strings");
    if (value.asList().empty())
      return fail("must allow a string at least");
    std::vector<std::string> texts;
    llvm::DenseSet<llvm::StringRef> seen;
    for (const Value &item : value.asList())
      if (seen.insert(item.asString()).second)
        texts.push_back(item.asString().str());
    return set(slot, std::move(texts));
  }

private:
  template <typename T, typename U>
  bool set(std::optional<T> &slot, U &&newValue) {
    if (slot)
      return fail("is given twice");
    slot = std::forward<U>(newValue);
    return true;
  }
  bool wrongValue(llvm::StringRef wanted) {
    return fail("must be " + wanted.str() + ", not " +
                kindName(value.kind()).str());
  }
  bool fail(std::string what) {
    error = "'" + name.str() + "' " + std::move(what);
    return false;
  }

  llvm::StringRef name;
  Value value;
  std::string &error;
};

} // namespace

bool facet::addConstraint(TypeConstraints &constraints, llvm::StringRef name,
                          Value value, std::string &error) {
  TypeConstraints &c = constraints;
  if (!llvm::is_contained(constraintNames(c.kind), name)) {
    error = unknownConstraint(c.kind, name);
    return false;
  }
  Setter setter(name, value, error);
  if (name == "min" || name == "max") {
    bool isMin = name == "min";
    if (c.kind == Kind::Int)
      return setter.setInt(isMin ? c.minInt : c.maxInt, INT64_MIN);
    return setter.setNumber(isMin ? c.minFloat : c.maxFloat);
  }
  if (name == "pattern")
    return setter.setString(c.pattern);
  if (name == "enum")
    return setter.setEnumeration(c.enumeration);
  if (name == "format")
    return setter.setFormat(c.format, c.kind);
  if (name == "max_dim")
    return setter.setInt(c.maxDim, 1);
  assert(name == "max_duration" && "a constraint without a rule");
  return setter.setDuration(c.maxDuration);
}

TypeConstraints facet::constraintsOf(const Type *type) {
  TypeConstraints c;
  c.kind = type->kind();
  c.minInt = type->minInt;
  c.maxInt = type->maxInt;
  c.minFloat = type->minFloat;
  c.maxFloat = type->maxFloat;
  if (type->pattern)
    c.pattern = type->pattern->text().str();
  if (type->hasEnumeration) {
    c.enumeration.emplace();
    for (llvm::StringRef text : type->enumeration)
      c.enumeration->push_back(text.str());
  }
  c.format = type->format.str();
  c.maxDim = type->maxDim;
  c.maxDuration = type->maxDuration;
  return c;
}

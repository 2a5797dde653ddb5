//===- Constraints.cpp - Which constraint takes what where ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Media.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Types/Pattern.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <set>

using namespace facet;
using Kind = Type::Kind;

namespace {

/// The names of the constraints of a kind of types; empty if it has none.
llvm::ArrayRef<llvm::StringRef> constraintNames(Kind kind) {
  static constexpr llvm::StringRef boolean[] = {"enum"};
  static constexpr llvm::StringRef number[] = {"min", "max", "enum"};
  static constexpr llvm::StringRef string[] = {"pattern", "enum"};
  static constexpr llvm::StringRef image[] = {"format", "max_dim"};
  static constexpr llvm::StringRef audio[] = {"format", "max_duration"};
  switch (kind) {
  case Kind::Bool:
    return boolean;
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
  std::vector<llvm::StringRef> known = constraintNames(kind).vec();
  bool hasConstraints = !known.empty();
  std::string type = typeKindName(kind).str();
  std::string error =
      hasConstraints
          ? "'" + type + "' has no constraint '" + name.str() + "'; "
          : "'" + type + "' takes no constraints such as '" + name.str() + "'";
  known.push_back("description");
  if (std::optional<llvm::StringRef> nearest = nearestName(name, known))
    return error + (hasConstraints ? "" : "; ") + "did you mean '" +
           nearest->str() + "'?";
  if (!hasConstraints)
    return error;
  static constexpr llvm::StringRef lengths[] = {
      "min",       "max",       "length",    "min_length", "max_length",
      "minLength", "maxLength", "minlength", "maxlength"};
  if (kind == Kind::String && llvm::is_contained(lengths, name))
    return error + "a length is a pattern, as \"(?s)^.{1,20}$\"";
  std::string last = known.back().str();
  known.pop_back();
  last = llvm::join(known, "', '") + "' and '" + last;
  return error + "it has '" + last + "'";
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

  /// A list of atoms of the kind; what is there twice is taken once.
  bool setEnumeration(std::optional<std::vector<EnumValue>> &slot, Kind kind) {
    if (!value.isList())
      return wrongValue("a list of values of the type");
    if (value.asList().empty())
      return fail("must allow one value at least");
    std::vector<EnumValue> values;
    llvm::DenseSet<llvm::StringRef> texts;
    std::set<EnumValue> others;
    for (const Value &item : value.asList()) {
      std::optional<EnumValue> owned = enumValue(item, kind);
      if (!owned)
        return fail("of '" + typeKindName(kind).str() + "' cannot hold " +
                    describe(item));
      bool isNew = item.isString() ? texts.insert(item.asString()).second
                                   : others.insert(*owned).second;
      if (isNew)
        values.push_back(std::move(*owned));
    }
    return set(slot, std::move(values));
  }

private:
  /// A value of the kind; an int stands for a float.
  static std::optional<EnumValue> enumValue(Value item, Kind kind) {
    switch (kind) {
    case Kind::Bool:
      return item.isBool() ? std::optional<EnumValue>(item.asBool())
                           : std::nullopt;
    case Kind::Int:
      return item.isInt() ? std::optional<EnumValue>(item.asInt())
                          : std::nullopt;
    case Kind::Float:
      // Zero has one form, so that what prints alike is alike.
      return item.isNumber() ? std::optional<EnumValue>(item.asDouble() + 0.0)
                             : std::nullopt;
    default:
      return item.isString() ? std::optional<EnumValue>(item.asString().str())
                             : std::nullopt;
    }
  }
  static std::string describe(Value item) {
    if (item.isString() || item.isList() || item.isMap())
      return "a " + kindName(item.kind()).str();
    return toJcs(item);
  }

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

Value facet::valueOf(const EnumValue &owner) {
  if (const bool *flag = std::get_if<bool>(&owner))
    return Value::boolean(*flag);
  if (const int64_t *integer = std::get_if<int64_t>(&owner))
    return Value::integerValue(*integer);
  if (const double *number = std::get_if<double>(&owner))
    return Value::floating(*number);
  return Value::string(std::get<std::string>(owner));
}

static EnumValue ownedValue(Value atom) {
  if (atom.isBool())
    return atom.asBool();
  if (atom.isInt())
    return atom.asInt();
  if (atom.isFloat())
    return atom.asDouble();
  return atom.asString().str();
}

bool facet::addConstraint(TypeConstraints &constraints, llvm::StringRef name,
                          Value value, std::string &error) {
  TypeConstraints &c = constraints;
  Setter setter(name, value, error);
  if (name == "description")
    return setter.setString(c.description);
  if (!llvm::is_contained(constraintNames(c.kind), name)) {
    error = unknownConstraint(c.kind, name);
    return false;
  }
  if (name == "min" || name == "max") {
    bool isMin = name == "min";
    if (c.kind == Kind::Int)
      return setter.setInt(isMin ? c.minInt : c.maxInt, INT64_MIN);
    return setter.setNumber(isMin ? c.minFloat : c.maxFloat);
  }
  if (name == "pattern")
    return setter.setString(c.pattern);
  if (name == "enum")
    return setter.setEnumeration(c.enumeration, c.kind);
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
    for (Value value : type->enumeration)
      c.enumeration->push_back(ownedValue(value));
  }
  c.format = type->format.str();
  c.maxDim = type->maxDim;
  c.maxDuration = type->maxDuration;
  if (type->description)
    c.description = type->description->str();
  return c;
}

bool facet::constrainsMedia(const Type *type) {
  llvm::SmallVector<const Type *, 8> open{type};
  llvm::DenseSet<const Type *> seen;
  while (!open.empty()) {
    type = open.pop_back_val();
    if (!seen.insert(type).second)
      continue;
    if (!type->format.empty() || type->maxDim || type->maxDuration)
      return true;
    if (type->element())
      open.push_back(type->element());
    for (const TypeField &field : type->fields())
      open.push_back(field.type);
    llvm::append_range(open, type->members());
  }
  return false;
}

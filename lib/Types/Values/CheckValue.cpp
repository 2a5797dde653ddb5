//===- CheckValue.cpp - Checks values against types -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Media.h"
#include "SharedParts.h"
#include "UnionIndex.h"
#include "Values/Quoting.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Types/Pattern.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;
using Kind = Type::Kind;

namespace {

constexpr llvm::StringLiteral wideInteger = "an integer beyond 64 bits";

/// The kind of the media that a map says it is.
std::optional<Kind> mediaKind(Value map) {
  const Value *kind = map.find("kind");
  if (!kind || !kind->isString())
    return std::nullopt;
  for (Kind media : {Kind::Image, Kind::Audio})
    if (kind->asString() == typeKindName(media))
      return media;
  return std::nullopt;
}

/// Checks one value in two passes: first the types alone, since a mismatch is
/// reported before a violated constraint, then types and constraints. Recursion
/// is bounded by the depth of the type.
class Checker {
public:
  explicit Checker(bool fromJson) : fromJson(fromJson) {}

  std::optional<TypeMismatch> run(Value value, const Type *type) {
    pass = Types;
    bool fits = check(value, type);
    if (fits && type->hasConstraints()) {
      pass = Constraints;
      fits = check(value, type);
    }
    if (fits)
      return std::nullopt;
    for (const std::string &segment : llvm::reverse(path))
      mismatch.path += segment;
    return std::move(mismatch);
  }

private:
  enum Pass : uint8_t { Types, Constraints };

  bool check(Value value, const Type *type);
  bool checkParts(Value value, const Type *type);
  bool checkAtom(Value value, const Type *type);
  bool checkList(Value value, const Type *type);
  bool checkMap(Value value, const Type *type);
  bool checkAny(Value value) {
    return !fromJson || !hasWideInteger(value) || expectedNarrow();
  }
  bool checkStruct(Value value, const Type *type);
  bool checkUnion(Value value, const Type *type);
  bool checkSomeMember(Value value, const Type *type);
  const Type *firstMember(Value value, const Type *type);
  bool checkEmbedding(Value value, const Type *type);
  bool checkMedia(Value value, const Type *type);
  bool checkMediaLimits(Value asset, const Type *type);
  bool checkPattern(llvm::StringRef text, const Type *type);
  bool checkEnumeration(Value atom, const Type *type);
  template <typename T>
  bool checkBounds(T number, std::optional<T> min, std::optional<T> max);

  /// The value is not of the type. False.
  bool expected(const Type *type, Value got) {
    return expected(type, got.isWideInteger() ? llvm::StringRef(wideInteger)
                                              : kindName(got.kind()));
  }
  bool expected(const Type *type, llvm::StringRef got);
  /// The value is, or holds, an integer beyond 64 bits, which only a float may
  /// be (docs/Language.md 1.8). False.
  bool expectedNarrow();
  bool missingField(Value value, const Type *type);
  /// The value violates a constraint, as `what` says. False.
  template <typename What> bool violated(What what) {
    if (!isQuiet()) {
      mismatch.isConstraint = true;
      mismatch.message = what();
    }
    return false;
  }

  /// Inside of a union nobody hears why one member does not fit.
  bool isQuiet() const { return quiet != 0; }

  const bool fromJson;
  Pass pass = Types;
  unsigned quiet = 0;
  TypeMismatch mismatch;
  /// From the innermost segment outwards.
  llvm::SmallVector<std::string, 8> path;
  SharedParts<const Type *, bool> known[2];
};

} // namespace

bool Checker::expected(const Type *type, llvm::StringRef got) {
  if (!isQuiet())
    mismatch.message =
        "expected " + printType(type, maxQuoted) + ", got " + got.str();
  return false;
}

bool Checker::expectedNarrow() {
  if (!isQuiet())
    mismatch.message = "expected integers within 64 bits, got one beyond them; "
                       "only 'float' takes such a number";
  return false;
}

bool Checker::check(Value value, const Type *type) {
  if (type->isAny())
    return checkAny(value);
  // Outside of a union the first pass has found the types to be right.
  if (pass == Constraints && !isQuiet() && !type->hasConstraints())
    return true;
  if (!known[pass].visit(value))
    return checkParts(value, type);
  // What does not fit is looked at again where somebody hears why.
  const bool *result = known[pass].find(value, type);
  if (result && (*result || isQuiet()))
    return *result;
  bool fits = checkParts(value, type);
  known[pass].remember(value, type, fits);
  return fits;
}

bool Checker::checkParts(Value value, const Type *type) {
  switch (type->kind()) {
  case Kind::List:
    return checkList(value, type);
  case Kind::Map:
    return checkMap(value, type);
  case Kind::Struct:
    return checkStruct(value, type);
  case Kind::Union:
    return checkUnion(value, type);
  case Kind::Embedding:
    return checkEmbedding(value, type);
  case Kind::Image:
  case Kind::Audio:
    return checkMedia(value, type);
  default:
    return checkAtom(value, type);
  }
}

//===----------------------------------------------------------------------===//
// Atoms
//===----------------------------------------------------------------------===//

static std::string boundText(int64_t number) { return std::to_string(number); }
static std::string boundText(double number) { return floatText(number); }

template <typename T>
bool Checker::checkBounds(T number, std::optional<T> min,
                          std::optional<T> max) {
  if (min && number < *min)
    return violated([&] {
      return boundText(number) + " is less than min=" + boundText(*min);
    });
  if (max && number > *max)
    return violated([&] {
      return boundText(number) + " is greater than max=" + boundText(*max);
    });
  return true;
}

bool Checker::checkPattern(llvm::StringRef text, const Type *type) {
  if (!type->pattern || type->pattern->matches(text))
    return true;
  return violated([&] {
    return quote(text) +
           " does not match pattern=" + quote(type->pattern->text());
  });
}

/// A bool, a number or a string as messages show it.
static std::string atomText(Value atom) {
  if (atom.isString())
    return quote(atom.asString());
  if (atom.isInt())
    return boundText(atom.asInt());
  if (atom.isFloat())
    return boundText(atom.asDouble());
  return atom.asBool() ? "true" : "false";
}

bool Checker::checkEnumeration(Value atom, const Type *type) {
  if (!type->hasEnumeration || type->isEnumerated(atom))
    return true;
  return violated([&] {
    std::string all;
    for (Value one : type->enumeration) {
      all += (all.empty() ? "" : ", ") + atomText(one);
      if (all.size() > maxQuoted)
        break;
    }
    return atomText(atom) + " is not in enum=[" + shorten(all) + "]";
  });
}

bool Checker::checkAtom(Value value, const Type *type) {
  bool isChecked = pass == Constraints && type->hasConstraints();
  switch (type->kind()) {
  case Kind::Null:
    return value.isNull() || expected(type, value);
  case Kind::Bool:
    if (!value.isBool())
      return expected(type, value);
    break;
  case Kind::Int:
    if (!value.isInt())
      return expected(type, value);
    if (isChecked && !checkBounds(value.asInt(), type->minInt, type->maxInt))
      return false;
    break;
  case Kind::Float:
    if (!value.isFloat() && !(fromJson && value.isInt()))
      return expected(type, value);
    if (isChecked &&
        !checkBounds(value.asDouble(), type->minFloat, type->maxFloat))
      return false;
    break;
  case Kind::String:
    if (!value.isString())
      return expected(type, value);
    if (isChecked && !checkPattern(value.asString(), type))
      return false;
    break;
  default:
    return expected(type, value);
  }
  return !isChecked || checkEnumeration(value, type);
}

//===----------------------------------------------------------------------===//
// Lists and maps
//===----------------------------------------------------------------------===//

bool Checker::checkList(Value value, const Type *type) {
  if (!value.isList())
    return expected(type, value);
  for (auto [i, item] : llvm::enumerate(value.asList()))
    if (!check(item, type->element())) {
      if (!isQuiet())
        path.push_back("[" + std::to_string(i) + "]");
      return false;
    }
  return true;
}

bool Checker::checkMap(Value value, const Type *type) {
  if (!value.isMap())
    return expected(type, value);
  for (const MapEntry &entry : value.asMap())
    if (!check(entry.value, type->element())) {
      if (!isQuiet())
        path.push_back(pathOfKey(entry.key));
      return false;
    }
  return true;
}

bool Checker::checkStruct(Value value, const Type *type) {
  if (!value.isMap())
    return expected(type, value);
  llvm::ArrayRef<TypeField> fields = type->fields();
  size_t found = 0, next = 0;
  for (const MapEntry &entry : value.asMap()) {
    // As a rule the entries stand in the order of the fields.
    const TypeField *field =
        next < fields.size() && fields[next].name == entry.key
            ? &fields[next]
            : type->field(entry.key);
    if (!field) {
      // What is not declared may be anything, and is kept.
      if (checkAny(entry.value))
        continue;
      if (!isQuiet())
        path.push_back(pathOfKey(entry.key));
      return false;
    }
    ++found;
    next = field - fields.data() + 1;
    if (!check(entry.value, field->type)) {
      if (!isQuiet())
        path.push_back(pathOfKey(entry.key));
      return false;
    }
  }
  return found == fields.size() || missingField(value, type);
}

/// Says which field of the struct the map lacks. False.
bool Checker::missingField(Value value, const Type *type) {
  if (isQuiet())
    return false;
  llvm::DenseSet<llvm::StringRef> keys;
  for (const MapEntry &entry : value.asMap())
    keys.insert(entry.key);
  for (const TypeField &field : type->fields())
    if (!keys.contains(field.name)) {
      mismatch.message = missingFieldText(field);
      break;
    }
  return false;
}

/// Whether the value fits a member of the union, in this pass.
bool Checker::checkSomeMember(Value value, const Type *type) {
  // Where types alone count, members that differ in constraints are one.
  if (pass == Types)
    type = type->shape();
  if (!type->is(Kind::Union))
    return check(value, type);
  auto fits = [&](const Type *member) { return check(value, member); };
  const UnionIndex *index = type->memberIndex();
  if (!index)
    return llvm::any_of(type->members(), fits);
  return !index->visit(
      value, [&](uint32_t member) { return !fits(type->members()[member]); });
}

/// The first member of the union whose type is right, as the first pass sees
/// it; null if there is none.
const Type *Checker::firstMember(Value value, const Type *type) {
  const UnionIndex *index = type->shape()->memberIndex();
  if (!index) {
    const auto *found = llvm::find_if(type->members(), [&](const Type *member) {
      return check(value, member->shape());
    });
    return found == type->members().end() ? nullptr : *found;
  }
  llvm::ArrayRef<const Type *> shapes = type->shape()->members();
  for (uint32_t number : index->candidates(value))
    if (check(value, shapes[number]))
      return *llvm::find_if(type->members(), [&](const Type *member) {
        return member->shape() == shapes[number];
      });
  return nullptr;
}

/// The only member of a union that takes lists, or maps, as the value is one;
/// null if it is none, or if others do so, too.
static const Type *onlyContainer(Value value, const Type *type) {
  if (!value.isList() && !value.isMap())
    return nullptr;
  const Type *only = nullptr;
  for (const Type *member : type->members()) {
    bool takes = value.isList()
                     ? member->is(Kind::List) || member->is(Kind::Embedding)
                     : member->is(Kind::Struct) || member->is(Kind::Map) ||
                           member->is(Kind::Image) || member->is(Kind::Audio);
    if (takes && std::exchange(only, member))
      return nullptr;
  }
  return only;
}

bool Checker::checkUnion(Value value, const Type *type) {
  ++quiet;
  bool fits = checkSomeMember(value, type);
  const Type *nearest = nullptr;
  if (!fits && pass == Constraints && quiet == 1) {
    // The first pass has found a member whose type is right.
    pass = Types;
    nearest = firstMember(value, type);
    pass = Constraints;
  } else if (!fits && pass == Types && quiet == 1) {
    // Of others than this one it is clear that they are not meant.
    nearest = onlyContainer(value, type);
  }
  --quiet;
  if (fits)
    return true;
  return nearest ? check(value, nearest) : expected(type, value);
}

//===----------------------------------------------------------------------===//
// Embeddings and media
//===----------------------------------------------------------------------===//

bool Checker::checkEmbedding(Value value, const Type *type) {
  if (!value.isList())
    return expected(type, value);
  if (pass == Types || isQuiet())
    for (auto [i, item] : llvm::enumerate(value.asList()))
      if (!item.isNumber()) {
        if (!isQuiet()) {
          path.push_back("[" + std::to_string(i) + "]");
          mismatch.message =
              "expected a number, got " + kindName(item.kind()).str();
        }
        return false;
      }
  if (pass == Types || value.size() == uint64_t(type->embeddingSize))
    return true;
  return violated([&] {
    return "an embedding of size " + std::to_string(type->embeddingSize) +
           " has not " + std::to_string(value.size()) + " numbers";
  });
}

bool Checker::checkMedia(Value value, const Type *type) {
  if (!value.isMap())
    return expected(type, value);
  std::optional<Kind> kind = mediaKind(value);
  if (kind && *kind != type->kind())
    return expected(type, typeKindName(*kind));
  if (pass == Types)
    return true;
  if (std::optional<std::string> complaint =
          checkAsset(value, typeKindName(type->kind())))
    return violated([&] {
      return "no " + typeKindName(type->kind()).str() + ": " + *complaint;
    });
  return checkMediaLimits(value, type);
}

/// Format and size of a canonical asset.
bool Checker::checkMediaLimits(Value asset, const Type *type) {
  llvm::StringRef format = asset.find("format")->asString();
  if (!type->format.empty() && format != type->format)
    return violated([&] {
      return "format " + format.str() + " is not format=" + quote(type->format);
    });
  for (const MapEntry &entry : asset.find("shape")->asMap()) {
    Value size = entry.value;
    if (type->maxDim && size.asInt() > *type->maxDim)
      return violated([&] {
        return entry.key.str() + " " + std::to_string(size.asInt()) +
               " is greater than max_dim=" + std::to_string(*type->maxDim);
      });
    if (type->maxDuration && size.asDouble() > *type->maxDuration)
      return violated([&] {
        return entry.key.str() + " " + floatText(size.asDouble()) +
               " is greater than max_duration=" + floatText(*type->maxDuration);
      });
  }
  return true;
}

/// What most checks are of, without what a Checker needs for all others.
static bool isPlainAtom(Value value, const Type *type) {
  if (type->hasConstraints())
    return false;
  return (value.isString() && type->is(Kind::String)) ||
         (value.isBool() && type->is(Kind::Bool)) ||
         (value.isInt() && type->is(Kind::Int));
}

std::string TypeMismatch::text() const {
  return path.empty() ? message : "at '" + path + "': " + message;
}

std::optional<TypeMismatch> facet::checkValue(Value value, const Type *type,
                                              bool fromJson) {
  if (isPlainAtom(value, type))
    return std::nullopt;
  return Checker(fromJson).run(value, type);
}

//===- Coverage.cpp - Which types take all values of others ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Coverage.h"
#include "Media.h"
#include "Tightness.h"
#include "facet/Types/Pattern.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace facet;
using Kind = Type::Kind;

//===----------------------------------------------------------------------===//
// Examples
//===----------------------------------------------------------------------===//

/// A value of the type; nullopt if none is known. Whatever takes all values of
/// the type takes this one.
std::optional<Value> Coverage::exampleOf(const Type *type) {
  auto found = examples.find(type);
  if (found != examples.end())
    return found->second;
  std::optional<Value> example = makeExample(type);
  examples[type] = example;
  return example;
}

std::optional<Value> Coverage::makeExample(const Type *type) {
  if (type->hasEnumeration) {
    auto valid = llvm::find_if(type->enumeration, [&](Value atom) {
      return meetsConstraints(atom, type);
    });
    return valid == type->enumeration.end() ? std::nullopt
                                            : std::optional(*valid);
  }
  std::optional<Value> atom;
  switch (type->kind()) {
  case Kind::Null:
    return Value();
  case Kind::Bool:
    return Value::boolean(false);
  case Kind::Int:
    atom = Value::integerValue(type->minInt ? *type->minInt
                                            : type->maxInt.value_or(0));
    break;
  case Kind::Float:
    atom = Value::floating(type->minFloat ? *type->minFloat
                                          : type->maxFloat.value_or(0));
    break;
  case Kind::String:
    // A text for a pattern would have to be searched for.
    return type->pattern ? std::nullopt : std::optional(Value::string(""));
  case Kind::List: {
    std::optional<Value> item = exampleOf(type->element());
    return arena.copyList(item ? llvm::ArrayRef(*item)
                               : llvm::ArrayRef<Value>());
  }
  case Kind::Map: {
    std::optional<Value> item = exampleOf(type->element());
    return item ? arena.copyMap(MapEntry{"", *item}) : arena.copyMap({});
  }
  case Kind::Struct:
    return exampleStruct(type);
  case Kind::Union:
    for (const Type *member : type->members())
      if (std::optional<Value> example = exampleOf(member))
        return example;
    return std::nullopt;
  default:
    return std::nullopt;
  }
  return meetsConstraints(*atom, type) ? atom : std::nullopt;
}

std::optional<Value> Coverage::exampleStruct(const Type *type) {
  llvm::SmallVector<MapEntry, 8> entries;
  for (const TypeField &field : type->fields()) {
    std::optional<Value> example = exampleOf(field.type);
    if (!example)
      return std::nullopt;
    entries.push_back({field.name, *example});
  }
  return arena.copyMap(entries);
}

//===----------------------------------------------------------------------===//
// Members of a union
//===----------------------------------------------------------------------===//

namespace facet {

/// Finds the members of a union that may take all values of one.
class Coverage::Candidates {
public:
  Candidates(Coverage &coverage, llvm::ArrayRef<const Type *> members)
      : coverage(coverage), members(members) {
    if (members.size() < UnionIndex::fewest)
      return;
    index.emplace(members);
    for (auto [number, member] : llvm::enumerate(members)) {
      if (isPatterned(member))
        patterned[member->pattern->text()].push_back(number);
      else if (member->is(Kind::Union) || member->isAny() ||
               (member->is(Kind::String) && !member->hasEnumeration))
        anyText.push_back(number);
    }
  }

  /// Visits other members than this, in no order; false ends it.
  void visit(size_t number, llvm::function_ref<bool(size_t)> visitor) {
    auto visitOther = [&](size_t other) {
      return other == number || visitor(other);
    };
    std::optional<Value> example;
    if (index && isPatterned(members[number])) {
      auto same = patterned.find(members[number]->pattern->text());
      (void)(llvm::all_of(same->second, visitOther) &&
             llvm::all_of(anyText, visitOther));
      return;
    }
    if (index)
      example = coverage.exampleOf(members[number]);
    if (example) {
      index->visit(*example, visitOther);
      return;
    }
    for (size_t other = 0; other != members.size(); ++other)
      if (!visitOther(other))
        return;
  }

private:
  /// No text is known that such a type takes, but only few types take them all.
  static bool isPatterned(const Type *type) {
    return type->pattern && !type->hasEnumeration;
  }

  Coverage &coverage;
  llvm::ArrayRef<const Type *> members;
  std::optional<UnionIndex> index;
  llvm::StringMap<llvm::SmallVector<size_t, 1>> patterned;
  llvm::SmallVector<size_t, 4> anyText;
};

} // namespace facet

/// The first needed member that takes all values of the one with this number.
const Type *Coverage::findTaker(Candidates &candidates,
                                llvm::ArrayRef<const Type *> members,
                                const std::vector<bool> &isNeeded,
                                size_t number) {
  size_t first = members.size();
  candidates.visit(number, [&](size_t other) {
    if (other < first && isNeeded[other] &&
        covers(members[other], members[number]))
      first = other;
    // Nothing stands before the first one.
    return first != 0 && steps <= mostSteps;
  });
  return first == members.size() ? nullptr : members[first];
}

Coverage::Needed Coverage::neededMembers(llvm::ArrayRef<const Type *> members) {
  Candidates candidates(*this, members);
  Needed result;
  llvm::SmallVector<size_t, 4> leftOut;
  std::vector<bool> isNeeded(members.size());
  for (size_t i = 0; i != members.size(); ++i) {
    bool isCovered = false;
    candidates.visit(i, [&](size_t j) {
      isCovered = covers(members[j], members[i]) &&
                  (j < i || !covers(members[i], members[j]));
      return !isCovered && steps <= mostSteps;
    });
    isNeeded[i] = !isCovered;
    if (!isCovered)
      result.members.push_back(members[i]);
    else if (members[i]->description)
      leftOut.push_back(i);
  }
  for (size_t i : leftOut)
    if (const Type *taker = findTaker(candidates, members, isNeeded, i))
      result.takers[members[i]] = taker;
  return result;
}

static bool hasParts(const Type *type) {
  return type->depth() != 0 || type->is(Kind::Union);
}

/// True if `to` takes every value of `from`.
bool Coverage::covers(const Type *to, const Type *from) {
  if (to == from || to->isAny() || from->is(Kind::Never))
    return true;
  if (steps > mostSteps || ++steps > mostSteps)
    return false;
  // Values of enumerations are compared one by one.
  steps += unsigned(std::min<size_t>(from->enumeration.size() / 8, mostSteps));
  if (!hasParts(to) && !hasParts(from))
    return decide(to, from);
  auto found = known.find({to, from});
  if (found != known.end())
    return found->second;
  bool result = decide(to, from);
  known[{to, from}] = result;
  return result;
}

bool Coverage::decide(const Type *to, const Type *from) {
  if (from->is(Kind::Union))
    return llvm::all_of(from->members(),
                        [&](const Type *member) { return covers(to, member); });
  if (to->is(Kind::Union))
    return llvm::any_of(to->members(), [&](const Type *member) {
      return covers(member, from);
    });
  switch (from->kind()) {
  case Kind::Int:
    return (to->is(Kind::Int) || to->is(Kind::Float)) && isAsTight(from, to);
  case Kind::List:
    return to->is(Kind::List) && covers(to->element(), from->element());
  case Kind::Map:
    return to->is(Kind::Map) && covers(to->element(), from->element());
  case Kind::Struct:
    return coversStruct(to, from);
  case Kind::Image:
  case Kind::Audio:
    return from->kind() == to->kind() ? isAsTight(from, to)
                                      : coversAsset(to, from);
  case Kind::Embedding:
    if (to->is(Kind::List))
      return covers(to->element(), assets.number());
    [[fallthrough]];
  default:
    return from->kind() == to->kind() && isAsTight(from, to);
  }
}

bool Coverage::coversStruct(const Type *to, const Type *from) {
  if (to->is(Kind::Map))
    return llvm::all_of(from->fields(), [&](const TypeField &field) {
      return covers(to->element(), field.type);
    });
  if (!to->is(Kind::Struct) || to->fields().size() != from->fields().size())
    return false;
  return llvm::all_of(from->fields(), [&](const TypeField &field) {
    const TypeField *other = to->field(field.name);
    return other && covers(other->type, field.type);
  });
}

/// An asset is a map of four fields (docs/Language.md 1.7).
bool Coverage::coversAsset(const Type *to, const Type *from) {
  return (to->is(Kind::Map) || to->is(Kind::Struct)) &&
         coversStruct(to, assetStruct(from));
}

const Type *Coverage::assetStruct(const Type *media) {
  const Type *&known = assetStructs[media];
  if (known)
    return known;
  std::string error;
  auto oneOf = [&](llvm::ArrayRef<llvm::StringRef> texts) {
    TypeConstraints string;
    string.kind = Kind::String;
    string.enumeration.emplace();
    for (llvm::StringRef text : texts)
      string.enumeration->push_back(text.str());
    return assets.constrained(string, error);
  };
  TypeConstraints size;
  bool isImage = media->is(Kind::Image);
  size.kind = isImage ? Kind::Int : Kind::Float;
  if (isImage) {
    size.minInt = 1;
    size.maxInt = media->maxDim;
  } else {
    size.minFloat = 0;
    size.maxFloat = media->maxDuration;
  }
  const Type *side = assets.constrained(size, error);
  const Type *shape =
      isImage ? assets.structure({{"width", side}, {"height", side}})
              : assets.structure({{"duration", side}});
  TypeConstraints digits;
  digits.kind = Kind::String;
  digits.pattern = digestPattern.str();
  const Type *digest =
      assets.structure({{"algo", oneOf({"sha256"})},
                        {"value", assets.constrained(digits, error)}});
  const Type *format = media->format.empty()
                           ? oneOf(mediaFormats(media->kind()))
                           : oneOf({media->format});
  return known =
             assets.structure({{"kind", oneOf({typeKindName(media->kind())})},
                               {"format", format},
                               {"digest", digest},
                               {"shape", shape}});
}

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
#include "llvm/ADT/STLExtras.h"

using namespace facet;
using Kind = Type::Kind;

llvm::SmallVector<const Type *, 4>
Coverage::neededMembers(llvm::ArrayRef<const Type *> members) {
  llvm::SmallVector<const Type *, 4> needed;
  for (size_t i = 0; i != members.size(); ++i) {
    if (steps > mostSteps) {
      llvm::append_range(needed, members.drop_front(i));
      break;
    }
    bool isCovered = false;
    for (size_t j = 0; j != members.size() && !isCovered; ++j)
      isCovered = i != j && covers(members[j], members[i]) &&
                  (j < i || !covers(members[i], members[j]));
    if (!isCovered)
      needed.push_back(members[i]);
  }
  return needed;
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

//===- ExtraFields.cpp - Fields that a type does not have -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UnionIndex.h"
#include "Values/Quoting.h"
#include "facet/Types/Type.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Sequence.h"

using namespace facet;

namespace {

/// Finds the entries of maps that no struct has a field for, beside what does
/// not fit. Recursion is bounded by the depth of the type.
class ExtraEntries {
public:
  using Entries = std::vector<const MapEntry *>;

  void add(Value value, const Type *type, Entries &extra);

private:
  const Entries &ofUnion(Value value, const Type *type);
  llvm::SmallVector<uint32_t, 8> membersOf(Value value, const Type *type);

  /// By the storage of a list or map and the union that it fits: what parts of
  /// it have beyond the member that is chosen.
  llvm::DenseMap<std::pair<const void *, const Type *>, Entries> known;
};

} // namespace

void ExtraEntries::add(Value value, const Type *type, Entries &extra) {
  if (value.depth() == 0 || value.size() == 0)
    return;
  switch (type->kind()) {
  case Type::Kind::List:
    if (!value.isList())
      return;
    for (Value item : value.asList())
      add(item, type->element(), extra);
    return;
  case Type::Kind::Map:
    if (!value.isMap())
      return;
    for (const MapEntry &entry : value.asMap())
      add(entry.value, type->element(), extra);
    return;
  case Type::Kind::Struct:
    if (!value.isMap())
      return;
    for (const MapEntry &entry : value.asMap()) {
      if (const TypeField *field = type->field(entry.key))
        add(entry.value, field->type, extra);
      else
        extra.push_back(&entry);
    }
    return;
  case Type::Kind::Union:
    llvm::append_range(extra, ofUnion(value, type));
    return;
  default:
    return;
  }
}

/// The members of a union that may fit, in order.
llvm::SmallVector<uint32_t, 8> ExtraEntries::membersOf(Value value,
                                                       const Type *type) {
  if (const UnionIndex *index = type->memberIndex())
    return index->candidates(value);
  return llvm::to_vector<8>(llvm::seq<uint32_t>(0, type->members().size()));
}

const ExtraEntries::Entries &ExtraEntries::ofUnion(Value value,
                                                   const Type *type) {
  const void *storage = value.isList()
                            ? static_cast<const void *>(value.asList().data())
                            : static_cast<const void *>(value.asMap().data());
  auto [place, isNew] = known.try_emplace({storage, type});
  if (!isNew)
    return place->second;
  std::optional<Entries> least;
  for (uint32_t number : membersOf(value, type)) {
    const Type *member = type->members()[number];
    if (checkValue(value, member, /*fromJson=*/true))
      continue;
    Entries extra;
    add(value, member, extra);
    if (!least || extra.empty())
      least = std::move(extra);
    if (least->empty())
      break;
  }
  return known[{storage, type}] = least ? std::move(*least) : Entries();
}

namespace {
/// Says where entries stand.
class EntryPlaces {
public:
  explicit EntryPlaces(const ExtraEntries::Entries &entries)
      : wanted(entries.begin(), entries.end()) {}

  std::vector<ExtraField> find(Value value) {
    walk(value);
    return std::move(found);
  }

private:
  /// Recursion ends at Value::maxDepth.
  void walk(Value value) {
    size_t size = path.size();
    if (value.isList())
      for (auto [i, item] : llvm::enumerate(value.asList())) {
        if (item.depth() == 0)
          continue;
        path += "[" + std::to_string(i) + "]";
        walk(item);
        path.resize(size);
      }
    if (!value.isMap())
      return;
    for (const MapEntry &entry : value.asMap()) {
      path += pathOfKey(entry.key);
      if (wanted.contains(&entry))
        found.push_back({path, keys});
      ++keys;
      walk(entry.value);
      path.resize(size);
    }
  }

  llvm::DenseSet<const MapEntry *> wanted;
  std::vector<ExtraField> found;
  std::string path;
  size_t keys = 0;
};
} // namespace

std::vector<ExtraField> facet::findExtraFields(Value value, const Type *type) {
  ExtraEntries::Entries entries;
  ExtraEntries().add(value, type, entries);
  if (entries.empty())
    return {};
  return EntryPlaces(entries).find(value);
}

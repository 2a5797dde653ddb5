//===- SourceIndex.cpp - Which members of a wide union may fit ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SourceIndex.h"
#include "Media.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;
using Kind = Type::Kind;

static bool visitNumbers(llvm::ArrayRef<uint32_t> numbers,
                         SourceIndex::Visit visit) {
  return llvm::all_of(numbers, visit);
}

//===----------------------------------------------------------------------===//
// Building
//===----------------------------------------------------------------------===//

SourceIndex::SourceIndex(llvm::ArrayRef<const Type *> types)
    : count(types.size()) {
  for (auto [number, type] : llvm::enumerate(types))
    add(type, uint32_t(number));
}

void SourceIndex::add(const Type *type, uint32_t number) {
  switch (type->kind()) {
  case Kind::Null:
  case Kind::Bool:
  case Kind::Int:
  case Kind::Float:
  case Kind::String:
  case Kind::Image:
  case Kind::Audio:
  case Kind::Embedding:
    return atoms[size_t(type->kind())].push_back(number);
  case Kind::List:
    return lists.add(type->element(), number);
  case Kind::Map:
    return maps.add(type->element(), number);
  case Kind::Struct:
    structs.push_back(number);
    for (const TypeField &field : type->fields())
      fields[field.name].add(field.type, number);
    if (type->fields().empty())
      return emptyStructs.push_back(number);
    return firstFields.add(type->fields().front().type, number);
  case Kind::Union:
    if (!UnionIndex::isWide(type)) {
      for (const Type *member : type->members())
        add(member, number);
      return;
    }
    [[fallthrough]];
  case Kind::Any:
  case Kind::Never:
    others.push_back(number);
  }
}

void SourceIndex::ByPart::add(const Type *part, uint32_t number) {
  parts.push_back(part);
  numbers.push_back(number);
  ++kinds[size_t(part->kind())];
  if (part->depth() != 0)
    ++counts[part];
}

size_t SourceIndex::ByPart::estimate(const Type *part) const {
  if (part->isAny() || UnionIndex::isWide(part))
    return numbers.size();
  size_t sum = 0;
  if (part->is(Kind::Union)) {
    for (const Type *member : part->members())
      sum += estimate(member);
    return sum;
  }
  for (Kind kind : {Kind::Any, Kind::Union, Kind::Never})
    sum += kinds[size_t(kind)];
  return sum + (part->depth() != 0 ? counts.lookup(part)
                                   : kinds[size_t(part->kind())]);
}

//===----------------------------------------------------------------------===//
// Searching
//===----------------------------------------------------------------------===//

bool SourceIndex::ByPart::visit(const Type *part, Visit visit) {
  if (parts.size() < UnionIndex::fewest)
    return visitNumbers(numbers, visit);
  // Recursion is bounded by the depth of the types.
  if (!index)
    index = std::make_unique<SourceIndex>(parts);
  return index->visit(part, [&](uint32_t at) { return visit(numbers[at]); });
}

bool SourceIndex::visitAll(Visit visit) const {
  for (uint32_t number = 0; number != count; ++number)
    if (!visit(number))
      return false;
  return true;
}

/// Structs that have all fields of another one. Of these the field leads to
/// them that the fewest have in that form.
bool SourceIndex::visitStructs(const Type *to, Visit visit) {
  ByPart *rarest = nullptr;
  const Type *part = nullptr;
  size_t least = 0;
  for (const TypeField &field : to->fields()) {
    auto found = fields.find(field.name);
    if (found == fields.end())
      return true;
    size_t estimate = found->second.estimate(field.type);
    if (rarest && estimate >= least)
      continue;
    rarest = &found->second;
    part = field.type;
    least = estimate;
  }
  return rarest ? rarest->visit(part, visit) : visitNumbers(structs, visit);
}

/// Structs that have all fields of an asset, of whatever type.
bool SourceIndex::visitAssets(Visit visit) {
  const Numbers *rarest = nullptr;
  for (llvm::StringRef name : assetFields) {
    auto found = fields.find(name);
    if (found == fields.end())
      return true;
    if (!rarest || found->second.numbers.size() < rarest->size())
      rarest = &found->second.numbers;
  }
  return visitNumbers(*rarest, visit);
}

bool SourceIndex::visit(const Type *to, Visit visit) {
  if (to->isAny() || UnionIndex::isWide(to))
    return visitAll(visit);
  if (!visitNumbers(others, visit))
    return false;
  switch (to->kind()) {
  case Kind::Null:
  case Kind::Bool:
  case Kind::Int:
  case Kind::Float:
  case Kind::String:
    return visitNumbers(atoms[size_t(to->kind())], visit);
  case Kind::Image:
  case Kind::Audio:
    return visitNumbers(atoms[size_t(to->kind())], visit) && visitAssets(visit);
  case Kind::Embedding:
    return visitNumbers(atoms[size_t(Kind::Embedding)], visit) &&
           visitNumbers(lists.numbers, visit);
  case Kind::List:
    return visitNumbers(atoms[size_t(Kind::Embedding)], visit) &&
           lists.visit(to->element(), visit);
  case Kind::Map:
    return maps.visit(to->element(), visit) &&
           visitNumbers(emptyStructs, visit) &&
           firstFields.visit(to->element(), visit);
  case Kind::Struct:
    return visitStructs(to, visit);
  case Kind::Union:
    return llvm::all_of(to->members(), [&](const Type *member) {
      return this->visit(member, visit);
    });
  case Kind::Any:
  case Kind::Never:
    break;
  }
  return true;
}

//===- UnionIndex.cpp - Which members of a wide union may fit -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UnionIndex.h"
#include "llvm/ADT/STLExtras.h"
#include <limits>
#include <numeric>

using namespace facet;
using Kind = Type::Kind;

//===----------------------------------------------------------------------===//
// Building
//===----------------------------------------------------------------------===//

UnionIndex::UnionIndex(llvm::ArrayRef<const Type *> types)
    : count(types.size()) {
  for (auto [number, type] : llvm::enumerate(types))
    add(type, uint32_t(number));
  addStructs(types);
  finish();
}

void UnionIndex::add(const Type *type, uint32_t number) {
  switch (type->kind()) {
  case Kind::Null:
  case Kind::Bool:
    atoms[size_t(type->kind())].push_back(number);
    return;
  case Kind::Int:
  case Kind::Float:
    atoms[size_t(type->kind())].push_back(number);
    return addNumber(type, number);
  case Kind::String:
    atoms[size_t(Kind::String)].push_back(number);
    if (!type->hasEnumeration && type->pattern) {
      patterns.push_back(type->pattern);
      return patterned.push_back(number);
    }
    if (!type->hasEnumeration)
      return anyText.push_back(number);
    for (const Value &text : type->enumeration)
      texts[text.asString()].push_back(number);
    return;
  case Kind::List:
    return lists.add(type->element(), number);
  case Kind::Map:
    return maps.add(type->element(), number);
  case Kind::Struct:
    structs.push_back(number);
    return;
  case Kind::Union:
    if (!isWide(type)) {
      for (const Type *member : type->members())
        add(member, number);
      return;
    }
    [[fallthrough]];
  default:
    others.push_back(number);
  }
}

void UnionIndex::addNumber(const Type *type, uint32_t number) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  Range range{-infinity, infinity, number};
  if (type->minInt)
    range.min = double(*type->minInt);
  if (type->maxInt)
    range.max = double(*type->maxInt);
  if (type->minFloat)
    range.min = *type->minFloat;
  if (type->maxFloat)
    range.max = *type->maxFloat;
  if (!type->hasEnumeration) {
    ranges.push_back(range);
    return;
  }
  for (const Value &value : type->enumeration)
    ranges.push_back({value.asDouble(), value.asDouble(), number});
}

/// Each struct is found by the one of its fields that the fewest have in that
/// form.
void UnionIndex::addStructs(llvm::ArrayRef<const Type *> types) {
  llvm::StringMap<llvm::DenseMap<const Type *, uint32_t>> counts;
  auto visitStructs = [&](auto visit) {
    for (uint32_t number : structs) {
      // A struct may stand in a small union.
      const Type *type = types[number];
      if (type->is(Kind::Struct))
        visit(type, number);
      for (const Type *member : type->members())
        if (member->is(Kind::Struct))
          visit(member, number);
    }
  };
  structs.erase(llvm::unique(structs), structs.end());
  visitStructs([&](const Type *type, uint32_t) {
    for (const TypeField &field : type->fields())
      ++counts[field.name][field.type];
  });
  visitStructs([&](const Type *type, uint32_t number) {
    const TypeField *rarest = nullptr;
    uint32_t least = 0;
    for (const TypeField &field : type->fields()) {
      uint32_t count = counts[field.name][field.type];
      if (!rarest || count < least) {
        rarest = &field;
        least = count;
      }
    }
    if (rarest)
      fields[rarest->name].add(rarest->type, number);
    else
      emptyStructs.push_back(number);
  });
}

void UnionIndex::finish() {
  lists.finish();
  maps.finish();
  for (auto &field : fields)
    field.second.finish();
  llvm::sort(ranges,
             [](const Range &a, const Range &b) { return a.min < b.min; });
  if (ranges.empty())
    return;
  greatest.resize(4 * ranges.size());
  indexRanges(0, ranges.size(), 1);
}

double UnionIndex::indexRanges(size_t begin, size_t end, size_t node) {
  if (end - begin == 1)
    return greatest[node] = ranges[begin].max;
  size_t middle = begin + (end - begin) / 2;
  return greatest[node] = std::max(indexRanges(begin, middle, 2 * node),
                                   indexRanges(middle, end, 2 * node + 1));
}

void UnionIndex::ByPart::add(const Type *part, uint32_t number) {
  parts.push_back(part);
  numbers.push_back(number);
}

void UnionIndex::ByPart::finish() {
  // Recursion is bounded by the depth of the types.
  if (parts.size() >= fewest)
    index = std::make_unique<UnionIndex>(parts);
}

//===----------------------------------------------------------------------===//
// Searching
//===----------------------------------------------------------------------===//

template <typename Part>
bool UnionIndex::ByPart::visit(Part part, Visit visit) const {
  if (!index)
    return visitAll(numbers, visit);
  return index->visit(part, [&](uint32_t at) { return visit(numbers[at]); });
}

/// Those of the ranges [begin, end) that hold the number.
bool UnionIndex::visitRanges(double number, size_t begin, size_t end,
                             size_t node, Visit visit) const {
  if (greatest[node] < number || ranges[begin].min > number)
    return true;
  if (end - begin == 1)
    return visit(ranges[begin].number);
  size_t middle = begin + (end - begin) / 2;
  return visitRanges(number, begin, middle, 2 * node, visit) &&
         visitRanges(number, middle, end, 2 * node + 1, visit);
}

bool UnionIndex::visitPatterns(llvm::StringRef text, Visit visit) const {
  if (patterns.size() < fewest)
    return visitAll(patterned, visit);
  std::call_once(patternsOnce,
                 [&] { patternSet = std::make_unique<PatternSet>(patterns); });
  llvm::SmallVector<uint32_t, 8> found;
  if (!patternSet->find(text, found))
    return visitAll(patterned, visit);
  return llvm::all_of(
      found, [&](uint32_t number) { return visit(patterned[number]); });
}

bool UnionIndex::visit(Value value, Visit visit) const {
  if (!visitAll(others, visit))
    return false;
  switch (value.kind()) {
  case Value::Kind::Absent:
  case Value::Kind::Null:
    return visitAll(atoms[size_t(Kind::Null)], visit);
  case Value::Kind::Bool:
    return visitAll(atoms[size_t(Kind::Bool)], visit);
  case Value::Kind::Int:
  case Value::Kind::Float:
    return ranges.empty() ||
           visitRanges(value.asDouble(), 0, ranges.size(), 1, visit);
  case Value::Kind::String: {
    auto found = texts.find(value.asString());
    return (found == texts.end() || visitAll(found->second, visit)) &&
           visitAll(anyText, visit) && visitPatterns(value.asString(), visit);
  }
  case Value::Kind::List:
    return value.size() == 0 ? visitAll(lists.numbers, visit)
                             : lists.visit(value.asList().front(), visit);
  case Value::Kind::Map:
    break;
  }
  llvm::ArrayRef<MapEntry> entries = value.asMap();
  if (!visitAll(emptyStructs, visit))
    return false;
  if (entries.empty())
    return visitAll(maps.numbers, visit);
  if (!maps.visit(entries.front().value, visit))
    return false;
  for (const MapEntry &entry : entries) {
    auto found = fields.find(entry.key);
    if (found != fields.end() && !found->second.visit(entry.value, visit))
      return false;
  }
  return true;
}

llvm::SmallVector<uint32_t, 8> UnionIndex::candidates(Value value) const {
  llvm::SmallVector<uint32_t, 8> numbers;
  visit(value, [&](uint32_t number) {
    numbers.push_back(number);
    return true;
  });
  llvm::sort(numbers);
  numbers.erase(llvm::unique(numbers), numbers.end());
  return numbers;
}

bool UnionIndex::visit(const Type *from, Visit visit) const {
  return visitAll(others, visit) && visitByKind(from, visit);
}

/// What some member of a union may fit. Where that would be more than there is,
/// it is everything.
bool UnionIndex::visitSomeMember(const Type *from, Visit visit) const {
  Numbers found;
  bool isFew = llvm::all_of(from->members(), [&](const Type *member) {
    return visitByKind(member, [&](uint32_t number) {
      found.push_back(number);
      return found.size() <= count;
    });
  });
  if (!isFew) {
    found.resize(count);
    std::iota(found.begin(), found.end(), 0);
  }
  llvm::sort(found);
  found.erase(llvm::unique(found), found.end());
  return visitAll(found, visit);
}

/// Visits what is not always looked at.
bool UnionIndex::visitByKind(const Type *from, Visit visit) const {
  auto structsAndMaps = [&] {
    if (!visitAll(emptyStructs, visit))
      return false;
    if (from->fields().empty())
      return visitAll(maps.numbers, visit);
    if (!maps.visit(from->fields().front().type, visit))
      return false;
    for (const TypeField &field : from->fields()) {
      auto found = fields.find(field.name);
      if (found != fields.end() && !found->second.visit(field.type, visit))
        return false;
    }
    return true;
  };
  switch (from->kind()) {
  case Kind::Null:
  case Kind::Bool:
  case Kind::Int:
  case Kind::Float:
  case Kind::String:
    return visitAll(atoms[size_t(from->kind())], visit);
  case Kind::List:
    return lists.visit(from->element(), visit);
  case Kind::Map:
    return maps.visit(from->element(), visit);
  case Kind::Struct:
    return structsAndMaps();
  case Kind::Embedding:
    return visitAll(lists.numbers, visit);
  case Kind::Image:
  case Kind::Audio:
    return true;
  case Kind::Union:
    return visitSomeMember(from, visit);
  case Kind::Any:
  case Kind::Never:
    break;
  }
  // Anything may fit.
  for (const Numbers &numbers : atoms)
    if (!visitAll(numbers, visit))
      return false;
  return visitAll(lists.numbers, visit) && visitAll(maps.numbers, visit) &&
         visitAll(structs, visit);
}

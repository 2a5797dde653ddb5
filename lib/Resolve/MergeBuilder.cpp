//===- MergeBuilder.cpp - Maps while they are merged ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MergeBuilder.h"

using namespace facet;
using llvm::dyn_cast_or_null;

//===----------------------------------------------------------------------===//
// PositionIndex
//===----------------------------------------------------------------------===//

std::pair<size_t, bool> PositionIndex::insert(llvm::StringRef name,
                                              size_t position) {
  if (table.empty()) {
    for (const auto &[known, at] : list)
      if (known == name)
        return {at, false};
    if (list.size() < few) {
      list.emplace_back(name, position);
      return {position, true};
    }
    table.insert(list.begin(), list.end());
  }
  auto [found, isNew] = table.try_emplace(name, position);
  return {found->second, isNew};
}

//===----------------------------------------------------------------------===//
// MergedValue
//===----------------------------------------------------------------------===//

MergedValue::MergedValue(const ast::Expr *expr) : expr(expr) {}
MergedValue::MergedValue(MergedValue &&) noexcept = default;
MergedValue &MergedValue::operator=(MergedValue &&) noexcept = default;
MergedValue::~MergedValue() = default;

MapBuilder *MergedValue::asMap() {
  if (auto *map = dyn_cast_or_null<ast::MapExpr>(expr)) {
    mapBuilder = std::make_unique<MapBuilder>(*map);
    expr = nullptr;
  }
  return mapBuilder.get();
}

void MergedValue::setList(std::unique_ptr<ListBuilder> list) {
  *this = MergedValue();
  listBuilder = std::move(list);
}

void MergedValue::merge(const ast::Expr *later) {
  if (auto *laterMap = dyn_cast_or_null<ast::MapExpr>(later)) {
    if (MapBuilder *map = asMap())
      return map->merge(*laterMap);
  }
  *this = MergedValue(later);
}

const ast::Expr *MergedValue::build(AstContext &context) const {
  if (mapBuilder)
    return mapBuilder->build(context);
  if (listBuilder)
    return listBuilder->build(context);
  return expr;
}

//===----------------------------------------------------------------------===//
// MapBuilder
//===----------------------------------------------------------------------===//

MapBuilder::MapBuilder(const ast::MapExpr &map) : span(map.span) {
  entries.reserve(map.entries.size());
  merge(map);
}

MapBuilder::Entry &MapBuilder::entry(const ast::Key &key) {
  auto [position, isNew] = index.insert(key.text, entries.size());
  if (isNew)
    entries.push_back({key, MergedValue()});
  else
    entries[position].key = key;
  return entries[position];
}

void MapBuilder::merge(const ast::MapExpr &later) {
  for (const ast::MapEntry &entry : later.entries)
    this->entry(entry.key).value.merge(entry.value);
}

const ast::MapExpr *MapBuilder::build(AstContext &context) const {
  std::vector<ast::MapEntry> built;
  built.reserve(entries.size());
  for (const Entry &entry : entries)
    built.push_back({entry.key, entry.value.build(context)});
  return context.make<ast::MapExpr>(
      span, context.copy(llvm::ArrayRef<ast::MapEntry>(built)));
}

//===----------------------------------------------------------------------===//
// ListBuilder
//===----------------------------------------------------------------------===//

const ast::Expr *ListBuilder::merge(llvm::StringRef id, const ast::Expr *item) {
  auto [number, isNew] = index.insert(id, named.size());
  if (isNew) {
    named.push_back({items.size(), list, item});
    items.emplace_back(item);
    return nullptr;
  }
  Named &first = named[number];
  if (first.list == list) {
    items.emplace_back(item);
    return first.item;
  }
  items[first.position].merge(item);
  first.list = list;
  first.item = item;
  return nullptr;
}

const ast::ListExpr *ListBuilder::build(AstContext &context) const {
  std::vector<const ast::Expr *> built;
  built.reserve(items.size());
  for (const MergedValue &item : items)
    built.push_back(item.build(context));
  return context.make<ast::ListExpr>(
      span, context.copy(llvm::ArrayRef<const ast::Expr *>(built)));
}

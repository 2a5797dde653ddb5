//===- MergeBuilder.h - Maps while they are merged --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Syntax trees do not change, so a facet is merged in a mutable form and made a
// tree again at the end: the cost is that of the text, however many blocks it
// is spread over. A value stays a syntax tree until something is merged into
// it.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RESOLVE_MERGEBUILDER_H
#define FACET_LIB_RESOLVE_MERGEBUILDER_H

#include "facet/Syntax/Ast.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include <memory>
#include <vector>

namespace facet {

class MapBuilder;
class ListBuilder;

/// Finds names' positions: by a walk while they are few, then by hash.
class PositionIndex {
public:
  /// The position of `name`; `position` is noted for it if it is new.
  std::pair<size_t, bool> insert(llvm::StringRef name, size_t position);

private:
  static constexpr size_t few = 8;
  llvm::SmallVector<std::pair<llvm::StringRef, size_t>, few> list;
  llvm::DenseMap<llvm::StringRef, size_t> table;
};

/// A value: a syntax tree, or a map or list that is being merged.
class MergedValue {
public:
  explicit MergedValue(const ast::Expr *expr = nullptr);
  MergedValue(MergedValue &&) noexcept;
  MergedValue &operator=(MergedValue &&) noexcept;
  ~MergedValue();

  /// Map into map merges deeply; anything else is replaced by `later`.
  void merge(const ast::Expr *later);

  /// The map in its mutable form, or null if the value is none.
  MapBuilder *asMap();
  ListBuilder *list() const { return listBuilder.get(); }
  void setList(std::unique_ptr<ListBuilder> list);
  /// The tree, while nothing was merged into it; else null.
  const ast::Expr *tree() const { return expr; }

  /// The syntax tree of the value.
  const ast::Expr *build(AstContext &context) const;

private:
  const ast::Expr *expr;
  std::unique_ptr<MapBuilder> mapBuilder;
  std::unique_ptr<ListBuilder> listBuilder;
};

/// A map that is being merged: keys in the order of first appearance.
class MapBuilder {
public:
  struct Entry {
    /// The latest one, so that errors point to the value that counts.
    ast::Key key;
    MergedValue value;
  };

  explicit MapBuilder(SourceSpan span) : span(span) {}
  explicit MapBuilder(const ast::MapExpr &map);

  /// The entry with this key; a new one has a value without a tree.
  Entry &entry(const ast::Key &key);
  void merge(const ast::MapExpr &later);
  const ast::MapExpr *build(AstContext &context) const;

private:
  SourceSpan span;
  std::vector<Entry> entries;
  PositionIndex index;
};

/// A list whose items are matched by a string field. What an item without the
/// field means is for the caller to say.
class ListBuilder {
public:
  ListBuilder(SourceSpan span, llvm::StringRef field)
      : span(span), field(field) {}

  llvm::StringRef fieldName() const { return field; }
  /// The items to come are those of another list: they merge with those that
  /// are there, but not with each other.
  void beginList() { ++list; }
  /// Merges the item into the first one with the same `id` of an earlier list,
  /// or appends it. Gives the item of the same list that has this `id`: then
  /// the item was appended, so that both stay; else null.
  const ast::Expr *merge(llvm::StringRef id, const ast::Expr *item);
  void append(const ast::Expr *item) { items.emplace_back(item); }
  const ast::ListExpr *build(AstContext &context) const;

private:
  /// An item with an id that is the first one with it.
  struct Named {
    size_t position;
    /// The last list that had an item with this id, and that item.
    unsigned list;
    const ast::Expr *item;
  };

  SourceSpan span;
  llvm::StringRef field;
  std::vector<MergedValue> items;
  unsigned list = 0;
  std::vector<Named> named;
  PositionIndex index;
};

} // namespace facet

#endif // FACET_LIB_RESOLVE_MERGEBUILDER_H

//===- Literals.cpp - Literals as values ----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Sema/Literals.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

bool facet::isLiteral(const ast::Expr &expr) {
  switch (expr.kind) {
  case ast::Expr::Kind::List:
    return llvm::all_of(llvm::cast<ast::ListExpr>(expr).items,
                        [](const ast::Expr *item) { return isLiteral(*item); });
  case ast::Expr::Kind::Map:
    return llvm::all_of(
        llvm::cast<ast::MapExpr>(expr).entries,
        [](const ast::MapEntry &entry) { return isLiteral(*entry.value); });
  default:
    return expr.isAtom();
  }
}

namespace {

/// Makes values of literals. Strings stay where the syntax tree has them; the
/// recursion is bounded by the nesting of the text.
class LiteralReader {
public:
  LiteralReader(ValueArena &arena, bool referencesAsText)
      : arena(arena), referencesAsText(referencesAsText) {}

  std::optional<Value> read(const ast::Expr &expr) {
    switch (expr.kind) {
    case ast::Expr::Kind::Null:
      return Value::null();
    case ast::Expr::Kind::Bool:
      return Value::boolean(llvm::cast<ast::BoolExpr>(expr).value);
    case ast::Expr::Kind::Int:
      return Value::integerValue(llvm::cast<ast::IntExpr>(expr).value);
    case ast::Expr::Kind::Float:
      return Value::floating(llvm::cast<ast::FloatExpr>(expr).value);
    case ast::Expr::Kind::String:
      return Value::string(llvm::cast<ast::StringExpr>(expr).value);
    case ast::Expr::Kind::List:
      return readList(llvm::cast<ast::ListExpr>(expr));
    case ast::Expr::Kind::Map:
      return readMap(llvm::cast<ast::MapExpr>(expr));
    case ast::Expr::Kind::Reference:
      return readReference(llvm::cast<ast::ReferenceExpr>(expr));
    default:
      return std::nullopt;
    }
  }

private:
  std::optional<Value> readList(const ast::ListExpr &list) {
    if (list.items.empty())
      return Value::list(llvm::ArrayRef<Value>());
    Value *items = arena.allocateValues(list.items.size());
    if (!items)
      return std::nullopt;
    for (auto [index, item] : llvm::enumerate(list.items)) {
      auto value = read(*item);
      if (!value)
        return std::nullopt;
      new (&items[index]) Value(*value);
    }
    return Value::list({items, list.items.size()});
  }

  std::optional<Value> readMap(const ast::MapExpr &map) {
    if (map.entries.empty())
      return Value::map(llvm::ArrayRef<MapEntry>());
    MapEntry *entries = arena.allocateEntries(map.entries.size());
    if (!entries)
      return std::nullopt;
    for (auto [index, entry] : llvm::enumerate(map.entries)) {
      auto value = read(*entry.value);
      if (!value)
        return std::nullopt;
      new (&entries[index]) MapEntry{entry.key.text, *value};
    }
    return Value::map({entries, map.entries.size()});
  }

  std::optional<Value> readReference(const ast::ReferenceExpr &reference) {
    if (!referencesAsText)
      return std::nullopt;
    std::string text = "$" + reference.name.text.str();
    for (const ast::Name &segment : reference.path)
      text += "." + segment.text.str();
    return arena.copyString(text);
  }

  ValueArena &arena;
  bool referencesAsText;
};

} // namespace

std::optional<Value> facet::literalValue(const ast::Expr &expr,
                                         ValueArena &arena,
                                         bool referencesAsText) {
  // Nothing is taken from the arena for what is no literal.
  if (!referencesAsText && !isLiteral(expr))
    return std::nullopt;
  return LiteralReader(arena, referencesAsText).read(expr);
}

//===- SyntaxSearch.cpp - What stands at a place in the syntax tree -------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Document/SyntaxSearch.h"

namespace facet::lsp {

/// Calls back for the parts of an expression, with the entry or the call that
/// each is part of, if it is.
static void
forEachPart(const ast::Expr &expr,
            llvm::function_ref<void(const ast::Expr *, const ast::MapEntry *,
                                    const ast::LensCall *)>
                visit) {
  if (auto *list = llvm::dyn_cast<ast::ListExpr>(&expr)) {
    for (const ast::Expr *item : list->items)
      visit(item, nullptr, nullptr);
  } else if (auto *map = llvm::dyn_cast<ast::MapExpr>(&expr)) {
    for (const ast::MapEntry &entry : map->entries)
      visit(entry.value, &entry, nullptr);
  } else if (auto *lazy = llvm::dyn_cast<ast::LazyExpr>(&expr)) {
    visit(lazy->value, nullptr, nullptr);
  } else if (auto *input = llvm::dyn_cast<ast::InputExpr>(&expr)) {
    for (const ast::NamedArgument &attribute : input->attributes)
      visit(attribute.value, nullptr, nullptr);
  } else if (auto *pipeline = llvm::dyn_cast<ast::PipelineExpr>(&expr)) {
    visit(pipeline->base, nullptr, nullptr);
    for (const ast::LensCall &call : pipeline->calls) {
      visit(nullptr, nullptr, &call);
      for (const ast::Expr *argument : call.positional)
        visit(argument, nullptr, &call);
      for (const ast::NamedArgument &argument : call.named)
        visit(argument.value, nullptr, &call);
    }
  }
}

static bool holds(SourceSpan span, uint32_t offset) {
  return span.begin <= offset && offset <= span.end;
}

static void descend(const ast::Expr *expr, uint32_t offset, SyntaxPath &path) {
  if (!expr || !holds(expr->span, offset))
    return;
  path.exprs.push_back(expr);
  forEachPart(*expr, [&](const ast::Expr *part, const ast::MapEntry *entry,
                         const ast::LensCall *call) {
    bool isOnKey = entry && holds(entry->key.span, offset);
    bool isInside = part && holds(part->span, offset);
    if (entry && (isOnKey || isInside))
      path.entries.push_back(entry);
    if (call && holds(call->span, offset))
      path.call = call;
    if (isInside && !isOnKey)
      descend(part, offset, path);
  });
}

SyntaxPath findSyntax(const Snapshot &snapshot, uint32_t offset) {
  SyntaxPath path;
  for (const ast::Facet *facet : snapshot.view().resolved().facets) {
    if (facet->span.file != snapshot.root() || !holds(facet->span, offset))
      continue;
    path.facet = facet;
    for (const ast::NamedArgument &attribute : facet->attributes)
      descend(attribute.value, offset, path);
    descend(facet->body, offset, path);
  }
  return path;
}

void forEachExpr(const ast::Expr *expr,
                 llvm::function_ref<void(const ast::Expr &)> visit) {
  if (!expr)
    return;
  visit(*expr);
  forEachPart(*expr, [&](const ast::Expr *part, const ast::MapEntry *,
                         const ast::LensCall *) { forEachExpr(part, visit); });
}

void forEachExpr(const Snapshot &snapshot,
                 llvm::function_ref<void(const ast::Expr &)> visit) {
  for (const ast::Facet *facet : snapshot.view().resolved().facets)
    if (facet->span.file == snapshot.root())
      forEachExpr(facet->body, visit);
}

} // namespace facet::lsp

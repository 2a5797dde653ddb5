//===- Content.cpp - Contents of messages and assets ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analyser.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;
using Kind = Type::Kind;

/// True unless no value of the type is a content item. Whether a map is one is
/// left to the run.
bool Analyser::makesItem(const Type *type) {
  switch (type->kind()) {
  case Kind::Any:
  case Kind::Never:
  case Kind::Map:
    return true;
  case Kind::Union:
    return llvm::all_of(type->members(),
                        [&](const Type *member) { return isItem(member); });
  case Kind::Struct: {
    const TypeField *kind = type->field("type"), *text = type->field("text");
    return kind && fits(kind->type, types.string()) &&
           (text ? fits(text->type, types.string())
                 : type->field("asset") != nullptr);
  }
  default:
    return false;
  }
}

bool Analyser::makesContent(const Type *type) {
  switch (type->kind()) {
  case Kind::Any:
  case Kind::Never:
  case Kind::String:
    return true;
  case Kind::Union:
    return llvm::all_of(type->members(),
                        [&](const Type *member) { return isContent(member); });
  case Kind::List:
    return isItem(type->element());
  default:
    return false;
  }
}

/// The answer for a type, which `compute` finds the first time.
static bool remember(llvm::DenseMap<const Type *, bool> &known,
                     const Type *type, llvm::function_ref<bool()> compute) {
  if (auto found = known.find(type); found != known.end())
    return found->second;
  bool answer = compute();
  known[type] = answer;
  return answer;
}

bool Analyser::isItem(const Type *type) {
  return remember(itemTypes, type, [&] { return makesItem(type); });
}

bool Analyser::isContent(const Type *type) {
  return remember(contentTypes, type, [&] { return makesContent(type); });
}

/// What makes text of a value of the type.
static std::string contentHelp(const Type *type) {
  if (type->is(Kind::List))
    return type->element()->is(Kind::String)
               ? "make it text with '|> join(\"\\n\")'"
               : "make it text with '|> json()'";
  if (type->is(Kind::Map) || type->is(Kind::Struct))
    return "make it text with '|> json()'";
  if (type->is(Kind::Image) || type->is(Kind::Audio))
    return "write a list with an item of type \"" +
           std::string(type->is(Kind::Image) ? "image" : "audio") + "\"";
  return "make it text with '|> to_string()' or '|> json()'";
}

void Analyser::checkContent(const Message &message) {
  const ast::Expr &content = *message.content;
  Place place;
  place.isCertain = llvm::all_of(message.gates, [](const Gate &gate) {
    return gate.kind == Gate::Kind::Always;
  });
  const Type *type = typeExpr(content, place);
  // A list of texts is one mistake, not one an item.
  bool isTexts =
      type && type->is(Kind::List) && type->element()->is(Kind::String);
  const auto *list = llvm::dyn_cast<ast::ListExpr>(&content);
  if (list && !isTexts) {
    for (const ast::Expr *item : list->items)
      checkItem(*item);
    return;
  }
  if (type && !isContent(type))
    diagnostics.report(diag::ContentType, content.span, {printType(type)})
        .withHelp(contentHelp(type));
}

//===----------------------------------------------------------------------===//
// Content items
//===----------------------------------------------------------------------===//

void Analyser::checkItem(const ast::Expr &item) {
  if (const auto *map = llvm::dyn_cast<ast::MapExpr>(&item))
    checkItemMap(*map);
  else if (item.type && !isItem(item.type))
    diagnostics.report(diag::ContentItemNotMap, item.span,
                       {printType(item.type)});
}

void Analyser::checkItemMap(const ast::MapExpr &item) {
  const ast::MapEntry *type = item.find("type");
  if (!type) {
    diagnostics.report(diag::ContentItemWithoutType, item.span);
    return;
  }
  const auto *kind = llvm::dyn_cast<ast::StringExpr>(type->value);
  if (!kind) {
    // A computed type is checked by the run.
    if (type->value->type && !fits(type->value->type, types.string()))
      diagnostics.report(diag::ValueOfWrongType, type->value->span,
                         {"type", "a string", printType(type->value->type)});
    return;
  }
  if (kind->value == "text")
    checkTextItem(item);
  else if (kind->value == "image" || kind->value == "audio")
    checkMediaItem(item, kind->value);
  else
    suggest(diagnostics.report(diag::ContentItemUnknownType, kind->span,
                               {kind->value.str()}),
            kind->value, {"text", "image", "audio"});
}

/// A content item has its two keys and no others.
bool Analyser::checkItemKeys(const ast::MapExpr &item, llvm::StringRef kind,
                             llvm::StringRef field) {
  std::vector<std::string> args = {kind.str(), field.str()};
  for (const ast::MapEntry &entry : item.entries)
    if (entry.key.text != "type" && entry.key.text != field) {
      diagnostics.report(diag::ContentItemShape, entry.key.span, args);
      return false;
    }
  if (item.find(field))
    return true;
  diagnostics.report(diag::ContentItemShape, item.span, args);
  return false;
}

void Analyser::checkTextItem(const ast::MapExpr &item) {
  if (!checkItemKeys(item, "text", "text"))
    return;
  const ast::Expr &text = *item.find("text")->value;
  if (text.type && !fits(text.type, types.string()))
    diagnostics.report(diag::ValueOfWrongType, text.span,
                       {"text", "a string", printType(text.type)});
}

void Analyser::checkMediaItem(const ast::MapExpr &item, llvm::StringRef kind) {
  if (isCore()) {
    forbidInCore(item.span, "content items of images and audio");
    return;
  }
  if (!checkItemKeys(item, kind, "asset"))
    return;
  const ast::Expr &asset = *item.find("asset")->value;
  if (auto value = literalValue(asset, values)) {
    if (auto problem = checkAsset(*value, kind))
      diagnostics.report(diag::BadAsset, asset.span, {kind.str(), *problem});
    return;
  }
  // A map in which something is computed, or that has no type yet, is checked
  // by the run.
  const Type *type = asset.type;
  if (!type || type->is(Kind::Struct) || type->is(Kind::Map))
    return;
  const Type *wanted = types.get(kind == "image" ? Kind::Image : Kind::Audio);
  if (!fits(type, wanted))
    diagnostics.report(diag::ContentAssetType, asset.span,
                       {kind.str(), printType(type)});
}

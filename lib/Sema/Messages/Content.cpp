//===- Content.cpp - Contents of messages and assets ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Messages/Content.h"
#include "Expressions/Expressions.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "facet/Sema/Literals.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;
using Kind = Type::Kind;

/// True unless no value of the type is a content item. Whether a map is one is
/// left to the run.
bool ContentTypes::makesItem(const Type *type) {
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
    return kind && sema.fits(kind->type, sema.types.string()) &&
           (text ? sema.fits(text->type, sema.types.string())
                 : type->field("asset") != nullptr);
  }
  default:
    return false;
  }
}

bool ContentTypes::makesContent(const Type *type) {
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

bool ContentTypes::makesTurn(const Type *type) {
  switch (type->kind()) {
  case Kind::Any:
  case Kind::Never:
    return true;
  case Kind::Map:
    return sema.fits(type->element(), sema.types.string());
  case Kind::Union:
    return llvm::all_of(type->members(),
                        [&](const Type *member) { return isTurn(member); });
  case Kind::Struct: {
    const TypeField *role = type->field("role"),
                    *content = type->field("content");
    return role && content && sema.fits(role->type, sema.types.string()) &&
           isContent(content->type);
  }
  default:
    return false;
  }
}

bool ContentTypes::makesTurns(const Type *type) {
  switch (type->kind()) {
  case Kind::Any:
  case Kind::Never:
    return true;
  case Kind::List:
    return isTurn(type->element());
  case Kind::Union:
    return llvm::all_of(type->members(),
                        [&](const Type *member) { return isTurns(member); });
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

bool ContentTypes::isItem(const Type *type) {
  return remember(itemTypes, type, [&] { return makesItem(type); });
}

bool ContentTypes::isContent(const Type *type) {
  return remember(contentTypes, type, [&] { return makesContent(type); });
}

bool ContentTypes::isTurn(const Type *type) {
  return remember(turnTypes, type, [&] { return makesTurn(type); });
}

bool ContentTypes::isTurns(const Type *type) {
  return remember(turnsTypes, type, [&] { return makesTurns(type); });
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
  auto mayBe = [&](Kind kind) {
    return llvm::any_of(type->members(),
                        [&](const Type *member) { return member->is(kind); });
  };
  if (type->members().size() == 2 && mayBe(Kind::String) && mayBe(Kind::Null))
    return "say what stands for null with '|> default(\"…\")'";
  return "make it text with '|> to_string()' or '|> json()'";
}

/// A content item has its two keys and no others.
static bool checkItemKeys(SemaContext &sema, const ast::MapExpr &item,
                          llvm::StringRef kind, llvm::StringRef field) {
  std::vector<std::string> args = {kind.str(), field.str()};
  for (const ast::MapEntry &entry : item.entries)
    if (entry.key.text != "type" && entry.key.text != field) {
      sema.diagnostics.report(diag::ContentItemShape, entry.key.span, args);
      return false;
    }
  if (item.find(field))
    return true;
  sema.diagnostics.report(diag::ContentItemShape, item.span, args);
  return false;
}

static void checkTextItem(SemaContext &sema, const ast::MapExpr &item) {
  if (!checkItemKeys(sema, item, "text", "text"))
    return;
  const ast::Expr &text = *item.find("text")->value;
  const Type *type = sema.typeOf(text);
  if (type && !sema.fits(type, sema.types.string()))
    sema.diagnostics.report(diag::ValueOfWrongType, text.span,
                            {"text", "a string", printType(type)});
}

static void checkMediaItem(SemaContext &sema, const ast::MapExpr &item,
                           llvm::StringRef kind) {
  if (sema.isCore()) {
    forbidInCore(sema, item.span, "content items of images and audio");
    return;
  }
  if (!checkItemKeys(sema, item, kind, "asset"))
    return;
  const ast::Expr &asset = *item.find("asset")->value;
  if (auto value = literalValue(asset, sema.values)) {
    if (auto problem = checkAsset(*value, kind))
      sema.diagnostics.report(diag::BadAsset, asset.span,
                              {kind.str(), *problem});
    return;
  }
  // A map in which something is computed, or that has no type yet, is checked
  // by the run.
  const Type *type = sema.typeOf(asset);
  if (!type || type->is(Kind::Struct) || type->is(Kind::Map))
    return;
  const Type *wanted =
      sema.types.get(kind == "image" ? Kind::Image : Kind::Audio);
  if (!sema.fits(type, wanted))
    sema.diagnostics.report(diag::ContentAssetType, asset.span,
                            {kind.str(), printType(type)});
}

static void checkItemMap(SemaContext &sema, const ast::MapExpr &item) {
  const ast::MapEntry *type = item.find("type");
  if (!type) {
    sema.diagnostics.report(diag::ContentItemWithoutType, item.span);
    return;
  }
  const auto *kind = llvm::dyn_cast<ast::StringExpr>(type->value);
  if (!kind) {
    // A computed type is checked by the run.
    const Type *computed = sema.typeOf(*type->value);
    if (computed && !sema.fits(computed, sema.types.string()))
      sema.diagnostics.report(diag::ValueOfWrongType, type->value->span,
                              {"type", "a string", printType(computed)});
    return;
  }
  if (kind->value == "text")
    checkTextItem(sema, item);
  else if (kind->value == "image" || kind->value == "audio")
    checkMediaItem(sema, item, kind->value);
  else
    sema.suggestions.add(sema.diagnostics.report(diag::ContentItemUnknownType,
                                                 kind->span,
                                                 {kind->value.str()}),
                         kind->value, {"text", "image", "audio"});
}

static void checkItem(SemaContext &sema, ContentTypes &types,
                      const ast::Expr &item) {
  const Type *type = sema.typeOf(item);
  if (const auto *map = llvm::dyn_cast<ast::MapExpr>(&item))
    checkItemMap(sema, *map);
  else if (type && !types.isItem(type))
    sema.diagnostics.report(diag::ContentItemNotMap, item.span,
                            {printType(type)});
}

Place facet::placeOfContent(const Message &message) {
  Place place;
  place.isCertain = llvm::all_of(message.gates, [](const Gate &gate) {
    return gate.kind == Gate::Kind::Always;
  });
  return place;
}

void facet::checkContent(SemaContext &sema, ContentTypes &types,
                         const Message &message) {
  typeExpr(sema, *message.content, placeOfContent(message));
  checkTypedContent(sema, types, *message.content);
}

void facet::checkTypedContent(SemaContext &sema, ContentTypes &types,
                              const ast::Expr &content) {
  const Type *type = sema.typeOf(content);
  // A list of texts is one mistake, not one an item.
  bool isTexts =
      type && type->is(Kind::List) && type->element()->is(Kind::String);
  const auto *list = llvm::dyn_cast<ast::ListExpr>(&content);
  if (list && !isTexts) {
    for (const ast::Expr *item : list->items)
      checkItem(sema, types, *item);
    return;
  }
  if (type && !types.isContent(type))
    sema.diagnostics.report(diag::ContentType, content.span, {printType(type)})
        .withHelp(contentHelp(type));
}

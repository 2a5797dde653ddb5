//===- Merge.cpp - Cardinality and merge ----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Resolve/Merge.h"
#include "MergeBuilder.h"
#include "facet/Resolve/ResolveDiagnostics.h"
#include "facet/Support/ForeignWords.h"
#include "llvm/ADT/MapVector.h"
#include <utility>

using namespace facet;
using llvm::dyn_cast_or_null;

namespace {

/// One singleton map facet while its blocks are merged.
class SingletonBuilder {
public:
  SingletonBuilder(const ast::Facet &first, bool isExtension)
      : name(first.keyword.text), keyword(first.keyword.span),
        isPolicy(first.kind == ast::FacetKind::Policy),
        isExtension(isExtension),
        body(first.body ? first.body->span : first.keyword.span) {}

  void add(const ast::Facet &facet, Diagnostics &diagnostics);

  MergedMap build(AstContext &context) const {
    return {only ? only : body.build(context), keyword};
  }

private:
  /// How the items of one top-level list are matched.
  struct ListRule {
    llvm::StringRef listName;
    llvm::StringRef field;
    /// Every item must have the field (a keyed list); else items without it
    /// are appended (policy rules).
    bool required;
  };

  const ast::NamedArgument *readAttributes(const ast::Facet &facet,
                                           Diagnostics &diagnostics) const;
  void addEntry(const ast::MapEntry &entry, const ast::NamedArgument *key,
                Diagnostics &diagnostics);
  llvm::StringRef fieldOf(const ast::MapEntry &entry, const MergedValue &value,
                          const ast::NamedArgument *key,
                          Diagnostics &diagnostics) const;
  static void addItems(ListBuilder &list, const ast::ListExpr &items,
                       const ListRule &rule, Diagnostics &diagnostics);
  static void reportSameId(const ListRule &rule, const ast::StringExpr &id,
                           const ast::Expr &other, Diagnostics &diagnostics);

  llvm::StringRef name;
  SourceSpan keyword;
  bool isPolicy, isExtension;
  /// The last `key` attribute's value; it holds for later merges, too.
  llvm::StringRef lastField;
  /// The body of the only block so far, where merging it into nothing gives
  /// itself: nearly all documents have one @vars. Null: `body` has all.
  const ast::MapExpr *only = nullptr;
  MapBuilder body;
  bool isFirst = true;
};

/// Sorts the facets of a document by what they are.
class Merger {
public:
  Merger(const ExtensionFacets &extensions, AstContext &context,
         Diagnostics &diagnostics)
      : extensions(extensions), context(context), diagnostics(diagnostics) {}

  MergedDocument run(const ResolvedDocument &document);

private:
  void add(const ast::Facet &facet, MergedDocument &result);
  void addExtension(const ast::Facet &facet, MergedDocument &result);
  void addSingleton(llvm::StringRef name, const ast::Facet &facet,
                    bool isExtension);
  void reportUnknown(const ast::Facet &facet);

  const ExtensionFacets &extensions;
  AstContext &context;
  Diagnostics &diagnostics;
  llvm::MapVector<ast::FacetKind, SingletonBuilder> standard;
  llvm::MapVector<llvm::StringRef, SingletonBuilder> extended;
};

} // namespace

/// The text of the `key` attribute, whose form has been checked.
static llvm::StringRef keyText(const ast::NamedArgument &key) {
  return llvm::cast<ast::StringExpr>(key.value)->value;
}

/// How what was given as an attribute is written as a key.
static std::string keyBelowHelp(const ast::NamedArgument &attribute) {
  constexpr size_t mostShown = 40;
  auto *text = dyn_cast_or_null<ast::StringExpr>(attribute.value);
  bool isShown = text && text->value.size() <= mostShown &&
                 text->value.find_first_of("\"\\\n") == llvm::StringRef::npos;
  return ("keys stand below the facet, indented: '" + attribute.name.text +
          ": " + (isShown ? ("\"" + text->value + "\"").str() : "…") + "'")
      .str();
}

/// Checks the attributes; returns `key` if it is there and good.
const ast::NamedArgument *
SingletonBuilder::readAttributes(const ast::Facet &facet,
                                 Diagnostics &diagnostics) const {
  const ast::NamedArgument *key = nullptr;
  for (const ast::NamedArgument &attribute : facet.attributes) {
    if (attribute.name.text == "key") {
      auto *text = dyn_cast_or_null<ast::StringExpr>(attribute.value);
      if (text && !text->value.empty())
        key = &attribute;
      else if (attribute.value)
        diagnostics.report(diag::FacetKeyInvalid, attribute.value->span,
                           {name.str()});
      continue;
    }
    // What else an extension's attributes mean, only its host knows.
    if (isExtension)
      continue;
    Diagnostic &diagnostic =
        diagnostics.report(diag::FacetAttributeUnknown, attribute.name.span,
                           {name.str(), attribute.name.text.str()});
    diagnostic.withHelp(nearestName(attribute.name.text, {"key"})
                            ? "did you mean 'key'?"
                            : keyBelowHelp(attribute));
  }
  return key;
}

void SingletonBuilder::add(const ast::Facet &facet, Diagnostics &diagnostics) {
  const ast::NamedArgument *key = readAttributes(facet, diagnostics);
  if (key)
    lastField = keyText(*key);
  if (!facet.body)
    return;
  if (std::exchange(isFirst, false) && !key && !isPolicy &&
      !facet.body->hasRepeatedKeys) {
    only = facet.body;
    return;
  }
  if (only)
    for (const ast::MapEntry &entry : std::exchange(only, nullptr)->entries)
      addEntry(entry, /*key=*/nullptr, diagnostics);
  for (const ast::MapEntry &entry : facet.body->entries)
    addEntry(entry, key, diagnostics);
}

/// Merges a top-level entry of a block; `key` is the block's attribute or null.
void SingletonBuilder::addEntry(const ast::MapEntry &entry,
                                const ast::NamedArgument *key,
                                Diagnostics &diagnostics) {
  MergedValue &value = body.entry(entry.key).value;
  auto *items = dyn_cast_or_null<ast::ListExpr>(entry.value);
  bool isRules =
      isPolicy && (entry.key.text == "allow" || entry.key.text == "deny");
  // Sema looks at what is left only, and rules before it would be gone.
  if (isRules && value.tree() && !llvm::isa<ast::ListExpr>(value.tree()))
    diagnostics.report(diag::PolicyRulesReplaced, value.tree()->span,
                       {entry.key.text.str()});
  if (!items)
    return value.merge(entry.value);

  llvm::StringRef field =
      isRules ? "id" : fieldOf(entry, value, key, diagnostics);
  if (field.empty())
    return value.merge(entry.value);

  ListRule rule{entry.key.text, field, !isRules};
  if (!value.list()) {
    auto *earlier = dyn_cast_or_null<ast::ListExpr>(value.tree());
    auto list = std::make_unique<ListBuilder>(
        earlier ? earlier->span : items->span, field);
    if (earlier)
      addItems(*list, *earlier, rule, diagnostics);
    value.setList(std::move(list));
  }
  addItems(*value.list(), *items, rule, diagnostics);
}

/// The field by which the list `entry` is merged into `value`; empty: it
/// replaces it. A list that is new in a block without the attribute is not
/// keyed, whatever other blocks say: nothing is merged there.
llvm::StringRef SingletonBuilder::fieldOf(const ast::MapEntry &entry,
                                          const MergedValue &value,
                                          const ast::NamedArgument *key,
                                          Diagnostics &diagnostics) const {
  if (const ListBuilder *list = value.list()) {
    if (key && keyText(*key) != list->fieldName())
      diagnostics.report(
          diag::FacetKeyConflict, key->value->span,
          {entry.key.text.str(), list->fieldName().str(), keyText(*key).str()});
    return list->fieldName();
  }
  if (key)
    return keyText(*key);
  if (value.tree() && llvm::isa<ast::ListExpr>(value.tree()))
    return lastField;
  return {};
}

void SingletonBuilder::addItems(ListBuilder &list, const ast::ListExpr &items,
                                const ListRule &rule,
                                Diagnostics &diagnostics) {
  list.beginList();
  for (const ast::Expr *item : items.items) {
    if (!item)
      continue;
    auto *map = llvm::dyn_cast<ast::MapExpr>(item);
    const ast::MapEntry *entry = map ? map->find(rule.field) : nullptr;
    const auto *id =
        entry ? dyn_cast_or_null<ast::StringExpr>(entry->value) : nullptr;
    if (id) {
      if (const ast::Expr *other = list.merge(id->value, item))
        reportSameId(rule, *id, *other, diagnostics);
      continue;
    }
    list.append(item);
    std::vector<std::string> args{rule.listName.str(), rule.field.str()};
    if (entry && entry->value)
      diagnostics.report(rule.required ? diag::KeyedItemFieldNotString
                                       : diag::PolicyIdNotString,
                         entry->value->span, args);
    else if (rule.required)
      diagnostics.report(map ? diag::KeyedItemFieldMissing
                             : diag::KeyedItemNotMap,
                         item->span, args);
  }
}

/// Two items of one list are never merged: nothing that somebody wrote is lost.
void SingletonBuilder::reportSameId(const ListRule &rule,
                                    const ast::StringExpr &id,
                                    const ast::Expr &other,
                                    Diagnostics &diagnostics) {
  const ast::Expr *first =
      llvm::cast<ast::MapExpr>(other).find(rule.field)->value;
  diagnostics
      .report(diag::ListItemsOfOneId, id.span,
              {rule.listName.str(), rule.field.str(), id.value.str()})
      .note("the other one is here", first->span)
      .withHelp("give each a different '" + rule.field.str() + "'");
}

MergedDocument Merger::run(const ResolvedDocument &document) {
  MergedDocument result;
  result.root = document.root;
  for (const ast::Facet *facet : document.facets)
    add(*facet, result);

  auto built = [&](ast::FacetKind kind) {
    auto found = standard.find(kind);
    return found == standard.end() ? MergedMap() : found->second.build(context);
  };
  result.meta = built(ast::FacetKind::Meta);
  result.context = built(ast::FacetKind::Context);
  result.vars = built(ast::FacetKind::Vars);
  result.varTypes = built(ast::FacetKind::VarTypes);
  result.policy = built(ast::FacetKind::Policy);
  result.conversation = built(ast::FacetKind::Conversation);
  result.response = built(ast::FacetKind::Response);
  for (auto &[name, builder] : extended)
    result.extensionMaps.emplace_back(name, builder.build(context));
  return result;
}

void Merger::add(const ast::Facet &facet, MergedDocument &result) {
  using ast::FacetKind;
  switch (facet.kind) {
  case FacetKind::Meta:
  case FacetKind::Context:
  case FacetKind::Vars:
  case FacetKind::VarTypes:
  case FacetKind::Policy:
  case FacetKind::Conversation:
  case FacetKind::Response:
    standard.try_emplace(facet.kind, facet, /*isExtension=*/false)
        .first->second.add(facet, diagnostics);
    return;
  case FacetKind::Interface:
    result.interfaces.push_back(&facet);
    return;
  case FacetKind::System:
  case FacetKind::User:
  case FacetKind::Assistant:
  case FacetKind::History:
    result.messages.push_back(&facet);
    return;
  case FacetKind::Test:
    result.tests.push_back(&facet);
    return;
  case FacetKind::Import: // already expanded
    return;
  case FacetKind::Unknown:
    addExtension(facet, result);
    return;
  }
}

void Merger::addExtension(const ast::Facet &facet, MergedDocument &result) {
  auto known = extensions.find(facet.keyword.text);
  if (known == extensions.end())
    return reportUnknown(facet);
  if (known->second == Cardinality::Repeatable) {
    result.extensionFacets.push_back(&facet);
    return;
  }
  extended.try_emplace(facet.keyword.text, facet, /*isExtension=*/true)
      .first->second.add(facet, diagnostics);
}

void Merger::reportUnknown(const ast::Facet &facet) {
  llvm::StringRef name = facet.keyword.text;
  bool isExtension = name.starts_with("x.") || name.starts_with("x_");
  std::vector<llvm::StringRef> candidates = {"x.fct.conversation",
                                             "x.fct.history", "x.fct.response"};
  if (!isExtension)
    candidates = {"meta",      "context", "vars", "var_types",
                  "policy",    "import",  "user", "interface",
                  "assistant", "system",  "test"};
  for (const auto &extension : extensions)
    candidates.push_back(extension.getKey());
  // The table of extensions has no order of its own.
  llvm::sort(candidates);
  Diagnostic &diagnostic = diagnostics.report(
      isExtension ? diag::FacetNotRegistered : diag::FacetUnknown,
      facet.keyword.span, {name.str()});
  llvm::StringRef foreign = foreignHelp(ForeignContext::Facet, name);
  if (!isExtension && !foreign.empty())
    diagnostic.withHelp(foreign.str());
  else if (auto nearest = nearestName(name, candidates))
    diagnostic.withHelp("did you mean '@" + nearest->str() + "'?");
}

MergedDocument facet::mergeDocument(const ResolvedDocument &document,
                                    const ExtensionFacets &extensions,
                                    AstContext &context,
                                    Diagnostics &diagnostics) {
  return Merger(extensions, context, diagnostics).run(document);
}

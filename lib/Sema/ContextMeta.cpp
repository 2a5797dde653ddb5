//===- ContextMeta.cpp - @context, @meta and layout defaults --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analyser.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/Json/Json.h"

using namespace facet;

//===----------------------------------------------------------------------===//
// @context
//===----------------------------------------------------------------------===//

void Analyser::analyseContext() {
  const MergedMap &context = input.merged.context;
  if (!context) {
    program.hasHostBudget = program.budget != defaultBudget;
    return;
  }
  static constexpr llvm::StringRef known[] = {"budget", "defaults"};
  checkKeys(*context.body, known, "@context");
  if (const ast::MapEntry *entry = context.body->find("budget")) {
    program.budgetSpan = entry->value->span;
    if (auto budget = literalInt("budget", *entry->value, 0)) {
      program.budget = *budget;
      if (*budget > maxSafeInteger)
        diagnostics.report(diag::ValueBeyondJson, entry->value->span,
                           {"budget", std::to_string(*budget)});
    }
  } else if (!isMisspelled(*context.body, known, "budget")) {
    diagnostics.report(diag::MissingKey, context.keyword,
                       {"@context", "budget"});
  }
  const ast::MapEntry *entry = context.body->find("defaults");
  if (!entry)
    return;
  const auto *map = llvm::dyn_cast<ast::MapExpr>(entry->value);
  if (!map) {
    if (!reportNoLiteral("defaults", *entry->value, "a map"))
      diagnostics.report(
          diag::ValueOfWrongType, entry->value->span,
          {"defaults", "a map", describeKind(*entry->value).str()});
    return;
  }
  checkKeys(*map, {"priority", "min", "grow", "shrink"}, "'defaults'");
  readLayout(*map, contextDefaults);
}

//===----------------------------------------------------------------------===//
// @meta
//===----------------------------------------------------------------------===//

/// U+0000–001F and U+007F; those of C1 are no control characters there.
static bool hasControlCharacter(llvm::StringRef text) {
  return llvm::any_of(text,
                      [](char c) { return uint8_t(c) < 0x20 || c == 0x7f; });
}

void Analyser::analyseMeta() {
  if (!input.merged.meta)
    return;
  for (const ast::MapEntry &entry : input.merged.meta.body->entries) {
    if (hasControlCharacter(entry.key.text))
      diagnostics.report(diag::MetaKeyControlCharacter, entry.key.span);
    if (entry.value->isAtom() || forbidInCore(*entry.value))
      continue;
    if (llvm::isa<ast::InputExpr, ast::LazyExpr>(entry.value))
      typeExpr(*entry.value, {});
    else
      diagnostics.report(diag::MetaValueNotAtom, entry.value->span,
                         {entry.key.text.str()});
  }
}

//===----------------------------------------------------------------------===//
// context_priority
//===----------------------------------------------------------------------===//

static std::optional<LayoutValues> priorityLevel(llvm::StringRef level) {
  LayoutValues values;
  if (level == "high") {
    values.priority = 900;
    values.shrink = 0;
  } else if (level == "medium") {
    values.priority = 500;
    values.shrink = 1;
  } else if (level == "low") {
    values.priority = 100;
    values.shrink = 2;
  } else {
    return std::nullopt;
  }
  return values;
}

static llvm::StringRef aliasOf(Role role) {
  switch (role) {
  case Role::System:
    return "system_prompt";
  case Role::User:
    return "user_query";
  case Role::Assistant:
    return "history";
  }
  llvm_unreachable("all roles are handled");
}

/// Reads `context_priority` of all @system blocks; the later one wins.
void Analyser::readContextPriorities() {
  llvm::DenseMap<llvm::StringRef, bool> targets;
  for (const Message &message : program.messages) {
    targets[message.id] = true;
    targets[aliasOf(message.role)] = true;
  }
  for (const ast::Facet *facet : input.merged.messages) {
    const ast::MapEntry *entry =
        facet->kind == ast::FacetKind::System && facet->body
            ? facet->body->find("context_priority")
            : nullptr;
    if (!entry)
      continue;
    const auto *map = llvm::dyn_cast<ast::MapExpr>(entry->value);
    if (!map) {
      if (!reportNoLiteral("context_priority", *entry->value, "a map"))
        diagnostics.report(
            diag::ValueOfWrongType, entry->value->span,
            {"context_priority", "a map", describeKind(*entry->value).str()});
      continue;
    }
    for (const ast::MapEntry &target : map->entries) {
      const auto *text = llvm::dyn_cast<ast::StringExpr>(target.value);
      auto level = text ? priorityLevel(text->value) : std::nullopt;
      if (!level && !reportNoLiteral(target.key.text, *target.value, "a level"))
        diagnostics.report(diag::BadPriorityLevel, target.value->span,
                           {target.key.text.str()});
      if (level)
        priorities[target.key.text] = *level;
      if (!targets.count(target.key.text))
        diagnostics.report(diag::PriorityOfNothing, target.key.span,
                           {target.key.text.str()});
    }
  }
}

/// A section's own values, else its id's, else its role's, else @context's.
void Analyser::applyLayoutDefaults() {
  for (size_t index = 0; index != program.messages.size(); ++index) {
    Message &message = program.messages[index];
    const LayoutValues levels[] = {
        ownLayout[index], priorities.lookup(message.id),
        priorities.lookup(aliasOf(message.role)), contextDefaults};
    // From the weakest to the strongest.
    for (const LayoutValues &level : llvm::reverse(levels)) {
      message.priority = level.priority.value_or(message.priority);
      message.min = level.min.value_or(message.min);
      message.grow = level.grow.value_or(message.grow);
      message.shrink = level.shrink.value_or(message.shrink);
    }
  }
}

//===- Layout.cpp - Layout values of messages (docs/Language.md 1.7, 3.2) -===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Messages/Layout.h"
#include "SemaContext.h"
#include "Support/Describe.h"
#include "Support/Fields.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;

LayoutValues facet::readLayout(SemaContext &sema, const ast::MapExpr &body) {
  LayoutValues layout;
  for (const ast::MapEntry &entry : body.entries) {
    llvm::StringRef key = entry.key.text;
    if (key == "priority")
      layout.priority = literalInt(sema, key, *entry.value);
    else if (key == "min")
      layout.min = literalInt(sema, key, *entry.value, 0);
    else if (key == "grow")
      layout.grow = literalNumber(sema, key, *entry.value);
    else if (key == "shrink")
      layout.shrink = literalNumber(sema, key, *entry.value);
  }
  return layout;
}

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

static llvm::StringRef aliasOf(const Message &message) {
  switch (message.role.value_or(Role::Assistant)) {
  case Role::System:
    return "system_prompt";
  case Role::User:
    return "user_query";
  case Role::Assistant:
    return "history";
  }
  llvm_unreachable("all roles are handled");
}

void facet::readContextPriorities(SemaContext &sema, LayoutDefaults &defaults) {
  llvm::DenseMap<llvm::StringRef, bool> targets;
  for (const Message &message : sema.program.messages) {
    targets[message.id] = true;
    targets[aliasOf(message)] = true;
  }
  for (const ast::Facet *facet : sema.input.merged.messages) {
    const ast::MapEntry *entry =
        facet->kind == ast::FacetKind::System && facet->body
            ? facet->body->find("context_priority")
            : nullptr;
    if (!entry)
      continue;
    const auto *map = llvm::dyn_cast<ast::MapExpr>(entry->value);
    if (!map) {
      if (!reportNoLiteral(sema, "context_priority", *entry->value, "a map"))
        sema.diagnostics.report(
            diag::ValueOfWrongType, entry->value->span,
            {"context_priority", "a map", describeKind(*entry->value).str()});
      continue;
    }
    for (const ast::MapEntry &target : map->entries) {
      const auto *text = llvm::dyn_cast<ast::StringExpr>(target.value);
      auto level = text ? priorityLevel(text->value) : std::nullopt;
      if (!level &&
          !reportNoLiteral(sema, target.key.text, *target.value, "a level"))
        sema.diagnostics.report(diag::BadPriorityLevel, target.value->span,
                                {target.key.text.str()});
      if (level)
        defaults.priorities[target.key.text] = *level;
      if (!targets.count(target.key.text))
        sema.diagnostics.report(diag::PriorityOfNothing, target.key.span,
                                {target.key.text.str()});
    }
  }
}

void facet::applyLayoutDefaults(llvm::MutableArrayRef<Message> messages,
                                llvm::ArrayRef<LayoutValues> own,
                                const LayoutDefaults &defaults) {
  for (auto [message, ownValues] : llvm::zip_equal(messages, own)) {
    const LayoutValues levels[] = {
        ownValues, defaults.priorities.lookup(message.id),
        defaults.priorities.lookup(aliasOf(message)), defaults.ofContext};
    // From the weakest to the strongest.
    for (const LayoutValues &level : llvm::reverse(levels)) {
      message.priority = level.priority.value_or(message.priority);
      message.min = level.min.value_or(message.min);
      message.grow = level.grow.value_or(message.grow);
      message.shrink = level.shrink.value_or(message.shrink);
    }
  }
}

//===- Messages.cpp - Message blocks (docs/Language.md 1.7) ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Messages/Messages.h"
#include "Messages/Content.h"
#include "Messages/Conversation.h"
#include "Messages/Gates.h"
#include "Messages/History.h"
#include "Messages/Strategies.h"
#include "Messages/Tools.h"
#include "SemaContext.h"
#include "Support/Describe.h"
#include "Support/Fields.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/TurnIds.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

static std::optional<Role> roleOf(ast::FacetKind kind) {
  switch (kind) {
  case ast::FacetKind::System:
    return Role::System;
  case ast::FacetKind::User:
    return Role::User;
  case ast::FacetKind::Assistant:
    return Role::Assistant;
  default:
    return std::nullopt;
  }
}

/// What automatic ids begin with.
static llvm::StringRef idPrefix(const Message &message) {
  return message.role ? roleName(*message.role) : "history";
}

/// "two messages": whose ids are the same.
static llvm::StringRef describePair(const Message &a, const Message &b) {
  if (a.isHistory() != b.isHistory())
    return "a message and a history";
  return a.isHistory() ? "two histories" : "two messages";
}

/// Explicit ids differ from each other, and from the automatic id of any other
/// message, history or turn: rules and layout could not tell them apart.
static void checkMessageIds(SemaContext &sema) {
  struct Named {
    const Message *message;
    SourceSpan span;
  };
  llvm::DenseMap<llvm::StringRef, Named> seen;
  llvm::DenseMap<llvm::StringRef, SourceSpan> histories;
  for (const Message &message : sema.program.messages) {
    if (!message.hasExplicitId)
      seen[message.id] = {&message, message.span};
    if (message.isHistory())
      histories.try_emplace(message.id, message.span);
  }
  for (auto [index, message] : llvm::enumerate(sema.program.messages)) {
    if (!message.hasExplicitId)
      continue;
    const ast::Facet &facet = *sema.input.merged.messages[index];
    SourceSpan span = facet.body->find("id")->value->span;
    auto [first, isNew] = seen.try_emplace(message.id, Named{&message, span});
    if (!isNew)
      sema.diagnostics
          .report(diag::DuplicateMessageId, span,
                  {message.id.str(),
                   describePair(*first->second.message, message).str()})
          .note("the other one", first->second.span);
    std::optional<llvm::StringRef> ofTurn = historyOfTurnId(message.id);
    if (!ofTurn)
      continue;
    if (auto history = histories.find(*ofTurn); history != histories.end())
      sema.diagnostics
          .report(diag::IdOfTurn, span,
                  {message.id.str(), history->first.str()})
          .note("the history", history->second);
  }
}

void facet::collectMessages(SemaContext &sema) {
  llvm::DenseMap<llvm::StringRef, unsigned> counts;
  for (const ast::Facet *facet : sema.input.merged.messages) {
    Message message;
    message.role = roleOf(facet->kind);
    message.span = facet->keyword.span;
    llvm::StringRef prefix = idPrefix(message);
    std::string automatic =
        prefix.str() + "#" + std::to_string(++counts[prefix]);
    const ast::MapEntry *id = facet->body ? facet->body->find("id") : nullptr;
    const auto *text =
        id ? llvm::dyn_cast<ast::StringExpr>(id->value) : nullptr;
    if (text) {
      message.id = text->value;
      message.hasExplicitId = true;
    } else {
      message.id = sema.program.syntax->copy(automatic);
      if (id && !reportNoLiteral(sema, "id", *id->value, "a string"))
        sema.diagnostics.report(
            diag::ValueOfWrongType, id->value->span,
            {"id", "a string", describeKind(*id->value).str()});
    }
    sema.symbols.addMessage(message.id, message.isHistory());
    sema.program.messages.push_back(std::move(message));
  }
  checkMessageIds(sema);
}

/// The output has another order than the document (docs/Language.md 1.14): one
/// warning says so.
static void checkMessageOrder(SemaContext &sema) {
  if (sema.program.order == MessageOrder::Source)
    return;
  const Message *assistant = nullptr;
  for (const Message &message : sema.program.messages) {
    if (message.role == Role::Assistant)
      assistant = &message;
    if (message.role != Role::User || !assistant)
      continue;
    Diagnostic &diagnostic =
        sema.diagnostics.report(diag::UserBehindAssistant, message.span)
            .note("the '@assistant' above it", assistant->span);
    if (!sema.isStandardOnly())
      diagnostic.withHelp("'@x.fct.conversation' with 'order: \"source\"' "
                          "keeps the order of the text");
    return;
  }
}

static void checkMessageKeys(SemaContext &sema, const ast::MapExpr &body,
                             llvm::ArrayRef<llvm::StringRef> known,
                             llvm::StringRef role) {
  for (const ast::MapEntry &entry : body.entries) {
    llvm::StringRef key = entry.key.text;
    if (llvm::is_contained(known, key))
      continue;
    Diagnostic &diagnostic = sema.diagnostics.report(
        diag::UnknownKey, entry.key.span, {key.str(), ("@" + role).str()});
    if (!findForeignWord(ForeignContext::ModelHint, key)) {
      sema.suggestions.add(diagnostic, ForeignContext::MessageKey, key,
                           known.vec());
      continue;
    }
    llvm::StringRef value = "…";
    if (entry.value->isAtom() && entry.value->span.size() <= 40)
      value = sema.program.sources->text(entry.value->span.file)
                  .slice(entry.value->span.begin, entry.value->span.end);
    diagnostic.withHelp(("a hint for the model is an attribute: '@" + role +
                         "(" + key + "=" + value + ")'")
                            .str());
  }
}

llvm::ArrayRef<llvm::StringRef> facet::messageKeys(Role role) {
  static constexpr llvm::StringRef all[] = {
      "content", "id",   "priority", "min",   "grow",
      "shrink",  "when", "strategy", "tools", "context_priority"};
  return llvm::ArrayRef(all).drop_back(role == Role::System ? 0 : 2);
}

static void analyseRoleMessage(SemaContext &sema, ContentTypes &types,
                               Message &message, const ast::Facet &facet) {
  readGates(sema, message, facet);
  const ast::MapEntry *content = nullptr;
  llvm::ArrayRef<llvm::StringRef> known = messageKeys(*message.role);
  llvm::StringRef role = roleName(*message.role);
  if (facet.body) {
    checkMessageKeys(sema, *facet.body, known, role);
    content = facet.body->find("content");
    if (const ast::MapEntry *tools = facet.body->find("tools"))
      if (message.role == Role::System)
        readTools(sema, message, *tools->value);
  }
  if (content) {
    message.content = content->value;
    checkContent(sema, types, message);
  } else if (!facet.body || !isMisspelled(*facet.body, known, "content",
                                          ForeignContext::MessageKey)) {
    sema.diagnostics.report(diag::MissingKey, message.span,
                            {"@" + role.str(), "content"});
  }
  if (facet.body)
    analyseStrategy(sema, message, *facet.body);
}

void facet::analyseOrder(SemaContext &sema) {
  readConversation(sema);
  checkMessageOrder(sema);
}

LayoutValues facet::analyseMessage(SemaContext &sema, ContentTypes &types,
                                   size_t index) {
  Message &message = sema.program.messages[index];
  const ast::Facet &facet = *sema.input.merged.messages[index];
  EntryScope scope(sema.recorder, message.dependsOn);
  sema.textNotes.typedMessage = uint32_t(index);
  if (message.isHistory())
    analyseHistory(sema, types, message, facet);
  else
    analyseRoleMessage(sema, types, message, facet);
  sema.textNotes.typedMessage.reset();
  return facet.body ? readLayout(sema, *facet.body) : LayoutValues();
}

std::vector<LayoutValues> facet::analyseMessages(SemaContext &sema) {
  analyseOrder(sema);
  std::vector<LayoutValues> layout;
  layout.reserve(sema.program.messages.size());
  ContentTypes types(sema);
  for (size_t index = 0; index != sema.program.messages.size(); ++index)
    layout.push_back(analyseMessage(sema, types, index));
  return layout;
}

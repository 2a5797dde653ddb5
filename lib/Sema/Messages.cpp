//===- Messages.cpp - Message blocks (docs/Language.md 1.7) ---------------===//
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

static Role roleOf(ast::FacetKind kind) {
  switch (kind) {
  case ast::FacetKind::System:
    return Role::System;
  case ast::FacetKind::User:
    return Role::User;
  default:
    return Role::Assistant;
  }
}

/// Finds the blocks and their ids, which the policy names.
void Analyser::collectMessages() {
  unsigned counts[3] = {};
  for (const ast::Facet *facet : input.merged.messages) {
    Message message;
    message.role = roleOf(facet->kind);
    message.span = facet->keyword.span;
    std::string automatic = roleName(message.role).str() + "#" +
                            std::to_string(++counts[unsigned(message.role)]);
    const ast::MapEntry *id = facet->body ? facet->body->find("id") : nullptr;
    const auto *text =
        id ? llvm::dyn_cast<ast::StringExpr>(id->value) : nullptr;
    if (text) {
      message.id = text->value;
      message.hasExplicitId = true;
    } else {
      message.id = program.syntax->copy(automatic);
      if (id && !reportNoLiteral("id", *id->value, "a string"))
        diagnostics.report(diag::ValueOfWrongType, id->value->span,
                           {"id", "a string", describeKind(*id->value).str()});
    }
    messageNames.push_back(message.id);
    program.messages.push_back(std::move(message));
  }
  checkMessageIds();
}

/// Explicit ids differ from each other, and from the automatic id of any other
/// message: rules and layout could not tell them apart.
void Analyser::checkMessageIds() {
  llvm::DenseMap<llvm::StringRef, SourceSpan> seen;
  for (const Message &message : program.messages)
    if (!message.hasExplicitId)
      seen[message.id] = message.span;
  for (auto [index, message] : llvm::enumerate(program.messages)) {
    if (!message.hasExplicitId)
      continue;
    const ast::Facet &facet = *input.merged.messages[index];
    SourceSpan span = facet.body->find("id")->value->span;
    auto [first, isNew] = seen.try_emplace(message.id, span);
    if (!isNew)
      diagnostics.report(diag::DuplicateMessageId, span, {message.id.str()})
          .note("the other one", first->second);
  }
}

/// The output has another order than the document (docs/Language.md 1.14): one
/// warning says so.
void Analyser::checkMessageOrder() {
  const Message *assistant = nullptr;
  for (const Message &message : program.messages) {
    if (message.role == Role::Assistant)
      assistant = &message;
    if (message.role != Role::User || !assistant)
      continue;
    diagnostics.report(diag::UserBehindAssistant, message.span)
        .note("the '@assistant' above it", assistant->span);
    return;
  }
}

void Analyser::analyseMessages() {
  checkMessageOrder();
  ownLayout.resize(program.messages.size());
  for (auto [index, message] : llvm::enumerate(program.messages)) {
    const ast::Facet &facet = *input.merged.messages[index];
    analyseMessage(message, facet);
    if (facet.body)
      readLayout(*facet.body, ownLayout[index]);
  }
}

void Analyser::checkMessageKeys(const ast::MapExpr &body,
                                llvm::ArrayRef<llvm::StringRef> known,
                                llvm::StringRef role) {
  for (const ast::MapEntry &entry : body.entries) {
    llvm::StringRef key = entry.key.text;
    if (llvm::is_contained(known, key))
      continue;
    Diagnostic &diagnostic = diagnostics.report(
        diag::UnknownKey, entry.key.span, {key.str(), ("@" + role).str()});
    if (!findForeignWord(ForeignContext::ModelHint, key)) {
      suggest(diagnostic, ForeignContext::MessageKey, key, known.vec());
      continue;
    }
    llvm::StringRef value = "…";
    if (entry.value->isAtom() && entry.value->span.size() <= 40)
      value = program.sources->text(entry.value->span.file)
                  .slice(entry.value->span.begin, entry.value->span.end);
    diagnostic.withHelp(("a hint for the model is an attribute: '@" + role +
                         "(" + key + "=" + value + ")'")
                            .str());
  }
}

void Analyser::analyseMessage(Message &message, const ast::Facet &facet) {
  readGates(message, facet);
  const ast::MapEntry *content = nullptr, *strategy = nullptr;
  static constexpr llvm::StringRef allKeys[] = {
      "content", "id",   "priority", "min",   "grow",
      "shrink",  "when", "strategy", "tools", "context_priority"};
  auto known =
      llvm::ArrayRef(allKeys).drop_back(message.role == Role::System ? 0 : 2);
  if (facet.body) {
    checkMessageKeys(*facet.body, known, roleName(message.role));
    content = facet.body->find("content");
    strategy = facet.body->find("strategy");
    if (const ast::MapEntry *tools = facet.body->find("tools"))
      if (message.role == Role::System)
        readTools(message, *tools->value);
  }
  if (content) {
    message.content = content->value;
    checkContent(message);
  } else if (!facet.body || !isMisspelled(*facet.body, known, "content")) {
    diagnostics.report(diag::MissingKey, message.span,
                       {"@" + roleName(message.role).str(), "content"});
  }
  if (!strategy)
    return;
  readStrategy(message, *strategy->value);
  if (message.strategy && message.content && message.content->type &&
      message.content->type->is(Type::Kind::List))
    diagnostics.report(diag::StrategyOnList, strategy->key.span);
}

//===----------------------------------------------------------------------===//
// when
//===----------------------------------------------------------------------===//

void Analyser::readGates(Message &message, const ast::Facet &facet) {
  for (const ast::NamedArgument &attribute : facet.attributes) {
    if (attribute.name.text == "when")
      readGate(message, *attribute.value);
    else
      typeExpr(*attribute.value,
               {nullptr, nullptr, false, false, TextUse::Templated});
  }
  if (!facet.body)
    return;
  if (const ast::MapEntry *when = facet.body->find("when"))
    readGate(message, *when->value);
}

void Analyser::readGate(Message &message, const ast::Expr &expr) {
  Gate gate;
  gate.span = expr.span;
  if (const auto *literal = llvm::dyn_cast<ast::BoolExpr>(&expr)) {
    typeExpr(expr, {});
    gate.kind = literal->value ? Gate::Kind::Always : Gate::Kind::Never;
  } else if (const auto *reference =
                 llvm::dyn_cast<ast::ReferenceExpr>(&expr)) {
    const Type *type = typeExpr(expr, {});
    if (type && !fits(type, types.get(Type::Kind::Bool)))
      diagnostics
          .report(diag::GateNotBool, expr.span,
                  {"one of type " + printType(type)})
          .withHelp(gateHelp.str());
    gate.kind = Gate::Kind::Reference;
    gate.reference = reference;
  } else if (llvm::isa<ast::InputExpr, ast::LazyExpr>(expr)) {
    typeExpr(expr, {});
  } else if (!forbidInCore(expr)) {
    diagnostics.report(diag::GateNotBool, expr.span, {describeKind(expr).str()})
        .withHelp(gateHelp.str());
  }
  message.gates.push_back(gate);
}

//===----------------------------------------------------------------------===//
// Layout
//===----------------------------------------------------------------------===//

void Analyser::readLayout(const ast::MapExpr &body, LayoutValues &layout) {
  for (const ast::MapEntry &entry : body.entries) {
    llvm::StringRef key = entry.key.text;
    if (key == "priority")
      layout.priority = literalInt(key, *entry.value);
    else if (key == "min")
      layout.min = literalInt(key, *entry.value, 0);
    else if (key == "grow")
      layout.grow = literalNumber(key, *entry.value);
    else if (key == "shrink")
      layout.shrink = literalNumber(key, *entry.value);
  }
}

//===----------------------------------------------------------------------===//
// tools
//===----------------------------------------------------------------------===//

std::optional<uint32_t> Analyser::readTool(const ast::Expr &expr) {
  const auto *reference = llvm::dyn_cast<ast::ReferenceExpr>(&expr);
  if (!reference) {
    if (llvm::isa<ast::InputExpr, ast::LazyExpr>(expr)) {
      typeExpr(expr, {});
      return std::nullopt;
    }
    Diagnostic &diagnostic = diagnostics.report(
        diag::ToolNotInterface, expr.span, {describeKind(expr).str()});
    // "Weather" and "Weather.now" mean $Weather.
    if (const auto *text = llvm::dyn_cast<ast::StringExpr>(&expr)) {
      llvm::StringRef interface =
          llvm::StringRef(text->value).ltrim('$').split('.').first;
      if (interfaceIndex.count(interface))
        diagnostic.withHelp(("write '$" + interface + "'").str());
      else
        suggest(diagnostic, interface, interfaceNames, "$");
    }
    return std::nullopt;
  }
  llvm::StringRef name = reference->name.text;
  auto found = interfaceIndex.find(name);
  if (found == interfaceIndex.end()) {
    suggest(diagnostics.report(diag::UnknownInterface, reference->name.span,
                               {name.str()}),
            name, interfaceNames, "$");
    return std::nullopt;
  }
  if (!reference->path.empty()) {
    diagnostics.report(diag::ToolWithPath, expr.span, {name.str()});
    return std::nullopt;
  }
  return found->second;
}

void Analyser::readTools(Message &message, const ast::Expr &expr) {
  if (isCore()) {
    forbidInCore(expr.span, "'tools'");
    return;
  }
  const auto *list = llvm::dyn_cast<ast::ListExpr>(&expr);
  if (!list) {
    if (llvm::isa<ast::InputExpr, ast::LazyExpr>(expr))
      typeExpr(expr, {});
    else
      diagnostics.report(
          diag::ValueOfWrongType, expr.span,
          {"tools", "a list of interfaces", describeKind(expr).str()});
    return;
  }
  for (const ast::Expr *item : list->items)
    if (auto index = readTool(*item))
      message.tools.push_back(*index);
  // Source order of the interfaces, whatever the order of the list.
  llvm::sort(message.tools);
  message.tools.erase(llvm::unique(message.tools), message.tools.end());
}

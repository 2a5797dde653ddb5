//===- Conversation.cpp - The order of messages ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Messages/Conversation.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "Support/Fields.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

static std::optional<MessageOrder> readOrder(SemaContext &sema,
                                             const ast::Expr &expr) {
  const auto *text = llvm::dyn_cast<ast::StringExpr>(&expr);
  if (text && text->value == "source")
    return MessageOrder::Source;
  if (text && text->value == "standard")
    return MessageOrder::Standard;
  if (reportNoLiteral(sema, "order", expr, "\"source\" or \"standard\""))
    return std::nullopt;
  Diagnostic &diagnostic =
      sema.diagnostics.report(diag::ConversationOrder, expr.span);
  if (text)
    sema.suggestions.add(diagnostic, text->value, {"source", "standard"});
  return std::nullopt;
}

void facet::readConversation(SemaContext &sema) {
  AnalysedProgram &program = sema.program;
  auto history = llvm::find_if(program.messages,
                               [](const Message &m) { return m.isHistory(); });
  bool hasHistory = history != program.messages.end();
  if (hasHistory)
    program.order = MessageOrder::Source;
  const MergedMap &conversation = sema.input.merged.conversation;
  if (!conversation)
    return;
  if (sema.isCore())
    return forbidInCore(sema, conversation.keyword, "'@x.fct.conversation'");
  checkKeys(sema, *conversation.body, {"order"}, "@x.fct.conversation");
  const ast::MapEntry *entry = conversation.body->find("order");
  std::optional<MessageOrder> order =
      entry ? readOrder(sema, *entry->value) : std::nullopt;
  if (!order)
    return;
  if (hasHistory && *order == MessageOrder::Standard)
    sema.diagnostics.report(diag::ConversationOrderUnused, entry->value->span)
        .note("the history", history->span);
  else
    program.order = *order;
}

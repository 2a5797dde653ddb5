//===- Conversation.h - The order of messages ----------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_MESSAGES_CONVERSATION_H
#define FACET_LIB_SEMA_MESSAGES_CONVERSATION_H

namespace facet {

class SemaContext;

/// Finds the order in which the program emits its messages: that of
/// @x.fct.conversation, or of a document with a history (docs/Language.md
/// 3.11).
void readConversation(SemaContext &sema);

} // namespace facet

#endif // FACET_LIB_SEMA_MESSAGES_CONVERSATION_H

//===- Content.h - Contents of messages and assets --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_MESSAGES_CONTENT_H
#define FACET_LIB_SEMA_MESSAGES_CONTENT_H

#include "Expressions/Expressions.h"
#include "facet/Sema/AnalysedProgram.h"
#include "llvm/ADT/DenseMap.h"

namespace facet {

class SemaContext;

/// Which types content has. Remembers the answers: the messages may share a
/// wide union.
class ContentTypes {
public:
  explicit ContentTypes(SemaContext &sema) : sema(sema) {}

  /// True unless no value of the type is a content.
  bool isContent(const Type *type);
  /// The same of an item of a list.
  bool isItem(const Type *type);
  /// The same of the turns of a history, and of one turn.
  bool isTurns(const Type *type);
  bool isTurn(const Type *type);

private:
  bool makesContent(const Type *type);
  bool makesItem(const Type *type);
  bool makesTurns(const Type *type);
  bool makesTurn(const Type *type);

  SemaContext &sema;
  llvm::DenseMap<const Type *, bool> contentTypes, itemTypes, turnsTypes,
      turnTypes;
};

/// What is known of the place of a content by the gates of its message.
Place placeOfContent(const Message &message);

/// Checks the content of a message, whose gates are known, and its items.
void checkContent(SemaContext &sema, ContentTypes &types,
                  const Message &message);
/// The same of an expression that has been typed.
void checkTypedContent(SemaContext &sema, ContentTypes &types,
                       const ast::Expr &content);

} // namespace facet

#endif // FACET_LIB_SEMA_MESSAGES_CONTENT_H

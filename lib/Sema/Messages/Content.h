//===- Content.h - Contents of messages and assets --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_MESSAGES_CONTENT_H
#define FACET_LIB_SEMA_MESSAGES_CONTENT_H

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

private:
  bool makesContent(const Type *type);
  bool makesItem(const Type *type);

  SemaContext &sema;
  llvm::DenseMap<const Type *, bool> contentTypes, itemTypes;
};

/// Checks the content of a message, whose gates are known, and its items.
void checkContent(SemaContext &sema, ContentTypes &types,
                  const Message &message);

} // namespace facet

#endif // FACET_LIB_SEMA_MESSAGES_CONTENT_H

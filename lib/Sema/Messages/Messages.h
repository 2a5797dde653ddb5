//===- Messages.h - Message blocks (docs/Language.md 1.7) -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_MESSAGES_MESSAGES_H
#define FACET_LIB_SEMA_MESSAGES_MESSAGES_H

#include "Messages/Layout.h"

namespace facet {

/// Finds the messages and their ids, which the policy names.
void collectMessages(SemaContext &sema);

/// The keys that a message of this role may have.
llvm::ArrayRef<llvm::StringRef> messageKeys(Role role);

/// Reads the messages; returns the layout values of their own. Of other entries
/// it reads the types of variables and the names of interfaces.
std::vector<LayoutValues> analyseMessages(SemaContext &sema);

// Its parts, for an analysis that keeps the results of the one before.

class ContentTypes;
/// The order of the messages in the output.
void analyseOrder(SemaContext &sema);
/// One message, whose facet is that of the merged document.
LayoutValues analyseMessage(SemaContext &sema, ContentTypes &types,
                            size_t index);

} // namespace facet

#endif // FACET_LIB_SEMA_MESSAGES_MESSAGES_H

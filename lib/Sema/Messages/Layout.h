//===- Layout.h - Layout values of messages ---------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_MESSAGES_LAYOUT_H
#define FACET_LIB_SEMA_MESSAGES_LAYOUT_H

#include "facet/Sema/AnalysedProgram.h"
#include "llvm/ADT/DenseMap.h"

namespace facet {

class SemaContext;

/// Layout values of a section as far as they are given (docs/Language.md 1.7,
/// 3.2).
struct LayoutValues {
  std::optional<int64_t> priority, min;
  std::optional<double> grow, shrink;
};

/// What gives layout values to messages beside the messages themselves.
struct LayoutDefaults {
  LayoutValues ofContext;
  /// By the id or by the alias of the role.
  llvm::DenseMap<llvm::StringRef, LayoutValues> priorities;
};

/// Reads the layout values of a message, or of the defaults in @context.
LayoutValues readLayout(SemaContext &sema, const ast::MapExpr &body);

/// Reads `context_priority` of all @system blocks; the later one wins.
void readContextPriorities(SemaContext &sema, LayoutDefaults &defaults);

/// Gives each message its own values (`own`, parallel to the messages), else
/// its id's, else its role's, else @context's.
void applyLayoutDefaults(llvm::MutableArrayRef<Message> messages,
                         llvm::ArrayRef<LayoutValues> own,
                         const LayoutDefaults &defaults);

} // namespace facet

#endif // FACET_LIB_SEMA_MESSAGES_LAYOUT_H

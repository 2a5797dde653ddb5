//===- Tools.h - tools (docs/Language.md 1.7) -------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_MESSAGES_TOOLS_H
#define FACET_LIB_SEMA_MESSAGES_TOOLS_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

class SemaContext;

/// Reads the interfaces that a @system block gives to the model. Asks for them
/// by name.
void readTools(SemaContext &sema, Message &message, const ast::Expr &expr);

} // namespace facet

#endif // FACET_LIB_SEMA_MESSAGES_TOOLS_H

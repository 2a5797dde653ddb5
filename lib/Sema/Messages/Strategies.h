//===- Strategies.h - Strategies of messages --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_MESSAGES_STRATEGIES_H
#define FACET_LIB_SEMA_MESSAGES_STRATEGIES_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

class SemaContext;

/// Reads the strategy of a message or history, if it has one: lens calls from
/// string to string that work on every text and give the same each time
/// (docs/Language.md 1.11). What a call of level 1 does is the host's: if it
/// fails the run leaves the text as it was, whatever stands behind it. Warns of
/// one whose text is a list, to which it is not applied. The content must have
/// been read.
void analyseStrategy(SemaContext &sema, Message &message,
                     const ast::MapExpr &body);

} // namespace facet

#endif // FACET_LIB_SEMA_MESSAGES_STRATEGIES_H

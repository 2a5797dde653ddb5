//===- History.h - Histories of conversations ----------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_MESSAGES_HISTORY_H
#define FACET_LIB_SEMA_MESSAGES_HISTORY_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

class ContentTypes;
class SemaContext;

/// Checks @x.fct.history but for its layout fields, and its turns as far as
/// they are known (docs/Language.md 3.11).
void analyseHistory(SemaContext &sema, ContentTypes &types, Message &history,
                    const ast::Facet &facet);

} // namespace facet

#endif // FACET_LIB_SEMA_MESSAGES_HISTORY_H

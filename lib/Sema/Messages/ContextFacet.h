//===- ContextFacet.h - @context (docs/Language.md 1.7, 3.2) ----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_MESSAGES_CONTEXTFACET_H
#define FACET_LIB_SEMA_MESSAGES_CONTEXTFACET_H

#include "Messages/Layout.h"

namespace facet {

/// Reads the budget into the program; returns the defaults of the layout.
LayoutValues analyseContext(SemaContext &sema);

} // namespace facet

#endif // FACET_LIB_SEMA_MESSAGES_CONTEXTFACET_H

//===- Gates.h - when (docs/Language.md 1.7) --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_MESSAGES_GATES_H
#define FACET_LIB_SEMA_MESSAGES_GATES_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

class SemaContext;

/// Reads what a message depends on to be there: the attribute and the key
/// `when`. The other attributes are hints, which are typed only; those that
/// look like a gate or a key of the message get a warning.
void readGates(SemaContext &sema, Message &message, const ast::Facet &facet);

} // namespace facet

#endif // FACET_LIB_SEMA_MESSAGES_GATES_H

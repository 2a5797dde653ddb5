//===- Unused.h - Declarations that nothing reads ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_UNUSED_H
#define FACET_LIB_SEMA_UNUSED_H

namespace facet {

class SemaContext;

/// Warns of variables, inputs and interfaces of the root document that nothing
/// reads (docs/Language.md 1.8), once all else has been analysed. Silent if
/// there are errors: what is misspelt would be reported twice.
void reportUnused(SemaContext &sema);

} // namespace facet

#endif // FACET_LIB_SEMA_UNUSED_H

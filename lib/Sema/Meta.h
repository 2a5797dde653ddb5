//===- Meta.h - @meta (docs/Language.md 1.7) --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_META_H
#define FACET_LIB_SEMA_META_H

namespace facet {

class SemaContext;

/// Checks @meta. Nothing of it is part of the program.
void analyseMeta(SemaContext &sema);

} // namespace facet

#endif // FACET_LIB_SEMA_META_H

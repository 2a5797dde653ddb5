//===- Interfaces.h - @interface (docs/Language.md 1.13) --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_INTERFACES_H
#define FACET_LIB_SEMA_INTERFACES_H

namespace facet {

class SemaContext;

/// Reads the interfaces of the document: their names and functions are known
/// from then on. Reads nothing else of the program.
void readInterfaces(SemaContext &sema);

} // namespace facet

#endif // FACET_LIB_SEMA_INTERFACES_H

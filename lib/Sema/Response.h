//===- Response.h - @x.fct.response (docs/Language.md 3.9) ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_RESPONSE_H
#define FACET_LIB_SEMA_RESPONSE_H

namespace facet {

class SemaContext;

/// Reads @x.fct.response into the program, unless something is wrong with it.
void analyseResponse(SemaContext &sema);

} // namespace facet

#endif // FACET_LIB_SEMA_RESPONSE_H

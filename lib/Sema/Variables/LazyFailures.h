//===- LazyFailures.h - Calls that fail in lazy variables -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_VARIABLES_LAZYFAILURES_H
#define FACET_LIB_SEMA_VARIABLES_LAZYFAILURES_H

namespace facet {

class SemaContext;

/// Reports the calls on literals that fail in `@lazy` variables: as errors in
/// those that every run computes, because a variable that is not lazy, a gate
/// or a message without gates reads them, else as warnings. To be called once
/// variables and messages are typed.
void reportLazyFailures(SemaContext &sema);

} // namespace facet

#endif // FACET_LIB_SEMA_VARIABLES_LAZYFAILURES_H

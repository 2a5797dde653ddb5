//===- Dependencies.h - What variables read ---------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_VARIABLES_DEPENDENCIES_H
#define FACET_LIB_SEMA_VARIABLES_DEPENDENCIES_H

namespace facet {

class SemaContext;
struct Variable;

/// Finds what each variable reads, and what the guard reads for its calls: the
/// rules of the policy are known. True if every variable reads only earlier
/// ones: there is no cycle then, and the merged order is that of evaluation.
bool collectDependencies(SemaContext &sema);
/// The same for one variable that has another value. False if its calls are
/// such that the guard may read something for them, which is not found out.
bool collectDependencies(SemaContext &sema, Variable &variable);

} // namespace facet

#endif // FACET_LIB_SEMA_VARIABLES_DEPENDENCIES_H

//===- Mocks.h - Mocks of tests (docs/Language.md 1.13) ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_TESTING_MOCKS_H
#define FACET_LIB_SEMA_TESTING_MOCKS_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

class SemaContext;

/// Reads `mock:` of a test. Of other entries it reads the result types of
/// functions, and asks for lenses.
void readMocks(SemaContext &sema, const ast::MapExpr &map, TestCase &test);

} // namespace facet

#endif // FACET_LIB_SEMA_TESTING_MOCKS_H

//===- Assertions.h - assert: of tests (docs/Language.md 1.13) --*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_TESTING_ASSERTIONS_H
#define FACET_LIB_SEMA_TESTING_ASSERTIONS_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

class SemaContext;

/// Reads the assertions of a test. Of other entries it asks for the names of
/// variables.
void readAssertions(SemaContext &sema, const ast::Expr &expr, TestCase &test);

} // namespace facet

#endif // FACET_LIB_SEMA_TESTING_ASSERTIONS_H

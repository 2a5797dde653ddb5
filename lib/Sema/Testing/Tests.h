//===- Tests.h - @test (docs/Language.md 1.13) ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_TESTING_TESTS_H
#define FACET_LIB_SEMA_TESTING_TESTS_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

class SemaContext;

/// Reads the tests. What is reported inside a test is the test's alone.
void readTests(SemaContext &sema);

/// The literal of an entry; nullopt and a report if it is none.
std::optional<Value> testValue(SemaContext &sema, const ast::MapEntry &entry);

} // namespace facet

#endif // FACET_LIB_SEMA_TESTING_TESTS_H

//===- ExpressionCounts.h - What an expression computes ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SEMA_EXPRESSIONCOUNTS_H
#define FACET_SEMA_EXPRESSIONCOUNTS_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

/// What is computed when an expression is, as it is written.
struct ExpressionCounts {
  /// Calls of lenses.
  uint32_t calls = 0;
  /// The lazy variables that it reads itself, as indices into
  /// AnalysedProgram::variables; some may repeat.
  std::vector<uint32_t> lazies;
};

/// Adds what the expression computes to `counts`. The program has no errors.
void countExpression(const AnalysedProgram &program, const ast::Expr &expr,
                     ExpressionCounts &counts);

} // namespace facet

#endif // FACET_SEMA_EXPRESSIONCOUNTS_H

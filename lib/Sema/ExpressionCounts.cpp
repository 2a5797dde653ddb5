//===- ExpressionCounts.cpp - What an expression computes -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Sema/ExpressionCounts.h"
#include "Expressions/Walk.h"

using namespace facet;

void facet::countExpression(const AnalysedProgram &program,
                            const ast::Expr &expr, ExpressionCounts &counts) {
  visitExpr(
      expr,
      [&](const ast::ReferenceExpr &reference) {
        uint32_t variable = program.variableOf(reference);
        if (variable != ExpressionTable::unresolved &&
            program.variables[variable].isLazy)
          counts.lazies.push_back(variable);
      },
      [&](const ast::LensCall &) { ++counts.calls; });
}

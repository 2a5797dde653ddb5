//===- ExpressionTable.cpp - What is known about expressions --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Sema/ExpressionTable.h"

using namespace facet;

ExpressionTable::ExpressionTable(const AstContext &syntax)
    : types(syntax.expressionCount(), nullptr),
      variables(syntax.referenceCount(), unresolved),
      calls(syntax.callCount()) {}

void ExpressionTable::growTo(const AstContext &syntax) {
  types.resize(syntax.expressionCount(), nullptr);
  variables.resize(syntax.referenceCount(), unresolved);
  calls.resize(syntax.callCount());
}

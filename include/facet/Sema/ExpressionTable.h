//===- ExpressionTable.h - What is known about expressions ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SEMA_EXPRESSIONTABLE_H
#define FACET_SEMA_EXPRESSIONTABLE_H

#include "facet/Syntax/Ast.h"
#include "llvm/ADT/ArrayRef.h"

namespace facet {

class Type;
struct Lens;

/// What Sema found out about a lens call.
struct CallFacts {
  /// What the name means; null if unknown.
  const Lens *lens = nullptr;
  /// One a parameter of the lens: the argument's expression, or null where the
  /// default applies; for a lens that takes any names (template) the named
  /// arguments stay where they are in the call.
  llvm::ArrayRef<const ast::Expr *> arguments;
  /// Static types of the input and the result of this step; null where there
  /// was an error.
  const Type *inputType = nullptr, *resultType = nullptr;
};

/// What Sema found out about the expressions of an AstContext, by their
/// numbers. It knows nothing of expressions that were made after it.
class ExpressionTable {
public:
  /// The index of a variable that there is none.
  static constexpr uint32_t unresolved = ~uint32_t(0);

  explicit ExpressionTable(const AstContext &syntax);
  /// Makes room for expressions that were made after it.
  void growTo(const AstContext &syntax);
  ExpressionTable(const ExpressionTable &) = delete;
  ExpressionTable &operator=(const ExpressionTable &) = delete;

  /// The static type (docs/Language.md 1.6); null where there was an error.
  const Type *typeOf(const ast::Expr &expr) const { return types[expr.id]; }
  /// The index in AnalysedProgram::variables, or `unresolved`.
  uint32_t variableOf(const ast::ReferenceExpr &reference) const {
    return variables[reference.referenceId];
  }
  const CallFacts &factsOf(const ast::LensCall &call) const {
    return calls[call.id];
  }
  /// What the references name: indices of variables, or `unresolved`; with
  /// repetitions.
  llvm::ArrayRef<uint32_t> referencedVariables() const { return variables; }

  void setType(const ast::Expr &expr, const Type *type) {
    types[expr.id] = type;
  }
  void setVariable(const ast::ReferenceExpr &reference, uint32_t variable) {
    variables[reference.referenceId] = variable;
  }
  CallFacts &factsOf(const ast::LensCall &call) { return calls[call.id]; }
  /// A copy that lives as long as the table.
  template <typename T> llvm::ArrayRef<T> copy(llvm::ArrayRef<T> items) {
    return items.copy(memory);
  }

private:
  std::vector<const Type *> types;
  std::vector<uint32_t> variables;
  std::vector<CallFacts> calls;
  llvm::BumpPtrAllocator memory;
};

} // namespace facet

#endif // FACET_SEMA_EXPRESSIONTABLE_H

//===- ExpressionImporter.h - Expressions to facet operations ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_IMPORT_EXPRESSIONIMPORTER_H
#define FACET_LIB_IMPORT_EXPRESSIONIMPORTER_H

#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Dialect/Facet/IR/Locations.h"
#include "facet/Sema/AnalysedProgram.h"
#include "mlir/IR/Builders.h"

namespace facet {

/// An expression as it is imported: a literal tree stays one until an operation
/// needs it as a value.
struct ImportedValue {
  ir::Literal literal;
  mlir::Value value;
};

/// Imports expressions at the builder's insertion point. Recursion is bounded
/// by the nesting of syntax trees.
class ExpressionImporter {
public:
  ExpressionImporter(const AnalysedProgram &program, mlir::OpBuilder &builder,
                     bool forPlan);

  /// The values of variables, by index, as far as they are imported.
  llvm::SmallVector<mlir::Value> variables;

  ImportedValue import(const ast::Expr &expr);
  /// The expression as an operation's result.
  mlir::Value importValue(const ast::Expr &expr);
  /// The steps of a pipeline on a value; a null value is a null input.
  ImportedValue importCalls(llvm::ArrayRef<ast::LensCall> calls,
                            ImportedValue input, const Type *inputType);
  /// An input variable's base.
  mlir::Value importInput(const Variable &variable);
  /// `value` checked to be of the type; itself where that is known.
  mlir::Value check(mlir::Value value, const Type *wanted, ir::CheckKind kind,
                    llvm::StringRef name, llvm::StringRef argument,
                    mlir::Location location);

  mlir::Value materialise(const ImportedValue &imported, const Type *type,
                          const SourceSpan &span);
  mlir::Value materialise(const ImportedValue &imported,
                          const ast::Expr &expr) {
    return materialise(imported, typeOf(expr), expr.span);
  }
  /// The location of a span that stays where it is, in the program.
  mlir::Location location(const SourceSpan &span) {
    return forPlan ? locations.referTo(span) : locations.toLocation(span);
  }
  mlir::Location locationOfFile() { return locations.toLocation({0, 0, 0}); }
  const Type *typeOf(const ast::Expr &expr) const {
    return program.typeOf(expr);
  }
  mlir::Type type(const Type *type) { return types.toIR(type); }
  mlir::StringAttr text(llvm::StringRef text) {
    return builder.getStringAttr(text);
  }
  mlir::ArrayAttr texts(llvm::ArrayRef<ast::Name> names);

  ir::Literal atom(Value value);
  /// The list of literals.
  ir::Literal listLiteral(llvm::ArrayRef<ImportedValue> items);

private:
  ir::Literal mapLiteral(llvm::ArrayRef<ast::MapEntry> entries,
                         llvm::ArrayRef<ImportedValue> items);
  ImportedValue importList(const ast::ListExpr &list);
  ImportedValue importMap(const ast::MapExpr &map);
  ImportedValue importReference(const ast::ReferenceExpr &reference);
  mlir::ArrayAttr declaredTypes(const ast::LensCall &call,
                                const Type *inputType);
  ImportedValue importCall(const ast::LensCall &call, mlir::Value input,
                           const Type *inputType);
  /// The operation of a lens that has one.
  mlir::OperationName operationOf(const Lens &lens);
  mlir::Value importArgument(const ast::LensCall &call, size_t index);

  const AnalysedProgram &program;
  mlir::OpBuilder &builder;
  /// Literals and locations refer to the program (ImportProgramOptions).
  const bool forPlan;
  ir::TypeBridge types;
  ir::LocationBridge locations;
  /// Lists and maps that literals refer to.
  ValueArena &literals;
  llvm::DenseMap<const Lens *, mlir::OperationName> operationNames;
};

} // namespace facet

#endif // FACET_LIB_IMPORT_EXPRESSIONIMPORTER_H

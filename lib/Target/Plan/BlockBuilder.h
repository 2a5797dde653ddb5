//===- BlockBuilder.h - Operations to instructions ------------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TARGET_PLAN_BLOCKBUILDER_H
#define FACET_LIB_TARGET_PLAN_BLOCKBUILDER_H

#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Dialect/Facet/IR/LiteralTable.h"
#include "facet/Dialect/Facet/IR/Locations.h"
#include "facet/Lens/PreparedLenses.h"
#include "facet/Runtime/Plan/Plan.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/SmallSet.h"

namespace facet {

/// Translates blocks of value operations. Instructions of one block stand
/// together in Plan::code; those of blocks inside it stand before.
class BlockBuilder {
public:
  BlockBuilder(Plan &plan, mlir::MLIRContext *context);

  /// Translates the operations; `result`, if any, is the block's value.
  mlir::FailureOr<PlanBlock> build(llvm::ArrayRef<mlir::Operation *> operations,
                                   mlir::Value result);
  /// Translates a region of one block that ends in a yield.
  mlir::FailureOr<PlanBlock> build(mlir::Region &region);
  /// A block that only uses gas, if any.
  PlanBlock buildCharge(uint64_t gas, SourceSpan where);

  /// A new register for a value.
  uint32_t define(mlir::Value value);
  Operand operand(mlir::Value value);
  /// The constant of a literal.
  Operand constant(const ir::Literal &literal);
  /// The number of the lazy block that computes a value.
  std::optional<uint32_t> lazyOf(mlir::Value value) const;
  uint32_t registerCount() const { return registers; }

  /// A copy of a text that lives as long as the plan.
  llvm::StringRef keep(llvm::StringRef text) { return text.copy(plan.names); }
  SourceSpan span(mlir::Location location) {
    return locations.toSpan(location);
  }
  /// The type of a type expression; emits an error at `op` if it is bad.
  const Type *parseDeclared(mlir::StringAttr text, mlir::Operation *op);

private:
  /// One block while it is being translated.
  struct Open {
    std::vector<Instruction> code;
    /// Lazy blocks that this block has computed already.
    llvm::SmallSet<uint32_t, 4> forced;
  };

  mlir::LogicalResult translate(mlir::Operation &op, Open &block);
  Instruction makeCharge(uint64_t gas, SourceSpan where);
  mlir::LogicalResult translateInput(ir::InputOp op, Open &block);
  mlir::LogicalResult translateCheck(ir::CheckOp op, Open &block);
  mlir::LogicalResult translateCall(ir::LensOpInterface op, Open &block);
  mlir::LogicalResult translateLazy(ir::LazyOp op);
  mlir::LogicalResult translateForce(ir::ForceOp op, Open &block);
  Instruction &emit(Opcode opcode, mlir::Operation *op,
                    llvm::ArrayRef<Operand> operands, uint32_t aux,
                    Open &block);
  uint32_t nameList(mlir::ArrayAttr names);
  const Type *declaredType(mlir::StringAttr declared, mlir::Type type,
                           mlir::Operation *op);
  std::shared_ptr<const LensState>
  prepare(const Lens &lens, llvm::ArrayRef<mlir::Value> arguments);

  Plan &plan;
  mlir::MLIRContext *context;
  ir::LocationBridge locations;
  ir::TypeBridge types;
  uint32_t registers = 0;
  llvm::DenseMap<mlir::Value, Operand> operands;
  llvm::DenseMap<mlir::Value, uint32_t> lazies;
  llvm::DenseMap<mlir::Attribute, uint32_t> nameLists;
  llvm::DenseMap<mlir::Attribute, const Type *> declaredTypes;
  PreparedLenses prepared;
  /// Constants share what their literals share.
  ir::LiteralValues literalValues;
};

} // namespace facet

#endif // FACET_LIB_TARGET_PLAN_BLOCKBUILDER_H

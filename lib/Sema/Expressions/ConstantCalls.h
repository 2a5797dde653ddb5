//===- ConstantCalls.h - Calls on literals ----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_EXPRESSIONS_CONSTANTCALLS_H
#define FACET_LIB_SEMA_EXPRESSIONS_CONSTANTCALLS_H

#include "facet/Lens/PreparedLenses.h"
#include "facet/Sema/ExpressionTable.h"
#include "facet/Support/Diagnostics.h"
#include "llvm/ADT/DenseMap.h"

namespace facet {

/// Computes calls of level 0 on literals, by the kernels that run them, to find
/// those that fail (docs/Language.md part 2). No `-O` has a part in it. It
/// gives up where a document would take so much gas or memory that a build
/// might be felt to hang: then the run finds what fails.
class ConstantCalls {
public:
  ConstantCalls(const ExpressionTable &expressions, PreparedLenses &prepared,
                TypeContext &types)
      : expressions(expressions), prepared(prepared), types(types),
        arena(mostMemory) {}

  struct Failure {
    SourceSpan span;
    Diag kind;
    std::vector<std::string> arguments;
  };
  /// Runs the pipeline, which has been found good, up to its last call that may
  /// fail. Nothing if no call fails, or if something in front of the first that
  /// would is no literal.
  std::optional<Failure> findFailure(const ast::PipelineExpr &pipeline);

  /// Some call was not computed that would have been in a smaller document, or
  /// nearly.
  bool hasRunOut() const { return isOver || arena.used() > mostMemory / 2; }

  uint64_t whatIsLeft() const { return gasLeft; }
  void setLeft(uint64_t gas) { gasLeft = gas; }
  /// More than half is left of gas and memory.
  bool hasPlenty() const { return gasLeft > mostGas / 2 && !hasRunOut(); }

private:
  static constexpr uint64_t mostMemory = uint64_t(64) << 20;
  static constexpr uint64_t mostGas = 10'000'000;

  /// How far a pipeline was run.
  struct Progress {
    size_t callsDone = 0;
    /// Behind these calls; nullopt if it is not known.
    std::optional<Value> value;
  };

  bool mayFail(const CallFacts &call);
  std::optional<Value> valueOf(const ast::Expr &expr);
  std::optional<Value> listOf(const ast::ListExpr &list);
  std::optional<Value> mapOf(const ast::MapExpr &map);
  Progress &advance(const ast::PipelineExpr &pipeline, size_t calls,
                    std::optional<Failure> &failure);
  std::optional<Value> run(const ast::LensCall &call, Value input,
                           std::optional<Failure> &failure);
  bool readArguments(const ast::LensCall &call,
                     llvm::SmallVectorImpl<Value> &arguments,
                     llvm::SmallVectorImpl<llvm::StringRef> &names);
  std::optional<Failure> typeFailure(const ast::LensCall &call, Value input,
                                     llvm::ArrayRef<Value> arguments);

  const ExpressionTable &expressions;
  PreparedLenses &prepared;
  TypeContext &types;
  ValueArena arena;
  uint64_t gasLeft = mostGas;
  bool isOver = false;
  llvm::DenseMap<const ast::PipelineExpr *, Progress> pipelines;
};

/// The arguments of a call as `Lens::canFail` takes them: literals by their
/// value, all others as unknown.
llvm::SmallVector<Value, 4> literalArguments(const CallFacts &call,
                                             ValueArena &arena);

} // namespace facet

#endif // FACET_LIB_SEMA_EXPRESSIONS_CONSTANTCALLS_H

//===- AddedPassesTest.cpp - Passes that plug-ins add ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Pipeline/Compilation.h"
#include "facet/Pipeline/Compiler.h"
#include "mlir/Pass/Pass.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

/// Gives each text a type that it is not of.
class Spoil
    : public mlir::PassWrapper<Spoil, mlir::OperationPass<mlir::ModuleOp>> {
public:
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(Spoil)
  llvm::StringRef getArgument() const override { return "test-spoil"; }
  void runOnOperation() override {
    getOperation().walk([](ir::ConstantOp op) {
      op.getResult().setType(ir::IntType::get(op.getContext()));
    });
  }
};

/// Does nothing, and fails.
class Fail
    : public mlir::PassWrapper<Fail, mlir::OperationPass<mlir::ModuleOp>> {
public:
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(Fail)
  llvm::StringRef getArgument() const override { return "test-fail"; }
  void runOnOperation() override { signalPassFailure(); }
};

template <typename Pass> std::string errorWith() {
  CompilerOptions options;
  options.pipeline.level = OptLevel::O2;
  options.pipeline.extensions.push_back(
      {ExtensionPoint::OptimizerLast,
       [](mlir::OpPassManager &passes, OptLevel) {
         passes.addPass(std::make_unique<Pass>());
       }});
  CompileResult result = Compiler(options).compileText(
      "@vars\n  a: @input(type=\"string\")\n@user\n  content: $a |> "
      "concat(\"b\")\n");
  EXPECT_FALSE(result);
  EXPECT_EQ(result.diagnostics.size(), 1u);
  return result.diagnostics.empty() ? "" : result.diagnostics.front().message;
}

TEST(AddedPassesTest, InvalidIRIsNotRunAndThePassIsNamed) {
  EXPECT_EQ(errorWith<Spoil>(),
            "internal error: the pass 'test-spoil' failed: 'facet.constant' op "
            "holds a literal that is not of type '!facet.int'");
}

TEST(AddedPassesTest, APassThatFailsIsNamed) {
  EXPECT_EQ(errorWith<Fail>(), "internal error: the pass 'test-fail' failed");
}

} // namespace

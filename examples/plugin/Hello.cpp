//===- Hello.cpp - A plug-in: a lens, its operation, a pattern, a pass ----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Analysis/SizeBoundInterface.h"
#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Plugin/Plugin.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

// What TableGen makes of Hello.td.
#include "HelloDialect.h.inc"
#define GET_OP_CLASSES
#include "HelloOps.h.inc"
namespace hello {
#define GEN_PASS_DECL
#define GEN_PASS_DEF_HELLODROPUPPERCASE
#define GEN_PASS_DEF_HELLOLOWER
#define GEN_PASS_REGISTRATION
#include "HelloPasses.h.inc"
} // namespace hello

using namespace mlir;
using namespace hello;

//===----------------------------------------------------------------------===//
// The lens: its kernel and its signature
//===----------------------------------------------------------------------===//

static FailureOr<facet::Value>
shout(facet::LensContext &context, facet::Value input, ArrayRef<facet::Value>) {
  const facet::Lens *uppercase = facet::LensRegistry().find("uppercase");
  FailureOr<facet::Value> loud = uppercase->kernel(context, input, {});
  if (failed(loud) || loud->asString().ends_with('!'))
    return loud;
  StringRef text = loud->asString();
  char *bytes = context.arena.allocateBytes(text.size() + 1);
  if (!bytes)
    return context.outOfMemory();
  *llvm::copy(text, bytes) = '!';
  return facet::Value::string({bytes, text.size() + 1});
}

static constexpr facet::Lens makeShout() {
  facet::Lens lens{};
  lens.name = "shout";
  lens.summary = "upper case, with an exclamation mark";
  lens.input = facet::LensType::String;
  lens.result = facet::LensType::String;
  lens.kernel = shout;
  lens.dialect = "hello";
  return lens;
}
static constexpr facet::Lens lenses[] = {makeShout()};

//===----------------------------------------------------------------------===//
// The operation, with a rewrite pattern
//===----------------------------------------------------------------------===//

#include "HelloDialect.cpp.inc"
#define GET_OP_CLASSES
#include "HelloOps.cpp.inc"

void HelloDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "HelloOps.cpp.inc"
      >();
}

// shout(shout(x)) is shout(x).
LogicalResult ShoutOp::canonicalize(ShoutOp op, PatternRewriter &rewriter) {
  if (!op.getInput().getDefiningOp<ShoutOp>())
    return failure();
  rewriter.replaceOp(op, op.getInput());
  return success();
}

// A byte becomes at most three in upper case (docs/Rationale/TBox.md).
facet::analysis::SizeBound
ShoutOp::inferSizeBound(ArrayRef<facet::analysis::SizeBound> operands) {
  using facet::analysis::TextBound;
  const std::optional<TextBound> &input = operands[0].text;
  if (!input)
    return {};
  TextBound loud =
      input->isAscii ? *input : TextBound::ofBytes(3 * input->bytes);
  return loud + TextBound::ofAscii(1);
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

static mlir::Value makeMark(OpBuilder &builder, Location location) {
  return facet::ir::ConstantOp::create(builder, location,
                                       builder.getType<facet::ir::StringType>(),
                                       builder.getStringAttr("!"));
}

namespace {
#include "HelloPatterns.inc"

template <class Pattern> LogicalResult applyEverywhere(Operation *op) {
  RewritePatternSet patterns(op->getContext());
  patterns.add<Pattern>(op->getContext());
  return applyPatternsGreedily(op, std::move(patterns));
}

struct HelloDropUppercase
    : hello::impl::HelloDropUppercaseBase<HelloDropUppercase> {
  void runOnOperation() override {
    if (failed(applyEverywhere<DropUppercase>(getOperation())))
      signalPassFailure();
  }
};

struct HelloLower : hello::impl::HelloLowerBase<HelloLower> {
  void runOnOperation() override {
    if (failed(applyEverywhere<LowerShout>(getOperation())))
      signalPassFailure();
  }
};
} // namespace

static void addDropUppercase(OpPassManager &passes, facet::OptLevel) {
  passes.addPass(createHelloDropUppercase());
}
static constexpr facet::PipelineExtension extensions[] = {
    {facet::ExtensionPoint::OptimizerLast, addDropUppercase}};

static constexpr facet::PluginInfo info = {
    facet::pluginApiVersion,
    FACET_PLUGIN_BUILD,
    "hello",
    "1.0",
    lenses,
    [](DialectRegistry &registry) { registry.insert<HelloDialect>(); },
    [] { registerHelloPasses(); },
    extensions,
};
FACET_PLUGIN(info)

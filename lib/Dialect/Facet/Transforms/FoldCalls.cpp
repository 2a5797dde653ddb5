//===- FoldCalls.cpp - Compute what does not depend on inputs -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Dialect/Facet/Transforms/Passes.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/Remarks.h"

using namespace mlir;

namespace facet::ir {
#define GEN_PASS_DEF_FOLDCALLS
#include "facet/Dialect/Facet/Transforms/Passes.h.inc"

namespace {

/// What a call is made with, if all of it is known.
struct KnownCall {
  facet::Value input;
  SmallVector<facet::Value> arguments;
  SmallVector<StringRef> names;
};

class FoldCalls : public impl::FoldCallsBase<FoldCalls> {
public:
  using Base::Base;
  void runOnOperation() override;

private:
  void foldCall(LensOpInterface op);
  void foldOperation(Operation *op);
  static std::optional<KnownCall> readCall(LensOpInterface op,
                                           ValueArena &arena);
  static remark::RemarkOpts remarkNamed(StringRef name) {
    return remark::RemarkOpts::name(name).category("facet-fold-calls");
  }

  uint64_t gasUsed = 0;
};

} // namespace

/// The literals of a call, or nullopt if an operand is none.
std::optional<KnownCall> FoldCalls::readCall(LensOpInterface op,
                                             ValueArena &arena) {
  auto literal = [&](mlir::Value operand) -> std::optional<facet::Value> {
    Attribute attribute;
    if (!operand)
      return facet::Value::absent();
    if (!matchPattern(operand, m_Constant(&attribute)))
      return std::nullopt;
    return toValue(attribute, arena, /*copyStrings=*/false);
  };
  KnownCall call;
  std::optional<facet::Value> input = literal(op.getLensInput());
  if (!input || !fitsLensType(*input, op.getLens()->input))
    return std::nullopt;
  call.input = *input;
  for (mlir::Value operand : op.getLensArguments()) {
    std::optional<facet::Value> argument = literal(operand);
    if (!argument)
      return std::nullopt;
    call.arguments.push_back(*argument);
  }
  if (ArrayAttr given = op.getArgumentNames())
    for (auto name : given.getAsRange<StringAttr>())
      call.names.push_back(name.getValue());
  return call;
}

void FoldCalls::foldCall(LensOpInterface op) {
  const Lens *lens = op.getLens();
  if (!lens || !lens->kernel || lens->level != TrustLevel::Pure)
    return;
  ValueArena arena(memoryLimit);
  std::optional<KnownCall> call = readCall(op, arena);
  if (!call)
    return;
  if (lens->gasOf(call->input, facet::Value::null()) > gasLimit - gasUsed) {
    remark::missed(op->getLoc(), remarkNamed("GasLimit"))
        << ("'" + lens->name +
            "' is left to the run: the gas limit of folding is used up")
               .str();
    return;
  }
  LensContext context(arena);
  context.names = call->names;
  FailureOr<facet::Value> result =
      lens->kernel(context, call->input, call->arguments);
  Attribute attribute =
      succeeded(result) ? toAttribute(*result, op->getContext()) : Attribute();
  if (!attribute) {
    remark::missed(op->getLoc(), remarkNamed("Fails"))
        << ("'" + lens->name +
            "' is left to the run, which reports that it fails")
               .str();
    return;
  }
  uint64_t gas = lens->gasOf(call->input, *result);
  gasUsed += std::min(gas, gasLimit - gasUsed);
  remark::passed(op->getLoc(), remarkNamed("Folded"))
      << ("computed '" + lens->name + "' at compile time").str()
      << remark::metric("Gas", gas);
  OpBuilder builder(op);
  ChargeOp::create(builder, op->getLoc(), gas);
  auto constant = ConstantOp::create(builder, op->getLoc(),
                                     op->getResult(0).getType(), attribute);
  op->getResult(0).replaceAllUsesWith(constant);
  op->erase();
}

/// Lists, maps, paths and checks of literals.
void FoldCalls::foldOperation(Operation *op) {
  OpBuilder builder(op);
  SmallVector<mlir::Value> results;
  if (failed(builder.tryFold(op, results)) || results.empty())
    return;
  op->replaceAllUsesWith(results);
  op->erase();
}

void FoldCalls::runOnOperation() {
  gasUsed = 0;
  SmallVector<Operation *> operations;
  getOperation()->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (op->getNumResults() == 1 && op->getNumRegions() == 0 &&
        !isa<ConstantOp>(op))
      operations.push_back(op);
  });
  for (Operation *op : operations) {
    if (auto call = dyn_cast<LensOpInterface>(op))
      foldCall(call);
    else
      foldOperation(op);
  }
}

} // namespace facet::ir

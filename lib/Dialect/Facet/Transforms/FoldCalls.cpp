//===- FoldCalls.cpp - Compute what does not depend on inputs -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Dialect/Facet/IR/LiteralTable.h"
#include "facet/Dialect/Facet/IR/PassRemarks.h"
#include "facet/Dialect/Facet/Transforms/Passes.h"
#include "facet/Lens/LensCalls.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace facet::ir {
#define GEN_PASS_DEF_FOLDCALLS
#include "facet/Dialect/Facet/Transforms/Passes.h.inc"

namespace {

/// What a call is made with, if all of it is known.
struct ConstantCall {
  facet::Value input;
  SmallVector<facet::Value> arguments;
  SmallVector<StringRef> names;
};

/// Folds the operations of one program, in the order of evaluation.
class Folder {
public:
  struct Limits {
    uint64_t gas, memory, literals;
  };
  explicit Folder(const Limits &limits) : limits(limits) {}

  /// Before anything is folded.
  void countLiteral(Attribute literal) {
    constexpr uint64_t growth = 8;
    sizeOfProgram = llvm::SaturatingAdd(sizeOfProgram, shapes.of(literal).size);
    limits.literals = std::max(limits.literals,
                               llvm::SaturatingMultiply(growth, sizeOfProgram));
  }
  void fold(Operation *op);

private:
  void foldCall(LensOpInterface op);
  void foldTree(Operation *op);
  Attribute literalOf(Operation *op);
  Attribute literalAt(PathOp op);
  bool takeFromLimit(Operation *op, const LiteralShape &shape);
  std::optional<ConstantCall> readCall(LensOpInterface op);
  void replaceByLiteral(Operation *op, Attribute literal);

  Limits limits;
  uint64_t gasUsed = 0, sizeOfProgram = 0, literalsMade = 0;
  LiteralShapes shapes;
  ValueArena arena{~uint64_t(0)};
  LiteralValues values{arena, /*copyStrings=*/false};
  /// The entries of wide maps that paths lead into.
  llvm::DenseMap<MapValueAttr, llvm::DenseMap<StringAttr, Attribute>> entries;
};

class FoldCalls : public impl::FoldCallsBase<FoldCalls> {
public:
  using Base::Base;
  void runOnOperation() override;
};

remark::RemarkOpts remarkNamed(StringRef name) {
  return passRemark("facet-fold-calls", name);
}

} // namespace

//===----------------------------------------------------------------------===//
// Literals
//===----------------------------------------------------------------------===//

/// Whether so much may be made; counts it, or says that it was not.
bool Folder::takeFromLimit(Operation *op, const LiteralShape &shape) {
  if (shape.depth <= maxLiteralDepth &&
      shape.size <= limits.literals - literalsMade) {
    literalsMade += shape.size;
    return true;
  }
  remark::missed(op->getLoc(), remarkNamed("LiteralLimit"))
      << "the value is left to the run: as a literal it would be too large";
  return false;
}

void Folder::replaceByLiteral(Operation *op, Attribute literal) {
  OpBuilder builder(op);
  auto constant = ConstantOp::create(builder, op->getLoc(),
                                     op->getResult(0).getType(), literal);
  op->getResult(0).replaceAllUsesWith(constant);
  op->erase();
}

/// What a path leads to in a literal, or null.
Attribute Folder::literalAt(PathOp op) {
  Attribute value;
  if (!matchPattern(op.getInput(), m_Constant(&value)))
    return {};
  for (auto segment : op.getPath().getAsRange<StringAttr>()) {
    auto map = dyn_cast<MapValueAttr>(value);
    if (!map)
      return {};
    auto [index, isNew] = entries.try_emplace(map);
    if (isNew)
      for (auto [key, item] : llvm::zip_equal(map.getKeys(), map.getValues()))
        index->second[key] = item;
    value = index->second.lookup(segment);
    if (!value)
      return {};
  }
  return value;
}

/// The literal that a list, map, path or check gives; null: not known, or too
/// large.
Attribute Folder::literalOf(Operation *op) {
  SmallVector<Attribute> operands;
  for (mlir::Value operand : op->getOperands()) {
    if (!matchPattern(operand, m_Constant(&operands.emplace_back())))
      return {};
  }
  auto limited = [&](Attribute literal) {
    return literal && takeFromLimit(op, shapes.of(literal)) ? literal
                                                            : Attribute();
  };
  return llvm::TypeSwitch<Operation *, Attribute>(op)
      .Case([&](ListOp) -> Attribute {
        return takeFromLimit(op, shapes.ofList(operands))
                   ? ArrayAttr::get(op->getContext(), operands)
                   : Attribute();
      })
      .Case([&](MapOfOp map) -> Attribute {
        auto keys = llvm::to_vector(map.getKeys().getAsRange<StringAttr>());
        return takeFromLimit(op, shapes.ofMap(keys, operands))
                   ? MapValueAttr::get(op->getContext(), keys, operands)
                   : Attribute();
      })
      .Case([&](PathOp path) { return limited(literalAt(path)); })
      .Case([&](CheckOp check) {
        // To look whether it is let through costs as much as its size.
        Attribute literal = limited(operands.front());
        return literal && letsThrough(check, literal) ? literal : Attribute();
      })
      .Default(Attribute());
}

/// Lists, maps, paths and checks of literals; what else has a folder.
void Folder::foldTree(Operation *op) {
  if (isa<ListOp, MapOfOp, PathOp, CheckOp>(op)) {
    if (Attribute literal = literalOf(op))
      return replaceByLiteral(op, literal);
    // A check of what is of the type goes.
    if (!isa<CheckOp>(op))
      return;
  }
  OpBuilder builder(op);
  SmallVector<mlir::Value> results;
  if (failed(builder.tryFold(op, results)) || results.empty())
    return;
  op->replaceAllUsesWith(results);
  op->erase();
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

/// The literals of a call, or nullopt if an operand is none.
std::optional<ConstantCall> Folder::readCall(LensOpInterface op) {
  auto literal = [&](mlir::Value operand) -> std::optional<facet::Value> {
    Attribute attribute;
    if (!operand)
      return facet::Value::absent();
    if (!matchPattern(operand, m_Constant(&attribute)))
      return std::nullopt;
    return values.of(attribute);
  };
  ConstantCall call;
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

void Folder::foldCall(LensOpInterface op) {
  const Lens *lens = op.getLens();
  if (!lens || !lens->kernel || lens->level != TrustLevel::Pure)
    return;
  std::optional<ConstantCall> call = readCall(op);
  if (!call)
    return;
  if (lens->gasOf(call->input, facet::Value::null()) > limits.gas - gasUsed) {
    remark::missed(op->getLoc(), remarkNamed("GasLimit"))
        << ("'" + lens->name +
            "' is left to the run: the gas limit of folding is used up")
               .str();
    return;
  }
  ValueArena memory(limits.memory);
  LensContext context(memory);
  context.names = call->names;
  FailureOr<facet::Value> result =
      callKernel(*lens, context, call->input, call->arguments);
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
  gasUsed += std::min(gas, limits.gas - gasUsed);
  if (!takeFromLimit(op, shapes.of(attribute)))
    return;
  remark::passed(op->getLoc(), remarkNamed("Folded"))
      << ("computed '" + lens->name + "' at compile time").str()
      << remark::metric("Gas", gas);
  OpBuilder builder(op);
  ChargeOp::create(builder, op->getLoc(), gas);
  replaceByLiteral(op, attribute);
}

void Folder::fold(Operation *op) {
  if (auto call = dyn_cast<LensOpInterface>(op))
    foldCall(call);
  else
    foldTree(op);
}

void FoldCalls::runOnOperation() {
  Folder folder({gasLimit, memoryLimit, literalLimit});
  SmallVector<Operation *> operations;
  getOperation()->walk<WalkOrder::PreOrder>([&](Operation *op) {
    Attribute literal;
    if (matchPattern(op, m_Constant(&literal)))
      folder.countLiteral(literal);
    else if (op->getNumResults() == 1 && op->getNumRegions() == 0)
      operations.push_back(op);
  });
  for (Operation *op : operations)
    folder.fold(op);
}

} // namespace facet::ir

//===- BlockBuilder.cpp - Operations to instructions ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BlockBuilder.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;

namespace facet {

BlockBuilder::BlockBuilder(Plan &plan, MLIRContext *context)
    : plan(plan), context(context), locations(context, *plan.sources),
      types(context, *plan.types),
      literalValues(plan.memory, /*copyStrings=*/true) {}

uint32_t BlockBuilder::define(mlir::Value value) {
  uint32_t number = registers++;
  operands[value] = Operand::reg(number);
  return number;
}

Operand BlockBuilder::operand(mlir::Value value) {
  auto found = operands.find(value);
  if (found != operands.end())
    return found->second;
  ir::Literal literal = ir::literalOf(value);
  assert(literal && "operands are translated before what uses them");
  return operands[value] = constant(literal);
}

Operand BlockBuilder::constant(const ir::Literal &literal) {
  // The plan's own memory has no limit, so this cannot fail.
  plan.constants.push_back(*literalValues.of(literal, context));
  return Operand::constant(plan.constants.size() - 1);
}

std::optional<uint32_t> BlockBuilder::lazyOf(mlir::Value value) const {
  auto found = lazies.find(value);
  return found == lazies.end() ? std::nullopt : std::optional(found->second);
}

Instruction &BlockBuilder::emit(Opcode opcode, Operation *op,
                                ArrayRef<Operand> operandList, uint32_t aux,
                                Open &block) {
  Instruction instruction;
  instruction.op = opcode;
  instruction.operandCount = operandList.size();
  instruction.operands = plan.operands.size();
  plan.operands.insert(plan.operands.end(), operandList.begin(),
                       operandList.end());
  instruction.dst = define(op->getResult(0));
  instruction.aux = aux;
  instruction.span = span(op->getLoc());
  block.code.push_back(instruction);
  return block.code.back();
}

FailureOr<PlanBlock> BlockBuilder::build(ArrayRef<Operation *> operations,
                                         mlir::Value result) {
  Open open;
  open.code.reserve(operations.size());
  if (operands.empty())
    this->operands.reserve(operations.size());
  for (Operation *op : operations)
    if (failed(translate(*op, open)))
      return failure();
  PlanBlock block;
  if (result)
    block.result = operand(result);
  block.begin = plan.code.size();
  plan.code.insert(plan.code.end(), open.code.begin(), open.code.end());
  block.end = plan.code.size();
  return block;
}

FailureOr<PlanBlock> BlockBuilder::build(Region &region) {
  Block &block = region.front();
  SmallVector<Operation *> operations;
  for (Operation &op : block.without_terminator())
    operations.push_back(&op);
  return build(operations, block.getTerminator()->getOperand(0));
}

LogicalResult BlockBuilder::translate(Operation &op, Open &block) {
  auto emitPlain = [&](Opcode opcode, ValueRange values, uint32_t aux) {
    SmallVector<Operand> list;
    for (mlir::Value value : values)
      list.push_back(operand(value));
    emit(opcode, &op, list, aux, block);
    return success();
  };
  return TypeSwitch<Operation *, LogicalResult>(&op)
      .Case([](ir::ConstantOp) { return success(); })
      .Case([&](ir::InputOp input) { return translateInput(input, block); })
      .Case([&](ir::CheckOp check) { return translateCheck(check, block); })
      .Case([&](ir::LazyOp lazy) { return translateLazy(lazy); })
      .Case([&](ir::ForceOp force) { return translateForce(force, block); })
      .Case([&](ir::ListOp list) {
        return emitPlain(Opcode::List, list.getItems(), 0);
      })
      .Case([&](ir::MapOfOp map) {
        return emitPlain(Opcode::Map, map.getValues(), nameList(map.getKeys()));
      })
      .Case([&](ir::PathOp path) {
        return emitPlain(Opcode::Path, path.getInput(),
                         nameList(path.getPath()));
      })
      .Case([&](ir::ChargeOp charge) {
        block.code.push_back(
            makeCharge(charge.getGas(), span(charge.getLoc())));
        return success();
      })
      .Case(
          [&](ir::LensOpInterface call) { return translateCall(call, block); })
      .Default([](Operation *other) {
        return other->emitOpError("cannot be part of a plan");
      });
}

const Type *BlockBuilder::parseDeclared(StringAttr text, Operation *op) {
  auto [known, isNew] = declaredTypes.try_emplace(text, nullptr);
  if (!isNew)
    return known->second;
  TypeParseError error;
  const Type *type =
      parseType(text.getValue(), *plan.types, TypeTextForm::InString, error);
  if (!type)
    op->emitOpError("has a bad type expression ")
        << text << ": " << error.message;
  return known->second = type;
}

const Type *BlockBuilder::declaredType(StringAttr declared, mlir::Type type,
                                       Operation *op) {
  return declared ? parseDeclared(declared, op) : types.toFts(type);
}

Instruction BlockBuilder::makeCharge(uint64_t gas, SourceSpan where) {
  Instruction charge;
  charge.op = Opcode::Charge;
  charge.aux = plan.charges.size();
  charge.span = where;
  plan.charges.push_back(gas);
  return charge;
}

PlanBlock BlockBuilder::buildCharge(uint64_t gas, SourceSpan where) {
  PlanBlock block;
  block.begin = plan.code.size();
  if (gas)
    plan.code.push_back(makeCharge(gas, where));
  block.end = plan.code.size();
  return block;
}

LogicalResult BlockBuilder::translateInput(ir::InputOp op, Open &block) {
  PlanInput input;
  input.name = keep(op.getName());
  input.type = declaredType(op.getDeclaredAttr(), op.getType(), op);
  if (!input.type)
    return failure();
  if (Attribute value = op.getDefaultValueAttr()) {
    std::optional<Value> literal =
        ir::toValue(value, plan.memory, /*copyStrings=*/true);
    if (!literal)
      return op.emitOpError("has a default that is not a literal of FACET");
    input.defaultValue = *literal;
  }
  input.span = span(op.getLoc());
  plan.inputs.push_back(input);
  emit(Opcode::Input, op, {}, plan.inputs.size() - 1, block);
  return success();
}

LogicalResult BlockBuilder::translateCheck(ir::CheckOp op, Open &block) {
  PlanCheck check;
  check.what = PlanCheck::What(op.getKind());
  check.type = declaredType(op.getDeclaredAttr(), op.getType(), op);
  if (!check.type)
    return failure();
  check.name = keep(op.getName());
  check.argument = keep(op.getArgument().value_or(""));
  plan.checks.push_back(check);
  uint32_t number = plan.checks.size() - 1;
  emit(Opcode::Check, op, operand(op.getInput()), number, block);
  return success();
}

std::shared_ptr<const LensState>
BlockBuilder::prepare(const Lens &lens, ArrayRef<mlir::Value> arguments) {
  if (!lens.prepare)
    return nullptr;
  SmallVector<Value> known;
  for (mlir::Value argument : arguments) {
    Operand place = argument ? operands.lookup_or(argument, Operand::absent())
                             : Operand::absent();
    known.push_back(place.isConstant() ? plan.constants[place.number()]
                                       : Value::absent());
  }
  LensContext context(plan.memory);
  FailureOr<std::shared_ptr<const LensState>> state =
      prepared.prepare(lens, context, known);
  // A bad argument is reported by the call, in its turn.
  return succeeded(state) ? std::move(*state) : nullptr;
}

LogicalResult BlockBuilder::translateCall(ir::LensOpInterface op, Open &block) {
  PlanCall call;
  if (auto apply = dyn_cast<ir::ApplyOp>(*op)) {
    call.lens = plan.lenses->find(apply.getCallee());
    if (!call.lens)
      return op->emitOpError("calls a lens that the host does not know: ")
             << apply.getCallee();
    call.positional = uint32_t(apply.getPositional());
    if (ArrayAttr declared = apply.getDeclaredAttr())
      for (StringAttr text : declared.getAsRange<StringAttr>()) {
        call.declared.push_back(parseDeclared(text, op));
        if (!call.declared.back())
          return failure();
      }
  } else {
    call.lens = op.getLens();
  }
  SmallVector<Operand> list{operand(op.getLensInput())};
  SmallVector<mlir::Value> arguments = op.getLensArguments();
  for (mlir::Value argument : arguments)
    list.push_back(argument ? operand(argument) : Operand::absent());
  if (ArrayAttr names = op.getArgumentNames())
    call.names = plan.nameLists[nameList(names)];
  call.state = prepare(*call.lens, arguments);
  plan.calls.push_back(std::move(call));
  emit(Opcode::Call, op, list, plan.calls.size() - 1, block);
  return success();
}

LogicalResult BlockBuilder::translateLazy(ir::LazyOp op) {
  FailureOr<PlanBlock> body = build(op.getBody());
  if (failed(body))
    return failure();
  uint32_t reg = define(op.getResult());
  lazies[op.getResult()] = plan.lazies.size();
  plan.lazies.push_back({*body, reg});
  return success();
}

LogicalResult BlockBuilder::translateForce(ir::ForceOp op, Open &block) {
  std::optional<uint32_t> lazy = lazyOf(op.getInput());
  if (!lazy)
    return op.emitOpError("reads a value that is not of facet.lazy");
  operands[op.getResult()] = operand(op.getInput());
  if (!block.forced.insert(*lazy).second)
    return success();
  Instruction force;
  force.op = Opcode::Force;
  force.dst = plan.lazies[*lazy].reg;
  force.aux = *lazy;
  force.span = span(op.getLoc());
  block.code.push_back(force);
  return success();
}

uint32_t BlockBuilder::nameList(ArrayAttr names) {
  auto [known, isNew] = nameLists.try_emplace(names, plan.nameLists.size());
  if (!isNew)
    return known->second;
  auto *list = plan.names.Allocate<StringRef>(names.size());
  for (auto [index, name] : llvm::enumerate(names.getAsRange<StringAttr>()))
    new (&list[index]) StringRef(keep(name.getValue()));
  plan.nameLists.push_back({list, names.size()});
  return known->second;
}

} // namespace facet

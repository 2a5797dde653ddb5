//===- Import.cpp - From the analysed program to the facet dialect --------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Import/Import.h"
#include "ExpressionImporter.h"

using namespace mlir;

namespace facet {
namespace {

/// Imports the parts of a program into the body of its operation.
class ProgramImporter {
public:
  ProgramImporter(const AnalysedProgram &program, StringRef documentHash,
                  MLIRContext &context, const ImportProgramOptions &options)
      : program(program), documentHash(documentHash), options(options),
        builder(&context), expressions(program, builder, options.forPlan) {}

  OwningOpRef<ModuleOp> run();

private:
  ir::ProgramOp createProgram();
  void importInterface(const Interface &interface);
  void importVariable(uint32_t index);
  mlir::Value importVariableValue(const Variable &variable);
  void importRule(const PolicyRule &rule, ir::RuleKind kind);
  mlir::Value importCondition(const Condition &condition);
  void importResponse(const Response &response);
  void importMessage(const Message &message);
  void importHistory(const Message &history);
  /// Fills the regions that messages and histories have.
  template <typename Op>
  void fillRegions(Op op, Region &content, const Message &message);
  mlir::Value importGate(const Gate &gate);
  void createVariableList();

  /// Makes a block in the region and a yield of what `make` returns there.
  void fillRegion(Region &region, Location location,
                  llvm::function_ref<mlir::Value()> make);
  DictionaryAttr policyDefaults();
  Location location(const SourceSpan &span) {
    return expressions.location(span);
  }
  StringAttr text(StringRef text) { return builder.getStringAttr(text); }
  StringAttr optionalText(std::optional<StringRef> value) {
    return value ? text(*value) : StringAttr();
  }

  const AnalysedProgram &program;
  const StringRef documentHash;
  const ImportProgramOptions &options;
  OpBuilder builder;
  ExpressionImporter expressions;
};

OwningOpRef<ModuleOp> ProgramImporter::run() {
  OwningOpRef<ModuleOp> module =
      ModuleOp::create(builder, expressions.locationOfFile());
  builder.setInsertionPointToStart(module->getBody());
  ir::ProgramOp op = createProgram();
  builder.setInsertionPointToStart(&op.getBody().emplaceBlock());
  for (const Interface &interface : program.interfaces)
    importInterface(interface);
  for (uint32_t index : program.evaluationOrder)
    importVariable(index);
  for (const PolicyRule &rule : program.policy.deny)
    importRule(rule, ir::RuleKind::Deny);
  for (const PolicyRule &rule : program.policy.allow)
    importRule(rule, ir::RuleKind::Allow);
  if (program.order != MessageOrder::Standard)
    ir::ConversationOp::create(builder, expressions.locationOfFile(),
                               ir::MessageOrder(program.order));
  if (program.response)
    importResponse(*program.response);
  for (const Message &message : program.messages)
    message.isHistory() ? importHistory(message) : importMessage(message);
  createVariableList();
  return module;
}

ir::ProgramOp ProgramImporter::createProgram() {
  StringAttr policyHash;
  if (!program.policyHash.empty())
    policyHash = text(program.policyHash);
  return ir::ProgramOp::create(
      builder, location(program.budgetSpan), text(documentHash), policyHash,
      builder.getI64IntegerAttr(program.budget),
      program.hasHostBudget ? builder.getUnitAttr() : UnitAttr(),
      program.profile == Profile::Core ? builder.getUnitAttr() : UnitAttr(),
      policyDefaults(), StringAttr(), StringAttr());
}

DictionaryAttr ProgramImporter::policyDefaults() {
  SmallVector<NamedAttribute> defaults;
  for (unsigned op = 0; op != guardedOpCount; ++op)
    if (std::optional<bool> allow = program.policy.defaultAllow[op])
      defaults.emplace_back(text(guardedOpName(GuardedOp(op))),
                            builder.getBoolAttr(*allow));
  return defaults.empty() ? DictionaryAttr()
                          : builder.getDictionaryAttr(defaults);
}

void ProgramImporter::importInterface(const Interface &interface) {
  auto op = ir::InterfaceOp::create(builder, location(interface.span),
                                    interface.name);
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(&op.getBody().emplaceBlock());
  for (const InterfaceFunction &function : interface.functions)
    ir::FunctionOp::create(builder, location(function.span), function.name,
                           typeSource(function.parameters),
                           typeSource(function.result), function.effect,
                           optionalText(function.description));
}

void ProgramImporter::fillRegion(Region &region, Location location,
                                 llvm::function_ref<mlir::Value()> make) {
  OpBuilder::InsertionGuard guard(builder);
  if (region.empty())
    region.emplaceBlock();
  builder.setInsertionPointToEnd(&region.front());
  mlir::Value value = make();
  ir::YieldOp::create(builder, location, value);
}

mlir::Value ProgramImporter::importVariableValue(const Variable &variable) {
  mlir::Value value;
  if (variable.input) {
    value = expressions.importInput(variable);
    if (const auto *pipeline = dyn_cast<ast::PipelineExpr>(variable.value))
      value = expressions
                  .importCalls(pipeline->calls, {{}, value}, variable.inputType)
                  .value;
  } else {
    ImportedValue imported = expressions.import(*variable.value);
    if (imported.literal) // Sema has checked it
      return expressions.materialise(imported, *variable.value);
    value = imported.value;
  }
  const Type *declared = variable.declaredType;
  if (!declared)
    return value;
  const Type *known = variable.input && !isa<ast::PipelineExpr>(variable.value)
                          ? variable.inputType
                          : program.typeOf(*variable.value);
  if (!declared->hasConstraints() &&
      program.types->isAssignable(known, declared))
    return value;
  return expressions.check(value, declared, ir::CheckKind::Declared,
                           variable.name, "", location(variable.value->span));
}

void ProgramImporter::importVariable(uint32_t index) {
  const Variable &variable = program.variables[index];
  mlir::Value value;
  if (variable.isLazy) {
    Location loc = location(variable.value->span);
    auto lazy =
        ir::LazyOp::create(builder, loc, expressions.type(variable.type));
    fillRegion(lazy.getBody(), loc,
               [&] { return importVariableValue(variable); });
    // The body's own type may say more than the declaration.
    lazy.getResult().setType(
        lazy.getBody().front().getTerminator()->getOperand(0).getType());
    value = lazy;
  } else {
    value = importVariableValue(variable);
  }
  if (options.keepNames)
    if (Operation *op = value.getDefiningOp())
      op->setLoc(NameLoc::get(text(variable.name), op->getLoc()));
  expressions.variables[index] = value;
}

mlir::Value ProgramImporter::importCondition(const Condition &condition) {
  Location loc = location(condition.span);
  switch (condition.kind) {
  case ConditionKind::True:
  case ConditionKind::False:
    return expressions.materialise(
        {Attribute(builder.getBoolAttr(condition.kind == ConditionKind::True)),
         {}},
        program.types->get(Type::Kind::Bool), condition.span);
  case ConditionKind::Reference:
    return expressions.check(expressions.importValue(*condition.reference),
                             program.types->get(Type::Kind::Bool),
                             ir::CheckKind::Gate, "condition", "", loc);
  case ConditionKind::Undecidable:
    return ir::UndecidableOp::create(builder, loc,
                                     ir::BoolType::get(builder.getContext()));
  case ConditionKind::Not:
    return ir::NegateOp::create(builder, loc,
                                ir::BoolType::get(builder.getContext()),
                                importCondition(condition.operands.front()));
  case ConditionKind::All:
  case ConditionKind::Any:
    break;
  }
  auto fill = [&](auto op) -> mlir::Value {
    for (unsigned i = 0, end = condition.operands.size(); i != end; ++i)
      fillRegion(op->getRegion(i), location(condition.operands[i].span),
                 [&] { return importCondition(condition.operands[i]); });
    return op;
  };
  mlir::Type type = ir::BoolType::get(builder.getContext());
  unsigned count = condition.operands.size();
  return condition.kind == ConditionKind::All
             ? fill(ir::AllOp::create(builder, loc, type, count))
             : fill(ir::AnyOp::create(builder, loc, type, count));
}

void ProgramImporter::importRule(const PolicyRule &rule, ir::RuleKind kind) {
  StringAttr name = optionalText(rule.name);
  if (rule.isPrefix)
    name = text((*rule.name + ".*").str());
  MLIRContext *context = builder.getContext();
  auto op = ir::RuleOp::create(
      builder, location(rule.span), ir::RuleKindAttr::get(context, kind),
      ir::GuardedOperationAttr::get(context, ir::GuardedOperation(rule.op)),
      name, optionalText(rule.id), optionalText(rule.effect));
  if (rule.when)
    fillRegion(op.getWhen(), location(rule.when->span),
               [&] { return importCondition(*rule.when); });
  if (rule.unless)
    fillRegion(op.getUnless(), location(rule.unless->span),
               [&] { return importCondition(*rule.unless); });
}

mlir::Value ProgramImporter::importGate(const Gate &gate) {
  const Type *boolean = program.types->get(Type::Kind::Bool);
  Location loc = location(gate.span);
  if (gate.kind == Gate::Kind::Reference)
    return expressions.check(expressions.importValue(*gate.reference), boolean,
                             ir::CheckKind::Gate, "when", "", loc);
  return expressions.materialise(
      {Attribute(builder.getBoolAttr(gate.kind == Gate::Kind::Always)), {}},
      boolean, gate.span);
}

void ProgramImporter::importResponse(const Response &response) {
  ir::ResponseOp::create(builder, location(response.span), text(response.name),
                         text(typeSource(response.type)),
                         response.description ? text(*response.description)
                                              : StringAttr());
}

void ProgramImporter::importMessage(const Message &message) {
  ArrayAttr tools;
  if (!message.tools.empty()) {
    SmallVector<Attribute> symbols;
    for (uint32_t index : message.tools)
      symbols.push_back(FlatSymbolRefAttr::get(builder.getContext(),
                                               program.interfaces[index].name));
    tools = builder.getArrayAttr(symbols);
  }
  Location loc = location(message.span);
  auto op = ir::MessageOp::create(
      builder, loc,
      ir::MessageRoleAttr::get(builder.getContext(),
                               ir::MessageRole(*message.role)),
      text(message.id), builder.getI64IntegerAttr(message.priority),
      builder.getI64IntegerAttr(message.min),
      builder.getF64FloatAttr(message.grow),
      builder.getF64FloatAttr(message.shrink), tools, message.gates.size());
  fillRegions(op, op.getContent(), message);
}

void ProgramImporter::importHistory(const Message &history) {
  auto op = ir::HistoryOp::create(
      builder, location(history.span), text(history.id),
      builder.getI64IntegerAttr(history.priority),
      builder.getI64IntegerAttr(history.min),
      builder.getF64FloatAttr(history.grow),
      builder.getF64FloatAttr(history.shrink), history.gates.size());
  fillRegions(op, op.getTurns(), history);
}

template <typename Op>
void ProgramImporter::fillRegions(Op op, Region &content,
                                  const Message &message) {
  for (unsigned i = 0, end = message.gates.size(); i != end; ++i)
    fillRegion(op.getGates()[i], location(message.gates[i].span),
               [&] { return importGate(message.gates[i]); });
  // On a list it has no effect, and Sema has said so: the run need not.
  const Type *type = program.contentTypeOf(message);
  if (message.strategy && !(type && type->is(Type::Kind::List))) {
    Block &block = op.getStrategy().emplaceBlock();
    mlir::Value input =
        block.addArgument(ir::StringType::get(builder.getContext()),
                          location(message.strategy->span));
    fillRegion(op.getStrategy(), location(message.strategy->span), [&] {
      return expressions
          .importCalls(message.strategy->calls, {{}, input},
                       program.types->string())
          .value;
    });
  }
  fillRegion(content, location(message.content->span),
             [&] { return expressions.importValue(*message.content); });
}

void ProgramImporter::createVariableList() {
  SmallVector<ImportedValue> names;
  for (const Variable &variable : program.variables)
    names.push_back({expressions.atom(Value::string(variable.name)), {}});
  ir::VariablesOp::create(builder, expressions.locationOfFile(),
                          expressions.listLiteral(names),
                          expressions.variables);
}

} // namespace

OwningOpRef<ModuleOp> importProgram(const AnalysedProgram &program,
                                    StringRef documentHash,
                                    MLIRContext &context,
                                    const ImportProgramOptions &options) {
  return ProgramImporter(program, documentHash, context, options).run();
}

} // namespace facet

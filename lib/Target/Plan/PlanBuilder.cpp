//===- PlanBuilder.cpp - From the dialects to a plan ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Target/Plan/PlanBuilder.h"
#include "BlockBuilder.h"
#include "facet/Dialect/TBox/IR/TBoxOps.h"
#include "facet/Packing/Turns.h"
#include "facet/Runtime/Output/CanonicalJson.h"
#include "mlir/IR/Builders.h"

using namespace mlir;

namespace facet {
namespace {

/// Fills a plan with the parts of a program.
class PlanBuilder {
public:
  PlanBuilder(Plan &plan, MLIRContext *context,
              const PlanBuilderOptions &options)
      : plan(plan), options(options), blocks(plan, context) {}

  LogicalResult build(ir::ProgramOp program);

private:
  LogicalResult addInterface(ir::InterfaceOp interface);
  LogicalResult addTool(ir::InterfaceOp interface, ir::FunctionOp function);
  LogicalResult addResponse(ir::ResponseOp response);
  LogicalResult addBox(tbox::BoxOp box);
  LogicalResult addSections(tbox::SectionsOpInterface op);
  LogicalResult addContent(tbox::SectionsOpInterface op, PlanMessage &message);
  LogicalResult addFixedContent(tbox::SectionOp section, PlanMessage &message);
  LogicalResult addTools(tbox::SectionOp section, PlanMessage &message);
  LogicalResult addFixedTurns(tbox::HistoryOp history, PlanMessage &message);
  /// The canonical JSON of a fixed message, if it is wanted.
  StringRef render(Role role, Value content, PlanLayout layout);
  void addOrder(tbox::PackOp pack);
  LogicalResult addRule(ir::RuleOp rule);
  FailureOr<std::optional<PlanCondition>> condition(Region &region);
  FailureOr<PlanCondition> condition(mlir::Value value, Block &block);
  void addVariables(ir::VariablesOp variables);
  void addDefaults(DictionaryAttr defaults);

  StringRef keep(StringAttr text) { return blocks.keep(text.getValue()); }
  std::optional<StringRef> keepOptional(StringAttr text) {
    return text ? std::optional(keep(text)) : std::nullopt;
  }

  Plan &plan;
  const PlanBuilderOptions &options;
  BlockBuilder blocks;
  llvm::DenseMap<StringAttr, uint32_t> interfaces;
};

LogicalResult PlanBuilder::build(ir::ProgramOp program) {
  plan.documentHash = program.getDocumentHash().str();
  plan.policyHash = program.getPolicyHash().value_or("").str();
  plan.budget = program.getBudget();
  plan.hasHostBudget = program.getHostBudget();
  plan.rules = program.getLayoutRules();
  plan.budgetSpan = blocks.span(program.getLoc());
  plan.order = MessageOrder(program.getOrder());
  plan.profile = program.getCore() ? Profile::Core : Profile::Hypervisor;
  if (program.getDefaults())
    addDefaults(*program.getDefaults());

  tbox::BoxOp box;
  SmallVector<ir::RuleOp> rules;
  SmallVector<Operation *> values;
  for (Operation &op : program.getBody().front()) {
    if (auto found = dyn_cast<tbox::BoxOp>(op)) {
      if (box)
        return found.emitOpError("is the second one of its program");
      box = found;
    } else if (auto rule = dyn_cast<ir::RuleOp>(op))
      rules.push_back(rule);
    else if (auto interface = dyn_cast<ir::InterfaceOp>(op)) {
      if (failed(addInterface(interface)))
        return failure();
    } else if (auto response = dyn_cast<ir::ResponseOp>(op)) {
      if (failed(addResponse(response)))
        return failure();
    } else if (!isa<ir::VariablesOp, ir::ConversationOp>(op))
      values.push_back(&op);
  }
  FailureOr<PlanBlock> main = blocks.build(values, {});
  if (failed(main))
    return failure();
  plan.main = *main;
  for (ir::RuleOp rule : rules)
    if (failed(addRule(rule)))
      return failure();
  if (!box)
    return program.emitOpError("has no tbox.box: run convert-facet-to-tbox");
  if (failed(addBox(box)))
    return failure();
  addVariables(
      cast<ir::VariablesOp>(program.getBody().front().getTerminator()));
  plan.registerCount = blocks.registerCount();
  return success();
}

void PlanBuilder::addDefaults(DictionaryAttr defaults) {
  for (unsigned op = 0; op != guardedOpCount; ++op)
    if (auto allow = defaults.getAs<BoolAttr>(guardedOpName(GuardedOp(op))))
      plan.defaultAllow[op] = allow.getValue();
}

LogicalResult PlanBuilder::addInterface(ir::InterfaceOp interface) {
  interfaces[interface.getSymNameAttr()] = plan.interfaceTools.size() - 1;
  for (auto function : interface.getBody().getOps<ir::FunctionOp>())
    if (failed(addTool(interface, function)))
      return failure();
  plan.interfaceTools.push_back(plan.tools.size());
  return success();
}

LogicalResult PlanBuilder::addTool(ir::InterfaceOp interface,
                                   ir::FunctionOp function) {
  PlanTool tool;
  tool.type = blocks.parseDeclared(function.getParametersAttr(), function);
  const Type *returns =
      blocks.parseDeclared(function.getReturnsAttr(), function);
  if (!tool.type || !returns)
    return failure();
  if (!tool.type->is(Type::Kind::Struct))
    return function.emitOpError("expects the parameters as a struct");
  std::optional<Value> parameters = jsonSchema(tool.type, plan.memory);
  std::optional<Value> result = jsonSchema(returns, plan.memory);
  if (!parameters || !result)
    return failure();
  tool.interface = keep(interface.getSymNameAttr());
  tool.function = keep(function.getSymNameAttr());
  tool.effect = keep(function.getEffectAttr());
  // What is checked has no use for descriptions.
  tool.returns = returns->undescribed();
  tool.parameters = *parameters;
  tool.result = *result;
  tool.span = blocks.span(function.getLoc());
  tool.json = blocks.keep(renderTool(tool, function.getDescription()));
  plan.tools.push_back(tool);
  return success();
}

LogicalResult PlanBuilder::addResponse(ir::ResponseOp op) {
  PlanResponse response;
  response.type = blocks.parseDeclared(op.getDeclaredAttr(), op);
  std::optional<Value> schema =
      response.type ? jsonSchema(response.type, plan.memory) : std::nullopt;
  if (!schema)
    return failure();
  response.name = keep(op.getNameAttr());
  response.description = keepOptional(op.getDescriptionAttr());
  response.json =
      blocks.keep(renderResponse(response.name, response.description, *schema));
  // What is checked has no use for descriptions.
  response.type = response.type->undescribed();
  response.span = blocks.span(op.getLoc());
  plan.response = response;
  return success();
}

//===----------------------------------------------------------------------===//
// The box
//===----------------------------------------------------------------------===//

LogicalResult PlanBuilder::addBox(tbox::BoxOp box) {
  for (auto sections : box.getBody().getOps<tbox::SectionsOpInterface>())
    if (failed(addSections(sections)))
      return failure();
  tbox::PackOp pack = box.getPack();
  plan.needsPacking = bool(pack);
  if (pack)
    addOrder(pack);
  return success();
}

void PlanBuilder::addOrder(tbox::PackOp pack) {
  if (std::optional<ArrayRef<int32_t>> order = pack.getOrder())
    plan.givingWay.assign(order->begin(), order->end());
}

LogicalResult PlanBuilder::addSections(tbox::SectionsOpInterface op) {
  PlanMessage message;
  message.id = blocks.keep(op.getId());
  message.priority = op.getPriority();
  message.min = op.getMin();
  message.grow = op.getGrow().convertToDouble();
  message.shrink = op.getShrink().convertToDouble();
  message.span = blocks.span(op.getLoc());
  for (Region &gate : op.getGates()) {
    FailureOr<PlanBlock> block = blocks.build(gate);
    if (failed(block))
      return failure();
    message.gates.push_back(*block);
  }
  if (!op.getStrategy().empty()) {
    message.strategyInput = blocks.define(op.getStrategy().getArgument(0));
    FailureOr<PlanBlock> block = blocks.build(op.getStrategy());
    if (failed(block))
      return failure();
    message.strategy = *block;
  }
  auto section = dyn_cast<tbox::SectionOp>(op.getOperation());
  if (section)
    message.role = Role(section.getRole());
  if (failed(addContent(op, message)) ||
      (section && failed(addTools(section, message))))
    return failure();
  plan.messages.push_back(std::move(message));
  return success();
}

LogicalResult PlanBuilder::addTools(tbox::SectionOp op, PlanMessage &message) {
  if (!op.getTools())
    return success();
  for (auto symbol : op.getToolsAttr().getAsRange<FlatSymbolRefAttr>()) {
    auto found = interfaces.find(symbol.getAttr());
    if (found == interfaces.end())
      return op.emitOpError("lists no interface of the program: ") << symbol;
    message.tools.push_back(found->second);
  }
  return success();
}

LogicalResult PlanBuilder::addContent(tbox::SectionsOpInterface op,
                                      PlanMessage &message) {
  message.contentSpan = blocks.span(op.getContentLoc());
  if (op.isFixed()) {
    message.content =
        blocks.buildCharge(op.getGas().value_or(0), message.contentSpan);
    if (auto history = dyn_cast<tbox::HistoryOp>(op.getOperation()))
      return addFixedTurns(history, message);
    return addFixedContent(cast<tbox::SectionOp>(op.getOperation()), message);
  }
  FailureOr<PlanBlock> content = blocks.build(op.getContent());
  if (failed(content))
    return failure();
  message.content = *content;
  return success();
}

LogicalResult PlanBuilder::addFixedContent(tbox::SectionOp op,
                                           PlanMessage &message) {
  message.content.result = blocks.constant(op.getFixed());
  Value content = plan.constants[message.content.result.number()];
  ContentSize size;
  if (content.isString()) {
    size.units = *op.getUnits();
    size.bytes = content.size();
  } else {
    Contents contents{Measure(plan.rules)};
    if (contents.check(content))
      return op.emitOpError("has a fixed content that is none");
    size = contents.measure(content);
  }
  message.contentSize = size;
  if (op.getLayout() == tbox::SectionLayout::Cut)
    message.layout = PlanLayout::Cut;
  else if (op.getLayout() == tbox::SectionLayout::Dropped)
    message.layout = PlanLayout::Dropped;
  if (message.layout != PlanLayout::Whole)
    message.unitsBefore = op.getBefore().value_or(size.units);
  message.json = render(*message.role, content, message.layout);
  return success();
}

LogicalResult PlanBuilder::addFixedTurns(tbox::HistoryOp op,
                                         PlanMessage &message) {
  // As a constant, the plan keeps the list.
  message.content.result = blocks.constant(op.getFixed());
  Contents contents{Measure(plan.rules)};
  std::vector<Turn> turns;
  if (readTurns(plan.constants[message.content.result.number()], contents,
                turns))
    return op.emitOpError("has fixed turns that are none");
  message.contentSize = ContentSize();
  message.turns.reserve(turns.size());
  for (const Turn &turn : turns) {
    ContentSize size = contents.measure(turn.content);
    message.contentSize->units += size.units;
    message.contentSize->bytes += size.bytes;
    message.contentSize->holdsMedia |= size.holdsMedia;
    uint64_t before = size.units;
    if (op.getBefore())
      before = uint64_t((*op.getBefore())[message.turns.size()]);
    message.turns.push_back({turn.role, turn.content, size, {}, {}, before});
  }
  for (int32_t number : op.getCut().value_or(ArrayRef<int32_t>()))
    message.turns[number].layout = PlanLayout::Cut;
  for (int32_t number : op.getDropped().value_or(ArrayRef<int32_t>()))
    message.turns[number].layout = PlanLayout::Dropped;
  for (PlanTurn &turn : message.turns)
    turn.json = render(turn.role, turn.content, turn.layout);
  return success();
}

StringRef PlanBuilder::render(Role role, Value content, PlanLayout layout) {
  if (!options.renderMessages || layout == PlanLayout::Dropped)
    return {};
  return blocks.keep(renderMessage(role, content));
}

//===----------------------------------------------------------------------===//
// The policy
//===----------------------------------------------------------------------===//

FailureOr<std::optional<PlanCondition>> PlanBuilder::condition(Region &region) {
  if (region.empty())
    return std::optional<PlanCondition>();
  Block &block = region.front();
  FailureOr<PlanCondition> result =
      condition(block.getTerminator()->getOperand(0), block);
  if (failed(result))
    return failure();
  // The value may be a variable's, or a constant of anywhere.
  result->span = blocks.span(block.getTerminator()->getLoc());
  return std::optional(std::move(*result));
}

/// Conditions are trees: each operation of one is used by the next.
FailureOr<PlanCondition> PlanBuilder::condition(mlir::Value value,
                                                Block &block) {
  PlanCondition result;
  result.span = blocks.span(value.getLoc());
  Operation *op = value.getDefiningOp();
  BoolAttr literal;
  if (op && matchPattern(value, m_Constant(&literal))) {
    result.kind =
        literal.getValue() ? ConditionKind::True : ConditionKind::False;
    return result;
  }
  if (isa_and_present<ir::UndecidableOp>(op)) {
    result.kind = ConditionKind::Undecidable;
    return result;
  }
  if (auto negation = dyn_cast_if_present<ir::NegateOp>(op)) {
    result.kind = ConditionKind::Not;
    FailureOr<PlanCondition> operand = condition(negation.getInput(), block);
    if (failed(operand))
      return failure();
    result.operands.push_back(std::move(*operand));
    return result;
  }
  if (isa_and_present<ir::AllOp, ir::AnyOp>(op)) {
    result.kind = isa<ir::AllOp>(op) ? ConditionKind::All : ConditionKind::Any;
    for (Region &region : op->getRegions()) {
      FailureOr<std::optional<PlanCondition>> operand = condition(region);
      if (failed(operand))
        return failure();
      result.operands.push_back(std::move(**operand));
    }
    return result;
  }
  // What is left computes a bool: all of the block that does so.
  result.kind = ConditionKind::Reference;
  SmallVector<Operation *> values;
  for (Operation &other : block.without_terminator())
    if (!isa<ir::NegateOp>(other))
      values.push_back(&other);
  FailureOr<PlanBlock> computed = blocks.build(values, value);
  if (failed(computed))
    return failure();
  result.value = *computed;
  return result;
}

LogicalResult PlanBuilder::addRule(ir::RuleOp op) {
  PlanRule rule;
  rule.id = keepOptional(op.getIdAttr());
  rule.op = GuardedOp(op.getGuarded());
  rule.name = keepOptional(op.getNameAttr());
  if (rule.name && rule.name->ends_with(".*")) {
    rule.isPrefix = true;
    rule.name = rule.name->drop_back(2);
  }
  rule.effect = keepOptional(op.getEffectAttr());
  rule.span = blocks.span(op.getLoc());
  FailureOr<std::optional<PlanCondition>> when = condition(op.getWhen());
  FailureOr<std::optional<PlanCondition>> unless = condition(op.getUnless());
  if (failed(when) || failed(unless))
    return failure();
  rule.when = std::move(*when);
  rule.unless = std::move(*unless);
  (op.getKind() == ir::RuleKind::Deny ? plan.deny : plan.allow)
      .push_back(std::move(rule));
  return success();
}

void PlanBuilder::addVariables(ir::VariablesOp variables) {
  Value names =
      *variables.getNames().toValue(plan.memory, /*copyStrings=*/true);
  plan.variables.reserve(names.size());
  for (auto [name, value] :
       llvm::zip_equal(names.asList(), variables.getValues())) {
    PlanVariable variable;
    variable.name = name.asString();
    variable.value = blocks.operand(value);
    if (std::optional<uint32_t> lazy = blocks.lazyOf(value)) {
      variable.isLazy = true;
      variable.lazy = *lazy;
    }
    plan.variables.push_back(variable);
  }
}

} // namespace

std::unique_ptr<Plan> buildPlan(ModuleOp module,
                                const PlanBuilderInput &input) {
  auto programs = module.getOps<ir::ProgramOp>();
  if (!llvm::hasSingleElement(programs)) {
    module.emitError("expected one facet.program, found ")
        << llvm::range_size(programs);
    return nullptr;
  }
  auto plan = std::make_unique<Plan>();
  plan->sources = input.sources;
  plan->types = input.types;
  plan->lenses = input.lenses;
  plan->texts = input.texts;
  plan->literals = input.literals;
  if (failed(PlanBuilder(*plan, module.getContext(), input.options)
                 .build(*programs.begin())))
    return nullptr;
  return plan;
}

} // namespace facet

//===- PlanPrinter.cpp - Plans in readable text ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Plan/Plan.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/Support/raw_ostream.h"

namespace facet {

namespace {
/// Prints a plan: stable, one thing a line, 2 spaces a level.
class PlanPrinter {
public:
  PlanPrinter(const Plan &plan, llvm::raw_ostream &os) : plan(plan), os(os) {}

  void print() {
    printHeader();
    printConstants();
    printInputs();
    line(0) << "main";
    printBlock(plan.main, 1);
    for (size_t i = 0; i != plan.lazies.size(); ++i) {
      line(0) << "lazy " << i << " -> r" << plan.lazies[i].reg;
      printBlock(plan.lazies[i].block, 1);
    }
    printVariables();
    printTools();
    if (plan.order == MessageOrder::Source)
      line(0) << "order source";
    if (plan.response)
      line(0) << "response " << printType(plan.response->type) << ' '
              << plan.response->json;
    for (const PlanMessage &message : plan.messages)
      printMessage(message);
    printPacking();
    printPolicy();
    os << '\n';
  }

private:
  /// Begins a line.
  llvm::raw_ostream &line(unsigned level) {
    if (!isFirst)
      os << '\n';
    isFirst = false;
    return os.indent(2 * level);
  }

  static std::string quoted(llvm::StringRef text) {
    std::string out;
    appendJsonString(out, text);
    return out;
  }
  /// The canonical text of a value, cut if it is long.
  static std::string brief(Value value) {
    constexpr size_t longest = 200;
    std::string out;
    if (value.isString() && value.size() > longest) {
      llvm::StringRef text = value.asString();
      return quoted(text.take_front(floorBoundary(text, longest))) + "…";
    }
    if (appendJcs(out, value, longest))
      return out;
    out.resize(floorBoundary(out, std::min(out.size(), longest)));
    return out + "…";
  }

  void printOperand(Operand operand) {
    if (operand.isAbsent())
      os << "none";
    else
      os << (operand.isConstant() ? 'c' : 'r') << operand.number();
  }

  void printHeader() {
    line(0) << "plan " << profileName(plan.profile) << " budget=" << plan.budget
            << profileSuffix(plan.rules) << " registers=" << plan.registerCount;
    line(0) << "document " << plan.documentHash;
    if (!plan.policyHash.empty())
      line(0) << "policy " << plan.policyHash;
  }

  void printConstants() {
    for (size_t i = 0; i != plan.constants.size(); ++i)
      line(0) << 'c' << i << " = " << brief(plan.constants[i]);
  }

  void printInputs() {
    for (size_t i = 0; i != plan.inputs.size(); ++i) {
      const PlanInput &input = plan.inputs[i];
      line(0) << "input " << i << ' ' << input.name << ": "
              << printType(input.type);
      if (!input.defaultValue.isAbsent())
        os << " = " << brief(input.defaultValue);
    }
  }

  void printVariables() {
    for (const PlanVariable &variable : plan.variables) {
      line(0) << "variable " << variable.name << " = ";
      printOperand(variable.value);
      if (variable.isLazy)
        os << " lazy " << variable.lazy;
    }
  }

  void printTools() {
    for (size_t i = 0; i + 1 < plan.interfaceTools.size(); ++i)
      for (uint32_t tool = plan.interfaceTools[i];
           tool != plan.interfaceTools[i + 1]; ++tool)
        line(0) << "tool " << i << ' ' << plan.tools[tool].interface << '.'
                << plan.tools[tool].function << ' ' << plan.tools[tool].effect
                << ' ' << plan.tools[tool].json;
  }

  //===--------------------------------------------------------------------===//
  // Blocks
  //===--------------------------------------------------------------------===//

  void printBlock(const PlanBlock &block, unsigned level) {
    for (uint32_t i = block.begin; i != block.end; ++i)
      printInstruction(plan.code[i], level);
    if (block.result.isAbsent())
      return;
    line(level) << "result ";
    printOperand(block.result);
  }

  void printInstruction(const Instruction &instruction, unsigned level) {
    if (instruction.op == Opcode::Charge) {
      line(level) << "charge " << plan.charges[instruction.aux];
      return;
    }
    line(level) << 'r' << instruction.dst << " = ";
    printOperation(instruction);
    for (Operand operand : plan.operandsOf(instruction)) {
      os << ' ';
      printOperand(operand);
    }
  }

  void printNames(llvm::ArrayRef<llvm::StringRef> names) {
    for (llvm::StringRef name : names)
      os << ' ' << quoted(name);
  }

  void printOperation(const Instruction &instruction) {
    switch (instruction.op) {
    case Opcode::Input:
      os << "input " << plan.inputs[instruction.aux].name;
      return;
    case Opcode::Call: {
      const PlanCall &call = plan.calls[instruction.aux];
      os << "call " << call.lens->name << (call.state ? " prepared" : "");
      printNames(call.names);
      return;
    }
    case Opcode::List:
      os << "list";
      return;
    case Opcode::Map:
      os << "map";
      printNames(plan.nameLists[instruction.aux]);
      return;
    case Opcode::Path:
      os << "path";
      printNames(plan.nameLists[instruction.aux]);
      return;
    case Opcode::Check:
      os << "check ";
      printCheck(plan.checks[instruction.aux]);
      return;
    case Opcode::Charge:
      return;
    case Opcode::Force:
      os << "force lazy " << instruction.aux;
      return;
    }
  }

  void printCheck(const PlanCheck &check) {
    switch (check.what) {
    case PlanCheck::What::DeclaredType:
      os << "variable " << check.name;
      break;
    case PlanCheck::What::LensInput:
      os << "input of " << check.name;
      break;
    case PlanCheck::What::LensArgument:
      os << "argument " << check.argument << " of " << check.name;
      break;
    case PlanCheck::What::Gate:
      os << "when";
      break;
    case PlanCheck::What::LensResult:
      os << "result of " << check.name;
      break;
    case PlanCheck::What::Content:
      os << "content";
      break;
    }
    if (check.type)
      os << ": " << printType(check.type);
    os << ',';
  }

  //===--------------------------------------------------------------------===//
  // Messages and rules
  //===--------------------------------------------------------------------===//

  void printNumber(llvm::StringRef name, double number) {
    std::string text;
    appendJsonNumber(text, number);
    os << ' ' << name << '=' << text;
  }

  void printFixed(const ContentSize &size, PlanLayout layout,
                  uint64_t unitsBefore, llvm::StringRef json) {
    os << " units=" << size.units;
    if (layout != PlanLayout::Whole)
      os << (layout == PlanLayout::Cut ? " cut" : " dropped")
         << " before=" << unitsBefore;
    if (!json.empty())
      os << " json=" << json.size();
  }

  void printMessage(const PlanMessage &message) {
    line(0) << (message.role ? "message " + roleName(*message.role).str()
                             : "history")
            << ' ' << quoted(message.id) << " priority=" << message.priority
            << " min=" << message.min;
    printNumber("grow", message.grow);
    printNumber("shrink", message.shrink);
    if (!message.tools.empty()) {
      os << " tools";
      for (uint32_t interface : message.tools)
        os << ' ' << interface;
    }
    for (const PlanBlock &gate : message.gates) {
      line(1) << "when";
      printBlock(gate, 2);
    }
    line(1) << (message.isHistory() ? "turns" : "content");
    if (message.contentSize)
      printFixed(*message.contentSize, message.layout, message.unitsBefore,
                 message.json);
    printBlock(message.content, 2);
    for (const PlanTurn &turn : message.turns) {
      line(2) << "turn " << roleName(turn.role);
      printFixed(turn.size, turn.layout, turn.unitsBefore, turn.json);
      os << ' ' << brief(turn.content);
    }
    if (!message.strategy)
      return;
    line(1) << "strategy on r" << message.strategyInput;
    printBlock(*message.strategy, 2);
  }

  void printPacking() {
    line(0) << (plan.needsPacking ? "pack" : "no packing");
    if (!plan.givingWay.empty())
      os << " giving way";
    for (uint32_t message : plan.givingWay)
      os << ' ' << message;
  }

  void printPolicy() {
    for (unsigned i = 0; i != guardedOpCount; ++i)
      if (plan.defaultAllow[i])
        line(0) << "default " << guardedOpName(GuardedOp(i)) << ' '
                << (*plan.defaultAllow[i] ? "allow" : "deny");
    for (const PlanRule &rule : plan.deny)
      printRule("deny", rule);
    for (const PlanRule &rule : plan.allow)
      printRule("allow", rule);
  }

  void printRule(llvm::StringRef list, const PlanRule &rule) {
    line(0) << list << ' ' << guardedOpName(rule.op);
    if (rule.name)
      os << ' ' << quoted(rule.name->str() + (rule.isPrefix ? ".*" : ""));
    if (rule.effect)
      os << " effect=" << *rule.effect;
    if (rule.id)
      os << " id=" << quoted(*rule.id);
    if (rule.when) {
      line(1) << "when";
      printCondition(*rule.when, 2);
    }
    if (rule.unless) {
      line(1) << "unless";
      printCondition(*rule.unless, 2);
    }
  }

  /// Conditions nest at most as deep as documents do.
  void printCondition(const PlanCondition &condition, unsigned level) {
    switch (condition.kind) {
    case ConditionKind::True:
      line(level) << "true";
      break;
    case ConditionKind::False:
      line(level) << "false";
      break;
    case ConditionKind::Undecidable:
      line(level) << "undecidable";
      break;
    case ConditionKind::Reference:
      line(level) << "value";
      printBlock(condition.value, level + 1);
      break;
    case ConditionKind::Not:
      line(level) << "not";
      break;
    case ConditionKind::All:
      line(level) << "all";
      break;
    case ConditionKind::Any:
      line(level) << "any";
      break;
    }
    for (const PlanCondition &operand : condition.operands)
      printCondition(operand, level + 1);
  }

  const Plan &plan;
  llvm::raw_ostream &os;
  bool isFirst = true;
};
} // namespace

std::string printPlan(const Plan &plan) {
  std::string text;
  llvm::raw_string_ostream os(text);
  PlanPrinter(plan, os).print();
  return text;
}

} // namespace facet

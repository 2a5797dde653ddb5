//===- PlanMaker.h - Makes plans by hand ------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_UNIT_RUNTIME_PLANMAKER_H
#define FACET_TEST_UNIT_RUNTIME_PLANMAKER_H

#include "facet/Runtime/Evaluator.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "gtest/gtest.h"
#include <map>

namespace facet::test {

/// Makes a plan: blocks are opened, filled with instructions and closed.
class PlanMaker {
public:
  PlanMaker() : plan(std::make_unique<Plan>()) {
    plan->types = std::make_shared<TypeContext>();
    plan->lenses = std::make_shared<LensRegistry>();
    plan->documentHash = "sha256:d0c";
  }

  /// A value from JSON text.
  Value json(llvm::StringRef text) {
    JsonError error;
    std::optional<Value> value = parseJson(text, plan->memory, error);
    assert(value && "bad JSON in a test");
    return *value;
  }
  const Type *type(llvm::StringRef text) {
    TypeParseError error;
    return parseType(text, *plan->types, TypeTextForm::InString, error);
  }
  Operand constant(Value value) {
    plan->constants.push_back(value);
    return Operand::constant(uint32_t(plan->constants.size() - 1));
  }
  Operand constant(llvm::StringRef jsonText) {
    return constant(json(jsonText));
  }
  Operand text(llvm::StringRef text) {
    return constant(*plan->memory.copyString(text));
  }
  /// A span of a text of its own, to recognise diagnostics by.
  SourceSpan place(uint32_t number) { return {0, number, number + 1}; }

  //===--------------------------------------------------------------------===//
  // Blocks
  //===--------------------------------------------------------------------===//

  void open() { begin = uint32_t(plan->code.size()); }
  PlanBlock close(Operand result = Operand::absent()) {
    PlanBlock block;
    block.begin = begin;
    block.end = uint32_t(plan->code.size());
    block.result = result;
    return block;
  }
  /// Gas of a call that was folded.
  void charge(uint64_t gas, SourceSpan span = {}) {
    plan->charges.push_back(gas);
    Instruction instruction;
    instruction.op = Opcode::Charge;
    instruction.aux = uint32_t(plan->charges.size() - 1);
    instruction.span = span;
    plan->code.push_back(instruction);
  }
  /// A block that computes nothing.
  PlanBlock just(Operand result) {
    open();
    return close(result);
  }

  uint32_t newRegister() { return plan->registerCount++; }

  Operand emit(Opcode op, llvm::ArrayRef<Operand> operands, uint32_t aux,
               SourceSpan span = {}) {
    Instruction instruction;
    instruction.op = op;
    instruction.operandCount = uint16_t(operands.size());
    instruction.operands = uint32_t(plan->operands.size());
    plan->operands.insert(plan->operands.end(), operands.begin(),
                          operands.end());
    instruction.dst = newRegister();
    instruction.aux = aux;
    instruction.span = span;
    plan->code.push_back(instruction);
    return Operand::reg(instruction.dst);
  }

  Operand input(llvm::StringRef name, llvm::StringRef typeText,
                Value defaultValue = Value::absent(), SourceSpan span = {}) {
    plan->inputs.push_back({name, type(typeText), defaultValue, span});
    return emit(Opcode::Input, {}, uint32_t(plan->inputs.size() - 1), span);
  }
  Operand call(const Lens &lens, llvm::ArrayRef<Operand> operands,
               SourceSpan span = {},
               llvm::ArrayRef<llvm::StringRef> names = {}) {
    PlanCall call;
    call.lens = &lens;
    call.names = names;
    plan->calls.push_back(std::move(call));
    return emit(Opcode::Call, operands, uint32_t(plan->calls.size() - 1), span);
  }
  Operand call(llvm::StringRef lens, llvm::ArrayRef<Operand> operands,
               SourceSpan span = {}) {
    return call(*plan->lenses->find(lens), operands, span);
  }
  Operand list(llvm::ArrayRef<Operand> items, SourceSpan span = {}) {
    return emit(Opcode::List, items, 0, span);
  }
  uint32_t names(llvm::ArrayRef<llvm::StringRef> list) {
    auto *kept = plan->names.Allocate<llvm::StringRef>(list.size());
    std::uninitialized_copy(list.begin(), list.end(), kept);
    plan->nameLists.push_back({kept, list.size()});
    return uint32_t(plan->nameLists.size() - 1);
  }
  Operand map(llvm::ArrayRef<llvm::StringRef> keys,
              llvm::ArrayRef<Operand> values) {
    return emit(Opcode::Map, values, names(keys));
  }
  Operand path(Operand from, llvm::ArrayRef<llvm::StringRef> segments,
               SourceSpan span = {}) {
    return emit(Opcode::Path, from, names(segments), span);
  }
  Operand check(Operand value, PlanCheck what, SourceSpan span = {}) {
    plan->checks.push_back(what);
    return emit(Opcode::Check, value, uint32_t(plan->checks.size() - 1), span);
  }
  /// A lazy variable's number; its block must have been closed.
  uint32_t lazy(PlanBlock block) {
    plan->lazies.push_back({block, newRegister()});
    return uint32_t(plan->lazies.size() - 1);
  }
  Operand force(uint32_t lazy, SourceSpan span = {}) {
    emit(Opcode::Force, {}, lazy, span);
    plan->code.back().dst = plan->lazies[lazy].reg;
    return Operand::reg(plan->lazies[lazy].reg);
  }

  //===--------------------------------------------------------------------===//
  // Messages and rules
  //===--------------------------------------------------------------------===//

  PlanMessage &message(Role role, llvm::StringRef id, PlanBlock content) {
    PlanMessage message;
    message.role = role;
    message.id = id;
    message.content = content;
    plan->messages.push_back(std::move(message));
    return plan->messages.back();
  }
  PlanMessage &message(Role role, llvm::StringRef id, llvm::StringRef content) {
    return message(role, id, just(text(content)));
  }
  /// An interface with functions, given as (name, effect).
  uint32_t interface(
      llvm::StringRef name,
      llvm::ArrayRef<std::pair<llvm::StringRef, llvm::StringRef>> functions) {
    for (auto [function, effect] : functions) {
      PlanTool tool;
      tool.interface = name;
      tool.function = function;
      tool.effect = effect;
      tool.json = "{}";
      tool.type = plan->types->structure({});
      tool.returns = plan->types->any();
      plan->tools.push_back(tool);
    }
    plan->interfaceTools.push_back(uint32_t(plan->tools.size()));
    return uint32_t(plan->interfaceTools.size() - 2);
  }
  static PlanRule rule(GuardedOp op, std::optional<llvm::StringRef> name,
                       std::optional<llvm::StringRef> id = std::nullopt) {
    PlanRule rule;
    rule.op = op;
    // The guard knows lenses by their full names.
    if (const Lens *lens = op == GuardedOp::LensCall && name
                               ? findStandardLens(*name)
                               : nullptr)
      name = lens->qualifiedName();
    rule.name = name;
    rule.id = id;
    if (name && name->ends_with(".*")) {
      rule.isPrefix = true;
      rule.name = name->drop_back(2);
    }
    return rule;
  }
  static PlanCondition literal(ConditionKind kind) {
    PlanCondition condition;
    condition.kind = kind;
    return condition;
  }
  static PlanCondition combine(ConditionKind kind,
                               std::vector<PlanCondition> operands) {
    PlanCondition condition;
    condition.kind = kind;
    condition.operands = std::move(operands);
    return condition;
  }
  static PlanCondition reference(PlanBlock value) {
    PlanCondition condition;
    condition.kind = ConditionKind::Reference;
    condition.value = value;
    return condition;
  }

  std::unique_ptr<Plan> plan;

private:
  uint32_t begin = 0;
};

/// A host whose lenses answer with canned values, and that remembers.
class CannedHost : public Host {
public:
  bool implements(const Lens &lens) const override {
    return answers.count(lens.name.str());
  }
  llvm::FailureOr<Value> call(const HostCall &call, LensContext &) override {
    ++calls;
    lastArgs.assign(call.args.begin(), call.args.end());
    if (fails)
      return llvm::failure();
    return answers[call.lens.name.str()];
  }
  std::optional<Value> lookUp(llvm::StringRef key, ValueArena &) override {
    auto found = cache.find(key.str());
    if (found == cache.end())
      return std::nullopt;
    return found->second;
  }
  std::error_code store(llvm::StringRef key, Value value) override {
    cache[key.str()] = value;
    return storeError;
  }

  std::map<std::string, Value> answers;
  std::map<std::string, Value> cache;
  std::error_code storeError;
  std::vector<Value> lastArgs;
  unsigned calls = 0;
  bool fails = false;
};

/// Runs a plan and shows what came out.
class Runner {
public:
  explicit Runner(PlanMaker &maker) : plan(*maker.plan) {}

  bool run(RunInputs inputs = {}) {
    diagnostics.take();
    result = evaluator.run(plan, inputs, options, host, diagnostics,
                           /*wantVariables=*/true, /*wantEvents=*/true);
    EXPECT_NE(result.ok, diagnostics.hasErrors());
    return result.ok;
  }
  /// "F451" of the only error, or what else there is.
  std::string error() const {
    std::string codes;
    for (const Diagnostic &diagnostic : diagnostics.all())
      if (diagnostic.severity == Severity::Error)
        codes += (codes.empty() ? "" : " ") + codeText(diagnostic.code).str();
    return codes;
  }
  std::string warning() const {
    for (const Diagnostic &diagnostic : diagnostics.all())
      if (diagnostic.severity == Severity::Warning)
        return codeText(diagnostic.code).str() + ": " + diagnostic.message;
    return "";
  }
  const Diagnostic &first() const { return diagnostics.all().front(); }
  /// The message of the first error and its help.
  std::string message() const {
    for (const Diagnostic &diagnostic : diagnostics.all())
      if (diagnostic.severity == Severity::Error)
        return diagnostic.message;
    return "";
  }
  /// "user:text|…".
  std::string messages() const {
    std::string out;
    for (const EmittedMessage &message : result.messages) {
      out += out.empty() ? "" : "|";
      out += roleName(message.role).str() + ":";
      if (!appendText(out, message.content))
        out += "?";
    }
    return out;
  }
  /// "message_emit user#1 allowed rule|…".
  std::string events() const {
    std::string out;
    for (const GuardEvent &event : result.events) {
      out += out.empty() ? "" : "|";
      out += guardedOpName(event.op).str() + " " + event.name +
             (event.allowed ? " allowed" : " denied");
      if (event.ruleId)
        out += " " + *event.ruleId;
    }
    return out;
  }

  const Plan &plan;
  Evaluator evaluator;
  CannedHost host;
  RunOptions options;
  Diagnostics diagnostics;
  RunResult result;
};

} // namespace facet::test

#endif // FACET_TEST_UNIT_RUNTIME_PLANMAKER_H

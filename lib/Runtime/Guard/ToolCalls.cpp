//===- ToolCalls.cpp - Calls that a model asks for ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Guard/ToolCalls.h"
#include "Demand.h"
#include "Machine.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "llvm/ADT/Twine.h"

namespace facet {
namespace {

/// Decides about tools one after another, each once.
class ToolCallGuard {
public:
  ToolCallGuard(const Plan &plan, const PlanIndex &index, RunInputs inputs,
                const RunOptions &options, Host &host, Diagnostics &diagnostics)
      : plan(plan), options(options), diagnostics(diagnostics),
        arena(options.memoryLimit), machine(arena),
        demand(machine, plan, index), answers(plan.tools.size()),
        listings(plan.interfaceTools.size()) {
    machine.begin(plan, options, host, /*wantEvents=*/false);
    machine.forgetRegisters();
    machine.computeOnDemand(demand);
    machine.inputs.begin(plan, inputs, diagnostics);
    listMessages();
  }

  ToolDecision decisionOn(uint32_t tool) {
    std::optional<ToolDecision> &answer = answers[tool];
    if (!answer)
      answer = decide(tool);
    return *answer;
  }

private:
  /// nullopt: that cannot be decided, and the machine's failure says why.
  using Answer = std::optional<bool>;

  void listMessages();
  ToolDecision decide(uint32_t tool);
  bool ask(GuardedOp op, const PlanTool &tool, const std::string &name);
  Answer isListed(uint32_t interface);
  Answer isOpen(const PlanMessage &message);

  const Plan &plan;
  const RunOptions &options;
  Diagnostics &diagnostics;
  ValueArena arena;
  runtime::Machine machine;
  runtime::Demand demand;
  /// By tool, once it was asked for.
  std::vector<std::optional<ToolDecision>> answers;
  /// By interface: the messages that list it.
  std::vector<llvm::SmallVector<uint32_t, 2>> listings;
};

} // namespace

void ToolCallGuard::listMessages() {
  for (uint32_t i = 0; i != plan.messages.size(); ++i)
    for (uint32_t interface : plan.messages[i].tools)
      if (listings[interface].empty() || listings[interface].back() != i)
        listings[interface].push_back(i);
}

ToolCallGuard::Answer ToolCallGuard::isOpen(const PlanMessage &message) {
  for (const PlanBlock &gate : message.gates) {
    if (failed(demand.prepare(gate)))
      return std::nullopt;
    llvm::FailureOr<Value> value = machine.run(gate);
    if (failed(value))
      return std::nullopt;
    if (!value->isBool()) {
      (void)machine.fail(diag::RunGateType, message.span,
                         {describeKind(*value)});
      return std::nullopt;
    }
    if (!value->asBool())
      return false;
  }
  return true;
}

/// Whether some @system block that is kept lists the interface.
ToolCallGuard::Answer ToolCallGuard::isListed(uint32_t interface) {
  std::optional<runtime::Failure> undecided;
  for (uint32_t message : listings[interface]) {
    Answer open = isOpen(plan.messages[message]);
    if (open && *open)
      return true;
    if (!open && !undecided)
      undecided = machine.failure;
  }
  if (!undecided)
    return false;
  machine.failure = *undecided;
  return std::nullopt;
}

bool ToolCallGuard::ask(GuardedOp op, const PlanTool &tool,
                        const std::string &name) {
  GuardDecision decision = machine.decide(op, name, tool.effect);
  if (decision.isAllowed())
    return true;
  bool isUndecidable = decision.outcome == GuardDecision::Outcome::Undecidable;
  if (isUndecidable) {
    (void)machine.failUndecidable(op, name, decision, tool.span);
    machine.failure.kind = diag::CallUndecidable;
  } else if (op == GuardedOp::ToolCall) {
    (void)machine.fail(diag::NoteCallDenied, tool.span, {name});
    machine.explainDenial(op, name, tool.effect, decision, name);
  } else {
    (void)machine.fail(diag::NoteCallHidden, tool.span, {name});
    machine.explainDenial(op, name, tool.effect, decision, name);
  }
  if (isUndecidable || options.explainsHiddenTools)
    machine.failure.reportTo(diagnostics);
  return false;
}

ToolDecision ToolCallGuard::decide(uint32_t number) {
  const PlanTool &tool = plan.tools[number];
  std::string name = (tool.interface + "." + tool.function).str();
  auto next = llvm::upper_bound(plan.interfaceTools, number);
  Answer listed = isListed(uint32_t(next - plan.interfaceTools.begin()) - 1);
  ToolDecision decision;
  if (listed && *listed) {
    decision.isShown = ask(GuardedOp::ToolExpose, tool, name);
    decision.isAllowed =
        decision.isShown && ask(GuardedOp::ToolCall, tool, name);
    return decision;
  }
  if (!listed)
    diagnostics.report(diag::CallGateUndecidable, tool.span, {name})
        .note(machine.failure.message(), machine.failure.span);
  else if (options.explainsHiddenTools)
    diagnostics.report(diag::NoteCallHidden, tool.span, {name});
  return decision;
}

std::vector<ToolDecision> decideToolCalls(const Plan &plan,
                                          const PlanIndex &index,
                                          llvm::ArrayRef<uint32_t> tools,
                                          RunInputs inputs,
                                          const RunOptions &options, Host &host,
                                          Diagnostics &diagnostics) {
  ToolCallGuard guard(plan, index, inputs, options, host, diagnostics);
  std::vector<ToolDecision> answers;
  for (uint32_t tool : tools)
    answers.push_back(guard.decisionOn(tool));
  return answers;
}

} // namespace facet

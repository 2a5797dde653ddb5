//===- EmissionGuard.cpp - Decisions on tools and messages ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emission.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace facet::runtime {

/// The text whose hash is recorded for a message or the exposure of a tool:
/// what was decided on, with what every decision depends on. The keys are in
/// JCS order, those of `what` behind "host_profile_id".
static std::string
hashedText(llvm::StringRef hostProfileId,
           llvm::ArrayRef<std::pair<llvm::StringRef, llvm::StringRef>> what) {
  constexpr size_t usualSize = 240;
  std::string text;
  text.reserve(usualSize);
  JcsWriter json(text);
  auto member = [&](llvm::StringRef key, llvm::StringRef value) {
    json.key(key);
    json.string(value);
  };
  json.beginObject();
  member("facet_version", facetVersion);
  member("host_profile_id", hostProfileId);
  for (auto [key, value] : what)
    member(key, value);
  json.endObject();
  return text;
}

/// The same for a call of a tool (App. F.3): a mock is called without
/// arguments.
static std::string hashedCall(llvm::StringRef hostProfileId,
                              const PlanTool &tool) {
  std::string text;
  JcsWriter json(text);
  auto member = [&](llvm::StringRef key, llvm::StringRef value) {
    json.key(key);
    json.string(value);
  };
  json.beginObject();
  json.key("args");
  json.beginObject();
  json.endObject();
  member("facet_version", facetVersion);
  member("fn", tool.function);
  member("host_profile_id", hostProfileId);
  member("interface", tool.interface);
  json.endObject();
  return text;
}

static std::string nameOf(const PlanTool &tool) {
  return (tool.interface + "." + tool.function).str();
}

void Emission::record(GuardedOp op, llvm::StringRef name,
                      llvm::StringRef effect, const GuardDecision &decision,
                      const std::string &hashed) {
  GuardEvent event{op,           name.str(),
                   effect.str(), decision.isAllowed(),
                   std::nullopt, sha256Id(hashed)};
  if (decision.ruleId)
    event.ruleId = decision.ruleId->str();
  events.push_back(std::move(event));
}

llvm::LogicalResult Emission::decide() {
  if (failed(decideToolCalls()) || failed(decideTools()))
    return llvm::failure();
  return decideMessages();
}

/// The calls of a test's mocks.
llvm::LogicalResult Emission::decideToolCalls() {
  for (uint32_t number : options->toolCalls) {
    const PlanTool &tool = plan->tools[number];
    std::string name = nameOf(tool);
    GuardDecision decision =
        machine.decide(GuardedOp::ToolCall, name, tool.effect);
    if (wantEvents)
      record(GuardedOp::ToolCall, name, tool.effect, decision,
             hashedCall(machine.hostProfileId(), tool));
    if (decision.outcome == GuardDecision::Outcome::Undecidable)
      return machine.failUndecidable(GuardedOp::ToolCall, name, decision,
                                     tool.span);
    if (decision.isAllowed())
      continue;
    (void)machine.fail(diag::RunToolCallDenied, tool.span, {name});
    machine.explainDenial(GuardedOp::ToolCall, name, tool.effect, decision,
                          name);
    return llvm::failure();
  }
  return llvm::success();
}

/// The tools of the interfaces that kept @system blocks list, in source order.
llvm::LogicalResult Emission::decideTools() {
  llvm::SmallVector<bool, 8> isListed(plan->interfaceTools.size());
  bool anyListed = false;
  for (const Kept &message : kept)
    for (uint32_t interface : message.message->tools)
      anyListed = isListed[interface] = true;
  if (!anyListed)
    return llvm::success();
  for (size_t i = 0; i + 1 < plan->interfaceTools.size(); ++i) {
    if (!isListed[i])
      continue;
    for (uint32_t tool = plan->interfaceTools[i];
         tool != plan->interfaceTools[i + 1]; ++tool)
      if (failed(decideTool(tool)))
        return llvm::failure();
  }
  return llvm::success();
}

llvm::LogicalResult Emission::decideTool(uint32_t number) {
  const PlanTool &tool = plan->tools[number];
  std::string name = nameOf(tool);
  GuardDecision decision =
      machine.decide(GuardedOp::ToolExpose, name, tool.effect);
  if (wantEvents)
    record(
        GuardedOp::ToolExpose, name, tool.effect, decision,
        hashedText(machine.hostProfileId(), {{"interface", tool.interface}}));
  if (decision.outcome == GuardDecision::Outcome::Undecidable)
    return machine.failUndecidable(GuardedOp::ToolExpose, name, decision,
                                   tool.span);
  if (decision.isAllowed())
    tools.push_back(number);
  else if (!decision.byRule)
    tellOfHidden(tool, name, decision);
  return llvm::success();
}

/// A tool of which the policy says nothing was forgotten, perhaps: a warning.
/// One whose rule does not apply now is left out on purpose.
void Emission::tellOfHidden(const PlanTool &tool, const std::string &name,
                            const GuardDecision &decision) {
  constexpr GuardedOp op = GuardedOp::ToolExpose;
  if (const PlanRule *rule = machine.matchingRule(op, name, tool.effect)) {
    if (!options->explainsHiddenTools)
      return;
    Diagnostic &note =
        diagnostics->report(diag::NoteToolRuleInactive, tool.span, {name});
    note.note("this rule matches it", rule->span);
    if (const PlanCondition *condition = machine.failedCondition(*rule);
        condition && condition->span)
      note.note("this is why it does not apply", condition->span);
    return;
  }
  if (decision.byWrittenDefault) {
    if (options->explainsHiddenTools)
      diagnostics->report(diag::NoteToolDefault, tool.span, {name});
    return;
  }
  Diagnostic &warning =
      diagnostics->report(diag::RunToolHidden, tool.span, {name});
  // Never more than what the policy means to allow.
  if (machine.policyNames(op, name))
    warning.note("rules name it, but for other effect classes than '" +
                 tool.effect.str() + "'");
  else
    warning.withHelp(
        "allow it in @policy: allow: [{ op: \"tool_expose\", name: \"" + name +
        "\" }]");
}

llvm::LogicalResult Emission::decideMessages() {
  auto isOfMessages = [](const PlanRule &rule) {
    return rule.op == GuardedOp::MessageEmit;
  };
  // Most programs have no such rule.
  if (!wantEvents && llvm::none_of(plan->deny, isOfMessages) &&
      llvm::none_of(plan->allow, isOfMessages)) {
    bool isAllowed =
        decideByDefault(*plan, GuardedOp::MessageEmit, "").isAllowed();
    for (Kept &message : kept)
      message.isEmitted = isAllowed;
    return llvm::success();
  }
  return inOutputOrder([&](Kept &section) -> llvm::LogicalResult {
    std::string id = idOf(section);
    GuardedName name(id, section.turn ? section.message->id : "");
    GuardDecision decision = machine.decide(GuardedOp::MessageEmit, name, "");
    if (wantEvents)
      record(
          GuardedOp::MessageEmit, id, "", decision,
          hashedText(machine.hostProfileId(),
                     {{"message_id", id}, {"role", roleName(section.role)}}));
    if (decision.outcome == GuardDecision::Outcome::Undecidable)
      return machine.failUndecidable(GuardedOp::MessageEmit, id, decision,
                                     section.message->span);
    section.isEmitted = decision.isAllowed();
    return llvm::success();
  });
}

} // namespace facet::runtime

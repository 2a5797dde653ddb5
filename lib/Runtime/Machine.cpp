//===- Machine.cpp - Runs the instructions of a plan ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Machine.h"
#include "Demand.h"
#include "EagerCalls.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::runtime {

//===----------------------------------------------------------------------===//
// A run
//===----------------------------------------------------------------------===//

void Machine::begin(const Plan &newPlan, const RunOptions &newOptions,
                    Host &newHost, bool wanted, Value *shared) {
  plan = &newPlan;
  options = &newOptions;
  host = &newHost;
  wantEvents = wanted;
  guard.begin(newPlan);
  contents.begin(Measure(newPlan.rules));
  fields.clear();
  if (!shared && ownRegisters.size() < newPlan.registerCount)
    ownRegisters.resize(newPlan.registerCount);
  registers = shared ? shared : ownRegisters.data();
  precomputed = nullptr;
  demand = nullptr;
  eagerCalls = nullptr;
  isEager = false;
  frames.clear();
  lazyStates.assign(newPlan.lazies.size(), LazyState::Unread);
  if (!lazyFailures.empty())
    lazyFailures.clear();
  strategyFrames.reset();
  conditionDepth = 0;
  undecidedBecause.reset();
  gasUsed = 0;
  lensEvents.clear();
  lensUses.clear();
  warnings.clear();
  hostCalls = cacheHits = cacheMisses = 0;
  calls = CallRecorder::create(newOptions.recorder, newPlan);
}

void Machine::beginUpdate() {
  guard.begin(*plan);
  contents.begin(Measure(plan->rules));
  fields.clear();
  undecidedBecause.reset();
}

uint64_t Machine::gasOfLast(const Instruction &instruction) const {
  if (instruction.op != Opcode::Call)
    return 0;
  Value input = read(plan->operandsOf(instruction).front());
  return plan->calls[instruction.aux].lens->gasOf(input,
                                                  registers[instruction.dst]);
}

llvm::FailureOr<Value> Machine::run(const PlanBlock &block) {
  if (failed(execute(block)))
    return llvm::failure();
  return read(block.result);
}

llvm::FailureOr<Value> Machine::runLazy(uint32_t lazy) {
  const PlanLazy &planned = plan->lazies[lazy];
  if (lazyStates[lazy] != LazyState::Computed) {
    lazyStates[lazy] = LazyState::Running;
    llvm::FailureOr<Value> value = run(planned.block);
    if (failed(value))
      return value;
    registers[planned.reg] = *value;
    lazyStates[lazy] = LazyState::Computed;
  }
  return registers[planned.reg];
}

llvm::FailureOr<Value> Machine::runStrategy(const PlanMessage &message,
                                            Value text) {
  setStrategyInput(message, text);
  strategyFrames = frames.size();
  strategyAskedHost = false;
  llvm::FailureOr<Value> result = run(*message.strategy);
  strategyFrames.reset();
  if (failed(result) || result->isString())
    return result;
  return fail(diag::RunStrategyType, message.span, {describeKind(*result)});
}

void Machine::lookAhead(llvm::ArrayRef<PlanBlock> blocks,
                        bool endsIfHostFails) {
  if (eagerCalls && !isEager)
    eagerCalls->lookAhead(*this, blocks, endsIfHostFails);
}

void Machine::continueFrom(const Machine &other) {
  std::copy_n(other.registers, plan->registerCount, registers);
  lazyStates = other.lazyStates;
  lazyFailures = other.lazyFailures;
  inputs = other.inputs;
  gasUsed = other.gasUsed;
}

bool Machine::isHostStrategyFailure() const {
  if (!strategyAskedHost)
    return false;
  switch (failure.kind.code()) {
  case Code::F454: // a denial, limits and modes are what they are everywhere
  case Code::F455:
  case Code::F801:
  case Code::F803:
  case Code::F902:
  case Code::Limit:
  case Code::Timeout:
  case Code::Internal:
    return false;
  default:
    return true;
  }
}

Value Machine::read(const PlanVariable &variable) const {
  if (variable.isLazy && lazyStates[variable.lazy] != LazyState::Computed)
    return Value::absent();
  return read(variable.value);
}

llvm::LogicalResult Machine::fail(Diag kind, SourceSpan where,
                                  std::vector<std::string> args) {
  failure = {kind, where, std::move(args), {}, {}};
  return llvm::failure();
}

llvm::LogicalResult Machine::failMemory(SourceSpan where) {
  (void)fail(diag::RunMemoryLimit, where, {std::to_string(arena.limitBytes())});
  failure.withHelp("raise it with --memory-limit");
  return llvm::failure();
}

llvm::LogicalResult Machine::spend(uint64_t gas, SourceSpan where) {
  if (LLVM_LIKELY(gas <= options->gasLimit - gasUsed)) {
    gasUsed += gas;
    if (LLVM_LIKELY(!options->cancellation ||
                    !options->cancellation->isCancelled()))
      return llvm::success();
    return fail(diag::RunCancelled, SourceSpan());
  }
  (void)fail(diag::RunGasLimit, where, {std::to_string(options->gasLimit)});
  failure.withHelp("raise it with --gas-limit");
  return llvm::failure();
}

//===----------------------------------------------------------------------===//
// Blocks
//===----------------------------------------------------------------------===//

/// Lazy variables that need each other form chains of any length: they are
/// frames on a stack of the machine's own.
llvm::LogicalResult Machine::execute(const PlanBlock &block) {
  const size_t depth = frames.size();
  uint32_t next = block.begin, end = block.end;
  while (true) {
    if (next == end) {
      if (frames.size() == depth)
        return llvm::success();
      Frame frame = frames.back();
      frames.pop_back();
      const PlanLazy &lazy = plan->lazies[frame.lazy];
      registers[lazy.reg] = read(lazy.block.result);
      lazyStates[frame.lazy] = LazyState::Computed;
      next = frame.next;
      end = frame.end;
      continue;
    }
    const Instruction &instruction = plan->code[next++];
    if (instruction.op != Opcode::Force) {
      if (LLVM_LIKELY(succeeded(LLVM_LIKELY(!precomputed)
                                    ? step(instruction)
                                    : reuseOrExecute(next - 1))))
        continue;
    } else if (lazyStates[instruction.aux] == LazyState::Computed) {
      continue;
    } else if (succeeded(enterLazy(instruction))) {
      frames.push_back({next, end, instruction.aux});
      next = plan->lazies[instruction.aux].block.begin;
      end = plan->lazies[instruction.aux].block.end;
      continue;
    }
    unwind(depth);
    return llvm::failure();
  }
}

llvm::LogicalResult Machine::enterLazy(const Instruction &force) {
  LazyState &state = lazyStates[force.aux];
  if (state == LazyState::Failed) {
    failure = lazyFailures.find(force.aux)->second;
    return llvm::failure();
  }
  if (state == LazyState::Running)
    return fail(diag::RunLazyLoop, force.span);
  state = LazyState::Running;
  return llvm::success();
}

/// The lazy variables that were being computed have failed for good: a
/// condition of the policy may have asked for them, and the run goes on.
void Machine::unwind(size_t depth) {
  while (frames.size() > depth) {
    uint32_t lazy = frames.back().lazy;
    lazyStates[lazy] = LazyState::Failed;
    lazyFailures[lazy] = failure;
    frames.pop_back();
  }
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

llvm::LogicalResult Machine::step(const Instruction &instruction) {
  switch (instruction.op) {
  case Opcode::Input: {
    llvm::FailureOr<Value> value =
        inputs.get(instruction.aux, instruction.span, arena, failure);
    if (failed(value))
      return llvm::failure();
    registers[instruction.dst] = *value;
    return llvm::success();
  }
  case Opcode::Call:
    return options->measuresLenses ? measuredCall(instruction)
                                   : call(instruction);
  case Opcode::List:
    return makeList(instruction);
  case Opcode::Map:
    return makeMap(instruction);
  case Opcode::Path:
    return path(instruction);
  case Opcode::Check:
    return check(instruction);
  case Opcode::Charge:
    return spend(plan->charges[instruction.aux], instruction.span);
  case Opcode::Force:
    break;
  }
  llvm_unreachable("`execute` enters lazy blocks");
}

/// Takes what was computed ahead, with all that it used.
llvm::LogicalResult Machine::reuseOrExecute(uint32_t number) {
  const Instruction &instruction = plan->code[number];
  const PrecomputedResults::Done *done = precomputed->find(number);
  // Near the limit only a run of its own shows whether it is met.
  if (!done || arena.used() + precomputedMemory > options->memoryLimit / 2)
    return step(instruction);
  arena.countElsewhere(done->memory);
  registers[instruction.dst] = done->value;
  return spend(done->gas, instruction.span);
}

llvm::LogicalResult Machine::makeList(const Instruction &instruction) {
  llvm::ArrayRef<Operand> operands = plan->operandsOf(instruction);
  Value *items = arena.allocateValues(operands.size());
  if (!items)
    return failMemory(instruction.span);
  unsigned depth = 0;
  for (size_t i = 0; i != operands.size(); ++i) {
    new (items + i) Value(read(operands[i]));
    depth = std::max(depth, items[i].depth());
  }
  if (depth >= Value::maxDepth)
    return fail(diag::RunDepthLimit, instruction.span,
                {std::to_string(Value::maxDepth)});
  registers[instruction.dst] = Value::list({items, operands.size()}, depth + 1);
  return llvm::success();
}

llvm::LogicalResult Machine::makeMap(const Instruction &instruction) {
  llvm::ArrayRef<Operand> operands = plan->operandsOf(instruction);
  llvm::ArrayRef<llvm::StringRef> keys = plan->nameLists[instruction.aux];
  MapEntry *entries = arena.allocateEntries(operands.size());
  if (!entries)
    return failMemory(instruction.span);
  unsigned depth = 0;
  for (size_t i = 0; i != operands.size(); ++i) {
    new (entries + i) MapEntry{keys[i], read(operands[i])};
    depth = std::max(depth, entries[i].value.depth());
  }
  if (depth >= Value::maxDepth)
    return fail(diag::RunDepthLimit, instruction.span,
                {std::to_string(Value::maxDepth)});
  registers[instruction.dst] =
      Value::map({entries, operands.size()}, depth + 1);
  return llvm::success();
}

//===----------------------------------------------------------------------===//
// Paths
//===----------------------------------------------------------------------===//

llvm::LogicalResult Machine::path(const Instruction &instruction) {
  llvm::ArrayRef<llvm::StringRef> names = plan->nameLists[instruction.aux];
  Value value = read(plan->operandsOf(instruction).front());
  for (size_t i = 0; i != names.size(); ++i) {
    const Value *next = value.isMap() ? fields.find(value, names[i]) : nullptr;
    if (!next)
      return failPath(instruction, i, value);
    value = *next;
  }
  registers[instruction.dst] = value;
  return llvm::success();
}

/// What the path's first segments lead to, in the words of the document.
static std::string pathPrefix(const Plan &plan, SourceSpan span,
                              llvm::ArrayRef<llvm::StringRef> names,
                              size_t count) {
  std::string all, part;
  for (size_t i = 0; i != names.size(); ++i) {
    all += ("." + names[i]).str();
    if (i + 1 == count)
      part = all;
  }
  llvm::StringRef text =
      plan.sources && span ? plan.sources->text(span) : llvm::StringRef();
  if (text.consume_back(all) && text.starts_with("$"))
    return ("'" + text + part + "'").str();
  return part.empty() ? "the value" : "'" + part + "'";
}

static void suggestKeys(Failure &failure, llvm::StringRef name, Value map) {
  constexpr size_t mostKeys = 1000, mostShown = 8;
  llvm::SmallVector<llvm::StringRef, 16> keys;
  for (const MapEntry &entry : map.asMap().take_front(mostKeys))
    keys.push_back(entry.key);
  if (auto near = nearestName(name, keys)) {
    failure.withHelp(("did you mean '" + *near + "'?").str());
    return;
  }
  if (keys.empty()) {
    failure.note("the map is empty");
    return;
  }
  std::string shown =
      llvm::join(llvm::ArrayRef(keys).take_front(mostShown), ", ");
  failure.note("its keys are " + shown +
               (map.size() > mostShown ? " and others" : ""));
}

llvm::LogicalResult Machine::failPath(const Instruction &instruction,
                                      size_t segment, Value value) {
  llvm::ArrayRef<llvm::StringRef> names = plan->nameLists[instruction.aux];
  std::string before = pathPrefix(*plan, instruction.span, names, segment);
  if (!value.isMap())
    return fail(diag::RunPathNoMap, instruction.span,
                {names[segment].str(), before, describeKind(value)});
  (void)fail(diag::RunPathMissing, instruction.span,
             {names[segment].str(), before});
  suggestKeys(failure, names[segment], value);
  return llvm::failure();
}

//===----------------------------------------------------------------------===//
// The guard
//===----------------------------------------------------------------------===//

GuardDecision Machine::decide(GuardedOp op, GuardedName name,
                              llvm::StringRef effect) {
  if (LLVM_LIKELY(!options->recorder))
    return decideNow(op, name, effect);
  RecordedSpan span(options->recorder, SpanKind::Guard,
                    (guardedOpName(op) + " " + name.name).str());
  GuardDecision decision = decideNow(op, name, effect);
  span.attribute("facet.guard.op", guardedOpName(op));
  span.attribute("facet.guard.name", name.name);
  if (!effect.empty())
    span.attribute("facet.guard.effect_class", effect);
  span.attribute("facet.guard.decision",
                 decision.isAllowed() ? "allowed" : "denied");
  if (decision.ruleId)
    span.attribute("facet.guard.rule", *decision.ruleId);
  return decision;
}

GuardDecision Machine::decideNow(GuardedOp op, GuardedName name,
                                 llvm::StringRef effect) {
  // Conditions that wait for lens calls that wait for other conditions: Sema
  // refuses loops (F505), so that only distinct lenses can nest.
  constexpr unsigned deepest = 64;
  if (conditionDepth >= deepest)
    return {GuardDecision::Outcome::Undecidable, std::nullopt, {}};
  undecidedBecause.reset();
  ++conditionDepth;
  GuardDecision decision =
      guard.decide(op, name, effect, [&](const PlanCondition &condition) {
        return readCondition(condition);
      });
  --conditionDepth;
  return decision;
}

/// The value of a condition's reference; nullopt, and why, if it is no bool.
std::optional<bool> Machine::readCondition(const PlanCondition &condition) {
  llvm::FailureOr<Value> value = llvm::failure();
  if (!demand || succeeded(demand->prepare(condition.value)))
    value = run(condition.value);
  if (succeeded(value) && value->isBool())
    return value->asBool();
  if (failed(value))
    undecidedBecause = {failure.message(), failure.span};
  else
    undecidedBecause = {"the condition is " + describeKind(*value) +
                            ", not true or false",
                        condition.span};
  return std::nullopt;
}

const PlanCondition *Machine::failedCondition(const PlanRule &rule) {
  // To tell of a decision costs nothing.
  uint64_t gas = gasUsed;
  const PlanCondition *failed =
      runtime::failedCondition(rule, [&](const PlanCondition &condition) {
        return readCondition(condition);
      });
  gasUsed = gas;
  return failed;
}

void Machine::explainDenial(GuardedOp op, llvm::StringRef name,
                            llvm::StringRef effect,
                            const GuardDecision &decision,
                            llvm::StringRef shown) {
  if (decision.byRule) {
    if (decision.rule)
      failure.note("this rule denies it", decision.rule);
    return;
  }
  // What is said never opens more than a rule that is there.
  if (const PlanRule *rule = matchingRule(op, name, effect)) {
    failure.note("this rule matches it, but does not apply", rule->span);
    if (const PlanCondition *condition = failedCondition(*rule);
        condition && condition->span)
      failure.note("this is why", condition->span);
  } else if (policyNames(op, name)) {
    failure.note("rules name it, but for other effect classes than '" +
                 effect.str() + "'");
  } else if (!decision.byWrittenDefault) {
    failure.withHelp(("allow it in @policy: allow: [{ op: \"" +
                      guardedOpName(op) + "\", name: \"" + shown + "\" }]")
                         .str());
  }
}

llvm::LogicalResult Machine::failUndecidable(GuardedOp op, llvm::StringRef name,
                                             const GuardDecision &decision,
                                             SourceSpan where) {
  (void)fail(diag::RunUndecidable, where,
             {guardedOpName(op).str(), name.str()});
  if (undecidedBecause)
    failure.notes.push_back(*undecidedBecause);
  if (decision.rule)
    failure.note("the rule is here", decision.rule);
  return llvm::failure();
}

} // namespace facet::runtime

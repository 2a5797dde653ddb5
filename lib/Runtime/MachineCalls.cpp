//===- MachineCalls.cpp - Calls of lenses ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EagerCalls.h"
#include "Machine.h"
#include "Output/DeclaredAssets.h"
#include "facet/Lens/LensCalls.h"
#include "facet/Runtime/CallAttributes.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/STLExtras.h"

namespace facet::runtime {

namespace {
using Arguments = llvm::SmallVector<Value, 8>;
} // namespace

/// A call that leaves the program: all about it.
struct Machine::GuardedCall {
  const Lens &lens;
  const PlanCall &planned;
  Value input;
  /// In the order of the parameters, absent where the call does not give one.
  llvm::ArrayRef<Value> written;
  /// The same with the defaults.
  llvm::ArrayRef<Value> args;
  LensContext &context;
  SourceSpan where;
  /// Of the instruction, in Plan::code.
  uint32_t number;
};

/// The arguments of a call in the order of the lens's parameters, absent where
/// none is given.
static Arguments argumentsOf(const Machine &machine, const Lens &lens,
                             llvm::ArrayRef<Operand> operands) {
  Arguments args;
  for (Operand operand : operands)
    args.push_back(machine.read(operand));
  if (!lens.takesAnyNames && args.size() < lens.parameters.size())
    args.resize(lens.parameters.size(), Value::absent());
  return args;
}

static void fillDefaults(const Lens &lens, Arguments &args) {
  if (lens.takesAnyNames)
    return;
  for (auto [argument, parameter] : llvm::zip(args, lens.parameters))
    if (argument.isAbsent() &&
        parameter.presence == LensParameter::Presence::Default)
      argument = parameter.defaultValue;
}

llvm::LogicalResult Machine::call(const Instruction &instruction) {
  if (LLVM_LIKELY(!calls))
    return callLens(instruction);
  uint32_t span = calls->begin(instruction);
  llvm::LogicalResult result = callLens(instruction);
  calls->end(span);
  return result;
}

llvm::LogicalResult Machine::callLens(const Instruction &instruction) {
  const PlanCall &planCall = plan->calls[instruction.aux];
  const Lens &lens = *planCall.lens;
  llvm::ArrayRef<Operand> operands = plan->operandsOf(instruction);
  Value input = read(operands.front());
  Arguments args = argumentsOf(*this, lens, operands.drop_front());
  std::optional<Arguments> written;
  if (planCall.asksHost())
    written = args;
  fillDefaults(lens, args);

  // The gas is known when the result is; the input's part tells early.
  uint64_t leastGas = lens.gas.base + lens.gas.perUnit * input.gasSize();
  uint64_t left = options->gasLimit - gasUsed;
  uint32_t number = uint32_t(&instruction - plan->code.data());
  // Of a machine that looks ahead: the call has paid when it was begun.
  bool isPaid = isEager && eagerCalls->hasPaid(number);
  if (leastGas > left && !isPaid)
    return spend(leastGas, instruction.span);
  LensContext context(arena);
  context.state = planCall.state.get();
  context.names = planCall.names;
  if (lens.gas.perUnit)
    context.textLimit = (left - leastGas) / lens.gas.perUnit;
  llvm::FailureOr<Value> result = llvm::failure();
  if (LLVM_LIKELY(!written)) {
    result = callKernel(lens, context, input, args);
    if (context.isTextTooLong)
      return spend(left + 1, instruction.span);
    if (failed(result))
      return fail(context.failureKind, instruction.span,
                  std::move(context.failureArguments));
  } else {
    GuardedCall call{lens,    planCall,         input, *written, args,
                     context, instruction.span, number};
    result = callHost(call);
    if (failed(result))
      return llvm::failure();
  }
  registers[instruction.dst] = *result;
  return isPaid ? llvm::success()
                : spend(lens.gasOf(input, *result), instruction.span);
}

llvm::LogicalResult Machine::measuredCall(const Instruction &instruction) {
  const Lens &lens = *plan->calls[instruction.aux].lens;
  // Read before the call, which may write the same register.
  Value input = read(plan->operandsOf(instruction).front());
  if (failed(call(instruction)))
    return llvm::failure();
  LensUse &use = lensUses[&lens];
  use.lens = &lens;
  ++use.calls;
  use.gas += lens.gasOf(input, registers[instruction.dst]);
  return llvm::success();
}

//===----------------------------------------------------------------------===//
// The key of a call
//===----------------------------------------------------------------------===//

/// Canonical text of what a call is made with (docs/Language.md 1.9), its
/// arguments as the document writes them. False beyond `maxBytes`.
static bool appendCall(std::string &out, const Lens &lens,
                       const PlanCall &planned, Value input,
                       llvm::ArrayRef<Value> args,
                       llvm::StringRef hostProfileId, uint64_t maxBytes) {
  llvm::SmallVector<Value, 8> positional;
  llvm::SmallVector<MapEntry, 8> named;
  for (size_t i = 0; i != args.size(); ++i) {
    if (args[i].isAbsent())
      continue;
    if (lens.takesAnyNames)
      named.push_back({planned.names[i], args[i]});
    else if (i < planned.positional)
      positional.push_back(args[i]);
    else
      named.push_back({lens.parameters[i].name, args[i]});
  }
  auto member = [&](llvm::StringRef key, llvm::StringRef text) {
    out.append(key.data(), key.size());
    appendJsonString(out, text);
  };
  out += "{\"args\":";
  if (!appendJcs(out, Value::list(positional), maxBytes))
    return false;
  member(",\"facet_version\":", facetVersion);
  member(",\"host_profile_id\":", hostProfileId);
  out += ",\"input\":";
  if (!appendJcs(out, input, maxBytes))
    return false;
  member(",\"lens\":{\"name\":", lens.name);
  member(",\"version\":", lens.version);
  out += "},\"named_args\":";
  if (!appendJcs(out, Value::map(named), maxBytes))
    return false;
  out += "}";
  return true;
}

/// The key of a call; empty if there is no memory for it.
std::string Machine::keyOf(const GuardedCall &call) {
  Value input = call.input;
  Arguments args(call.written);
  // Not the run's memory: a key is no part of the run.
  ValueArena memory(arena.limitBytes());
  llvm::ArrayRef<const Type *> declared = call.planned.declared;
  for (size_t i = 0; i != std::min(declared.size(), args.size() + 1); ++i) {
    Value &value = i ? args[i - 1] : input;
    if (value.isAbsent() || !constrainsMedia(declared[i]))
      continue;
    std::optional<Value> shown =
        withDeclaredConstraints(value, declared[i], memory);
    if (!shown)
      return "";
    value = *shown;
  }
  std::string text;
  if (!appendCall(text, call.lens, call.planned, input, args, hostProfileId(),
                  arena.limitBytes()))
    return "";
  return sha256Id(text);
}

//===----------------------------------------------------------------------===//
// Calls of the host
//===----------------------------------------------------------------------===//

/// docs/Language.md 1.9, modes.
llvm::FailureOr<Value> Machine::callHost(GuardedCall &call) {
  const Lens &lens = call.lens;
  // What a test mocks is neither of the mode nor, in pure mode, of the cache.
  bool isMocked = call.planned.isMocked;
  bool isPure = options->mode == Mode::Pure && !isMocked;
  bool isStrategy = strategyFrames == frames.size();
  strategyAskedHost |= isStrategy;
  if (isPure && isStrategy && lens.level != TrustLevel::Pure)
    return fail(diag::RunStrategyPure, call.where, {lens.name.str()});
  if (isPure && lens.level == TrustLevel::Volatile)
    return fail(diag::RunLensPure, call.where, {lens.name.str()});

  // Made even where no artifact is wanted: a call whose text needs too much
  // memory fails either way.
  std::string key;
  bool isGuarded =
      lens.level == TrustLevel::Volatile ||
      (lens.level == TrustLevel::Bounded && options->mode == Mode::Exec);
  if (isGuarded || (lens.level == TrustLevel::Bounded && !isMocked)) {
    key = keyOf(call);
    if (key.empty())
      return failMemory(call.where);
  }
  if (isPure && lens.level == TrustLevel::Bounded)
    return callPure(call, key);

  // The guard decides before anything is done, asked for an implementation too.
  if (isGuarded && failed(askGuard(call, key)))
    return llvm::failure();
  return callWithHost(call, key);
}

/// A call that the guard allowed, or that a test mocks.
llvm::FailureOr<Value> Machine::callWithHost(GuardedCall &call,
                                             const std::string &key) {
  const Lens &lens = call.lens;
  bool isCached = lens.level == TrustLevel::Bounded && !call.planned.isMocked;
  if (isCached && options->usesLensCache)
    if (auto cached = askCache(call, key))
      return *cached;
  if (!host->implements(lens))
    return fail(diag::RunLensNoHost, call.where, {lens.name.str()});
  llvm::FailureOr<Value> result = askHost(call, key);
  if (options->cancellation && options->cancellation->isCancelled())
    return fail(diag::RunCancelled, call.where);
  if (failed(result))
    return fail(call.context.failureKind, call.where,
                std::move(call.context.failureArguments));
  if (isEager && result->isAbsent())
    return result;
  result = checkHostResult(call, *result);
  if (failed(result) || !isCached || isEager)
    return result;
  if (std::error_code error = host->store(key, *result))
    warnings.push_back({diag::RunCacheUnwritable,
                        call.where,
                        {lens.name.str(), error.message()},
                        {},
                        ""});
  return result;
}

/// The call itself. On failure the context says why. Absent if it was only
/// begun.
llvm::FailureOr<Value> Machine::askHost(GuardedCall &call,
                                        const std::string &key) {
  const Lens &lens = call.lens;
  call.context.failureKind = diag::RunHostFailed;
  call.context.failureArguments = {lens.name.str()};
  HostCall asked{lens,
                 key,
                 call.input,
                 call.args,
                 call.context.names,
                 options->cancellation};
  if (isEager && !eagerCalls->isOver(call.number)) {
    eagerCalls->begin(call.number, asked);
    return Value::absent();
  }
  ++hostCalls;
  RecordedSpan span(options->recorder, SpanKind::HostCall, lens.name);
  llvm::FailureOr<Value> result = llvm::failure();
  if (eagerCalls && eagerCalls->hasBegun(call.number)) {
    result = eagerCalls->answer(call.number, call.context);
    if (!isEager)
      host->answered(asked, call.context, result);
  } else {
    result = host->call(asked, call.context);
  }
  span.attribute("facet.lens.effect_class", lens.effect);
  span.attribute(callResultKey, failed(result) ? callFailed : callSucceeded);
  return result;
}

std::optional<llvm::FailureOr<Value>>
Machine::askCache(const GuardedCall &call, const std::string &key) {
  if (std::optional<Value> cached = host->lookUp(key, arena)) {
    ++cacheHits;
    return checkHostResult(call, *cached);
  }
  ++cacheMisses;
  return std::nullopt;
}

llvm::FailureOr<Value> Machine::callPure(GuardedCall &call,
                                         const std::string &key) {
  if (auto cached = askCache(call, key))
    return *cached;
  (void)fail(diag::RunCacheMiss, call.where, {call.lens.name.str()});
  failure.withHelp("run once in exec mode with a cache to record the result");
  return llvm::failure();
}

llvm::LogicalResult Machine::askGuard(GuardedCall &call,
                                      const std::string &key) {
  const Lens &lens = call.lens;
  llvm::StringRef ruled = lens.qualifiedName();
  GuardDecision decision = decide(GuardedOp::LensCall, ruled, lens.effect);
  if (wantEvents) {
    GuardEvent event{GuardedOp::LensCall,  lens.name.str(), lens.effect.str(),
                     decision.isAllowed(), std::nullopt,    key};
    if (decision.ruleId)
      event.ruleId = decision.ruleId->str();
    lensEvents.push_back(std::move(event));
  }
  if (decision.outcome == GuardDecision::Outcome::Undecidable)
    return failUndecidable(GuardedOp::LensCall, lens.name, decision,
                           call.where);
  if (decision.isAllowed())
    return llvm::success();
  (void)fail(diag::RunLensDenied, call.where, {lens.name.str()});
  explainDenial(GuardedOp::LensCall, ruled, lens.effect, decision, lens.name);
  return llvm::failure();
}

llvm::FailureOr<Value> Machine::checkHostResult(const GuardedCall &call,
                                                Value result) {
  const Lens &lens = call.lens;
  // A JSON number may be written without a fraction.
  if (lens.result == LensType::Float && result.isInt())
    return Value::floating(double(result.asInt()));
  if (!isUtf8(result))
    return fail(diag::RunHostResult, call.where,
                {lens.name.str(), "bytes that are not UTF-8", "text"});
  if (!result.isAbsent() && fitsLensType(result, lens.result))
    return result;
  return fail(
      diag::RunHostResult, call.where,
      {lens.name.str(), describeKind(result), lensTypeName(lens.result).str()});
}

} // namespace facet::runtime

//===- ConstantCalls.cpp - Calls on literals ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Expressions/ConstantCalls.h"
#include "facet/Lens/LensCalls.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Sema/Literals.h"

using namespace facet;

static bool isComputable(const CallFacts &call) {
  return call.lens && call.lens->kernel && call.lens->level == TrustLevel::Pure;
}

/// Whether only the run knows that values of the type fit.
static bool isOpen(const Type *type) {
  return type && (type->isAny() || type->is(Type::Kind::Union));
}

llvm::SmallVector<Value, 4> facet::literalArguments(const CallFacts &call,
                                                    ValueArena &arena) {
  llvm::SmallVector<Value, 4> known;
  for (size_t i = 0; i != call.arguments.size(); ++i) {
    const LensParameter &parameter = call.lens->parameters[i];
    Value value = Value::absent();
    if (const ast::Expr *argument = call.arguments[i])
      value = literalValue(*argument, arena).value_or(value);
    else
      value = parameter.presence == LensParameter::Presence::Default
                  ? parameter.defaultValue
                  : Value::null(); // known not to be given
    known.push_back(value);
  }
  return known;
}

/// Whether a call on values of its static types may fail. Most calls cannot,
/// and are run only if one behind them can.
bool ConstantCalls::mayFail(const CallFacts &call) {
  if (isOpen(call.inputType) ||
      llvm::any_of(call.arguments, [&](const ast::Expr *argument) {
        return argument && isOpen(expressions.typeOf(*argument));
      }))
    return true;
  return call.lens->totality != LensTotality::Total &&
         prepared.canFail(*call.lens, literalArguments(call, arena));
}

std::optional<ConstantCalls::Failure>
ConstantCalls::findFailure(const ast::PipelineExpr &pipeline) {
  size_t calls = pipeline.calls.size();
  while (calls && !mayFail(expressions.factsOf(pipeline.calls[calls - 1])))
    --calls;
  std::optional<Failure> failure;
  if (calls)
    advance(pipeline, calls, failure);
  return failure;
}

/// Runs the first calls of a pipeline, those that were not run before.
ConstantCalls::Progress &
ConstantCalls::advance(const ast::PipelineExpr &pipeline, size_t calls,
                       std::optional<Failure> &failure) {
  auto known = pipelines.find(&pipeline);
  if (known == pipelines.end()) {
    // What has no base begins with the text of a section, or with null.
    Progress start;
    if (pipeline.base)
      start.value = valueOf(*pipeline.base);
    known = pipelines.insert({&pipeline, start}).first;
  }
  // Running a call may compute other pipelines: nothing may point into the map.
  Progress progress = known->second;
  while (progress.value && progress.callsDone < calls)
    progress.value =
        run(pipeline.calls[progress.callsDone++], *progress.value, failure);
  return pipelines[&pipeline] = progress;
}

std::optional<Value> ConstantCalls::valueOf(const ast::Expr &expr) {
  switch (expr.kind) {
  case ast::Expr::Kind::List:
    return listOf(llvm::cast<ast::ListExpr>(expr));
  case ast::Expr::Kind::Map:
    return mapOf(llvm::cast<ast::MapExpr>(expr));
  case ast::Expr::Kind::Pipeline: {
    const auto &pipeline = llvm::cast<ast::PipelineExpr>(expr);
    // Whether it fails was asked when it was typed.
    std::optional<Failure> ignored;
    return advance(pipeline, pipeline.calls.size(), ignored).value;
  }
  default:
    return literalValue(expr, arena);
  }
}

std::optional<Value> ConstantCalls::listOf(const ast::ListExpr &list) {
  llvm::SmallVector<Value> items;
  for (const ast::Expr *item : list.items) {
    std::optional<Value> value = valueOf(*item);
    if (!value || value->depth() >= Value::maxDepth)
      return std::nullopt;
    items.push_back(*value);
  }
  return arena.copyList(items);
}

std::optional<Value> ConstantCalls::mapOf(const ast::MapExpr &map) {
  llvm::SmallVector<MapEntry> entries;
  for (const ast::MapEntry &entry : map.entries) {
    std::optional<Value> value = valueOf(*entry.value);
    if (!value || value->depth() >= Value::maxDepth)
      return std::nullopt;
    entries.push_back({entry.key.text, *value});
  }
  return arena.copyMap(entries);
}

/// The arguments in the order of the parameters, defaults filled in; false if
/// one is not known.
bool ConstantCalls::readArguments(
    const ast::LensCall &call, llvm::SmallVectorImpl<Value> &arguments,
    llvm::SmallVectorImpl<llvm::StringRef> &names) {
  const CallFacts &facts = expressions.factsOf(call);
  auto add = [&](const ast::Expr &expr) {
    std::optional<Value> value = valueOf(expr);
    arguments.push_back(value.value_or(Value::absent()));
    return value.has_value();
  };
  if (facts.lens->takesAnyNames)
    return llvm::all_of(call.named, [&](const ast::NamedArgument &argument) {
      names.push_back(argument.name.text);
      return add(*argument.value);
    });
  for (auto [expr, parameter] :
       llvm::zip_equal(facts.arguments, facts.lens->parameters)) {
    if (!expr)
      arguments.push_back(parameter.defaultValue);
    else if (!add(*expr))
      return false;
  }
  return true;
}

/// A value that only the run could know to be of the wrong type.
std::optional<ConstantCalls::Failure>
ConstantCalls::typeFailure(const ast::LensCall &call, Value input,
                           llvm::ArrayRef<Value> arguments) {
  const CallFacts &facts = expressions.factsOf(call);
  const Lens &lens = *facts.lens;
  auto problem = [&](Value value, LensType type) -> std::optional<std::string> {
    if (value.isAbsent() || fitsLensType(value, type))
      return std::nullopt;
    auto mismatch =
        checkValue(value, typeOfLensType(type, types), /*fromJson=*/false);
    return mismatch ? std::optional(mismatch->message) : std::nullopt;
  };
  if (auto why = problem(input, lens.input))
    return Failure{
        call.name.span, diag::RunLensInputType, {lens.name.str(), *why}};
  if (lens.takesAnyNames)
    return std::nullopt;
  for (auto [index, value] : llvm::enumerate(arguments)) {
    const LensParameter &parameter = lens.parameters[index];
    if (auto why = problem(value, parameter.type))
      return Failure{facts.arguments[index]->span,
                     diag::RunLensArgumentType,
                     {lens.name.str(), parameter.name.str(), *why}};
  }
  return std::nullopt;
}

std::optional<Value> ConstantCalls::run(const ast::LensCall &call, Value input,
                                        std::optional<Failure> &failure) {
  const CallFacts &facts = expressions.factsOf(call);
  llvm::SmallVector<Value, 4> arguments;
  llvm::SmallVector<llvm::StringRef, 4> names;
  if (!isComputable(facts) || !readArguments(call, arguments, names))
    return std::nullopt;
  if ((failure = typeFailure(call, input, arguments)))
    return std::nullopt;

  const Lens &lens = *facts.lens;
  uint64_t leastGas =
      lens.gas.base + uint64_t(lens.gas.perUnit) * input.gasSize();
  if (leastGas > gasLeft) {
    isOver = true;
    return std::nullopt;
  }
  LensContext context(arena);
  context.names = names;
  if (lens.gas.perUnit)
    context.textLimit = (gasLeft - leastGas) / lens.gas.perUnit;
  std::shared_ptr<const LensState> state;
  if (lens.prepare && !lens.takesAnyNames) {
    auto made = prepared.prepare(lens, context, arguments);
    if (failed(made))
      return std::nullopt; // Sema has reported it.
    state = *made;
    context.state = state.get();
  }
  llvm::FailureOr<Value> result = callKernel(lens, context, input, arguments);
  if (succeeded(result)) {
    gasLeft -= std::min(gasLeft, lens.gasOf(input, *result));
    return *result;
  }
  // With more memory the run may get further.
  bool isLimit =
      context.isTextTooLong || context.failureKind == diag::LensOutOfMemory;
  if (isLimit) {
    gasLeft = 0;
    isOver = true;
  } else {
    failure = Failure{call.name.span, context.failureKind,
                      std::move(context.failureArguments)};
  }
  return std::nullopt;
}

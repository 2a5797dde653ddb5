//===- Strategies.cpp - Strategies of messages ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analyser.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

/// Lens calls from string to string that work on every text and give the same
/// each time (§9.8). What a call of level 1 does is the host's: if it fails the
/// run leaves the text as it was, whatever stands behind it.
void Analyser::readStrategy(Message &message, const ast::Expr &expr) {
  if (forbidInCore(expr))
    return;
  const auto *pipeline = llvm::dyn_cast<ast::PipelineExpr>(&expr);
  if (!pipeline) {
    if (llvm::isa<ast::InputExpr, ast::LazyExpr>(expr))
      typeExpr(expr, {});
    else
      reportNoStrategy(expr);
    return;
  }
  if (pipeline->base)
    pipeline = withoutBase(*pipeline);
  Place place;
  place.inStrategy = true;
  PipelineTexts texts = textUses(*pipeline, TextUse::Plain);
  const Type *type = types.string();
  bool asksHost = false;
  for (auto [call, text] : llvm::zip(pipeline->calls, texts.arguments)) {
    place.text = text;
    type = typeCall(call, type, SourceSpan(), place);
    if (!type)
      continue;
    asksHost |= call.lens->level == TrustLevel::Bounded;
    if (!checkStrategyCall(call, asksHost))
      type = nullptr;
  }
  pipeline->type = type;
  message.strategy = pipeline;
  const Type *text = types.string();
  if (!type || (asksHost ? fits(type, text) : types.isAssignable(type, text)))
    return;
  const ast::LensCall &last = pipeline->calls.back();
  diagnostics.report(diag::StrategyResultType, last.name.span,
                     {last.name.text.str(), printType(type)});
}

void Analyser::reportNoStrategy(const ast::Expr &expr) {
  Diagnostic &diagnostic = diagnostics.report(
      diag::StrategyNotPipeline, expr.span, {describeKind(expr).str()});
  const auto *text = llvm::dyn_cast<ast::StringExpr>(&expr);
  if (text && text->value.contains('('))
    diagnostic.withHelp("write the calls without quotes");
}

/// The same without the value in front, which is checked and then ignored.
const ast::PipelineExpr *
Analyser::withoutBase(const ast::PipelineExpr &pipeline) {
  const ast::Expr &base = *pipeline.base;
  typeExpr(base, {});
  if (!llvm::isa<ast::InputExpr, ast::LazyExpr>(base))
    diagnostics.report(diag::StrategyWithValue, base.span)
        .withHelp("begin with the lens call");
  SourceSpan span = pipeline.calls.front().span.to(pipeline.span);
  return program.syntax->make<ast::PipelineExpr>(span, nullptr, pipeline.calls);
}

/// Reports a call that has no place in a strategy; false if it did so.
/// `asksHost`: it, or one before it, is of level 1.
bool Analyser::checkStrategyCall(const ast::LensCall &call, bool asksHost) {
  const Lens &lens = *call.lens;
  if (lens.level == TrustLevel::Volatile) {
    diagnostics.report(diag::StrategyNotDeterministic, call.name.span,
                       {lens.name.str()});
    return false;
  }
  if (lens.level == TrustLevel::Bounded && options.mode == Mode::Pure) {
    diagnostics.report(diag::StrategyLevelInPure, call.name.span,
                       {lens.name.str(), std::to_string(unsigned(lens.level))});
    return false;
  }
  bool isGood = true;
  auto checkArgument = [&](const ast::Expr &argument, const Type *wanted) {
    if (!mayFail(argument) && types.isAssignable(argument.type, wanted))
      return;
    diagnostics.report(diag::StrategyArgumentMayFail, argument.span)
        .withHelp("give its value, checked, a variable in '@vars'");
    isGood = false;
  };
  for (size_t i = 0; i != call.arguments.size(); ++i)
    if (call.arguments[i])
      checkArgument(*call.arguments[i],
                    typeOfLensType(lens.parameters[i].type, types));
  if (lens.takesAnyNames)
    for (const ast::NamedArgument &argument : call.named)
      checkArgument(*argument.value, types.any());
  if (!isGood || asksHost || !callMayFail(call))
    return isGood;
  diagnostics.report(diag::StrategyMayFail, call.name.span, {lens.name.str()});
  return false;
}

/// Whether a call of level 0, whose arguments cannot, may fail on its input.
bool Analyser::callMayFail(const ast::LensCall &call) {
  const Lens &lens = *call.lens;
  if (!types.isAssignable(call.inputType, typeOfLensType(lens.input, types)))
    return true;
  return lens.canFail(literalArguments(call, values));
}

/// Whether the path of a reference may lead nowhere.
static bool pathMayFail(const Type *type, llvm::ArrayRef<ast::Name> path) {
  for (const ast::Name &segment : path) {
    const TypeField *field = type && type->is(Type::Kind::Struct)
                                 ? type->field(segment.text)
                                 : nullptr;
    if (!field)
      return true;
    type = field->type;
  }
  return false;
}

/// Whether computing an argument, which has a type, may fail.
bool Analyser::mayFail(const ast::Expr &expr) {
  switch (expr.kind) {
  case ast::Expr::Kind::List:
    return llvm::any_of(llvm::cast<ast::ListExpr>(expr).items,
                        [&](const ast::Expr *item) { return mayFail(*item); });
  case ast::Expr::Kind::Map:
    return llvm::any_of(
        llvm::cast<ast::MapExpr>(expr).entries,
        [&](const ast::MapEntry &entry) { return mayFail(*entry.value); });
  case ast::Expr::Kind::Reference: {
    const auto &reference = llvm::cast<ast::ReferenceExpr>(expr);
    return pathMayFail(program.variables[reference.variable].type,
                       reference.path);
  }
  case ast::Expr::Kind::Pipeline: {
    const auto &pipeline = llvm::cast<ast::PipelineExpr>(expr);
    return !pipeline.base || mayFail(*pipeline.base) ||
           llvm::any_of(pipeline.calls, [&](const ast::LensCall &call) {
             return argumentsMayFail(call) || callMayFail(call);
           });
  }
  default:
    return false;
  }
}

bool Analyser::argumentsMayFail(const ast::LensCall &call) {
  const Lens &lens = *call.lens;
  for (size_t i = 0; i != call.arguments.size(); ++i)
    if (const ast::Expr *argument = call.arguments[i])
      if (mayFail(*argument) ||
          !types.isAssignable(argument->type,
                              typeOfLensType(lens.parameters[i].type, types)))
        return true;
  return llvm::any_of(call.named, [&](const ast::NamedArgument &argument) {
    return mayFail(*argument.value);
  });
}

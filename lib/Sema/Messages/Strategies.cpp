//===- Strategies.cpp - Strategies of messages ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Messages/Strategies.h"
#include "Expressions/Expressions.h"
#include "Expressions/Pipelines.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "Support/Describe.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

/// Whether a call of level 0, whose arguments cannot, may fail on its input.
static bool callMayFail(SemaContext &sema, const ast::LensCall &call) {
  const CallFacts &facts = sema.expressions.factsOf(call);
  const Lens &lens = *facts.lens;
  if (!sema.types.isAssignable(facts.inputType,
                               typeOfLensType(lens.input, sema.types)))
    return true;
  return sema.prepared.canFail(lens, literalArguments(facts, sema.values));
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

static bool mayFail(SemaContext &sema, const ast::Expr &expr);

static bool argumentsMayFail(SemaContext &sema, const ast::LensCall &call) {
  const CallFacts &facts = sema.expressions.factsOf(call);
  const Lens &lens = *facts.lens;
  for (size_t i = 0; i != facts.arguments.size(); ++i)
    if (const ast::Expr *argument = facts.arguments[i])
      if (mayFail(sema, *argument) ||
          !sema.types.isAssignable(
              sema.typeOf(*argument),
              typeOfLensType(lens.parameters[i].type, sema.types)))
        return true;
  return llvm::any_of(call.named, [&](const ast::NamedArgument &argument) {
    return mayFail(sema, *argument.value);
  });
}

/// Whether computing an argument, which has a type, may fail.
static bool mayFail(SemaContext &sema, const ast::Expr &expr) {
  switch (expr.kind) {
  case ast::Expr::Kind::List:
    return llvm::any_of(
        llvm::cast<ast::ListExpr>(expr).items,
        [&](const ast::Expr *item) { return mayFail(sema, *item); });
  case ast::Expr::Kind::Map:
    return llvm::any_of(llvm::cast<ast::MapExpr>(expr).entries,
                        [&](const ast::MapEntry &entry) {
                          return mayFail(sema, *entry.value);
                        });
  case ast::Expr::Kind::Reference: {
    const auto &reference = llvm::cast<ast::ReferenceExpr>(expr);
    return pathMayFail(sema.variableOf(reference).type, reference.path);
  }
  case ast::Expr::Kind::Pipeline: {
    const auto &pipeline = llvm::cast<ast::PipelineExpr>(expr);
    return !pipeline.base || mayFail(sema, *pipeline.base) ||
           llvm::any_of(pipeline.calls, [&](const ast::LensCall &call) {
             return argumentsMayFail(sema, call) || callMayFail(sema, call);
           });
  }
  default:
    return false;
  }
}

/// Reports a call that has no place in a strategy; false if it did so.
/// `asksHost`: it, or one before it, is of level 1.
static bool checkStrategyCall(SemaContext &sema, const ast::LensCall &call,
                              bool asksHost) {
  const CallFacts &facts = sema.expressions.factsOf(call);
  const Lens &lens = *facts.lens;
  if (lens.level == TrustLevel::Volatile) {
    sema.diagnostics.report(diag::StrategyNotDeterministic, call.name.span,
                            {lens.name.str()});
    return false;
  }
  if (lens.level == TrustLevel::Bounded && sema.options.mode == Mode::Pure) {
    sema.diagnostics.report(
        diag::StrategyLevelInPure, call.name.span,
        {lens.name.str(), std::to_string(unsigned(lens.level))});
    return false;
  }
  bool isGood = true;
  auto checkArgument = [&](const ast::Expr &argument, const Type *wanted) {
    if (!mayFail(sema, argument) &&
        sema.types.isAssignable(sema.typeOf(argument), wanted))
      return;
    sema.diagnostics.report(diag::StrategyArgumentMayFail, argument.span)
        .withHelp("give its value, checked, a variable in '@vars'");
    isGood = false;
  };
  for (size_t i = 0; i != facts.arguments.size(); ++i)
    if (facts.arguments[i])
      checkArgument(*facts.arguments[i],
                    typeOfLensType(lens.parameters[i].type, sema.types));
  if (lens.takesAnyNames)
    for (const ast::NamedArgument &argument : call.named)
      checkArgument(*argument.value, sema.types.any());
  if (!isGood || asksHost || !callMayFail(sema, call))
    return isGood;
  sema.diagnostics.report(diag::StrategyMayFail, call.name.span,
                          {lens.name.str()});
  return false;
}

/// The same without the value in front, which is checked and then ignored.
/// Later stages ask for its calls only, which the table has.
static const ast::PipelineExpr *withoutBase(SemaContext &sema,
                                            const ast::PipelineExpr &pipeline) {
  const ast::Expr &base = *pipeline.base;
  typeExpr(sema, base, {});
  if (!llvm::isa<ast::InputExpr, ast::LazyExpr>(base))
    sema.diagnostics.report(diag::StrategyWithValue, base.span)
        .withHelp("begin with the lens call");
  SourceSpan span = pipeline.calls.front().span.to(pipeline.span);
  return sema.program.syntax->make<ast::PipelineExpr>(span, nullptr,
                                                      pipeline.calls);
}

static void reportNoStrategy(SemaContext &sema, const ast::Expr &expr) {
  Diagnostic &diagnostic = sema.diagnostics.report(
      diag::StrategyNotPipeline, expr.span, {describeKind(expr).str()});
  const auto *text = llvm::dyn_cast<ast::StringExpr>(&expr);
  if (text && text->value.contains('('))
    diagnostic.withHelp("write the calls without quotes");
  else if (text && sema.findLens(text->value))
    diagnostic.withHelp("write the call, " + text->value.str() + "()");
}

static void readStrategy(SemaContext &sema, Message &message,
                         const ast::Expr &expr) {
  if (forbidInCore(sema, expr))
    return;
  const auto *pipeline = llvm::dyn_cast<ast::PipelineExpr>(&expr);
  if (!pipeline) {
    if (llvm::isa<ast::InputExpr, ast::LazyExpr>(expr))
      typeExpr(sema, expr, {});
    else
      reportNoStrategy(sema, expr);
    return;
  }
  message.strategy = pipeline->base ? withoutBase(sema, *pipeline) : pipeline;
  Place place;
  place.inStrategy = true;
  PipelineTexts texts = textUses(sema, *pipeline, TextUse::Plain);
  const Type *type = sema.types.string();
  bool asksHost = false;
  for (auto [call, text] : llvm::zip(pipeline->calls, texts.arguments)) {
    place.text = text;
    type = typeCall(sema, call, type, SourceSpan(), place);
    if (!type)
      continue;
    const Lens &lens = *sema.expressions.factsOf(call).lens;
    asksHost |= lens.level == TrustLevel::Bounded;
    if (!checkStrategyCall(sema, call, asksHost))
      type = nullptr;
  }
  sema.expressions.setType(*pipeline, type);
  const Type *text = sema.types.string();
  if (!type ||
      (asksHost ? sema.fits(type, text) : sema.types.isAssignable(type, text)))
    return;
  const ast::LensCall &last = pipeline->calls.back();
  sema.diagnostics.report(diag::StrategyResultType, last.name.span,
                          {last.name.text.str(), printType(type)});
}

void facet::analyseStrategy(SemaContext &sema, Message &message,
                            const ast::MapExpr &body) {
  const ast::MapEntry *strategy = body.find("strategy");
  if (!strategy)
    return;
  readStrategy(sema, message, *strategy->value);
  const Type *content = sema.program.contentTypeOf(message);
  if (message.strategy && content && content->is(Type::Kind::List))
    sema.diagnostics.report(diag::StrategyOnList, strategy->key.span);
}

//===- Pipelines.cpp - Lens calls (docs/Language.md 1.9) ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analyser.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;

const Type *Analyser::typePipeline(const ast::PipelineExpr &pipeline,
                                   Place place) {
  if (forbidInCore(pipeline))
    return nullptr;
  Place basePlace = place;
  basePlace.baseLess = false;
  Place callPlace = place.part();
  PipelineTexts texts = textUses(pipeline, place.text);
  basePlace.text = texts.base;

  const Type *type = nullptr;
  SourceSpan inputSpan;
  if (pipeline.base) {
    type = typeExpr(*pipeline.base, basePlace);
    inputSpan = pipeline.base->span;
  } else {
    // The parser lets a pipeline begin with a call in these places only.
    assert(place.baseLess && "a pipeline without a value");
    type = types.get(Type::Kind::Null);
  }
  for (auto [call, text] : llvm::zip(pipeline.calls, texts.arguments)) {
    callPlace.text = text;
    type = typeCall(call, type, inputSpan, callPlace);
    inputSpan = {};
  }
  const auto *text = llvm::dyn_cast_or_null<ast::StringExpr>(pipeline.base);
  if (text && pipeline.calls.front().lens == findStandardLens("template") &&
      !checkTemplate(pipeline.calls.front(), *text))
    return type; // known, and what fails has been said
  if (type)
    checkConstantCalls(pipeline, place);
  return type;
}

/// A call on literals that fails is an error where it is certain to be reached,
/// else a warning (docs/Language.md part 2).
void Analyser::checkConstantCalls(const ast::PipelineExpr &pipeline,
                                  Place place) {
  std::optional<ConstantCalls::Failure> failure =
      constantCalls.findFailure(pipeline);
  if (!failure)
    return;
  if (place.isCertain) {
    diagnostics.report(failure->kind, failure->span, failure->arguments);
    return;
  }
  diagnostics.report(diag::CallWouldFail, failure->span,
                     {codeText(failure->kind.code()).str(),
                      failure->kind.message(failure->arguments)});
}

/// Types one step. `inputSpan` is the value that the pipeline begins with, if
/// this is its first step. After an error all further steps are silent about
/// their input.
const Type *Analyser::typeCall(const ast::LensCall &call, const Type *inputType,
                               SourceSpan inputSpan, Place place) {
  Place argumentPlace = place;
  argumentPlace.insideArgument = true;
  bool isGood = true;
  for (const ast::Expr *argument : call.positional)
    isGood &= typeExpr(*argument, argumentPlace) != nullptr;
  for (const ast::NamedArgument &argument : call.named)
    isGood &= typeExpr(*argument.value, argumentPlace) != nullptr;

  call.inputType = inputType;
  call.lens = program.lenses->find(call.name.text);
  if (!call.lens) {
    reportUnknownLens(call);
    return nullptr;
  }
  const Lens &lens = *call.lens;
  isGood &= checkLevel(call, place);
  if (inputType && !fits(inputType, typeOfLensType(lens.input, types))) {
    diagnostics
        .report(diag::LensInputType,
                inputSpan.isValid() ? inputSpan : call.name.span,
                {lens.name.str(), lensTypeName(lens.input).str(),
                 printType(inputType)})
        .note("the input of '" + lens.name.str() + "'", call.name.span)
        .withHelp(place.inStrategy
                      ? strategyHelp(call, inputType)
                      : conversionHelp(call, inputType, inputSpan));
    isGood = false;
  }
  // What is bound is typed and prepared, whatever the input is.
  isGood &=
      bindArguments(call) && checkArgumentTypes(call) && prepareCall(call);
  if (!isGood || !inputType)
    return nullptr;
  return call.resultType = resultType(call);
}

/// The lens that makes what `wanted` is of a value of type `from`; empty if
/// none does.
static llvm::StringRef conversion(const Type *from, LensType wanted) {
  using Kind = Type::Kind;
  bool isNumber = from->is(Kind::Int) || from->is(Kind::Float);
  switch (wanted) {
  case LensType::String:
    if (isNumber || from->is(Kind::Bool))
      return "to_string()";
    if (from->is(Kind::List))
      return "join(\"\\n\")";
    if (from->is(Kind::Struct) || from->is(Kind::Map))
      return "json()";
    return "";
  case LensType::Int:
    return from->is(Kind::String) ? "to_int()" : "";
  case LensType::Float:
  case LensType::Number:
    return from->is(Kind::String) ? "to_float()" : "";
  case LensType::List:
    return from->is(Kind::List) ? "" : "ensure_list()";
  default:
    return "";
  }
}

std::string Analyser::conversionHelp(const ast::LensCall &call,
                                     const Type *inputType,
                                     SourceSpan base) const {
  llvm::StringRef step = conversion(inputType, call.lens->input);
  if (step.empty())
    return "";
  std::string before;
  // A short base is shown as it stands there.
  constexpr size_t shown = 40;
  if (base && base.size() <= shown)
    before =
        program.sources->text(base.file).slice(base.begin, base.end).str() +
        " ";
  return "write '" + before + "|> " + step.str() + " |> " +
         call.name.text.str() + "(…)'";
}

/// The same in a strategy, where no conversion helps that can fail, and none
/// that leaves the text as it is.
std::string Analyser::strategyHelp(const ast::LensCall &call,
                                   const Type *inputType) const {
  bool isText = inputType->is(Type::Kind::String);
  if (isText && call.lens->input == LensType::List)
    return "the input is the text of the message: cut it with 'truncate(max)', "
           "or its lines with 'split(\"\\n\") |> take(3) |> join(\"\\n\")'";
  return isText ? "the input is the text of the message: cut it with "
                  "'truncate(max)'"
                : conversionHelp(call, inputType, SourceSpan());
}

void Analyser::reportUnknownLens(const ast::LensCall &call) {
  suggest(diagnostics.report(diag::UnknownLens, call.name.span,
                             {call.name.text.str()}),
          ForeignContext::Lens, call.name.text, lensNames);
}

bool Analyser::checkLevel(const ast::LensCall &call, Place place) {
  const Lens &lens = *call.lens;
  std::string level = std::to_string(unsigned(lens.level));
  if (place.insideArgument && lens.level != TrustLevel::Pure) {
    diagnostics
        .report(diag::LensLevelInArgument, call.name.span,
                {lens.name.str(), level})
        .withHelp("give its value a variable of its own in '@vars'");
    return false;
  }
  if (options.mode == Mode::Pure && lens.level == TrustLevel::Volatile) {
    diagnostics.report(diag::LensLevelInPure, call.name.span,
                       {lens.name.str(), level});
    return false;
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Arguments
//===----------------------------------------------------------------------===//

static void noteSignature(Diagnostic &diagnostic, const Lens &lens) {
  diagnostic.note("its signature is " + lens.signature());
}

/// The place of a named argument among the parameters; null and a report if it
/// has none, or is taken.
const ast::Expr **
Analyser::slotFor(const ast::LensCall &call, const ast::NamedArgument &argument,
                  llvm::MutableArrayRef<const ast::Expr *> bound) {
  const Lens &lens = *call.lens;
  std::vector<std::string> args = {lens.name.str(), argument.name.text.str()};
  const LensParameter *parameter = lens.findParameter(argument.name.text);
  if (!parameter) {
    Names names;
    for (const LensParameter &known : lens.parameters)
      names.push_back(known.name);
    Diagnostic &diagnostic =
        diagnostics.report(diag::LensArgumentUnknown, argument.name.span, args);
    noteSignature(diagnostic, lens);
    suggest(diagnostic, argument.name.text, names);
    return nullptr;
  }
  const ast::Expr **slot = &bound[parameter - lens.parameters.begin()];
  if (*slot) {
    diagnostics.report(diag::LensArgumentTwice, argument.name.span, args)
        .note("given here", (*slot)->span);
    return nullptr;
  }
  return slot;
}

bool Analyser::bindArguments(const ast::LensCall &call) {
  const Lens &lens = *call.lens;
  if (lens.takesAnyNames) {
    if (call.positional.empty())
      return true;
    noteSignature(diagnostics.report(diag::LensArgumentWithoutName,
                                     call.positional.front()->span,
                                     {lens.name.str()}),
                  lens);
    return false;
  }
  size_t parameterCount = lens.parameters.size();
  llvm::SmallVector<const ast::Expr *, 4> bound(parameterCount, nullptr);
  bool isGood = true;
  if (call.positional.size() > parameterCount) {
    noteSignature(
        diagnostics.report(diag::LensArgumentExtra,
                           call.positional[parameterCount]->span,
                           {lens.name.str(), std::to_string(parameterCount),
                            std::to_string(call.positional.size())}),
        lens);
    isGood = false;
  }
  llvm::copy(call.positional.take_front(parameterCount), bound.begin());
  for (const ast::NamedArgument &argument : call.named) {
    if (const ast::Expr **slot = slotFor(call, argument, bound))
      *slot = argument.value;
    else
      isGood = false;
  }
  // A misspelt name is not reported again as a missing argument.
  for (size_t index = 0; isGood && index != parameterCount; ++index) {
    const LensParameter &parameter = lens.parameters[index];
    if (bound[index] || parameter.presence != LensParameter::Presence::Required)
      continue;
    noteSignature(diagnostics.report(diag::LensArgumentMissing, call.name.span,
                                     {lens.name.str(), parameter.name.str()}),
                  lens);
    isGood = false;
  }
  call.arguments =
      program.syntax->copy(llvm::ArrayRef<const ast::Expr *>(bound));
  return isGood;
}

bool Analyser::checkArgumentTypes(const ast::LensCall &call) {
  const Lens &lens = *call.lens;
  bool isGood = true;
  for (size_t index = 0; index != call.arguments.size(); ++index) {
    const ast::Expr *argument = call.arguments[index];
    const LensParameter &parameter = lens.parameters[index];
    if (!argument || !argument->type ||
        fits(argument->type, typeOfLensType(parameter.type, types)))
      continue;
    noteSignature(diagnostics.report(diag::LensArgumentType, argument->span,
                                     {lens.name.str(), parameter.name.str(),
                                      lensTypeName(parameter.type).str(),
                                      printType(argument->type)}),
                  lens);
    isGood = false;
  }
  return isGood;
}

/// `$` has a meaning in the replacement of `replace`, which whoever computes it
/// may not think of.
void Analyser::warnOfReplacement(const ast::LensCall &call) {
  if (call.lens != findStandardLens("replace") || !call.arguments[1] ||
      isLiteral(*call.arguments[1]))
    return;
  diagnostics.report(diag::ReplacementComputed, call.arguments[1]->span)
      .withHelp("for text as it is, double each '$' of it before: "
                "|> split(\"$\") |> join(\"$$\")");
}

/// Lets the lens look at the arguments that are literals: a bad pattern or
/// query is an error at build.
bool Analyser::prepareCall(const ast::LensCall &call) {
  const Lens &lens = *call.lens;
  warnOfReplacement(call);
  if (!lens.prepare || lens.takesAnyNames)
    return true;
  llvm::SmallVector<Value, 4> known;
  for (size_t index = 0; index != call.arguments.size(); ++index) {
    const LensParameter &parameter = lens.parameters[index];
    Value value = Value::absent();
    if (const ast::Expr *argument = call.arguments[index])
      value = literalValue(*argument, values).value_or(value);
    else if (parameter.presence == LensParameter::Presence::Default)
      value = parameter.defaultValue;
    if (!value.isAbsent() && !fitsLensType(value, parameter.type))
      return true;
    known.push_back(value);
  }
  LensContext context(values);
  if (llvm::succeeded(prepared.prepare(lens, context, known)))
    return true;
  // Which one is it? The first that is bad by itself.
  SourceSpan span = call.name.span;
  for (size_t index = 0; index != known.size(); ++index) {
    if (known[index].isAbsent() || !call.arguments[index])
      continue;
    llvm::SmallVector<Value, 4> alone(known.size(), Value::absent());
    alone[index] = known[index];
    LensContext trial(values);
    if (llvm::failed(lens.prepare(trial, alone))) {
      span = call.arguments[index]->span;
      break;
    }
  }
  diagnostics.report(context.failureKind, span, context.failureArguments);
  return false;
}

const Type *Analyser::resultType(const ast::LensCall &call) {
  llvm::SmallVector<const Type *, 4> arguments;
  for (const ast::Expr *argument : call.arguments)
    arguments.push_back(argument ? argument->type : nullptr);
  return lensResultType(*call.lens, call.inputType, arguments, types);
}

//===- Arguments.cpp - Arguments of lens calls (docs/Language.md 1.9) -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Expressions/Arguments.h"
#include "SemaContext.h"
#include "facet/Sema/Literals.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;

static void noteSignature(Diagnostic &diagnostic, const Lens &lens) {
  diagnostic.note("its signature is " + lens.signature());
}

/// The place of a named argument among the parameters; null and a report if it
/// has none, or is taken.
static const ast::Expr **
slotFor(SemaContext &sema, const ast::LensCall &call,
        const ast::NamedArgument &argument,
        llvm::MutableArrayRef<const ast::Expr *> bound) {
  const CallFacts &facts = sema.expressions.factsOf(call);
  const Lens &lens = *facts.lens;
  std::vector<std::string> args = {lens.name.str(), argument.name.text.str()};
  const LensParameter *parameter = lens.findParameter(argument.name.text);
  if (!parameter) {
    SymbolTable::Names names;
    for (const LensParameter &known : lens.parameters)
      names.push_back(known.name);
    Diagnostic &diagnostic = sema.diagnostics.report(diag::LensArgumentUnknown,
                                                     argument.name.span, args);
    noteSignature(diagnostic, lens);
    sema.suggestions.add(diagnostic, argument.name.text, names);
    return nullptr;
  }
  const ast::Expr **slot = &bound[parameter - lens.parameters.begin()];
  if (*slot) {
    sema.diagnostics.report(diag::LensArgumentTwice, argument.name.span, args)
        .note("given here", (*slot)->span);
    return nullptr;
  }
  return slot;
}

bool facet::bindArguments(SemaContext &sema, const ast::LensCall &call) {
  CallFacts &facts = sema.expressions.factsOf(call);
  const Lens &lens = *facts.lens;
  if (lens.takesAnyNames) {
    if (call.positional.empty())
      return true;
    const ast::Expr &argument = *call.positional.front();
    Diagnostic &diagnostic = sema.diagnostics.report(
        diag::LensArgumentWithoutName, argument.span, {lens.name.str()});
    noteSignature(diagnostic, lens);
    if (llvm::isa<ast::StringExpr>(argument) &&
        isStandardLens(&lens, "template"))
      diagnostic.withHelp(
          "the text stands before the call: '\"Hi {{name}}\" |> "
          "template(name=$name)'");
    if (const auto *value = llvm::dyn_cast<ast::ReferenceExpr>(&argument)) {
      const ast::Name &name =
          value->path.empty() ? value->name : value->path.back();
      diagnostic.withHelp("write '" + name.text.str() + "=" +
                          sema.program.sources->text(value->span).str() + "'");
    }
    // {name: $name}, as in Jinja and Python.
    const auto *map = llvm::dyn_cast<ast::MapExpr>(&argument);
    if (map && !map->entries.empty()) {
      const ast::MapEntry &entry = map->entries.front();
      llvm::StringRef text = sema.program.sources->text(entry.value->span);
      constexpr size_t mostShown = 40;
      diagnostic.withHelp("each value is an argument of its own: '" +
                          entry.key.text.str() + "=" +
                          (text.size() > mostShown ? "…" : text.str()) + "'");
    }
    return false;
  }
  size_t parameterCount = lens.parameters.size();
  llvm::SmallVector<const ast::Expr *, 4> bound(parameterCount, nullptr);
  bool isGood = true;
  if (call.positional.size() > parameterCount) {
    noteSignature(sema.diagnostics.report(
                      diag::LensArgumentExtra,
                      call.positional[parameterCount]->span,
                      {lens.name.str(), std::to_string(parameterCount),
                       std::to_string(call.positional.size())}),
                  lens);
    isGood = false;
  }
  llvm::copy(call.positional.take_front(parameterCount), bound.begin());
  for (const ast::NamedArgument &argument : call.named) {
    if (const ast::Expr **slot = slotFor(sema, call, argument, bound))
      *slot = argument.value;
    else
      isGood = false;
  }
  // A misspelt name is not reported again as a missing argument.
  for (size_t index = 0; isGood && index != parameterCount; ++index) {
    const LensParameter &parameter = lens.parameters[index];
    if (bound[index] || parameter.presence != LensParameter::Presence::Required)
      continue;
    noteSignature(
        sema.diagnostics.report(diag::LensArgumentMissing, call.name.span,
                                {lens.name.str(), parameter.name.str()}),
        lens);
    isGood = false;
  }
  facts.arguments =
      sema.expressions.copy(llvm::ArrayRef<const ast::Expr *>(bound));
  return isGood;
}

/// What a parameter takes in this call: of a text, 'contains' finds texts only.
static LensType parameterType(SemaContext &sema, const CallFacts &facts,
                              const LensParameter &parameter) {
  bool isSearched =
      isStandardLens(facts.lens, "contains") && facts.inputType &&
      sema.types.isAssignable(facts.inputType, sema.types.string());
  return isSearched ? LensType::String : parameter.type;
}

/// Reports what is wrong with one argument; false if something is.
static bool checkArgument(SemaContext &sema, const CallFacts &facts,
                          const ast::Expr &argument,
                          const LensParameter &parameter) {
  const Lens &lens = *facts.lens;
  const Type *type = sema.typeOf(argument);
  LensType wanted = parameterType(sema, facts, parameter);
  if (!sema.fits(type, typeOfLensType(wanted, sema.types))) {
    noteSignature(
        sema.diagnostics.report(diag::LensArgumentType, argument.span,
                                {lens.name.str(), parameter.name.str(),
                                 lensTypeName(wanted).str(), printType(type)}),
        lens);
    return false;
  }
  if (parameter.isLiteral && !isLiteral(argument)) {
    noteSignature(
        sema.diagnostics.report(diag::LensArgumentNotLiteral, argument.span,
                                {lens.name.str(), parameter.name.str()}),
        lens);
    return false;
  }
  return true;
}

bool facet::checkArguments(SemaContext &sema, const ast::LensCall &call) {
  const CallFacts &facts = sema.expressions.factsOf(call);
  bool isGood = true;
  for (size_t index = 0; index != facts.arguments.size(); ++index) {
    const ast::Expr *argument = facts.arguments[index];
    if (argument && sema.typeOf(*argument))
      isGood &=
          checkArgument(sema, facts, *argument, facts.lens->parameters[index]);
  }
  return isGood;
}

/// Of values that are neither numbers nor strings `compare` says what one might
/// not expect: that no two of them are equal.
static void warnOfComparison(SemaContext &sema, const ast::LensCall &call) {
  const CallFacts &facts = sema.expressions.factsOf(call);
  if (!isStandardLens(facts.lens, "compare"))
    return;
  const auto *op = llvm::dyn_cast<ast::StringExpr>(facts.arguments[0]);
  if (!op || (op->value != "==" && op->value != "!="))
    return; // others fail
  bool isEqual = op->value == "==";
  const Type *known =
      sema.types.unionOf({sema.types.number(), sema.types.string()});
  auto warn = [&](const Type *type, llvm::StringRef what, SourceSpan span) {
    if (!type || sema.types.mayAssign(type, known))
      return false;
    sema.diagnostics
        .report(diag::ComparisonDecided, span,
                {isEqual ? "false" : "true", what.str(), printType(type)})
        .withHelp(isEqual ? "write 'equals(…)'" : "write 'equals(…) |> not()'");
    return true;
  };
  if (!warn(facts.inputType, "its input", call.name.span))
    warn(sema.typeOf(*facts.arguments[1]), "'value'", facts.arguments[1]->span);
}

/// Of an argument that names a field of the items: a run says nothing of one
/// that no item has.
static void warnOfMissingField(SemaContext &sema, const CallFacts &facts,
                               const ast::Expr *argument) {
  if (!facts.inputType || !facts.inputType->is(Type::Kind::List))
    return;
  const Type *item = facts.inputType->element();
  const auto *name = llvm::dyn_cast_or_null<ast::StringExpr>(argument);
  if (!name || !item->is(Type::Kind::Struct) || item->field(name->value))
    return;
  constexpr size_t longestType = 100;
  Diagnostic &diagnostic =
      sema.diagnostics.report(diag::ComparisonOfNoField, name->span,
                              {facts.lens->name.str(), name->value.str(),
                               printType(item, longestType)});
  if (name->value.contains('.'))
    diagnostic.withHelp("a field is one name, not a path");
  SymbolTable::Names fields;
  for (const TypeField &field : item->fields())
    fields.push_back(field.name);
  sema.suggestions.add(diagnostic, name->value, fields);
}

/// `$` has a meaning in the replacement of `replace`, which whoever computes it
/// may not think of.
static void warnOfReplacement(SemaContext &sema, const ast::LensCall &call) {
  const CallFacts &facts = sema.expressions.factsOf(call);
  if (!isStandardLens(facts.lens, "replace") || !facts.arguments[1] ||
      isLiteral(*facts.arguments[1]))
    return;
  sema.diagnostics.report(diag::ReplacementComputed, facts.arguments[1]->span)
      .withHelp("for text as it is, double each '$' of it before: "
                "|> split(\"$\") |> join(\"$$\")");
}

/// A query is code: who supplies a part of it decides what is found.
static void warnOfQuery(SemaContext &sema, const ast::LensCall &call) {
  const CallFacts &facts = sema.expressions.factsOf(call);
  if (!isStandardLens(facts.lens, "filter") || !facts.arguments[0] ||
      isLiteral(*facts.arguments[0]))
    return;
  sema.diagnostics.report(diag::QueryComputed, facts.arguments[0]->span)
      .withHelp("compare a field with any value by '|> where(\"field\", "
                "$value)'");
}

bool facet::prepareCall(SemaContext &sema, const ast::LensCall &call) {
  const CallFacts &facts = sema.expressions.factsOf(call);
  const Lens &lens = *facts.lens;
  warnOfComparison(sema, call);
  for (auto [parameter, argument] : llvm::zip(lens.parameters, facts.arguments))
    if (parameter.isItemField)
      warnOfMissingField(sema, facts, argument);
  warnOfReplacement(sema, call);
  warnOfQuery(sema, call);
  if (!lens.prepare || lens.takesAnyNames)
    return true;
  llvm::SmallVector<Value, 4> known;
  for (size_t index = 0; index != facts.arguments.size(); ++index) {
    const LensParameter &parameter = lens.parameters[index];
    Value value = Value::absent();
    if (const ast::Expr *argument = facts.arguments[index])
      value = literalValue(*argument, sema.values).value_or(value);
    else if (parameter.presence == LensParameter::Presence::Default)
      value = parameter.defaultValue;
    if (!value.isAbsent() && !fitsLensType(value, parameter.type))
      return true;
    known.push_back(value);
  }
  LensContext context(sema.values);
  if (llvm::succeeded(sema.prepared.prepare(lens, context, known)))
    return true;
  // Which one is it? The first that is bad by itself.
  SourceSpan span = call.name.span;
  for (size_t index = 0; index != known.size(); ++index) {
    if (known[index].isAbsent() || !facts.arguments[index])
      continue;
    llvm::SmallVector<Value, 4> alone(known.size(), Value::absent());
    alone[index] = known[index];
    LensContext trial(sema.values);
    if (llvm::failed(lens.prepare(trial, alone))) {
      span = facts.arguments[index]->span;
      break;
    }
  }
  sema.diagnostics.report(context.failureKind, span, context.failureArguments);
  return false;
}

//===- Variables.cpp - @vars and @var_types (docs/Language.md 1.6, 1.8) ---===//
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
using Kind = Type::Kind;

/// The `@input` that a value begins with, or null.
static const ast::InputExpr *leadingInput(const ast::Expr *value) {
  if (const auto *pipeline = llvm::dyn_cast<ast::PipelineExpr>(value))
    value = pipeline->base;
  return llvm::dyn_cast_or_null<ast::InputExpr>(value);
}

void Analyser::collectVariables() {
  if (!input.merged.vars)
    return;
  size_t count = input.merged.vars.body->entries.size();
  program.variables.reserve(count);
  variableNames.reserve(count);
  variableIndex.reserve(count);
  for (const ast::MapEntry &entry : input.merged.vars.body->entries) {
    Variable variable;
    variable.name = entry.key.text;
    variable.nameSpan = entry.key.span;
    variable.value = entry.value;
    if (const auto *lazy = llvm::dyn_cast<ast::LazyExpr>(entry.value)) {
      // The core profile keeps it, to be refused as what it is.
      variable.isLazy = true;
      if (!isCore())
        variable.value = lazy->value;
    }
    variable.input = leadingInput(variable.value);
    variableIndex.insert({variable.name, uint32_t(program.variables.size())});
    variableNames.push_back(variable.name);
    if (variable.input)
      inputNames.push_back(variable.name);
    program.variables.push_back(std::move(variable));
  }
}

void Analyser::typeVariable(Variable &variable, bool inCycle) {
  if (variable.input && !isCore())
    readInput(variable);
  Place place;
  place.input = variable.input;
  place.inputType = variable.inputType;
  place.baseLess = variable.isLazy;
  // Text that is stored may be a template that other entries fill in.
  place.text = TextUse::Stored;
  place.isCertain = !variable.isLazy;
  const Type *type = typeExpr(*variable.value, place);
  if (variable.declaredType) {
    if (type)
      checkDeclared(variable, *variable.value, variable.declaredType);
    type = variable.declaredType;
  }
  // What reads a variable of a cycle is silent about it.
  variable.type = inCycle ? nullptr : type;
}

//===----------------------------------------------------------------------===//
// @input
//===----------------------------------------------------------------------===//

void Analyser::readInput(Variable &variable) {
  const ast::Expr *type = nullptr;
  for (const ast::NamedArgument &attribute : variable.input->attributes) {
    llvm::StringRef name = attribute.name.text;
    if (name == "type") {
      type = attribute.value;
    } else if (name == "default") {
      if (attribute.value->isAtom()) {
        variable.input->defaultValue = attribute.value;
        typeExpr(*attribute.value,
                 {nullptr, nullptr, false, false, TextUse::Stored});
      } else {
        diagnostics.report(diag::InputDefaultNotAtom, attribute.value->span);
      }
    } else {
      diagnostics
          .report(diag::InputAttributeUnknown, attribute.name.span,
                  {name.str()})
          .withHelp("the attributes of '@input' are 'type' and 'default'");
    }
  }
  if (!type) {
    diagnostics.report(diag::InputTypeMissing, variable.input->span)
        .withHelp("write @input(type=\"string\"), or another type");
  } else if (!llvm::isa<ast::StringExpr>(type)) {
    diagnostics.report(diag::InputTypeNotString, type->span,
                       {describeKind(*type).str()});
  } else {
    variable.inputType = readTypeText(*type);
    checkDefault(variable);
  }
}

/// Its constraints hold, too; an int may stand for a float, as in JSON.
void Analyser::checkDefault(const Variable &variable) {
  const ast::Expr *given = variable.input->defaultValue;
  if (!given || !variable.inputType)
    return;
  auto mismatch = checkValue(*literalValue(*given, values), variable.inputType,
                             /*fromJson=*/true);
  if (mismatch)
    diagnostics.report(diag::InputDefaultBad, given->span,
                       {variable.name.str(), printType(variable.inputType),
                        mismatch->message});
}

//===----------------------------------------------------------------------===//
// Declared types
//===----------------------------------------------------------------------===//

const Type *Analyser::readTypeText(const ast::Expr &expr) {
  const auto &text = llvm::cast<ast::StringExpr>(expr);
  TypeParseError error;
  const Type *type =
      parseType(text.value, types, TypeTextForm::InString, error);
  if (!type)
    diagnostics.report(
        error.isSyntaxError ? diag::BadTypeName : diag::BadType,
        spanInside(*program.sources, text, error.begin, error.end),
        {error.message});
  return type;
}

/// `{ type: "int", min: 0, … }`.
const Type *Analyser::readTypeMap(const ast::MapExpr &map) {
  const ast::MapEntry *base = map.find("type");
  if (!base) {
    diagnostics.report(diag::MissingKey, map.span,
                       {"a type that is a map", "type"});
    return nullptr;
  }
  const Type *type = readType(*base->value);
  if (!type)
    return nullptr;
  if (map.entries.size() == 1)
    return type;
  TypeConstraints constraints = constraintsOf(type);
  bool isGood = true;
  for (const ast::MapEntry &entry : map.entries) {
    if (&entry == base)
      continue;
    std::string error;
    auto value = literalValue(*entry.value, values);
    if (!value) {
      if (!reportNoLiteral(entry.key.text, *entry.value, "a constraint"))
        diagnostics.report(diag::ValueNotLiteral, entry.value->span,
                           {entry.key.text.str(), "a constraint"});
      isGood = false;
    } else if (!addConstraint(constraints, entry.key.text, *value, error)) {
      diagnostics.report(diag::BadType, entry.key.span.to(entry.value->span),
                         {error});
      isGood = false;
    }
  }
  if (!isGood)
    return nullptr;
  std::string error;
  type = types.constrained(constraints, error);
  if (!type)
    diagnostics.report(diag::BadType, map.span, {error});
  return type;
}

const Type *Analyser::readType(const ast::Expr &expr) {
  if (llvm::isa<ast::StringExpr>(expr))
    return readTypeText(expr);
  if (const auto *map = llvm::dyn_cast<ast::MapExpr>(&expr))
    return readTypeMap(*map);
  if (llvm::isa<ast::InputExpr, ast::LazyExpr>(expr))
    typeExpr(expr, {});
  else if (!forbidInCore(expr))
    diagnostics.report(diag::TypeNotReadable, expr.span,
                       {describeKind(expr).str()});
  return nullptr;
}

void Analyser::readDeclaredTypes() {
  if (!input.merged.varTypes)
    return;
  for (const ast::MapEntry &entry : input.merged.varTypes.body->entries) {
    const Type *type = readType(*entry.value);
    auto found = variableIndex.find(entry.key.text);
    if (found == variableIndex.end()) {
      suggest(diagnostics.report(diag::TypeOfNoVariable, entry.key.span,
                                 {entry.key.text.str()}),
              entry.key.text, variableNames);
      continue;
    }
    Variable &variable = program.variables[found->second];
    variable.declaredType = type;
    variable.declaredAt = entry.value->span;
  }
}

//===----------------------------------------------------------------------===//
// Values of declared variables
//===----------------------------------------------------------------------===//

void Analyser::reportDeclared(const Variable &variable, SourceSpan span,
                              const std::string &problem, bool isConstraint) {
  diagnostics
      .report(isConstraint ? diag::DeclaredConstraintViolated
                           : diag::DeclaredTypeMismatch,
              span,
              {variable.name.str(), printType(variable.declaredType), problem})
      .note("declared here", variable.declaredAt);
}

/// Lists and maps are checked part by part, so that what is reported is the
/// smallest part that is wrong; each part is looked at once.
void Analyser::checkDeclared(const Variable &variable, const ast::Expr &expr,
                             const Type *type) {
  const auto *list = llvm::dyn_cast<ast::ListExpr>(&expr);
  if (list && type->is(Kind::List)) {
    for (const ast::Expr *item : list->items)
      checkDeclared(variable, *item, type->element());
    return;
  }
  const auto *map = llvm::dyn_cast<ast::MapExpr>(&expr);
  if (map && (type->is(Kind::Struct) || type->is(Kind::Map))) {
    checkDeclaredMap(variable, *map, type);
    return;
  }
  if (type->isAny())
    return;
  if (auto value = literalValue(expr, values)) {
    if (auto mismatch = checkValue(*value, type, /*fromJson=*/false))
      reportDeclared(variable, expr.span,
                     mismatch->path.empty()
                         ? mismatch->message
                         : mismatch->path + ": " + mismatch->message,
                     mismatch->isConstraint);
    return;
  }
  if (expr.type && !fits(expr.type, type))
    reportDeclared(variable, expr.span,
                   "expected " + printType(type) + ", got " +
                       printType(expr.type),
                   /*isConstraint=*/false);
}

void Analyser::checkDeclaredMap(const Variable &variable,
                                const ast::MapExpr &map, const Type *type) {
  if (type->is(Kind::Map)) {
    for (const ast::MapEntry &entry : map.entries)
      checkDeclared(variable, *entry.value, type->element());
    return;
  }
  llvm::DenseMap<llvm::StringRef, const ast::Expr *> given;
  for (const ast::MapEntry &entry : map.entries)
    given[entry.key.text] = entry.value;
  for (const TypeField &field : type->fields()) {
    if (const ast::Expr *value = given.lookup(field.name))
      checkDeclared(variable, *value, field.type);
    else
      reportDeclared(variable, map.span,
                     "the field '" + field.name.str() + "' is missing",
                     /*isConstraint=*/false);
  }
}

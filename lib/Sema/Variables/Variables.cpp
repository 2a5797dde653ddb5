//===- Variables.cpp - @vars (docs/Language.md 1.6, 1.8) ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Variables/Variables.h"
#include "Expressions/Expressions.h"
#include "SemaContext.h"
#include "Variables/DeclaredValues.h"
#include "Variables/Inputs.h"

using namespace facet;

/// The `@input` that a value begins with, or null.
static const ast::InputExpr *leadingInput(const ast::Expr *value) {
  if (const auto *pipeline = llvm::dyn_cast<ast::PipelineExpr>(value))
    value = pipeline->base;
  return llvm::dyn_cast_or_null<ast::InputExpr>(value);
}

void facet::setEntry(const SemaContext &sema, Variable &variable,
                     const ast::MapEntry &entry) {
  variable.nameSpan = entry.key.span;
  variable.value = entry.value;
  variable.isLazy = false;
  if (const auto *lazy = llvm::dyn_cast<ast::LazyExpr>(entry.value)) {
    // The core profile keeps it, to be refused as what it is.
    variable.isLazy = true;
    if (!sema.isCore())
      variable.value = lazy->value;
  }
  variable.input = leadingInput(variable.value);
}

void facet::collectVariables(SemaContext &sema) {
  if (!sema.input.merged.vars)
    return;
  size_t count = sema.input.merged.vars.body->entries.size();
  sema.program.variables.reserve(count);
  sema.symbols.reserveVariables(count);
  for (const ast::MapEntry &entry : sema.input.merged.vars.body->entries) {
    Variable variable;
    variable.name = entry.key.text;
    setEntry(sema, variable, entry);
    sema.symbols.addVariable(variable.name,
                             uint32_t(sema.program.variables.size()),
                             variable.input != nullptr);
    sema.program.variables.push_back(std::move(variable));
  }
}

void facet::typeVariable(SemaContext &sema, Variable &variable, bool inCycle) {
  EntryScope scope(sema.recorder, variable.dependsOn);
  uint32_t index = uint32_t(&variable - sema.program.variables.data());
  sema.textNotes.typedVariable = index;
  if (variable.input && !sema.isCore())
    readInput(sema, variable);
  Place place;
  place.input = variable.input;
  if (variable.inputType)
    place.inputType = variable.inputType->undescribed();
  place.baseLess = variable.isLazy;
  // Text that is stored may be a template that other entries fill in.
  place.text = TextUse::Stored;
  place.isCertain = !variable.isLazy;
  if (variable.isLazy)
    place.lazyVariable = index;
  const Type *type = typeExpr(sema, *variable.value, place);
  if (variable.declaredType) {
    if (type)
      checkDeclared(sema, variable, *variable.value, variable.declaredType);
    type = variable.declaredType;
  }
  // What reads a variable of a cycle is silent about it.
  variable.type = inCycle ? nullptr : type;
  sema.textNotes.typedVariable.reset();
}

//===- Interfaces.cpp - @interface (docs/Language.md 1.13) ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Interfaces.h"
#include "SemaContext.h"
#include "Support/Describe.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/EffectMatcher.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;

static const Type *readInterfaceType(SemaContext &sema, const ast::Name &text) {
  TypeParseError error;
  const Type *type = parseType(text.text, sema.types, TypeTextForm::InInterface,
                               error, sema.isStandardOnly());
  if (!type) {
    SourceSpan span = text.span;
    if (error.begin < error.end && error.end <= text.text.size())
      span = {span.file, uint32_t(span.begin + error.begin),
              uint32_t(span.begin + error.end)};
    llvm::StringRef inside = text.text;
    bool isQuoted = inside.consume_front("\"") && inside.consume_back("\"") &&
                    !inside.contains('"');
    sema.diagnostics
        .report(error.isSyntaxError ? diag::BadTypeName : diag::BadType, span,
                {error.message})
        .withHelp(isQuoted ? ("the types of functions stand without quotes: "
                              "write '" +
                              inside + "'")
                                 .str()
                           : "");
  }
  return type;
}

/// The effect class; empty, and reported, if there is none.
static llvm::StringRef readEffect(SemaContext &sema,
                                  const ast::Function &function,
                                  const ast::Expr *effect) {
  if (!effect) {
    sema.diagnostics.report(diag::FunctionWithoutEffect, function.name.span,
                            {function.name.text.str()});
    return {};
  }
  const auto *text = llvm::dyn_cast<ast::StringExpr>(effect);
  if (text && isEffectClass(text->value))
    return text->value;
  Diagnostic &diagnostic = sema.diagnostics.report(
      diag::FunctionBadEffect, effect->span,
      {text ? "'" + text->value.str() + "'" : describeKind(*effect).str()});
  if (text)
    sema.suggestions.add(
        diagnostic, text->value,
        {"read", "write", "external", "payment", "filesystem", "network"});
  return {};
}

static void readAttributes(SemaContext &sema, const ast::Function &function,
                           InterfaceFunction &result) {
  const ast::Expr *effect = nullptr;
  for (const ast::NamedArgument &attribute : function.attributes) {
    if (attribute.name.text == "effect") {
      effect = attribute.value;
    } else if (attribute.name.text == "description") {
      if (const auto *text = llvm::dyn_cast<ast::StringExpr>(attribute.value))
        result.description = text->value;
      else
        sema.diagnostics.report(diag::FunctionBadDescription,
                                attribute.value->span,
                                {describeKind(*attribute.value).str()});
    } else {
      sema.diagnostics
          .report(diag::FunctionAttributeUnknown, attribute.name.span,
                  {function.name.text.str(), attribute.name.text.str()})
          .withHelp("the attributes of a function are 'effect' and "
                    "'description'");
    }
  }
  result.effect = readEffect(sema, function, effect);
}

static InterfaceFunction readFunction(SemaContext &sema,
                                      const ast::Function &function) {
  InterfaceFunction result;
  result.name = function.name.text;
  result.span = function.name.span;
  llvm::DenseMap<llvm::StringRef, SourceSpan> names;
  llvm::SmallVector<TypeField, 8> fields;
  bool isGood = true;
  for (const ast::Parameter &parameter : function.parameters) {
    const Type *type = readInterfaceType(sema, parameter.type);
    auto [first, isNew] =
        names.try_emplace(parameter.name.text, parameter.name.span);
    if (!isNew)
      sema.diagnostics
          .report(diag::DuplicateParameter, parameter.name.span,
                  {result.name.str(), parameter.name.text.str()})
          .note("the other one", first->second);
    fields.push_back({parameter.name.text, type});
    isGood &= type && isNew;
  }
  if (isGood)
    result.parameters = sema.types.structure(fields);
  result.result = readInterfaceType(sema, function.result);
  readAttributes(sema, function, result);
  return result;
}

/// Reads an interface by itself.
static void readInterface(SemaContext &sema, const ast::Facet &facet,
                          Interface &interface) {
  EntryScope scope(sema.recorder, interface.dependsOn);
  interface.name = facet.label.text;
  interface.span = facet.label.span;
  llvm::DenseMap<llvm::StringRef, SourceSpan> names;
  for (const ast::Function &syntax : facet.functions) {
    InterfaceFunction function = readFunction(sema, syntax);
    auto [first, isNew] = names.try_emplace(function.name, function.span);
    if (isNew)
      interface.functions.push_back(std::move(function));
    else
      sema.diagnostics
          .report(diag::DuplicateFunction, function.span,
                  {interface.name.str(), function.name.str()})
          .note("the other one", first->second);
  }
}

void facet::readInterfaces(SemaContext &sema) {
  for (const ast::Facet *facet : sema.input.merged.interfaces) {
    Interface interface;
    readInterface(sema, *facet, interface);
    uint32_t index = sema.program.interfaces.size();
    if (!sema.symbols.addInterface(interface.name, index)) {
      uint32_t first = *sema.findInterface(interface.name);
      sema.diagnostics
          .report(diag::DuplicateInterface, interface.span,
                  {interface.name.str()})
          .note("declared here", sema.program.interfaces[first].span);
      continue;
    }
    for (auto [number, function] : llvm::enumerate(interface.functions)) {
      std::string name = (interface.name + "." + function.name).str();
      sema.symbols.addTool(sema.program.syntax->copy(name), index,
                           uint32_t(number));
    }
    sema.program.interfaces.push_back(std::move(interface));
  }
}

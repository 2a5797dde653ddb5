//===- Interfaces.cpp - @interface (docs/Language.md 1.13) ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analyser.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/EffectMatcher.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;

void Analyser::readInterfaces() {
  for (const ast::Facet *facet : input.merged.interfaces) {
    Interface interface;
    interface.name = facet->label.text;
    interface.span = facet->label.span;
    llvm::DenseMap<llvm::StringRef, SourceSpan> names;
    for (const ast::Function &syntax : facet->functions) {
      InterfaceFunction function = readFunction(syntax);
      auto [first, isNew] = names.try_emplace(function.name, function.span);
      if (isNew)
        interface.functions.push_back(std::move(function));
      else
        diagnostics
            .report(diag::DuplicateFunction, function.span,
                    {interface.name.str(), function.name.str()})
            .note("the other one", first->second);
    }
    uint32_t index = program.interfaces.size();
    auto [first, isNew] = interfaceIndex.insert({interface.name, index});
    if (!isNew) {
      diagnostics
          .report(diag::DuplicateInterface, interface.span,
                  {interface.name.str()})
          .note("declared here", program.interfaces[first->second].span);
      continue;
    }
    interfaceNames.push_back(interface.name);
    for (auto [number, function] : llvm::enumerate(interface.functions)) {
      toolNames.push_back(
          program.syntax->copy((interface.name + "." + function.name).str()));
      toolIndex[toolNames.back()] = {index, uint32_t(number)};
    }
    program.interfaces.push_back(std::move(interface));
  }
}

const Type *Analyser::readInterfaceType(const ast::Name &text) {
  TypeParseError error;
  const Type *type =
      parseType(text.text, types, TypeTextForm::InInterface, error);
  if (!type) {
    SourceSpan span = text.span;
    if (error.begin < error.end && error.end <= text.text.size())
      span = {span.file, uint32_t(span.begin + error.begin),
              uint32_t(span.begin + error.end)};
    diagnostics.report(error.isSyntaxError ? diag::BadTypeName : diag::BadType,
                       span, {error.message});
  }
  return type;
}

InterfaceFunction Analyser::readFunction(const ast::Function &function) {
  InterfaceFunction result;
  result.name = function.name.text;
  result.span = function.name.span;
  llvm::DenseMap<llvm::StringRef, SourceSpan> names;
  llvm::SmallVector<TypeField, 8> fields;
  bool isGood = true;
  for (const ast::Parameter &parameter : function.parameters) {
    const Type *type = readInterfaceType(parameter.type);
    auto [first, isNew] =
        names.try_emplace(parameter.name.text, parameter.name.span);
    if (!isNew)
      diagnostics
          .report(diag::DuplicateParameter, parameter.name.span,
                  {result.name.str(), parameter.name.text.str()})
          .note("the other one", first->second);
    fields.push_back({parameter.name.text, type});
    isGood &= type && isNew;
  }
  if (isGood)
    result.parameters = types.structure(fields);
  result.result = readInterfaceType(function.result);
  result.effect = readEffect(function);
  return result;
}

llvm::StringRef Analyser::readEffect(const ast::Function &function) {
  const ast::Expr *effect = nullptr;
  for (const ast::NamedArgument &attribute : function.attributes) {
    if (attribute.name.text == "effect")
      effect = attribute.value;
    else
      diagnostics
          .report(diag::FunctionAttributeUnknown, attribute.name.span,
                  {function.name.text.str(), attribute.name.text.str()})
          .withHelp("the only attribute of a function is 'effect'");
  }
  if (!effect) {
    diagnostics.report(diag::FunctionWithoutEffect, function.name.span,
                       {function.name.text.str()});
    return {};
  }
  const auto *text = llvm::dyn_cast<ast::StringExpr>(effect);
  if (text && isEffectClass(text->value))
    return text->value;
  Diagnostic &diagnostic = diagnostics.report(
      diag::FunctionBadEffect, effect->span,
      {text ? "'" + text->value.str() + "'" : describeKind(*effect).str()});
  if (text)
    suggest(diagnostic, text->value,
            {"read", "write", "external", "payment", "filesystem", "network"});
  return {};
}

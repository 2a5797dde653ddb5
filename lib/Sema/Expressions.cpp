//===- Expressions.cpp - Types of expressions (docs/Language.md 1.6) ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analyser.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;
using Kind = Type::Kind;

const Type *Analyser::typeExpr(const ast::Expr &expr, Place place) {
  return expr.type = computeType(expr, place);
}

const Type *Analyser::computeType(const ast::Expr &expr, Place place) {
  switch (expr.kind) {
  case ast::Expr::Kind::Null:
    return types.get(Kind::Null);
  case ast::Expr::Kind::Bool:
    return types.get(Kind::Bool);
  case ast::Expr::Kind::Int:
    return types.get(Kind::Int);
  case ast::Expr::Kind::Float:
    return types.get(Kind::Float);
  case ast::Expr::Kind::String:
    noteText(llvm::cast<ast::StringExpr>(expr), place.text);
    return types.string();
  case ast::Expr::Kind::List:
    return typeList(llvm::cast<ast::ListExpr>(expr), place.part());
  case ast::Expr::Kind::Map:
    return typeMap(llvm::cast<ast::MapExpr>(expr), place.part());
  case ast::Expr::Kind::Reference: {
    const auto &reference = llvm::cast<ast::ReferenceExpr>(expr);
    const Type *type = typeReference(reference);
    noteReading(reference, place.text);
    return type;
  }
  case ast::Expr::Kind::Pipeline:
    return typePipeline(llvm::cast<ast::PipelineExpr>(expr), place);
  case ast::Expr::Kind::Input:
    if (forbidInCore(expr))
      return nullptr;
    if (place.input == &expr)
      return place.inputType;
    diagnostics.report(diag::InputMisplaced, expr.span)
        .withHelp("declare a variable in '@vars' with it and refer to that");
    return nullptr;
  case ast::Expr::Kind::Lazy:
    if (forbidInCore(expr))
      return nullptr;
    diagnostics.report(diag::LazyMisplaced, expr.span);
    return nullptr;
  case ast::Expr::Kind::Raw:
    return nullptr; // of tests only
  }
  llvm_unreachable("all kinds are handled");
}

/// A list is of the union of its elements' types.
const Type *Analyser::typeList(const ast::ListExpr &list, Place place) {
  llvm::SmallSetVector<const Type *, 4> elements;
  bool isKnown = true;
  for (const ast::Expr *item : list.items) {
    if (const Type *type = typeExpr(*item, place))
      elements.insert(type);
    else
      isKnown = false;
  }
  return isKnown ? types.list(types.unionOf(elements.getArrayRef())) : nullptr;
}

const Type *Analyser::typeMap(const ast::MapExpr &map, Place place) {
  llvm::SmallVector<TypeField, 8> fields;
  bool isKnown = true;
  for (const ast::MapEntry &entry : map.entries) {
    const Type *type = typeExpr(*entry.value, place);
    fields.push_back({entry.key.text, type});
    isKnown &= type != nullptr;
  }
  return isKnown ? types.structure(fields) : nullptr;
}

//===----------------------------------------------------------------------===//
// References
//===----------------------------------------------------------------------===//

bool Analyser::resolve(const ast::ReferenceExpr &reference) {
  auto found = variableIndex.find(reference.name.text);
  if (found == variableIndex.end())
    return false;
  reference.variable = found->second;
  return true;
}

void Analyser::reportUnknownVariable(const ast::ReferenceExpr &reference) {
  llvm::StringRef name = reference.name.text;
  Diagnostic &diagnostic = diagnostics.report(
      diag::UnknownVariable, reference.name.span, {name.str()});
  if (interfaceIndex.count(name))
    diagnostic.withHelp("'" + name.str() +
                        "' is an interface, which only 'tools' may name");
  else
    suggest(diagnostic, name, variableNames, "$");
}

bool Analyser::reportNumericSegments(const ast::ReferenceExpr &reference) {
  for (const ast::Name &segment : reference.path)
    if (llvm::all_of(segment.text, llvm::isDigit)) {
      diagnostics
          .report(diag::NumericPathSegment, segment.span, {segment.text.str()})
          .withHelp("an item of a list is '|> nth(" + segment.text.str() +
                    ")'");
      return true;
    }
  return false;
}

const Type *Analyser::pathType(const ast::ReferenceExpr &reference,
                               const Type *&type, size_t &badSegment) {
  for (size_t index = 0; index != reference.path.size(); ++index) {
    const Type *member = types.fieldOf(type, reference.path[index].text);
    if (!member) {
      badSegment = index;
      return nullptr;
    }
    type = member;
  }
  return type;
}

static bool mayHaveFields(const Type *type) {
  if (type->is(Kind::Union))
    return llvm::any_of(type->members(), mayHaveFields);
  return type->is(Kind::Struct) || type->is(Kind::Map);
}

void Analyser::reportMissingPath(const ast::ReferenceExpr &reference,
                                 const Type *type, size_t badSegment) {
  std::string parent = "$" + reference.name.text.str();
  for (const ast::Name &segment : reference.path.take_front(badSegment))
    parent += "." + segment.text.str();
  const ast::Name &segment = reference.path[badSegment];
  if (!mayHaveFields(type)) {
    diagnostics.report(diag::PathIntoAtom, segment.span,
                       {parent, printType(type), segment.text.str()});
    return;
  }
  Names fields;
  if (type->is(Kind::Struct) && type->fields().size() <= suggestionWork)
    for (const TypeField &field : type->fields())
      fields.push_back(field.name);
  Diagnostic &diagnostic = diagnostics.report(diag::MissingPath, segment.span,
                                              {parent, segment.text.str()});
  diagnostic.note("'" + parent + "' is of type " + printType(type));
  suggest(diagnostic, segment.text, fields);
}

const Type *Analyser::typeReference(const ast::ReferenceExpr &reference) {
  if (forbidInCore(reference))
    return nullptr;
  bool isNumeric = reportNumericSegments(reference);
  if (!resolve(reference)) {
    reportUnknownVariable(reference);
    return nullptr;
  }
  const Type *type = program.variables[reference.variable].type;
  if (!type || isNumeric)
    return nullptr;
  size_t badSegment = 0;
  const Type *result = pathType(reference, type, badSegment);
  if (!result)
    reportMissingPath(reference, type, badSegment);
  return result;
}

//===- References.cpp - References to variables (docs/Language.md 1.6) ----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Expressions/References.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;
using Kind = Type::Kind;

bool facet::resolveReference(SemaContext &sema,
                             const ast::ReferenceExpr &reference) {
  if (sema.isResolved(reference))
    return true;
  auto found = sema.findVariable(reference.name.text);
  if (!found)
    return false;
  sema.expressions.setVariable(reference, *found);
  return true;
}

void facet::reportUnknownVariable(SemaContext &sema,
                                  const ast::ReferenceExpr &reference) {
  llvm::StringRef name = reference.name.text;
  Diagnostic &diagnostic = sema.diagnostics.report(
      diag::UnknownVariable, reference.name.span, {name.str()});
  if (sema.findInterface(name))
    diagnostic.withHelp("'" + name.str() +
                        "' is an interface, which only 'tools' may name");
  else
    sema.suggestions.add(diagnostic, name, sema.names(NameKind::Variable), "$");
  if (diagnostic.help.empty() && !sema.isCore())
    diagnostic.withHelp("declare it below '@vars', as in '" + name.str() +
                        ": @input(type=\"string\")'");
}

bool facet::reportNumericSegments(SemaContext &sema,
                                  const ast::ReferenceExpr &reference) {
  for (const ast::Name &segment : reference.path)
    if (llvm::all_of(segment.text, llvm::isDigit)) {
      sema.diagnostics
          .report(diag::NumericPathSegment, segment.span, {segment.text.str()})
          .withHelp("an item of a list is '|> nth(" + segment.text.str() +
                    ")'");
      return true;
    }
  return false;
}

const Type *facet::pathType(SemaContext &sema,
                            const ast::ReferenceExpr &reference,
                            const Type *&type, size_t &badSegment) {
  for (size_t index = 0; index != reference.path.size(); ++index) {
    const Type *member = sema.types.fieldOf(type, reference.path[index].text);
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

/// What `$items.length` means, if it is a lens; empty if not.
static std::string lensForField(SemaContext &sema, const std::string &parent,
                                llvm::StringRef field) {
  static constexpr llvm::StringLiteral lengths[] = {"len", "size", "count"};
  if (llvm::is_contained(lengths, field))
    field = "length";
  if (sema.findLens(field))
    return "a lens is called behind '|>': write '" + parent + " |> " +
           field.str() + "()'";
  return foreignHelp(ForeignContext::Lens, field).str();
}

void facet::reportMissingPath(SemaContext &sema,
                              const ast::ReferenceExpr &reference,
                              const Type *type, size_t badSegment) {
  std::string parent = "$" + reference.name.text.str();
  for (const ast::Name &segment : reference.path.take_front(badSegment))
    parent += "." + segment.text.str();
  const ast::Name &segment = reference.path[badSegment];
  if (!mayHaveFields(type)) {
    sema.diagnostics
        .report(diag::PathIntoAtom, segment.span,
                {parent, printType(type), segment.text.str()})
        .withHelp(lensForField(sema, parent, segment.text));
    return;
  }
  SymbolTable::Names fields;
  if (type->is(Kind::Struct) &&
      sema.suggestions.hasTimeFor(type->fields().size()))
    for (const TypeField &field : type->fields())
      fields.push_back(field.name);
  Diagnostic &diagnostic = sema.diagnostics.report(
      diag::MissingPath, segment.span, {parent, segment.text.str()});
  diagnostic.note("'" + parent + "' is of type " + printType(type));
  sema.suggestions.add(diagnostic, segment.text, fields);
}

const Type *facet::typeReference(SemaContext &sema,
                                 const ast::ReferenceExpr &reference) {
  if (forbidInCore(sema, reference))
    return nullptr;
  bool isNumeric = reportNumericSegments(sema, reference);
  if (!resolveReference(sema, reference)) {
    reportUnknownVariable(sema, reference);
    return nullptr;
  }
  const Type *type = sema.variableOf(reference).type;
  if (!type || isNumeric)
    return nullptr;
  size_t badSegment = 0;
  const Type *result = pathType(sema, reference, type, badSegment);
  if (!result)
    reportMissingPath(sema, reference, type, badSegment);
  return result;
}

//===- Fields.cpp - Keys and literals of the maps of facets ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Support/Fields.h"
#include "Expressions/Expressions.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "Support/Describe.h"
#include "facet/Resolve/ResolveDiagnostics.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;

/// Whether the help for an unknown key leads to `key`.
static bool isForeignFor(std::optional<ForeignContext> context,
                         llvm::StringRef word, llvm::StringRef key) {
  return context && foreignHelp(*context, word)
                        .starts_with(("did you mean '" + key + "'").str());
}

bool facet::isMisspelled(const ast::MapExpr &map,
                         llvm::ArrayRef<llvm::StringRef> known,
                         llvm::StringRef key,
                         std::optional<ForeignContext> context) {
  // Maps with known keys are small, unless somebody wants to know.
  constexpr size_t mostEntries = 64;
  return map.entries.size() <= mostEntries &&
         llvm::any_of(map.entries, [&](const ast::MapEntry &entry) {
           llvm::StringRef word = entry.key.text;
           return !llvm::is_contained(known, word) &&
                  (nearestName(word, known) == key ||
                   isForeignFor(context, word, key));
         });
}

void facet::checkKeys(SemaContext &sema, const ast::MapExpr &map,
                      llvm::ArrayRef<llvm::StringRef> known,
                      llvm::StringRef where,
                      std::optional<ForeignContext> context) {
  for (const ast::MapEntry &entry : map.entries) {
    llvm::StringRef key = entry.key.text;
    if (llvm::is_contained(known, key))
      continue;
    Diagnostic &diagnostic = sema.diagnostics.report(
        diag::UnknownKey, entry.key.span, {key.str(), where.str()});
    if (context)
      sema.suggestions.add(diagnostic, *context, key, known);
    else
      sema.suggestions.add(diagnostic, key, known);
    constexpr size_t mostShown = 8;
    if (diagnostic.help.empty() && known.size() <= mostShown)
      diagnostic.withHelp("the keys of " + where.str() + ": '" +
                          llvm::join(known, "', '") + "'");
  }
}

bool facet::reportNoLiteral(SemaContext &sema, llvm::StringRef what,
                            const ast::Expr &expr, llvm::StringRef wanted) {
  switch (expr.kind) {
  case ast::Expr::Kind::Reference:
  case ast::Expr::Kind::Pipeline:
    if (!forbidInCore(sema, expr))
      sema.diagnostics.report(diag::ValueNotLiteral, expr.span,
                              {what.str(), wanted.str()});
    return true;
  case ast::Expr::Kind::Input:
  case ast::Expr::Kind::Lazy:
    typeExpr(sema, expr, {});
    return true;
  default:
    return false;
  }
}

/// For a number in quotes.
static std::string unquotedHelp(const ast::Expr &expr) {
  const auto *text = llvm::dyn_cast<ast::StringExpr>(&expr);
  double number;
  if (!text || text->value.size() > 20 || text->value.getAsDouble(number))
    return "";
  return ("write it without quotes: " + text->value).str();
}

std::optional<int64_t> facet::literalInt(SemaContext &sema,
                                         llvm::StringRef what,
                                         const ast::Expr &expr, int64_t min) {
  const auto *number = llvm::dyn_cast<ast::IntExpr>(&expr);
  if (!number) {
    if (!reportNoLiteral(sema, what, expr, "an int"))
      sema.diagnostics
          .report(diag::ValueOfWrongType, expr.span,
                  {what.str(), "an int", describeKind(expr).str()})
          .withHelp(unquotedHelp(expr));
    return std::nullopt;
  }
  if (number->value < min) {
    sema.diagnostics.report(diag::ValueOutOfRange, expr.span,
                            {what.str(), std::to_string(min)});
    return std::nullopt;
  }
  return number->value;
}

std::optional<double> facet::literalNumber(SemaContext &sema,
                                           llvm::StringRef what,
                                           const ast::Expr &expr) {
  double number;
  if (const auto *integer = llvm::dyn_cast<ast::IntExpr>(&expr)) {
    number = double(integer->value);
  } else if (const auto *floating = llvm::dyn_cast<ast::FloatExpr>(&expr)) {
    number = floating->value;
  } else {
    if (!reportNoLiteral(sema, what, expr, "a number"))
      sema.diagnostics
          .report(diag::ValueOfWrongType, expr.span,
                  {what.str(), "a number", describeKind(expr).str()})
          .withHelp(unquotedHelp(expr));
    return std::nullopt;
  }
  if (!(number >= 0)) {
    sema.diagnostics.report(diag::ValueOutOfRange, expr.span,
                            {what.str(), "0"});
    return std::nullopt;
  }
  return number;
}

void facet::checkAttributes(SemaContext &sema, const ast::Facet &facet,
                            llvm::StringRef known) {
  for (const ast::NamedArgument &attribute : facet.attributes)
    if (attribute.name.text != known)
      sema.diagnostics
          .report(diag::FacetAttributeUnknown, attribute.name.span,
                  {facet.keyword.text.str(), attribute.name.text.str()})
          .withHelp(known.empty()
                        ? "'@" + facet.keyword.text.str() +
                              "' has no attributes"
                        : "the only attribute is '" + known.str() + "'");
}

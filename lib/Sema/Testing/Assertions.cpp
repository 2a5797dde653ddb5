//===- Assertions.cpp - assert: of tests (docs/Language.md 1.13) ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Testing/Assertions.h"
#include "SemaContext.h"
#include "Testing/AssertionParser.h"
#include "Testing/AssertionPaths.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;

/// A part of an assertion, which stands bare or, its text unescaped, in quotes.
static SourceSpan assertionPart(const ast::RawExpr &raw, size_t begin,
                                size_t end) {
  SourceSpan span = raw.span;
  size_t quotes = span.size() - raw.text.size();
  if ((quotes != 0 && quotes != 2) || begin >= end || end > raw.text.size())
    return span;
  uint32_t first = span.begin + quotes / 2;
  return {span.file, uint32_t(first + begin), uint32_t(first + end)};
}

/// What is written for a name behind a list.
static std::string listPartHelp(const UnknownPathName &unknown) {
  if (llvm::all_of(unknown.name, llvm::isDigit))
    return "write '" + unknown.parent + "[" + unknown.name.str() + "]'";
  if (llvm::is_contained(unknown.known, unknown.name))
    return "write '" + unknown.parent + "[0]." + unknown.name.str() + "'";
  return "a list has items only: '" + unknown.parent +
         "[2]' asks whether it has a third one, 'not " + unknown.parent +
         "[2]' whether it has none";
}

static void readAssertion(SemaContext &sema, const ast::Expr &item,
                          TestCase &test) {
  const auto *raw = llvm::dyn_cast<ast::RawExpr>(&item);
  if (!raw)
    return;
  llvm::StringRef text = raw->text.rtrim(' ');
  auto spanOf = [&](size_t begin, size_t end) {
    return assertionPart(*raw, begin, end);
  };
  AssertionError error;
  auto assertion = parseAssertion(text, sema.values, error);
  if (!assertion) {
    sema.diagnostics
        .report(diag::BadAssertion, spanOf(error.begin, error.end),
                {error.message})
        .withHelp(std::move(error.help));
    return;
  }
  assertion->span = item.span;
  if (std::optional<UnknownPathName> unknown = findUnknownName(*assertion)) {
    size_t begin = unknown->name.data() - text.data();
    Diagnostic &diagnostic =
        sema.diagnostics.report(unknown->isInList ? diag::AssertionNameInList
                                                  : diag::AssertionNameUnknown,
                                spanOf(begin, begin + unknown->name.size()),
                                {unknown->name.str(), unknown->parent});
    if (unknown->isInList)
      diagnostic.withHelp(listPartHelp(*unknown));
    else
      sema.suggestions.add(diagnostic, unknown->name, unknown->known);
    return;
  }
  if (assertion->root == Assertion::Root::Vars && !assertion->path.empty() &&
      !assertion->path.front().index) {
    llvm::StringRef name = assertion->path.front().name;
    if (!sema.findVariable(name)) {
      size_t begin = name.data() - text.data();
      sema.suggestions.add(
          sema.diagnostics.report(diag::UnknownVariable,
                                  spanOf(begin, begin + name.size()),
                                  {name.str()}),
          name, sema.names(NameKind::Variable));
      return;
    }
  }
  test.assertions.push_back(std::move(*assertion));
}

void facet::readAssertions(SemaContext &sema, const ast::Expr &expr,
                           TestCase &test) {
  // The parser has refused what is no list of lines.
  if (const auto *list = llvm::dyn_cast<ast::ListExpr>(&expr))
    for (const ast::Expr *item : list->items)
      readAssertion(sema, *item, test);
}

//===- Standard.cpp - What the standard does not have ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Extensions that are a name are rows of the tables below; those that are a
// form of values are cases of `checkValue`.
//
//===----------------------------------------------------------------------===//

#include "facet/Syntax/Standard.h"
#include "facet/Syntax/SyntaxDiagnostics.h"

using namespace facet;
using namespace facet::ast;
using llvm::StringRef;

static constexpr llvm::StringLiteral extensionFacets[] = {
    "x.fct.response",     // 3.9
    "x.fct.history",      // 3.11
    "x.fct.conversation", // 3.11
};
/// Keys of a @test.
static constexpr llvm::StringLiteral testKeys[] = {
    "cases",      // 3.10
    "input_file", // 3.10
};
/// Attributes of a function.
static constexpr llvm::StringLiteral functionAttributes[] = {
    "description", // 3.7
};

namespace {

class ExtensionFinder {
public:
  explicit ExtensionFinder(Diagnostics &diagnostics)
      : diagnostics(diagnostics) {}

  void check(const Facet &facet);

private:
  void check(const Function &function);
  void checkValue(const Expr &expr);

  void reportName(const Name &name, StringRef sign = "") {
    diagnostics.report(diag::ExtensionName, name.span,
                       {sign.str() + name.text.str()});
  }
  void reportValue(SourceSpan at, StringRef form, StringRef help) {
    diagnostics.report(diag::ExtensionValue, at, {form.str()})
        .withHelp(help.str());
  }

  Diagnostics &diagnostics;
};

} // namespace

void ExtensionFinder::check(const Facet &facet) {
  if (llvm::is_contained(extensionFacets, facet.keyword.text))
    reportName(facet.keyword, "@");
  for (const Function &function : facet.functions)
    check(function);
  if (facet.kind == FacetKind::Test)
    for (const MapEntry &entry : facet.body->entries)
      if (llvm::is_contained(testKeys, entry.key.text))
        reportName({entry.key.text, entry.key.span});
  checkValue(*facet.body);
}

void ExtensionFinder::check(const Function &function) {
  for (const NamedArgument &attribute : function.attributes)
    if (llvm::is_contained(functionAttributes, attribute.name.text))
      reportName(attribute.name);
}

void ExtensionFinder::checkValue(const Expr &expr) {
  switch (expr.kind) {
  case Expr::Kind::Lazy: {
    constexpr StringRef word = "@lazy";
    SourceSpan at = expr.span;
    at.end = at.begin + uint32_t(word.size());
    reportValue(at, word,
                "leave out '@lazy': the variable is computed whether or not "
                "anything reads it");
    checkValue(*llvm::cast<LazyExpr>(expr).value);
    break;
  }
  case Expr::Kind::String: {
    StringForm form = llvm::cast<StringExpr>(expr).form;
    if (form != StringForm::Quoted)
      reportValue(expr.span, form == StringForm::Block ? "\"\"\"" : "@text",
                  "write the text as a string; 'fct resolve' does");
    break;
  }
  case Expr::Kind::List:
    for (const Expr *item : llvm::cast<ListExpr>(expr).items)
      checkValue(*item);
    break;
  case Expr::Kind::Map:
    for (const MapEntry &entry : llvm::cast<MapExpr>(expr).entries)
      checkValue(*entry.value);
    break;
  case Expr::Kind::Pipeline: {
    const auto &pipeline = llvm::cast<PipelineExpr>(expr);
    if (pipeline.base)
      checkValue(*pipeline.base);
    for (const LensCall &call : pipeline.calls) {
      for (const Expr *argument : call.positional)
        checkValue(*argument);
      for (const NamedArgument &argument : call.named)
        checkValue(*argument.value);
    }
    break;
  }
  default:
    break;
  }
}

void facet::reportExtensions(const Document &document,
                             Diagnostics &diagnostics) {
  ExtensionFinder finder(diagnostics);
  for (const Facet *facet : document.facets)
    finder.check(*facet);
}

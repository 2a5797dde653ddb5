//===- SyntaxTest.h - What the tests of the syntax share --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_UNIT_SYNTAX_SYNTAXTEST_H
#define FACET_TEST_UNIT_SYNTAX_SYNTAXTEST_H

#include "facet/Syntax/Normalise.h"
#include "facet/Syntax/Parser.h"
#include "gtest/gtest.h"
#include <string>
#include <vector>

namespace facet {
namespace test {

/// A text and all that parsing it gave.
struct Parsed {
  explicit Parsed(llvm::StringRef text) {
    document = parse(add(text), sources, context, diagnostics);
  }

  /// "LINE:COLUMN-LINE:COLUMN CODE Kind" of each diagnostic, in order.
  std::vector<std::string> diagnosed() const {
    std::vector<std::string> out;
    for (const Diagnostic &d : diagnostics.all()) {
      SourceRange at = sources.range(d.span);
      auto place = [](LineColumn p) {
        return std::to_string(p.line) + ":" + std::to_string(p.column);
      };
      out.push_back(place(at.begin) + "-" + place(at.end) + " " +
                    codeText(d.code).str() + " " + d.kind.name().str());
    }
    return out;
  }
  std::string firstHelp() const {
    return diagnostics.empty() ? "" : diagnostics.all()[0].help;
  }

  const ast::Facet &facet(size_t i = 0) const { return *document.facets[i]; }
  const ast::MapExpr &body(size_t i = 0) const { return *facet(i).body; }
  const ast::Expr *value(llvm::StringRef key, size_t i = 0) const {
    const ast::MapEntry *entry = body(i).find(key);
    return entry ? entry->value : nullptr;
  }
  llvm::StringRef slice(SourceSpan span) const { return sources.text(span); }

  SourceManager sources;
  AstContext context;
  Diagnostics diagnostics;
  ast::Document document;

private:
  FileId add(llvm::StringRef text) {
    auto owner = std::make_shared<const std::string>(text);
    return sources.addFile("test.facet", owner);
  }
};

/// A value in one line: atoms and brackets as in FACET, `(base |> f(x))` for
/// pipelines, `@lazy(x)`, `<raw>` for raw text.
std::string show(const ast::Expr *expr);
std::string show(llvm::ArrayRef<ast::NamedArgument> arguments);

/// The value of `a` in `@vars` with this text behind `a: `.
std::string showValue(llvm::StringRef text);
/// What is said about such a value.
std::vector<std::string> diagnoseValue(llvm::StringRef text);
std::vector<std::string> diagnose(llvm::StringRef text);

using Strings = std::vector<std::string>;

} // namespace test
} // namespace facet

#endif // FACET_TEST_UNIT_SYNTAX_SYNTAXTEST_H

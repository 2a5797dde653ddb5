//===- SourceTokens.cpp - The parts of a text that have colours -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Views/SourceTokens.h"
#include "facet/Syntax/Parser.h"
#include "llvm/ADT/TypeSwitch.h"

namespace facet::views {

using Kind = SourceToken::Kind;

llvm::StringRef tokenClass(Kind kind) {
  static constexpr llvm::StringLiteral names[] = {
      "t-keyword",   "t-key",  "t-string", "t-number",
      "t-reference", "t-lens", "t-comment"};
  return names[size_t(kind)];
}

namespace {
/// Goes through the syntax tree of a file, without recursion.
class TokenCollector {
public:
  TokenCollector(FileId file, llvm::StringRef text) : file(file), text(text) {}

  void add(const ast::Facet &facet);
  /// In order, with the comments between the others.
  std::vector<SourceToken> finish();

private:
  void add(SourceSpan span, Kind kind) {
    if (span.file == file && span.begin < span.end && span.end <= text.size())
      tokens.push_back({span.begin, span.end, kind});
  }
  void add(llvm::ArrayRef<ast::NamedArgument> arguments) {
    for (const ast::NamedArgument &argument : arguments) {
      add(argument.name.span, Kind::Key);
      work.push_back(argument.value);
    }
  }
  void visitAll();
  void visit(const ast::Expr &expr);
  /// The word that a construct such as `@input(…)` begins with.
  void addWord(SourceSpan span);
  void addComments(uint32_t begin, uint32_t end);

  FileId file;
  llvm::StringRef text;
  llvm::SmallVector<const ast::Expr *, 32> work;
  std::vector<SourceToken> tokens, comments;
};
} // namespace

void TokenCollector::add(const ast::Facet &facet) {
  add(facet.keyword.span, Kind::Keyword);
  add(facet.label.span, Kind::String);
  add(facet.attributes);
  for (const ast::Function &function : facet.functions) {
    add(function.name.span, Kind::Lens);
    add(function.attributes);
    for (const ast::Parameter &parameter : function.parameters)
      add(parameter.name.span, Kind::Key);
  }
  if (facet.body)
    work.push_back(facet.body);
  visitAll();
}

void TokenCollector::visitAll() {
  while (!work.empty())
    if (const ast::Expr *expr = work.pop_back_val())
      visit(*expr);
}

void TokenCollector::addWord(SourceSpan span) {
  llvm::StringRef word =
      text.slice(span.begin, span.end).take_until([](char c) {
        return c == '(' || c == ' ';
      });
  add({span.file, span.begin, uint32_t(span.begin + word.size())},
      Kind::Keyword);
}

void TokenCollector::visit(const ast::Expr &expr) {
  // The text of an import is elsewhere.
  if (expr.span.file != file)
    return;
  llvm::TypeSwitch<const ast::Expr *>(&expr)
      .Case<ast::StringExpr, ast::RawExpr>(
          [&](const ast::Expr *string) { add(string->span, Kind::String); })
      .Case<ast::NullExpr, ast::BoolExpr, ast::IntExpr, ast::FloatExpr>(
          [&](const ast::Expr *atom) { add(atom->span, Kind::Number); })
      .Case<ast::ReferenceExpr>([&](const ast::ReferenceExpr *reference) {
        add(reference->span, Kind::Reference);
      })
      .Case<ast::ListExpr>([&](const ast::ListExpr *list) {
        work.append(list->items.begin(), list->items.end());
      })
      .Case<ast::MapExpr>([&](const ast::MapExpr *map) {
        for (const ast::MapEntry &entry : map->entries) {
          add(entry.key.span, Kind::Key);
          work.push_back(entry.value);
        }
      })
      .Case<ast::LazyExpr>([&](const ast::LazyExpr *lazy) {
        addWord(lazy->span);
        work.push_back(lazy->value);
      })
      .Case<ast::InputExpr>([&](const ast::InputExpr *input) {
        addWord(input->span);
        add(input->attributes);
      })
      .Case<ast::PipelineExpr>([&](const ast::PipelineExpr *pipeline) {
        if (pipeline->base)
          work.push_back(pipeline->base);
        for (const ast::LensCall &call : pipeline->calls) {
          add(call.name.span, Kind::Lens);
          work.append(call.positional.begin(), call.positional.end());
          add(call.named);
        }
      });
}

/// Between tokens, `#` begins a comment.
void TokenCollector::addComments(uint32_t begin, uint32_t end) {
  while (begin < end) {
    size_t hash = text.slice(begin, end).find('#');
    if (hash == llvm::StringRef::npos)
      return;
    begin += uint32_t(hash);
    size_t line = std::min<size_t>(text.find('\n', begin), end);
    comments.push_back({begin, uint32_t(line), Kind::Comment});
    begin = uint32_t(line);
  }
}

std::vector<SourceToken> TokenCollector::finish() {
  auto isBefore = [](const SourceToken &a, const SourceToken &b) {
    return std::tie(a.begin, b.end) < std::tie(b.begin, a.end);
  };
  llvm::sort(tokens, isBefore);
  std::vector<SourceToken> apart;
  uint32_t end = 0;
  for (const SourceToken &token : tokens) {
    if (token.begin < end)
      continue;
    addComments(end, token.begin);
    apart.push_back(token);
    end = token.end;
  }
  addComments(end, uint32_t(text.size()));
  llvm::append_range(apart, comments);
  llvm::sort(apart, isBefore);
  return apart;
}

std::vector<SourceToken> tokensOf(const Compilation &compilation) {
  // The compilation keeps facets of all files together; the tree of one file is
  // made again from its text.
  AstContext context;
  Diagnostics repeated;
  FileId root = compilation.resolved().root;
  ast::Document document =
      parse(root, *compilation.sources(), context, repeated);
  TokenCollector collector(root, compilation.sources()->text(root));
  for (const ast::Facet *facet : document.facets)
    collector.add(*facet);
  return collector.finish();
}

} // namespace facet::views

//===- Outline.cpp - The structure of a document --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/Outline.h"

namespace facet::lsp {

using llvm::lsp::DocumentSymbol;
using ProtocolKind = llvm::lsp::SymbolKind;

//===----------------------------------------------------------------------===//
// Symbols
//===----------------------------------------------------------------------===//

/// An entry from its key to the end of its value. What a broken value has lies
/// elsewhere.
static SourceSpan spanOf(const ast::MapEntry &entry) {
  SourceSpan span = entry.key.span;
  if (entry.value && entry.value->span.file == span.file &&
      entry.value->span.end > span.end)
    span.end = entry.value->span.end;
  return span;
}

static DocumentSymbol symbolOfEntry(const Snapshot &snapshot,
                                    const ast::MapEntry &entry,
                                    ProtocolKind kind) {
  return DocumentSymbol(entry.key.text.empty() ? "\"\"" : entry.key.text, kind,
                        snapshot.range(spanOf(entry)),
                        snapshot.range(entry.key.span));
}

static void addEntries(const Snapshot &snapshot, const ast::Facet &facet,
                       DocumentSymbol &symbol) {
  bool isVars = facet.kind == ast::FacetKind::Vars;
  // Types by place, so that many variables cost one pass.
  llvm::DenseMap<uint32_t, const Type *> types;
  if (isVars)
    for (const Variable &variable : snapshot.program().variables)
      if (variable.nameSpan.file == snapshot.root())
        types[variable.nameSpan.begin] = variable.type;
  for (const ast::MapEntry &entry : facet.body->entries) {
    DocumentSymbol child =
        symbolOfEntry(snapshot, entry,
                      isVars ? ProtocolKind::Variable : ProtocolKind::Property);
    if (const Type *type = types.lookup(entry.key.span.begin))
      child.detail = printType(type, /*maxBytes=*/80);
    symbol.children.push_back(std::move(child));
  }
}

static void addFunctions(const Snapshot &snapshot, const ast::Facet &facet,
                         DocumentSymbol &symbol) {
  for (const ast::Function &function : facet.functions)
    symbol.children.push_back(DocumentSymbol(
        function.name.text, ProtocolKind::Method, snapshot.range(function.span),
        snapshot.range(function.name.span)));
}

static ProtocolKind kindOf(const ast::Facet &facet) {
  switch (facet.kind) {
  case ast::FacetKind::Interface:
    return ProtocolKind::Interface;
  case ast::FacetKind::System:
  case ast::FacetKind::User:
  case ast::FacetKind::Assistant:
  case ast::FacetKind::History:
    return ProtocolKind::String;
  case ast::FacetKind::Test:
    return ProtocolKind::Event;
  default:
    return ProtocolKind::Namespace;
  }
}

std::vector<DocumentSymbol> symbolsOf(const Snapshot &snapshot) {
  std::vector<DocumentSymbol> symbols;
  llvm::DenseMap<uint32_t, llvm::StringRef> ids;
  for (const Message &message : snapshot.program().messages)
    if (message.span.file == snapshot.root())
      ids[message.span.begin] = message.id;
  for (const ast::Facet *facet : snapshot.view().resolved().facets) {
    if (facet->span.file != snapshot.root())
      continue;
    DocumentSymbol symbol("@" + facet->keyword.text, kindOf(*facet),
                          snapshot.range(facet->span),
                          snapshot.range(facet->keyword.span));
    llvm::StringRef id = ids.lookup(facet->keyword.span.begin);
    symbol.detail = (id.empty() ? facet->label.text : id).str();
    if (facet->kind == ast::FacetKind::Interface)
      addFunctions(snapshot, *facet, symbol);
    else
      addEntries(snapshot, *facet, symbol);
    symbols.push_back(std::move(symbol));
  }
  return symbols;
}

//===----------------------------------------------------------------------===//
// Folding
//===----------------------------------------------------------------------===//

namespace {
/// A line that something may stand under.
struct OpenBlock {
  uint32_t line, indent;
};
} // namespace

static void closeBlocks(std::vector<OpenBlock> &open, uint32_t indent,
                        uint32_t lastLine, std::vector<FoldingRange> &folds) {
  while (!open.empty() && open.back().indent >= indent) {
    if (open.back().line < lastLine)
      folds.push_back({open.back().line, lastLine});
    open.pop_back();
  }
}

/// Runs of lines that begin with a word: comments, imports.
static void addRuns(llvm::ArrayRef<llvm::StringRef> lines, llvm::StringRef word,
                    llvm::StringRef kind, std::vector<FoldingRange> &folds) {
  for (size_t i = 0; i < lines.size(); ++i) {
    size_t first = i;
    while (i < lines.size() && lines[i].ltrim(' ').starts_with(word))
      ++i;
    if (i > first + 1)
      folds.push_back({uint32_t(first), uint32_t(i - 1), kind});
  }
}

std::vector<FoldingRange> foldingRangesOf(const Snapshot &snapshot) {
  std::vector<FoldingRange> folds;
  llvm::SmallVector<llvm::StringRef, 0> lines;
  snapshot.text().split(lines, '\n');
  std::vector<OpenBlock> open;
  uint32_t lastLine = 0;
  for (uint32_t i = 0; i != lines.size(); ++i) {
    llvm::StringRef word = lines[i].ltrim(' ');
    if (word.empty())
      continue;
    uint32_t indent = uint32_t(lines[i].size() - word.size());
    closeBlocks(open, indent, lastLine, folds);
    open.push_back({i, indent});
    lastLine = i;
  }
  closeBlocks(open, 0, lastLine, folds);
  addRuns(lines, "#", "comment", folds);
  addRuns(lines, "@import", "imports", folds);
  llvm::sort(folds, [](const FoldingRange &a, const FoldingRange &b) {
    return std::make_pair(a.firstLine, a.lastLine) <
           std::make_pair(b.firstLine, b.lastLine);
  });
  return folds;
}

//===----------------------------------------------------------------------===//
// Links
//===----------------------------------------------------------------------===//

std::vector<DocumentLink> linksOf(const Snapshot &snapshot) {
  std::vector<DocumentLink> links;
  for (const Occurrence &one : snapshot.symbols().occurrences()) {
    FileId file = 0;
    if (one.kind == SymbolKind::File && one.span.file == snapshot.root() &&
        !one.name.getAsInteger(10, file))
      links.push_back({snapshot.range(one.span), snapshot.uriOf(file)});
  }
  return links;
}

} // namespace facet::lsp

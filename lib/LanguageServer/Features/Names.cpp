//===- Names.cpp - What a name at a place means ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/Names.h"
#include "llvm/ADT/STLExtras.h"

namespace facet::lsp {

/// The fields that lead to token `last` of "$a.b.c": "a.b.c".
static std::string pathTo(const Snapshot &snapshot, size_t last) {
  llvm::ArrayRef<Token> tokens = snapshot.tokens();
  size_t first = last;
  while (first && tokens[first].kind != TokenKind::Variable)
    --first;
  llvm::StringRef path =
      snapshot.text().slice(tokens[first].begin, tokens[last].end);
  path.consume_front("$");
  return path.str();
}

static std::optional<NamedPlace> nameOfToken(const Snapshot &snapshot,
                                             size_t number) {
  const Token &token = snapshot.tokens()[number];
  SourceSpan span{snapshot.root(), token.begin, token.end};
  llvm::StringRef word = snapshot.text().slice(token.begin, token.end);
  switch (token.kind) {
  case TokenKind::Variable: {
    word = word.drop_front();
    ++span.begin;
    // In `tools` the same sign stands before interfaces.
    bool isVariable =
        findVariable(snapshot, word) || !findInterface(snapshot, word);
    return NamedPlace{span,
                      isVariable ? SymbolKind::Variable : SymbolKind::Interface,
                      word.str()};
  }
  case TokenKind::Field:
    return NamedPlace{span, SymbolKind::Field, pathTo(snapshot, number)};
  case TokenKind::Lens:
    return NamedPlace{span, SymbolKind::Lens, word.str()};
  case TokenKind::InterfaceName:
    return NamedPlace{span, SymbolKind::Interface, word.str()};
  default:
    return std::nullopt;
  }
}

std::optional<NamedPlace> findName(const Snapshot &snapshot, uint32_t offset) {
  if (const Occurrence *found = snapshot.symbols().at(snapshot.root(), offset))
    return NamedPlace{found->span, found->kind, found->name.str()};
  llvm::ArrayRef<Token> tokens = snapshot.tokens();
  size_t first = firstTokenAt(tokens, offset);
  for (size_t i = first; i < tokens.size() && tokens[i].begin <= offset; ++i)
    if (std::optional<NamedPlace> place = nameOfToken(snapshot, i))
      return place;
  return std::nullopt;
}

template <typename T>
static const T *findByName(const std::vector<T> &list, llvm::StringRef name) {
  auto found = llvm::find_if(list, [&](const T &t) { return t.name == name; });
  return found == list.end() ? nullptr : &*found;
}

const Variable *findVariable(const Snapshot &snapshot, llvm::StringRef name) {
  return findByName(snapshot.program().variables, name);
}

const Interface *findInterface(const Snapshot &snapshot, llvm::StringRef name) {
  return findByName(snapshot.program().interfaces, name);
}

const InterfaceFunction *findFunction(const Snapshot &snapshot,
                                      llvm::StringRef name) {
  auto [interface, function] = name.split('.');
  const Interface *found = findInterface(snapshot, interface);
  return found ? findByName(found->functions, function) : nullptr;
}

const Message *findMessage(const Snapshot &snapshot, llvm::StringRef id) {
  const std::vector<Message> &messages = snapshot.program().messages;
  auto found =
      llvm::find_if(messages, [&](const Message &m) { return m.id == id; });
  return found == messages.end() ? nullptr : &*found;
}

} // namespace facet::lsp

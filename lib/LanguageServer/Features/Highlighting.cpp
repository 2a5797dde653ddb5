//===- Highlighting.cpp - Semantic tokens ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/Highlighting.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::lsp {

namespace {
/// Positions in `semanticTokenTypes`.
enum TokenType : uint32_t {
  KeywordType,
  VariableType,
  PropertyType,
  FunctionType,
  MethodType,
  ParameterType,
  InterfaceType,
  TypeType,
  StringType,
  NumberType,
  CommentType,
  OperatorType
};

/// Bits, by positions in `semanticTokenModifiers`.
enum TokenModifier : uint32_t {
  NoModifier = 0,
  DeclarationModifier = 1,
  LibraryModifier = 2
};

/// Packs tokens, each relative to the one before.
class TokenPacker {
public:
  explicit TokenPacker(const Snapshot &snapshot) : snapshot(snapshot) {}
  void add(uint32_t begin, uint32_t end, TokenType type, uint32_t modifiers);
  SemanticTokens take() { return std::move(result); }

private:
  void addOnLine(uint32_t begin, uint32_t end, TokenType type,
                 uint32_t modifiers);

  const Snapshot &snapshot;
  SemanticTokens result;
  Position previous;
};
} // namespace

llvm::ArrayRef<llvm::StringLiteral> semanticTokenTypes() {
  static constexpr llvm::StringLiteral types[] = {
      "keyword",   "variable", "property", "function", "method",  "parameter",
      "interface", "type",     "string",   "number",   "comment", "operator"};
  return types;
}

llvm::ArrayRef<llvm::StringLiteral> semanticTokenModifiers() {
  static constexpr llvm::StringLiteral modifiers[] = {"declaration",
                                                      "defaultLibrary"};
  return modifiers;
}

void TokenPacker::addOnLine(uint32_t begin, uint32_t end, TokenType type,
                            uint32_t modifiers) {
  Range range = snapshot.range(begin, end);
  if (range.end.character <= range.start.character)
    return;
  bool isSameLine = range.start.line == previous.line;
  uint32_t column = uint32_t(range.start.character) -
                    (isSameLine ? uint32_t(previous.character) : 0);
  uint32_t numbers[] = {uint32_t(range.start.line - previous.line), column,
                        uint32_t(range.end.character - range.start.character),
                        uint32_t(type), modifiers};
  result.data.insert(result.data.end(), std::begin(numbers), std::end(numbers));
  previous = range.start;
}

/// Not every client takes a token of several lines.
void TokenPacker::add(uint32_t begin, uint32_t end, TokenType type,
                      uint32_t modifiers) {
  llvm::StringRef text = snapshot.text().slice(begin, end);
  for (llvm::StringRef line : llvm::split(text, '\n')) {
    uint32_t at = uint32_t(line.begin() - snapshot.text().begin());
    addOnLine(at, at + uint32_t(line.size()), type, modifiers);
  }
}

static std::optional<std::pair<TokenType, uint32_t>>
typeOf(const Snapshot &snapshot, const Token &token) {
  using Result = std::pair<TokenType, uint32_t>;
  switch (token.kind) {
  case TokenKind::Comment:
    return Result(CommentType, NoModifier);
  case TokenKind::String:
  case TokenKind::TextBlock:
    return Result(StringType, NoModifier);
  case TokenKind::Number:
    return Result(NumberType, NoModifier);
  case TokenKind::Keyword:
  case TokenKind::Facet:
    return Result(KeywordType, NoModifier);
  case TokenKind::InterfaceName:
    return Result(InterfaceType, DeclarationModifier);
  case TokenKind::Variable:
    return Result(VariableType, NoModifier);
  case TokenKind::Field:
    return Result(PropertyType, NoModifier);
  case TokenKind::Key: {
    const Occurrence *named =
        snapshot.symbols().at(snapshot.root(), token.begin);
    bool isVariable = named && named->span.begin == token.begin &&
                      named->kind == SymbolKind::Variable;
    return isVariable ? Result(VariableType, DeclarationModifier)
                      : Result(PropertyType, NoModifier);
  }
  case TokenKind::Lens: {
    llvm::StringRef name = snapshot.text().slice(token.begin, token.end);
    return Result(FunctionType,
                  findStandardLens(name) ? LibraryModifier : NoModifier);
  }
  case TokenKind::Argument:
  case TokenKind::Parameter:
    return Result(ParameterType, NoModifier);
  case TokenKind::FunctionName:
    return Result(MethodType, DeclarationModifier);
  case TokenKind::TypeName:
    return Result(TypeType, NoModifier);
  case TokenKind::Operator:
    return Result(OperatorType, NoModifier);
  case TokenKind::Punctuation:
  case TokenKind::Word:
    return std::nullopt;
  }
  llvm_unreachable("all kinds are handled");
}

SemanticTokens semanticTokensOf(const Snapshot &snapshot, uint32_t begin,
                                uint32_t end) {
  TokenPacker packer(snapshot);
  llvm::ArrayRef<Token> tokens = snapshot.tokens();
  for (size_t i = firstTokenAt(tokens, begin);
       i != tokens.size() && tokens[i].begin <= end; ++i)
    if (auto type = typeOf(snapshot, tokens[i]))
      packer.add(tokens[i].begin, tokens[i].end, type->first, type->second);
  return packer.take();
}

} // namespace facet::lsp

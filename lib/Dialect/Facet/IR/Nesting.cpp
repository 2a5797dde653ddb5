//===- Nesting.cpp - How deep the text of IR nests ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/Nesting.h"

namespace facet::ir {

namespace {
/// Reads the brackets of a text that ends in a null character, or at `end`.
class BracketReader {
public:
  BracketReader(const char *begin, const char *end) : at(begin), end(end) {}

  /// The next character that is no part of a string, comment or arrow; 0 at
  /// the end.
  char next() {
    while (at != end && *at) {
      char c = *at++;
      if (c == '"')
        skipString();
      else if (c == '/' && peek() == '/')
        skipComment();
      else if (c == '-' && peek() == '>')
        ++at;
      else
        return c;
    }
    return 0;
  }
  const char *place() const { return at - 1; }

private:
  char peek() const { return at == end ? 0 : *at; }
  void skipString() {
    while (peek() && *at != '"' && *at != '\n') {
      if (*at++ == '\\' && peek())
        ++at;
    }
    if (peek())
      ++at;
  }
  void skipComment() {
    while (peek() && *at != '\n')
      ++at;
  }

  const char *at, *const end;
};

/// The kind of a bracket, 0 to 3; -1 for other characters.
int bracketKind(char c, llvm::StringRef brackets) {
  size_t kind = brackets.find(c);
  return c == 0 || kind == llvm::StringRef::npos ? -1 : int(kind);
}
constexpr llvm::StringLiteral opening("([{<"), closing(")]}>");
} // namespace

const char *findTooDeep(llvm::StringRef text, unsigned limit) {
  // Each kind for itself: '>' may also be an operator.
  unsigned open[4] = {}, total = 0;
  BracketReader reader(text.begin(), text.end());
  while (char c = reader.next()) {
    if (int kind = bracketKind(c, opening); kind >= 0) {
      ++open[kind];
      if (++total > limit)
        return reader.place();
    } else if (int kind = bracketKind(c, closing); kind >= 0 && open[kind]) {
      --open[kind];
      --total;
    }
  }
  return nullptr;
}

bool nestsTooDeep(const char *begin) {
  unsigned depth = 0;
  BracketReader reader(begin, nullptr);
  while (char c = reader.next()) {
    if (bracketKind(c, opening) >= 0) {
      if (++depth > mostNestedText)
        return true;
    } else if (bracketKind(c, closing) >= 0) {
      if (depth <= 1)
        return false;
      --depth;
    } else if (depth == 0 && (c == ',' || c == '\n')) {
      return false;
    }
  }
  return false;
}

} // namespace facet::ir

//===- TypeLexer.h - Tokens of type expressions -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TYPES_TYPELEXER_H
#define FACET_LIB_TYPES_TYPELEXER_H

#include "facet/Types/Type.h"

namespace facet {

struct TypeToken {
  enum class Kind : uint8_t {
    End,
    Identifier,
    Integer,
    Float,
    String,
    /// One of `<>(){}[],:|=`: the character is the text.
    Punctuation,
    /// Something that is no token: `message` says why.
    Bad
  };

  Kind kind = Kind::End;
  /// A line ended between this token and the one before.
  bool afterLineBreak = false;
  size_t begin = 0, end = 0;
  /// Of a bad token: it breaks a rule of tokens, F003 (docs/Language.md 1.2).
  bool isSyntaxError = false;
  /// As written.
  llvm::StringRef text;
  int64_t integer = 0;
  double number = 0;
  /// Of a string: its contents. Of a bad token: what is wrong.
  std::string string;

  bool is(char punctuation) const {
    return kind == Kind::Punctuation && text.front() == punctuation;
  }
};

/// Cuts a type expression, valid UTF-8, into tokens; numbers and strings are
/// those of FACET (docs/Language.md 1.2).
class TypeLexer {
public:
  TypeLexer(llvm::StringRef text, TypeTextForm form) : text(text), form(form) {}

  TypeToken next();

private:
  bool skipSpace(TypeToken &token);
  void lexNumber(TypeToken &token);
  void lexString(TypeToken &token);
  bool lexEscape(TypeToken &token);
  std::optional<uint32_t> lexHex4();
  void finish(TypeToken &token, TypeToken::Kind kind, size_t end);
  void fail(TypeToken &token, size_t end, std::string message);
  char at(size_t i) const { return i < text.size() ? text[i] : '\0'; }

  llvm::StringRef text;
  TypeTextForm form;
  size_t pos = 0;
};

} // namespace facet

#endif // FACET_LIB_TYPES_TYPELEXER_H

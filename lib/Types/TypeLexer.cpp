//===- TypeLexer.cpp - Tokens of type expressions -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TypeLexer.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Support/Unicode/Utf8.h"
#include "llvm/ADT/StringExtras.h"
#include <charconv>
#include <cmath>
#include <cstdlib>

using namespace facet;
using Kind = TypeToken::Kind;

static bool isControl(char c) { return uint8_t(c) < 0x20 || c == 0x7f; }

void TypeLexer::finish(TypeToken &token, Kind kind, size_t end) {
  token.kind = kind;
  token.end = pos = end;
  token.text = text.slice(token.begin, end);
}

void TypeLexer::fail(TypeToken &token, size_t end, std::string message) {
  finish(token, Kind::Bad, end);
  token.string = std::move(message);
}

/// Skips spaces, line breaks and, where they may stand, comments.
bool TypeLexer::skipSpace(TypeToken &token) {
  for (; pos < text.size(); ++pos) {
    if (text[pos] == '\n') {
      token.afterLineBreak = true;
    } else if (text[pos] == '#') {
      if (form == TypeTextForm::InString)
        return false;
      pos = std::min(text.find('\n', pos), text.size()) - 1;
    } else if (text[pos] != ' ') {
      break;
    }
  }
  return true;
}

TypeToken TypeLexer::next() {
  TypeToken token;
  bool isPlain = skipSpace(token);
  token.begin = token.end = pos;
  if (!isPlain) {
    fail(token, pos + 1, "a type in a string cannot hold a comment");
    return token;
  }
  if (pos == text.size())
    return token;

  char c = text[pos];
  if (size_t end = skipWord(text, pos); end != pos && !llvm::isDigit(c)) {
    finish(token, Kind::Identifier, end);
    if (!llvm::all_of(token.text, isIdentifierPart)) {
      token.isSyntaxError = true;
      fail(token, end,
           "the name '" + token.text.str() +
               "' may only have A-Z, a-z, 0-9 and '_'");
    }
  } else if (llvm::isDigit(c) || c == '-') {
    lexNumber(token);
  } else if (c == '"') {
    lexString(token);
  } else if (llvm::StringRef("<>(){}[],:|=").contains(c)) {
    finish(token, Kind::Punctuation, pos + 1);
  } else if (c == '?') {
    fail(token, pos + 1,
         "unexpected '?'; an optional value has the type 'T | null'");
  } else if (isControl(c)) {
    fail(token, pos + 1, "a type cannot hold control characters");
  } else {
    size_t end = pos + decodeAt(text, pos).size;
    fail(token, end, "unexpected '" + text.slice(pos, end).str() + "'");
  }
  return token;
}

/// The double of a FACET float; nullopt if it is not finite.
static std::optional<double> parseFloat(llvm::StringRef text) {
  double number = 0;
  auto [end, status] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  (void)end;
  // Out of range is also what is nearer to zero than any double.
  if (status != std::errc())
    number = std::strtod(text.str().c_str(), nullptr);
  return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

void TypeLexer::lexNumber(TypeToken &token) {
  size_t end = pos + (text[pos] == '-');
  auto digits = [&] {
    size_t begin = end;
    while (llvm::isDigit(at(end)))
      ++end;
    return end != begin;
  };
  bool isGood = digits(), isFloat = false;
  if (isGood && at(end) == '.') {
    isFloat = true;
    isGood = (++end, digits());
  }
  if (isGood && (at(end) == 'e' || at(end) == 'E')) {
    isFloat = true;
    ++end;
    end += at(end) == '+' || at(end) == '-';
    isGood = digits();
  }
  if (!isGood || isIdentifierPart(at(end)) || at(end) == '.') {
    while (isIdentifierPart(at(end)) || at(end) == '.')
      ++end;
    return fail(token, end,
                "'" + text.slice(pos, end).str() + "' is not a number");
  }
  finish(token, isFloat ? Kind::Float : Kind::Integer, end);
  if (!isFloat) {
    if (token.text.getAsInteger(10, token.integer))
      fail(token, end, "the integer is beyond the signed 64-bit range");
  } else if (std::optional<double> number = parseFloat(token.text)) {
    token.number = *number;
  } else {
    fail(token, end, "the number is too large for a float");
  }
}

std::optional<uint32_t> TypeLexer::lexHex4() {
  uint32_t unit = 0;
  for (int i = 0; i < 4; ++i, ++pos) {
    unsigned digit = llvm::hexDigitValue(at(pos));
    if (digit > 15)
      return std::nullopt;
    unit = unit << 4 | digit;
  }
  return unit;
}

/// An escape, from the backslash at `pos` on. False if the token is bad now.
bool TypeLexer::lexEscape(TypeToken &token) {
  char c = at(++pos);
  ++pos;
  switch (c) {
  case '"':
  case '\\':
    token.string += c;
    return true;
  case 'n':
    token.string += '\n';
    return true;
  case 't':
    token.string += '\t';
    return true;
  case 'r':
    token.string += '\r';
    return true;
  case 'u':
    break;
  default:
    if (--pos < text.size())
      pos += decodeAt(text, pos).size;
    fail(token, pos,
         R"(a string knows the escapes \" \\ \n \t \r \uXXXX only; )"
         R"(a backslash is \\, and \\\\ if the type is itself in a string)");
    return false;
  }

  std::optional<uint32_t> unit = lexHex4();
  if (unit && isHighSurrogate(*unit) && at(pos) == '\\' && at(pos + 1) == 'u') {
    pos += 2;
    std::optional<uint32_t> low = lexHex4();
    bool isPair = low && isLowSurrogate(*low);
    unit = isPair ? std::optional(joinSurrogates(*unit, *low)) : std::nullopt;
  }
  if (!unit || isSurrogate(*unit)) {
    fail(token, pos,
         "\\u takes four hexadecimal digits; surrogates come in pairs");
    return false;
  }
  appendUtf8(token.string, *unit);
  return true;
}

void TypeLexer::lexString(TypeToken &token) {
  ++pos;
  while (pos < text.size()) {
    char c = text[pos];
    if (c == '"')
      return finish(token, Kind::String, pos + 1);
    if (c == '\\') {
      if (!lexEscape(token))
        return;
      continue;
    }
    if (c == '\n')
      break;
    if (isControl(c))
      return fail(token, pos + 1,
                  "a string cannot hold control characters; "
                  "write them as escapes");
    token.string += c;
    ++pos;
  }
  fail(token, pos, "the string has no closing quote");
}

//===- CodeText.cpp - Texts as languages write them -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Codegen/CodeText.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

std::string quoteLikeJson(llvm::StringRef text) {
  std::string out;
  appendJsonString(out, text);
  return out;
}

std::string quoteForRust(llvm::StringRef text) {
  std::string out = "\"";
  for (size_t at = 0; at < text.size();) {
    CodePoint c = decodeAt(text, at);
    if (c.value == '"' || c.value == '\\')
      (out += '\\') += char(c.value);
    else if ((c.value >= ' ' && c.value < 0x7f) || isLetterOrDigit(c.value))
      out += text.substr(at, c.size);
    else
      out += "\\u{" + llvm::utohexstr(c.value, /*LowerCase=*/true) + "}";
    at += c.size;
  }
  return out + "\"";
}

std::string pythonLiteral(Value atom) {
  if (atom.isNull())
    return "None";
  if (atom.isBool())
    return atom.asBool() ? "True" : "False";
  if (atom.isString())
    return quoteLikeJson(atom.asString());
  std::string text = toJcs(atom);
  bool isWhole =
      llvm::StringRef(text).find_first_of(".e") == llvm::StringRef::npos;
  return atom.isFloat() && isWhole ? text + ".0" : text;
}

std::string typeScriptLiteral(Value atom) {
  return atom.isString() ? quoteLikeJson(atom.asString()) : toJcs(atom);
}

std::string rustFloat(double number) {
  return pythonLiteral(Value::floating(number));
}

void forEachCommentLine(llvm::StringRef text,
                        llvm::function_ref<void(llvm::StringRef)> visit) {
  auto isUnsafe = [](uint32_t c) {
    return c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 ||
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  };
  for (llvm::StringRef line : llvm::split(text, '\n')) {
    std::string plain;
    for (size_t at = 0; at < line.size();) {
      CodePoint c = decodeAt(line, at);
      if (isUnsafe(c.value))
        plain += ' ';
      else
        plain += line.substr(at, c.size);
      at += c.size;
    }
    visit(llvm::StringRef(plain).rtrim());
  }
}

} // namespace facet

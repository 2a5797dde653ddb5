//===- TypePrinter.cpp - Types as text ------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Media.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Types/Pattern.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;
using Kind = Type::Kind;

llvm::StringRef facet::typeKindName(Kind kind) {
  static constexpr llvm::StringRef names[] = {
      "any", "null",   "bool",  "int",   "float", "string",    "list",
      "map", "struct", "union", "image", "audio", "embedding", "never"};
  return names[size_t(kind)];
}

std::string facet::floatText(double number) {
  std::string text;
  appendJsonNumber(text, number);
  if (text.find_first_of(".e") == std::string::npos)
    text += ".0";
  return text;
}

namespace {

/// Writes a type from left to right. Every step into a part writes something
/// before it, and none is taken once the text is too long: a type that is a
/// small DAG and a huge text costs no more than `maxBytes`.
class Printer {
public:
  Printer(size_t maxBytes, bool withDescriptions)
      : maxBytes(maxBytes), withDescriptions(withDescriptions) {}

  void print(const Type *type) {
    if (isFull())
      return;
    printWithoutParentheses(type);
    inParentheses = false;
    printConstraints(type);
    if (withDescriptions && type->description) {
      constraint("description");
      printString(*type->description);
    }
    if (inParentheses)
      out += ')';
    inParentheses = false;
  }

  std::string take() {
    if (isFull()) {
      out.resize(floorBoundary(out, maxBytes));
      out += "…";
    }
    return std::move(out);
  }

private:
  bool isFull() const { return out.size() > maxBytes; }

  void printWithoutParentheses(const Type *type) {
    switch (type->kind()) {
    case Kind::List:
      return printList(type);
    case Kind::Map:
      out += "map<string, ";
      print(type->element());
      out += '>';
      return;
    case Kind::Struct:
      return printStruct(type);
    case Kind::Union:
      return printUnion(type);
    case Kind::Embedding:
      out += "embedding<size=" + std::to_string(type->embeddingSize) + ">";
      return;
    default:
      out += typeKindName(type->kind());
    }
  }

  void printList(const Type *type) {
    // The type of `[]` cannot be written; the literal says it best.
    if (type->element()->is(Kind::Never)) {
      out += "[]";
      return;
    }
    out += "list<";
    print(type->element());
    out += '>';
  }

  void printStruct(const Type *type) {
    out += "struct {";
    llvm::StringRef separator = " ";
    for (const TypeField &field : type->fields()) {
      if (isFull())
        return;
      out += separator;
      // A map from JSON may have any key; only identifiers can be read back.
      if (isIdentifier(field.name))
        out += field.name;
      else
        printString(field.name);
      out += ": ";
      print(field.type);
      separator = ", ";
    }
    out += type->fields().empty() ? "}" : " }";
  }

  void printUnion(const Type *type) {
    llvm::StringRef separator = "";
    for (const Type *member : type->members()) {
      if (isFull())
        return;
      out += separator;
      print(member);
      separator = " | ";
    }
  }

  /// Begins `name=`, after "(" or ", ".
  void constraint(llvm::StringRef name) {
    out += inParentheses ? ", " : "(";
    inParentheses = true;
    out += name;
    out += '=';
  }
  void printBound(llvm::StringRef name, std::optional<int64_t> bound) {
    if (!bound)
      return;
    constraint(name);
    out += std::to_string(*bound);
  }
  void printBound(llvm::StringRef name, std::optional<double> bound) {
    if (!bound)
      return;
    constraint(name);
    out += floatText(*bound);
  }

  void printConstraints(const Type *type) {
    printBound("min", type->minInt);
    printBound("max", type->maxInt);
    printBound("min", type->minFloat);
    printBound("max", type->maxFloat);
    if (type->pattern) {
      constraint("pattern");
      printString(type->pattern->text());
    }
    if (type->hasEnumeration)
      printEnumeration(type);
    if (!type->format.empty()) {
      constraint("format");
      printString(type->format);
    }
    printBound("max_dim", type->maxDim);
    printBound("max_duration", type->maxDuration);
  }

  void printEnumeration(const Type *type) {
    constraint("enum");
    out += '[';
    llvm::StringRef separator = "";
    for (Value value : type->enumeration) {
      if (isFull())
        return;
      out += separator;
      printAtom(value);
      separator = ", ";
    }
    out += ']';
  }

  /// A bool, a number or a string.
  void printAtom(Value value) {
    if (value.isString())
      printString(value.asString());
    else if (value.isInt())
      out += std::to_string(value.asInt());
    else if (value.isFloat())
      out += floatText(value.asDouble());
    else
      out += value.asBool() ? "true" : "false";
  }

  /// A string literal with FACET's escapes (docs/Language.md 1.2).
  void printString(llvm::StringRef text) {
    out += '"';
    for (char c : text) {
      if (c == '"' || c == '\\')
        (out += '\\') += c;
      else if (c == '\n')
        out += "\\n";
      else if (c == '\t')
        out += "\\t";
      else if (c == '\r')
        out += "\\r";
      else if (uint8_t(c) < 0x20 || c == 0x7f)
        out += "\\u00" + llvm::utohexstr(uint8_t(c), /*LowerCase=*/true, 2);
      else
        out += c;
    }
    out += '"';
  }

  std::string out;
  size_t maxBytes;
  bool withDescriptions;
  bool inParentheses = false;
};

} // namespace

std::string facet::printType(const Type *type, size_t maxBytes) {
  Printer printer(maxBytes, /*withDescriptions=*/false);
  printer.print(type);
  return printer.take();
}

std::string facet::typeSource(const Type *type) {
  Printer printer(~size_t(0), /*withDescriptions=*/true);
  printer.print(type);
  return printer.take();
}

//===- Quoting.cpp - Values and paths in messages -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Values/Quoting.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"

std::string facet::shorten(std::string text) {
  if (text.size() <= maxQuoted)
    return text;
  text.resize(floorBoundary(text, maxQuoted));
  return text + "…";
}

std::string facet::quote(llvm::StringRef text) {
  std::string out;
  appendJsonString(out, shorten(text.take_front(maxQuoted + 1).str()));
  return out;
}

std::string facet::pathOfKey(llvm::StringRef key) {
  if (isIdentifier(key))
    return "." + key.str();
  return "[" + quote(key) + "]";
}

std::string facet::missingFieldText(const TypeField &field) {
  return "the field '" + shorten(field.name.str()) + "' of type " +
         printType(field.type, maxQuoted) + " is missing";
}

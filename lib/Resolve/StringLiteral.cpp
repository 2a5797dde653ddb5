//===- StringLiteral.cpp - A text as a string of the source ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StringLiteral.h"
#include "facet/Support/Json/JsonWriter.h"
#include <algorithm>
#include <cstddef>
#include <string>

using namespace facet;
using llvm::StringRef;

// Of all that JSON escapes, normalised text holds quotes, backslashes, line
// feeds and tabs only, and FACET escapes these in the same way.

void facet::writeStringLiteral(StringRef text,
                               llvm::function_ref<void(StringRef)> write) {
  constexpr size_t pieceSize = 1 << 14;
  std::string piece;
  bool isFirst = true, isLast = false;
  while (!isLast) {
    piece.clear();
    appendJsonString(piece, text.take_front(pieceSize));
    text = text.drop_front(std::min(pieceSize, text.size()));
    isLast = text.empty();
    // Only the whole has quotes around it.
    write(StringRef(piece).drop_front(!isFirst).drop_back(!isLast));
    isFirst = false;
  }
}

uint64_t facet::stringLiteralSize(StringRef text) {
  return jsonStringSize(text);
}

//===- StringLiteral.cpp - A text as a string of the source ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StringLiteral.h"
#include "llvm/ADT/SmallString.h"
#include <algorithm>

using namespace facet;
using llvm::StringRef;

static StringRef escapeOf(char c) {
  switch (c) {
  case '\n':
    return "\\n";
  case '\t':
    return "\\t";
  case '"':
    return "\\\"";
  default:
    return "\\\\";
  }
}

void facet::writeStringLiteral(StringRef text,
                               llvm::function_ref<void(StringRef)> write) {
  constexpr size_t pieceSize = 4096;
  llvm::SmallString<pieceSize> piece("\"");
  auto append = [&](StringRef bytes) {
    if (piece.size() + bytes.size() > pieceSize) {
      write(piece);
      piece.clear();
    }
    if (bytes.size() > pieceSize)
      write(bytes);
    else
      piece += bytes;
  };
  while (true) {
    size_t plain = std::min(text.find_first_of("\"\\\n\t"), text.size());
    append(text.take_front(plain));
    if (plain == text.size())
      break;
    append(escapeOf(text[plain]));
    text = text.drop_front(plain + 1);
  }
  append("\"");
  write(piece);
}

uint64_t facet::stringLiteralSize(StringRef text) {
  // One count after another, so that each is a loop over vectors.
  uint64_t escaped = 0;
  for (char c : {'"', '\\', '\n', '\t'})
    escaped += uint64_t(std::count(text.begin(), text.end(), c));
  return text.size() + escaped + 2;
}

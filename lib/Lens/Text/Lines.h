//===- Lines.h - What a line is ---------------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TEXT_LINES_H
#define FACET_LIB_LENS_TEXT_LINES_H

#include "llvm/ADT/StringRef.h"

namespace facet::lenses {

/// Lines are the pieces between these: "a\n" has two.
inline constexpr llvm::StringLiteral lineEnd = "\n";

/// Calls `visit(line, isFirst)` with each line, without its LF.
template <typename Visit> void forEachLine(llvm::StringRef text, Visit visit) {
  for (bool isFirst = true;; isFirst = false) {
    size_t end = text.find(lineEnd.front());
    visit(text.take_front(end), isFirst);
    if (end == llvm::StringRef::npos)
      return;
    text = text.drop_front(end + lineEnd.size());
  }
}

} // namespace facet::lenses

#endif // FACET_LIB_LENS_TEXT_LINES_H

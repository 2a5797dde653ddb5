//===- Replacing.h - Writing a text with a literal replaced -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TEXT_REPLACING_H
#define FACET_LIB_LENS_TEXT_REPLACING_H

#include "Kernel.h"
#include "Search.h"
#include "llvm/ADT/STLExtras.h"

namespace facet::lenses {

/// Writes the text with each place of `from`, which is not empty, replaced by
/// `to`; the builder is of the size that this takes.
inline void writeReplaced(TextBuilder &result, llvm::StringRef text,
                          llvm::StringRef from, llvm::StringRef to) {
  // A short replacement gets room behind it, to be copied as one block.
  char block[16] = {};
  const char *toEnd = to.end();
  if (to.size() <= sizeof block) {
    llvm::copy(to, block);
    to = {block, to.size()};
    toEnd = std::end(block);
  }
  size_t begin = 0;
  forEachLiteral(text, from, [&](size_t at) {
    result.appendPart(text.slice(begin, at), text.end());
    result.appendPart(to, toEnd);
    begin = at + from.size();
  });
  result.append(text.drop_front(begin));
}

} // namespace facet::lenses

#endif // FACET_LIB_LENS_TEXT_REPLACING_H

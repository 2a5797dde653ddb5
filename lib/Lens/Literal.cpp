//===- Literal.cpp - Literal replacement in text --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Literal.h"
#include "Kernel.h"
#include "Search.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace facet;
using namespace facet::lenses;

/// Replaces one byte by another.
static Result replaceByte(LensContext &context, llvm::StringRef text, char from,
                          char to) {
  char *out = context.arena.allocateBytes(text.size());
  if (!out)
    return context.outOfMemory();
  for (size_t i = 0; i < text.size(); ++i)
    out[i] = text[i] == from ? to : text[i];
  return Value::string({out, text.size()});
}

llvm::FailureOr<Value> facet::replaceLiteral(LensContext &context, Value input,
                                             llvm::StringRef from,
                                             llvm::StringRef to) {
  llvm::StringRef text = input.asString();
  uint64_t count = countLiteral(text, from);
  if (count == 0)
    return input;
  if (from.size() == 1 && to.size() == 1)
    return replaceByte(context, text, from[0], to[0]);
  TextBuilder result(context,
                     llvm::SaturatingMultiplyAdd<uint64_t>(
                         count, to.size(), text.size() - count * from.size()));
  if (!result.ok())
    return context.outOfMemory();
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
  return result.finish();
}

size_t facet::findLiteral(llvm::StringRef text, llvm::StringRef needle) {
  const void *found =
      memmem(text.data(), text.size(), needle.data(), needle.size());
  return found ? static_cast<const char *>(found) - text.data()
               : llvm::StringRef::npos;
}

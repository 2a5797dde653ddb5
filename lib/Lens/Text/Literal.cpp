//===- Literal.cpp - Literal replacement in text --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Text/Literal.h"
#include "AsciiText.h"
#include "BlockReplacer.h"
#include "Replacing.h"
#include "llvm/Support/MathExtras.h"

using namespace facet;
using namespace facet::lenses;

/// Makes the text by blocks, in memory for at most `most` bytes; absent if
/// there is no room for their ends, as it may be near the limit.
static Value replaceByBlocks(ValueArena &arena, const BlockReplacer &replacer,
                             llvm::StringRef text, uint64_t most) {
  uint64_t room = most + BlockReplacer::slack;
  char *out = arena.allocateBytes(room);
  if (!out)
    return Value::absent();
  size_t size = replacer.run(out, text).out - out;
  arena.shrinkLast(out, room, size);
  return Value::string({out, size});
}

llvm::FailureOr<Value> facet::replaceLiteral(LensContext &context, Value input,
                                             llvm::StringRef from,
                                             llvm::StringRef to) {
  llvm::StringRef text = input.asString();
  if (findFirst(text, from) == llvm::StringRef::npos)
    return input;
  if (from.size() == 1 && to.size() == 1) {
    char *out = context.arena.allocateBytes(text.size());
    if (!out)
      return context.outOfMemory();
    writeByteReplaced(out, text, from[0], to[0]);
    return Value::string({out, text.size()});
  }
  // Where the text does not grow, the matches need not be counted.
  bool grows = to.size() > from.size();
  bool byBlocks = BlockReplacer::takes(from, to);
  if (byBlocks && !grows) {
    Value made = replaceByBlocks(context.arena, {from, to}, text, text.size());
    if (!made.isAbsent())
      return made;
  }
  uint64_t count = countLiteral(text, from);
  uint64_t size = llvm::SaturatingMultiplyAdd<uint64_t>(
      count, to.size(), text.size() - count * from.size());
  if (byBlocks && grows) {
    Value made = replaceByBlocks(context.arena, {from, to}, text, size);
    if (!made.isAbsent())
      return made;
  }
  TextBuilder result(context, size);
  if (!result.ok())
    return context.outOfMemory();
  writeReplaced(result, text, from, to);
  return result.finish();
}

size_t facet::findLiteral(llvm::StringRef text, llvm::StringRef needle) {
  const void *found =
      memmem(text.data(), text.size(), needle.data(), needle.size());
  return found ? static_cast<const char *>(found) - text.data()
               : llvm::StringRef::npos;
}

//===- Literal.cpp - Literal replacement in text --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Literal.h"
#include "Replacing.h"
#include "llvm/Support/MathExtras.h"

using namespace facet;
using namespace facet::lenses;

llvm::FailureOr<Value> facet::replaceLiteral(LensContext &context, Value input,
                                             llvm::StringRef from,
                                             llvm::StringRef to) {
  llvm::StringRef text = input.asString();
  uint64_t count = countLiteral(text, from);
  if (count == 0)
    return input;
  if (from.size() == 1 && to.size() == 1) {
    char *out = context.arena.allocateBytes(text.size());
    if (!out)
      return context.outOfMemory();
    writeByteReplaced(out, text, from[0], to[0]);
    return Value::string({out, text.size()});
  }
  TextBuilder result(context,
                     llvm::SaturatingMultiplyAdd<uint64_t>(
                         count, to.size(), text.size() - count * from.size()));
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

//===- BlockReplacer.cpp - Replacing a short literal block by block -------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BlockReplacer.h"

using namespace facet;
using namespace facet::lenses;

/// Goes on from `next` in whole blocks, as long as they begin before `stop`.
FACET_EACH_CPU void BlockReplacer::rewrite(const BlockReplacer &how,
                                           Progress &progress, const char *text,
                                           size_t size, size_t stop) {
  const size_t fromSize = how.fromSize, toSize = how.toSize;
  char *out = progress.out;
  size_t next = progress.next, lastMatch = progress.lastMatch;
  for (size_t block = next; block < stop; block += 64) {
    // The places where the first and the last byte fit. Nothing before `next`
    // may match again, nothing at the end that would not be whole.
    uint64_t mask = equalBytes64(text + block, how.first) &
                    equalBytes64(text + block + fromSize - 1, how.last) &
                    (~uint64_t(0) << (next - block));
    size_t places = size - block < fromSize ? 0 : size - block - fromSize + 1;
    if (places < 64)
      mask &= (uint64_t(1) << places) - 1;
    std::memcpy(out, text + next, 64);
    for (; mask; mask &= mask - 1) {
      size_t at = block + llvm::countr_zero(mask);
      if (at < next || !how.needle.isAt(text + at))
        continue;
      out += at - next;
      std::memcpy(out, how.replacement, longest);
      out += toSize;
      next = lastMatch = at + fromSize;
      std::memcpy(out, text + next, 64);
    }
    size_t end = std::max(next, std::min(block + 64, size));
    out += end - next;
    next = end;
  }
  progress = {out, next, lastMatch};
}

BlockReplacer::End BlockReplacer::run(char *out, llvm::StringRef text) const {
  Progress progress{out, 0, 0};
  size_t whole = text.size() > overlook ? text.size() - overlook : 0;
  rewrite(*this, progress, text.data(), text.size(), whole);
  // The rest as a text of its own, so that whole blocks can be read there.
  size_t done = progress.next;
  llvm::StringRef rest = text.drop_front(done);
  char padded[2 * overlook + 64] = {};
  std::copy(rest.begin(), rest.end(), padded);
  Progress tail{progress.out, 0, 0};
  rewrite(*this, tail, padded, rest.size(), rest.size());
  return {tail.out,
          tail.lastMatch ? done + tail.lastMatch : progress.lastMatch};
}

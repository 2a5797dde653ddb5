//===- BlockReplacer.h - Replacing a short literal block by block -*- C++ -*-=//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Text is copied in blocks of fixed size, whatever part of them counts: a match
// costs two stores and no call, and there is no branch on how long the text
// between two matches is, which cannot be foretold.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_BLOCKREPLACER_H
#define FACET_LIB_LENS_BLOCKREPLACER_H

#include "Search.h"
#include <algorithm>

namespace facet::lenses {

/// Replaces the places of a literal, from the left, by another text; both
/// short.
class BlockReplacer {
public:
  static constexpr size_t longest = ShortNeedle::longest;

  static bool takes(llvm::StringRef from, llvm::StringRef to) {
    return !from.empty() && from.size() <= longest && to.size() <= longest;
  }
  BlockReplacer(llvm::StringRef from, llvm::StringRef to)
      : needle(from), first(from.front()), last(from.back()),
        fromSize(from.size()), toSize(to.size()) {
    std::copy(to.begin(), to.end(), replacement);
  }

  /// Bytes that may be written behind the result.
  static constexpr size_t slack = 64 + longest;
  /// The most that the result takes, slack included.
  uint64_t mostFor(uint64_t size) const {
    uint64_t matches = toSize > fromSize ? size / fromSize : 0;
    return size + matches * (toSize - fromSize) + slack;
  }

  struct End {
    /// Behind the result.
    char *out;
    /// Behind the last match in the text; 0 if there is none.
    size_t lastMatch;
  };
  /// Writes the text, with each place replaced, to `out`.
  End run(char *out, llvm::StringRef text) const {
    Progress progress{out, 0, 0};
    size_t whole = text.size() > overlook ? text.size() - overlook : 0;
    rewrite(progress, text.data(), text.size(), whole);
    // The rest as a text of its own, so that whole blocks can be read there.
    size_t done = progress.next;
    llvm::StringRef rest = text.drop_front(done);
    char padded[2 * overlook + 64] = {};
    std::copy(rest.begin(), rest.end(), padded);
    Progress tail{progress.out, 0, 0};
    rewrite(tail, padded, rest.size(), rest.size());
    return {tail.out,
            tail.lastMatch ? done + tail.lastMatch : progress.lastMatch};
  }

private:
  /// So far behind the begin of a block of 64 places text is read.
  static constexpr size_t overlook = 64 + longest + 64;

  struct Progress {
    char *out;
    /// What is before `next` is done with.
    size_t next;
    size_t lastMatch;
  };

  /// Goes on from `next` in whole blocks, as long as they begin before `stop`.
  void rewrite(Progress &progress, const char *text, size_t size,
               size_t stop) const {
    char *out = progress.out;
    size_t next = progress.next, lastMatch = progress.lastMatch;
    for (size_t block = next; block < stop; block += 64) {
      // Nothing before `next` may match again, nothing at the end that would
      // not be whole.
      uint64_t mask =
          candidates(text + block) & (~uint64_t(0) << (next - block));
      size_t places = size - block < fromSize ? 0 : size - block - fromSize + 1;
      if (places < 64)
        mask &= (uint64_t(1) << places) - 1;
      std::memcpy(out, text + next, 64);
      for (; mask; mask &= mask - 1) {
        size_t at = block + llvm::countr_zero(mask);
        if (at < next || !needle.isAt(text + at))
          continue;
        out += at - next;
        std::memcpy(out, replacement, longest);
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

  /// The places among 64 where the first and the last byte fit.
  uint64_t candidates(const char *text) const {
    uint64_t mask = equalBytes64(text, first);
    return fromSize == 1 ? mask
                         : mask & equalBytes64(text + fromSize - 1, last);
  }

  ShortNeedle needle;
  char first, last;
  size_t fromSize, toSize;
  char replacement[longest] = {};
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_BLOCKREPLACER_H

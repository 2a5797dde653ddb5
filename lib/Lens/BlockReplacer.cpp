//===- BlockReplacer.cpp - Replacing a short literal block by block -------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BlockReplacer.h"
#include "AsciiCase.h"
#include "llvm/Support/ErrorHandling.h"

using namespace facet;
using namespace facet::lenses;

namespace {
// How text is read: mapped, and what decides whether a byte may be one of the
// literal: equal bytes must agree in it, others may.
struct AsItIs {
  static constexpr bool needsAscii = false;
  template <unsigned N> FACET_INLINE static Bytes<N> load(const char *text) {
    return Bytes<N>::load(text);
  }
  FACET_INLINE static uint64_t candidates(Bytes<64> bytes, char wanted) {
    return bytes.equal(wanted);
  }
};
template <typename Case> struct InOtherCase {
  static constexpr bool needsAscii = true;
  template <unsigned N> FACET_INLINE static Bytes<N> load(const char *text) {
    return Bytes<N>::load(text).withOtherCase(Case::first);
  }
  /// Bytes that differ in the bit of the case are taken for equal.
  FACET_INLINE static uint64_t candidates(Bytes<64> bytes, char wanted) {
    return bytes.withBits(0x20).equal(char(wanted | 0x20));
  }
};
} // namespace

/// The work on one text, or on its end.
struct BlockReplacer::Rewriter {
  char *out;
  /// What is before `next` is done with.
  size_t next = 0;
  size_t lastMatch = 0;
  bool isAscii = true;

  using Step = void (*)(const BlockReplacer &how, Rewriter &work,
                        const char *text, size_t size, size_t stop);
  static Step stepFor(Case letters);

  static void plain(const BlockReplacer &how, Rewriter &work, const char *text,
                    size_t size, size_t stop);
  static void lower(const BlockReplacer &how, Rewriter &work, const char *text,
                    size_t size, size_t stop);
  static void upper(const BlockReplacer &how, Rewriter &work, const char *text,
                    size_t size, size_t stop);

  /// Goes on from `next` in whole blocks, as long as they begin before `stop`.
  /// `AtEnd`: the text may end inside of a block.
  template <typename Reading, bool AtEnd>
  FACET_INLINE void step(const BlockReplacer &how, const char *text,
                         size_t size, size_t stop);
  template <typename Reading>
  FACET_INLINE void step(const BlockReplacer &how, const char *text,
                         size_t size, size_t stop) {
    if (stop == size)
      step<Reading, true>(how, text, size, stop);
    else
      step<Reading, false>(how, text, size, stop);
  }
};

template <typename Reading, bool AtEnd>
void BlockReplacer::Rewriter::step(const BlockReplacer &how, const char *text,
                                   size_t size, size_t stop) {
  // In registers, not in *this, which `out` might point to.
  char *to = out;
  size_t done = next, matchEnd = lastMatch;
  const size_t fromSize = how.fromSize, toSize = how.toSize;
  Bytes<64> all = {};
  for (size_t block = done; block < stop; block += 64) {
    // The places where the first and the last byte fit. Nothing that is done
    // with may match again, nothing at the end that would not be whole.
    Bytes<64> begins = Bytes<64>::load(text + block);
    Bytes<64> ends = Bytes<64>::load(text + block + fromSize - 1);
    uint64_t mask = Reading::candidates(begins, how.first) &
                    Reading::candidates(ends, how.last) &
                    (~uint64_t(0) << (done - block));
    if (AtEnd) {
      size_t places = size - block < fromSize ? 0 : size - block - fromSize + 1;
      if (places < 64)
        mask &= (uint64_t(1) << places) - 1;
    }
    if (Reading::needsAscii)
      all |= begins;
    Reading::template load<64>(text + done).store(to);
    for (; mask; mask &= mask - 1) {
      size_t at = block + llvm::countr_zero(mask);
      char found[longest];
      Reading::template load<longest>(text + at).store(found);
      if (at < done || !how.needle.isAt(found))
        continue;
      to += at - done;
      std::memcpy(to, how.replacement, longest);
      to += toSize;
      done = matchEnd = at + fromSize;
      Reading::template load<64>(text + done).store(to);
    }
    size_t end =
        std::max(done, AtEnd ? std::min(block + 64, size) : block + 64);
    to += end - done;
    done = end;
  }
  out = to;
  next = done;
  lastMatch = matchEnd;
  isAscii = all.allAscii();
}

FACET_EACH_CPU void BlockReplacer::Rewriter::plain(const BlockReplacer &how,
                                                   Rewriter &work,
                                                   const char *text,
                                                   size_t size, size_t stop) {
  work.step<AsItIs>(how, text, size, stop);
}

FACET_EACH_CPU void BlockReplacer::Rewriter::lower(const BlockReplacer &how,
                                                   Rewriter &work,
                                                   const char *text,
                                                   size_t size, size_t stop) {
  work.step<InOtherCase<AsciiToLower>>(how, text, size, stop);
}

FACET_EACH_CPU void BlockReplacer::Rewriter::upper(const BlockReplacer &how,
                                                   Rewriter &work,
                                                   const char *text,
                                                   size_t size, size_t stop) {
  work.step<InOtherCase<AsciiToUpper>>(how, text, size, stop);
}

BlockReplacer::Rewriter::Step BlockReplacer::Rewriter::stepFor(Case letters) {
  switch (letters) {
  case Case::None:
    return plain;
  case Case::Lower:
    return lower;
  case Case::Upper:
    return upper;
  }
  llvm_unreachable("all cases are covered");
}

BlockReplacer::End BlockReplacer::run(char *out, llvm::StringRef text,
                                      Case letters) const {
  Rewriter::Step step = Rewriter::stepFor(letters);
  Rewriter work{out};
  size_t whole = text.size() > overlook ? text.size() - overlook : 0;
  step(*this, work, text.data(), text.size(), whole);
  // The rest as a text of its own, so that whole blocks can be read there.
  size_t done = work.next;
  llvm::StringRef rest = text.drop_front(done);
  char padded[2 * overlook + 64] = {};
  std::copy(rest.begin(), rest.end(), padded);
  Rewriter tail{work.out};
  step(*this, tail, padded, rest.size(), rest.size());
  return {tail.out, tail.lastMatch ? done + tail.lastMatch : work.lastMatch,
          work.isAscii && tail.isAscii};
}

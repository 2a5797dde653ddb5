//===- BlockReplacer.cpp - Replacing a short literal block by block -------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BlockReplacer.h"
#include "AsciiText.h"
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

  /// Goes on from `next` in whole blocks, as long as they begin before `stop`.
  /// `AtEnd`: the text may end inside of a block.
  template <typename Reading, bool HasTwo, bool AtEnd>
  FACET_INLINE void step(const BlockReplacer &how, const char *text,
                         size_t size, size_t stop);
  template <typename Reading>
  FACET_INLINE static void run(Rewriter *work, const BlockReplacer *how,
                               const char *text, size_t size, size_t stop) {
    bool atEnd = stop == size;
    if (how->hasTwo)
      atEnd ? work->step<Reading, true, true>(*how, text, size, stop)
            : work->step<Reading, true, false>(*how, text, size, stop);
    else
      atEnd ? work->step<Reading, false, true>(*how, text, size, stop)
            : work->step<Reading, false, false>(*how, text, size, stop);
  }
  void run(Case letters, const BlockReplacer &how, const char *text,
           size_t size, size_t stop);

  /// The places of a block where the first and the last byte of a literal fit.
  template <typename Reading, bool AtEnd>
  FACET_INLINE static uint64_t placesOf(const Rule &rule, Bytes<64> begins,
                                        const char *text, size_t rest) {
    Bytes<64> ends = Bytes<64>::load(text + rule.fromSize - 1);
    uint64_t mask = Reading::candidates(begins, rule.first) &
                    Reading::candidates(ends, rule.last);
    size_t places = rest < rule.fromSize ? 0 : rest - rule.fromSize + 1;
    // Nothing at the end that would not be whole.
    return AtEnd && places < 64 ? mask & ((uint64_t(1) << places) - 1) : mask;
  }
};

template <typename Reading, bool HasTwo, bool AtEnd>
void BlockReplacer::Rewriter::step(const BlockReplacer &how, const char *text,
                                   size_t size, size_t stop) {
  // In registers, not in *this, which `out` might point to.
  char *to = out;
  size_t done = next, matchEnd = lastMatch;
  const Rule &one = how.rules[0], &two = how.rules[1];
  Bytes<64> all = {};
  for (size_t block = done; block < stop; block += 64) {
    const char *begin = text + block;
    Bytes<64> begins = Bytes<64>::load(begin);
    uint64_t mask = placesOf<Reading, AtEnd>(one, begins, begin, size - block);
    if (HasTwo)
      mask |= placesOf<Reading, AtEnd>(two, begins, begin, size - block);
    // What is done with may not match again.
    mask &= ~uint64_t(0) << (done - block);
    if (Reading::needsAscii)
      all |= begins;
    Reading::template load<64>(text + done).store(to);
    for (; mask; mask &= mask - 1) {
      size_t at = block + llvm::countr_zero(mask);
      char found[longest];
      Reading::template load<longest>(text + at).store(found);
      bool isOne = one.needle.isAt(found);
      if (at < done || !(isOne || (HasTwo && two.needle.isAt(found))))
        continue;
      const Rule &rule = !HasTwo || isOne ? one : two;
      // The other literal may have had its place in the text that is left.
      if (AtEnd && rule.fromSize > size - at)
        continue;
      to += at - done;
      std::memcpy(to, rule.replacement, longest);
      to += rule.toSize;
      done = matchEnd = at + rule.fromSize;
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

void BlockReplacer::Rewriter::run(Case letters, const BlockReplacer &how,
                                  const char *text, size_t size, size_t stop) {
  switch (letters) {
  case Case::None:
    return onThisCpu<run<AsItIs>>(this, &how, text, size, stop);
  case Case::Lower:
    return onThisCpu<run<InOtherCase<AsciiToLower>>>(this, &how, text, size,
                                                     stop);
  case Case::Upper:
    return onThisCpu<run<InOtherCase<AsciiToUpper>>>(this, &how, text, size,
                                                     stop);
  }
  llvm_unreachable("all cases are covered");
}

BlockReplacer::End BlockReplacer::run(char *out, llvm::StringRef text,
                                      Case letters) const {
  Rewriter work{out};
  size_t whole = text.size() > overlook ? text.size() - overlook : 0;
  work.run(letters, *this, text.data(), text.size(), whole);
  // The rest as a text of its own, so that whole blocks can be read there.
  size_t done = work.next;
  llvm::StringRef rest = text.drop_front(done);
  char padded[2 * overlook + 64] = {};
  llvm::copy(rest, padded);
  Rewriter tail{work.out};
  tail.run(letters, *this, padded, rest.size(), rest.size());
  return {tail.out, tail.lastMatch ? done + tail.lastMatch : work.lastMatch,
          work.isAscii && tail.isAscii};
}

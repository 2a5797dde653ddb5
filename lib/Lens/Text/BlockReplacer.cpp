//===- BlockReplacer.cpp - Replacing a short literal block by block -------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BlockReplacer.h"
#include "AsciiText.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/Compiler.h"
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
    // An end is short: there a literal alone is looked for twice, rather than
    // by code of its own.
    if (stop == size)
      work->step<Reading, true, true>(*how, text, size, stop);
    else if (how->hasTwo)
      work->step<Reading, true, false>(*how, text, size, stop);
    else
      work->step<Reading, false, false>(*how, text, size, stop);
  }
  void run(Case letters, const BlockReplacer &how, const char *text,
           size_t size, size_t stop);

  /// What is looked for in a block. A copy of its own, which no store of text
  /// might change, so that it stays in registers.
  struct Probes {
    explicit Probes(const Rule &rule) : fromSize(rule.fromSize) {
      for (size_t i = 0; i != Rule::probes; ++i) {
        at[i] = rule.probeAt[i];
        bytes[i] = rule.probe[i];
      }
    }
    template <typename Reading>
    FACET_INLINE uint64_t fits(size_t i, const char *text) const {
      return Reading::candidates(Bytes<64>::load(text + at[i]), bytes[i]);
    }
    /// The places of a block where they fit.
    template <typename Reading, bool AtEnd>
    FACET_INLINE uint64_t placesIn(const char *text, size_t rest) const {
      uint64_t mask = fits<Reading>(0, text) & fits<Reading>(1, text);
      if (fromSize > 2)
        mask &= fits<Reading>(2, text) & fits<Reading>(3, text);
      size_t places = rest < fromSize ? 0 : rest - fromSize + 1;
      // Nothing at the end that would not be whole.
      return AtEnd && places < 64 ? mask & ((uint64_t(1) << places) - 1) : mask;
    }

    size_t fromSize;
    size_t at[Rule::probes];
    char bytes[Rule::probes];
  };
};

/// Most blocks have no more places than that.
static constexpr unsigned usualPlaces = 4;

/// Writes `base` plus the number of each bit that is set to `places`, and some
/// more behind them; returns how many are set.
FACET_INLINE static unsigned writePlaces(uint32_t *places, uint64_t mask,
                                         uint32_t base) {
  unsigned count = llvm::popcount(mask);
  // Without a branch on how many of these there are.
  for (unsigned i = 0; i != usualPlaces; ++i, mask &= mask - 1)
    places[i] = base + uint32_t(llvm::countr_zero(mask));
  for (unsigned i = usualPlaces; i < count; ++i, mask &= mask - 1)
    places[i] = base + uint32_t(llvm::countr_zero(mask));
  return count;
}

/// Copies text in blocks of 64, the last of them with what stands behind it: at
/// least that many of them, so that the usual number is no branch.
template <typename Reading, size_t Least>
FACET_INLINE static void copyBlocks(char *to, const char *text, size_t size) {
  for (size_t at = 0; at != 64 * Least; at += 64)
    Reading::template load<64>(text + at).store(to + at);
  for (size_t at = 64 * Least; at < size; at += 64)
    Reading::template load<64>(text + at).store(to + at);
}

template <typename Reading, bool HasTwo, bool AtEnd>
void BlockReplacer::Rewriter::step(const BlockReplacer &how, const char *text,
                                   size_t size, size_t stop) {
  // In registers, not in *this, which `out` might point to.
  char *to = out;
  size_t done = next, matchEnd = lastMatch;
  const Rule *rules = how.rules;
  const Probes one(rules[0]), two(rules[1]);
  Bytes<64> all = {};
  // How many places a block has cannot be foretold: those of several are
  // gathered first, so that one loop goes through all of them.
  uint32_t places[64 * blocksAtOnce + usualPlaces];
  for (size_t first = done, block = first; first < stop; first = block) {
    unsigned count = 0;
    for (unsigned n = 0; n != blocksAtOnce && block < stop; ++n, block += 64) {
      const char *begin = text + block;
      uint64_t mask =
          one.template placesIn<Reading, AtEnd>(begin, size - block);
      if (HasTwo)
        mask |= two.template placesIn<Reading, AtEnd>(begin, size - block);
      if (Reading::needsAscii)
        all |= Bytes<64>::load(begin);
      count += writePlaces(places + count, mask, uint32_t(block - first));
    }
    auto replaceAll = [&](auto least) __attribute__((always_inline)) {
      for (unsigned i = 0; i != count; ++i) {
        size_t at = first + places[i];
        char found[longest];
        Reading::template load<longest>(text + at).store(found);
        bool isOne = rules[0].needle.isAt(found);
        bool isTwo = HasTwo && rules[1].needle.isAt(found);
        // Nearly all places are right, and what is done with rarely matches.
        if (LLVM_UNLIKELY((at < done) | !(isOne | isTwo)))
          continue;
        // Which of two it is cannot be foretold.
        const Rule &rule = rules[HasTwo ? !isOne : 0];
        // The other literal may have had its place in the text that is left.
        if (AtEnd && rule.fromSize > size - at)
          continue;
        copyBlocks<Reading, least>(to, text + done, at - done);
        to += at - done;
        std::memcpy(to, rule.replacement, longest);
        to += rule.toSize;
        done = matchEnd = at + rule.fromSize;
      }
    };
    // Where matches are near to each other, each costs as little as it can. An
    // end is short: no code of its own for matches far from each other.
    if (AtEnd || count > (block - first) / 64)
      replaceAll(std::integral_constant<size_t, 1>());
    else
      replaceAll(std::integral_constant<size_t, mostBlocks>());
    size_t end = std::max(done, AtEnd ? std::min(block, size) : block);
    copyBlocks<Reading, 1>(to, text + done, end - done);
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

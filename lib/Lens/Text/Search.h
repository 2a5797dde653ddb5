//===- Search.h - Literal search in text ---------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Finds all places of a literal, several bytes at a time: the work of split and
// of replacements without a regular expression.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TEXT_SEARCH_H
#define FACET_LIB_LENS_TEXT_SEARCH_H

#include "facet/Support/Simd/Simd.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/bit.h"
#include <algorithm>
#include <cstring>

namespace facet::lenses {

/// A literal of at most 16 bytes, compared with whole words. What it is
/// compared with must be readable for 16 bytes.
class ShortNeedle {
public:
  static constexpr size_t longest = 16;

  explicit ShortNeedle(llvm::StringRef text) {
    char ones[longest];
    std::memset(ones, 0xff, longest);
    std::memcpy(bytes, text.data(), text.size());
    std::memcpy(care, ones, text.size());
  }
  FACET_INLINE bool isAt(const char *text) const {
    uint64_t words[2];
    std::memcpy(words, text, longest);
    return !(((words[0] ^ bytes[0]) & care[0]) |
             ((words[1] ^ bytes[1]) & care[1]));
  }

private:
  uint64_t bytes[2] = {}, care[2] = {};
};

/// The places where the first and the last byte of a literal fit, one bit each,
/// for several blocks of 64 places at a time.
class CandidateMasks {
public:
  explicit CandidateMasks(llvm::StringRef needle)
      : first(needle.front()), last(needle.back()),
        distance(needle.size() - 1) {}

  /// Looks at the first blocks of that many places; returns how many blocks.
  /// Few at first, since the search may end at once.
  size_t look(const char *text, size_t places);
  uint64_t operator[](size_t block) const { return masks[block]; }

private:
  static constexpr size_t most = 32;
  char first, last;
  size_t distance;
  size_t atOnce = 2;
  uint64_t masks[most];
};

/// As `forEachPlace`, by a search of guaranteed linear time.
template <typename Visit>
void forEachPlaceLinear(llvm::StringRef text, llvm::StringRef needle,
                        size_t from, Visit visit) {
  while (from < text.size()) {
    const void *found = memmem(text.data() + from, text.size() - from,
                               needle.data(), needle.size());
    if (!found)
      return;
    from = visit(size_t(static_cast<const char *>(found) - text.data()));
  }
}

/// Calls `visit` with the byte offset of each place of `needle`, which is not
/// empty, in `text`, from the left; it returns where the search goes on. Linear
/// time: candidates are places where the first and the last byte fit; should
/// too many of them turn out false, the linear search takes over.
template <typename Visit>
void forEachPlace(llvm::StringRef text, llvm::StringRef needle, Visit visit) {
  if (needle.size() > text.size())
    return;
  const size_t lastByte = needle.size() - 1;
  const size_t middle = needle.size() < 2 ? 0 : needle.size() - 2;
  const size_t places = text.size() - lastByte;
  const char *bytes = text.data();
  // The last place where a short needle can be compared with whole words.
  const bool isShort = needle.size() <= ShortNeedle::longest;
  const ShortNeedle shortNeedle(isShort ? needle : needle.take_front(0));
  const size_t wordPlaces = isShort && text.size() >= ShortNeedle::longest
                                ? text.size() - ShortNeedle::longest + 1
                                : 0;
  size_t next = 0;
  size_t place = 0;
  // Bytes compared in vain that the bytes passed have paid for.
  size_t allowance = 1024;
  CandidateMasks candidates(needle);
  while (size_t blocks = candidates.look(bytes + place, places - place)) {
    for (size_t block = 0; block != blocks; ++block, allowance += 64) {
      uint64_t mask = candidates[block];
      for (; mask; mask &= mask - 1) {
        size_t at = place + 64 * block + llvm::countr_zero(mask);
        if (at < next)
          continue;
        if (at < wordPlaces) {
          if (middle && !shortNeedle.isAt(bytes + at))
            continue;
        } else if (middle &&
                   std::memcmp(bytes + at + 1, needle.data() + 1, middle)) {
          if (middle > allowance)
            return forEachPlaceLinear(text, needle, at + 1, visit);
          allowance -= middle;
          continue;
        }
        next = visit(at);
        if (next >= places)
          return;
      }
    }
    place += 64 * blocks;
  }
  forEachPlaceLinear(text, needle, std::max(place, next), visit);
}

/// Calls `visit` with the offset of each place that does not overlap the one
/// before it.
template <typename Visit>
void forEachLiteral(llvm::StringRef text, llvm::StringRef needle, Visit visit) {
  forEachPlace(text, needle, [&](size_t at) {
    visit(at);
    return at + needle.size();
  });
}

/// The offset of the first place, or npos.
inline size_t findFirst(llvm::StringRef text, llvm::StringRef needle) {
  size_t first = llvm::StringRef::npos;
  forEachPlace(text, needle, [&](size_t at) {
    first = at;
    return text.size();
  });
  return first;
}

/// How many places `forEachLiteral` visits.
size_t countLiteral(llvm::StringRef text, llvm::StringRef needle);

} // namespace facet::lenses

#endif // FACET_LIB_LENS_TEXT_SEARCH_H

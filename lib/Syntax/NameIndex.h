//===- NameIndex.h - Finding repeated names ------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SYNTAX_NAMEINDEX_H
#define FACET_LIB_SYNTAX_NAMEINDEX_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/xxhash.h"
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace facet {

/// Finds repeated names among entries that come one by one, in linear time and
/// without memory for the usual few.
class NameIndex {
public:
  NameIndex() = default;
  NameIndex(const NameIndex &) = delete;
  NameIndex &operator=(const NameIndex &) = delete;

  /// The number of the first entry with this name, among `count` ones whose
  /// names `nameAt` tells; if there is none, the name is that of entry `count`,
  /// which the caller adds then.
  template <typename NameAt>
  std::optional<size_t> findOrAdd(llvm::StringRef name, size_t count,
                                  NameAt nameAt) {
    constexpr size_t few = 8;
    if (count < few) {
      for (size_t i = 0; i != count; ++i)
        if (nameAt(i) == name)
          return found(i);
      return std::nullopt;
    }
    if (slots.empty())
      for (size_t i = 0; i != count; ++i)
        insert(nameAt(i), i, nameAt);
    return insert(name, count, nameAt);
  }

  /// The number of the entry that had the same name before entry `number` has
  /// it; `first`: what findOrAdd found for it.
  size_t replaceLatest(size_t first, size_t number) {
    return std::exchange(latest.try_emplace(first, first).first->second,
                         number);
  }

  /// Whether a name was found that was there before.
  bool hasRepeats() const { return isRepeated; }

private:
  std::optional<size_t> found(size_t number) {
    isRepeated = true;
    return number;
  }

  /// An open-addressed table of entry numbers. The mixed hash is kept, so that
  /// growing looks at no name.
  struct Slot {
    uint64_t hash = 0;
    uint32_t numberPlusOne = 0;
  };

  template <typename NameAt>
  std::optional<size_t> insert(llvm::StringRef name, size_t number,
                               NameAt nameAt) {
    if (used * 2 >= slots.size())
      grow();
    // Where this object is differs from run to run: nobody can write a text
    // whose names all fall into one place.
    uint64_t hash = llvm::xxh3_64bits(name) *
                    (uint64_t(reinterpret_cast<uintptr_t>(this)) | 1);
    Slot *slot = place(hash);
    for (; slot->numberPlusOne; slot = next(slot))
      if (slot->hash == hash && nameAt(slot->numberPlusOne - 1) == name)
        return found(slot->numberPlusOne - 1);
    *slot = {hash, uint32_t(number + 1)};
    ++used;
    return std::nullopt;
  }

  void grow() {
    std::vector<Slot> old = std::move(slots);
    slots.assign(old.empty() ? 32 : old.size() * 2, Slot());
    shift = 64 - llvm::countr_zero(slots.size());
    for (const Slot &slot : old) {
      if (!slot.numberPlusOne)
        continue;
      Slot *to = place(slot.hash);
      while (to->numberPlusOne)
        to = next(to);
      *to = slot;
    }
  }

  Slot *place(uint64_t hash) { return &slots[hash >> shift]; }
  Slot *next(Slot *slot) {
    return slot == &slots.back() ? slots.data() : slot + 1;
  }

  bool isRepeated = false;
  /// Of the first entry of a repeated name: its last one.
  llvm::DenseMap<size_t, size_t> latest;
  std::vector<Slot> slots;
  size_t used = 0;
  unsigned shift = 0;
};

} // namespace facet

#endif // FACET_LIB_SYNTAX_NAMEINDEX_H

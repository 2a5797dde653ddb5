//===- CacheStore.h - A folder of things that can be made again -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/Rationale/Incremental.md says why it is as it is.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_CACHE_CACHESTORE_H
#define FACET_SUPPORT_CACHE_CACHESTORE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/BLAKE3.h"
#include "llvm/Support/MemoryBuffer.h"
#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <system_error>

namespace facet {

/// A cryptographic digest of all that an entry depends on.
using CacheKey = std::array<uint8_t, 32>;

/// Makes a key of parts; where a part ends is part of the key.
class CacheKeyBuilder {
public:
  CacheKeyBuilder &add(llvm::StringRef text);
  CacheKeyBuilder &add(uint64_t number);
  CacheKeyBuilder &add(const CacheKey &key);
  CacheKey finish() { return hash.final<sizeof(CacheKey)>(); }

private:
  llvm::BLAKE3 hash;
};

/// The digest of a text alone.
CacheKey contentKey(llvm::StringRef text);

/// The bytes of a key.
inline llvm::StringRef keyText(const CacheKey &key) {
  return {reinterpret_cast<const char *>(key.data()), key.size()};
}

/// What a folder holds and did.
struct CacheStatistics {
  uint64_t entries = 0, bytes = 0;
  /// Look-ups of whole compilations, since the cache was made or cleared.
  uint64_t hits = 0, misses = 0;
};

/// Entries by key, one file each. Any number of threads and processes may use a
/// folder at once: a file is written aside and renamed. What is damaged is as
/// good as not there. The files of all entries together stay below a limit:
/// those that were not used for longest go first.
class CacheStore {
public:
  /// The folder is made when the first entry is stored. `maxBytes` > 0.
  CacheStore(std::string folder, uint64_t maxBytes);
  /// Writes what was counted.
  ~CacheStore();
  CacheStore(const CacheStore &) = delete;
  CacheStore &operator=(const CacheStore &) = delete;

  struct Entry {
    llvm::StringRef bytes;
    /// What `bytes` points into; null: there is no such entry.
    std::shared_ptr<const void> owner;
    explicit operator bool() const { return bool(owner); }
  };
  Entry lookUp(const CacheKey &key);

  /// Stores an entry, unless it is larger than a quarter of the limit.
  std::error_code store(const CacheKey &key, llvm::StringRef bytes);

  /// Counts a look-up, for the statistics.
  void countHit() { count(1, 0); }
  void countMiss() { count(0, 1); }
  void flush();

  /// Looks at all files of a folder.
  static CacheStatistics statistics(llvm::StringRef folder);
  /// Removes all entries; other files stay. Gives the first error.
  static std::error_code clear(llvm::StringRef folder);

private:
  void count(uint64_t newHits, uint64_t newMisses);
  std::string pathOf(const CacheKey &key) const;
  std::error_code makeFolder() const;
  /// Takes room for a new entry, by removing old ones now and then.
  void makeRoom(uint64_t bytes);

  const std::string folder;
  const uint64_t maxBytes;
  std::mutex mutex;
  uint64_t hits = 0, misses = 0;
};

} // namespace facet

#endif // FACET_SUPPORT_CACHE_CACHESTORE_H

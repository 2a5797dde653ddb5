//===- LensCache.h - The cache of level-1 lenses -------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_LENSCACHE_H
#define FACET_RUNTIME_LENSCACHE_H

#include "facet/Support/Value.h"
#include "llvm/ADT/StringMap.h"
#include <list>
#include <mutex>
#include <string>
#include <system_error>

namespace facet {

/// Results of level-1 lens calls by their Appendix C key
/// (docs/Language.md 1.9), in memory and, if a folder is given, in one file a
/// result. Safe for several threads and several processes: files are written
/// aside and renamed, and a damaged or foreign file is as good as none.
class LensCache {
public:
  /// `folder`: empty for none; made when the first result is stored.
  /// In memory at most `mostEntries` results are kept, those that were used
  /// last.
  explicit LensCache(std::string folder = "",
                     uint64_t mostEntries = ~uint64_t(0))
      : folder(std::move(folder)), mostEntries(mostEntries) {}

  /// The result under a key ("sha256:…"), in `arena`; nullopt if there is none
  /// or no memory for it.
  std::optional<Value> lookUp(llvm::StringRef key, ValueArena &arena);
  /// Keeps a result. Gives the error of the first one that cannot be written to
  /// the folder.
  std::error_code store(llvm::StringRef key, Value value);
  /// How many results are in memory.
  size_t size();

private:
  std::string pathOf(llvm::StringRef key) const;
  std::error_code write(llvm::StringRef key, llvm::StringRef text);
  struct Entry {
    std::string key;
    /// The exact text of the value.
    std::string text;
  };
  using Entries = std::list<Entry>;
  /// The entry of the key, now the newest; null if there is none.
  const Entry *find(llvm::StringRef key);
  /// Adds an entry; gone at once if none may be kept.
  void add(llvm::StringRef key, std::string text);

  std::string folder;
  const uint64_t mostEntries;
  std::mutex mutex;
  /// Writing has failed once.
  bool hasFailed = false;
  /// What was used last comes first.
  Entries entries;
  llvm::StringMap<Entries::iterator> places;
};

} // namespace facet

#endif // FACET_RUNTIME_LENSCACHE_H

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
  explicit LensCache(std::string folder = "") : folder(std::move(folder)) {}

  /// The result under a key ("sha256:…"), in `arena`; nullopt if there is none
  /// or no memory for it.
  std::optional<Value> lookUp(llvm::StringRef key, ValueArena &arena);
  /// Keeps a result, in memory in any case. Gives the error of the first one
  /// that cannot be written to the folder.
  std::error_code store(llvm::StringRef key, Value value);

private:
  std::string pathOf(llvm::StringRef key) const;
  std::error_code write(llvm::StringRef key, llvm::StringRef text);

  std::string folder;
  std::mutex mutex;
  /// Writing has failed once.
  bool hasFailed = false;
  /// The exact text of values, by key.
  llvm::StringMap<std::string> entries;
};

} // namespace facet

#endif // FACET_RUNTIME_LENSCACHE_H

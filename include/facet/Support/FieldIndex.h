//===- FieldIndex.h - Keys of large maps ------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_FIELDINDEX_H
#define FACET_SUPPORT_FIELDINDEX_H

#include "facet/Support/Value.h"
#include "llvm/ADT/DenseMap.h"

namespace facet {

/// Finds keys of maps. A large map that is asked again and again gets an index,
/// so that n paths into a map of n entries do not take n² steps.
class FieldIndex {
public:
  /// The value of a key of a map, or nullptr.
  const Value *find(Value map, llvm::StringRef key);
  /// Forgets all maps; their memory may be used anew.
  void clear() {
    if (!maps.empty())
      maps.clear();
  }

private:
  struct Entry {
    unsigned uses = 0;
    llvm::DenseMap<llvm::StringRef, const Value *> values;
  };
  llvm::DenseMap<std::pair<const void *, size_t>, Entry> maps;
};

} // namespace facet

#endif // FACET_SUPPORT_FIELDINDEX_H

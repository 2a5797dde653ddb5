//===- SharedParts.h - Visits the shared parts of a value once --*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TYPES_SHAREDPARTS_H
#define FACET_LIB_TYPES_SHAREDPARTS_H

#include "facet/Support/Value.h"
#include "llvm/ADT/DenseMap.h"

namespace facet {

/// Remembers a result for parts of a value, so that a value that is a small DAG
/// and a huge tree (`[$a, $a]` over and over) costs what it takes in memory.
/// Most values are small trees: the first parts are not remembered, nor are
/// those as cheap to visit again as to look up.
///
/// `Extra` is what the result depends on beside the part.
template <typename Extra, typename Result> class SharedParts {
public:
  /// Says that `part` is visited now; true if its result is worth remembering.
  bool visit(Value part) {
    if (!part.isList() && !part.isMap())
      return false;
    return ++visits > freeVisits && (part.depth() > 1 || part.size() > 8);
  }

  /// The result for a part for which `visit` was true, or nullptr.
  const Result *find(Value part, Extra extra) const {
    auto known = results.find(keyOf(part, extra));
    return known == results.end() ? nullptr : &known->second;
  }
  void remember(Value part, Extra extra, Result result) {
    results[keyOf(part, extra)] = result;
  }

private:
  static constexpr unsigned freeVisits = 4096;
  /// A part is known by its storage and its size: a slice is another part.
  using Key = std::pair<std::pair<const void *, uint64_t>, Extra>;

  static Key keyOf(Value part, Extra extra) {
    const void *storage = part.isList()
                              ? static_cast<const void *>(part.asList().data())
                              : static_cast<const void *>(part.asMap().data());
    return {{storage, part.size()}, extra};
  }

  unsigned visits = 0;
  llvm::DenseMap<Key, Result> results;
};

} // namespace facet

#endif // FACET_LIB_TYPES_SHAREDPARTS_H

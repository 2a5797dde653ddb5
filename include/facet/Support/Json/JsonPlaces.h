//===- JsonPlaces.h - Where values stand in a JSON text ------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_JSON_JSONPLACES_H
#define FACET_SUPPORT_JSON_JSONPLACES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstddef>
#include <vector>

namespace facet {

/// Where a value stands in a JSON text, with its key if it is one of a map's;
/// byte offsets, ends behind the last byte.
struct JsonPlace {
  size_t keyBegin = 0, keyEnd = 0;
  size_t begin = 0, end = 0;
};

/// Finds the value that `path` leads to from the outermost one, each step the
/// number of an entry or item, in a text that parseJson has read. Linear time.
JsonPlace locateJson(llvm::StringRef text, llvm::ArrayRef<size_t> path);

/// The keys that have so many keys before them in such a text, numbers in
/// ascending order: where they begin and end, quotes included. Linear time.
std::vector<std::pair<size_t, size_t>>
locateJsonKeys(llvm::StringRef text, llvm::ArrayRef<size_t> numbers);

} // namespace facet

#endif // FACET_SUPPORT_JSON_JSONPLACES_H

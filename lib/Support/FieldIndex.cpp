//===- FieldIndex.cpp - Keys of large maps --------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/FieldIndex.h"

namespace facet {

const Value *FieldIndex::find(Value map, llvm::StringRef key) {
  constexpr size_t large = 64;
  constexpr unsigned usesBeforeIndex = 2;
  if (map.size() < large)
    return map.find(key);
  llvm::ArrayRef<MapEntry> fields = map.asMap();
  Entry &entry = maps[{fields.data(), fields.size()}];
  if (entry.uses < usesBeforeIndex) {
    ++entry.uses;
    return map.find(key);
  }
  if (entry.values.empty())
    for (const MapEntry &field : fields)
      entry.values.insert({field.key, &field.value});
  return entry.values.lookup(key);
}

} // namespace facet

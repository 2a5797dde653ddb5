//===- Map.cpp - Lenses on maps -------------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "facet/Lens/LensDiagnostics.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;

namespace facet::lenses {

Result keys(LensContext &context, Value input, Arguments) {
  llvm::ArrayRef<MapEntry> entries = input.asMap();
  Value *list = context.arena.allocateValues(entries.size());
  if (!list)
    return context.outOfMemory();
  for (size_t i = 0; i < entries.size(); ++i)
    list[i] = Value::string(entries[i].key);
  return Value::list({list, entries.size()}, 1);
}

Result values(LensContext &context, Value input, Arguments) {
  llvm::ArrayRef<MapEntry> entries = input.asMap();
  Value *list = context.arena.allocateValues(entries.size());
  if (!list)
    return context.outOfMemory();
  for (size_t i = 0; i < entries.size(); ++i)
    list[i] = entries[i].value;
  return Value::list({list, entries.size()}, input.depth());
}

Result get(LensContext &, Value input, Arguments args) {
  const Value *found = input.find(args[0].asString());
  return found ? *found : args[1];
}

//===----------------------------------------------------------------------===//
// Sets of keys
//===----------------------------------------------------------------------===//

/// Below so many keys a look at each is faster than a hash table.
static constexpr size_t fewKeys = 8;

/// What `merge` knows of the other map while it walks the first.
static Result mergeMaps(LensContext &context, Value input, Value other) {
  llvm::ArrayRef<MapEntry> entries = input.asMap(), more = other.asMap();
  llvm::DenseMap<llvm::StringRef, size_t> places;
  if (more.size() > fewKeys)
    for (size_t i = 0; i < more.size(); ++i)
      places[more[i].key] = i;
  auto placeOf = [&](llvm::StringRef key) -> size_t {
    if (more.size() > fewKeys) {
      auto found = places.find(key);
      return found == places.end() ? more.size() : found->second;
    }
    return llvm::find_if(more,
                         [&](const MapEntry &e) { return e.key == key; }) -
           more.begin();
  };

  std::vector<MapEntry> merged;
  merged.reserve(entries.size() + more.size());
  std::vector<bool> used(more.size());
  for (const MapEntry &entry : entries) {
    size_t place = placeOf(entry.key);
    if (place == more.size()) {
      merged.push_back(entry);
      continue;
    }
    merged.push_back({entry.key, more[place].value});
    used[place] = true;
  }
  for (size_t i = 0; i < more.size(); ++i)
    if (!used[i])
      merged.push_back(more[i]);
  if (std::optional<Value> map = context.arena.copyMap(merged))
    return *map;
  return context.outOfMemory();
}

Result merge(LensContext &context, Value input, Arguments args) {
  if (args[0].size() == 0)
    return input;
  if (input.size() == 0)
    return args[0];
  return mergeMaps(context, input, args[0]);
}

/// The entries of the map whose key is, or is not, among `keys`.
static Result select(LensContext &context, Value map,
                     llvm::ArrayRef<Value> keys, bool wanted) {
  llvm::DenseSet<llvm::StringRef> set;
  if (keys.size() > fewKeys)
    for (const Value &key : keys)
      set.insert(key.asString());
  auto isNamed = [&](llvm::StringRef key) {
    if (keys.size() > fewKeys)
      return set.contains(key);
    return llvm::any_of(keys, [&](Value k) { return k.asString() == key; });
  };

  std::vector<MapEntry> kept;
  for (const MapEntry &entry : map.asMap())
    if (isNamed(entry.key) == wanted)
      kept.push_back(entry);
  if (kept.size() == map.size())
    return map;
  if (std::optional<Value> copy = context.arena.copyMap(kept))
    return *copy;
  return context.outOfMemory();
}

Result pick(LensContext &context, Value input, Arguments args) {
  return select(context, input, args[0].asList(), true);
}

Result omit(LensContext &context, Value input, Arguments args) {
  return select(context, input, args[0].asList(), false);
}

Result defaultTo(LensContext &, Value input, Arguments args) {
  return input.isNull() ? args[0] : input;
}

} // namespace facet::lenses

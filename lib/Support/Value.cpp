//===- Value.cpp - Run-time values and their memory -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Value.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <new>

namespace facet {

//===----------------------------------------------------------------------===//
// Value
//===----------------------------------------------------------------------===//

Value Value::list(llvm::ArrayRef<Value> items, unsigned depth) {
  assert(depth <= maxDepth && "whoever makes a value refuses deeper ones");
  assert(depth >= depthOf(items) && "an element is deeper than said");
  Value v(Kind::List);
  v.meta = pack(Kind::List, depth, items.size());
  v.items = items.data();
  return v;
}

Value Value::map(llvm::ArrayRef<MapEntry> entries, unsigned depth) {
  assert(depth <= maxDepth && "whoever makes a value refuses deeper ones");
  assert(depth >= depthOf(entries) && "an element is deeper than said");
  Value v(Kind::Map);
  v.meta = pack(Kind::Map, depth, entries.size());
  v.entries = entries.data();
  return v;
}

unsigned Value::depthOf(llvm::ArrayRef<Value> items) {
  unsigned deepest = 0;
  for (const Value &item : items)
    deepest = std::max(deepest, item.depth());
  return deepest + 1;
}

unsigned Value::depthOf(llvm::ArrayRef<MapEntry> entries) {
  unsigned deepest = 0;
  for (const MapEntry &entry : entries)
    deepest = std::max(deepest, entry.value.depth());
  return deepest + 1;
}

const Value *Value::find(llvm::StringRef key) const {
  for (const MapEntry &entry : asMap())
    if (entry.key == key)
      return &entry.value;
  return nullptr;
}

llvm::StringRef kindName(Value::Kind kind) {
  switch (kind) {
  case Value::Kind::Absent:
    return "absent";
  case Value::Kind::Null:
    return "null";
  case Value::Kind::Bool:
    return "bool";
  case Value::Kind::Int:
    return "int";
  case Value::Kind::Float:
    return "float";
  case Value::Kind::String:
    return "string";
  case Value::Kind::List:
    return "list";
  case Value::Kind::Map:
    return "map";
  }
  return "absent";
}

//===----------------------------------------------------------------------===//
// ValueArena: memory
//===----------------------------------------------------------------------===//

/// Small at first, for the sake of short runs; doubled with each slab.
static constexpr size_t firstSlab = 16 << 10;
static constexpr size_t lastSlab = 1 << 20;

/// The size of slab number `index`, in which `size` bytes shall fit well.
static size_t slabSize(size_t index, uint64_t size) {
  size_t usual = index >= 6 ? lastSlab : firstSlab << index;
  return std::max<size_t>(usual, llvm::PowerOf2Ceil(2 * size));
}

void *ValueArena::allocateSlow(uint64_t size) {
  if (size > lastSlab / 2)
    return allocateLarge(size);
  if (slabsInUse == slabs.size())
    slabs.emplace_back();
  Slab &slab = slabs[slabsInUse];
  if (!slab.memory || slab.size < size) {
    slab.size = slabSize(slabsInUse, size);
    slab.memory.reset(static_cast<char *>(std::malloc(slab.size)));
    if (!slab.memory) {
      slab.size = 0;
      return nullptr;
    }
  }
  ++slabsInUse;
  // malloc aligns for every type, so a fresh slab needs no padding.
  char *begin = slab.memory.get();
  current = begin + size;
  end = begin + slab.size;
  usedBytes += size;
  return begin;
}

void *ValueArena::allocateLarge(uint64_t size) {
  // Fresh pages are dear: those of the run before are used again where they fit
  // well, the smallest first. The list is short, for each of its slabs is
  // large.
  LargeSlab slab;
  auto kept = keptLargeSlabs.end();
  for (auto it = keptLargeSlabs.begin(); it != keptLargeSlabs.end(); ++it)
    if (it->size >= size && it->size / 4 <= size &&
        (kept == keptLargeSlabs.end() || it->size < kept->size))
      kept = it;
  if (kept != keptLargeSlabs.end()) {
    slab = std::move(*kept);
    std::swap(*kept, keptLargeSlabs.back());
    keptLargeSlabs.pop_back();
  } else {
    slab.memory.reset(static_cast<char *>(std::malloc(size)));
    slab.size = size;
    if (!slab.memory)
      return nullptr;
  }
  slab.used = size;
  usedBytes += size;
  largeSlabs.push_back(std::move(slab));
  return largeSlabs.back().memory.get();
}

void ValueArena::shrinkLast(const void *begin, uint64_t oldSize,
                            uint64_t newSize) {
  assert(newSize <= oldSize);
  peakBytes = peak();
  const char *from = static_cast<const char *>(begin);
  if (from + oldSize == current) {
    current -= oldSize - newSize;
    usedBytes -= oldSize - newSize;
    return;
  }
  if (largeSlabs.empty() || largeSlabs.back().memory.get() != from ||
      largeSlabs.back().used != oldSize)
    return;
  // The rest of a slab of its own: use it if it is more than what is left of
  // the slab in use. Pages that were never written take no memory anyway.
  LargeSlab &slab = largeSlabs.back();
  usedBytes -= oldSize - newSize;
  slab.used = newSize;
  if (oldSize - newSize > size_t(end - current)) {
    current = slab.memory.get() + newSize;
    end = slab.memory.get() + oldSize;
  }
}

void ValueArena::swap(ValueArena &other) {
  std::swap(current, other.current);
  std::swap(end, other.end);
  std::swap(slabs, other.slabs);
  std::swap(slabsInUse, other.slabsInUse);
  std::swap(largeSlabs, other.largeSlabs);
  std::swap(keptLargeSlabs, other.keptLargeSlabs);
  std::swap(usedBytes, other.usedBytes);
  std::swap(peakBytes, other.peakBytes);
  std::swap(limit, other.limit);
}

void ValueArena::reset() {
  // Of the large slabs only those that this run used: so no more is kept than
  // one run took.
  keptLargeSlabs = std::move(largeSlabs);
  largeSlabs.clear();
  slabsInUse = 0;
  current = end = nullptr;
  usedBytes = peakBytes = 0;
}

//===----------------------------------------------------------------------===//
// ValueArena: copies
//===----------------------------------------------------------------------===//

std::optional<Value> ValueArena::copyString(llvm::StringRef text) {
  if (text.empty())
    return Value::string("");
  char *to = allocateBytes(text.size());
  if (!to)
    return std::nullopt;
  std::memcpy(to, text.data(), text.size());
  return Value::string({to, text.size()});
}

std::optional<Value> ValueArena::copyList(llvm::ArrayRef<Value> items) {
  Value *to = allocateValues(items.size());
  if (!to)
    return std::nullopt;
  std::uninitialized_copy(items.begin(), items.end(), to);
  return Value::list({to, items.size()});
}

std::optional<Value> ValueArena::copyMap(llvm::ArrayRef<MapEntry> entries) {
  MapEntry *to = allocateEntries(entries.size());
  if (!to)
    return std::nullopt;
  std::uninitialized_copy(entries.begin(), entries.end(), to);
  return Value::map({to, entries.size()});
}

namespace {
/// Copies a value with all below it. What the value shares, the copy shares, so
/// that a value that doubles at each level does not blow up.
class DeepCopier {
public:
  explicit DeepCopier(ValueArena &arena) : arena(arena) {}

  std::optional<Value> copy(Value value) {
    switch (value.kind()) {
    case Value::Kind::String:
      return copyText(value.asString());
    case Value::Kind::List:
    case Value::Kind::Map:
      return copyContainer(value);
    default:
      return value;
    }
  }

private:
  using Identity = std::pair<const void *, size_t>;

  std::optional<Value> copyText(llvm::StringRef text) {
    // Short text is cheaper to copy than to look up.
    if (text.size() < 64)
      return arena.copyString(text);
    Identity id(text.data(), text.size());
    auto found = copies.find(id);
    if (found != copies.end())
      return found->second;
    return remember(id, arena.copyString(text));
  }

  std::optional<Value> copyContainer(Value value) {
    bool isList = value.isList();
    Identity id(isList ? static_cast<const void *>(value.asList().data())
                       : static_cast<const void *>(value.asMap().data()),
                value.size());
    auto found = copies.find(id);
    // Nothing is both a list and a map, but empty ones may have any address.
    if (found != copies.end() && found->second.kind() == value.kind())
      return found->second;
    return remember(id, isList ? copyList(value) : copyMap(value));
  }

  std::optional<Value> copyList(Value value) {
    llvm::ArrayRef<Value> from = value.asList();
    Value *to = arena.allocateValues(from.size());
    if (!to)
      return std::nullopt;
    for (size_t i = 0; i != from.size(); ++i) {
      std::optional<Value> item = copy(from[i]);
      if (!item)
        return std::nullopt;
      new (to + i) Value(*item);
    }
    return Value::list({to, from.size()}, value.depth());
  }

  std::optional<Value> copyMap(Value value) {
    llvm::ArrayRef<MapEntry> from = value.asMap();
    MapEntry *to = arena.allocateEntries(from.size());
    if (!to)
      return std::nullopt;
    for (size_t i = 0; i != from.size(); ++i) {
      std::optional<Value> key = copyText(from[i].key);
      std::optional<Value> item = key ? copy(from[i].value) : std::nullopt;
      if (!item)
        return std::nullopt;
      new (to + i) MapEntry{key->asString(), *item};
    }
    return Value::map({to, from.size()}, value.depth());
  }

  std::optional<Value> remember(Identity id, std::optional<Value> copied) {
    if (copied)
      copies[id] = *copied;
    return copied;
  }

  ValueArena &arena;
  llvm::DenseMap<Identity, Value> copies;
};
} // namespace

std::optional<Value> ValueArena::deepCopy(Value value) {
  return DeepCopier(*this).copy(value);
}

} // namespace facet

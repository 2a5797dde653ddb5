//===- JsonCompare.cpp - Order and equality of canonical JSON -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/xxhash.h"
#include <algorithm>
#include <numeric>

namespace facet {

//===----------------------------------------------------------------------===//
// Order of keys
//===----------------------------------------------------------------------===//

/// The first index at which the texts differ, or the size of the shorter one.
static size_t commonPrefix(llvm::StringRef a, llvm::StringRef b) {
  size_t size = std::min(a.size(), b.size()), i = 0;
  for (; size - i >= 8; i += 8) {
    uint64_t difference = llvm::support::endian::read64le(a.data() + i) ^
                          llvm::support::endian::read64le(b.data() + i);
    if (difference)
      return i + llvm::countr_zero(difference) / 8;
  }
  while (i != size && a[i] == b[i])
    ++i;
  return i;
}

int compareUtf16(llvm::StringRef a, llvm::StringRef b) {
  size_t i = commonPrefix(a, b);
  if (i == a.size() || i == b.size())
    return a.size() < b.size() ? -1 : a.size() > b.size();
  int x = static_cast<unsigned char>(a[i]),
      y = static_cast<unsigned char>(b[i]);
  // UTF-8 sorts by code point. UTF-16 differs in that surrogates (4 bytes in
  // UTF-8, from F0) stand before U+E000..U+FFFF (lead bytes EE and EF).
  if (x >= 0xee && y >= 0xee && (x >= 0xf0) != (y >= 0xf0))
    return y - x;
  return x - y;
}

//===----------------------------------------------------------------------===//
// Walks over values that share storage
//===----------------------------------------------------------------------===//

namespace {
/// A list or map by its storage: handles of equal storage are equal values.
using Identity = std::pair<const void *, size_t>;

Identity identity(Value container) {
  return {container.isList()
              ? static_cast<const void *>(container.asList().data())
              : static_cast<const void *>(container.asMap().data()),
          container.size()};
}

/// A value may share parts so often that its text would never end. What is
/// small is walked without ado; after so many steps each part is walked once
/// only.
constexpr unsigned freeSteps = 4096;

//===----------------------------------------------------------------------===//
// Equality
//===----------------------------------------------------------------------===//

class Equality {
public:
  bool equal(Value a, Value b) {
    if (a.isNumber() && b.isNumber())
      return a.asDouble() == b.asDouble();
    if (a.kind() != b.kind())
      return false;
    switch (a.kind()) {
    case Value::Kind::Bool:
      return a.asBool() == b.asBool();
    case Value::Kind::String:
      return a.asString() == b.asString();
    case Value::Kind::List:
    case Value::Kind::Map:
      return equalContainers(a, b);
    default:
      return true;
    }
  }

private:
  bool equalContainers(Value a, Value b) {
    if (a.size() != b.size())
      return false;
    if (a.size() == 0 || identity(a) == identity(b))
      return true;
    steps += a.size();
    if (steps <= freeSteps)
      return equalItems(a, b);
    if (find(identity(a)) == find(identity(b)))
      return true;
    if (!equalItems(a, b))
      return false;
    Identity from = find(identity(a)), to = find(identity(b));
    if (from != to)
      parents[from] = to;
    return true;
  }

  bool equalItems(Value a, Value b) {
    if (a.isMap())
      return equalMaps(a, b);
    llvm::ArrayRef<Value> x = a.asList(), y = b.asList();
    for (size_t i = 0; i != x.size(); ++i)
      if (!equal(x[i], y[i]))
        return false;
    return true;
  }

  bool equalMaps(Value a, Value b) {
    llvm::ArrayRef<MapEntry> x = a.asMap(), y = b.asMap();
    size_t i = 0;
    // Most maps have their keys in the same order.
    for (; i != x.size() && x[i].key == y[i].key; ++i)
      if (!equal(x[i].value, y[i].value))
        return false;
    if (i == x.size())
      return true;
    Order orderX = sorted(x.drop_front(i)), orderY = sorted(y.drop_front(i));
    for (size_t k = 0; k != orderX.size(); ++k)
      if (orderX[k]->key != orderY[k]->key ||
          !equal(orderX[k]->value, orderY[k]->value))
        return false;
    return true;
  }

  using Order = llvm::SmallVector<const MapEntry *, 0>;
  static Order sorted(llvm::ArrayRef<MapEntry> entries) {
    Order order;
    order.reserve(entries.size());
    for (const MapEntry &entry : entries)
      order.push_back(&entry);
    llvm::sort(order, [](const MapEntry *a, const MapEntry *b) {
      return a->key < b->key;
    });
    return order;
  }

  /// The representative of the containers known to equal this one.
  Identity find(Identity id) {
    while (true) {
      auto it = parents.find(id);
      if (it == parents.end())
        return id;
      auto next = parents.find(it->second);
      if (next == parents.end())
        return it->second;
      it->second = next->second; // Halve the path.
      id = it->second;
    }
  }

  size_t steps = 0;
  llvm::DenseMap<Identity, Identity> parents;
};

//===----------------------------------------------------------------------===//
// Hashes
//===----------------------------------------------------------------------===//

uint64_t mix(uint64_t a, uint64_t b) {
  uint64_t h = (a ^ (b + 0x9e3779b97f4a7c15)) * 0xff51afd7ed558ccd;
  h ^= h >> 33;
  h *= 0xc4ceb9fe1a85ec53;
  return h ^ (h >> 33);
}

class Hasher {
public:
  uint64_t hash(Value value) {
    switch (value.kind()) {
    case Value::Kind::Bool:
      return mix(1, value.asBool());
    case Value::Kind::Int:
    case Value::Kind::Float: {
      double number = value.asDouble() + 0.0; // -0 becomes 0.
      uint64_t bits;
      std::memcpy(&bits, &number, sizeof(bits));
      return mix(2, bits);
    }
    case Value::Kind::String:
      return hashText(value.asString());
    case Value::Kind::List:
    case Value::Kind::Map:
      return hashContainer(value);
    default:
      return mix(0, uint64_t(value.kind()));
    }
  }

private:
  static uint64_t hashText(llvm::StringRef text) {
    return mix(3, llvm::xxh3_64bits(text));
  }

  uint64_t hashContainer(Value value) {
    steps += value.size();
    if (steps <= freeSteps || value.size() == 0)
      return hashItems(value);
    auto found = hashes.find(identity(value));
    if (found != hashes.end())
      return found->second;
    uint64_t result = hashItems(value);
    hashes[identity(value)] = result;
    return result;
  }

  uint64_t hashItems(Value value) {
    if (value.isList()) {
      uint64_t result = mix(4, value.size());
      for (const Value &item : value.asList())
        result = mix(result, hash(item));
      return result;
    }
    // A sum, since the order of entries does not matter.
    uint64_t sum = 0;
    for (const MapEntry &entry : value.asMap())
      sum += mix(hashText(entry.key), hash(entry.value));
    return mix(mix(5, value.size()), sum);
  }

  size_t steps = 0;
  llvm::DenseMap<Identity, uint64_t> hashes;
};

//===----------------------------------------------------------------------===//
// Integers that are no doubles
//===----------------------------------------------------------------------===//

class UnsafeIntegerFinder {
public:
  std::optional<int64_t> find(Value value) {
    if (value.isInt()) {
      constexpr int64_t most = (int64_t(1) << 53) - 1;
      int64_t i = value.asInt();
      return i > most || i < -most ? std::optional<int64_t>(i) : std::nullopt;
    }
    if ((!value.isList() && !value.isMap()) || value.size() == 0)
      return std::nullopt;
    steps += value.size();
    if (steps > freeSteps && !seen.insert(identity(value)).second)
      return std::nullopt;
    return findIn(value);
  }

private:
  std::optional<int64_t> findIn(Value value) {
    if (value.isList()) {
      for (const Value &item : value.asList())
        if (std::optional<int64_t> found = find(item))
          return found;
      return std::nullopt;
    }
    for (const MapEntry &entry : value.asMap())
      if (std::optional<int64_t> found = find(entry.value))
        return found;
    return std::nullopt;
  }

  size_t steps = 0;
  llvm::DenseSet<Identity> seen;
};
} // namespace

bool jcsEqual(Value a, Value b) { return Equality().equal(a, b); }

uint64_t jcsHash(Value value) { return Hasher().hash(value); }

std::optional<int64_t> findUnsafeInteger(Value value) {
  return UnsafeIntegerFinder().find(value);
}

} // namespace facet

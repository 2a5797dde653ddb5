//===- JsonCompare.cpp - Order and equality of canonical JSON -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Unicode/Unicode.h"
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

/// Whether a double is exactly the int.
bool isDouble(int64_t integer) {
  auto number = double(integer);
  return number < 0x1p63 && int64_t(number) == integer;
}

//===----------------------------------------------------------------------===//
// Equality
//===----------------------------------------------------------------------===//

class Equality {
public:
  bool equal(Value a, Value b) {
    if (a.isNumber() && b.isNumber())
      return equalNumbers(a, b);
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
  /// Two ints are compared exactly, an int and a float as RFC 8785 writes them:
  /// both as doubles.
  bool equalNumbers(Value a, Value b) {
    if (a.isInt() && b.isInt())
      return a.asInt() == b.asInt();
    rounded += (a.isInt() && !isDouble(a.asInt())) ||
               (b.isInt() && !isDouble(b.asInt()));
    return a.asDouble() == b.asDouble();
  }

  bool equalContainers(Value a, Value b) {
    if (a.size() != b.size())
      return false;
    if (a.size() == 0 || identity(a) == identity(b))
      return true;
    steps += a.size();
    if (steps <= freeSteps)
      return equalItems(a, b);
    if (find(identity(a)) == find(identity(b)) ||
        pairs.contains({identity(a), identity(b)}))
      return true;
    size_t roundedBefore = rounded;
    if (!equalItems(a, b))
      return false;
    if (rounded != roundedBefore) {
      // Equal to one float are ints that do not equal each other.
      pairs.insert({identity(a), identity(b)});
      return true;
    }
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
  /// Ints beyond 2^53 that were compared with floats.
  size_t rounded = 0;
  llvm::DenseMap<Identity, Identity> parents;
  llvm::DenseSet<std::pair<Identity, Identity>> pairs;
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
// Searching
//===----------------------------------------------------------------------===//

/// Finds the first atom, or map with a key, that a predicate names.
class Finder {
public:
  using AtomTest = llvm::function_ref<bool(Value)>;
  using KeyTest = llvm::function_ref<bool(llvm::StringRef)>;

  Finder(AtomTest isAtomWanted, KeyTest isKeyWanted)
      : isAtomWanted(isAtomWanted), isKeyWanted(isKeyWanted) {}

  std::optional<Value> find(Value value) {
    if (!value.isList() && !value.isMap())
      return isAtomWanted(value) ? std::optional(value) : std::nullopt;
    if (value.size() == 0)
      return std::nullopt;
    steps += value.size();
    if (steps > freeSteps && !seen.insert(identity(value)).second)
      return std::nullopt;
    return findIn(value);
  }

private:
  std::optional<Value> findIn(Value value) {
    if (value.isList()) {
      for (const Value &item : value.asList())
        if (std::optional<Value> found = find(item))
          return found;
      return std::nullopt;
    }
    for (const MapEntry &entry : value.asMap()) {
      if (isKeyWanted(entry.key))
        return value;
      if (std::optional<Value> found = find(entry.value))
        return found;
    }
    return std::nullopt;
  }

  AtomTest isAtomWanted;
  KeyTest isKeyWanted;
  size_t steps = 0;
  llvm::DenseSet<Identity> seen;
};

std::optional<Value> findAtom(Value value, Finder::AtomTest isWanted) {
  return Finder(isWanted, [](llvm::StringRef) { return false; }).find(value);
}
} // namespace

bool jcsEqual(Value a, Value b) { return Equality().equal(a, b); }

uint64_t jcsHash(Value value) { return Hasher().hash(value); }

std::optional<int64_t> findUnsafeInteger(Value value) {
  auto isUnsafe = [](Value atom) {
    return atom.isInt() &&
           (atom.asInt() > maxSafeInteger || atom.asInt() < -maxSafeInteger);
  };
  if (std::optional<Value> found = findAtom(value, isUnsafe))
    return found->asInt();
  return std::nullopt;
}

bool hasWideInteger(Value value) {
  return findAtom(value, [](Value atom) { return atom.isWideInteger(); })
      .has_value();
}

bool isUtf8(Value value) {
  auto isBad = [](llvm::StringRef text) {
    return findInvalidUtf8(text).has_value();
  };
  // What most values are that are asked for.
  if (value.isString())
    return !isBad(value.asString());
  auto isBadAtom = [&](Value atom) {
    return atom.isString() && isBad(atom.asString());
  };
  return !Finder(isBadAtom, isBad).find(value);
}

} // namespace facet

//===- Value.h - Run-time values and their memory ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A Value is a handle of 16 bytes, copied freely; what it points to is
// immutable and belongs to a ValueArena, to a source buffer or to the program.
// Values share storage: a list that holds another twice costs two handles.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_VALUE_H
#define FACET_SUPPORT_VALUE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Compiler.h"
#include <algorithm>
#include <cassert>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <vector>

namespace facet {

struct MapEntry;

/// An immutable JSON-like value. Integers and floats are distinct; maps keep
/// their order and have no repeated key.
class Value {
public:
  /// Absent marks an optional lens argument that was not given; it is never
  /// the value of an expression.
  enum class Kind : uint8_t {
    Absent,
    Null,
    Bool,
    Int,
    Float,
    String,
    List,
    Map
  };

  /// No value nests deeper than this, so that recursion over values is safe.
  static constexpr unsigned maxDepth = 1024;

  constexpr Value() : meta(pack(Kind::Null, 0, 0)), integer(0) {}
  static constexpr Value absent() { return Value(Kind::Absent); }
  static constexpr Value null() { return Value(); }
  static constexpr Value boolean(bool b) {
    Value v(Kind::Bool);
    v.integer = b;
    return v;
  }
  static constexpr Value integerValue(int64_t i) {
    Value v(Kind::Int);
    v.integer = i;
    return v;
  }
  static constexpr Value floating(double d) { return Value(d); }
  /// A float that a JSON text wrote as an integer, beyond 64 bits
  /// (docs/Language.md 1.8): equal to the float in all, but for
  /// `isWideInteger`.
  static constexpr Value wideInteger(double d) {
    Value v(d);
    v.meta = pack(Kind::Float, 0, 1);
    return v;
  }
  /// A string over bytes that somebody else keeps alive; valid UTF-8.
  static constexpr Value string(llvm::StringRef s) { return Value(s); }
  /// A list or map over storage that somebody else keeps alive. `depth` is one
  /// more than the greatest depth of the elements (see `depthOf`).
  static Value list(llvm::ArrayRef<Value> items, unsigned depth);
  static Value map(llvm::ArrayRef<MapEntry> entries, unsigned depth);
  static Value list(llvm::ArrayRef<Value> items) {
    return list(items, depthOf(items));
  }
  static Value map(llvm::ArrayRef<MapEntry> entries) {
    return map(entries, depthOf(entries));
  }

  Kind kind() const { return Kind(meta & 0xff); }
  bool isAbsent() const { return kind() == Kind::Absent; }
  bool isNull() const { return kind() == Kind::Null; }
  bool isBool() const { return kind() == Kind::Bool; }
  bool isInt() const { return kind() == Kind::Int; }
  bool isFloat() const { return kind() == Kind::Float; }
  bool isWideInteger() const { return meta == pack(Kind::Float, 0, 1); }
  bool isNumber() const { return isInt() || isFloat(); }
  bool isString() const { return kind() == Kind::String; }
  bool isList() const { return kind() == Kind::List; }
  bool isMap() const { return kind() == Kind::Map; }

  bool asBool() const {
    assert(isBool());
    return integer != 0;
  }
  int64_t asInt() const {
    assert(isInt());
    return integer;
  }
  double asFloat() const {
    assert(isFloat());
    return number;
  }
  /// The number as a double, whichever kind it is.
  double asDouble() const { return isInt() ? double(integer) : number; }
  llvm::StringRef asString() const {
    assert(isString());
    return {bytes, size()};
  }
  llvm::ArrayRef<Value> asList() const {
    assert(isList());
    return {items, size()};
  }
  inline llvm::ArrayRef<MapEntry> asMap() const;

  /// Bytes of a string, entries of a list or map; of no use for others.
  size_t size() const { return meta >> 24; }
  /// Size in the sense of gas (docs/Language.md 1.9): as `size`, 1 for an atom.
  uint64_t gasSize() const { return kind() >= Kind::String ? size() : 1; }
  /// 0 for an atom, else one more than the deepest element.
  unsigned depth() const { return (meta >> 8) & 0xffff; }

  /// One more than the depth of the deepest element.
  static unsigned depthOf(llvm::ArrayRef<Value> items);
  static unsigned depthOf(llvm::ArrayRef<MapEntry> entries);

  /// The value of a key of a map, or nullptr. O(entries).
  const Value *find(llvm::StringRef key) const;

private:
  // Constructors rather than assignments, so that constants can be static data.
  constexpr explicit Value(Kind kind) : meta(pack(kind, 0, 0)), integer(0) {}
  constexpr explicit Value(double d)
      : meta(pack(Kind::Float, 0, 0)), number(d) {}
  constexpr explicit Value(llvm::StringRef s)
      : meta(pack(Kind::String, 0, s.size())), bytes(s.data()) {}
  static constexpr uint64_t pack(Kind kind, uint64_t depth, uint64_t size) {
    return uint64_t(kind) | depth << 8 | size << 24;
  }

  /// Kind in 8 bits, depth in 16, size in 40.
  uint64_t meta;
  union {
    int64_t integer;
    double number;
    const char *bytes;
    const Value *items;
    const MapEntry *entries;
  };
};

struct MapEntry {
  llvm::StringRef key;
  Value value;
};

inline llvm::ArrayRef<MapEntry> Value::asMap() const {
  assert(isMap());
  return {entries, size()};
}

/// "null", "bool", "int", "float", "string", "list", "map".
llvm::StringRef kindName(Value::Kind kind);

/// Memory for the values of one run, given back all at once. It refuses what
/// would exceed its limit before it is taken: X.fct.LIMIT
/// (docs/Language.md 1.9).
class ValueArena {
public:
  explicit ValueArena(uint64_t limitBytes = defaultLimit) : limit(limitBytes) {}
  /// Values stay where they are; `other` is left empty.
  ValueArena(ValueArena &&other) : limit(other.limit) { swap(other); }
  ValueArena &operator=(ValueArena &&other) {
    swap(other);
    return *this;
  }
  static constexpr uint64_t defaultLimit = uint64_t(1) << 30;

  /// Uninitialised memory, or nullptr when the limit would be exceeded.
  char *allocateBytes(uint64_t size) {
    return static_cast<char *>(allocate(size, 1));
  }
  Value *allocateValues(uint64_t count) {
    return static_cast<Value *>(
        allocateArray(count, sizeof(Value), alignof(Value)));
  }
  MapEntry *allocateEntries(uint64_t count) {
    return static_cast<MapEntry *>(
        allocateArray(count, sizeof(MapEntry), alignof(MapEntry)));
  }
  /// Gives back the unused end of the newest allocation, if it is the newest.
  void shrinkLast(const void *begin, uint64_t oldSize, uint64_t newSize);

  /// Counts memory of another arena as if it had been taken here, within the
  /// limit.
  void countElsewhere(uint64_t bytes) {
    assert(usedBytes <= limit && bytes <= limit - usedBytes);
    usedBytes += bytes;
  }

  /// Copies of text, lists and maps; nullopt when the limit would be exceeded.
  std::optional<Value> copyString(llvm::StringRef text);
  std::optional<Value> copyList(llvm::ArrayRef<Value> items);
  std::optional<Value> copyMap(llvm::ArrayRef<MapEntry> entries);
  /// A copy of the value and of all that it points to.
  std::optional<Value> deepCopy(Value value);

  uint64_t used() const { return usedBytes; }
  /// The most that was used at a time since the last reset.
  uint64_t peak() const { return std::max(peakBytes, usedBytes); }
  uint64_t limitBytes() const { return limit; }
  void setLimit(uint64_t bytes) { limit = bytes; }
  /// Forgets all values; keeps the memory for the next run.
  void reset();

private:
  struct Free {
    void operator()(char *p) const { std::free(p); }
  };
  struct Slab {
    std::unique_ptr<char, Free> memory;
    size_t size = 0;
  };
  struct LargeSlab : Slab {
    /// What the newest owner asked for, less what it gave back.
    uint64_t used = 0;
  };

  void *allocateArray(uint64_t count, uint64_t size, size_t alignment) {
    if (count > limit / size)
      return nullptr;
    return allocate(count * size, alignment);
  }
  void *allocate(uint64_t size, size_t alignment) {
    if (usedBytes > limit || size > limit - usedBytes)
      return nullptr;
    // `current` and `end` are null before the first slab: nothing fits then.
    size_t padding =
        (alignment - reinterpret_cast<uintptr_t>(current)) & (alignment - 1);
    if (LLVM_UNLIKELY(!current || size_t(end - current) < padding ||
                      size > size_t(end - current) - padding))
      return allocateSlow(size);
    char *begin = current + padding;
    current = begin + size;
    usedBytes += size;
    return begin;
  }
  void *allocateSlow(uint64_t size);
  void *allocateLarge(uint64_t size);
  void swap(ValueArena &other);

  /// The free part of the slab in use.
  char *current = nullptr, *end = nullptr;
  /// Slabs of the usual sizes, kept by `reset`; the first `slabsInUse` are
  /// used.
  std::vector<Slab> slabs;
  size_t slabsInUse = 0;
  /// One slab for each allocation too large for the usual ones, and those of
  /// the run before that wait for use.
  std::vector<LargeSlab> largeSlabs, keptLargeSlabs;
  uint64_t usedBytes = 0;
  /// The most that was used before memory was given back.
  uint64_t peakBytes = 0;
  uint64_t limit;
};

} // namespace facet

#endif // FACET_SUPPORT_VALUE_H

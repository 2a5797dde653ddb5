//===- Sort.cpp - The lens sort_by ----------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The keys are extracted once. What decides most comparisons, the class of a
// key and eight bytes that order like it, is sorted by itself, by distribution
// while there are many; only where these are equal is the key looked at.
//
//===----------------------------------------------------------------------===//

#include "Sort.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/Endian.h"
#include <array>
#include <limits>
#include <utility>

using namespace facet;

namespace facet::lenses {

namespace {
/// The classes of keys, in their order.
enum KeyClass : uint32_t { Missing, Number, String, Other };

/// A key as it is sorted. With `desc` all bits of `prefix` and the class are
/// turned round, so that the comparison is the same.
struct SortKey {
  uint64_t prefix;
  uint32_t index;
  uint32_t keyClass;
};

/// The keys of all items.
class SortKeys {
public:
  SortKeys(LensContext &context, bool desc)
      : context(context), budget(context), texts(room(context)), desc(desc) {}

  /// Failure after context.fail.
  llvm::LogicalResult extract(llvm::ArrayRef<Value> items,
                              llvm::StringRef field);
  void sort();
  /// The key that `sort` would put first.
  const SortKey &least() const {
    return *llvm::min_element(keys, [this](const SortKey &a, const SortKey &b) {
      return isLess(a, b);
    });
  }
  llvm::ArrayRef<SortKey> get() const { return keys; }

private:
  llvm::LogicalResult add(const Value &key, uint32_t index);
  void add(KeyClass keyClass, uint64_t prefix, uint32_t index) {
    if (desc)
      keys.push_back({~prefix, index, ~uint32_t(keyClass)});
    else
      keys.push_back({prefix, index, keyClass});
  }
  bool isLess(const SortKey &a, const SortKey &b) const;
  /// Sorts keys of one class.
  void sortByPrefix(llvm::MutableArrayRef<SortKey> part);
  /// The order of two keys that agree in class and prefix.
  int compareInFull(const SortKey &a, const SortKey &b) const;

  LensContext &context;
  WorkBudget budget;
  /// The JCS texts of keys.
  ValueArena texts;
  const bool desc;
  std::vector<SortKey> keys, scratch;
  /// By index of the item: the number, the string or the JCS text.
  std::vector<Value> full;
  /// Whether keys with the same prefix are always equal.
  bool prefixDecides = true;
};
} // namespace

/// Eight bytes that order as the number does; for numbers beyond 2^53 they may
/// be equal where the numbers are not.
static uint64_t numberPrefix(Value number) {
  double d = number.asDouble() + 0.0; // -0 becomes 0
  uint64_t bits;
  std::memcpy(&bits, &d, sizeof bits);
  return bits >> 63 ? ~bits : bits | uint64_t(1) << 63;
}

/// The first eight bytes, short text filled with zeros.
static uint64_t textPrefix(llvm::StringRef text) {
  char bytes[8] = {};
  if (!text.empty())
    std::memcpy(bytes, text.data(), std::min<size_t>(text.size(), 8));
  return llvm::support::endian::read64be(bytes);
}

static bool isExactAsDouble(Value number) {
  constexpr int64_t limit = int64_t(1) << 53;
  return number.isFloat() ||
         (number.asInt() <= limit && number.asInt() >= -limit);
}

llvm::LogicalResult SortKeys::add(const Value &key, uint32_t index) {
  full[index] = key;
  if (key.isNumber()) {
    prefixDecides &= isExactAsDouble(key);
    add(Number, numberPrefix(key), index);
    return llvm::success();
  }
  prefixDecides = false;
  if (key.isString()) {
    if (!budget.spendOn(key))
      return context.outOfMemory();
    add(String, textPrefix(key.asString()), index);
    return llvm::success();
  }
  std::string text;
  if (!appendJcs(text, key, texts.limitBytes() - texts.used()))
    return context.outOfMemory();
  std::optional<Value> copy = texts.copyString(text);
  if (!copy)
    return context.outOfMemory();
  full[index] = *copy;
  add(Other, textPrefix(text), index);
  return llvm::success();
}

llvm::LogicalResult SortKeys::extract(llvm::ArrayRef<Value> items,
                                      llvm::StringRef field) {
  if (items.size() > std::numeric_limits<uint32_t>::max())
    return context.outOfMemory();
  keys.reserve(items.size());
  full.resize(items.size());
  FieldFinder finder(field);
  for (size_t i = 0; i < items.size(); ++i) {
    const Value *key = finder.find(items[i], budget);
    if (budget.exhausted())
      return context.outOfMemory();
    if (!key)
      add(Missing, 0, i);
    else if (failed(add(*key, i)))
      return llvm::failure();
  }
  return llvm::success();
}

int SortKeys::compareInFull(const SortKey &a, const SortKey &b) const {
  Value left = full[a.index], right = full[b.index];
  if (desc)
    std::swap(left, right);
  if (left.isNumber())
    return compareNumbers(left, right);
  if (!left.isString()) // missing
    return 0;
  llvm::StringRef x = left.asString(), y = right.asString();
  // The same storage is common where values are shared.
  return x.data() == y.data() && x.size() == y.size() ? 0 : x.compare(y);
}

bool SortKeys::isLess(const SortKey &a, const SortKey &b) const {
  if (a.keyClass != b.keyClass)
    return a.keyClass < b.keyClass;
  if (a.prefix != b.prefix)
    return a.prefix < b.prefix;
  if (int order = prefixDecides ? 0 : compareInFull(a, b))
    return order < 0;
  // Equal items keep their order.
  return a.index < b.index;
}

/// Distributes keys, which are in the order of their index, over buckets by the
/// number that `bucketOf` gives, keeping that order inside each. The ends of
/// the buckets are returned.
template <size_t Buckets, typename BucketOf>
static std::array<uint32_t, Buckets>
distribute(llvm::MutableArrayRef<SortKey> keys,
           llvm::MutableArrayRef<SortKey> scratch, BucketOf bucketOf) {
  std::array<uint32_t, Buckets> places{};
  for (const SortKey &key : keys)
    ++places[bucketOf(key)];
  uint32_t begin = 0;
  for (uint32_t &place : places)
    begin += std::exchange(place, begin);
  for (const SortKey &key : keys)
    scratch[places[bucketOf(key)]++] = key;
  llvm::copy(scratch.take_front(keys.size()), keys.begin());
  return places;
}

// The recursion ends after a few levels: each takes off ten bits.
void SortKeys::sortByPrefix(llvm::MutableArrayRef<SortKey> part) {
  constexpr unsigned bucketBits = 10;
  constexpr size_t small = 2048;
  uint64_t least = ~uint64_t(0), greatest = 0;
  for (const SortKey &key : part) {
    least = std::min(least, key.prefix);
    greatest = std::max(greatest, key.prefix);
  }
  bool allEqual = least >= greatest;
  if (allEqual && prefixDecides)
    return; // in the order of their index already
  if (allEqual || part.size() < small) {
    llvm::sort(part, [this](const SortKey &a, const SortKey &b) {
      return isLess(a, b);
    });
    return;
  }
  unsigned bits = 64 - llvm::countl_zero(greatest - least);
  unsigned shift = bits > bucketBits ? bits - bucketBits : 0;
  auto ends =
      distribute<1 << bucketBits>(part, scratch, [&](const SortKey &key) {
        return (key.prefix - least) >> shift;
      });
  uint32_t begin = 0;
  for (uint32_t end : ends) {
    sortByPrefix(part.slice(begin, end - begin));
    begin = end;
  }
}

void SortKeys::sort() {
  if (keys.size() < 2)
    return;
  scratch.resize(keys.size());
  llvm::MutableArrayRef<SortKey> all(keys);
  // With `desc` the classes count down from ~0.
  auto ends = distribute<4>(all, scratch, [this](const SortKey &key) {
    return desc ? key.keyClass - ~uint32_t(Other) : key.keyClass;
  });
  uint32_t begin = 0;
  for (uint32_t end : ends) {
    sortByPrefix(all.slice(begin, end - begin));
    begin = end;
  }
}

Result sortBy(LensContext &context, Value input, Arguments args) {
  llvm::ArrayRef<Value> items = input.asList();
  SortKeys keys(context, args[1].asBool());
  if (failed(keys.extract(items, args[0].asString())))
    return llvm::failure();
  keys.sort();
  Value *list = context.arena.allocateValues(items.size());
  if (!list)
    return context.outOfMemory();
  Value *next = list;
  for (const SortKey &key : keys.get())
    *next++ = items[key.index];
  return Value::list({list, items.size()}, input.depth());
}

Result leastBy(LensContext &context, Value list, llvm::StringRef field,
               bool desc) {
  SortKeys keys(context, desc);
  if (failed(keys.extract(list.asList(), field)))
    return llvm::failure();
  return list.asList()[keys.least().index];
}

} // namespace facet::lenses

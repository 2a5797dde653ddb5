//===- Sort.cpp - The lens sort_by ----------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The keys are extracted once. What decides most comparisons, the class of a
// key and eight bytes that order like it, is sorted by itself; only where these
// are equal is the key looked at.
//
//===----------------------------------------------------------------------===//

#include "Sort.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Endian.h"
#include <limits>

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
  llvm::ArrayRef<SortKey> get() const { return keys; }

private:
  llvm::LogicalResult add(const Value &key, uint32_t index);
  void add(KeyClass keyClass, uint64_t prefix, uint32_t index) {
    classes |= 1u << keyClass;
    if (desc)
      keys.push_back({~prefix, index, ~uint32_t(keyClass)});
    else
      keys.push_back({prefix, index, keyClass});
  }
  /// The order of two keys that agree in class and prefix.
  int compareInFull(const SortKey &a, const SortKey &b) const;

  LensContext &context;
  WorkBudget budget;
  /// The JCS texts of keys.
  ValueArena texts;
  const bool desc;
  std::vector<SortKey> keys;
  /// By index of the item: the number, the string or the JCS text.
  std::vector<Value> full;
  /// One bit for each class that there is.
  unsigned classes = 0;
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

// The index decides last, so that equal items keep their order without the
// memory of a stable sort.
void SortKeys::sort() {
  bool oneClass = (classes & (classes - 1)) == 0;
  if (oneClass && prefixDecides) {
    llvm::sort(keys, [](const SortKey &a, const SortKey &b) {
      return a.prefix != b.prefix ? a.prefix < b.prefix : a.index < b.index;
    });
    return;
  }
  llvm::sort(keys, [this](const SortKey &a, const SortKey &b) {
    if (a.keyClass != b.keyClass)
      return a.keyClass < b.keyClass;
    if (a.prefix != b.prefix)
      return a.prefix < b.prefix;
    if (int order = prefixDecides ? 0 : compareInFull(a, b))
      return order < 0;
    return a.index < b.index;
  });
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

} // namespace facet::lenses

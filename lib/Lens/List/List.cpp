//===- List.cpp - Lenses on a list ----------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace facet;

namespace facet::lenses {

//===----------------------------------------------------------------------===//
// One item
//===----------------------------------------------------------------------===//

Result first(LensContext &context, Value input, Arguments) {
  if (input.size() == 0)
    return context.fail(diag::LensEmptyList, {"first"});
  return input.asList().front();
}

Result last(LensContext &context, Value input, Arguments) {
  if (input.size() == 0)
    return context.fail(diag::LensEmptyList, {"last"});
  return input.asList().back();
}

Result nth(LensContext &context, Value input, Arguments args) {
  int64_t index = args[0].asInt();
  if (index >= 0 && uint64_t(index) < input.size())
    return input.asList()[index];
  return context.fail(diag::LensIndexOutOfRange,
                      {llvm::itostr(index), llvm::utostr(input.size())});
}

Result at(LensContext &, Value input, Arguments args) {
  int64_t index = args[0].asInt(), size = int64_t(input.size());
  if (index < 0)
    index += size;
  return index >= 0 && index < size ? input.asList()[index] : args[1];
}

//===----------------------------------------------------------------------===//
// Parts, which share the storage of the list
//===----------------------------------------------------------------------===//

static Value part(Value list, uint64_t start, uint64_t end) {
  uint64_t size = list.size();
  start = std::min(start, size);
  end = std::min(end, size);
  llvm::ArrayRef<Value> items =
      list.asList().slice(start, end > start ? end - start : 0);
  return list.depth() == 1 ? Value::list(items, 1) : Value::list(items);
}

Result slice(LensContext &context, Value input, Arguments args) {
  if (failed(requireNonNegative(context, "slice", "start", args[0])) ||
      failed(requireNonNegative(context, "slice", "end", args[1])))
    return llvm::failure();
  return part(input, args[0].asInt(),
              args[1].isInt() ? args[1].asInt() : input.size());
}

bool sliceIsSafe(Arguments args) {
  return isKnownNonNegative(args[0]) && isKnownNonNegativeOrNone(args[1]);
}

Result take(LensContext &context, Value input, Arguments args) {
  if (failed(requireNonNegative(context, "take", "n", args[0])))
    return llvm::failure();
  return part(input, 0, args[0].asInt());
}

Result skip(LensContext &context, Value input, Arguments args) {
  if (failed(requireNonNegative(context, "skip", "n", args[0])))
    return llvm::failure();
  return part(input, args[0].asInt(), input.size());
}

/// The length without `n` items, 0 if there are fewer.
static uint64_t sizeWithout(Value list, Value n) {
  return list.size() - std::min<uint64_t>(list.size(), n.asInt());
}

Result takeLast(LensContext &context, Value input, Arguments args) {
  if (failed(requireNonNegative(context, "take_last", "n", args[0])))
    return llvm::failure();
  return part(input, sizeWithout(input, args[0]), input.size());
}

Result skipLast(LensContext &context, Value input, Arguments args) {
  if (failed(requireNonNegative(context, "skip_last", "n", args[0])))
    return llvm::failure();
  return part(input, 0, sizeWithout(input, args[0]));
}

bool countIsSafe(Arguments args) { return isKnownNonNegative(args[0]); }

//===----------------------------------------------------------------------===//
// unique
//===----------------------------------------------------------------------===//

namespace {
/// The different values seen so far: a hash table with linear probing.
class SeenValues {
public:
  SeenValues() : slots(64) {}

  /// False if an equal value was added before.
  bool add(const Value &value) {
    uint64_t hash = jcsHash(value);
    size_t mask = slots.size() - 1;
    size_t at = hash & mask;
    for (; slots[at].value; at = (at + 1) & mask)
      if (slots[at].hash == hash && jcsEqual(*slots[at].value, value))
        return false;
    slots[at] = {hash, &value};
    if (++count * 2 > slots.size())
      grow();
    return true;
  }

private:
  struct Slot {
    uint64_t hash = 0;
    const Value *value = nullptr;
  };

  void grow() {
    std::vector<Slot> old(slots.size() * 4);
    old.swap(slots);
    size_t mask = slots.size() - 1;
    for (const Slot &slot : old) {
      if (!slot.value)
        continue;
      size_t at = slot.hash & mask;
      while (slots[at].value)
        at = (at + 1) & mask;
      slots[at] = slot;
    }
  }

  std::vector<Slot> slots;
  size_t count = 0;
};
} // namespace

Result unique(LensContext &context, Value input, Arguments) {
  llvm::ArrayRef<Value> items = input.asList();
  if (items.size() < 2)
    return input;
  if (!WorkBudget(context).spendOn(input))
    return context.outOfMemory();
  SeenValues seen;
  std::vector<Value> kept;
  for (const Value &item : items)
    if (seen.add(item))
      kept.push_back(item);
  if (kept.size() == items.size())
    return input;
  return makeList(context, kept);
}

//===----------------------------------------------------------------------===//
// Others
//===----------------------------------------------------------------------===//

Result flatten(LensContext &context, Value input, Arguments) {
  llvm::ArrayRef<Value> items = input.asList();
  uint64_t count = 0;
  bool hasLists = false;
  for (const Value &item : items) {
    hasLists |= item.isList();
    count =
        llvm::SaturatingAdd<uint64_t>(count, item.isList() ? item.size() : 1);
  }
  if (!hasLists)
    return input;
  Value *flat = context.arena.allocateValues(count);
  if (!flat)
    return context.outOfMemory();
  Value *next = flat;
  for (const Value &item : items) {
    if (!item.isList())
      *next++ = item;
    else
      next = llvm::copy(item.asList(), next);
  }
  return Value::list({flat, size_t(count)});
}

Result length(LensContext &, Value input, Arguments) {
  return Value::integerValue(
      input.isString() ? countCodePoints(input.asString()) : input.size());
}

Result ensureList(LensContext &context, Value input, Arguments) {
  if (input.isList())
    return input;
  if (input.depth() >= Value::maxDepth)
    return context.fail(diag::LensTooDeep,
                        {"ensure_list", llvm::utostr(Value::maxDepth)});
  return makeList(context, input);
}

} // namespace facet::lenses

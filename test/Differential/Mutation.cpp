//===- Mutation.cpp - Values that are nearly those of before --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Mutation.h"

namespace facet::differential {

static Value mutateText(llvm::StringRef text, Random &random,
                        ValueArena &arena) {
  switch (random.below(5)) {
  case 0:
    return Value::string("");
  case 1:
    return *arena.copyString(text.str() + text.str());
  case 2:
    return *arena.copyString(text.str() + ", Ünd more");
  case 3:
    // Large enough for what is measured once only.
    return *arena.copyString(text.str() + std::string(5000, 'x'));
  default:
    return *arena.copyString("  " + text.upper());
  }
}

static Value mutateList(llvm::ArrayRef<Value> list, Random &random,
                        ValueArena &arena) {
  std::vector<Value> items(list.begin(), list.end());
  switch (random.below(3)) {
  case 0:
    if (!items.empty())
      items.pop_back();
    break;
  case 1:
    if (!items.empty())
      items.push_back(items.front());
    break;
  default:
    if (!items.empty()) {
      Value &item = items[random.below(uint32_t(items.size()))];
      item = mutate(item, random, arena);
    }
    break;
  }
  return *arena.copyList(items);
}

static Value mutateMap(llvm::ArrayRef<MapEntry> map, Random &random,
                       ValueArena &arena) {
  std::vector<MapEntry> entries(map.begin(), map.end());
  if (entries.empty())
    return Value::map({});
  if (random.chance(10)) {
    entries.pop_back();
  } else {
    MapEntry &entry = entries[random.below(uint32_t(entries.size()))];
    entry.value = mutate(entry.value, random, arena);
  }
  return *arena.copyMap(entries);
}

Value mutate(Value value, Random &random, ValueArena &arena) {
  if (random.chance(8))
    return random.chance(50) ? Value::null() : Value::integerValue(1);
  switch (value.kind()) {
  case Value::Kind::Bool:
    return Value::boolean(!value.asBool());
  case Value::Kind::Int:
    return Value::integerValue(random.range(-3, 7));
  case Value::Kind::Float:
    return Value::floating(value.asFloat() + 0.25);
  case Value::Kind::String:
    return mutateText(value.asString(), random, arena);
  case Value::Kind::List:
    return mutateList(value.asList(), random, arena);
  case Value::Kind::Map:
    return mutateMap(value.asMap(), random, arena);
  default:
    return Value::string("was null");
  }
}

} // namespace facet::differential

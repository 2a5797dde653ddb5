//===- EmissionCounts.cpp - What a run computes at -O0 --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emission.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/StringMap.h"

namespace facet::runtime {

namespace {
/// Adds up the parts of a document that are computed, and the lazy variables
/// that they need, each of these once.
class ComputedCounter {
public:
  explicit ComputedCounter(const PlanCounts &counts)
      : counts(counts), isComputed(unsigned(counts.lazies.size())) {}

  void add(const PlanPartCounts &part) {
    calls += part.calls;
    for (uint32_t lazy : part.lazies)
      addLazy(lazy);
  }
  void addLazy(uint32_t lazy) {
    waiting.push_back(lazy);
    // Chains of lazy variables have any length.
    while (!waiting.empty()) {
      uint32_t next = waiting.back();
      waiting.pop_back();
      if (isComputed.test(next))
        continue;
      isComputed.set(next);
      const PlanPartCounts &value = counts.lazies[next].value;
      calls += value.calls;
      llvm::append_range(waiting, value.lazies);
    }
  }
  uint64_t lazies() const { return isComputed.count(); }

  uint64_t calls = 0;

private:
  const PlanCounts &counts;
  llvm::BitVector isComputed;
  std::vector<uint32_t> waiting;
};
} // namespace

void Emission::countComputed(const PlanCounts &counts,
                             RunResult &result) const {
  ComputedCounter counter(counts);
  counter.add(counts.main);
  // The messages that are open stand in the order of all.
  bool areStrategiesCounted = false;
  auto nextOpen = open.begin();
  const PlanMessage *message = plan->messages.data();
  for (const PlanCounts::Message &count : counts.messages) {
    counter.add(count.gates);
    if (nextOpen != open.end() && *nextOpen == message) {
      counter.add(count.content);
      ++nextOpen;
    }
    areStrategiesCounted |=
        count.strategy.calls != 0 || !count.strategy.lazies.empty();
    ++message;
  }
  if (areStrategiesCounted)
    for (const Kept &section : kept)
      if (section.hadStrategy && section.content.isString())
        counter.add(counts.messages[numberOf(*section.message)].strategy);
  // Those that only conditions of the policy read: which of them are looked at
  // is known to the machine alone.
  llvm::StringMap<uint32_t> numbers;
  for (auto [number, lazy] : llvm::enumerate(counts.lazies))
    numbers[lazy.name] = uint32_t(number);
  if (!numbers.empty())
    for (const PlanVariable &variable : plan->variables)
      if (auto lazy = numbers.find(variable.name);
          lazy != numbers.end() && machine.isComputed(variable))
        counter.addLazy(lazy->second);
  result.lensesExecuted = counter.calls;
  result.variablesComputed = counts.variables + counter.lazies();
}

} // namespace facet::runtime

//===- EmissionCounts.cpp - What a run computes at -O0 --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emission.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

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

/// Null if nothing is counted of the message.
static const PlanCounts::Message *findMessage(const PlanCounts &counts,
                                              uint32_t number) {
  auto found = llvm::partition_point(
      counts.messages,
      [&](const PlanCounts::Message &count) { return count.message < number; });
  bool isFound = found != counts.messages.end() && found->message == number;
  return isFound ? &*found : nullptr;
}

void Emission::countComputed(const PlanCounts &counts,
                             RunResult &result) const {
  ComputedCounter counter(counts);
  counter.add(counts.main);
  // The messages that are open stand in the order of all.
  bool areAllOpen = open.size() == plan->messages.size();
  bool areStrategiesCounted = false;
  auto nextOpen = open.begin();
  for (const PlanCounts::Message &count : counts.messages) {
    const PlanMessage *message = &plan->messages[count.message];
    if (!areAllOpen)
      nextOpen = std::lower_bound(nextOpen, open.end(), message);
    if (areAllOpen || (nextOpen != open.end() && *nextOpen == message))
      counter.add(count.content);
    areStrategiesCounted |=
        count.strategy.calls != 0 || !count.strategy.lazies.empty();
  }
  if (areStrategiesCounted)
    for (const Kept &section : kept)
      if (section.hadStrategy && section.content.isString())
        if (const PlanCounts::Message *count =
                findMessage(counts, numberOf(*section.message)))
          counter.add(count->strategy);
  // Those that only conditions of the policy read: which of them are looked at
  // is known to the machine alone.
  for (auto [number, lazy] : llvm::enumerate(counts.lazies))
    if (lazy.variable && machine.isComputed(plan->variables[*lazy.variable]))
      counter.addLazy(uint32_t(number));
  result.lensesExecuted = counter.calls;
  result.variablesComputed = counts.variables + counter.lazies();
}

} // namespace facet::runtime

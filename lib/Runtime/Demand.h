//===- Demand.h - Computes what is asked for --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_DEMAND_H
#define FACET_LIB_RUNTIME_DEMAND_H

#include "Failure.h"
#include "facet/Runtime/Plan/PlanIndex.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/LogicalResult.h"

namespace facet::runtime {

class Machine;

/// Instead of all of the main block: computes the values that blocks ask for
/// and what these are made of, each once, so that what is wrong elsewhere (an
/// input that is missing, say) does not matter. Linear in what is computed.
class Demand {
public:
  /// `machine` has begun a run of the plan of `index`.
  Demand(Machine &machine, const Plan &plan, const PlanIndex &index)
      : machine(machine), plan(plan), index(index), states(plan.registerCount) {
  }

  /// Computes what the block reads; fails, with the machine's `failure` set, if
  /// a part of that fails.
  llvm::LogicalResult prepare(const PlanBlock &block);

private:
  enum class State : uint8_t { Unknown, Open, Computed, Failed };
  using Registers = llvm::SmallVector<uint32_t, 4>;
  /// A register whose value is being computed.
  struct Frame {
    uint32_t reg;
    Registers needs;
    size_t next = 0;
  };

  llvm::LogicalResult compute(uint32_t reg);
  void open(uint32_t reg);
  void close(uint32_t reg);
  void fail(uint32_t reg, uint32_t because);
  void addNeeds(const PlanBlock &block, Registers &needs) const;

  Machine &machine;
  const Plan &plan;
  const PlanIndex &index;
  std::vector<State> states;
  /// Of a register that failed: the one that failed first.
  llvm::DenseMap<uint32_t, uint32_t> causes;
  llvm::DenseMap<uint32_t, Failure> failures;
  std::vector<Frame> frames;
};

} // namespace facet::runtime

#endif // FACET_LIB_RUNTIME_DEMAND_H

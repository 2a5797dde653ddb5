//===- MainGraph.h - What of the main block waits for what ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_MAINGRAPH_H
#define FACET_LIB_RUNTIME_MAINGRAPH_H

#include "facet/Runtime/Plan/Plan.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet::runtime {

/// The instructions of the main block as nodes of a graph, for those who run
/// them before their turn. Nodes count from the first instruction.
class MainGraph {
public:
  /// Registers that a node needs besides its operands.
  using MoreNeeds = llvm::function_ref<void(const Instruction &,
                                            llvm::SmallVectorImpl<uint32_t> &)>;

  /// What `canRun` says no of has its turn only, and so has what needs it.
  void build(const Plan &plan,
             llvm::function_ref<bool(const Instruction &)> canRun,
             MoreNeeds moreNeeds);

  uint32_t size() const { return uint32_t(waits.size()); }
  /// How many nodes a node waits for; at least `never` if it has its turn only.
  uint32_t waitsOf(uint32_t node) const { return waits[node]; }
  /// The nodes that wait for a node, once for each register.
  llvm::ArrayRef<uint32_t> usersOf(uint32_t node) const {
    return llvm::ArrayRef(users).slice(firstUser[node],
                                       firstUser[node + 1] - firstUser[node]);
  }

  static constexpr uint32_t never = uint32_t(1) << 31;

private:
  std::vector<uint32_t> waits, firstUser, users;
};

} // namespace facet::runtime

#endif // FACET_LIB_RUNTIME_MAINGRAPH_H

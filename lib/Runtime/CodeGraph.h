//===- CodeGraph.h - What of a piece of code waits for what --- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_CODEGRAPH_H
#define FACET_LIB_RUNTIME_CODEGRAPH_H

#include "facet/Runtime/Plan/Plan.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet::runtime {

/// Instructions, each once and in the order in which they are run, as nodes of
/// a graph, for those who run them before their turn.
class CodeGraph {
public:
  /// Registers that a node needs besides its operands.
  using MoreNeeds = llvm::function_ref<void(const Instruction &,
                                            llvm::SmallVectorImpl<uint32_t> &)>;

  /// What `canRun` says no of has its turn only, and so has what needs it. The
  /// registers that are `given` have values already; empty: none has.
  void build(const Plan &plan, llvm::ArrayRef<uint32_t> code,
             const llvm::BitVector &given,
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

#endif // FACET_LIB_RUNTIME_CODEGRAPH_H

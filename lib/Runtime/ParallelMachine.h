//===- ParallelMachine.h - Instructions ahead of their turn -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Independent branches of one graph on several threads: what is of level 0 in
// the main block is computed as its operands get ready, before the machine
// comes to it in its turn. The machine takes the values, with their gas and
// memory, as if it had computed them then; what is not there, because it failed
// or was not begun, it computes itself. So nobody can tell, but by the clock.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_PARALLELMACHINE_H
#define FACET_LIB_RUNTIME_PARALLELMACHINE_H

#include "CodeGraph.h"
#include "Machine.h"
#include <atomic>
#include <condition_variable>

namespace facet::runtime {

class ParallelMachine : public PrecomputedResults {
public:
  ParallelMachine();
  ~ParallelMachine();

  /// Computes what it can of the plan's main block, on as many threads as the
  /// options say. False if there is too little to do for that, or too little
  /// memory.
  bool run(const Plan &plan, const RunOptions &options, Host &host,
           const Inputs &inputs);
  /// The most memory that was in use on the way.
  uint64_t peak() const { return peakBytes; }

private:
  struct Worker;
  /// An instruction of the main block.
  struct Node {
    /// How many nodes it still waits for (CodeGraph::waitsOf).
    std::atomic<uint32_t> waits{0};
  };

  bool isWorthIt(const RunOptions &options, const Inputs &inputs) const;
  bool canRun(const Instruction &instruction) const;
  void buildGraph();
  void work(Worker &worker);
  void runNode(Worker &worker, uint32_t node);
  void finishNode(Worker &worker, uint32_t node);
  bool takeShared(Worker &worker);
  void share(Worker &worker);

  const Plan *plan = nullptr;
  RunOptions options;
  /// Registers of the nodes, shared by the workers.
  std::vector<Value> registers;
  std::vector<std::unique_ptr<Worker>> workers;

  CodeGraph graph;
  std::unique_ptr<Node[]> nodes;

  // Nodes that are ready and that no worker has.
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<uint32_t> ready;
  std::atomic<unsigned> idle{0};
  /// Nodes that are ready and not finished; at 0 all is done.
  std::atomic<uint32_t> unfinished{0};
  /// Gas of all nodes; more than the limit ends the work.
  std::atomic<uint64_t> gas{0};
  uint64_t peakBytes = 0;
};

} // namespace facet::runtime

#endif // FACET_LIB_RUNTIME_PARALLELMACHINE_H

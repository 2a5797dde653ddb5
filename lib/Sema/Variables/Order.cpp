//===- Order.cpp - The order of evaluation (docs/Language.md 1.8) ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Variables/Order.h"
#include "Variables/VariableGraph.h"
#include <numeric>
#include <queue>

using namespace facet;

std::vector<uint32_t> facet::mergedOrder(size_t count) {
  std::vector<uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0);
  return order;
}

std::vector<uint32_t> facet::evaluationOrder(const AnalysedProgram &program,
                                             const CycleNumbers &cycleOf) {
  size_t count = program.variables.size();
  VariableGraph graph(program);
  std::vector<uint32_t> missing(graph.size(), 0);
  std::vector<std::vector<uint32_t>> readers(graph.size());
  for (uint32_t node = 0; node != graph.size(); ++node)
    graph.visitEdges(node, [&](uint32_t dependency) {
      if (cycleOf[node] && cycleOf[node] == cycleOf[dependency])
        return;
      ++missing[node];
      readers[dependency].push_back(node);
    });
  std::priority_queue<uint32_t, std::vector<uint32_t>, std::greater<>> ready;
  // What a guard reads is no variable: when it is there, its calls go on.
  std::vector<uint32_t> guardsDone;
  auto isThere = [&](uint32_t node) {
    if (node < count)
      ready.push(node);
    else
      guardsDone.push_back(node);
  };
  auto release = [&](uint32_t node) {
    for (uint32_t reader : readers[node])
      if (--missing[reader] == 0)
        isThere(reader);
  };
  auto releaseGuards = [&] {
    while (!guardsDone.empty()) {
      uint32_t guard = guardsDone.back();
      guardsDone.pop_back();
      release(guard);
    }
  };
  std::vector<uint32_t> free;
  for (uint32_t node = 0; node != graph.size(); ++node)
    if (!missing[node])
      free.push_back(node);
  for (uint32_t node : free)
    isThere(node);
  releaseGuards();
  std::vector<uint32_t> order;
  order.reserve(count);
  while (!ready.empty()) {
    uint32_t next = ready.top();
    ready.pop();
    order.push_back(next);
    release(next);
    releaseGuards();
  }
  return order;
}

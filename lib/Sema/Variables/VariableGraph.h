//===- VariableGraph.h - The graph of variables -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_VARIABLES_VARIABLEGRAPH_H
#define FACET_LIB_SEMA_VARIABLES_VARIABLEGRAPH_H

#include "facet/Sema/AnalysedProgram.h"
#include "llvm/ADT/STLExtras.h"

namespace facet {

/// The graph of the variables and, behind them, of what the guard reads for
/// calls: with an edge from each call to each variable that a rule reads, n
/// calls and n rules would have n² edges.
class VariableGraph {
public:
  explicit VariableGraph(const AnalysedProgram &program)
      : variables(program.variables), guardReads(program.guardReads) {}

  size_t variableCount() const { return variables.size(); }
  size_t size() const { return variables.size() + guardReads.size(); }

  uint32_t edgeCount(uint32_t node) const {
    if (node >= variables.size())
      return uint32_t(guardReads[node - variables.size()].size());
    return uint32_t(variables[node].dependencies.size() +
                    variables[node].guards.size());
  }
  uint32_t edge(uint32_t node, uint32_t number) const {
    if (node >= variables.size())
      return guardReads[node - variables.size()][number];
    const Variable &variable = variables[node];
    size_t reads = variable.dependencies.size();
    return number < reads
               ? variable.dependencies[number]
               : uint32_t(variables.size() + variable.guards[number - reads]);
  }
  template <typename Visit> void visitEdges(uint32_t node, Visit visit) const {
    for (uint32_t i = 0, count = edgeCount(node); i != count; ++i)
      visit(edge(node, i));
  }

private:
  llvm::ArrayRef<Variable> variables;
  llvm::ArrayRef<std::vector<uint32_t>> guardReads;
};

/// Sorts indices, and keeps each once.
inline void sortUnique(std::vector<uint32_t> &indices) {
  llvm::sort(indices);
  indices.erase(llvm::unique(indices), indices.end());
}

} // namespace facet

#endif // FACET_LIB_SEMA_VARIABLES_VARIABLEGRAPH_H

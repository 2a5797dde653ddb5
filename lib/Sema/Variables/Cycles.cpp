//===- Cycles.cpp - Cycles of variables (docs/Language.md 1.8) ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Variables/Cycles.h"
#include "SemaContext.h"
#include "Variables/VariableGraph.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

namespace {

/// Tarjan's strongly connected components, without recursion.
class ComponentFinder {
public:
  using Visit = llvm::function_ref<void(llvm::ArrayRef<uint32_t>)>;
  ComponentFinder(const VariableGraph &graph, Visit visit)
      : graph(graph), visit(visit), number(graph.size(), 0),
        low(graph.size(), 0), isOpen(graph.size(), false) {}

  void run() {
    for (uint32_t index = 0; index != graph.size(); ++index)
      if (!number[index])
        walk(index);
  }

private:
  struct Frame {
    uint32_t node;
    uint32_t nextEdge;
  };

  void enter(uint32_t node) {
    number[node] = low[node] = ++lastNumber;
    open.push_back(node);
    isOpen[node] = true;
    frames.push_back({node, 0});
  }

  void walk(uint32_t root) {
    enter(root);
    while (!frames.empty()) {
      Frame &frame = frames.back();
      if (frame.nextEdge != graph.edgeCount(frame.node)) {
        uint32_t target = graph.edge(frame.node, frame.nextEdge++);
        if (!number[target])
          enter(target);
        else if (isOpen[target])
          low[frame.node] = std::min(low[frame.node], number[target]);
        continue;
      }
      uint32_t done = frame.node;
      frames.pop_back();
      if (!frames.empty())
        low[frames.back().node] = std::min(low[frames.back().node], low[done]);
      if (low[done] == number[done])
        close(done);
    }
  }

  void close(uint32_t first) {
    size_t begin = open.size();
    do {
      --begin;
      isOpen[open[begin]] = false;
    } while (open[begin] != first);
    visit(llvm::ArrayRef<uint32_t>(open).drop_front(begin));
    open.resize(begin);
  }

  const VariableGraph &graph;
  Visit visit;
  std::vector<uint32_t> number, low, open;
  std::vector<bool> isOpen;
  std::vector<Frame> frames;
  uint32_t lastNumber = 0;
};

} // namespace

/// The shortest way from the first of the variables back to itself.
static std::vector<uint32_t> shortestCycle(const AnalysedProgram &program,
                                           llvm::ArrayRef<uint32_t> cycleOf,
                                           uint32_t first) {
  llvm::DenseMap<uint32_t, uint32_t> cameFrom;
  std::vector<uint32_t> queue = {first};
  std::vector<bool> isGuardDone(program.guardReads.size());
  for (size_t head = 0; head != queue.size(); ++head) {
    uint32_t from = queue[head];
    const Variable &variable = program.variables[from];
    std::vector<uint32_t> edges = variable.dependencies;
    // What a guard reads was reached when it was met first.
    for (uint32_t guard : variable.guards)
      if (!isGuardDone[guard]) {
        isGuardDone[guard] = true;
        llvm::append_range(edges, program.guardReads[guard]);
      }
    sortUnique(edges);
    for (uint32_t to : edges) {
      if (cycleOf[to] != cycleOf[first])
        continue;
      if (to == first) {
        std::vector<uint32_t> chain = {from};
        while (chain.back() != first)
          chain.push_back(cameFrom.lookup(chain.back()));
        std::reverse(chain.begin(), chain.end());
        return chain;
      }
      if (cameFrom.try_emplace(to, from).second)
        queue.push_back(to);
    }
  }
  return {first};
}

static void reportCycle(SemaContext &sema, const CycleNumbers &cycleOf,
                        llvm::ArrayRef<uint32_t> component) {
  constexpr size_t longest = 16;
  std::vector<uint32_t> chain =
      shortestCycle(sema.program, cycleOf, component.front());
  std::string text;
  for (uint32_t index : llvm::ArrayRef(chain).take_front(longest))
    text += sema.program.variables[index].name.str() + " → ";
  if (chain.size() > longest)
    text += "… → ";
  const Variable &first = sema.program.variables[chain.front()];
  text += first.name.str();
  Diagnostic &diagnostic =
      sema.diagnostics.report(diag::VariableCycle, first.nameSpan, {text});
  for (size_t step = 0; step != std::min(chain.size(), longest); ++step) {
    const Variable &from = sema.program.variables[chain[step]];
    uint32_t next = chain[(step + 1) % chain.size()];
    bool isRead = llvm::is_contained(from.dependencies, next);
    llvm::StringRef why =
        isRead ? "' reads '$" : "' makes a call whose policy rules read '$";
    diagnostic.note(
        ("'" + from.name + why + sema.program.variables[next].name + "'").str(),
        from.nameSpan);
  }
}

CycleNumbers facet::findCycles(SemaContext &sema) {
  VariableGraph graph(sema.program);
  CycleNumbers cycleOf(graph.size(), 0);
  std::vector<std::vector<uint32_t>> cycles;
  auto visit = [&](llvm::ArrayRef<uint32_t> component) {
    uint32_t first = component.front();
    if (component.size() == 1 &&
        (first >= graph.variableCount() ||
         !llvm::is_contained(sema.program.variables[first].dependencies,
                             first)))
      return;
    std::vector<uint32_t> members = component.vec();
    llvm::erase_if(
        members, [&](uint32_t node) { return node >= graph.variableCount(); });
    llvm::sort(members);
    cycles.push_back(std::move(members));
    for (uint32_t node : component)
      cycleOf[node] = uint32_t(cycles.size());
  };
  ComponentFinder(graph, visit).run();
  for (const std::vector<uint32_t> &cycle : cycles)
    reportCycle(sema, cycleOf, cycle);
  return cycleOf;
}

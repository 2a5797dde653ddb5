//===- DependencyGraph.cpp - The graph of a document ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Views/DependencyGraph.h"
#include "facet/Tooling/Inspect/Dependencies.h"

namespace facet {

llvm::StringRef graphNodeKindName(GraphNode::Kind kind) {
  switch (kind) {
  case GraphNode::Kind::Input:
    return "input";
  case GraphNode::Kind::Variable:
    return "variable";
  case GraphNode::Kind::Lazy:
    return "lazy";
  case GraphNode::Kind::Message:
    return "message";
  case GraphNode::Kind::History:
    return "history";
  }
  llvm_unreachable("a kind of nodes without a name");
}

//===----------------------------------------------------------------------===//
// The whole graph
//===----------------------------------------------------------------------===//

static GraphNode nodeOf(const Variable &variable) {
  GraphNode node;
  node.kind = variable.isLazy  ? GraphNode::Kind::Lazy
              : variable.input ? GraphNode::Kind::Input
                               : GraphNode::Kind::Variable;
  node.name = "$" + variable.name.str();
  if (variable.type)
    node.detail = printType(variable.type);
  node.span = variable.nameSpan;
  return node;
}

static GraphNode nodeOf(const Message &message) {
  GraphNode node;
  node.kind =
      message.isHistory() ? GraphNode::Kind::History : GraphNode::Kind::Message;
  node.name = message.id.str();
  node.detail = message.role ? roleName(*message.role).str() : "history";
  node.span = message.span;
  return node;
}

/// Adds edges from the variables that are not in `known`, which is ascending.
static void addEdges(DependencyGraph &graph, llvm::ArrayRef<uint32_t> variables,
                     size_t to, GraphEdge::Kind kind,
                     llvm::ArrayRef<uint32_t> known = {}) {
  for (uint32_t variable : variables)
    if (!std::binary_search(known.begin(), known.end(), variable))
      graph.edges.push_back({variable, uint32_t(to), kind});
}

DependencyGraph dependencyGraph(const AnalysedProgram &program) {
  DependencyGraph graph;
  for (const Variable &variable : program.variables) {
    size_t to = graph.nodes.size();
    graph.nodes.push_back(nodeOf(variable));
    addEdges(graph, variable.dependencies, to, GraphEdge::Kind::Value);
    addEdges(graph, guardReadsOf(program, variable), to, GraphEdge::Kind::Guard,
             variable.dependencies);
  }
  for (const Message &message : program.messages) {
    size_t to = graph.nodes.size();
    graph.nodes.push_back(nodeOf(message));
    MessageReads reads = readsOf(program, message);
    addEdges(graph, reads.content, to, GraphEdge::Kind::Value);
    addEdges(graph, reads.gates, to, GraphEdge::Kind::Gate, reads.content);
  }
  return graph;
}

//===----------------------------------------------------------------------===//
// A part of it
//===----------------------------------------------------------------------===//

/// All nodes in the order of their worth: breadth first from the messages
/// against the edges, then the others.
static std::vector<uint32_t> byWorth(const DependencyGraph &graph) {
  size_t count = graph.nodes.size();
  // The edges of a node are in a row.
  std::vector<uint32_t> firstEdge(count + 1, uint32_t(graph.edges.size()));
  for (size_t i = graph.edges.size(); i-- != 0;)
    firstEdge[graph.edges[i].to] = uint32_t(i);
  for (size_t i = count; i-- != 0;)
    firstEdge[i] = std::min(firstEdge[i], firstEdge[i + 1]);
  std::vector<uint32_t> order;
  std::vector<bool> isListed(count);
  auto list = [&](uint32_t node) {
    if (!isListed[node])
      order.push_back(node);
    isListed[node] = true;
  };
  auto listAll = [&](bool areMessages) {
    for (uint32_t i = 0; i != count; ++i)
      if (graph.nodes[i].isMessage() == areMessages)
        list(i);
  };
  listAll(/*areMessages=*/true);
  for (size_t next = 0; next != order.size(); ++next)
    for (uint32_t i = firstEdge[order[next]]; i != firstEdge[order[next] + 1];
         ++i)
      list(graph.edges[i].from);
  listAll(/*areMessages=*/false);
  return order;
}

DependencyGraph limitGraph(const DependencyGraph &graph, size_t mostNodes,
                           size_t mostEdges) {
  if (graph.nodes.size() <= mostNodes && graph.edges.size() <= mostEdges)
    return graph;
  constexpr uint32_t hidden = ~uint32_t(0);
  std::vector<uint32_t> numbers(graph.nodes.size(), hidden);
  std::vector<uint32_t> order = byWorth(graph);
  for (size_t i = 0; i != std::min(mostNodes, order.size()); ++i)
    numbers[order[i]] = 0;
  DependencyGraph part;
  for (auto [index, node] : llvm::enumerate(graph.nodes)) {
    if (numbers[index] == hidden)
      continue;
    numbers[index] = uint32_t(part.nodes.size());
    part.nodes.push_back(node);
  }
  for (const GraphEdge &edge : graph.edges)
    if (numbers[edge.from] != hidden && numbers[edge.to] != hidden &&
        part.edges.size() < mostEdges)
      part.edges.push_back({numbers[edge.from], numbers[edge.to], edge.kind});
  part.hiddenNodes = graph.hiddenNodes + graph.nodes.size() - part.nodes.size();
  part.hiddenEdges = graph.hiddenEdges + graph.edges.size() - part.edges.size();
  return part;
}

} // namespace facet

//===- DependencyGraph.h - The graph of a document --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is computed of what, as a graph to be drawn: from the inputs to the
// messages.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_VIEWS_DEPENDENCYGRAPH_H
#define FACET_TOOLING_VIEWS_DEPENDENCYGRAPH_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

struct GraphNode {
  enum class Kind : uint8_t { Input, Variable, Lazy, Message, History };
  Kind kind = Kind::Variable;
  /// "$city" of a variable; the id of a message.
  std::string name;
  /// The type of a variable, the role of a message.
  std::string detail;
  /// Where it is declared.
  SourceSpan span;

  bool isMessage() const { return kind >= Kind::Message; }
};

/// "input", "variable", "lazy", "message", "history".
llvm::StringRef graphNodeKindName(GraphNode::Kind kind);

/// `to` reads `from`.
struct GraphEdge {
  enum class Kind : uint8_t {
    /// In its expression, content or strategy.
    Value,
    /// In its `when`.
    Gate,
    /// In the rules that decide about its lenses.
    Guard
  };
  uint32_t from = 0, to = 0;
  Kind kind = Kind::Value;
};

struct DependencyGraph {
  /// The variables in merge order, then the messages in source order.
  std::vector<GraphNode> nodes;
  /// By `to`, then kind, then `from`; no pair of nodes has two.
  std::vector<GraphEdge> edges;
  /// What `limitGraph` left out.
  size_t hiddenNodes = 0, hiddenEdges = 0;
};

/// After `analyse`. Without cycles.
DependencyGraph dependencyGraph(const AnalysedProgram &program);

/// At most so many nodes and edges: messages come first, then what they read,
/// then what that is made of, and what no message needs comes last. Linear; the
/// same for the same graph.
DependencyGraph limitGraph(const DependencyGraph &graph, size_t mostNodes,
                           size_t mostEdges);

} // namespace facet

#endif // FACET_TOOLING_VIEWS_DEPENDENCYGRAPH_H

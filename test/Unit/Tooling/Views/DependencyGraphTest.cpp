//===- DependencyGraphTest.cpp - The graph of a document ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Views/DependencyGraph.h"
#include "gtest/gtest.h"

using namespace facet;
using Kind = GraphNode::Kind;

namespace {
/// Three variables, of which `c` is read by nothing, and two messages.
DependencyGraph example() {
  DependencyGraph graph;
  auto add = [&](Kind kind, std::string name) {
    GraphNode &node = graph.nodes.emplace_back();
    node.kind = kind;
    node.name = std::move(name);
  };
  add(Kind::Input, "$a");
  add(Kind::Variable, "$b");
  add(Kind::Variable, "$c");
  add(Kind::Message, "user#1");
  add(Kind::Message, "user#2");
  graph.edges = {{0, 1, GraphEdge::Kind::Value}, {1, 3, GraphEdge::Kind::Gate}};
  return graph;
}

std::vector<std::string> names(const DependencyGraph &graph) {
  std::vector<std::string> result;
  for (const GraphNode &node : graph.nodes)
    result.push_back(node.name);
  return result;
}
} // namespace

TEST(DependencyGraphTest, NothingIsLeftOutWithinTheLimits) {
  DependencyGraph part = limitGraph(example(), 5, 2);
  EXPECT_EQ(part.nodes.size(), 5u);
  EXPECT_EQ(part.edges.size(), 2u);
  EXPECT_EQ(part.hiddenNodes + part.hiddenEdges, 0u);
}

TEST(DependencyGraphTest, WhatNoMessageNeedsGoesFirst) {
  DependencyGraph part = limitGraph(example(), 4, 10);
  EXPECT_EQ(names(part),
            (std::vector<std::string>{"$a", "$b", "user#1", "user#2"}));
  EXPECT_EQ(part.hiddenNodes, 1u);
  EXPECT_EQ(part.hiddenEdges, 0u);
  ASSERT_EQ(part.edges.size(), 2u);
  EXPECT_EQ(part.edges[1].from, 1u);
  EXPECT_EQ(part.edges[1].to, 2u);
  EXPECT_EQ(part.edges[1].kind, GraphEdge::Kind::Gate);
}

TEST(DependencyGraphTest, WhatIsNearToMessagesStays) {
  DependencyGraph part = limitGraph(example(), 3, 10);
  EXPECT_EQ(names(part), (std::vector<std::string>{"$b", "user#1", "user#2"}));
  EXPECT_EQ(part.hiddenNodes, 2u);
  EXPECT_EQ(part.hiddenEdges, 1u);
}

TEST(DependencyGraphTest, EdgesAreLimited) {
  DependencyGraph part = limitGraph(example(), 10, 1);
  EXPECT_EQ(part.edges.size(), 1u);
  EXPECT_EQ(part.hiddenNodes, 0u);
  EXPECT_EQ(part.hiddenEdges, 1u);
}

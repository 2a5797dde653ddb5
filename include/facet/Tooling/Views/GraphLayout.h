//===- GraphLayout.h - Places for the nodes of a graph ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A drawing in layers, from left to right, by the method of Sugiyama, Tagawa
// and Toda (1981): layers by longest paths, few crossings by medians, straight
// edges by moving each layer towards its neighbours. Whole numbers only, and no
// order that depends on memory: the same graph gives the same drawing anywhere.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_VIEWS_GRAPHLAYOUT_H
#define FACET_TOOLING_VIEWS_GRAPHLAYOUT_H

#include "llvm/ADT/ArrayRef.h"
#include <cstdint>
#include <vector>

namespace facet {

/// All lengths are in pixels.
struct BoxSize {
  int32_t width = 0, height = 0;
  /// Stands in the last layer; no other node should follow it.
  bool isLast = false;
};

/// An edge between two nodes, by their numbers.
struct BoxLink {
  uint32_t from = 0, to = 0;
};

struct GraphPoint {
  int32_t x = 0, y = 0;
};

/// A node's place. Those of a layer are of the same width.
struct GraphBox {
  int32_t x = 0, y = 0, width = 0, height = 0;
};

struct GraphLayout {
  std::vector<GraphBox> boxes;
  /// For each edge the points that it passes, two or more: from the middle of
  /// the right side of its source, by the left and the right end of each layer
  /// that it crosses, to the middle of the left side of its target.
  std::vector<std::vector<GraphPoint>> routes;
  int32_t width = 0, height = 0;
};

/// Time and memory O(n log n) in nodes and edges; edges that would pass very
/// many layers together go straight to their targets, through whatever is in
/// between. A cycle does no harm but to the looks.
GraphLayout layOutGraph(llvm::ArrayRef<BoxSize> nodes,
                        llvm::ArrayRef<BoxLink> edges);

} // namespace facet

#endif // FACET_TOOLING_VIEWS_GRAPHLAYOUT_H

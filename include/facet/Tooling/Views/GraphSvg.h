//===- GraphSvg.h - A graph as a drawing ------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_VIEWS_GRAPHSVG_H
#define FACET_TOOLING_VIEWS_GRAPHSVG_H

#include "facet/Tooling/Views/DependencyGraph.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet {

/// What a drawing shows at most; a graph of more is drawn in part, with a line
/// that says so.
struct DrawingLimits {
  size_t nodes = 1500, edges = 6000;
};

/// A drawing that stands alone: an SVG document with light and dark colours.
std::string renderSvg(const DependencyGraph &graph, DrawingLimits limits = {});

/// The same as an element of an HTML page, which has the colours
/// (`graphStyle`). `linkOf`: where a node leads to, "#id", or "".
std::string
renderInlineSvg(const DependencyGraph &graph, DrawingLimits limits,
                llvm::function_ref<std::string(const GraphNode &)> linkOf);

} // namespace facet

#endif // FACET_TOOLING_VIEWS_GRAPHSVG_H

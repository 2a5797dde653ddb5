//===- GraphDot.h - A graph in the language of Graphviz ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_VIEWS_GRAPHDOT_H
#define FACET_TOOLING_VIEWS_GRAPHDOT_H

#include "facet/Tooling/Views/DependencyGraph.h"

namespace facet {

/// The graph in the language of Graphviz, all of it: "$name" for variables,
/// "@id" for messages. Reads of `when` are dashed, those of rules dotted.
std::string renderDot(const DependencyGraph &graph);

} // namespace facet

#endif // FACET_TOOLING_VIEWS_GRAPHDOT_H

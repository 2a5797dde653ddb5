//===- GraphDot.cpp - A graph in the language of Graphviz -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Views/GraphDot.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

/// Appends text as a part of a quoted string, for people.
static void appendText(std::string &out, llvm::StringRef text) {
  for (char c : printableText(text)) {
    if (c == '"' || c == '\\')
      out += '\\';
    out += c;
  }
}

/// The identifier of a node: messages may be called as variables are. Each name
/// has its own: a backslash of the name is two, one is a character without
/// form.
static void appendId(std::string &out, const GraphNode &node) {
  out += '"';
  if (node.isMessage())
    out += '@';
  for (char c : node.name) {
    if (c == '"' || c == '\\')
      out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
      out += "\\x" + llvm::utohexstr(c, /*LowerCase=*/false, /*Width=*/2);
    else
      out += c;
  }
  out += '"';
}

static llvm::StringRef shapeOf(GraphNode::Kind kind) {
  switch (kind) {
  case GraphNode::Kind::Input:
    return "invhouse";
  case GraphNode::Kind::Variable:
    return "box";
  case GraphNode::Kind::Lazy:
    return "box\", style=\"rounded,dashed";
  case GraphNode::Kind::Message:
    return "note";
  case GraphNode::Kind::History:
    return "folder";
  }
  llvm_unreachable("a kind of nodes without a shape");
}

static llvm::StringRef styleOf(GraphEdge::Kind kind) {
  switch (kind) {
  case GraphEdge::Kind::Value:
    return "";
  case GraphEdge::Kind::Gate:
    return " [style=dashed, label=\"when\"]";
  case GraphEdge::Kind::Guard:
    return " [style=dotted, label=\"policy\"]";
  }
  llvm_unreachable("a kind of edges without a style");
}

std::string renderDot(const DependencyGraph &graph) {
  std::string out = "digraph facet {\n"
                    "  rankdir=LR;\n"
                    "  node [fontname=\"monospace\", fontsize=11];\n"
                    "  edge [fontname=\"monospace\", fontsize=9];\n";
  for (const GraphNode &node : graph.nodes) {
    out += "  ";
    appendId(out, node);
    out += " [label=\"";
    appendText(out, node.name);
    out += "\\n";
    appendText(out, node.detail);
    out += "\", shape=\"";
    out += shapeOf(node.kind);
    out += "\"];\n";
  }
  for (const GraphEdge &edge : graph.edges) {
    out += "  ";
    appendId(out, graph.nodes[edge.from]);
    out += " -> ";
    appendId(out, graph.nodes[edge.to]);
    out += styleOf(edge.kind);
    out += ";\n";
  }
  return out + "}\n";
}

} // namespace facet

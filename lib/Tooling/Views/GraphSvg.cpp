//===- GraphSvg.cpp - A graph as a drawing --------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Views/GraphSvg.h"
#include "Views/Markup.h"
#include "Views/Styles.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "facet/Tooling/Views/GraphLayout.h"
#include "llvm/Support/Unicode.h"

namespace facet {

using namespace views;

//===----------------------------------------------------------------------===//
// Labels
//===----------------------------------------------------------------------===//

namespace {
constexpr int32_t boxHeight = 44, padding = 12, noteHeight = 28;
/// Of the fonts of names and details, in tenths of a pixel a column.
constexpr int32_t nameAdvance = 73, detailAdvance = 67;
constexpr size_t mostNameColumns = 32, mostDetailColumns = 34;

/// A node's text as it is shown.
struct Label {
  std::string name, detail;
  int32_t width = 0;
};
} // namespace

/// Terminal columns, which are about what a monospaced font needs.
static size_t columnsOf(llvm::StringRef text) {
  int columns = llvm::sys::unicode::columnWidthUTF8(text);
  return columns < 0 ? countCodePoints(text) : size_t(columns);
}

/// The text, or its beginning and an ellipsis.
static std::string shortened(llvm::StringRef text, size_t mostColumns) {
  Excerpt part = excerpt(text, 4 * mostColumns);
  std::string shown = printableText(part.text);
  if (!part.rest && columnsOf(shown) <= mostColumns)
    return shown;
  std::string out;
  size_t columns = 1;
  for (size_t at = 0; at < shown.size();) {
    llvm::StringRef c =
        llvm::StringRef(shown).substr(at, decodeAt(shown, at).size);
    columns += columnsOf(c);
    if (columns > mostColumns)
      break;
    out += c;
    at += c.size();
  }
  return out + "…";
}

static Label labelOf(const GraphNode &node) {
  Label label;
  label.name = shortened(node.name, mostNameColumns);
  label.detail = shortened(node.detail, mostDetailColumns);
  int32_t width = std::max(int32_t(columnsOf(label.name)) * nameAdvance,
                           int32_t(columnsOf(label.detail)) * detailAdvance);
  label.width = width / 10 + 2 * padding;
  return label;
}

//===----------------------------------------------------------------------===//
// The drawing
//===----------------------------------------------------------------------===//

namespace {
class GraphDrawing {
public:
  GraphDrawing(const DependencyGraph &graph, std::string &out)
      : graph(graph), markup(out) {
    std::vector<BoxSize> sizes;
    std::vector<BoxLink> links;
    for (const GraphNode &node : graph.nodes) {
      labels.push_back(labelOf(node));
      sizes.push_back({labels.back().width, boxHeight, node.isMessage()});
    }
    for (const GraphEdge &edge : graph.edges)
      links.push_back({edge.from, edge.to});
    layout = layOutGraph(sizes, links);
  }

  void draw(bool standsAlone,
            llvm::function_ref<std::string(const GraphNode &)> linkOf);

private:
  void drawEdges();
  void drawNode(size_t number, const std::string &link);
  void drawNote();
  std::string description() const;

  const DependencyGraph &graph;
  MarkupWriter markup;
  std::vector<Label> labels;
  GraphLayout layout;
};
} // namespace

/// A smooth line through the points: level where it passes them.
static std::string pathOf(llvm::ArrayRef<GraphPoint> points) {
  auto number = [](int32_t n) { return std::to_string(n); };
  std::string path = "M" + number(points[0].x) + " " + number(points[0].y);
  for (size_t i = 1; i != points.size(); ++i) {
    GraphPoint from = points[i - 1], to = points[i];
    if (from.y == to.y) {
      path += "H" + number(to.x);
      continue;
    }
    std::string middle = number((from.x + to.x) / 2);
    path += "C" + middle + " " + number(from.y) + " " + middle + " " +
            number(to.y) + " " + number(to.x) + " " + number(to.y);
  }
  return path;
}

static llvm::StringRef classOf(GraphEdge::Kind kind) {
  switch (kind) {
  case GraphEdge::Kind::Value:
    return "edge";
  case GraphEdge::Kind::Gate:
    return "edge gate";
  case GraphEdge::Kind::Guard:
    return "edge guard";
  }
  llvm_unreachable("a kind of edges without a class");
}

void GraphDrawing::drawEdges() {
  std::vector<bool> isTarget(graph.nodes.size());
  for (auto [edge, route] : llvm::zip(graph.edges, layout.routes)) {
    markup.empty("path",
                 {{"class", classOf(edge.kind).str()}, {"d", pathOf(route)}});
    markup.newline();
    isTarget[edge.to] = true;
  }
  for (auto [box, isHit] : llvm::zip(layout.boxes, isTarget)) {
    if (!isHit)
      continue;
    std::string y = std::to_string(box.y + box.height / 2);
    markup.empty("path",
                 {{"class", "tip"},
                  {"d", "M" + std::to_string(box.x) + " " + y + "l-7 -4v8z"}});
    markup.newline();
  }
}

void GraphDrawing::drawNode(size_t number, const std::string &link) {
  const GraphNode &node = graph.nodes[number];
  const GraphBox &box = layout.boxes[number];
  auto at = [](int32_t n) { return std::to_string(n); };
  llvm::StringRef kind = graphNodeKindName(node.kind);
  std::string classes = "node " + kind.str();
  if (node.kind == GraphNode::Kind::Message)
    classes += " " + node.detail;
  llvm::StringRef tag = link.empty() ? "g" : "a";
  std::vector<Attribute> attributes = {{"class", classes}};
  if (!link.empty())
    attributes.push_back({"href", link});
  markup.open(tag, attributes);
  markup.element("title", {},
                 brief(node.name) + ": " + kind.str() + ", " +
                     brief(node.detail));
  markup.empty("rect", {{"x", at(box.x)},
                        {"y", at(box.y)},
                        {"width", at(box.width)},
                        {"height", at(box.height)},
                        {"rx", node.isMessage() ? "3" : "9"}});
  markup.element(
      "text",
      {{"class", "name"}, {"x", at(box.x + padding)}, {"y", at(box.y + 18)}},
      labels[number].name);
  markup.element(
      "text",
      {{"class", "detail"}, {"x", at(box.x + padding)}, {"y", at(box.y + 34)}},
      labels[number].detail);
  markup.close(tag);
  markup.newline();
}

std::string GraphDrawing::description() const {
  return counted(graph.nodes.size(), "node", "nodes") + " and " +
         counted(graph.edges.size(), "edge", "edges");
}

/// What is not drawn must not be missed in silence.
void GraphDrawing::drawNote() {
  markup.element("text",
                 {{"class", "note"},
                  {"x", "16"},
                  {"y", std::to_string(layout.height + 8)}},
                 "Not drawn: " + counted(graph.hiddenNodes, "node", "nodes") +
                     " and " + counted(graph.hiddenEdges, "edge", "edges") +
                     " of a graph that is too large");
  markup.newline();
}

void GraphDrawing::draw(
    bool standsAlone,
    llvm::function_ref<std::string(const GraphNode &)> linkOf) {
  bool isPart = graph.hiddenNodes || graph.hiddenEdges;
  int32_t width = isPart ? std::max(layout.width, 520) : layout.width;
  int32_t height = layout.height + (isPart ? noteHeight : 0);
  std::string w = std::to_string(width), h = std::to_string(height);
  std::vector<Attribute> attributes;
  if (standsAlone)
    attributes.push_back({"xmlns", "http://www.w3.org/2000/svg"});
  for (Attribute attribute : {Attribute{"class", "graph"},
                              {"width", w},
                              {"height", h},
                              {"viewBox", "0 0 " + w + " " + h}})
    attributes.push_back(std::move(attribute));
  // With links inside it is no picture, but a group of them.
  attributes.push_back({"role", standsAlone ? "img" : "group"});
  attributes.push_back({"aria-label", "Dependencies: " + description()});
  markup.open("svg", attributes);
  markup.newline();
  if (standsAlone) {
    markup.open("style");
    markup.raw(graphStyle);
    markup.close("style");
    markup.newline();
    markup.empty("rect",
                 {{"class", "canvas"}, {"width", "100%"}, {"height", "100%"}});
    markup.newline();
  }
  drawEdges();
  for (size_t i = 0; i != graph.nodes.size(); ++i)
    drawNode(i, linkOf(graph.nodes[i]));
  if (isPart)
    drawNote();
  markup.close("svg");
  markup.newline();
}

std::string renderSvg(const DependencyGraph &graph, DrawingLimits limits) {
  std::string out;
  DependencyGraph part = limitGraph(graph, limits.nodes, limits.edges);
  GraphDrawing(part, out).draw(/*standsAlone=*/true,
                               [](const GraphNode &) { return ""; });
  return out;
}

std::string
renderInlineSvg(const DependencyGraph &graph, DrawingLimits limits,
                llvm::function_ref<std::string(const GraphNode &)> linkOf) {
  std::string out;
  DependencyGraph part = limitGraph(graph, limits.nodes, limits.edges);
  GraphDrawing(part, out).draw(/*standsAlone=*/false, linkOf);
  return out;
}

} // namespace facet

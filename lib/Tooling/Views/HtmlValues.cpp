//===- HtmlValues.cpp - The graph, the variables and the lenses -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Views/ReportModel.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/Telemetry/Telemetry.h"
#include "facet/Tooling/Views/GraphSvg.h"
#include "llvm/ADT/STLExtras.h"
#include <cmath>

namespace facet::views {

//===----------------------------------------------------------------------===//
// The graph
//===----------------------------------------------------------------------===//

void writeGraph(Page &page) {
  MarkupWriter &markup = page.markup;
  DependencyGraph graph = dependencyGraph(page.program());
  page.beginPart("fct-graph", "Dependencies",
                 "From inputs over variables to messages. Dashed: read by "
                 "`when`; dotted: read by a rule of the policy.");
  if (graph.nodes.empty()) {
    markup.element("p", {{"class", "nothing"}},
                   "The document has no variables and no messages.");
    page.endPart();
    return;
  }
  llvm::StringMap<size_t> numbers;
  for (auto [number, variable] : llvm::enumerate(page.program().variables))
    numbers[variable.name] = number;
  auto linkOf = [&](const GraphNode &node) -> std::string {
    if (node.isMessage()) {
      auto found = page.model.elements.find(node.name);
      return found == page.model.elements.end() ? "" : linkTo(found->second);
    }
    size_t number = numbers.lookup(llvm::StringRef(node.name).drop_front());
    return number < mostVariables ? linkTo(variableElement(number)) : "";
  };
  markup.open("div", {{"class", "card scroll"},
                      {"tabindex", "0"},
                      {"role", "region"},
                      {"aria-label", "Graph of dependencies"}});
  constexpr DrawingLimits limits = {300, 1500};
  markup.raw(renderInlineSvg(graph, limits, linkOf));
  markup.close("div");
  page.endPart();
}

//===----------------------------------------------------------------------===//
// Variables
//===----------------------------------------------------------------------===//

static void writeValue(Page &page, Value value) {
  constexpr size_t mostShown = 120, mostValue = 4 << 10;
  if (value.isAbsent()) {
    page.markup.element("span", {{"class", "muted"}}, "not computed");
    return;
  }
  std::string json;
  bool isWhole = appendJcs(json, value, 2 * mostValue);
  Excerpt part = page.take(json, mostValue);
  if (isWhole && !part.rest && json.size() <= mostShown) {
    page.markup.element("code", {}, json);
    return;
  }
  page.markup.open("details");
  page.markup.element("summary", {},
                      excerpt(part.text, mostShown).text.str() + "…");
  page.markup.openCode("code");
  page.markup.text(part.text);
  page.markup.close("pre");
  if (!isWhole || part.rest)
    page.markup.element("p", {{"class", "rest"}}, "… and more, not shown");
  page.markup.close("details");
}

void writeVariables(Page &page) {
  const AnalysedProgram &program = page.program();
  if (program.variables.empty())
    return;
  MarkupWriter &markup = page.markup;
  page.beginPart("fct-variables", "Variables", "");
  bool hasValues = page.data.result && page.data.result->variables.size() ==
                                           program.variables.size();
  std::vector<llvm::StringRef> columns = {"name", "kind", "type", "source"};
  if (hasValues)
    columns.push_back("value");
  page.beginTable("Variables", columns);
  for (auto [number, variable] : llvm::enumerate(program.variables)) {
    if (number == mostVariables)
      break;
    markup.open("tr", {{"id", variableElement(number)}});
    markup.open("th", {{"scope", "row"}});
    markup.element("code", {}, brief("$" + variable.name.str()));
    markup.close("th");
    markup.element("td", {},
                   variable.input    ? "input"
                   : variable.isLazy ? "lazy"
                                     : "variable");
    markup.open("td");
    markup.element("code", {},
                   variable.type ? brief(printType(variable.type)) : "");
    markup.close("td");
    markup.open("td");
    page.writePlace(variable.nameSpan);
    markup.close("td");
    if (hasValues) {
      markup.open("td", {{"class", "value"}});
      writeValue(page, page.data.result->variables[number]);
      markup.close("td");
    }
    markup.close("tr");
    markup.newline();
  }
  page.endTable();
  if (program.variables.size() > mostVariables)
    page.noteRows(program.variables.size() - mostVariables, "variables");
  page.endPart();
}

//===----------------------------------------------------------------------===//
// Lenses
//===----------------------------------------------------------------------===//

/// "1.234 ms".
static std::string printTime(double milliseconds) {
  auto us = uint64_t(std::llround(milliseconds * 1e3));
  std::string fraction = std::to_string(us % 1000);
  return grouped(us / 1000) + "." + std::string(3 - fraction.size(), '0') +
         fraction + " ms";
}

static void writeLens(Page &page, const LensUse &use, uint64_t gas) {
  MarkupWriter &markup = page.markup;
  markup.open("tr", {{"data-lens", use.lens->name.str()},
                     {"data-calls", std::to_string(use.calls)},
                     {"data-gas", std::to_string(use.gas)}});
  markup.open("th", {{"scope", "row"}});
  markup.element("code", {}, use.lens->name);
  markup.close("th");
  markup.element("td", {{"class", "number"}}, grouped(use.calls));
  markup.element("td", {{"class", "number"}}, grouped(use.gas));
  markup.open("td", {{"class", "share"}});
  page.writeMeter("", use.gas, gas);
  markup.close("td");
  if (const Recording *recording = page.data.recording) {
    uint64_t time = recording->total(SpanKind::Lens, use.lens->name);
    markup.element("td", {{"class", "number"}}, printTime(double(time) / 1e6));
  }
  markup.close("tr");
  markup.newline();
}

void writeLenses(Page &page) {
  const RunResult *result = page.data.result;
  if (!result)
    return;
  MarkupWriter &markup = page.markup;
  std::string about = "Gas used: " + grouped(result->gasUsed) + " of " +
                      grouped(page.data.gasLimit) + ".";
  if (page.data.recording) {
    PhaseTimes times = phaseTimesOf(*page.data.recording);
    about += " Compiled in " + printTime(times.compilation) + ", run in " +
             printTime(times.execution) + ".";
  }
  page.beginPart("fct-lenses", "Lenses", about);
  if (result->lenses.empty())
    markup.element("p", {{"class", "nothing"}}, "No lens was called.");
  else {
    // The most expensive first, by name where they are equal.
    std::vector<LensUse> uses = result->lenses;
    llvm::sort(uses, [](const LensUse &a, const LensUse &b) {
      return std::tie(b.gas, a.lens->name) < std::tie(a.gas, b.lens->name);
    });
    std::vector<llvm::StringRef> columns = {"lens", "calls", "gas", "share"};
    if (page.data.recording)
      columns.push_back("time");
    page.beginTable("Gas of each lens", columns);
    for (const LensUse &use : uses)
      writeLens(page, use, result->gasUsed);
    page.endTable();
  }
  page.endPart();
}

} // namespace facet::views

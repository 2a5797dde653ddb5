//===- HtmlPolicy.cpp - The decisions of the guard, and the tools ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Views/ReportModel.h"
#include "facet/Support/Json/JsonWriter.h"

namespace facet::views {

namespace {
constexpr size_t mostEvents = 1000, mostTools = 300, mostJson = 32 << 10;
}

//===----------------------------------------------------------------------===//
// The policy
//===----------------------------------------------------------------------===//

static void writeEvent(Page &page, const GuardEvent &event, size_t number) {
  MarkupWriter &markup = page.markup;
  llvm::StringRef decision = event.allowed ? "allowed" : "denied";
  markup.open("tr", {{"data-decision", decision.str()}});
  markup.element("td", {{"class", "number"}}, grouped(number));
  markup.open("td");
  markup.element("code", {}, guardedOpName(event.op));
  markup.close("td");
  markup.open("th", {{"scope", "row"}});
  auto found = page.model.elements.find(event.name);
  if (event.op == GuardedOp::MessageEmit && found != page.model.elements.end())
    markup.element("a", {{"href", linkTo(found->second)}}, brief(event.name));
  else
    markup.element("code", {}, brief(event.name));
  markup.close("th");
  markup.element("td", {}, event.effect.empty() ? "–" : brief(event.effect));
  markup.open("td");
  markup.element("span", {{"class", "badge " + decision.str()}}, decision);
  markup.close("td");
  markup.open("td");
  if (event.ruleId)
    markup.element("code", {}, brief(*event.ruleId));
  else
    markup.text(event.allowed ? "–" : "no rule with an id");
  markup.close("td");
  markup.close("tr");
  markup.newline();
}

static void writeMergedPolicy(Page &page) {
  const AnalysedProgram &program = page.program();
  MarkupWriter &markup = page.markup;
  if (!program.hasPolicy) {
    markup.element("p", {{"class", "nothing"}},
                   "The document has no @policy: defaults decide.");
    return;
  }
  std::string json;
  (void)appendJcs(json, program.policyValue, 8 * mostJson);
  markup.open("details");
  markup.open("summary");
  markup.text("The merged policy, ");
  markup.element("code", {{"class", "hash"}}, program.policyHash);
  markup.close("summary");
  page.writeJson(json, mostJson);
  markup.close("details");
}

void writePolicy(Page &page) {
  if (page.program().profile == Profile::Core)
    return; // without a guard
  page.beginPart("fct-policy", "Policy",
                 "Every decision of the guard, in the order of the execution "
                 "artifact.");
  if (page.data.result) {
    llvm::ArrayRef<GuardEvent> events = page.data.result->events;
    if (events.empty())
      page.markup.element("p", {{"class", "nothing"}},
                          "The guard was asked nothing.");
    else {
      page.beginTable("Decisions of the guard",
                      {"#", "operation", "name", "effect", "decision", "rule"});
      for (auto [index, event] : llvm::enumerate(events.take_front(mostEvents)))
        writeEvent(page, event, index + 1);
      page.endTable();
      page.noteRows(events.size() - std::min(events.size(), mostEvents),
                    "decisions");
    }
  }
  writeMergedPolicy(page);
  page.endPart();
}

//===----------------------------------------------------------------------===//
// Tools
//===----------------------------------------------------------------------===//

void writeTools(Page &page) {
  const Plan &plan = page.plan();
  if (plan.tools.empty())
    return;
  MarkupWriter &markup = page.markup;
  page.beginPart("fct-tools", "Tools", "");
  std::vector<bool> isExposed(plan.tools.size());
  if (page.data.result)
    for (uint32_t tool : page.data.result->tools)
      isExposed[tool] = true;
  for (auto [number, tool] :
       llvm::enumerate(llvm::ArrayRef(plan.tools).take_front(mostTools))) {
    markup.open("details", {{"class", "card"}});
    markup.open("summary");
    markup.element("code", {},
                   brief((tool.interface + "." + tool.function).str()));
    markup.text(" ");
    markup.element("span", {{"class", "muted"}}, brief(tool.effect));
    markup.text(" ");
    if (page.data.result)
      markup.element(
          "span",
          {{"class", isExposed[number] ? "badge kept" : "badge left-out"}},
          isExposed[number] ? "exposed" : "not exposed");
    markup.close("summary");
    page.writeJson(tool.json, mostJson);
    markup.close("details");
    markup.newline();
  }
  page.noteRows(plan.tools.size() - std::min(plan.tools.size(), mostTools),
                "tools");
  page.endPart();
}

} // namespace facet::views

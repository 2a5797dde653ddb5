//===- LayoutReport.cpp - What the layout did with each section -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Output/LayoutReport.h"
#include "facet/Runtime/Evaluator.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/TurnIds.h"
#include "llvm/ADT/STLExtras.h"

namespace facet {

llvm::StringRef layoutActionName(LayoutAction action) {
  static constexpr llvm::StringLiteral names[] = {"kept", "cut", "dropped",
                                                  "put_back"};
  return names[size_t(action)];
}

/// What had become of a section before it got room back.
static std::string describeLoss(const SectionLayout &section) {
  uint64_t left = section.beforeFilling.value_or(0);
  return left ? "it had been cut to " + std::to_string(left)
              : "it had been dropped";
}

std::string describeReason(const SectionLayout &section) {
  switch (section.reason) {
  case LayoutReason::NoLayout:
    return "the core profile has no layout";
  case LayoutReason::Fits:
    return "everything fits";
  case LayoutReason::Critical:
    return "it may not be shortened: its shrink is 0";
  case LayoutReason::Spared:
    return "others that gave way before it were enough";
  case LayoutReason::Strategy:
    return "its strategy was applied";
  case LayoutReason::Cut:
    return "its end was cut off";
  case LayoutReason::StrategyAndCut:
    return "its strategy left " +
           std::to_string(section.afterStrategy.value_or(0)) +
           ", and the end of that was cut off";
  case LayoutReason::BelowMin:
    return "the room that is left is less than its min of " +
           std::to_string(section.min);
  case LayoutReason::NoRoom:
    return "no room is left for it";
  case LayoutReason::PutBackWhole:
    return describeLoss(section) + ", but room was left for all of it";
  case LayoutReason::PutBackInPart:
    return describeLoss(section) + ", but room was left for more of it";
  case LayoutReason::Chosen:
    return "it is among those that are worth most together";
  case LayoutReason::NotChosen:
    return "it is not among those that are worth most together";
  case LayoutReason::SolverKept:
    return "the solver chose it";
  case LayoutReason::SolverDropped:
    return "the solver did not choose it";
  }
  return "";
}

/// Where a section stands in the output, before source order counts.
static unsigned rankOf(const SectionLayout &section, MessageOrder order) {
  unsigned rank = unsigned(section.role.value_or(Role::User));
  return order == MessageOrder::Source ? std::min(rank, 1u) : rank;
}

/// Says of the sections of the prefix what a cut of each loses.
static void findLosses(const Plan &plan, std::vector<SectionLayout> &sections) {
  std::vector<SectionLayout *> prefix;
  for (SectionLayout &section : sections)
    if (section.isInPrefix)
      prefix.push_back(&section);
  llvm::sort(prefix, [&](SectionLayout *a, SectionLayout *b) {
    // At equal rank by source order, that of their memory.
    return std::make_pair(rankOf(*a, plan.order), a) <
           std::make_pair(rankOf(*b, plan.order), b);
  });
  std::optional<uint64_t> units = 0;
  for (SectionLayout *section : llvm::reverse(prefix)) {
    if (units && section->before)
      *units += *section->before;
    else
      units = std::nullopt;
    if (section->shrink != 0)
      section->prefixLoss = units;
  }
}

LayoutReport layoutOf(const Plan &plan, const RunResult &result) {
  LayoutReport report{plan.budget, std::nullopt, result.sections};
  if (result.ok)
    report.used = result.unitsUsed;
  findLosses(plan, report.sections);
  return report;
}

SectionLayout plannedSection(const PlanMessage &message) {
  SectionLayout section;
  section.id = message.id.str();
  section.role = message.role;
  section.priority = message.priority;
  section.shrink = message.shrink;
  section.min = uint64_t(std::max<int64_t>(message.min, 0));
  section.isInPrefix = message.isInPrefix;
  return section;
}

LayoutReport knownLayout(const Plan &plan) {
  LayoutReport report;
  report.budget = plan.budget;
  for (const PlanMessage &message : plan.messages) {
    SectionLayout section = plannedSection(message);
    if (message.isHistory() && message.contentSize) {
      for (auto [index, turn] : llvm::enumerate(message.turns)) {
        section.id = turnId(message.id, index + 1);
        section.role = turn.role;
        section.before = turn.size.units;
        report.sections.push_back(section);
      }
      continue;
    }
    if (message.contentSize)
      section.before = message.contentSize->units;
    report.sections.push_back(std::move(section));
  }
  findLosses(plan, report.sections);
  return report;
}

static void writeUnits(JcsWriter &json, llvm::StringRef key,
                       std::optional<uint64_t> units) {
  json.key(key);
  if (units)
    json.integer(int64_t(*units));
  else
    json.null();
}

static void writeSection(JcsWriter &json, const SectionLayout &section) {
  json.beginObject();
  json.key("action");
  if (section.action)
    json.string(layoutActionName(*section.action));
  else
    json.null();
  writeUnits(json, "after", section.after);
  writeUnits(json, "after_cuts", section.afterCuts());
  writeUnits(json, "after_strategy", section.afterStrategy);
  writeUnits(json, "before", section.before);
  json.key("id");
  json.string(section.id);
  writeUnits(json, "min", section.min);
  json.key("prefix");
  json.boolean(section.isInPrefix);
  writeUnits(json, "prefix_loss", section.prefixLoss);
  json.key("priority");
  json.integer(section.priority);
  json.key("reason");
  if (section.action)
    json.string(describeReason(section));
  else
    json.null();
  json.key("role");
  if (section.role)
    json.string(roleName(*section.role));
  else
    json.null();
  json.key("shrink");
  json.value(Value::floating(section.shrink));
  json.endObject();
}

std::string renderLayout(const LayoutReport &report) {
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("budget");
  json.integer(report.budget);
  json.key("sections");
  json.beginArray();
  for (const SectionLayout &section : report.sections)
    writeSection(json, section);
  json.endArray();
  writeUnits(json, "used", report.used);
  json.endObject();
  return text + "\n";
}

} // namespace facet

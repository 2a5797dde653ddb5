//===- ProfileTables.cpp - Summaries of profiles as tables ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProfileTables.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

namespace facet {

using Summaries = llvm::ArrayRef<ProfileSummary>;
using Rows = std::vector<ProfileRow> ProfileSummary::*;

static std::string formatted(const char *format, double number) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << llvm::format(format, number);
  return text;
}

static std::string milliseconds(double ms) { return formatted("%.3f", ms); }

static std::string megabytes(uint64_t bytes) {
  return bytes ? formatted("%.1f", double(bytes) / (1 << 20)) : "";
}

/// A column for each profile; its number stands before what it shows if there
/// are several.
static void addColumns(ProfileTable &table, Summaries summaries,
                       llvm::ArrayRef<llvm::StringRef> names) {
  for (size_t i = 0; i != summaries.size(); ++i)
    for (llvm::StringRef name : names)
      table.columns.push_back(
          (summaries.size() > 1 ? llvm::utostr(i + 1) + ": " : "") +
          name.str());
}

/// The names in the tables of all profiles, in the order in which they come
/// first: those with the most time.
static std::vector<llvm::StringRef> namesIn(Summaries summaries, Rows rows) {
  constexpr size_t mostShown = 15;
  std::vector<llvm::StringRef> names;
  llvm::StringMap<bool> seen;
  for (const ProfileSummary &summary : summaries)
    for (const ProfileRow &row :
         llvm::ArrayRef(summary.*rows).take_front(mostShown))
      if (seen.try_emplace(row.name, true).second)
        names.push_back(row.name);
  return names;
}

static const ProfileRow *findRow(const std::vector<ProfileRow> &rows,
                                 llvm::StringRef name) {
  auto found = llvm::find_if(
      rows, [&](const ProfileRow &row) { return row.name == name; });
  return found == rows.end() ? nullptr : &*found;
}

static ProfileTable tableOfWhole(Summaries summaries) {
  ProfileTable table{"profile", {""}, {}};
  addColumns(table, summaries, {"value"});
  auto add = [&](const char *name, auto cell) {
    std::vector<std::string> &row = table.rows.emplace_back();
    row.push_back(name);
    for (const ProfileSummary &summary : summaries)
      row.push_back(cell(summary));
  };
  add("time (ms)", [](const ProfileSummary &summary) {
    return milliseconds(summary.milliseconds);
  });
  add("memory at most (MB)", [](const ProfileSummary &summary) {
    return megabytes(summary.memoryPeak);
  });
  add("threads", [](const ProfileSummary &summary) {
    return llvm::utostr(summary.threads);
  });
  return table;
}

static ProfileTable tableOfPhases(Summaries summaries) {
  ProfileTable table{"phases", {""}, {}};
  addColumns(table, summaries, {"ms", "%", "MB"});
  for (llvm::StringRef name : namesIn(summaries, &ProfileSummary::phases)) {
    std::vector<std::string> &cells = table.rows.emplace_back();
    cells.push_back(name.str());
    for (const ProfileSummary &summary : summaries) {
      const ProfileRow *row = findRow(summary.phases, name);
      cells.push_back(row ? milliseconds(row->milliseconds) : "");
      cells.push_back(row && summary.milliseconds > 0
                          ? formatted("%.1f", 100 * row->milliseconds /
                                                  summary.milliseconds)
                          : "");
      cells.push_back(row ? megabytes(row->memory) : "");
    }
  }
  return table;
}

static ProfileTable tableOfRows(const char *title, Summaries summaries,
                                Rows rows) {
  ProfileTable table{title, {""}, {}};
  addColumns(table, summaries, {"count", "ms", "longest"});
  for (llvm::StringRef name : namesIn(summaries, rows)) {
    std::vector<std::string> &cells = table.rows.emplace_back();
    cells.push_back(name.str());
    for (const ProfileSummary &summary : summaries) {
      const ProfileRow *row = findRow(summary.*rows, name);
      cells.push_back(row ? llvm::utostr(row->count) : "");
      cells.push_back(row ? milliseconds(row->milliseconds) : "");
      cells.push_back(row ? milliseconds(row->longest) : "");
    }
  }
  return table;
}

static ProfileTable tableOfRun(Summaries summaries) {
  ProfileTable table{"run", {""}, {}};
  addColumns(table, summaries, {"value"});
  auto add = [&](const char *name, auto number) {
    std::vector<std::string> cells{name};
    for (const ProfileSummary &summary : summaries)
      cells.push_back(summary.layout ? llvm::utostr(number(summary)) : "");
    table.rows.push_back(std::move(cells));
  };
  if (llvm::none_of(summaries, [](const ProfileSummary &summary) {
        return summary.layout.has_value();
      }))
    return table;
  using Summary = const ProfileSummary &;
  add("lens calls written", [](Summary s) { return s.saved->written; });
  add("lens calls made", [](Summary s) { return s.saved->made; });
  add("saved by the optimiser", [](Summary s) {
    return s.saved->written - std::min(s.saved->written, s.saved->made);
  });
  add("budget", [](Summary s) { return s.budget.value_or(0); });
  add("used", [](Summary s) { return s.used.value_or(0); });
  add("sections kept", [](Summary s) { return s.layout->kept; });
  add("sections cut", [](Summary s) { return s.layout->cut; });
  add("sections dropped", [](Summary s) { return s.layout->dropped; });
  add("sections put back", [](Summary s) { return s.layout->putBack; });
  return table;
}

std::vector<ProfileTable> tablesOf(Summaries summaries) {
  std::vector<ProfileTable> tables = {
      tableOfWhole(summaries),
      tableOfPhases(summaries),
      tableOfRun(summaries),
      tableOfRows("lenses", summaries, &ProfileSummary::lenses),
      tableOfRows("variables", summaries, &ProfileSummary::variables),
      tableOfRows("sections", summaries, &ProfileSummary::sections),
      tableOfRows("host calls", summaries, &ProfileSummary::hostCalls),
      tableOfRows("documents", summaries, &ProfileSummary::documents),
      tableOfRows("tests", summaries, &ProfileSummary::tests),
      tableOfRows("imports", summaries, &ProfileSummary::imports),
      tableOfRows("passes", summaries, &ProfileSummary::passes),
      tableOfRows("patterns", summaries, &ProfileSummary::patterns),
  };
  llvm::erase_if(tables,
                 [](const ProfileTable &table) { return table.rows.empty(); });
  return tables;
}

} // namespace facet

//===- ProfileReport.cpp - Summaries of profiles, for people and tools ----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProfileTables.h"
#include "Views/Markup.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace facet {

using Summaries = llvm::ArrayRef<ProfileSummary>;

static std::string titleOf(const ProfileSummary &summary) {
  return summary.command.empty() ? summary.file
                                 : summary.file + ": " + summary.command;
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

/// A cell of a table that lines up; the first column is not wider than most
/// screens bear.
static std::string shortened(const std::string &text) {
  constexpr size_t longest = 40;
  if (countCodePoints(text) <= longest)
    return text;
  return "…" + text.substr(floorBoundary(text, text.size() - longest + 1));
}

static void printTable(const ProfileTable &table, llvm::raw_ostream &os) {
  std::vector<std::vector<std::string>> lines{table.columns};
  lines.front().front() = table.title;
  for (std::vector<std::string> row : table.rows) {
    row.front() = "  " + shortened(printableText(row.front()));
    lines.push_back(std::move(row));
  }
  std::vector<size_t> widths(table.columns.size());
  for (const std::vector<std::string> &line : lines)
    for (size_t i = 0; i != line.size(); ++i)
      widths[i] = std::max(widths[i], countCodePoints(line[i]));
  os << '\n';
  for (const std::vector<std::string> &line : lines) {
    std::string text = line[0];
    text.append(widths[0] - countCodePoints(line[0]), ' ');
    for (size_t i = 1; i != line.size(); ++i) {
      text.append(widths[i] - countCodePoints(line[i]) + 3, ' ');
      text += line[i];
    }
    os << llvm::StringRef(text).rtrim(' ') << '\n';
  }
}

std::string printSummaries(Summaries summaries) {
  std::string text;
  llvm::raw_string_ostream os(text);
  for (size_t i = 0; i != summaries.size(); ++i) {
    if (summaries.size() > 1)
      os << i + 1 << ": ";
    os << printableText(titleOf(summaries[i])) << '\n';
  }
  for (const ProfileTable &table : tablesOf(summaries))
    printTable(table, os);
  for (const ProfileSummary &summary : summaries) {
    if (summary.advice.empty())
      continue;
    os << "\nadvice";
    if (summaries.size() > 1)
      os << " for " << printableText(summary.file);
    os << '\n';
    for (const std::string &advice : summary.advice)
      os << "  - " << printableText(advice) << '\n';
  }
  return text;
}

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

namespace {
/// Writes the summaries; keys in the order of canonical JSON.
class SummaryWriter {
public:
  explicit SummaryWriter(std::string &out) : json(out) {}

  void write(Summaries summaries);

private:
  void writeSummary(const ProfileSummary &summary);
  void writeRows(llvm::StringRef key, const std::vector<ProfileRow> &rows);
  void writeTexts(llvm::StringRef key, const std::vector<std::string> &texts);
  void writeRun(const ProfileSummary &summary);
  void integer(llvm::StringRef key, uint64_t number) {
    json.key(key);
    json.integer(int64_t(number));
  }
  void real(llvm::StringRef key, double number) {
    json.key(key);
    json.value(Value::floating(number));
  }
  void text(llvm::StringRef key, llvm::StringRef text) {
    json.key(key);
    json.string(text);
  }

  JcsWriter json;
};
} // namespace

void SummaryWriter::writeRows(llvm::StringRef key,
                              const std::vector<ProfileRow> &rows) {
  json.key(key);
  json.beginArray();
  for (const ProfileRow &row : rows) {
    json.beginObject();
    integer("count", row.count);
    real("longest_ms", row.longest);
    if (row.memory)
      integer("memory_bytes", row.memory);
    real("ms", row.milliseconds);
    text("name", row.name);
    json.endObject();
  }
  json.endArray();
}

void SummaryWriter::writeTexts(llvm::StringRef key,
                               const std::vector<std::string> &texts) {
  json.key(key);
  json.beginArray();
  for (const std::string &one : texts)
    json.string(one);
  json.endArray();
}

void SummaryWriter::writeRun(const ProfileSummary &summary) {
  json.key("run");
  if (!summary.layout)
    return json.null();
  json.beginObject();
  integer("budget", summary.budget.value_or(0));
  integer("lens_calls_made", summary.saved->made);
  integer("lens_calls_written", summary.saved->written);
  integer("sections_cut", summary.layout->cut);
  integer("sections_dropped", summary.layout->dropped);
  integer("sections_kept", summary.layout->kept);
  integer("sections_put_back", summary.layout->putBack);
  integer("used", summary.used.value_or(0));
  json.endObject();
}

void SummaryWriter::writeSummary(const ProfileSummary &summary) {
  json.beginObject();
  writeTexts("advice", summary.advice);
  text("command", summary.command);
  writeRows("documents", summary.documents);
  integer("dropped_spans", summary.dropped);
  text("file", summary.file);
  writeRows("host_calls", summary.hostCalls);
  writeRows("imports", summary.imports);
  writeRows("lenses", summary.lenses);
  integer("memory_peak_bytes", summary.memoryPeak);
  real("ms", summary.milliseconds);
  writeRows("passes", summary.passes);
  writeRows("patterns", summary.patterns);
  writeRows("phases", summary.phases);
  writeRun(summary);
  writeRows("sections", summary.sections);
  writeRows("tests", summary.tests);
  integer("threads", summary.threads);
  writeTexts("unused_variables", summary.unusedVariables);
  writeRows("variables", summary.variables);
  json.endObject();
}

void SummaryWriter::write(Summaries summaries) {
  json.beginObject();
  json.key("profiles");
  json.beginArray();
  for (const ProfileSummary &summary : summaries)
    writeSummary(summary);
  json.endArray();
  json.endObject();
}

std::string summariesToJson(Summaries summaries) {
  std::string text;
  SummaryWriter(text).write(summaries);
  return text + "\n";
}

//===----------------------------------------------------------------------===//
// HTML
//===----------------------------------------------------------------------===//

/// A profile may come from anybody: its names are text, and nothing else.
static void writeHtml(llvm::StringRef text, llvm::raw_ostream &os) {
  os << views::escaped(printableText(text));
}

static void writeHtmlTable(const ProfileTable &table, llvm::raw_ostream &os) {
  os << "<table>\n<caption>";
  writeHtml(table.title, os);
  os << "</caption>\n<tr>";
  for (const std::string &column : table.columns) {
    os << "<th scope=\"col\">";
    writeHtml(column, os);
    os << "</th>";
  }
  os << "</tr>\n";
  for (const std::vector<std::string> &row : table.rows) {
    os << "<tr><th scope=\"row\">";
    writeHtml(row.front(), os);
    os << "</th>";
    for (const std::string &cell : llvm::ArrayRef(row).drop_front()) {
      os << "<td>";
      writeHtml(cell, os);
      os << "</td>";
    }
    os << "</tr>\n";
  }
  os << "</table>\n";
}

std::string summariesToHtml(Summaries summaries) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta "
        "charset=\"utf-8\">\n<title>fct analyze</title>\n<style>\n"
        "body{font:14px/1.5 sans-serif;margin:2em;max-width:75em}\n"
        "table{border-collapse:collapse;margin:1.5em 0}\n"
        "caption{font-weight:bold;text-align:left}\n"
        "th,td{padding:.15em .8em;border-bottom:1px solid #ccc}\n"
        "th{text-align:left;font-weight:normal}\n"
        "td{text-align:right;font-variant-numeric:tabular-nums}\n"
        "@media(prefers-color-scheme:dark){body{background:#111;"
        "color:#eee}}\n</style>\n</head>\n<body>\n<h1>fct analyze</h1>\n<ol>\n";
  for (const ProfileSummary &summary : summaries) {
    os << "<li>";
    writeHtml(titleOf(summary), os);
    os << "</li>\n";
  }
  os << "</ol>\n";
  for (const ProfileTable &table : tablesOf(summaries))
    writeHtmlTable(table, os);
  for (const ProfileSummary &summary : summaries) {
    if (summary.advice.empty())
      continue;
    os << "<h2>Advice for ";
    writeHtml(summary.file, os);
    os << "</h2>\n<ul>\n";
    for (const std::string &advice : summary.advice) {
      os << "<li>";
      writeHtml(advice, os);
      os << "</li>\n";
    }
    os << "</ul>\n";
  }
  os << "</body>\n</html>\n";
  return text;
}

} // namespace facet

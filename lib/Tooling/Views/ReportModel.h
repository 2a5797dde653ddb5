//===- ReportModel.h - What the parts of the page share ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_VIEWS_REPORTMODEL_H
#define FACET_LIB_TOOLING_VIEWS_REPORTMODEL_H

#include "Views/Markup.h"
#include "facet/Tooling/Views/HtmlReport.h"
#include "llvm/ADT/StringMap.h"

namespace facet::views {

/// A section, or a message that gives none.
struct ReportEntry {
  enum class State : uint8_t {
    Kept,
    Cut,
    Dropped,
    PutBack,
    /// Nothing has been laid out.
    Unknown,
    /// Kept out by `when`.
    Closed,
    Denied
  } state = State::Unknown;
  const Message *message = nullptr;
  std::string id;
  /// The id as it is shown.
  std::string label;
  /// Unset for a history of which only a run can tell the turns.
  std::optional<Role> role;
  /// Null if `when` or the policy kept it out.
  const SectionLayout *layout = nullptr;
  std::string reason;
  /// The `id` of its element: its own, if HTML and the page's own ids allow;
  /// empty if it is not shown.
  std::string element;

  uint64_t before() const { return layout ? layout->before.value_or(0) : 0; }
  uint64_t after() const { return layout ? layout->after.value_or(0) : 0; }
};

/// "kept", "cut", "dropped", "put back", "not run", "left out", "denied".
llvm::StringRef stateName(ReportEntry::State state);
/// For classes and attributes: "kept", "put-back" …
llvm::StringRef stateClass(ReportEntry::State state);
/// "system" …; "history" if the role is not known.
llvm::StringRef roleClass(const ReportEntry &entry);

struct ReportModel {
  explicit ReportModel(const ReportData &data);

  LayoutReport layout;
  /// Sections in the order in which they are sent, then what was left out, in
  /// source order.
  std::vector<ReportEntry> entries;
  /// Of all sections.
  uint64_t before = 0, after = 0;
  /// By ids of messages, histories and turns.
  llvm::StringMap<std::string> elements;

  uint64_t budget() const {
    return uint64_t(std::max<int64_t>(layout.budget, 0));
  }
  size_t count(ReportEntry::State state) const;

  /// What is shown of a file: its first lines.
  struct ShownSource {
    uint32_t lines = 0;
    size_t bytes = 0;
  };
  /// By file.
  std::vector<ShownSource> sources;

private:
  /// There are sections of a run, rather than what is known without one.
  bool hasLayout = false;
  /// The decisions that kept messages out, by their names, and for turns by
  /// those of their histories.
  llvm::StringMap<const GuardEvent *> denials, denialsOfTurns;

  void findDenials(llvm::ArrayRef<GuardEvent> events);
  void addSections(const Message &message, size_t &next);
  void describeAbsence(ReportEntry &entry) const;
  void chooseSources(const ReportData &data);
  void nameElements();
};

/// "#id" for links, with what URLs cannot hold as %XX; empty for no element.
std::string linkTo(llvm::StringRef element);

/// The page that is being written.
class Page {
public:
  Page(std::string &out, const ReportData &data)
      : markup(out), data(data), model(data) {}

  MarkupWriter markup;
  const ReportData &data;
  const ReportModel model;

  const AnalysedProgram &program() const { return data.compilation.program(); }
  const Plan &plan() const { return *data.compilation.plan(); }
  const SourceManager &sources() const { return *data.compilation.sources(); }

  /// As much of a text as may be shown: never more than `most` bytes, and less
  /// when the page has many.
  Excerpt take(llvm::StringRef text, size_t most);
  /// "… and n more bytes", if something was left out.
  void noteRest(size_t rest);
  /// The same for the rows of a table.
  void noteRows(size_t hidden, llvm::StringRef what);
  /// JSON as people read it, in part if it is long.
  void writeJson(llvm::StringRef json, size_t most);
  /// A part of a whole as a line. `classes`: of its colour.
  void writeMeter(llvm::StringRef classes, uint64_t part, uint64_t whole);
  /// "file:line", a link if the line is shown.
  void writePlace(SourceSpan span);

  void beginPart(llvm::StringRef id, llvm::StringRef title,
                 llvm::StringRef about);
  void endPart();
  void beginTable(llvm::StringRef label,
                  llvm::ArrayRef<llvm::StringRef> columns);
  void endTable();

private:
  size_t textLeft = 3 << 20;
};

/// The `id` of a line of a file, if the page shows it.
std::string lineElement(FileId file, uint32_t line);
constexpr size_t mostSections = 1000;
constexpr FileId mostFiles = 100;
std::string variableElement(size_t number);
constexpr size_t mostVariables = 500;

// The parts, in the order of the page.
void writeBudget(Page &page);
void writeSections(Page &page);
void writeGraph(Page &page);
void writeVariables(Page &page);
void writePolicy(Page &page);
void writeTools(Page &page);
void writeLenses(Page &page);
void writePayloads(Page &page);
void writeSources(Page &page);

} // namespace facet::views

#endif // FACET_LIB_TOOLING_VIEWS_REPORTMODEL_H

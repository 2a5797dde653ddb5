//===- HtmlBudget.cpp - The packing as bars and as a flame graph ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All is drawn in percents of the width, so that the page may be of any width
// without a script; what is in a cell is clipped by an <svg> of its own.
//
//===----------------------------------------------------------------------===//

#include "Views/ReportModel.h"
#include "facet/Support/TurnIds.h"

namespace facet::views {

using State = ReportEntry::State;

namespace {
constexpr unsigned barHeight = 34, rowHeight = 30, rowGap = 2;
/// Cells of a drawing; what is behind them is one cell.
constexpr size_t mostCells = 400;

/// A part of the width, in units.
struct Cell {
  uint64_t begin = 0, size = 0;
  std::string classes, label, title;
  /// Where it leads; empty: nowhere.
  std::string link;
};

/// Rows of cells over one scale.
class CellDrawing {
public:
  /// Without `isFocusable` links are for pointers only: what the bars lead to,
  /// the flame graph leads to as well.
  CellDrawing(Page &page, uint64_t scale, bool isFocusable)
      : markup(page.markup), scale(scale), isFocusable(isFocusable) {}

  void begin(llvm::StringRef classes, llvm::StringRef label, unsigned height) {
    markup.open("svg", {{"class", classes.str()},
                        {"width", "100%"},
                        {"height", std::to_string(height)},
                        {"role", "group"},
                        {"aria-label", label.str()}});
    markup.newline();
  }
  void end() {
    markup.close("svg");
    markup.newline();
  }

  void draw(const Cell &cell, unsigned y, unsigned height);
  /// A line at an end of the scale, such as the budget.
  void drawMark(uint64_t at, unsigned height) {
    std::string x = percent(at, scale);
    markup.empty("line", {{"class", "mark"},
                          {"x1", x},
                          {"x2", x},
                          {"y1", "0"},
                          {"y2", std::to_string(height)}});
  }

private:
  MarkupWriter &markup;
  uint64_t scale;
  bool isFocusable;
};
} // namespace

void CellDrawing::draw(const Cell &cell, unsigned y, unsigned height) {
  if (!cell.size)
    return;
  std::vector<Attribute> attributes = {{"href", cell.link}};
  if (!isFocusable)
    attributes.push_back({"tabindex", "-1"});
  if (!cell.link.empty())
    markup.open("a", attributes);
  markup.open("svg", {{"class", "cell " + cell.classes},
                      {"x", percent(cell.begin, scale)},
                      {"y", std::to_string(y)},
                      {"width", percent(cell.size, scale)},
                      {"height", std::to_string(height)}});
  markup.element("title", {}, cell.title);
  markup.empty("rect", {{"width", "100%"}, {"height", "100%"}, {"rx", "3"}});
  markup.element("text", {{"x", "8"}, {"y", std::to_string(height / 2 + 4)}},
                 cell.label);
  markup.close("svg");
  if (!cell.link.empty())
    markup.close("a");
  markup.newline();
}

//===----------------------------------------------------------------------===//
// Bars
//===----------------------------------------------------------------------===//

static std::string sized(const Page &page, uint64_t size) {
  return counted(size, page.data.unit, page.data.units);
}

/// Draws cells up to a number of them, and the others as one.
template <typename CellOf>
static uint64_t drawCells(Page &page, CellDrawing &drawing, unsigned height,
                          CellOf cellOf) {
  uint64_t at = 0, hidden = 0;
  size_t drawn = 0, others = 0;
  for (const ReportEntry &entry : page.model.entries) {
    for (Cell &cell : cellOf(entry)) {
      if (!cell.size)
        continue;
      if (drawn == mostCells) {
        hidden += cell.size;
        ++others;
        continue;
      }
      cell.begin = at;
      at += cell.size;
      ++drawn;
      drawing.draw(cell, 0, height);
    }
  }
  if (!hidden)
    return at;
  drawing.draw({at, hidden, "others", grouped(others) + " more",
                grouped(others) + " more sections: " + sized(page, hidden), ""},
               0, height);
  return at + hidden;
}

static Cell sectionCell(const Page &page, const ReportEntry &entry,
                        uint64_t size, llvm::StringRef what) {
  Cell cell;
  cell.size = size;
  cell.classes = roleClass(entry).str();
  cell.label = entry.label;
  cell.title = entry.label + ": " + what.str() + sized(page, size);
  cell.link = linkTo(entry.element);
  return cell;
}

/// What there was: the part that is sent, and the part that gave way.
static std::vector<Cell> askedCells(const Page &page,
                                    const ReportEntry &entry) {
  uint64_t before = entry.before(), after = std::min(entry.after(), before);
  bool isPacked = entry.layout && entry.layout->after.has_value();
  if (!isPacked)
    return {sectionCell(page, entry, before, "")};
  std::vector<Cell> cells = {sectionCell(page, entry, after, "sent, ")};
  Cell lost = sectionCell(page, entry, before - after, "given up, ");
  lost.classes += " lost";
  if (after)
    lost.label = "";
  cells.push_back(std::move(lost));
  return cells;
}

static void writeBar(Page &page, uint64_t scale, llvm::StringRef title,
                     uint64_t size, bool isSent) {
  MarkupWriter &markup = page.markup;
  markup.open("div", {{"class", "bar-head"}});
  markup.element("h3", {}, title);
  markup.element("span", {{"class", "number"}}, sized(page, size));
  markup.close("div");
  CellDrawing drawing(page, scale, !page.model.layout.used);
  drawing.begin("bar", (title + ", by section").str(), barHeight);
  markup.empty("rect", {{"class", "track"},
                        {"width", percent(page.model.budget(), scale)},
                        {"height", "100%"},
                        {"rx", "3"}});
  drawCells(page, drawing, barHeight, [&](const ReportEntry &entry) {
    return isSent ? std::vector<Cell>{sectionCell(page, entry, entry.after(),
                                                  "sent, ")}
                  : askedCells(page, entry);
  });
  if (page.model.budget() < scale)
    drawing.drawMark(page.model.budget(), barHeight);
  drawing.end();
}

//===----------------------------------------------------------------------===//
// The flame graph
//===----------------------------------------------------------------------===//

/// What stands together in the second row: sections of one role, or the turns
/// of one history.
static std::string groupOf(const ReportEntry &entry) {
  return entry.message->isHistory() ? entry.message->id.str()
                                    : roleClass(entry).str();
}

static void drawGroups(Page &page, CellDrawing &drawing) {
  uint64_t at = 0;
  llvm::ArrayRef<ReportEntry> entries = page.model.entries;
  for (size_t i = 0, drawn = 0; i != entries.size() && drawn != mostCells;) {
    std::string group = groupOf(entries[i]);
    const ReportEntry &first = entries[i];
    Cell cell;
    size_t count = 0;
    for (; i != entries.size() && groupOf(entries[i]) == group; ++i) {
      cell.size += entries[i].after();
      count += entries[i].after() != 0;
    }
    cell.begin = at;
    at += cell.size;
    cell.classes =
        "group " +
        (first.message->isHistory() ? "history" : roleClass(first).str());
    cell.label = brief(group);
    cell.title = cell.label + ": " + sized(page, cell.size) + " in " +
                 counted(count, "section", "sections");
    drawing.draw(cell, rowHeight + rowGap, rowHeight);
    drawn += cell.size != 0;
  }
}

static void drawLeaves(Page &page, CellDrawing &drawing) {
  uint64_t at = 0;
  size_t drawn = 0;
  for (const ReportEntry &entry : page.model.entries) {
    Cell cell = sectionCell(page, entry, entry.after(), "");
    cell.begin = at;
    at += cell.size;
    if (!cell.size || drawn++ >= mostCells)
      continue;
    drawing.draw(cell, 2 * (rowHeight + rowGap), rowHeight);
  }
}

static void writeFlame(Page &page) {
  const ReportModel &model = page.model;
  MarkupWriter &markup = page.markup;
  markup.open("div", {{"class", "bar-head"}});
  markup.element("h3", {}, "The budget, from the whole to its parts");
  markup.close("div");
  uint64_t scale = std::max(model.budget(), model.after);
  CellDrawing drawing(page, scale, /*isFocusable=*/true);
  drawing.begin("flame", "Flame graph of the budget",
                3 * rowHeight + 2 * rowGap);
  Cell whole;
  whole.size = model.budget();
  whole.classes = "whole";
  whole.label = "budget " + sized(page, whole.size);
  whole.title = whole.label;
  drawing.draw(whole, 0, rowHeight);
  drawGroups(page, drawing);
  drawLeaves(page, drawing);
  if (model.budget() > model.after) {
    Cell rest;
    rest.begin = model.after;
    rest.size = model.budget() - model.after;
    rest.classes = "free";
    rest.label = "free";
    rest.title = "free: " + sized(page, rest.size);
    drawing.draw(rest, rowHeight + rowGap, rowHeight);
  }
  drawing.end();
}

//===----------------------------------------------------------------------===//
// The part of the page
//===----------------------------------------------------------------------===//

static void writeLegend(Page &page) {
  MarkupWriter &markup = page.markup;
  markup.open("ul", {{"class", "legend"}});
  for (auto [classes, text] : {std::pair("system", "system"),
                               {"user", "user"},
                               {"assistant", "assistant"},
                               {"lost", "given up"},
                               {"free", "free"}}) {
    markup.open("li");
    markup.element("i", {{"class", std::string("swatch ") + classes}}, "");
    markup.text(text);
    markup.close("li");
  }
  markup.close("ul");
  markup.newline();
}

void writeBudget(Page &page) {
  const ReportModel &model = page.model;
  bool isPacked = model.layout.used.has_value();
  page.beginPart("fct-budget", "Budget",
                 isPacked
                     ? "Each cell leads to its section. The pale ones with "
                       "a dashed edge gave way, so that the rest fits."
                     : "Nothing was laid out: these are the sizes that "
                       "are known.");
  uint64_t scale = std::max({model.budget(), model.before, uint64_t(1)});
  page.markup.open("div", {{"class", "card"}});
  writeBar(page, scale, "Before the layout", model.before, /*isSent=*/false);
  if (isPacked) {
    writeBar(page, scale, "Sent", model.after, /*isSent=*/true);
    writeFlame(page);
  }
  writeLegend(page);
  page.markup.close("div");
  page.endPart();
}

} // namespace facet::views

//===- ReportModel.cpp - What the parts of the page share -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Views/ReportModel.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/PercentEncoding.h"
#include "facet/Support/TurnIds.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace facet::views {

using State = ReportEntry::State;

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

llvm::StringRef stateName(State state) {
  static constexpr llvm::StringLiteral names[] = {
      "kept", "cut", "dropped", "put back", "not run", "left out", "denied"};
  return names[size_t(state)];
}

llvm::StringRef stateClass(State state) {
  static constexpr llvm::StringLiteral names[] = {
      "kept", "cut", "dropped", "put-back", "not-run", "left-out", "denied"};
  return names[size_t(state)];
}

llvm::StringRef roleClass(const ReportEntry &entry) {
  return entry.role ? roleName(*entry.role) : "history";
}

std::string linkTo(llvm::StringRef element) {
  return (element.empty() ? "" : "#") + percentEncoded(element, isUnreserved);
}

std::string lineElement(FileId file, uint32_t line) {
  return "fct-line-" + std::to_string(file) + "-" + std::to_string(line);
}

std::string variableElement(size_t number) {
  return "fct-variable-" + std::to_string(number);
}

//===----------------------------------------------------------------------===//
// Sections
//===----------------------------------------------------------------------===//

static State stateOf(const SectionLayout &section) {
  if (!section.action)
    return State::Unknown;
  switch (*section.action) {
  case LayoutAction::Kept:
    return State::Kept;
  case LayoutAction::Cut:
    return State::Cut;
  case LayoutAction::Dropped:
    return State::Dropped;
  case LayoutAction::PutBack:
    return State::PutBack;
  }
  llvm_unreachable("an action without a state");
}

/// Whether the section is the message's, or one of its turns.
static bool belongsTo(llvm::StringRef section, const Message &message) {
  if (!message.isHistory())
    return section == message.id;
  return section == message.id || historyOfTurnId(section) == message.id;
}

void ReportModel::findDenials(llvm::ArrayRef<GuardEvent> events) {
  for (const GuardEvent &event : events) {
    if (event.op != GuardedOp::MessageEmit || event.allowed)
      continue;
    denials.try_emplace(event.name, &event);
    if (auto history = historyOfTurnId(event.name))
      denialsOfTurns.try_emplace(*history, &event);
  }
}

/// A message without a section: why.
void ReportModel::describeAbsence(ReportEntry &entry) const {
  const Message &message = *entry.message;
  if (const GuardEvent *denial =
          (message.isHistory() ? denialsOfTurns : denials).lookup(message.id)) {
    entry.state = State::Denied;
    entry.reason = denial->ruleId
                       ? "the rule '" + brief(*denial->ruleId) + "' denies it"
                       : "the policy denies it";
    return;
  }
  if (hasLayout) {
    entry.state = State::Closed;
    entry.reason = message.isHistory()
                       ? "its `when` is false, or it has no turns"
                       : "its `when` is false";
    return;
  }
  entry.reason = "the run ended before it was computed";
}

void ReportModel::addSections(const Message &message, size_t &next) {
  size_t first = next;
  for (; next != layout.sections.size() &&
         belongsTo(layout.sections[next].id, message);
       ++next) {
    const SectionLayout &section = layout.sections[next];
    ReportEntry &entry = entries.emplace_back();
    entry.message = &message;
    entry.id = section.id;
    entry.role = section.role;
    entry.layout = &section;
    entry.state = stateOf(section);
    if (section.action)
      entry.reason = describeReason(section);
    else
      entry.reason = "nothing was laid out";
    before += entry.before();
    after += entry.after();
  }
  if (next != first)
    return;
  ReportEntry &entry = entries.emplace_back();
  entry.message = &message;
  entry.id = message.id.str();
  entry.role = message.role;
  describeAbsence(entry);
}

/// In output order (docs/Language.md 1.14, 3.11); what is not sent comes last.
static void sortEntries(std::vector<ReportEntry> &entries, MessageOrder order) {
  constexpr unsigned groupCount = 5;
  auto groupOf = [order](const ReportEntry &entry) -> unsigned {
    if (!entry.layout)
      return groupCount - 1;
    if (!entry.role)
      return order == MessageOrder::Source ? 1 : groupCount - 2;
    return order == MessageOrder::Source ? *entry.role != Role::System
                                         : unsigned(*entry.role);
  };
  std::vector<ReportEntry> sorted;
  for (unsigned group = 0; group != groupCount; ++group)
    for (ReportEntry &entry : entries)
      if (groupOf(entry) == group)
        sorted.push_back(entry);
  entries = std::move(sorted);
}

/// Ids of messages are any texts, of any length; those of the page begin with
/// "fct-".
static bool mayBeElement(llvm::StringRef id) {
  constexpr size_t mostBytes = 160;
  return !id.empty() && id.size() <= mostBytes && !id.starts_with("fct-") &&
         !id.contains(' ') && printableText(id) == id;
}

void ReportModel::nameElements() {
  for (auto [number, entry] : llvm::enumerate(entries)) {
    entry.label = brief(entry.id);
    if (number >= mostSections)
      continue;
    entry.element = mayBeElement(entry.id)
                        ? entry.id
                        : "fct-section-" + std::to_string(number + 1);
    elements[entry.id] = entry.element;
    // A history leads to its first turn.
    elements.try_emplace(entry.message->id, entry.element);
  }
}

ReportModel::ReportModel(const ReportData &data) {
  const Plan &plan = *data.compilation.plan();
  const AnalysedProgram &program = data.compilation.program();
  hasLayout =
      data.result && (data.result->ok || !data.result->sections.empty());
  layout = hasLayout ? layoutOf(plan, *data.result) : knownLayout(plan);
  if (data.result)
    findDenials(data.result->events);
  size_t next = 0;
  for (const Message &message : program.messages)
    addSections(message, next);
  sortEntries(entries, program.order);
  nameElements();
  chooseSources(data);
}

/// The root document first; all files together are bounded.
void ReportModel::chooseSources(const ReportData &data) {
  constexpr uint32_t mostLines = 3000;
  constexpr size_t mostBytes = 256 << 10;
  uint32_t linesLeft = 2 * mostLines;
  size_t bytesLeft = 2 * mostBytes;
  const SourceManager &manager = *data.compilation.sources();
  sources.resize(manager.size());
  auto choose = [&](FileId file) {
    llvm::StringRef text = manager.text(file);
    ShownSource &shown = sources[file];
    uint32_t most = std::min(linesLeft, mostLines);
    while (shown.bytes < text.size() && shown.lines != most) {
      size_t end = std::min(text.find('\n', shown.bytes), text.size() - 1) + 1;
      if (end > std::min(bytesLeft, mostBytes))
        break;
      shown.bytes = end;
      ++shown.lines;
    }
    linesLeft -= shown.lines;
    bytesLeft -= shown.bytes;
  };
  FileId root = data.compilation.resolved().root;
  choose(root);
  for (FileId file = 0; file != sources.size() && file != mostFiles; ++file)
    if (file != root)
      choose(file);
}

size_t ReportModel::count(State state) const {
  return size_t(llvm::count_if(
      entries, [&](const ReportEntry &entry) { return entry.state == state; }));
}

//===----------------------------------------------------------------------===//
// The page
//===----------------------------------------------------------------------===//

Excerpt Page::take(llvm::StringRef text, size_t most) {
  Excerpt part = excerpt(text, std::min(most, textLeft));
  textLeft -= part.text.size();
  return part;
}

void Page::noteRest(size_t rest) {
  if (rest)
    markup.element("p", {{"class", "rest"}},
                   "… and " + counted(rest, "more byte", "more bytes") +
                       ", not shown");
}

void Page::noteRows(size_t hidden, llvm::StringRef what) {
  if (hidden)
    markup.element("p", {{"class", "rest"}},
                   "… and " + grouped(hidden) + " more " + what.str() +
                       ", not shown");
}

void Page::writeJson(llvm::StringRef json, size_t most) {
  constexpr unsigned indent = 2;
  constexpr size_t mostRead = 1 << 20;
  std::string pretty;
  ValueArena arena;
  JsonError error;
  // What is too long to be shown whole is not worth reading.
  if (json.size() <= mostRead)
    if (std::optional<Value> value = parseJson(json, arena, error, false))
      (void)appendPrettyJson(pretty, *value, indent, 4 * mostRead);
  Excerpt part = take(pretty.empty() ? json : pretty, most);
  markup.openCode("code", "JSON");
  markup.text(part.text);
  markup.close("pre");
  noteRest(part.rest);
}

void Page::writeMeter(llvm::StringRef classes, uint64_t part, uint64_t whole) {
  constexpr llvm::StringLiteral height = "6", radius = "3";
  auto bar = [&](llvm::StringRef name, std::string width) {
    markup.empty("rect", {{"class", name.str()},
                          {"width", std::move(width)},
                          {"height", height.str()},
                          {"rx", radius.str()}});
  };
  markup.open("svg", {{"class", ("meter " + classes).str()},
                      {"width", "100%"},
                      {"height", height.str()},
                      {"aria-hidden", "true"}});
  bar("track", "100%");
  if (part)
    bar("fill", percent(part, whole));
  markup.close("svg");
}

void Page::writePlace(SourceSpan span) {
  if (!span)
    return;
  uint32_t line = sources().byteLineColumn(span.file, span.begin).line;
  std::string text =
      brief(llvm::sys::path::filename(sources().name(span.file))) + ":" +
      std::to_string(line);
  if (line <= model.sources[span.file].lines)
    markup.element(
        "a",
        {{"class", "place"}, {"href", linkTo(lineElement(span.file, line))}},
        text);
  else
    markup.element("span", {{"class", "place"}}, text);
}

void Page::beginPart(llvm::StringRef id, llvm::StringRef title,
                     llvm::StringRef about) {
  std::string heading = id.str() + "-title";
  markup.newline();
  markup.open(
      "section",
      {{"class", "part"}, {"id", id.str()}, {"aria-labelledby", heading}});
  markup.element("h2", {{"id", heading}}, title);
  if (!about.empty())
    markup.element("p", {{"class", "about"}}, about);
  markup.newline();
}

void Page::endPart() {
  markup.close("section");
  markup.newline();
}

void Page::beginTable(llvm::StringRef label,
                      llvm::ArrayRef<llvm::StringRef> columns) {
  markup.open("div", {{"class", "card scroll"},
                      {"tabindex", "0"},
                      {"role", "region"},
                      {"aria-label", label.str()}});
  markup.open("table");
  markup.open("thead");
  markup.open("tr");
  for (llvm::StringRef column : columns)
    markup.element("th", {{"scope", "col"}}, column);
  markup.close("tr");
  markup.close("thead");
  markup.open("tbody");
  markup.newline();
}

void Page::endTable() {
  markup.close("tbody");
  markup.close("table");
  markup.close("div");
  markup.newline();
}

} // namespace facet::views

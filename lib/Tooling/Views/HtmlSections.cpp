//===- HtmlSections.cpp - Each section: its sizes, its fate, its text -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Views/ReportModel.h"
#include "facet/Runtime/Output/MessagesText.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"

namespace facet::views {

using State = ReportEntry::State;

namespace {
constexpr size_t mostText = 16 << 10;
}

//===----------------------------------------------------------------------===//
// Texts
//===----------------------------------------------------------------------===//

/// The text of a content as it is measured: NFC, line ends as LF.
static std::string textOf(Value content) {
  std::string text;
  if (content.isString())
    text = content.asString().str();
  else if (!content.isAbsent())
    appendContentText(text, content);
  return normaliseUnits(text).value_or(text);
}

static void writeText(Page &page, llvm::StringRef label, llvm::StringRef kept,
                      llvm::StringRef lost) {
  MarkupWriter &markup = page.markup;
  Excerpt shown = page.take(kept, mostText);
  markup.openCode("text", label);
  markup.text(shown.text);
  if (shown.rest) {
    markup.close("pre");
    page.noteRest(shown.rest + lost.size());
    return;
  }
  Excerpt gone = page.take(lost, mostText);
  if (!gone.text.empty())
    markup.element("del", {}, gone.text);
  markup.close("pre");
  page.noteRest(gone.rest);
}

/// What is sent, and what is not: behind it where only the end was cut off,
/// else for itself.
static void writeTexts(Page &page, const ReportEntry &entry) {
  const SectionLayout &section = *entry.layout;
  if (section.contentBefore.isAbsent() && section.contentAfter.isAbsent())
    return;
  MarkupWriter &markup = page.markup;
  std::string before = textOf(section.contentBefore),
              after = textOf(section.contentAfter);
  markup.open("details", entry.state == State::Kept
                             ? llvm::ArrayRef<Attribute>()
                             : llvm::ArrayRef<Attribute>({{"open", "open"}}));
  markup.element("summary", {}, "Text");
  llvm::StringRef rest = before;
  if (entry.state == State::Unknown) {
    writeText(page, entry.label, before, "");
  } else if (section.contentBefore.isAbsent() || before == after) {
    writeText(page, entry.label, after, "");
  } else if (rest.consume_front(after)) {
    writeText(page, entry.label, after, rest);
  } else {
    markup.element("h4", {}, "Sent");
    writeText(page, entry.label + ", sent", after, "");
    markup.element("h4", {}, "Before");
    writeText(page, entry.label + ", before", before, "");
  }
  markup.close("details");
}

//===----------------------------------------------------------------------===//
// Facts
//===----------------------------------------------------------------------===//

static void writeFact(MarkupWriter &markup, llvm::StringRef name,
                      llvm::StringRef value) {
  markup.open("div");
  markup.element("dt", {}, name);
  markup.element("dd", {}, value);
  markup.close("div");
}

static void writeFacts(Page &page, const ReportEntry &entry) {
  MarkupWriter &markup = page.markup;
  markup.open("dl", {{"class", "facts"}});
  if (const SectionLayout *section = entry.layout) {
    writeFact(markup, "priority", std::to_string(section->priority));
    std::string shrink;
    appendJsonNumber(shrink, section->shrink);
    writeFact(markup, "shrink", section->shrink == 0 ? "0 (critical)" : shrink);
    if (section->min)
      writeFact(markup, "min", grouped(section->min));
    if (entry.message->strategy)
      writeFact(markup, "strategy",
                brief(page.sources().text(entry.message->strategy->span)));
  }
  markup.open("div");
  markup.element("dt", {}, "source");
  markup.open("dd");
  page.writePlace(entry.message->span);
  markup.close("dd");
  markup.close("div");
  markup.close("dl");
}

static std::string sizeText(std::optional<uint64_t> size) {
  return size ? grouped(*size) : "?";
}

/// "120 → 80 bytes", and how much of it that is, as a line.
static void writeSizes(Page &page, const ReportEntry &entry) {
  if (!entry.layout)
    return;
  const SectionLayout &section = *entry.layout;
  MarkupWriter &markup = page.markup;
  markup.open("p", {{"class", "sizes"}});
  markup.element("span", {{"class", "visually-hidden"}}, "before ");
  markup.element("b", {{"class", "before"}}, sizeText(section.before));
  markup.element("span", {{"class", "arrow"}, {"aria-hidden", "true"}}, " → ");
  markup.element("span", {{"class", "visually-hidden"}}, " after ");
  markup.element("b", {{"class", "after"}}, sizeText(section.after));
  markup.element("span", {}, " " + page.data.units.str());
  markup.close("p");
}

static void writeMeter(Page &page, const ReportEntry &entry) {
  if (!entry.layout || !entry.before())
    return;
  page.writeMeter(roleClass(entry),
                  entry.layout->after.value_or(entry.before()),
                  std::max(entry.before(), entry.after()));
}

//===----------------------------------------------------------------------===//
// The section
//===----------------------------------------------------------------------===//

static void writeEntry(Page &page, const ReportEntry &entry) {
  MarkupWriter &markup = page.markup;
  std::vector<Attribute> attributes = {
      {"class", "entry " + stateClass(entry.state).str()},
      {"id", entry.element},
      {"data-section", entry.label},
      {"data-state", stateClass(entry.state).str()}};
  if (entry.layout && entry.layout->before)
    attributes.push_back({"data-before", std::to_string(entry.before())});
  if (entry.layout && entry.layout->after)
    attributes.push_back({"data-after", std::to_string(entry.after())});
  attributes.push_back({"data-unit", page.data.units.str()});
  markup.open("article", attributes);
  markup.open("header");
  markup.element("span", {{"class", "role " + roleClass(entry).str()}},
                 roleClass(entry));
  markup.open("h3");
  markup.element("a", {{"href", linkTo(entry.element)}}, entry.label);
  markup.close("h3");
  markup.element("span", {{"class", "badge " + stateClass(entry.state).str()}},
                 stateName(entry.state));
  writeSizes(page, entry);
  markup.close("header");
  writeMeter(page, entry);
  markup.element("p", {{"class", "reason"}}, entry.reason);
  writeFacts(page, entry);
  if (entry.layout)
    writeTexts(page, entry);
  markup.close("article");
  markup.newline();
}

void writeSections(Page &page) {
  page.beginPart("fct-sections", "Sections",
                 "In the order in which they are sent; what was left out comes "
                 "last. Text that was cut off is struck through.");
  llvm::ArrayRef<ReportEntry> entries = page.model.entries;
  for (const ReportEntry &entry : entries.take_front(mostSections))
    writeEntry(page, entry);
  if (entries.empty())
    page.markup.element("p", {{"class", "nothing"}},
                        "The document has no messages.");
  if (entries.size() > mostSections)
    page.noteRows(entries.size() - mostSections, "sections");
  page.endPart();
}

} // namespace facet::views

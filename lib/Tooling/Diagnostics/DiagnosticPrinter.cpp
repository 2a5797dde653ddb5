//===- DiagnosticPrinter.cpp - Diagnostics as text and as JSON ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Support/Unicode/Utf8.h"
#include "facet/Tooling/Diagnostics/GitHubAnnotations.h"
#include "facet/Tooling/Diagnostics/Sarif.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include <algorithm>
#include <cstring>

namespace facet {

//===----------------------------------------------------------------------===//
// Text that is safe to show
//===----------------------------------------------------------------------===//

static constexpr llvm::StringLiteral replacementCharacter = "\xEF\xBF\xBD";

std::string validUtf8(llvm::StringRef bytes) {
  std::string out;
  while (std::optional<size_t> bad = findInvalidUtf8(bytes)) {
    out += bytes.take_front(*bad);
    out += replacementCharacter;
    bytes = bytes.drop_front(*bad + 1);
  }
  out += bytes;
  return out;
}

/// Control characters, and those that reorder what a terminal shows.
static bool isUnprintable(uint32_t c) {
  return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x200e || c == 0x200f ||
         (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/// Appends valid UTF-8, with `replace` in the place of what is unprintable.
template <typename Replace>
static void appendPrintable(std::string &out, llvm::StringRef text,
                            Replace replace) {
  auto isPlain = [](char c) { return c >= 0x20 && c < 0x7f; };
  for (size_t at = 0; at < text.size();) {
    llvm::StringRef plain = text.drop_front(at).take_while(isPlain);
    out += plain;
    at += plain.size();
    if (at == text.size())
      break;
    CodePoint c = decodeAt(text, at);
    if (isUnprintable(c.value))
      replace(out, c.value);
    else
      out += text.substr(at, c.size);
    at += c.size;
  }
}

std::string printableText(llvm::StringRef text) {
  std::string out;
  appendPrintable(out, validUtf8(text), [](std::string &out, uint32_t c) {
    if (c == '\n') {
      out += "\\n";
      return;
    }
    std::string digits = llvm::utohexstr(c, /*LowerCase=*/false, 4);
    out += "\\u" + digits;
  });
  return out;
}

/// A part of a source line: one column for each code point.
static std::string printableSource(llvm::StringRef line) {
  std::string out;
  appendPrintable(out, validUtf8(line), [](std::string &out, uint32_t c) {
    if (c == '\t')
      out += ' ';
    else
      out += replacementCharacter;
  });
  return out;
}

//===----------------------------------------------------------------------===//
// What both forms need
//===----------------------------------------------------------------------===//

llvm::StringRef severityName(Severity severity) {
  switch (severity) {
  case Severity::Error:
    return "error";
  case Severity::Warning:
    return "warning";
  case Severity::Note:
    return "note";
  }
  return "error";
}

std::optional<DiagnosticFormat> parseDiagnosticFormat(llvm::StringRef name) {
  return llvm::StringSwitch<std::optional<DiagnosticFormat>>(name)
      .Case("text", DiagnosticFormat::Text)
      .Case("json", DiagnosticFormat::Json)
      .Case("sarif", DiagnosticFormat::Sarif)
      .Case("github", DiagnosticFormat::GitHub)
      .Default(std::nullopt);
}

/// "main.facet:3:5".
static std::string place(SourceSpan span, const SourceManager &sources) {
  LineColumn at = sources.lineColumn(span.file, span.begin);
  return (sources.name(span.file) + ":" + llvm::Twine(at.line) + ":" +
          llvm::Twine(at.column))
      .str();
}

/// The notes that say how the file of a span came to be read, innermost first.
static std::vector<DiagnosticNote> importChain(SourceSpan span,
                                               const SourceManager *sources) {
  std::vector<DiagnosticNote> notes;
  if (!span)
    return notes;
  FileId file = span.file;
  // Imports are followed to a limited depth, so that chains are short.
  auto addChain = [&](FileId file, llvm::StringRef first) {
    while (SourceSpan at = sources->importedAt(file)) {
      notes.push_back({(first + place(at, *sources)).str(), at});
      file = at.file;
      first = "imported from ";
    }
  };
  addChain(file, "imported from ");
  if (notes.empty())
    return notes;
  // The same file by other ways: one chain each, of a few.
  constexpr size_t mostChains = 3;
  size_t others = 0;
  for (FileId other = 0; other != sources->size(); ++other) {
    if (other == file || !sources->importedAt(other) ||
        sources->name(other) != sources->name(file))
      continue;
    if (++others <= mostChains)
      addChain(other, "also imported from ");
  }
  if (others > mostChains)
    notes.push_back(
        {"also imported " + llvm::utostr(others - mostChains) +
             (others - mostChains == 1 ? " more time" : " more times"),
         {}});
  return notes;
}

std::vector<DiagnosticNote> notesOf(const Diagnostic &diagnostic,
                                    const SourceManager *sources) {
  std::vector<DiagnosticNote> notes = diagnostic.notes;
  for (DiagnosticNote &note : importChain(diagnostic.span, sources))
    notes.push_back(std::move(note));
  return notes;
}

void DiagnosticPrinter::print(const Diagnostic &diagnostic,
                              std::string &out) const {
  switch (style.format) {
  case DiagnosticFormat::Text:
    return printText(diagnostic, out);
  case DiagnosticFormat::Json:
    return printJson(diagnostic, out);
  case DiagnosticFormat::Sarif:
    out += sarifResult(diagnostic, sources) + "\n";
    return;
  case DiagnosticFormat::GitHub:
    out += gitHubAnnotation(diagnostic, sources) + "\n";
    return;
  }
}

void DiagnosticPrinter::print(llvm::ArrayRef<Diagnostic> diagnostics,
                              std::string &out) const {
  size_t most = style.maxErrors ? style.maxErrors : diagnostics.size();
  size_t errors = 0, warnings = 0;
  for (const Diagnostic &diagnostic : diagnostics) {
    bool isShown = errors <= most;
    if (diagnostic.severity == Severity::Error)
      isShown = ++errors <= most;
    else if (diagnostic.severity == Severity::Warning)
      isShown &= ++warnings <= most;
    if (isShown)
      print(diagnostic, out);
  }
  printHidden(errors, most, "error", out);
  printHidden(warnings, most, "warning", out);
}

/// Counts those of a kind of which `most` may have been shown.
void DiagnosticPrinter::printHidden(size_t all, size_t most,
                                    llvm::StringRef kind,
                                    std::string &out) const {
  if (all <= most)
    return;
  size_t hidden = all - most;
  Diagnostics rest;
  rest.report(
      diag::NoteMoreErrors, {},
      {llvm::utostr(hidden), (kind + (hidden == 1 ? " is" : "s are")).str()});
  print(rest.all().front(), out);
}

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

namespace {
/// The members that say where something is, in the gaps that JCS order leaves
/// for the others: column … file, line.
class PlaceWriter {
public:
  PlaceWriter(JcsWriter &json, const SourceManager *sources, SourceSpan span)
      : json(json), isValid(span.isValid()) {
    if (!isValid)
      return;
    file = validUtf8(sources->name(span.file));
    range = sources->range(span);
  }

  void columnToFile() {
    number("column", range.begin.column);
    number("end_column", range.end.column);
    number("end_line", range.end.line);
    json.key("file");
    if (isValid)
      json.string(file);
    else
      json.null();
  }
  void line() { number("line", range.begin.line); }

private:
  void number(llvm::StringRef key, uint32_t value) {
    json.key(key);
    if (isValid)
      json.integer(value);
    else
      json.null();
  }

  JcsWriter &json;
  bool isValid;
  std::string file;
  SourceRange range;
};
} // namespace

static void writeNote(JcsWriter &json, const SourceManager *sources,
                      const DiagnosticNote &note) {
  PlaceWriter place(json, sources, note.span);
  json.beginObject();
  place.columnToFile();
  place.line();
  json.key("message");
  json.string(validUtf8(note.message));
  json.endObject();
}

void DiagnosticPrinter::printJson(const Diagnostic &diagnostic,
                                  std::string &out) const {
  JcsWriter json(out);
  PlaceWriter place(json, sources, diagnostic.span);
  json.beginObject();
  json.key("code");
  json.string(codeText(diagnostic.code));
  place.columnToFile();
  json.key("help");
  if (diagnostic.help.empty())
    json.null();
  else
    json.string(validUtf8(diagnostic.help));
  place.line();
  json.key("message");
  json.string(validUtf8(diagnostic.message));
  json.key("notes");
  json.beginArray();
  for (const DiagnosticNote &note : notesOf(diagnostic, sources))
    writeNote(json, sources, note);
  json.endArray();
  json.key("severity");
  json.string(severityName(diagnostic.severity));
  json.endObject();
  out += '\n';
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

namespace {
constexpr char bold[] = "\033[1m", red[] = "\033[1;31m",
               magenta[] = "\033[1;35m", cyan[] = "\033[1;36m",
               green[] = "\033[32m", plain[] = "\033[0m";

const char *colorOf(Severity severity) {
  switch (severity) {
  case Severity::Error:
    return red;
  case Severity::Warning:
    return magenta;
  case Severity::Note:
    return cyan;
  }
  return red;
}

/// What is shown of a source line, and where the caret range stands in it.
struct Excerpt {
  llvm::StringRef text;
  bool cutBefore = false, cutAfter = false;
  /// Columns before the range, and of the range; in code points.
  size_t indent = 0, length = 1;
};
} // namespace

/// Whether all bytes of a word of text are ASCII.
static bool isAsciiWord(const char *text) {
  uint64_t word;
  std::memcpy(&word, text, sizeof word);
  return !(word & 0x8080808080808080);
}

/// The offset `count` code points before `from`, and how many there were.
static std::pair<size_t, size_t> walkBack(llvm::StringRef text, size_t from,
                                          size_t count) {
  constexpr size_t word = sizeof(uint64_t);
  size_t walked = 0;
  for (; from >= word && count - walked >= word &&
         isAsciiWord(text.data() + from - word);
       from -= word)
    walked += word;
  while (from > 0 && walked != count) {
    do
      --from;
    while (from > 0 && isContinuationByte(text[from]));
    ++walked;
  }
  return {from, walked};
}

/// The offset `count` code points after `from`, and how many there were.
static std::pair<size_t, size_t> walkOn(llvm::StringRef text, size_t from,
                                        size_t count) {
  // Of a word the last byte is left: what follows may belong to it.
  constexpr size_t word = sizeof(uint64_t);
  size_t walked = 0;
  for (; text.size() - from >= word && count - walked >= word &&
         isAsciiWord(text.data() + from);
       from += word - 1)
    walked += word - 1;
  while (from < text.size() && walked != count) {
    do
      ++from;
    while (from < text.size() && isContinuationByte(text[from]));
    ++walked;
  }
  return {from, walked};
}

/// Finds what to show of `line` if [begin, end) is to be marked. Looks at no
/// more than a few times `width` bytes.
static Excerpt makeExcerpt(llvm::StringRef line, size_t begin, size_t end,
                           size_t width) {
  Excerpt excerpt;
  // A line that fits is shown whole, else a third of the width before the
  // range.
  auto [fitsUpTo, unused] = walkOn(line, 0, width);
  (void)unused;
  bool fits = fitsUpTo == line.size();
  auto [start, before] = walkBack(line, begin, fits ? line.size() : width / 3);
  auto [stop, shown] = walkOn(line, start, width);
  (void)shown;
  excerpt.text = line.slice(start, stop);
  excerpt.cutBefore = start != 0;
  excerpt.cutAfter = stop != line.size();
  excerpt.indent = before;
  size_t marked =
      walkOn(line.take_front(std::min(end, stop)), begin, width).second;
  excerpt.length = std::max<size_t>(marked, 1);
  return excerpt;
}

void DiagnosticPrinter::paint(std::string &out, const char *escape) const {
  if (style.color)
    out += escape;
}

void DiagnosticPrinter::printSource(SourceSpan span, Severity severity,
                                    std::string &out) const {
  LineColumn at = sources->byteLineColumn(span.file, span.begin);
  llvm::StringRef line = sources->lineText(span.file, at.line);
  if (line.empty())
    return;
  size_t begin = std::min<size_t>(at.column - 1, line.size());
  size_t end = std::min<size_t>(begin + span.size(), line.size());
  Excerpt excerpt = makeExcerpt(line, begin, end, style.width);

  std::string number = llvm::utostr(at.line);
  size_t gutter = std::max<size_t>(number.size(), 4) + 1;
  out.append(gutter - number.size(), ' ');
  out += number + " | ";
  out += excerpt.cutBefore ? "…" : "";
  out += printableSource(excerpt.text);
  out += excerpt.cutAfter ? "…\n" : "\n";
  out.append(gutter, ' ');
  out += " | ";
  out.append(excerpt.indent + excerpt.cutBefore, ' ');
  paint(out, severity == Severity::Note ? cyan : green);
  out += '^';
  out.append(excerpt.length - 1, '~');
  paint(out, plain);
  out += '\n';
}

void DiagnosticPrinter::printHeadline(const Diagnostic &diagnostic,
                                      std::string &out) const {
  paint(out, bold);
  out +=
      diagnostic.span ? printableText(place(diagnostic.span, *sources)) : "fct";
  out += ": ";
  paint(out, plain);
  paint(out, colorOf(diagnostic.severity));
  out += severityName(diagnostic.severity);
  out += ": ";
  paint(out, plain);
  paint(out, bold);
  out += codeText(diagnostic.code);
  out += ": ";
  out += printableText(diagnostic.message);
  paint(out, plain);
  out += '\n';
}

void DiagnosticPrinter::printNote(const DiagnosticNote &note,
                                  std::string &out) const {
  paint(out, bold);
  out += note.span ? printableText(place(note.span, *sources)) : "  ";
  out += note.span ? ": " : "";
  paint(out, plain);
  paint(out, cyan);
  out += "note: ";
  paint(out, plain);
  out += printableText(note.message);
  out += '\n';
  if (note.span)
    printSource(note.span, Severity::Note, out);
}

void DiagnosticPrinter::printText(const Diagnostic &diagnostic,
                                  std::string &out) const {
  printHeadline(diagnostic, out);
  if (diagnostic.span)
    printSource(diagnostic.span, diagnostic.severity, out);
  for (const DiagnosticNote &note : diagnostic.notes)
    printNote(note, out);
  for (const DiagnosticNote &note : importChain(diagnostic.span, sources))
    printNote({note.message, {}}, out);
  if (diagnostic.help.empty())
    return;
  out += "  ";
  paint(out, green);
  out += "help: ";
  paint(out, plain);
  out += printableText(diagnostic.help) + '\n';
}

} // namespace facet

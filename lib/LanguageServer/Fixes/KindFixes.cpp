//===- KindFixes.cpp - Changes by what a diagnostic is --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KindFixes.h"
#include "facet/LanguageServer/Features/Names.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/Identifier.h"
#include "facet/Syntax/SyntaxDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::lsp {

namespace {
/// What a rule of the table below works on.
struct FixContext {
  const Snapshot &snapshot;
  const Diagnostic &diagnostic;
  std::vector<Fix> &fixes;

  llvm::StringRef text() const { return snapshot.text(); }
  SourceSpan span() const { return diagnostic.span; }
  llvm::StringRef marked() const {
    return text().slice(span().begin, span().end);
  }
  /// The words that the message has in quotes.
  std::vector<llvm::StringRef> names() const {
    return quotedParts(diagnostic.message);
  }
  void replace(std::string title, uint32_t begin, uint32_t end,
               std::string with) const {
    fixes.push_back({std::move(title), {{begin, end, std::move(with)}}});
  }
  void replaceMarked(std::string title, std::string with) const {
    replace(std::move(title), span().begin, span().end, std::move(with));
  }
  void insert(std::string title, uint32_t at, std::string with) const {
    replace(std::move(title), at, at, std::move(with));
  }
  void shift(int columns, std::string title, bool isOnlyOne = false) const {
    fixes.push_back(
        shiftLines(text(), span().begin, columns, std::move(title), isOnlyOne));
  }
};

struct KindRule {
  Diag kind;
  void (*add)(const FixContext &context);
};
} // namespace

//===----------------------------------------------------------------------===//
// Characters and indentation
//===----------------------------------------------------------------------===//

static void replaceTabs(const FixContext &c) {
  Fix fix{"Replace all tabs by 2 spaces", {}};
  llvm::StringRef text = c.text();
  // The view of a text with tabs has blanks in their place.
  const std::string &original = *c.snapshot.document().text;
  for (size_t i = 0; i != original.size() && original.size() == text.size();
       ++i)
    if (original[i] == '\t')
      fix.replacements.push_back({uint32_t(i), uint32_t(i) + 1, "  "});
  if (!fix.replacements.empty())
    c.fixes.push_back(std::move(fix));
}

static void removeMarked(const FixContext &c) {
  c.replaceMarked("Remove it", "");
}

/// "expected an indentation of 2 spaces, found 3".
static void mendIndentation(const FixContext &c) {
  llvm::StringRef message = c.diagnostic.message;
  int wanted = 0;
  if (message.substr(message.find(" of ") + 4)
          .take_while(llvm::isDigit)
          .getAsInteger(10, wanted))
    return;
  int columns = wanted - int(c.span().size());
  std::string title = "Indent by " + llvm::itostr(wanted) + " spaces";
  c.shift(columns, title);
  c.shift(columns, title, /*isOnlyOne=*/true);
}

/// To where the line above begins, or the text that it continues.
static void alignWithLineAbove(const FixContext &c) {
  TextLine line = lineAt(c.text(), c.span().begin);
  if (line.begin == 0)
    return;
  TextLine above = lineAt(c.text(), line.begin - 1);
  c.shift(int(above.indent) - int(line.indent), "Remove the indentation");
}

static void removeIndentation(const FixContext &c) {
  c.shift(-int(lineAt(c.text(), c.span().begin).indent),
          "Remove the indentation");
}

static void indentMore(const FixContext &c) {
  c.shift(2, "Indent by 2 spaces more");
  c.shift(2, "Indent by 2 spaces more", /*isOnlyOne=*/true);
}

/// Text at the margin, up to the next facet.
static void indentAsBody(const FixContext &c) {
  Fix fix{"Indent by 2 spaces", {}};
  llvm::StringRef text = c.text();
  for (TextLine line = lineAt(text, c.span().begin);
       !text.substr(line.begin).starts_with("@");
       line = lineAt(text, line.next(text))) {
    if (!line.isBlank())
      fix.replacements.push_back({line.begin, line.begin, "  "});
    if (line.end >= text.size())
      break;
  }
  c.fixes.push_back(std::move(fix));
}

//===----------------------------------------------------------------------===//
// Texts
//===----------------------------------------------------------------------===//

/// A text of several lines that was pasted between quotes.
static void pasteAsTextBlock(const FixContext &c) {
  uint32_t begin = c.span().begin;
  TextLine line = lineAt(c.text(), begin);
  size_t close = c.text().find('"', line.end);
  size_t facet = std::min(c.text().find("\n@", line.end), c.text().size());
  if (close < facet) {
    llvm::StringRef inside = c.text().slice(begin + 1, close);
    c.replace("Paste as text block", begin, uint32_t(close) + 1,
              textBlock(inside, columnOfKey(c.text(), begin)));
  }
  c.insert("Close the string", line.end, "\"");
}

static void useDoubleQuotes(const FixContext &c) {
  llvm::StringRef word = c.marked();
  if (!word.consume_front("'") || !word.consume_back("'"))
    return;
  std::string inside;
  for (char ch : word)
    inside += ch == '"' ? "\\\"" : std::string(1, ch);
  c.replaceMarked("Write it in double quotes", "\"" + inside + "\"");
}

static void escapeBackslash(const FixContext &c) {
  c.insert("Write a backslash as '\\\\'", c.span().begin, "\\");
}

/// Quotes inside of a text: all but the first and the last of the value.
static void escapeInnerQuotes(const FixContext &c) {
  ValueOnLine value = valueOnLine(c.snapshot, c.span().begin);
  llvm::StringRef text = c.text();
  uint32_t first = uint32_t(text.find('"', value.begin));
  uint32_t last = uint32_t(text.slice(0, value.end).rfind('"'));
  Fix fix{"Write the quotes inside as \\\"", {}};
  for (uint32_t i = first + 1; i < last; ++i)
    if (text[i] == '"' && text[i - 1] != '\\')
      fix.replacements.push_back({i, i, "\\"});
  if (!fix.replacements.empty())
    c.fixes.push_back(std::move(fix));
}

/// `key: |` and the lines below.
static void makeTextBlock(const FixContext &c) {
  llvm::StringRef text = c.text();
  TextLine key = lineAt(text, c.span().begin);
  Replacement entry = entryLines(text, key.begin);
  std::string inside;
  llvm::StringRef lines = text.slice(key.next(text), entry.end).rtrim("\n ");
  size_t margin = lines.size() - lines.ltrim(' ').size();
  for (llvm::StringRef line : llvm::split(lines, '\n'))
    inside += (inside.empty() ? "" : "\n") +
              line.drop_front(std::min(margin, line.size())).str();
  c.replace("Write a text block", c.span().begin,
            key.next(text) + uint32_t(lines.size()),
            textBlock(inside, columnOfKey(text, c.span().begin)));
}

/// Where the string of one line begins and ends that holds what is marked.
static std::optional<std::pair<uint32_t, uint32_t>>
stringAround(const FixContext &c) {
  llvm::StringRef text = c.text();
  for (size_t i = text.rfind('\n', c.span().begin) + 1;
       i < text.size() && text[i] != '\n'; ++i) {
    if (text[i] != '"')
      continue;
    size_t end = i + 1;
    while (end < text.size() && text[end] != '"' && text[end] != '\n')
      end += text[end] == '\\' ? 2 : 1;
    if (end >= text.size() || text[end] != '"')
      return std::nullopt;
    if (i <= c.span().begin && c.span().end <= end + 1)
      return std::pair(uint32_t(i), uint32_t(end + 1));
    i = end;
  }
  return std::nullopt;
}

/// A text with `$name` or `{{name}}`, which `template` fills in.
static void useTemplate(const FixContext &c) {
  auto range = stringAround(c);
  if (!range)
    return;
  std::string body, arguments;
  llvm::StringRef text = c.text().slice(range->first, range->second);
  std::vector<std::string> names;
  for (size_t i = 0; i < text.size(); ++i) {
    llvm::StringRef rest = text.substr(i);
    bool isBraced = rest.consume_front("${");
    bool isPlaceholder = !isBraced && rest.consume_front("{{");
    bool isDollar = !isBraced && !isPlaceholder && rest.consume_front("$");
    llvm::StringRef trimmed = rest.ltrim(' ');
    llvm::StringRef name = takeIdentifier(isPlaceholder ? trimmed : rest);
    bool isKnown = !name.empty() && findVariable(c.snapshot, name);
    if (!(isBraced || isPlaceholder || isDollar) || !isKnown) {
      body += text[i];
      continue;
    }
    i = size_t(name.end() - text.begin()) - 1;
    if (isPlaceholder)
      i = std::min(text.find("}}", i), text.size()) + 1;
    i += isBraced;
    body += "{{" + name.str() + "}}";
    if (!llvm::is_contained(names, name))
      names.push_back(name.str());
  }
  for (const std::string &name : names)
    arguments += (arguments.empty() ? "" : ", ") + name + "=$" + name;
  if (!names.empty())
    c.replace("Fill it in with 'template'", range->first, range->second,
              body + " |> template(" + arguments + ")");
}

static void useHash(const FixContext &c) {
  c.replace("Begin the comment with '#'", c.span().begin, c.span().begin + 2,
            "#");
}

//===----------------------------------------------------------------------===//
// Values, keys and brackets
//===----------------------------------------------------------------------===//

static void mendNumber(const FixContext &c) {
  llvm::StringRef word = c.marked();
  std::string sign = word.consume_front("-") ? "-" : "";
  uint64_t number = 0;
  if (word.starts_with("."))
    c.replaceMarked("Write a digit before the '.'", sign + "0" + word.str());
  else if (word.ends_with("."))
    c.replaceMarked("Write a digit after the '.'", sign + word.str() + "0");
  else if (word.starts_with("+"))
    c.replaceMarked("Leave out the '+'", word.drop_front().str());
  else if (word.starts_with_insensitive("0x") &&
           !word.drop_front(2).getAsInteger(16, number))
    c.replaceMarked("Write it as a decimal number",
                    sign + llvm::utostr(number));
}

static void quoteOrRefer(const FixContext &c) {
  std::string word = c.marked().str();
  if (findVariable(c.snapshot, word))
    c.replaceMarked("Write the variable '$" + word + "'", "$" + word);
  c.replaceMarked("Write the text \"" + word + "\"", "\"" + word + "\"");
}

static void closeBracket(const FixContext &c) {
  char open = '\0';
  uint32_t at = c.span().begin;
  if (c.diagnostic.kind == diag::UnclosedBracket && !c.marked().empty()) {
    open = c.marked().front();
    at = valueOnLine(c.snapshot, at).end;
  } else {
    for (const DiagnosticNote &note : c.diagnostic.notes)
      if (note.span && note.span.file == c.snapshot.root())
        open = c.text()[note.span.begin];
  }
  std::string closer = open == '('   ? ")"
                       : open == '[' ? "]"
                       : open == '{' ? "}"
                                     : "";
  if (closer.empty())
    return;
  c.insert("Close the bracket", at, closer);
  c.insert("Close the bracket", at, " " + closer);
}

static void addComma(const FixContext &c) {
  c.insert("Write a comma", c.span().begin, ", ");
}

static void addValue(const FixContext &c) {
  c.insert("Add the value \"\"", lineAt(c.text(), c.span().begin).end, " \"\"");
}

static void removeEntry(const FixContext &c) {
  c.fixes.push_back({"Remove it", {entryLines(c.text(), c.span().begin)}});
}

static std::string valueFor(llvm::StringRef key) {
  if (key == "budget")
    return "4096";
  if (key == "type")
    return "\"string\"";
  if (key == "op")
    return "\"tool_expose\"";
  return key == "turns" ? "[]" : "\"\"";
}

/// "@user needs the key 'content'".
static void addKey(const FixContext &c) {
  std::vector<llvm::StringRef> names = c.names();
  if (names.empty())
    return;
  std::string entry = names.back().str() + ": " + valueFor(names.back());
  std::string title = "Add '" + names.back().str() + "'";
  if (c.marked().starts_with("{"))
    return c.insert(title, c.span().begin + 1, " " + entry + ",");
  TextLine line = lineAt(c.text(), c.span().begin);
  if (c.text()[line.begin] == '@')
    return c.insert(title, line.end, "\n  " + entry);
  uint32_t column = c.span().begin - line.begin;
  c.insert(title, c.span().begin, entry + "\n" + std::string(column, ' '));
}

static void addEffect(const FixContext &c) {
  ValueOnLine line = valueOnLine(c.snapshot, c.span().begin);
  c.insert("Add the effect \"read\"", line.end, " (effect=\"read\")");
}

static void useReadEffect(const FixContext &c) {
  c.replaceMarked("Write the effect \"read\"", "\"read\"");
}

/// Puts an entry first into the first facet of this name, or before all.
static void addEntry(const FixContext &c, llvm::StringRef facet,
                     std::string entry, std::string title) {
  for (const ast::Facet *one : c.snapshot.view().resolved().facets)
    if (one->keyword.text == facet &&
        one->keyword.span.file == c.snapshot.root()) {
      uint32_t end = lineAt(c.text(), one->keyword.span.begin).end;
      return c.insert(std::move(title), end, "\n  " + entry);
    }
  c.insert(std::move(title), 0, "@" + facet.str() + "\n  " + entry + "\n\n");
}

static void declareVariable(const FixContext &c) {
  std::vector<llvm::StringRef> names = c.names();
  llvm::StringRef name = names.empty() ? "" : names.front();
  if (!name.consume_front("$") || !isIdentifier(name) ||
      !c.diagnostic.help.empty())
    return;
  addEntry(c, "vars", name.str() + ": @input(type=\"string\")",
           "Make '$" + name.str() + "' an input");
  addEntry(c, "vars", name.str() + ": \"\"",
           "Declare '$" + name.str() + "' in '@vars'");
}

static void listInterface(const FixContext &c) {
  std::vector<llvm::StringRef> names = c.names();
  if (names.empty())
    return;
  addEntry(c, "system", "tools: [$" + names.back().str() + "]",
           "Offer its functions in '@system'");
}

static void keepOrder(const FixContext &c) {
  c.insert("Keep the order of the text", uint32_t(c.text().size()),
           "\n@x.fct.conversation\n  order: \"source\"\n");
}

/// A key of a message that is a hint for the model.
static void makeAttribute(const FixContext &c) {
  llvm::StringRef help = c.diagnostic.help;
  std::vector<llvm::StringRef> parts = quotedParts(help);
  if (!help.starts_with("a hint for the model") || parts.empty())
    return;
  uint32_t at = uint32_t(c.text().take_front(c.span().begin).rfind("\n@")) + 1;
  uint32_t end =
      at + 1 + uint32_t(takeIdentifier(c.text().substr(at + 1)).size());
  llvm::StringRef attribute =
      parts.back().drop_until([](char ch) { return ch == '('; });
  Replacement insertion{end, end, attribute.str()};
  if (c.text().substr(end).starts_with("("))
    insertion = {end + 1, end + 1,
                 attribute.drop_front().drop_back().str() + ", "};
  c.fixes.push_back({"Make it an attribute",
                     {insertion, entryLines(c.text(), c.span().begin)}});
}

static void unquote(const FixContext &c) {
  llvm::StringRef word = c.marked();
  if (word.consume_front("\"") && word.consume_back("\""))
    c.replaceMarked("Remove the quotes", word.str());
}

/// "'split' needs the argument 'separator'".
static void addArgument(const FixContext &c) {
  std::vector<llvm::StringRef> names = c.names();
  size_t open = c.text().find('(', c.span().end);
  if (names.size() < 2 || open == llvm::StringRef::npos)
    return;
  bool isEmpty = c.text().substr(open + 1).ltrim(' ').starts_with(")");
  for (llvm::StringRef value : {"\", \"", "\"name\"", "1", "[]", "\"$0\""})
    c.insert("Add the argument '" + names[1].str() + "'", uint32_t(open) + 1,
             names[1].str() + "=" + value.str() + (isEmpty ? "" : ", "));
}

static void addInputType(const FixContext &c) {
  size_t open = c.text().find('(', c.span().begin);
  if (open == llvm::StringRef::npos)
    return;
  bool isEmpty = c.text().substr(open + 1).ltrim(' ').starts_with(")");
  c.insert("Add the type", uint32_t(open) + 1,
           std::string("type=\"string\"") + (isEmpty ? "" : ", "));
}

/// `p: T = 3` with the type of the help, `p: T | null`.
static void makeOptional(const FixContext &c) {
  std::vector<llvm::StringRef> parts = quotedParts(c.diagnostic.help);
  if (parts.empty())
    return;
  llvm::StringRef name = takeIdentifier(parts.back());
  size_t begin = c.text().take_front(c.span().begin).rfind(name);
  size_t end = c.text().find_first_of(",)", c.span().end);
  if (begin != llvm::StringRef::npos && end != llvm::StringRef::npos)
    c.replace("Write '" + parts.back().str() + "'", uint32_t(begin),
              uint32_t(end), parts.back().str());
}

//===----------------------------------------------------------------------===//

void addFixesOfKind(const Snapshot &snapshot, const Diagnostic &diagnostic,
                    std::vector<Fix> &fixes) {
  static constexpr KindRule rules[] = {
      {diag::TabCharacter, replaceTabs},
      {diag::ControlCharacter, removeMarked},
      {diag::WrongIndentation, mendIndentation},
      {diag::IndentedUnderValue, alignWithLineAbove},
      {diag::IndentedTopLevel, removeIndentation},
      {diag::FacetIndented, removeIndentation},
      {diag::ImportInBody, removeIndentation},
      {diag::ListNotIndented, indentMore},
      {diag::MisplacedPipe, indentMore},
      {diag::TextBlockNotIndented, indentMore},
      {diag::ExpectedFacet, indentAsBody},
      {diag::UnclosedString, pasteAsTextBlock},
      {diag::SingleQuotes, useDoubleQuotes},
      {diag::BadEscape, escapeBackslash},
      {diag::StringEndsEarly, escapeInnerQuotes},
      {diag::BlockScalar, makeTextBlock},
      {diag::TextLooksInterpolated, useTemplate},
      {diag::ForeignComment, useHash},
      {diag::BadNumber, mendNumber},
      {diag::BareWord, quoteOrRefer},
      {diag::UnclosedBracket, closeBracket},
      {diag::ExpectedToken, closeBracket},
      {diag::ExpectedToken, addComma},
      {diag::MissingValue, addValue},
      {diag::TrailingComma, removeMarked},
      {diag::MissingKey, addKey},
      {diag::FunctionWithoutEffect, addEffect},
      {diag::FunctionBadEffect, useReadEffect},
      {diag::UnknownVariable, declareVariable},
      {diag::VariableUnused, removeEntry},
      {diag::InputUnused, removeEntry},
      {diag::TypeOfNoVariable, removeEntry},
      {diag::DuplicateKey, removeEntry},
      {diag::OverriddenKey, removeEntry},
      {diag::InterfaceUnused, listInterface},
      {diag::UserBehindAssistant, keepOrder},
      {diag::UnknownKey, makeAttribute},
      {diag::StrategyNotPipeline, unquote},
      {diag::StringKey, unquote},
      {diag::LensArgumentMissing, addArgument},
      {diag::InputTypeMissing, addInputType},
      {diag::ParameterDefault, makeOptional},
  };
  for (const KindRule &rule : rules)
    if (rule.kind == diagnostic.kind)
      rule.add({snapshot, diagnostic, fixes});
}

} // namespace facet::lsp

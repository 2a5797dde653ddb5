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

/// A tab stands for 2 blanks; in a string it has an escape.
static void replaceTabs(const FixContext &c) {
  Fix fix{"Replace all tabs", {}};
  llvm::StringRef written = c.snapshot.writtenText();
  llvm::ArrayRef<Token> tokens = c.snapshot.tokens();
  for (size_t i = written.find('\t'); i != llvm::StringRef::npos;
       i = written.find('\t', i + 1)) {
    size_t token = firstTokenAt(tokens, uint32_t(i) + 1);
    bool isInString = token != tokens.size() && tokens[token].begin < i &&
                      tokens[token].kind == TokenKind::String;
    fix.replacements.push_back(
        {uint32_t(i), uint32_t(i) + 1, isInString ? "\\t" : "  "});
  }
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

/// Whether a string may end before this rest of its line.
static bool mayEndBefore(llvm::StringRef rest) {
  rest = rest.ltrim(' ');
  return rest.empty() || rest.starts_with("|>") ||
         llvm::StringRef("#,)]}").contains(rest.front());
}

/// The next quote without a backslash from an offset on.
static size_t findQuote(llvm::StringRef text, size_t from) {
  while (from < text.size() && text[from] != '"')
    from += text[from] == '\\' ? 2 : 1;
  return from < text.size() ? from : llvm::StringRef::npos;
}

/// The quote that closes a text of several lines: the last of a line, before
/// what cannot be a part of the text.
static size_t closingQuoteBelow(const FixContext &c) {
  llvm::StringRef text = c.text();
  uint32_t column = columnOfKey(text, c.span().begin);
  for (TextLine line = lineAt(text, c.span().begin);;) {
    if (line.end >= text.size())
      return llvm::StringRef::npos;
    line = lineAt(text, line.next(text));
    llvm::StringRef words = text.slice(line.begin, line.end);
    if (words.starts_with("@"))
      return llvm::StringRef::npos;
    TextLine next = line;
    while (next.end < text.size() &&
           (next.begin == line.begin || next.isBlank()))
      next = lineAt(text, next.next(text));
    bool isLast = next.begin == line.begin || next.isBlank();
    llvm::StringRef below = text.slice(next.begin, next.end).ltrim(' ');
    llvm::StringRef key = takeIdentifier(below);
    bool isKey = !key.empty() && below.drop_front(key.size()).starts_with(":");
    bool mayFollow =
        isLast || below.starts_with("@") || below.starts_with("|>") ||
        below.starts_with("#") ||
        (next.indent <= column && (isKey || below.starts_with("- ")));
    for (size_t at = words.find('"'); mayFollow && at != llvm::StringRef::npos;
         at = words.find('"', at + 1))
      if (mayEndBefore(words.substr(at + 1)))
        return line.begin + at;
  }
}

/// What was meant by a text in which quotes have a backslash: who writes these
/// writes others, too. Any other text is as it is.
static std::string withoutEscapes(llvm::StringRef text) {
  std::string plain;
  for (size_t i = 0; i != text.size(); ++i) {
    char next = text[i] == '\\' && i + 1 != text.size() ? text[i + 1] : '\0';
    if (text[i] == '\\' && !llvm::StringRef("\"\\n").contains(next))
      return text.str();
    i += text[i] == '\\';
    plain += next == 'n' ? '\n' : text[i];
  }
  return text.contains("\\\"") ? plain : text.str();
}

/// A text of several lines that was pasted between quotes, the first of which
/// stands at `begin`.
static void pasteAsTextBlock(const FixContext &c, uint32_t begin) {
  llvm::StringRef text = c.text();
  size_t close = closingQuoteBelow(c);
  if (close == llvm::StringRef::npos)
    return;
  std::string inside = withoutEscapes(text.slice(begin + 1, close)), lines;
  // A line of blanks is an empty one.
  for (llvm::StringRef line : llvm::split(inside, '\n'))
    lines += (line.trim(' ').empty() ? "" : line.str()) + "\n";
  lines.pop_back();
  if (fitsTextBlock(lines))
    c.replace("Paste as text block", begin, uint32_t(close) + 1,
              textBlock(lines, columnOfKey(text, begin)));
}

/// A text of several lines, or one whose quote is missing: before what is no
/// part of it, or at the end of its line.
static void closeString(const FixContext &c) {
  uint32_t begin = c.span().begin;
  pasteAsTextBlock(c, begin);
  llvm::StringRef line =
      c.text().slice(begin, lineAt(c.text(), begin).end).rtrim(' ');
  size_t pipe = line.find(" |> ");
  if (pipe != llvm::StringRef::npos)
    c.insert("Close the string", begin + uint32_t(pipe), "\"");
  c.insert("Close the string", begin + uint32_t(line.rtrim(" ,)]}").size()),
           "\"");
  c.insert("Close the string", begin + uint32_t(line.size()), "\"");
}

/// Quotes and backslashes of a text that is put between double quotes, but for
/// the escapes that it has.
static std::string inDoubleQuotes(llvm::StringRef text) {
  std::string result = "\"";
  for (size_t i = 0; i != text.size(); ++i) {
    char next = i + 1 != text.size() ? text[i + 1] : ' ';
    bool isEscape = text[i] == '\\';
    if (isEscape && next == '\'')
      continue;
    if (text[i] == '"' ||
        (isEscape && !llvm::StringRef("\"\\ntru").contains(next)))
      result += '\\';
    result += text[i];
    if (isEscape && llvm::StringRef("\"\\").contains(next))
      result += text[++i];
  }
  return result + "\"";
}

static void useDoubleQuotes(const FixContext &c) {
  llvm::StringRef word = c.marked();
  if (word.consume_front("'") && word.consume_back("'"))
    c.replaceMarked("Write it in double quotes", inDoubleQuotes(word));
}

static void escapeBackslash(const FixContext &c) {
  c.insert("Write a backslash as '\\\\'", c.span().begin, "\\");
}

/// Quotes inside of a text, up to one that may close it: the nearest first. The
/// marked quote is the one that ended it.
static void escapeInnerQuotes(const FixContext &c) {
  llvm::StringRef text = c.text();
  llvm::ArrayRef<Token> tokens = c.snapshot.tokens();
  size_t token = firstTokenAt(tokens, c.span().end);
  if (token == tokens.size() || tokens[token].end != c.span().end)
    return;
  uint32_t end = lineAt(text, c.span().begin).end;
  Fix fix{"Write the quotes inside as \\\"", {}};
  for (size_t i = tokens[token].end - 1; i < end;
       i = findQuote(text.take_front(end), i + 1)) {
    if (!fix.replacements.empty() && mayEndBefore(text.slice(i + 1, end)))
      c.fixes.push_back(fix);
    fix.replacements.push_back({uint32_t(i), uint32_t(i), "\\"});
  }
  pasteAsTextBlock(c, tokens[token].begin);
}

/// `key: |` and the lines below.
static void makeTextBlock(const FixContext &c) {
  llvm::StringRef text = c.text();
  TextLine key = lineAt(text, c.span().begin);
  uint32_t column = columnOfKey(text, c.span().begin);
  uint32_t end = key.end, margin = ~0u;
  for (TextLine line = key; line.end < text.size();) {
    line = lineAt(text, line.next(text));
    if (!line.isBlank() && line.indent <= column)
      break;
    if (line.isBlank())
      continue;
    end = line.end;
    margin = std::min(margin, line.indent);
  }
  std::string lines;
  llvm::StringRef body = text.slice(key.next(text), end);
  for (llvm::StringRef line : llvm::split(body, '\n'))
    lines +=
        (line.trim(' ').empty() ? "" : line.drop_front(margin).str()) + "\n";
  lines.pop_back();
  if (end != key.end && fitsTextBlock(lines))
    c.replace("Write a text block", c.span().begin, end,
              textBlock(lines, column));
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

/// The path behind a variable's name in a text, ".field.other": as far as there
/// are such fields, so that the end of a sentence is none.
static llvm::StringRef takePath(const FixContext &c, const Variable &variable,
                                llvm::StringRef rest) {
  const Type *type = variable.type;
  size_t size = 0;
  while (type && rest.substr(size).starts_with(".")) {
    llvm::StringRef field = takeIdentifier(rest.substr(size + 1));
    type = field.empty() ? nullptr
                         : c.snapshot.program().types->fieldOf(type, field);
    size += type ? 1 + field.size() : 0;
  }
  return rest.take_front(size);
}

/// Whether this, which stands behind a text, begins with a call of `template`.
static bool isFilledIn(llvm::StringRef behind) {
  behind = behind.ltrim(" \n");
  return behind.consume_front("|>") &&
         takeIdentifier(behind.ltrim()) == "template";
}

/// A text with `$name` or `{{name}}`, which `template` fills in.
static void useTemplate(const FixContext &c) {
  auto range = stringAround(c);
  // One 'template' fills in all of a text, or fails.
  if (!range || isFilledIn(c.text().drop_front(range->second)))
    return;
  std::string body, arguments;
  llvm::StringRef text = c.text().slice(range->first, range->second);
  std::vector<std::string> names;
  for (size_t i = 0; i < text.size(); ++i) {
    llvm::StringRef rest = text.substr(i);
    llvm::StringRef close = "";
    if (rest.consume_front("${"))
      close = "}";
    else if (rest.consume_front("{{"))
      close = "}}";
    else if (!rest.consume_front("$"))
      rest = "";
    llvm::StringRef inside = close.empty() ? rest : rest.ltrim(' ');
    llvm::StringRef name = takeIdentifier(inside);
    const Variable *variable =
        name.empty() ? nullptr : findVariable(c.snapshot, name);
    llvm::StringRef path;
    if (variable) {
      inside = inside.drop_front(name.size());
      path = takePath(c, *variable, inside);
      inside = inside.drop_front(path.size());
      if (!close.empty())
        inside = inside.ltrim(' ');
    }
    if (!variable || !inside.consume_front(close)) {
      body += text[i];
      continue;
    }
    i = size_t(inside.begin() - text.begin()) - 1;
    body += ("{{" + name + path + "}}").str();
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

static void remove(const FixContext &c, std::string title, uint32_t key) {
  c.fixes.push_back({std::move(title), {entryAt(c.snapshot, key)}, true});
}

static void removeEntry(const FixContext &c) {
  remove(c, "Remove it", c.span().begin);
}

/// What is replaced has no effect; without it all stays as it is.
static void removeOneOfTwo(const FixContext &c) {
  for (const DiagnosticNote &note : c.diagnostic.notes)
    if (note.span && note.span.file == c.snapshot.root())
      remove(c, "Remove the first one", note.span.begin);
  remove(c, "Remove this one", c.span().begin);
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
    return c.insert(
        title, c.span().begin + 1,
        " " + entry +
            (c.marked().drop_front().ltrim(" \n") == "}" ? " " : ","));
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
  // A class of a host has been thought of.
  if (!c.marked().starts_with("\"x."))
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
      !llvm::StringRef(c.diagnostic.help).starts_with("declare it"))
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
  llvm::StringRef behind = c.text().substr(end);
  if (behind.consume_front("("))
    insertion = {end + 1, end + 1,
                 attribute.drop_front().drop_back().str() +
                     (behind.ltrim(" \n").starts_with(")") ? "" : ", ")};
  c.fixes.push_back({"Make it an attribute",
                     {insertion, entryLines(c.snapshot, c.span().begin)}});
}

static void unquote(const FixContext &c) {
  llvm::StringRef word = c.marked();
  if (word.consume_front("\"") && word.consume_back("\""))
    c.replaceMarked("Remove the quotes", word.str());
}

/// Behind the parenthesis that stands at an offset, but for blanks; none if
/// there is none.
static std::optional<uint32_t> behindParenthesis(const FixContext &c,
                                                 uint32_t at) {
  size_t open = c.text().find_first_not_of(' ', at);
  if (open == llvm::StringRef::npos || c.text()[open] != '(')
    return std::nullopt;
  return uint32_t(open) + 1;
}

static bool isClosedAt(const FixContext &c, uint32_t at) {
  return c.text().substr(at).ltrim(" \n").starts_with(")");
}

/// The end of the last token before a comma or a closing bracket, of those from
/// an offset on.
static uint32_t endOfArgument(const FixContext &c, uint32_t from,
                              bool isOnlyOne = true) {
  llvm::ArrayRef<Token> tokens = c.snapshot.tokens();
  uint32_t end = from;
  unsigned depth = 0;
  for (size_t i = firstTokenAt(tokens, from + 1); i < tokens.size(); ++i) {
    llvm::StringRef word = c.text().slice(tokens[i].begin, tokens[i].end);
    bool isClosing = word == ")" || word == "]" || word == "}";
    if (depth == 0 && (isClosing || (isOnlyOne && word == ",")))
      break;
    depth += word == "(" || word == "[" || word == "{";
    depth -= isClosing;
    end = tokens[i].end;
  }
  return end;
}

/// A strategy in quotes; one that is only the name of a lens becomes a call.
static void unquoteStrategy(const FixContext &c) {
  llvm::StringRef calls = c.marked();
  if (calls.consume_front("\"") && calls.consume_back("\""))
    c.replaceMarked("Remove the quotes",
                    calls.str() + (calls.contains('(') ? "" : "()"));
}

/// "'split' needs the argument 'separator'".
static void addArgument(const FixContext &c) {
  std::vector<llvm::StringRef> names = c.names();
  std::optional<uint32_t> at = behindParenthesis(c, c.span().end);
  if (names.size() < 2 || !at)
    return;
  // Behind the others: what has no name stands before what has one.
  llvm::StringRef comma = isClosedAt(c, *at) ? "" : ", ";
  uint32_t end = endOfArgument(c, *at, /*isOnlyOne=*/false);
  for (llvm::StringRef value : {"\", \"", "\"name\"", "1", "[]", "\"$0\""})
    c.insert("Add the argument '" + names[1].str() + "'", end,
             (comma + names[1] + "=" + value).str());
}

static void addInputType(const FixContext &c) {
  uint32_t name = c.span().begin + uint32_t(llvm::StringRef("@input").size());
  if (std::optional<uint32_t> at = behindParenthesis(c, name))
    c.insert("Add the type", *at,
             std::string("type=\"string\"") + (isClosedAt(c, *at) ? "" : ", "));
}

/// `p: T = 3` with the type of the help, `p: T | null`.
static void makeOptional(const FixContext &c) {
  std::vector<llvm::StringRef> parts = quotedParts(c.diagnostic.help);
  llvm::StringRef before = c.text().take_front(c.span().begin).rtrim(' ');
  if (parts.empty() || !parts.back().consume_back(" | null") ||
      !before.ends_with(parts.back()))
    return;
  Fix fix{"Remove the default: '" + parts.back().str() + " | null'", {}, true};
  fix.replacements.push_back(
      {uint32_t(before.size()), endOfArgument(c, c.span().end), " | null"});
  c.fixes.push_back(std::move(fix));
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
      {diag::UnclosedString, closeString},
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
      {diag::DuplicateKey, removeOneOfTwo},
      {diag::OverriddenKey, removeOneOfTwo},
      {diag::InterfaceUnused, listInterface},
      {diag::UserBehindAssistant, keepOrder},
      {diag::UnknownKey, makeAttribute},
      {diag::StrategyNotPipeline, unquoteStrategy},
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

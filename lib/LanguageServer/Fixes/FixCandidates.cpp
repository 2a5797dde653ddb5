//===- FixCandidates.cpp - Changes by what a help says --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KindFixes.h"
#include "facet/LanguageServer/Features/Names.h"
#include "facet/Support/Identifier.h"

namespace facet::lsp {

/// Some messages say themselves what is meant.
static llvm::StringRef helpOf(const Diagnostic &diagnostic) {
  llvm::StringRef message = diagnostic.message;
  bool isHelp = diagnostic.help.empty() && message.contains("did you mean");
  return isHelp ? message : llvm::StringRef(diagnostic.help);
}

namespace {
/// Turns the help of one diagnostic into changes.
class HelpReader {
public:
  HelpReader(const Snapshot &snapshot, const Diagnostic &diagnostic,
             std::vector<Fix> &fixes)
      : snapshot(snapshot), text(snapshot.text()), span(diagnostic.span),
        help(helpOf(diagnostic)), fixes(fixes) {}
  void run();

private:
  llvm::StringRef marked() const { return text.slice(span.begin, span.end); }
  void add(uint32_t begin, uint32_t end, const llvm::Twine &with) {
    fixes.push_back(
        {("Write '" + with + "'").str(), {{begin, end, with.str()}}});
  }
  bool isMeant(llvm::StringRef wanted) const;
  bool keepsText(uint32_t begin, uint32_t end, llvm::StringRef with) const;
  void addKeeping(uint32_t begin, uint32_t end, llvm::StringRef wanted);
  void addSuggestion(llvm::StringRef wanted);
  void addWords(llvm::StringRef wanted);
  void addArgument();
  void addNumber();

  const Snapshot &snapshot;
  llvm::StringRef text;
  SourceSpan span;
  llvm::StringRef help;
  std::vector<Fix> &fixes;
};
} // namespace

/// What a help writes for "as it is now" is left as it is.
static llvm::StringRef withoutEllipsis(llvm::StringRef wanted) {
  if (wanted.consume_back(": …"))
    return wanted;
  if (wanted.ends_with("(…)"))
    return wanted.take_front(wanted.rfind(" |> "));
  return wanted;
}

/// A help does not know the document: what it says may take the place of what
/// is marked, but not of values, texts and comments beside it, unless it has
/// them.
bool HelpReader::keepsText(uint32_t begin, uint32_t end,
                           llvm::StringRef with) const {
  llvm::ArrayRef<Token> tokens = snapshot.tokens();
  for (size_t i = firstTokenAt(tokens, begin + 1);
       i != tokens.size() && tokens[i].begin < end; ++i) {
    const Token &token = tokens[i];
    // Of a text it may be a part that goes.
    uint32_t first = std::max(token.begin, begin);
    uint32_t last = std::min(token.end, end);
    bool isPart = first != token.begin || last != token.end;
    bool isMarked = span.begin <= first && last <= span.end;
    bool isText = token.kind == TokenKind::String ||
                  token.kind == TokenKind::TextBlock ||
                  token.kind == TokenKind::Comment;
    bool isSign = token.kind == TokenKind::Punctuation ||
                  token.kind == TokenKind::Operator;
    // A name may lose its quotes; what is marked and no text may go.
    llvm::StringRef word = text.slice(first, last).trim('"');
    bool mayGo = isMarked && (!isText || isPart || !word.contains(' '));
    if (!mayGo && !isSign && !with.contains(word))
      return false;
  }
  return true;
}

void HelpReader::addKeeping(uint32_t begin, uint32_t end,
                            llvm::StringRef wanted) {
  if (keepsText(begin, end, wanted))
    add(begin, end, wanted);
}

/// The likely one of "did you mean …?".
void HelpReader::addSuggestion(llvm::StringRef wanted) {
  llvm::StringRef old = marked();
  bool isCalled = text.substr(span.end).starts_with("(");
  llvm::StringRef name = wanted;
  if (isCalled && name.consume_back("()"))
    add(span.begin, span.end, name);
  if (old.starts_with("\"") && !wanted.starts_with("\"") &&
      !wanted.starts_with("$"))
    add(span.begin, span.end, "\"" + wanted + "\"");
  add(span.begin, span.end, wanted);
  // A part of what is marked is meant: the bad name of a type.
  for (llvm::StringRef bad : quotedParts(help)) {
    size_t at = old.find(bad);
    if (bad != wanted && at != llvm::StringRef::npos && bad != old)
      add(span.begin + uint32_t(at), span.begin + uint32_t(at + bad.size()),
          wanted);
  }
}

/// Words of which the help does not say what they replace: what is marked, the
/// value that it is in, or a part of that.
void HelpReader::addWords(llvm::StringRef wanted) {
  if (wanted.starts_with("|> ")) {
    add(span.end, span.end, " " + wanted);
    return;
  }
  if (keepsText(span.begin, span.end, wanted))
    addSuggestion(wanted);
  ValueOnLine value = valueOnLine(snapshot, span.begin);
  addKeeping(value.begin, value.end, wanted);
  if (span.begin < value.end)
    addKeeping(span.begin, value.end, wanted);
  if (value.begin < span.end)
    addKeeping(value.begin, span.end, wanted);
  // A whole line, as for 'key = value'.
  TextLine line = lineAt(text, span.begin);
  addKeeping(line.begin + line.indent, value.end, wanted);
}

/// Whether words that a help has in quotes are to be written here, and are no
/// example: "write '$user'", where there is such a name.
bool HelpReader::isMeant(llvm::StringRef wanted) const {
  if (wanted.starts_with("|> "))
    return true;
  llvm::StringRef before(help.begin(), size_t(wanted.begin() - help.begin()));
  if (!before.ends_with("write '") || wanted == "@name")
    return false;
  if (!wanted.starts_with("$"))
    return true;
  llvm::StringRef name = takeIdentifier(wanted.drop_front());
  return findVariable(snapshot, name) || findInterface(snapshot, name);
}

/// "add the argument name=$name".
void HelpReader::addArgument() {
  size_t at = help.find('=');
  llvm::StringRef before = help.take_front(at);
  llvm::StringRef argument = help.substr(before.rfind(' ') + 1);
  std::string written = argument.str();
  if (argument.ends_with("\"…\""))
    written = argument.drop_back(5).str() + "\"\"";
  llvm::ArrayRef<Token> tokens = snapshot.tokens();
  for (size_t i = firstTokenAt(tokens, span.begin); i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::Facet)
      return;
    if (tokens[i].kind != TokenKind::Lens)
      continue;
    // Behind its bracket; the order of named arguments has no meaning.
    llvm::StringRef behind = text.substr(tokens[i].end).ltrim(' ');
    uint32_t open = uint32_t(behind.begin() - text.begin()) + 1;
    bool isEmpty = text.substr(open).ltrim(" \n").starts_with(")");
    if (behind.starts_with("("))
      fixes.push_back({"Add the argument '" + written + "'",
                       {{open, open, written + (isEmpty ? "" : ", ")}}});
    return;
  }
}

/// "raise the budget to 123 or …".
void HelpReader::addNumber() {
  llvm::StringRef number =
      help.substr(help.find("budget to ") + 10).take_while(llvm::isDigit);
  SourceSpan budget = snapshot.program().budgetSpan;
  if (!number.empty() && budget && budget.file == snapshot.root())
    fixes.push_back({("Raise the budget to " + number).str(),
                     {{budget.begin, budget.end, number.str()}}});
}

void HelpReader::run() {
  if (help.contains("budget to "))
    return addNumber();
  if (help.starts_with("add the argument"))
    return addArgument();
  if (help.starts_with("remove ") || help.starts_with("leave out")) {
    // What is marked, or its sign; never a text.
    bool isSign = !text.slice(span.begin, span.end).contains('@');
    if (isSign && keepsText(span.begin, span.end, ""))
      fixes.push_back({"Remove it", {{span.begin, span.end, ""}}, true});
    if (text.substr(span.begin).starts_with("+"))
      fixes.push_back({"Remove it", {{span.begin, span.begin + 1, ""}}});
    return;
  }
  // Texts that are given in double quotes, as in 'did you mean "x"?'.
  size_t quote = help.find("mean \"");
  if (quote != llvm::StringRef::npos) {
    llvm::StringRef rest = help.substr(quote + 5);
    addSuggestion(rest.take_front(rest.find('"', 1) + 1));
  }
  bool isSuggestion = help.contains("did you mean");
  for (llvm::StringRef part : quotedParts(help)) {
    llvm::StringRef wanted = withoutEllipsis(part);
    if (wanted.empty() || wanted.contains("…"))
      continue;
    if (isSuggestion)
      addSuggestion(wanted);
    else if (isMeant(wanted))
      addWords(wanted);
  }
}

std::vector<Fix> fixCandidates(const Snapshot &snapshot,
                               const Diagnostic &diagnostic) {
  std::vector<Fix> fixes;
  if (!diagnostic.span || diagnostic.span.file != snapshot.root())
    return fixes;
  addFixesOfKind(snapshot, diagnostic, fixes);
  HelpReader(snapshot, diagnostic, fixes).run();
  return fixes;
}

} // namespace facet::lsp

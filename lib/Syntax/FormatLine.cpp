//===- FormatLine.cpp - The layout of a logical line ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FormatLine.h"
#include "facet/Support/Unicode/Unicode.h"

using namespace facet;

void FormatLine::clear() {
  tokens.clear();
  comments.clear();
  indent = 0;
}

//===----------------------------------------------------------------------===//
// Tokens side by side
//===----------------------------------------------------------------------===//

static bool isOpener(TokenKind kind) {
  return kind == TokenKind::LeftParen || kind == TokenKind::LeftBracket ||
         kind == TokenKind::LeftBrace;
}

/// Whether a space stands between two tokens on one line.
static bool hasSpace(const FormatToken &left, const FormatToken &right) {
  switch (right.kind) {
  case TokenKind::Comma:
  case TokenKind::Colon:
  case TokenKind::Equals:
  case TokenKind::RightParen:
  case TokenKind::RightBracket:
    return false;
  case TokenKind::RightBrace:
    return left.kind != TokenKind::LeftBrace;
  case TokenKind::LeftParen:
    // Arguments stand at the name, attributes of a function apart.
    return left.isOpaque || left.kind == TokenKind::String;
  default:
    return left.kind != TokenKind::LeftParen &&
           left.kind != TokenKind::LeftBracket &&
           left.kind != TokenKind::Equals;
  }
}

/// Columns that a text on one line takes: its code points.
static uint32_t columnsOf(llvm::StringRef text) {
  return uint32_t(countCodePoints(text));
}

/// Of a text block the last line counts: the others are as long as they are.
static llvm::StringRef lastLine(llvm::StringRef text) {
  size_t lf = text.rfind('\n');
  return lf == llvm::StringRef::npos ? text : text.drop_front(lf + 1);
}

//===----------------------------------------------------------------------===//
// Layout
//===----------------------------------------------------------------------===//

namespace {
class LineLayout {
public:
  LineLayout(const FormatLine &line, unsigned width, std::string &out)
      : line(line), tokens(line.tokens), width(width), out(out) {
    measure();
  }

  void run() {
    startLine(line.indent);
    size_t first = 0;
    uint32_t inner = line.indent;
    // What stands behind dashes is indented as if it were a line.
    for (; first < tokens.size() && tokens[first].kind == TokenKind::Dash;
         ++first) {
      put(first);
      inner += 2;
    }
    layOutElement(first, tokens.size(), inner);
    if (!pendingComment.empty())
      putTrailing();
  }

private:
  void measure();
  /// Columns of the tokens from `begin` to `end` on one line.
  uint32_t flatColumns(size_t begin, size_t end) const {
    return begin == end ? 0 : ends[end - 1] - begins[begin];
  }
  bool mustBreak(size_t begin, size_t end) const {
    return begin != end && breaks[end] != breaks[begin + 1];
  }
  bool fits(size_t begin, size_t end, unsigned blanks = 0) const {
    return !mustBreak(begin, end) &&
           column + blanks + flatColumns(begin, end) <= width;
  }
  size_t partEnd(size_t begin, size_t end, TokenKind separator) const;
  bool hasPipes(size_t begin, size_t end) const {
    return partEnd(begin, end, TokenKind::Pipe) != end;
  }
  bool holdsOneAtom(size_t opener) const;
  bool staysFlat(size_t opener, size_t end, uint32_t indent) const;

  void layOutElement(size_t begin, size_t end, uint32_t indent);
  void layOutPart(size_t begin, size_t end, uint32_t indent);
  void layOutBrackets(size_t opener, uint32_t indent);
  size_t tailEnd(size_t from, size_t end) const;

  void startLine(uint32_t indent) {
    if (!pendingComment.empty())
      putTrailing();
    if (!out.empty() && out.back() != '\n')
      out += '\n';
    out.append(indent, ' ');
    column = indent;
    atLineStart = true;
  }
  void putTrailing() {
    out += "  ";
    out += pendingComment;
    pendingComment = {};
  }
  /// Begins the line of a token, behind its comments.
  void startLineOf(const FormatToken &token, uint32_t indent,
                   uint32_t commentIndent) {
    for (uint32_t i = 0; i != token.commentCount; ++i) {
      startLine(commentIndent);
      out += line.comments[token.firstComment + i];
    }
    startLine(indent);
  }
  void startLineOf(const FormatToken &token, uint32_t indent) {
    startLineOf(token, indent, indent);
  }
  void put(size_t i);

  const FormatLine &line;
  const std::vector<FormatToken> &tokens;
  const unsigned width;
  std::string &out;
  uint32_t column = 0;
  bool atLineStart = true;
  /// A comment that ends the line that is being written.
  llvm::StringRef pendingComment;
  /// Where each token begins and ends if all stand on one line.
  std::vector<uint32_t> begins, ends;
  /// How many of the tokens before have something that ends a line before
  /// them: a comment, or a text of several lines.
  std::vector<uint32_t> breaks;
};
} // namespace

void LineLayout::measure() {
  begins.resize(tokens.size());
  ends.resize(tokens.size());
  breaks.assign(tokens.size() + 1, 0);
  uint32_t at = 0;
  for (size_t i = 0; i != tokens.size(); ++i) {
    bool endsLine = tokens[i].commentCount != 0 ||
                    (i != 0 && !tokens[i - 1].trailing.empty()) ||
                    (tokens[i].isOpaque && tokens[i].text.contains('\n'));
    breaks[i + 1] = breaks[i] + endsLine;
    at += i != 0 && hasSpace(tokens[i - 1], tokens[i]);
    begins[i] = at;
    at += columnsOf(lastLine(tokens[i].text));
    ends[i] = at;
  }
}

/// The first token of this kind outside brackets, or `end`.
size_t LineLayout::partEnd(size_t begin, size_t end,
                           TokenKind separator) const {
  size_t i = begin;
  while (i < end && (i == begin || tokens[i].kind != separator))
    i = isOpener(tokens[i].kind) ? tokens[i].match + 1 : i + 1;
  return i < end ? i : end;
}

/// Brackets round one value, or one with a name, are not broken: little would
/// be won.
bool LineLayout::holdsOneAtom(size_t opener) const {
  size_t size = tokens[opener].match - opener - 1;
  return size <= 1 ||
         (size == 3 && tokens[opener + 2].kind == TokenKind::Equals);
}

/// Whether brackets stay on one line with what stands behind them, up to the
/// next that could be broken. What fits by itself is broken only if its last
/// line fits then.
bool LineLayout::staysFlat(size_t opener, size_t end, uint32_t indent) const {
  size_t closer = tokens[opener].match, next = tailEnd(closer + 1, end);
  if (mustBreak(opener, closer + 1))
    return false;
  if (holdsOneAtom(opener))
    return true;
  bool fitsAlone = column + flatColumns(opener + 1, next) <= width;
  while (next < end && (!isOpener(tokens[next].kind) || holdsOneAtom(next)))
    next = isOpener(tokens[next].kind) ? tokens[next].match + 1 : next + 1;
  next = std::min(next + 1, end);
  bool fitsAll = column + flatColumns(opener + 1, next) <= width;
  return fitsAll || (fitsAlone && indent + flatColumns(closer, next) > width);
}

void LineLayout::put(size_t i) {
  const FormatToken &token = tokens[i];
  if (!atLineStart && hasSpace(tokens[i - 1], token)) {
    out += ' ';
    ++column;
  }
  out += token.text;
  llvm::StringRef last = lastLine(token.text);
  column = columnsOf(last) + (last.size() == token.text.size() ? column : 0);
  atLineStart = false;
  if (!token.trailing.empty())
    pendingComment = token.trailing;
}

/// One element of a list or map, one argument, or all of a line. A pipeline
/// that does not fit has each call on a line of its own.
void LineLayout::layOutElement(size_t begin, size_t end, uint32_t indent) {
  if (begin == end)
    return;
  if (fits(begin, tailEnd(end, tokens.size())) || !hasPipes(begin, end)) {
    layOutPart(begin, end, indent);
    return;
  }
  size_t at = partEnd(begin, end, TokenKind::Pipe), from = out.size();
  layOutPart(begin, at, indent);
  // Behind a text block or brackets that close on a line of their own.
  bool isOverLines = out.find('\n', from) != std::string::npos;
  bool hasComments = !pendingComment.empty() || tokens[at].commentCount != 0;
  if (isOverLines && !hasComments && fits(at, tailEnd(end, tokens.size()), 1)) {
    while (at != end)
      put(at++);
    return;
  }
  while (at != end) {
    size_t next = partEnd(at, end, TokenKind::Pipe);
    startLineOf(tokens[at], indent + 2);
    layOutPart(at, next, indent + 2);
    at = next;
  }
}

/// Tokens that stand on one line but for brackets that are broken.
void LineLayout::layOutPart(size_t begin, size_t end, uint32_t indent) {
  for (size_t i = begin; i < end; ++i) {
    if (i != begin && (tokens[i].commentCount != 0 || !pendingComment.empty()))
      startLineOf(tokens[i], indent + 2);
    put(i);
    if (!isOpener(tokens[i].kind))
      continue;
    size_t closer = tokens[i].match;
    if (!staysFlat(i, end, indent)) {
      layOutBrackets(i, indent);
    } else {
      for (size_t inner = i + 1; inner <= closer; ++inner)
        put(inner);
    }
    i = closer;
  }
}

/// What follows a closing bracket on its line whatever is broken.
size_t LineLayout::tailEnd(size_t from, size_t end) const {
  size_t i = from;
  while (i < end && (tokens[i].kind == TokenKind::Comma ||
                     tokens[i].kind == TokenKind::Colon))
    ++i;
  return i;
}

void LineLayout::layOutBrackets(size_t opener, uint32_t indent) {
  size_t closer = tokens[opener].match;
  for (size_t at = opener + 1; at < closer;) {
    size_t end = partEnd(at, closer, TokenKind::Comma);
    startLineOf(tokens[at], indent + 2);
    layOutElement(at, end, indent + 2);
    at = end;
    if (end == closer)
      continue;
    // Behind the comma, so that it stays with its element.
    llvm::StringRef comment = pendingComment;
    pendingComment = {};
    put(end);
    if (!comment.empty())
      pendingComment = comment;
    ++at;
  }
  startLineOf(tokens[closer], indent, /*commentIndent=*/indent + 2);
  put(closer);
}

void facet::layOut(const FormatLine &line, unsigned width, std::string &out) {
  LineLayout(line, width, out).run();
}

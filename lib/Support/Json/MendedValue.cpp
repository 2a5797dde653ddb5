//===- MendedValue.cpp - One value that is nearly JSON --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MendedValue.h"
#include "facet/Support/Unicode/Utf8.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

using Kind = JsonRepair::Kind;

static bool isSpace(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// What JavaScript takes for a key without quotes, in ASCII.
static bool isBareKeyPart(char c) {
  return llvm::isAlnum(c) || c == '_' || c == '$' || c == '-';
}

//===----------------------------------------------------------------------===//
// Structure
//===----------------------------------------------------------------------===//

void MendedValue::begin(size_t at) {
  pos = keptEnd = at;
  mended = MendedJson();
  frames.clear();
}

MendedValue::Outcome MendedValue::read(size_t at) {
  begin(at);
  Step result = readValue();
  while (result == Step::Done && !frames.empty())
    result = step();
  switch (result) {
  case Step::Broken:
    return Outcome::Broken;
  case Step::TooDeep:
    return Outcome::TooDeep;
  case Step::Cut:
    finishCut();
    // A bracket that ends the text need not be the beginning of a value.
    if (mended.json.size() == 2)
      return Outcome::Broken;
    break;
  case Step::CutInString:
  case Step::Done:
    break;
  }
  return Outcome::Complete;
}

std::string MendedValue::problem() const {
  switch (lack) {
  case Lack::Value:
    return llvm::isAlpha(text[pos])
               ? "expected a JSON value: a text stands in quotes"
               : "expected a JSON value";
  case Lack::Key:
    return "expected a key";
  case Lack::Colon:
    return "expected ':' behind the key";
  case Lack::Comment:
    return "'/' begins no comment";
  case Lack::String:
    return "a string holds a control character";
  case Lack::Separator:
    break;
  }
  std::string expected =
      frames.back().isMap ? "expected ',' or '}'" : "expected ',' or ']'";
  char before = text[pos - 1];
  if (before == '"' || before == '\'')
    expected += std::string(": a quote inside a string is written \\") + before;
  return expected;
}

MendedValue::Outcome MendedValue::readAtom(size_t at, size_t end,
                                           bool isWhole) {
  begin(at);
  if (!passFiller() || isAtEnd() || pos >= end)
    return Outcome::Broken;
  Step result = Step::Broken;
  char c = text[pos];
  if (c == '"' || c == '\'')
    result = readString();
  else if (c == '-' || llvm::isDigit(c))
    result = readNumber(!isWhole);
  else if (llvm::isAlpha(c))
    result = readWord(!isWhole);
  bool isAlone = result == Step::Done && passFiller() && pos == end;
  return isAlone ? Outcome::Complete : Outcome::Broken;
}

/// Reads the next element of the innermost list or map, or the comma or bracket
/// that follows the last one.
MendedValue::Step MendedValue::step() {
  if (!passFiller())
    return broken(Lack::Comment);
  Frame &frame = frames.back();
  if (isAtEnd()) {
    // The comma before what is not there goes, too.
    element = {mended.json.size(), mended.places.size(),
               frame.awaits == Frame::Element ? frame.comma : keptEnd};
    return Step::Cut;
  }
  char c = text[pos];
  if (c == (frame.isMap ? '}' : ']')) {
    if (frame.awaits == Frame::Element) {
      auto after = mended.repairs.end();
      while (after != mended.repairs.begin() &&
             std::prev(after)->offset > frame.comma)
        --after;
      mended.repairs.insert(after, {Kind::Comma, frame.comma, ",", ""});
    }
    closeBracket();
    return Step::Done;
  }
  if (frame.awaits != Frame::Separator)
    return readElement();
  if (c != ',')
    return broken(Lack::Separator);
  frame.awaits = Frame::Element;
  frame.comma = pos++;
  return Step::Done;
}

void MendedValue::closeBracket() {
  copyTo(pos + 1);
  frames.pop_back();
  if (!frames.empty())
    frames.back().awaits = Frame::Separator;
}

MendedValue::Step MendedValue::readElement() {
  Frame &frame = frames.back();
  bool isFirst = frame.awaits == Frame::FirstElement;
  element = {mended.json.size(), mended.places.size(),
             isFirst ? keptEnd : frame.comma};
  if (!isFirst)
    write(",");
  if (frame.isMap)
    if (Step result = readKey(); result != Step::Done)
      return result;
  frame.awaits = Frame::Separator;
  return readValue();
}

/// A key and its colon.
MendedValue::Step MendedValue::readKey() {
  char quote = text[pos];
  Step result = quote == '"' || quote == '\'' ? readString() : readBareKey();
  // A key that is cut is of no use, whatever there is of it.
  if (result == Step::CutInString)
    return Step::Cut;
  if (result != Step::Done)
    return result;
  if (!passFiller())
    return broken(Lack::Comment);
  if (isAtEnd())
    return Step::Cut;
  if (text[pos] != ':')
    return broken(Lack::Colon);
  copyTo(pos + 1);
  if (!passFiller())
    return broken(Lack::Comment);
  return isAtEnd() ? Step::Cut : Step::Done;
}

MendedValue::Step MendedValue::readBareKey() {
  llvm::StringRef key = text.substr(pos).take_while(isBareKeyPart);
  if (key.empty() || llvm::isDigit(key.front()) || key.front() == '-')
    return broken(Lack::Key);
  repair(Kind::Key, pos, pos + key.size(), ("\"" + key + "\"").str());
  notePlace();
  write("\"");
  copyTo(pos + key.size());
  write("\"");
  return Step::Done;
}

MendedValue::Step MendedValue::readValue() {
  char c = text[pos];
  switch (c) {
  case '{':
  case '[':
    if (frames.size() == maxDepth)
      return Step::TooDeep;
    copyTo(pos + 1);
    frames.push_back({c == '{', Frame::FirstElement, 0});
    return Step::Done;
  case '"':
  case '\'':
    return readString();
  case '-':
  case '0' ... '9':
    return readNumber(/*mayBeCut=*/true);
  default:
    return readWord(/*mayBeCut=*/true);
  }
}

/// Leaves out the element in which the text ends, and closes all brackets.
void MendedValue::finishCut() {
  mended.json.resize(element.size);
  mended.places.resize(element.places);
  while (!mended.repairs.empty() &&
         mended.repairs.back().offset >= element.begin)
    mended.repairs.pop_back();
  closeAll("", element.begin);
}

/// Ends the value where the text up to `kept` is kept.
void MendedValue::closeAll(std::string closing, size_t kept) {
  for (const Frame &frame : llvm::reverse(frames))
    closing += frame.isMap ? '}' : ']';
  write(closing);
  repair(Kind::End, kept, text.size(), closing);
  pos = text.size();
}

//===----------------------------------------------------------------------===//
// Numbers and words
//===----------------------------------------------------------------------===//

/// Whether the text is a number of JSON.
static bool isNumber(llvm::StringRef text) {
  auto digits = [&] {
    llvm::StringRef run = text.take_while(llvm::isDigit);
    text = text.drop_front(run.size());
    return run;
  };
  text.consume_front("-");
  llvm::StringRef whole = digits();
  if (whole.empty() || (whole.size() > 1 && whole.front() == '0') ||
      (text.consume_front(".") && digits().empty()))
    return false;
  if (text.consume_front("e") || text.consume_front("E")) {
    if (!text.consume_front("+"))
      text.consume_front("-");
    if (digits().empty())
      return false;
  }
  return text.empty();
}

MendedValue::Step MendedValue::readNumber(bool mayBeCut) {
  llvm::StringRef number = text.substr(pos).take_while([](char c) {
    return llvm::isDigit(c) || llvm::StringRef("+-.eE").contains(c);
  });
  // More digits may have followed.
  if (mayBeCut && endsText(pos + number.size()))
    return Step::Cut;
  if (!isNumber(number))
    return broken(Lack::Value);
  copyTo(pos + number.size());
  return Step::Done;
}

MendedValue::Step MendedValue::readWord(bool mayBeCut) {
  static constexpr llvm::StringLiteral words[] = {"true", "false", "null"};
  llvm::StringRef word = text.substr(pos).take_while(isBareKeyPart);
  auto beginsWith = [&](llvm::StringRef whole) {
    return !word.empty() && whole.starts_with(word);
  };
  if (mayBeCut && endsText(pos + word.size()) &&
      llvm::any_of(words, beginsWith))
    return Step::Cut;
  if (!llvm::is_contained(words, word))
    return broken(Lack::Value);
  copyTo(pos + word.size());
  return Step::Done;
}

//===----------------------------------------------------------------------===//
// Strings
//===----------------------------------------------------------------------===//

/// Reads the four digits of `\u`, whose backslash is at `at`; nullopt if they
/// are none.
static std::optional<uint32_t> unitAt(llvm::StringRef text, size_t at) {
  llvm::StringRef digits = text.substr(at + 2, 4);
  uint32_t unit;
  if (digits.size() < 4 || !llvm::all_of(digits, llvm::isHexDigit) ||
      digits.getAsInteger(16, unit))
    return std::nullopt;
  return unit;
}

/// Reads a string with its quotes. Escapes stay as they are, right or wrong,
/// but those of single quotes.
MendedValue::Step MendedValue::readString() {
  const size_t begin = pos, written = mended.json.size();
  const bool isSingle = text[begin] == '\'';
  // The place behind an escape that needs a second one, and where it begins.
  size_t pairEnd = 0, pairBegin = 0;
  notePlace();
  write("\"");
  size_t at = ++pos;
  auto noteQuotes = [&](size_t end) {
    if (isSingle)
      repair(Kind::Quote, begin, end,
             llvm::StringRef(mended.json).substr(written));
  };
  // The text ends here; an escape is kept as a whole or not at all.
  auto cut = [&] {
    at = at == pairEnd ? pairBegin : at;
    copyTo(at);
    noteQuotes(at);
    return endCutString();
  };
  while (at < text.size() && text[at] != text[begin]) {
    char c = text[at];
    if (uint8_t(c) < 0x20) {
      // A line break cannot be of the string: it came behind what was cut.
      if (endsText(at))
        return cut();
      pos = at;
      return broken(Lack::String);
    }
    if (c == '"') {
      copyTo(at);
      write("\\");
    }
    if (c != '\\') {
      ++at;
      continue;
    }
    if (endsText(at + 1))
      return cut();
    char escape = text[at + 1];
    if (escape == 'u') {
      std::optional<uint32_t> unit = unitAt(text, at);
      llvm::StringRef rest = text.slice(at + 2, contentEnd);
      if (!unit && rest.size() < 4 && llvm::all_of(rest, llvm::isHexDigit))
        return cut();
      if (unit && isHighSurrogate(*unit)) {
        pairBegin = at;
        pairEnd = at + 6;
      }
      at += unit ? 6 : 2;
      continue;
    }
    if (isSingle && escape == '\'') {
      copyTo(at);
      pos = at + 1;
      at += 2;
      continue;
    }
    at += 2;
  }
  if (at >= text.size()) {
    at = text.size();
    return cut();
  }
  copyTo(at);
  write("\"");
  pos = keptEnd = at + 1;
  noteQuotes(pos);
  return Step::Done;
}

/// Closes a string that the end of the text cuts, and all brackets around it.
/// If it is a key, that is for nothing.
MendedValue::Step MendedValue::endCutString() {
  closeAll("\"", pos);
  return Step::CutInString;
}

//===----------------------------------------------------------------------===//
// What stands between tokens
//===----------------------------------------------------------------------===//

/// Notes that what is written next stands at `pos`, unless that follows from
/// the place before.
void MendedValue::notePlace() {
  auto &places = mended.places;
  size_t to = mended.json.size();
  if (places.empty() || pos - places.back().second != to - places.back().first)
    places.push_back({to, pos});
}

/// Copies the text up to `end`, which is or goes on a token.
void MendedValue::copyTo(size_t end) {
  notePlace();
  write(text.slice(pos, end));
  pos = keptEnd = end;
}

/// Passes white space and comments; false if there is something like a comment
/// that is none.
bool MendedValue::passFiller() {
  while (!isAtEnd()) {
    char c = text[pos];
    if (isSpace(c))
      ++pos;
    else if (c != '/' && c != '#')
      return true;
    else if (!passComment())
      return false;
  }
  return true;
}

bool MendedValue::passComment() {
  llvm::StringRef rest = text.substr(pos);
  size_t end = text.size();
  if (rest.starts_with("/*")) {
    if (size_t close = rest.find("*/", 2); close != llvm::StringRef::npos)
      end = pos + close + 2;
  } else if (rest.starts_with("#") || rest.starts_with("//")) {
    end = std::min(text.find('\n', pos), end);
  } else if (!endsText(pos + 1)) { // else the first half of one, cut
    return false;
  }
  repair(Kind::Comment, pos, end, "");
  pos = end;
  return true;
}

} // namespace facet

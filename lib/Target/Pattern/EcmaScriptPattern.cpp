//===- EcmaScriptPattern.cpp - Patterns for other engines -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Target/Pattern/EcmaScriptPattern.h"
#include "Pattern/PatternTree.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace facet;
using Kind = PatternNode::Kind;
using Range = CharacterSet::Range;

namespace {

/// Writes a pattern in a dialect.
class PatternWriter {
public:
  explicit PatternWriter(PatternDialect dialect) : dialect(dialect) {}

  std::optional<std::string> write(const PatternNode &pattern,
                                   std::string &whyNot) {
    writeNode(pattern);
    if (whyFailed.empty())
      return std::move(text);
    whyNot = std::move(whyFailed);
    return std::nullopt;
  }

private:
  void writeNode(const PatternNode &node);
  void writePart(const PatternNode &node, bool isRepeated);
  void writeAlternation(const PatternNode &node);
  void writeRepeat(const PatternNode &node);
  llvm::StringRef assertionText(Kind kind);
  void writeClass(const CharacterClass &characters);
  void writeProperty(const UnicodeProperty &property, bool isNegated);
  void writeRanges(const CharacterSet &set);
  void writeCharacter(uint32_t c, llvm::StringRef special);
  void writeCode(uint32_t c);

  bool is(PatternDialect one) const { return dialect == one; }
  void fail(llvm::StringRef why) {
    if (whyFailed.empty())
      whyFailed = why.str();
  }

  const PatternDialect dialect;
  std::string text, whyFailed;
};

} // namespace

//===----------------------------------------------------------------------===//
// Structure
//===----------------------------------------------------------------------===//

/// A group of one part is that part.
static const PatternNode &withoutGroup(const PatternNode &node) {
  const PatternNode *inner = &node;
  while (inner->kind == Kind::Sequence && inner->parts.size() == 1)
    inner = &inner->parts.front();
  return *inner;
}

void PatternWriter::writeNode(const PatternNode &node) {
  switch (node.kind) {
  case Kind::Class:
    return writeClass(node.characters);
  case Kind::Sequence:
    for (const PatternNode &part : node.parts)
      writePart(withoutGroup(part), /*isRepeated=*/false);
    return;
  case Kind::Alternation:
    return writeAlternation(node);
  case Kind::Repeat:
    return writeRepeat(node);
  default:
    text += assertionText(node.kind);
  }
}

void PatternWriter::writePart(const PatternNode &node, bool isRepeated) {
  bool isOne = node.kind == Kind::Class ||
               (!isRepeated && node.kind != Kind::Alternation);
  if (isOne)
    return writeNode(node);
  text += "(?:";
  writeNode(node);
  text += ")";
}

void PatternWriter::writeAlternation(const PatternNode &node) {
  llvm::interleave(
      node.parts, [&](const PatternNode &part) { writeNode(part); },
      [&] { text += "|"; });
}

void PatternWriter::writeRepeat(const PatternNode &node) {
  writePart(withoutGroup(node.parts.front()), /*isRepeated=*/true);
  if (!node.most && node.least <= 1) {
    text += node.least ? "+" : "*";
  } else if (node.least == 0 && node.most == 1u) {
    text += "?";
  } else {
    text += "{" + std::to_string(node.least);
    if (!node.most)
      text += ",";
    else if (*node.most != node.least)
      text += "," + std::to_string(*node.most);
    text += "}";
  }
}

/// A negative look-around would see `\r` and U+2028 as ends of lines, too.
llvm::StringRef PatternWriter::assertionText(Kind kind) {
  bool isRust = is(PatternDialect::Rust), isPython = is(PatternDialect::Python);
  switch (kind) {
  case Kind::BeginText:
    return "^";
  case Kind::EndText:
    return isPython ? "\\Z" : "$";
  case Kind::BeginLine:
    return isRust ? "(?m:^)" : "(?:^|(?<=\\n))";
  case Kind::EndLine:
    return isRust ? "(?m:$)" : isPython ? "(?:\\Z|(?=\\n))" : "(?:$|(?=\\n))";
  case Kind::WordBoundary:
    return isRust ? "(?-u:\\b)" : "\\b";
  default:
    // It takes only ASCII for words, and may then stand inside a character.
    if (isRust)
      fail("the crate 'regex' has no '\\B' for ASCII words in text");
    // Python's '\B' does not match the empty text.
    return isPython ? "(?!\\b)" : "\\B";
  }
}

//===----------------------------------------------------------------------===//
// Classes
//===----------------------------------------------------------------------===//

void PatternWriter::writeClass(const CharacterClass &characters) {
  llvm::ArrayRef<Range> ranges = characters.set.ranges();
  llvm::ArrayRef<UnicodeProperty> properties = characters.properties;
  if (!properties.empty() && is(PatternDialect::Python))
    return fail("Python's 're' has no classes of Unicode such as '\\p{" +
                properties.front().name.str() + "}'");
  bool isOne = ranges.size() == 1 && ranges[0].first == ranges[0].last;
  if (properties.empty() && !characters.isNegated && isOne)
    return writeCharacter(ranges[0].first, "^$\\.*+?()[]{}|");
  if (characters.set.isAll() && !characters.isNegated) {
    text += "[\\s\\S]";
    return;
  }
  if (ranges.empty() && properties.size() == 1)
    return writeProperty(properties[0], characters.isNegated);
  text += characters.isNegated ? "[^" : "[";
  writeRanges(characters.set);
  for (const UnicodeProperty &property : properties) {
    // The crate has no surrogates, which are in no text.
    if (is(PatternDialect::Rust) && property.name == "Cs")
      continue;
    writeProperty(property, /*isNegated=*/false);
  }
  text += "]";
}

void PatternWriter::writeProperty(const UnicodeProperty &property,
                                  bool isNegated) {
  bool isCategory = property.name.size() <= 2;
  text += property.isNegated != isNegated ? "\\P{" : "\\p{";
  if (!isCategory && is(PatternDialect::EcmaScript))
    text += "Script=";
  text += property.name;
  text += "}";
}

void PatternWriter::writeRanges(const CharacterSet &set) {
  // Both of "u" and "v" take these escapes.
  llvm::StringRef special =
      is(PatternDialect::EcmaScript) ? "^$\\.*+?()[]{}|/-" : "^\\[]-&~|#";
  if (is(PatternDialect::Rust))
    special = "^\\[]-&~";
  constexpr uint32_t firstSurrogate = 0xd800, lastSurrogate = 0xdfff;
  for (auto [first, last] : set.ranges()) {
    // No text has surrogates, and not every engine lets a pattern name them.
    first = isSurrogate(first) ? lastSurrogate + 1 : first;
    last = isSurrogate(last) ? firstSurrogate - 1 : last;
    if (last < first)
      continue;
    writeCharacter(first, special);
    if (last == first)
      continue;
    if (last != first + 1)
      text += "-";
    writeCharacter(last, special);
  }
}

/// Letters are written as they are, unless normalisation would change them.
static bool isPlain(uint32_t c) {
  if (c < 0x80)
    return c >= ' ' && c != 0x7f;
  std::string letter;
  appendUtf8(letter, c);
  return isLetterOrDigit(c) && isNfc(letter);
}

void PatternWriter::writeCharacter(uint32_t c, llvm::StringRef special) {
  constexpr std::pair<char, llvm::StringLiteral> named[] = {
      {'\t', "\\t"}, {'\n', "\\n"}, {'\f', "\\f"}, {'\r', "\\r"}};
  for (auto [character, name] : named)
    if (c == uint32_t(character)) {
      text += name;
      return;
    }
  if (!isPlain(c))
    return writeCode(c);
  if (c < 0x80) {
    if (special.contains(char(c)))
      text += "\\";
    text += char(c);
    return;
  }
  appendUtf8(text, c);
}

void PatternWriter::writeCode(uint32_t c) {
  llvm::raw_string_ostream out(text);
  auto digits = [&](unsigned width) {
    std::string hex = llvm::utohexstr(c, /*LowerCase=*/true);
    return std::string(width - std::min<size_t>(width, hex.size()), '0') + hex;
  };
  if (c < 0x80)
    out << "\\x" << digits(2);
  else if (is(PatternDialect::EcmaScript))
    out << "\\u{" << digits(0) << "}";
  else if (is(PatternDialect::Rust))
    out << "\\x{" << digits(0) << "}";
  else if (c < 0x10000)
    out << "\\u" << digits(4);
  else
    out << "\\U" << digits(8);
}

std::optional<std::string> facet::translatePattern(llvm::StringRef pattern,
                                                   PatternDialect dialect,
                                                   std::string &whyNot) {
  std::optional<PatternNode> tree = parsePattern(pattern, whyNot);
  return tree ? PatternWriter(dialect).write(*tree, whyNot) : std::nullopt;
}

std::optional<std::string> facet::toEcmaScriptPattern(llvm::StringRef pattern,
                                                      std::string &whyNot) {
  return translatePattern(pattern, PatternDialect::EcmaScript, whyNot);
}

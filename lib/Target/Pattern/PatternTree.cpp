//===- PatternTree.cpp - What a pattern of RE2 means ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Pattern/PatternTree.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;
using Kind = PatternNode::Kind;
using Range = CharacterSet::Range;

namespace {

/// Classes of ASCII that have a name.
struct NamedClass {
  llvm::StringLiteral name;
  llvm::ArrayRef<Range> ranges;
};

constexpr Range alnumRanges[] = {{'0', '9'}, {'A', 'Z'}, {'a', 'z'}};
constexpr Range alphaRanges[] = {{'A', 'Z'}, {'a', 'z'}};
constexpr Range asciiRanges[] = {{0, 0x7f}};
constexpr Range blankRanges[] = {{'\t', '\t'}, {' ', ' '}};
constexpr Range cntrlRanges[] = {{0, 0x1f}, {0x7f, 0x7f}};
constexpr Range digitRanges[] = {{'0', '9'}};
constexpr Range graphRanges[] = {{'!', '~'}};
constexpr Range lowerRanges[] = {{'a', 'z'}};
constexpr Range printRanges[] = {{' ', '~'}};
constexpr Range punctRanges[] = {
    {'!', '/'}, {':', '@'}, {'[', '`'}, {'{', '~'}};
constexpr Range spaceRanges[] = {{'\t', '\r'}, {' ', ' '}};
constexpr Range upperRanges[] = {{'A', 'Z'}};
constexpr Range wordRanges[] = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
constexpr Range xdigitRanges[] = {{'0', '9'}, {'A', 'F'}, {'a', 'f'}};
/// `\s` is without VT, `[[:space:]]` with it.
constexpr Range perlSpaceRanges[] = {{'\t', '\n'}, {'\f', '\r'}, {' ', ' '}};

llvm::ArrayRef<NamedClass> namedClasses() {
  static constexpr NamedClass classes[] = {
      {"alnum", alnumRanges}, {"alpha", alphaRanges},  {"ascii", asciiRanges},
      {"blank", blankRanges}, {"cntrl", cntrlRanges},  {"digit", digitRanges},
      {"graph", graphRanges}, {"lower", lowerRanges},  {"print", printRanges},
      {"punct", punctRanges}, {"space", spaceRanges},  {"upper", upperRanges},
      {"word", wordRanges},   {"xdigit", xdigitRanges}};
  return classes;
}

/// Reads a pattern. What RE2 would refuse ends as "cannot be read"; nothing
/// here depends on its being right.
class PatternParser {
public:
  explicit PatternParser(llvm::StringRef pattern) : rest(pattern) {}

  std::optional<PatternNode> parse(std::string &whyNot) {
    PatternNode node = parseAlternation();
    if (whyFailed.empty() && !rest.empty())
      fail("it cannot be read");
    if (whyFailed.empty())
      return node;
    whyNot = std::move(whyFailed);
    return std::nullopt;
  }

private:
  struct Flags {
    bool ignoresCase = false;
    bool isMultiline = false;
    bool dotTakesNewline = false;
  };

  PatternNode parseAlternation();
  PatternNode parseSequence();
  void parseAtom(PatternNode &sequence);
  void parseGroup(PatternNode &sequence);
  void parseFlags(llvm::StringRef letters);
  void parseQuoted(PatternNode &sequence);
  void parseEscape(PatternNode &sequence);
  bool parseQuantifier(PatternNode &sequence);
  bool readCounts(unsigned &least, std::optional<unsigned> &most);
  PatternNode parseBrackets();
  void parseBracketItem(CharacterClass &into);
  bool parseNamedClass(CharacterClass &into);
  bool parsePerlClass(CharacterClass &into);
  bool parseProperty(CharacterClass &into, bool isInBrackets);
  void addProperty(CharacterClass &into, llvm::StringRef name, bool isNegated,
                   bool isInBrackets);
  uint32_t readCharacter();
  uint32_t readEscape();
  uint32_t readHex();

  void addGroupOf(CharacterClass &into, llvm::ArrayRef<Range> ranges,
                  bool isNegated);
  PatternNode finishClass(CharacterClass characters);
  PatternNode literal(uint32_t c) {
    CharacterClass one;
    one.set.add(c, c);
    return finishClass(std::move(one));
  }
  static PatternNode assertion(Kind kind) {
    PatternNode node;
    node.kind = kind;
    return node;
  }
  const CaseFolding &caseFolding() {
    if (!folding)
      folding.emplace();
    return *folding;
  }

  bool consume(llvm::StringRef text) { return rest.consume_front(text); }
  bool isAtEnd() const { return rest.empty() || !whyFailed.empty(); }
  void fail(llvm::StringRef why) {
    if (whyFailed.empty())
      whyFailed = why.str();
    rest = "";
  }

  /// Groups that are deeper are of no use to anybody, and other engines have
  /// limits like it.
  static constexpr unsigned maxDepth = 200;

  llvm::StringRef rest;
  Flags flags;
  unsigned depth = 0;
  std::string whyFailed;
  std::optional<CaseFolding> folding;
};

} // namespace

//===----------------------------------------------------------------------===//
// Structure
//===----------------------------------------------------------------------===//

PatternNode PatternParser::parseAlternation() {
  PatternNode first = parseSequence();
  if (!rest.starts_with("|"))
    return first;
  PatternNode node;
  node.kind = Kind::Alternation;
  node.parts.push_back(std::move(first));
  while (consume("|"))
    node.parts.push_back(parseSequence());
  return node;
}

PatternNode PatternParser::parseSequence() {
  PatternNode node;
  while (!isAtEnd() && rest.front() != '|' && rest.front() != ')')
    if (!parseQuantifier(node))
      parseAtom(node);
  return node;
}

void PatternParser::parseAtom(PatternNode &sequence) {
  std::vector<PatternNode> &parts = sequence.parts;
  switch (rest.front()) {
  case '(':
    return parseGroup(sequence);
  case '[':
    parts.push_back(parseBrackets());
    return;
  case '\\':
    return parseEscape(sequence);
  case '^':
    consume("^");
    parts.push_back(
        assertion(flags.isMultiline ? Kind::BeginLine : Kind::BeginText));
    return;
  case '$':
    consume("$");
    parts.push_back(
        assertion(flags.isMultiline ? Kind::EndLine : Kind::EndText));
    return;
  case '.': {
    consume(".");
    CharacterClass any;
    if (flags.dotTakesNewline) {
      any.set = CharacterSet::all();
    } else {
      any.set.add('\n', '\n');
      any.isNegated = true;
    }
    PatternNode node = assertion(Kind::Class);
    node.characters = std::move(any);
    parts.push_back(std::move(node));
    return;
  }
  default:
    parts.push_back(literal(readCharacter()));
  }
}

void PatternParser::parseGroup(PatternNode &sequence) {
  consume("(");
  Flags outer = flags;
  if (consume("?P<") || consume("?<")) {
    rest = rest.drop_front(std::min(rest.size(), rest.find('>')));
    consume(">");
  } else if (consume("?")) {
    size_t length = rest.find_first_of(":)");
    if (length == llvm::StringRef::npos)
      return fail("it cannot be read");
    llvm::StringRef letters = rest.take_front(length);
    rest = rest.drop_front(length);
    parseFlags(letters);
    // Flags alone hold to the end of the group around them.
    if (consume(")"))
      return;
    consume(":");
  }
  if (++depth > maxDepth)
    return fail("its groups nest too deep");
  PatternNode inner = parseAlternation();
  --depth;
  flags = outer;
  if (!consume(")"))
    return fail("it cannot be read");
  sequence.parts.push_back(std::move(inner));
}

void PatternParser::parseFlags(llvm::StringRef letters) {
  bool value = true;
  for (char letter : letters)
    switch (letter) {
    case '-':
      value = false;
      break;
    case 'i':
      flags.ignoresCase = value;
      break;
    case 'm':
      flags.isMultiline = value;
      break;
    case 's':
      flags.dotTakesNewline = value;
      break;
    case 'U':
      // Greediness does not matter.
      break;
    default:
      return fail("it cannot be read");
    }
}

/// Takes `*`, `+`, `?` or counts, with what makes them lazy. False if there is
/// none: `{` may be a character.
bool PatternParser::parseQuantifier(PatternNode &sequence) {
  PatternNode node = assertion(Kind::Repeat);
  if (consume("*")) {
    node.least = 0;
  } else if (consume("+")) {
    node.least = 1;
  } else if (consume("?")) {
    node.most = 1;
  } else if (!readCounts(node.least, node.most)) {
    return false;
  }
  consume("?");
  // RE2 takes no two in a row.
  if (sequence.parts.empty() || sequence.parts.back().kind == Kind::Repeat) {
    fail("it cannot be read");
    return true;
  }
  node.parts.push_back(std::move(sequence.parts.back()));
  sequence.parts.back() = std::move(node);
  return true;
}

/// A count without leading zeros.
static std::optional<unsigned> readCount(llvm::StringRef &text) {
  llvm::StringRef digits = text.take_while(llvm::isDigit);
  unsigned count = 0;
  if (digits.empty() || (digits.size() > 1 && digits.front() == '0') ||
      digits.getAsInteger(10, count))
    return std::nullopt;
  text = text.drop_front(digits.size());
  return count;
}

/// `{n}`, `{n,}`, `{n,m}`; anything else is text.
bool PatternParser::readCounts(unsigned &least, std::optional<unsigned> &most) {
  llvm::StringRef text = rest;
  if (!text.consume_front("{"))
    return false;
  std::optional<unsigned> first = readCount(text);
  if (!first)
    return false;
  most = first;
  if (text.consume_front(",")) {
    most = std::nullopt;
    if (!text.starts_with("}") && !(most = readCount(text)))
      return false;
  }
  if (!text.consume_front("}"))
    return false;
  least = *first;
  rest = text;
  return true;
}

//===----------------------------------------------------------------------===//
// Escapes
//===----------------------------------------------------------------------===//

void PatternParser::parseEscape(PatternNode &sequence) {
  if (consume("\\Q"))
    return parseQuoted(sequence);
  constexpr std::pair<llvm::StringLiteral, Kind> assertions[] = {
      {"\\A", Kind::BeginText},
      {"\\z", Kind::EndText},
      {"\\b", Kind::WordBoundary},
      {"\\B", Kind::NoWordBoundary}};
  for (auto [text, kind] : assertions)
    if (consume(text)) {
      sequence.parts.push_back(assertion(kind));
      return;
    }
  CharacterClass characters;
  if (parsePerlClass(characters) ||
      parseProperty(characters, /*isInBrackets=*/false)) {
    characters.set.normalise();
    PatternNode node = assertion(Kind::Class);
    node.characters = std::move(characters);
    sequence.parts.push_back(std::move(node));
    return;
  }
  sequence.parts.push_back(literal(readCharacter()));
}

void PatternParser::parseQuoted(PatternNode &sequence) {
  while (!rest.empty() && !consume("\\E")) {
    CodePoint c = decodeAt(rest, 0);
    rest = rest.drop_front(c.size);
    sequence.parts.push_back(literal(c.value));
  }
}

uint32_t PatternParser::readCharacter() {
  if (rest.empty()) {
    fail("it cannot be read");
    return 0;
  }
  if (consume("\\"))
    return readEscape();
  CodePoint c = decodeAt(rest, 0);
  rest = rest.drop_front(c.size);
  return c.value;
}

/// What follows a backslash and is one character.
uint32_t PatternParser::readEscape() {
  char letter = rest.empty() ? 'E' : rest.front();
  if (letter >= '0' && letter <= '7') {
    llvm::StringRef digits = rest.take_front(3).take_while(
        [](char c) { return c >= '0' && c <= '7'; });
    rest = rest.drop_front(digits.size());
    uint32_t value = 0;
    (void)digits.getAsInteger(8, value);
    return value;
  }
  rest = rest.drop_front(!rest.empty());
  switch (letter) {
  case 'x':
    return readHex();
  case 'a':
    return '\a';
  case 'f':
    return '\f';
  case 'n':
    return '\n';
  case 'r':
    return '\r';
  case 't':
    return '\t';
  case 'v':
    return '\v';
  default:
    if (llvm::isAlnum(letter) || !llvm::isASCII(letter))
      fail("it cannot be read");
    return static_cast<unsigned char>(letter);
  }
}

/// `{1F600}` or two digits.
uint32_t PatternParser::readHex() {
  llvm::StringRef digits;
  if (consume("{")) {
    digits = rest.take_until([](char c) { return c == '}'; });
    rest = rest.drop_front(digits.size());
    consume("}");
  } else {
    digits = rest.take_front(2);
    rest = rest.drop_front(digits.size());
  }
  uint32_t value = 0;
  if (digits.getAsInteger(16, value) || value > CharacterSet::lastCodePoint)
    fail("it cannot be read");
  return value;
}

//===----------------------------------------------------------------------===//
// Classes
//===----------------------------------------------------------------------===//

/// What case variants there are is taken, too, before a class is negated.
PatternNode PatternParser::finishClass(CharacterClass characters) {
  if (flags.ignoresCase && !characters.properties.empty())
    fail("it ignores the case of a class of Unicode");
  else if (flags.ignoresCase)
    characters.set.addCaseVariants(caseFolding());
  else
    characters.set.normalise();
  PatternNode node = assertion(Kind::Class);
  node.characters = std::move(characters);
  return node;
}

/// A class in a class: the complement is that of all case variants.
void PatternParser::addGroupOf(CharacterClass &into,
                               llvm::ArrayRef<Range> ranges, bool isNegated) {
  CharacterSet set(ranges);
  if (flags.ignoresCase)
    set.addCaseVariants(caseFolding());
  into.set.add(isNegated ? set.complement() : set);
}

bool PatternParser::parsePerlClass(CharacterClass &into) {
  constexpr std::pair<char, llvm::ArrayRef<Range>> classes[] = {
      {'d', digitRanges}, {'s', perlSpaceRanges}, {'w', wordRanges}};
  if (!rest.starts_with("\\") || rest.size() < 2)
    return false;
  char letter = rest[1];
  for (const auto &[name, ranges] : classes)
    if (letter == name || letter == name - 'a' + 'A') {
      rest = rest.drop_front(2);
      addGroupOf(into, ranges, letter != name);
      return true;
    }
  return false;
}

/// `\pL`, `\PL`, `\p{Greek}`, `\p{^Greek}`.
bool PatternParser::parseProperty(CharacterClass &into, bool isInBrackets) {
  bool isNegated = rest.starts_with("\\P");
  if (!isNegated && !rest.starts_with("\\p"))
    return false;
  rest = rest.drop_front(2);
  llvm::StringRef name;
  if (consume("{")) {
    name = rest.take_until([](char c) { return c == '}'; });
    rest = rest.drop_front(name.size());
    consume("}");
    if (name.consume_front("^"))
      isNegated = !isNegated;
  } else {
    name = rest.take_front(1);
    rest = rest.drop_front(name.size());
  }
  if (!isInBrackets && flags.ignoresCase && name != "Any")
    fail("it ignores the case of a class of Unicode");
  else
    addProperty(into, name, isNegated, isInBrackets);
  return true;
}

void PatternParser::addProperty(CharacterClass &into, llvm::StringRef name,
                                bool isNegated, bool isInBrackets) {
  if (name.empty() ||
      !llvm::all_of(name, [](char c) { return llvm::isAlnum(c) || c == '_'; }))
    return fail("it cannot be read");
  if (name == "Any") {
    into.set.add(isNegated ? CharacterSet() : CharacterSet::all());
    return;
  }
  if (name != "C") {
    into.properties.push_back({name, isNegated});
    return;
  }
  // RE2's has no unassigned code points.
  if (isNegated && isInBrackets)
    return fail("it has '\\PC' in a class");
  for (llvm::StringRef part : {"Cc", "Cf", "Co", "Cs"})
    into.properties.push_back({part, false});
  into.isNegated = isNegated;
}

PatternNode PatternParser::parseBrackets() {
  consume("[");
  CharacterClass characters;
  characters.isNegated = consume("^");
  bool isFirst = true;
  while (!isAtEnd() && (isFirst || rest.front() != ']')) {
    isFirst = false;
    parseBracketItem(characters);
  }
  if (!consume("]"))
    fail("it cannot be read");
  return finishClass(std::move(characters));
}

void PatternParser::parseBracketItem(CharacterClass &into) {
  if (parseNamedClass(into) || parsePerlClass(into) ||
      parseProperty(into, /*isInBrackets=*/true))
    return;
  uint32_t first = readCharacter(), last = first;
  if (rest.size() >= 2 && rest[0] == '-' && rest[1] != ']') {
    consume("-");
    last = readCharacter();
  }
  if (last < first)
    return fail("it cannot be read");
  into.set.add(first, last);
}

/// `[:alpha:]`, `[:^alpha:]`.
bool PatternParser::parseNamedClass(CharacterClass &into) {
  size_t end =
      rest.starts_with("[:") ? rest.find(":]", 2) : llvm::StringRef::npos;
  if (end == llvm::StringRef::npos)
    return false;
  llvm::StringRef name = rest.slice(2, end);
  bool isNegated = name.consume_front("^");
  rest = rest.drop_front(end + 2);
  const auto *found = llvm::find_if(
      namedClasses(), [&](const NamedClass &one) { return one.name == name; });
  if (found == namedClasses().end())
    fail("it cannot be read");
  else
    addGroupOf(into, found->ranges, isNegated);
  return true;
}

std::optional<PatternNode> facet::parsePattern(llvm::StringRef pattern,
                                               std::string &whyNot) {
  return PatternParser(pattern).parse(whyNot);
}

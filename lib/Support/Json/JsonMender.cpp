//===- JsonMender.cpp - JSON out of what models write ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonMender.h"
#include "MendedValue.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>

namespace facet {

llvm::StringRef repairKindName(JsonRepair::Kind kind) {
  static constexpr llvm::StringLiteral names[] = {
      "fence", "prose", "comma", "comment", "quote", "key", "end", "field"};
  return names[unsigned(kind)];
}

size_t MendedJson::originalOffset(size_t offset) const {
  auto next = llvm::upper_bound(
      places, offset, [](size_t offset, const std::pair<size_t, size_t> &at) {
        return offset < at.first;
      });
  if (next == places.begin())
    return offset;
  const auto &[from, to] = *std::prev(next);
  // What was put in reaches no further than what follows it.
  size_t most = next == places.end() ? end : next->second;
  return std::min(to + (offset - from), most);
}

/// Without a character that lacks its last bytes.
static llvm::StringRef withoutCutCharacter(llvm::StringRef text) {
  size_t tail = std::min(text.size(), maxUtf8Size);
  llvm::StringRef end = text.take_back(tail);
  while (!end.empty() && isContinuationByte(end.front()))
    end = end.drop_front();
  while (!end.empty() && !findInvalidUtf8(end.take_front(1)))
    end = end.drop_front();
  auto sizeOf = [](unsigned char lead) {
    return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  };
  bool isCut = !end.empty() &&
               end.size() < size_t(sizeOf(uint8_t(end.front()))) &&
               llvm::all_of(end.drop_front(), isContinuationByte);
  return isCut ? text.drop_back(end.size()) : text;
}

JsonMender::JsonMender(llvm::StringRef text, unsigned maxDepth)
    : text(withoutCutCharacter(text)),
      contentEnd(this->text.rtrim(" \t\r\n").size()), maxDepth(maxDepth) {}

//===----------------------------------------------------------------------===//
// Finding values
//===----------------------------------------------------------------------===//

namespace {
/// Goes through the text once. Where a bracket opens something that is no JSON,
/// all of that is passed over, up to the bracket that closes it: a part of a
/// damaged value is another value. A bracket that closes what was never opened
/// means that the values before it may be parts, too. A fence ends such doubts:
/// no value goes on behind one, for its strings hold no line break.
class ValueFinder {
public:
  ValueFinder(llvm::StringRef text, size_t contentEnd, unsigned maxDepth)
      : text(text), firstText(text.size() - text.ltrim().size()),
        value(text, contentEnd, maxDepth) {}

  std::vector<JsonMender::Place> run();
  std::optional<JsonMender::Break> takeBreak() { return std::move(broken); }

private:
  bool passFence();
  void beginSection(bool isInFence);
  size_t nextFence(size_t from) const;
  bool readValue();
  void noteBreak();
  void passDamaged();
  void passString();

  bool isAtLineStart(size_t at) const {
    llvm::StringRef before = text.take_front(at).rtrim(' ');
    return before.empty() || before.back() == '\n';
  }

  llvm::StringRef text;
  /// Before it there is white space only.
  size_t firstText;
  MendedValue value;
  std::vector<JsonMender::Place> places;
  size_t pos = 0;
  /// Places from here on are of the fence, or of the text beside fences, that
  /// `pos` is in.
  size_t sectionFirst = 0;
  bool isInFence = false;
  /// Brackets that are open in something that is no JSON.
  size_t damaged = 0;
  std::optional<JsonMender::Break> broken;
  size_t goodBeforeBreak = 0;
};
} // namespace

static bool isFenceMark(llvm::StringRef text) {
  return text.starts_with("```") || text.starts_with("~~~");
}

/// The next line that begins with a fence; text.size() if there is none.
size_t ValueFinder::nextFence(size_t from) const {
  for (size_t at = text.find_first_of("`~", from); at < text.size();
       at = text.find_first_of("`~", at + 1))
    if (isFenceMark(text.substr(at)) && isAtLineStart(at))
      return at;
  return text.size();
}

/// All of the text, or of a fence, may be a value without brackets.
void ValueFinder::beginSection(bool inFence) {
  isInFence = inFence;
  damaged = 0;
  sectionFirst = places.size();
  size_t begin = std::min(text.find_first_not_of(" \t\r\n", pos), text.size());
  if (begin == text.size() || text[begin] == '{' || text[begin] == '[' ||
      (!inFence && pos != 0))
    return;
  size_t fence = nextFence(begin);
  if ((!inFence && fence != text.size()) ||
      value.readAtom(begin, fence, /*isWhole=*/fence != text.size()) !=
          MendedValue::Outcome::Complete)
    return;
  places.push_back({begin, text.slice(begin, fence).rtrim().size() + begin});
  pos = fence;
}

/// Passes a line that opens or closes a fence; false if there is none here.
bool ValueFinder::passFence() {
  if (!isFenceMark(text.substr(pos)) || !isAtLineStart(pos))
    return false;
  // What follows the mark in its line says of what language the text is.
  llvm::StringRef line =
      text.substr(pos).take_until([](char c) { return c == '\n'; });
  llvm::StringRef info = line.ltrim(line.front());
  size_t bracket = info.find_first_of("{[");
  pos += line.size() - info.size() + std::min(bracket, info.size());
  beginSection(!isInFence || !info.trim().empty());
  return true;
}

/// Reads the value at `pos`; false if it nests too deep, and so do, perhaps,
/// those that it is a part of.
bool ValueFinder::readValue() {
  switch (value.read(pos)) {
  case MendedValue::Outcome::Complete:
    places.push_back({pos, value.position()});
    pos = value.position();
    return true;
  case MendedValue::Outcome::Broken:
    noteBreak();
    damaged = value.openBrackets();
    pos = std::max(value.position(), pos + 1);
    return true;
  case MendedValue::Outcome::TooDeep:
    return false;
  }
  return false;
}

/// Passes a string of something damaged, if it ends in its line; else a quote,
/// behind which its line has no other one.
void ValueFinder::passString() {
  for (size_t at = pos + 1; at < text.size() && text[at] != '\n'; ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '"') {
      pos = at + 1;
      return;
    }
  }
  ++pos;
}

/// Notes where the value at `pos` is broken.
void ValueFinder::noteBreak() {
  llvm::StringRef good = text.slice(pos, value.position());
  // Brackets of prose begin no value.
  bool isValue =
      pos <= firstText || good.find_first_of(":,") != llvm::StringRef::npos;
  if (!isValue || value.position() >= text.size() ||
      good.size() < goodBeforeBreak)
    return;
  goodBeforeBreak = good.size() + 1;
  broken = {value.position(), value.problem()};
}

void ValueFinder::passDamaged() {
  char c = text[pos];
  if (c == '"')
    return passString();
  if (c == '{' || c == '[')
    ++damaged;
  else if (c == '}' || c == ']')
    --damaged;
  pos += c == '\\' ? 2 : 1;
}

std::vector<JsonMender::Place> ValueFinder::run() {
  beginSection(/*isInFence=*/false);
  while (pos < text.size()) {
    char c = text[pos];
    if ((c == '`' || c == '~') && passFence())
      continue;
    if (damaged) {
      passDamaged();
    } else if (c == '{' || c == '[') {
      if (!readValue())
        return {};
    } else {
      if (c == '}' || c == ']')
        places.resize(sectionFirst);
      ++pos;
    }
  }
  llvm::sort(places, [](JsonMender::Place a, JsonMender::Place b) {
    return a.size() != b.size() ? a.size() > b.size() : a.begin < b.begin;
  });
  return std::move(places);
}

std::vector<JsonMender::Place>
JsonMender::find(std::optional<Break> *broken) const {
  ValueFinder finder(text, contentEnd, maxDepth);
  std::vector<Place> places = finder.run();
  if (broken)
    *broken = finder.takeBreak();
  return places;
}

//===----------------------------------------------------------------------===//
// Mending one value
//===----------------------------------------------------------------------===//

/// Where the fence begins that stands right before a value, if one does: its
/// mark and what language the value is in, with nothing else behind them.
static size_t findFenceBefore(llvm::StringRef before) {
  llvm::StringRef head = before.rtrim();
  size_t mark = std::max(head.rfind("```") + 1, head.rfind("~~~") + 1);
  if (mark == 0)
    return before.size();
  --mark;
  llvm::StringRef info = head.substr(mark + 3);
  auto isInfo = [](char c) {
    return llvm::StringRef("_+-. ").contains(c) || llvm::isAlnum(c);
  };
  if (!llvm::all_of(info, isInfo))
    return before.size();
  return head.take_front(mark).rtrim(head[mark]).size();
}

/// Where the fence ends that stands right behind a value; 0 if none does.
static size_t findFenceBehind(llvm::StringRef behind) {
  llvm::StringRef mark = behind.ltrim();
  if (!isFenceMark(mark))
    return 0;
  return behind.size() - mark.ltrim(mark.front()).size();
}

void JsonMender::addSurroundings(MendedJson &mended) const {
  using Kind = JsonRepair::Kind;
  auto repair = [&](Kind kind, size_t begin, size_t end) {
    return JsonRepair{kind, begin, text.slice(begin, end).str(), ""};
  };
  auto isBlank = [&](size_t begin, size_t end) {
    return text.slice(begin, end).trim().empty();
  };
  std::vector<JsonRepair> before;
  size_t fence = findFenceBefore(text.take_front(mended.begin));
  if (!isBlank(0, fence))
    before.push_back(repair(Kind::Prose, 0, fence));
  if (fence != mended.begin)
    before.push_back(repair(Kind::Fence, fence, mended.begin));
  mended.repairs.insert(mended.repairs.begin(),
                        std::make_move_iterator(before.begin()),
                        std::make_move_iterator(before.end()));
  size_t end = mended.end + findFenceBehind(text.substr(mended.end));
  if (end != mended.end)
    mended.repairs.push_back(repair(Kind::Fence, mended.end, end));
  if (!isBlank(end, text.size()))
    mended.repairs.push_back(repair(Kind::Prose, end, text.size()));
}

MendedJson JsonMender::mend(Place place) const {
  MendedValue value(text, contentEnd, maxDepth);
  char first = text[place.begin];
  if (first == '{' || first == '[')
    value.read(place.begin);
  else
    value.readAtom(place.begin, place.end, /*isWhole=*/true);
  MendedJson mended = value.take();
  mended.begin = place.begin;
  mended.end = place.end;
  return mended;
}

} // namespace facet

//===- ValueDiff.cpp - How two values differ ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ValueDiff.h"
#include "facet/Support/Diagnostics.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Support/Unicode/Utf8.h"
#include "llvm/ADT/StringMap.h"
#include <algorithm>

namespace facet {

using Kind = DiffLine::Kind;
using Lines = llvm::ArrayRef<llvm::StringRef>;

//===----------------------------------------------------------------------===//
// One line
//===----------------------------------------------------------------------===//

/// Of a line, in bytes: what is shown before a difference, and of all.
static constexpr size_t shownBefore = 60, shownOfLine = 160;

static size_t commonPrefix(llvm::StringRef a, llvm::StringRef b) {
  size_t most = std::min(a.size(), b.size());
  size_t size = size_t(
      std::mismatch(a.begin(), a.begin() + most, b.begin()).first - a.begin());
  return floorBoundary(a, size);
}

/// Bytes that both end with, at most `most`.
static size_t commonSuffix(llvm::StringRef a, llvm::StringRef b, size_t most) {
  size_t size = 0;
  while (size != most && a[a.size() - 1 - size] == b[b.size() - 1 - size])
    ++size;
  // Not from within a code point on.
  while (size && isContinuationByte(a[a.size() - size]))
    --size;
  return size;
}

/// A line of which [begin, end) is marked, cut to what fits.
static DiffLine markLine(Kind kind, llvm::StringRef line, size_t begin,
                         size_t end) {
  size_t first =
      begin > shownBefore ? floorBoundary(line, begin - shownBefore) : 0;
  size_t last = line.size() - first > shownOfLine
                    ? floorBoundary(line, first + shownOfLine)
                    : line.size();
  end = std::min(end, last);
  DiffLine result;
  result.kind = kind;
  result.before = (first ? "…" : "") + line.slice(first, begin).str();
  result.marked = line.slice(begin, end).str();
  result.after = line.slice(end, last).str();
  if (last != line.size())
    result.after += "…";
  return result;
}

static std::pair<DiffLine, DiffLine> markPair(llvm::StringRef expected,
                                              llvm::StringRef actual) {
  size_t prefix = commonPrefix(expected, actual);
  size_t shorter = std::min(expected.size(), actual.size());
  size_t suffix = commonSuffix(expected, actual, shorter - prefix);
  return {markLine(Kind::Expected, expected, prefix, expected.size() - suffix),
          markLine(Kind::Actual, actual, prefix, actual.size() - suffix)};
}

//===----------------------------------------------------------------------===//
// Several lines
//===----------------------------------------------------------------------===//

namespace {
/// Collects the lines of a comparison, as many as are worth showing.
class DiffBuilder {
public:
  void same(llvm::StringRef line) {
    flush();
    unchanged.push_back(line);
  }
  void expected(llvm::StringRef line) {
    beginChange();
    removed.push_back(line);
  }
  void actual(llvm::StringRef line) {
    beginChange();
    added.push_back(line);
  }
  /// Lines that were not looked at.
  void gap() {
    flush();
    showUnchanged(context, 0);
    skip();
  }
  ValueDiff finish() {
    flush();
    showUnchanged(context, 0);
    return std::move(diff);
  }

private:
  static constexpr size_t context = 3, mostLines = 200;

  void beginChange() {
    if (unchanged.empty())
      return;
    // Before the first change only what leads to it is shown.
    showUnchanged(diff.lines.empty() ? 0 : context, context);
  }
  /// Shows so many of the unchanged lines at their begin and at their end.
  void showUnchanged(size_t atBegin, size_t atEnd) {
    Lines rest = unchanged;
    for (llvm::StringRef line : rest.take_front(atBegin))
      add(markLine(Kind::Same, line, 0, 0));
    rest = rest.drop_front(std::min(atBegin, rest.size()));
    // What takes the place of one line may be that line.
    if (rest.size() > atEnd + 1) {
      skip();
      rest = rest.take_back(atEnd);
    }
    for (llvm::StringRef line : rest)
      add(markLine(Kind::Same, line, 0, 0));
    unchanged.clear();
  }
  void skip() {
    if (diff.lines.empty() || diff.lines.back().kind != Kind::Gap)
      add({Kind::Gap, "", "", ""});
  }
  /// Ends a change: lines that take each other's place are marked.
  void flush() {
    size_t pairs = std::min(removed.size(), added.size());
    std::vector<DiffLine> came;
    for (size_t i = 0; i != removed.size(); ++i) {
      if (i >= pairs) {
        add(markLine(Kind::Expected, removed[i], 0, 0));
        continue;
      }
      auto [old, fresh] = markPair(removed[i], added[i]);
      add(std::move(old));
      came.push_back(std::move(fresh));
    }
    for (DiffLine &line : came)
      add(std::move(line));
    for (llvm::StringRef line : Lines(added).drop_front(pairs))
      add(markLine(Kind::Actual, line, 0, 0));
    removed.clear();
    added.clear();
  }
  void add(DiffLine line) {
    if (diff.lines.size() < mostLines)
      diff.lines.push_back(std::move(line));
    else
      diff.lines.back() = {Kind::Gap, "", "", ""};
  }

  ValueDiff diff;
  std::vector<llvm::StringRef> unchanged, removed, added;
};

/// Lines as numbers: equal lines have equal ones.
class LineNumbers {
public:
  std::vector<unsigned> of(Lines lines) {
    std::vector<unsigned> result;
    for (llvm::StringRef line : lines)
      result.push_back(
          numbers.try_emplace(line, unsigned(numbers.size())).first->second);
    return result;
  }

private:
  llvm::StringMap<unsigned> numbers;
};
} // namespace

/// Compares lines by their longest common subsequence: n × m steps.
static void compareLines(Lines expected, Lines actual, DiffBuilder &diff) {
  LineNumbers numbers;
  std::vector<unsigned> a = numbers.of(expected), b = numbers.of(actual);
  size_t width = b.size() + 1;
  // Of the lines from i and from j on.
  std::vector<uint16_t> longest((a.size() + 1) * width, 0);
  for (size_t i = a.size(); i-- != 0;)
    for (size_t j = b.size(); j-- != 0;)
      longest[i * width + j] =
          a[i] == b[j] ? uint16_t(longest[(i + 1) * width + j + 1] + 1)
                       : std::max(longest[(i + 1) * width + j],
                                  longest[i * width + j + 1]);
  size_t i = 0, j = 0;
  while (i != a.size() || j != b.size()) {
    if (i != a.size() && j != b.size() && a[i] == b[j]) {
      diff.same(expected[i++]);
      ++j;
    } else if (j == b.size() ||
               (i != a.size() &&
                longest[(i + 1) * width + j] >= longest[i * width + j + 1])) {
      diff.expected(expected[i++]);
    } else {
      diff.actual(actual[j++]);
    }
  }
}

ValueDiff diffLines(llvm::StringRef expected, llvm::StringRef actual) {
  // Between what is equal at both ends, so much is compared.
  constexpr size_t mostCompared = 500;
  llvm::SmallVector<llvm::StringRef, 0> first, second;
  expected.split(first, '\n');
  actual.split(second, '\n');
  Lines a = first, b = second;
  size_t shorter = std::min(a.size(), b.size()), prefix = 0, suffix = 0;
  while (prefix != shorter && a[prefix] == b[prefix])
    ++prefix;
  while (suffix != shorter - prefix &&
         a[a.size() - 1 - suffix] == b[b.size() - 1 - suffix])
    ++suffix;

  DiffBuilder diff;
  for (llvm::StringRef line : a.take_front(prefix))
    diff.same(line);
  Lines middleA = a.drop_front(prefix).drop_back(suffix);
  Lines middleB = b.drop_front(prefix).drop_back(suffix);
  compareLines(middleA.take_front(mostCompared),
               middleB.take_front(mostCompared), diff);
  if (std::max(middleA.size(), middleB.size()) > mostCompared)
    diff.gap();
  else
    for (llvm::StringRef line : a.take_back(suffix))
      diff.same(line);
  return diff.finish();
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

std::optional<std::string> sortedJson(Value value, uint64_t maxBytes) {
  std::string canonical, text;
  if (!appendJcs(canonical, value, maxBytes))
    return std::nullopt;
  JsonError error;
  JsonReadOptions options;
  options.maxDepth = Value::maxDepth;
  ValueArena arena(~uint64_t(0));
  std::optional<Value> sorted =
      parseJson(canonical, arena, error, /*copyStrings=*/false, options);
  if (!sorted)
    return canonical;
  if (!appendPrettyJson(text, *sorted, 2, maxBytes))
    return std::nullopt;
  return text;
}

std::optional<ValueDiff> diffValues(Value expected, Value actual,
                                    uint64_t maxBytes) {
  // Of a byte of text: what is read back of it, and what its lines take.
  constexpr uint64_t memoryOfByte = 16;
  uint64_t most = maxBytes / memoryOfByte;
  // What is shown on one line.
  constexpr size_t shortText = 100;
  auto isText = [](Value value) {
    return value.isString() && value.asString().contains('\n');
  };
  if (expected.isString() && actual.isString() &&
      (isText(expected) || isText(actual)))
    return diffLines(expected.asString(), actual.asString());
  std::string a, b;
  bool isShort =
      appendJcs(a, expected, shortText) && appendJcs(b, actual, shortText);
  bool hasLines = expected.isList() || expected.isMap() || actual.isList() ||
                  actual.isMap();
  if (!isShort && hasLines) {
    std::optional<std::string> before = sortedJson(expected, most);
    std::optional<std::string> after =
        before ? sortedJson(actual, most) : std::nullopt;
    return after ? std::optional(diffLines(*before, *after)) : std::nullopt;
  }
  if (!isShort) { // texts of one line, and atoms
    a = toJcs(expected);
    b = toJcs(actual);
  }
  auto [left, right] = markPair(a, b);
  ValueDiff diff;
  diff.isOneLine = true;
  diff.lines = {std::move(left), std::move(right)};
  return diff;
}

std::string memoryLimitText(uint64_t limit) {
  return (codeText(Code::Limit) + ": it needs more than the " +
          llvm::Twine(limit) + " bytes that the memory limit leaves")
      .str();
}

} // namespace facet

//===- UnifiedDiff.cpp - Differences as patch takes them ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Format/UnifiedDiff.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>
#include <vector>

using namespace facet;
using llvm::StringRef;

namespace {
/// Lines of the old text that lines of the new one replace; numbers from 0.
struct Change {
  size_t begin, end;
  size_t newBegin, newEnd;
};

using Lines = std::vector<StringRef>;
} // namespace

/// The lines of a text, each with its LF.
static Lines splitLines(StringRef text) {
  Lines lines;
  while (!text.empty()) {
    size_t lf = text.find('\n');
    size_t size = lf == StringRef::npos ? text.size() : lf + 1;
    lines.push_back(text.take_front(size));
    text = text.drop_front(size);
  }
  return lines;
}

static std::vector<Change>
findChanges(StringRef before, StringRef after, const Lines &old,
            const Lines &now,
            llvm::ArrayRef<std::pair<uint32_t, uint32_t>> cuts) {
  std::vector<Change> changes;
  std::pair<uint32_t, uint32_t> last{0, 0};
  size_t line = 0, newLine = 0;
  for (const auto &cut : cuts) {
    StringRef from = before.slice(last.first, cut.first);
    StringRef to = after.slice(last.second, cut.second);
    last = cut;
    auto countLines = [](StringRef text) {
      return text.count('\n') + (!text.empty() && text.back() != '\n');
    };
    Change change{line, line + countLines(from), newLine,
                  newLine + countLines(to)};
    line = change.end;
    newLine = change.newEnd;
    if (from == to)
      continue;
    while (change.begin != change.end && change.newBegin != change.newEnd &&
           old[change.begin] == now[change.newBegin]) {
      ++change.begin;
      ++change.newBegin;
    }
    while (change.begin != change.end && change.newBegin != change.newEnd &&
           old[change.end - 1] == now[change.newEnd - 1]) {
      --change.end;
      --change.newEnd;
    }
    // Changes side by side are one.
    if (!changes.empty() && changes.back().end == change.begin) {
      changes.back().end = change.end;
      changes.back().newEnd = change.newEnd;
    } else {
      changes.push_back(change);
    }
  }
  return changes;
}

static void putLine(std::string &out, char sign, StringRef line) {
  out += sign;
  out += line;
  if (!line.ends_with("\n"))
    out += "\n\\ No newline at end of file\n";
}

/// `begin,count` as patch counts: from 1, and the line before if there is none.
static std::string rangeOf(size_t begin, size_t end) {
  size_t count = end - begin;
  return llvm::utostr(count == 0 ? begin : begin + 1) + "," +
         llvm::utostr(count);
}

std::string
facet::unifiedDiff(StringRef name, StringRef before, StringRef after,
                   llvm::ArrayRef<std::pair<uint32_t, uint32_t>> cuts) {
  constexpr size_t context = 3;
  if (before == after)
    return "";
  Lines old = splitLines(before), now = splitLines(after);
  std::vector<Change> changes = findChanges(before, after, old, now, cuts);
  std::string out = ("--- " + name + "\n+++ " + name + "\n").str();
  for (size_t first = 0; first != changes.size();) {
    size_t last = first;
    while (last + 1 != changes.size() &&
           changes[last + 1].begin - changes[last].end <= 2 * context)
      ++last;
    size_t lead = std::min(context, changes[first].begin);
    size_t tail = std::min(context, old.size() - changes[last].end);
    out +=
        "@@ -" +
        rangeOf(changes[first].begin - lead, changes[last].end + tail) + " +" +
        rangeOf(changes[first].newBegin - lead, changes[last].newEnd + tail) +
        " @@\n";
    size_t at = changes[first].begin - lead;
    for (; first <= last; ++first) {
      const Change &change = changes[first];
      for (; at != change.begin; ++at)
        putLine(out, ' ', old[at]);
      for (; at != change.end; ++at)
        putLine(out, '-', old[at]);
      for (size_t i = change.newBegin; i != change.newEnd; ++i)
        putLine(out, '+', now[i]);
    }
    for (size_t i = 0; i != tail; ++i)
      putLine(out, ' ', old[at + i]);
  }
  return out;
}

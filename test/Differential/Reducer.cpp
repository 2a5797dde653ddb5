//===- Reducer.cpp - Makes a failing document small -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reducer.h"
#include "facet/Runtime/Evaluator.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/Twine.h"

namespace facet::differential {

namespace {
class Reducer {
public:
  Reducer(Case test, llvm::function_ref<bool(const Case &)> stillFails)
      : best(std::move(test)), stillFails(stillFails) {}

  Case run();

private:
  bool accept(Case candidate);
  bool reduceOptions();
  bool reduceInputs();
  bool reduceLines();
  bool reduceParts();

  Case best;
  llvm::function_ref<bool(const Case &)> stillFails;
};
} // namespace

bool Reducer::accept(Case candidate) {
  if (!stillFails(candidate))
    return false;
  best = std::move(candidate);
  return true;
}

bool Reducer::reduceOptions() {
  bool isSmaller = false;
  if (best.callTools) {
    Case candidate = best;
    candidate.callTools = false;
    isSmaller |= accept(std::move(candidate));
  }
  if (best.mode == Mode::Pure) {
    Case candidate = best;
    candidate.mode = Mode::Exec;
    isSmaller |= accept(std::move(candidate));
  }
  if (best.gasLimit != RunOptions().gasLimit) {
    Case candidate = best;
    candidate.gasLimit = RunOptions().gasLimit;
    isSmaller |= accept(std::move(candidate));
  }
  return isSmaller;
}

bool Reducer::reduceInputs() {
  bool isSmaller = false;
  for (size_t i = best.inputs.size(); i-- > 0;) {
    Case candidate = best;
    candidate.inputs.erase(candidate.inputs.begin() + ptrdiff_t(i));
    isSmaller |= accept(std::move(candidate));
  }
  return isSmaller;
}

/// Takes out runs of lines: half of them first, single ones last.
bool Reducer::reduceLines() {
  bool isSmaller = false;
  llvm::SmallVector<llvm::StringRef> lines;
  std::string text = best.document;
  llvm::StringRef(text).split(lines, '\n');
  for (size_t size = lines.size() / 2; size; size /= 2) {
    for (size_t begin = 0; begin < lines.size();) {
      size_t end = std::min(lines.size(), begin + size);
      Case candidate = best;
      candidate.document.clear();
      for (size_t i = 0; i != lines.size(); ++i)
        if (i < begin || i >= end)
          candidate.document += (lines[i] + "\n").str();
      if (accept(std::move(candidate))) {
        lines.erase(lines.begin() + ptrdiff_t(begin),
                    lines.begin() + ptrdiff_t(end));
        isSmaller = true;
      } else {
        begin = end;
      }
    }
  }
  return isSmaller;
}

/// The end of the part that begins at an offset: behind the brackets and
/// strings that open in it, before what would close an outer bracket.
static size_t endOfPart(llvm::StringRef text, size_t at) {
  unsigned depth = 0;
  for (; at < text.size(); ++at) {
    char c = text[at];
    if (c == '"') {
      for (++at; at < text.size() && text[at] != '"'; ++at)
        if (text[at] == '\\')
          ++at;
    } else if (c == '(' || c == '[' || c == '{') {
      ++depth;
    } else if (c == ')' || c == ']' || c == '}') {
      if (!depth)
        return at;
      --depth;
    } else if (!depth && (c == ',' || c == '\n' ||
                          (c == '|' && text.substr(at).starts_with("|>")))) {
      return at;
    }
  }
  return at;
}

/// Takes out calls, items and arguments; puts shorter things in the place of
/// strings.
bool Reducer::reduceParts() {
  bool isSmaller = false;
  for (size_t at = best.document.size(); at-- > 0;) {
    llvm::StringRef text = best.document;
    if (at >= text.size())
      continue;
    size_t begin = at, end = at;
    std::string replacement;
    if (text.substr(at).starts_with("|>")) {
      end = endOfPart(text, at + 2);
    } else if (text[at] == ',') {
      end = endOfPart(text, at + 1);
    } else if (text[at] == '(' || text[at] == '[' || text[at] == '{') {
      begin = at + 1;
      end = endOfPart(text, begin);
      if (text.substr(end).starts_with(","))
        ++end;
    } else if (text[at] == '"' && !text.substr(at).starts_with("\"\"")) {
      // Either quote: what lies between two that stand for one string goes.
      end = endOfPart(text, at);
      replacement = "\"\"";
    }
    if (begin == end)
      continue;
    Case candidate = best;
    candidate.document =
        (text.take_front(begin) + replacement + text.substr(end)).str();
    if (candidate.document.size() < best.document.size())
      isSmaller |= accept(std::move(candidate));
  }
  return isSmaller;
}

Case Reducer::run() {
  bool isSmaller = true;
  for (unsigned rounds = 0; isSmaller && rounds != 20; ++rounds) {
    isSmaller = reduceLines();
    isSmaller |= reduceParts();
    isSmaller |= reduceInputs();
    isSmaller |= reduceOptions();
  }
  return std::move(best);
}

Case reduceCase(Case test, llvm::function_ref<bool(const Case &)> stillFails) {
  return Reducer(std::move(test), stillFails).run();
}

} // namespace facet::differential

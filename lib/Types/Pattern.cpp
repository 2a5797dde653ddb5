//===- Pattern.cpp - Regular expressions (RE2) ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Types/Pattern.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/SmallVector.h"
#include <algorithm>
#include <re2/re2.h>
#include <re2/set.h>

using namespace facet;

namespace {

/// What a compiled pattern and its automata may take: RE2's own default, said
/// here because the size of a pattern that is refused depends on it.
constexpr int64_t maxPatternMemory = int64_t(8) << 20;

re2::RE2::Options patternOptions() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_encoding(re2::RE2::Options::EncodingUTF8);
  options.set_max_mem(maxPatternMemory);
  return options;
}

/// Never null: to RE2 a null piece is an unset group.
re2::StringPiece toPiece(llvm::StringRef text) {
  return text.empty() ? re2::StringPiece("", 0)
                      : re2::StringPiece(text.data(), text.size());
}

/// Whether a pattern that RE2 takes has the escape of a backslash and `name`
/// as an operator: not quoted by `\\` or between `\Q` and `\E`, nor part of
/// `\p` and its like. RE2 takes neither `\Q`, `\C` nor `\B` inside brackets.
bool hasEscape(llvm::StringRef pattern, char name) {
  for (size_t at = pattern.find('\\'); at < pattern.size() - 1;
       at = pattern.find('\\', at)) {
    char escaped = pattern[at + 1];
    if (escaped == name)
      return true;
    at += 2;
    if (escaped == 'Q') {
      at = pattern.find("\\E", at);
      at += at == llvm::StringRef::npos ? 0 : 2;
    }
  }
  return false;
}

bool isBoundary(llvm::StringRef text, size_t offset) {
  return floorBoundary(text, offset) == offset;
}

} // namespace

struct Pattern::Implementation {
  explicit Implementation(llvm::StringRef text)
      : regex(toPiece(text), patternOptions()) {}
  re2::RE2 regex;
  /// RE2 works on bytes: `\B` holds between the bytes of one character, too.
  bool findsInsideCharacters = false;
};

Pattern::Pattern() = default;
Pattern::~Pattern() = default;

std::unique_ptr<Pattern> Pattern::compile(llvm::StringRef text,
                                          std::string &error) {
  std::unique_ptr<Pattern> pattern(new Pattern());
  pattern->impl = std::make_unique<Implementation>(text);
  if (!pattern->impl->regex.ok()) {
    error = pattern->impl->regex.error();
    return nullptr;
  }
  if (hasEscape(text, 'C')) {
    error =
        "'\\C' matches a byte, which may be a part of a character; '(?s:.)' "
        "matches any character";
    return nullptr;
  }
  pattern->impl->findsInsideCharacters = hasEscape(text, 'B');
  return pattern;
}

llvm::StringRef Pattern::text() const { return impl->regex.pattern(); }

bool Pattern::matches(llvm::StringRef subject) const {
  if (impl->findsInsideCharacters && !isAscii(subject)) {
    Span match;
    return find(subject, 0, match);
  }
  return impl->regex.Match(toPiece(subject), 0, subject.size(),
                           re2::RE2::UNANCHORED, nullptr, 0);
}

unsigned Pattern::groupCount() const {
  return impl->regex.NumberOfCapturingGroups();
}

bool Pattern::find(llvm::StringRef subject, size_t from,
                   llvm::MutableArrayRef<Span> groups) const {
  re2::StringPiece text = toPiece(subject);
  // Where a match may begin inside a character, its begin is looked at.
  size_t wanted = impl->findsInsideCharacters ? 1 : 0;
  llvm::SmallVector<re2::StringPiece, 16> pieces(
      std::max(groups.size(), wanted));
  auto beginOf = [&](re2::StringPiece piece) {
    return size_t(piece.data() - text.data());
  };
  while (true) {
    if (from > subject.size() ||
        !impl->regex.Match(text, from, text.size(), re2::RE2::UNANCHORED,
                           pieces.data(), int(pieces.size())))
      return false;
    if (!impl->findsInsideCharacters)
      break;
    size_t begin = beginOf(pieces[0]);
    if (isBoundary(subject, begin))
      break;
    // No match begins before this one: the next may at the next character.
    from = begin + 1;
    while (!isBoundary(subject, from))
      ++from;
  }
  for (auto [group, piece] : llvm::zip_first(groups, pieces)) {
    if (!piece.data())
      group = {llvm::StringRef::npos, llvm::StringRef::npos};
    else
      group = {beginOf(piece), beginOf(piece) + piece.size()};
  }
  return true;
}

//===----------------------------------------------------------------------===//
// PatternSet
//===----------------------------------------------------------------------===//

struct PatternSet::Implementation {
  Implementation(const re2::RE2::Options &options)
      : set(options, re2::RE2::UNANCHORED) {}
  re2::RE2::Set set;
  bool isGood = true;
};

PatternSet::PatternSet(llvm::ArrayRef<const Pattern *> patterns) {
  // Of each pattern, in bytes, and of all.
  constexpr int64_t memoryOfOne = 4 << 10, most = int64_t(64) << 20;
  re2::RE2::Options options = patternOptions();
  options.set_max_mem(std::min(
      most, maxPatternMemory + memoryOfOne * int64_t(patterns.size())));
  impl = std::make_unique<Implementation>(options);
  std::string error;
  for (const Pattern *pattern : patterns)
    impl->isGood &= impl->set.Add(toPiece(pattern->text()), &error) >= 0;
  impl->isGood = impl->isGood && impl->set.Compile();
}

PatternSet::~PatternSet() = default;

bool PatternSet::find(llvm::StringRef subject,
                      llvm::SmallVectorImpl<uint32_t> &numbers) const {
  if (!impl->isGood)
    return false;
  std::vector<int> found;
  re2::RE2::Set::ErrorInfo error;
  if (!impl->set.Match(toPiece(subject), &found, &error))
    return error.kind == re2::RE2::Set::kNoError;
  numbers.append(found.begin(), found.end());
  return true;
}

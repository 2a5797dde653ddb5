//===- Pattern.cpp - Regular expressions (RE2) ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Types/Pattern.h"
#include "llvm/ADT/SmallVector.h"
#include <re2/re2.h>

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

} // namespace

struct Pattern::Implementation {
  explicit Implementation(llvm::StringRef text)
      : regex(toPiece(text), patternOptions()) {}
  re2::RE2 regex;
};

Pattern::Pattern() = default;
Pattern::~Pattern() = default;

std::unique_ptr<Pattern> Pattern::compile(llvm::StringRef text,
                                          std::string &error) {
  std::unique_ptr<Pattern> pattern(new Pattern());
  pattern->impl = std::make_unique<Implementation>(text);
  if (pattern->impl->regex.ok())
    return pattern;
  error = pattern->impl->regex.error();
  return nullptr;
}

llvm::StringRef Pattern::text() const { return impl->regex.pattern(); }

bool Pattern::matches(llvm::StringRef subject) const {
  return impl->regex.Match(toPiece(subject), 0, subject.size(),
                           re2::RE2::UNANCHORED, nullptr, 0);
}

unsigned Pattern::groupCount() const {
  return impl->regex.NumberOfCapturingGroups();
}

bool Pattern::find(llvm::StringRef subject, size_t from,
                   llvm::MutableArrayRef<Span> groups) const {
  if (from > subject.size())
    return false;
  re2::StringPiece text = toPiece(subject);
  llvm::SmallVector<re2::StringPiece, 16> pieces(groups.size());
  if (!impl->regex.Match(text, from, text.size(), re2::RE2::UNANCHORED,
                         pieces.data(), int(pieces.size())))
    return false;
  for (auto [group, piece] : llvm::zip_equal(groups, pieces)) {
    if (!piece.data()) {
      group = {llvm::StringRef::npos, llvm::StringRef::npos};
      continue;
    }
    size_t begin = piece.data() - text.data();
    group = {begin, begin + piece.size()};
  }
  return true;
}

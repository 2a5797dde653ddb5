//===- Pattern.h - Regular expressions (RE2) ------------------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TYPES_PATTERN_H
#define FACET_TYPES_PATTERN_H

#include "facet/Support/Value.h"
#include <memory>
#include <string>

namespace facet {

/// A compiled RE2 pattern (docs/Language.md 1.6): UTF-8, linear time, bounded
/// memory, quiet. Immutable and safe to share between threads. The one place
/// where patterns are judged and searched for: lenses, types and tests use it.
///
/// Matches begin and end at code points, empty ones too, though RE2 finds `\B`
/// between the bytes of one: `\C`, its class of bytes, is refused.
class Pattern {
public:
  /// Compiles `text`; null and `error` if RE2 refuses it, for its size too, or
  /// if it holds `\C`.
  static std::unique_ptr<Pattern> compile(llvm::StringRef text,
                                          std::string &error);
  ~Pattern();

  llvm::StringRef text() const;
  /// Unanchored search; linear in the subject.
  bool matches(llvm::StringRef subject) const;

  /// A match and its groups, as byte offsets; an unset group is npos, npos.
  struct Span {
    size_t begin, end;
  };
  /// Capturing groups, the whole match not counted.
  unsigned groupCount() const;
  /// Finds the first match at or after the byte offset `from` (at a code
  /// point); groups[0] is the whole match, groups[n] group n; groups that the
  /// pattern does not have are unset. What stands before `from` counts for `^`
  /// and `\b`.
  bool find(llvm::StringRef subject, size_t from,
            llvm::MutableArrayRef<Span> groups) const;

private:
  Pattern();
  struct Implementation;
  std::unique_ptr<Implementation> impl;
};

/// Many patterns that are searched for in one pass. Safe to share between
/// threads.
class PatternSet {
public:
  /// The patterns are numbered from 0.
  explicit PatternSet(llvm::ArrayRef<const Pattern *> patterns);
  PatternSet(const PatternSet &) = delete;
  PatternSet &operator=(const PatternSet &) = delete;
  ~PatternSet();

  /// Adds the numbers of all patterns that the subject matches, and perhaps of
  /// others. False if that takes too much memory: then it may match any.
  bool find(llvm::StringRef subject,
            llvm::SmallVectorImpl<uint32_t> &numbers) const;

private:
  struct Implementation;
  std::unique_ptr<Implementation> impl;
};

} // namespace facet

#endif // FACET_TYPES_PATTERN_H

//===- PatternTree.h - What a pattern of RE2 means --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TARGET_PATTERN_PATTERNTREE_H
#define FACET_LIB_TARGET_PATTERN_PATTERNTREE_H

#include "Pattern/CharacterSet.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace facet {

/// A property of Unicode as RE2 names it: a category ("Lu") or a script.
struct UnicodeProperty {
  llvm::StringRef name;
  bool isNegated = false;
};

/// One character of a kind.
struct CharacterClass {
  CharacterSet set;
  /// Beside the set.
  llvm::SmallVector<UnicodeProperty, 0> properties;
  bool isNegated = false;
};

/// A pattern without what does not matter to whether it matches: flags are
/// resolved, groups are structure.
struct PatternNode {
  enum class Kind : uint8_t {
    Class,
    Sequence,
    Alternation,
    Repeat,
    BeginText,
    EndText,
    BeginLine,
    EndLine,
    WordBoundary,
    NoWordBoundary
  };
  Kind kind = Kind::Sequence;
  CharacterClass characters;
  std::vector<PatternNode> parts;
  /// Of a repetition; without most: any number.
  unsigned least = 0;
  std::optional<unsigned> most;
};

/// Reads a pattern that RE2 takes. Nullopt, with `whyNot`, for what has no
/// counterpart elsewhere.
std::optional<PatternNode> parsePattern(llvm::StringRef pattern,
                                        std::string &whyNot);

} // namespace facet

#endif // FACET_LIB_TARGET_PATTERN_PATTERNTREE_H

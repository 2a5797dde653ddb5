//===- BlockReplacer.h - Replacing a literal block by block -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Text is copied in blocks of fixed size, whatever part of them counts: a match
// costs two stores and no call, and there is no branch on how long the text
// between two matches is, which cannot be foretold.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TEXT_BLOCKREPLACER_H
#define FACET_LIB_LENS_TEXT_BLOCKREPLACER_H

#include "Search.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

namespace facet::lenses {

/// Replaces the places of one or two literals, from the left, by other texts;
/// all of them short.
class BlockReplacer {
public:
  static constexpr size_t longest = ShortNeedle::longest;

  static bool takes(llvm::StringRef from, llvm::StringRef to) {
    return !from.empty() && from.size() <= longest && to.size() <= longest;
  }
  BlockReplacer(llvm::StringRef from, llvm::StringRef to)
      : rules{Rule(from, to), Rule(from, to)} {}
  /// Where the first literal is not, the second one is looked for.
  BlockReplacer(llvm::StringRef from, llvm::StringRef to,
                llvm::StringRef secondFrom, llvm::StringRef secondTo)
      : rules{Rule(from, to), Rule(secondFrom, secondTo)}, hasTwo(true) {}

  /// Bytes that may be written behind the result.
  static constexpr size_t slack = 64 + longest;
  /// The most that the result takes, slack included.
  uint64_t mostFor(uint64_t size) const {
    return size + std::max(rules[0].growth(size), rules[1].growth(size)) +
           slack;
  }

  /// What happens to the letters before the literal is searched for. Of text
  /// that is not ASCII only with `None` the result is right.
  enum class Case : uint8_t { None, Lower, Upper };

  struct End {
    /// Behind the result.
    char *out;
    /// Behind the last match in the text; 0 if there is none.
    size_t lastMatch;
    /// With a case: the text is ASCII, so that the result is right.
    bool isRight;
  };
  /// Writes the text, with each place replaced, to `out`.
  End run(char *out, llvm::StringRef text, Case letters = Case::None) const;

private:
  /// So far behind the begin of a block of 64 places text is read.
  static constexpr size_t overlook = 64 + longest + 64;

  struct Rewriter;

  struct Rule {
    Rule(llvm::StringRef from, llvm::StringRef to)
        : needle(from), first(from.front()), last(from.back()),
          fromSize(from.size()), toSize(to.size()) {
      llvm::copy(to, replacement);
    }
    /// What a text of that size can become longer.
    uint64_t growth(uint64_t size) const {
      return toSize > fromSize ? size / fromSize * (toSize - fromSize) : 0;
    }

    ShortNeedle needle;
    char first, last;
    size_t fromSize, toSize;
    char replacement[longest] = {};
  };

  Rule rules[2];
  bool hasTwo = false;
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_TEXT_BLOCKREPLACER_H

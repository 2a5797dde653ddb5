//===- BlockReplacer.h - Replacing a literal block by block -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Text is copied in blocks of fixed size, whatever part of them counts: a match
// costs two stores and no call. There is no branch on how many matches a block
// has, on how long the text between two of them is if it is short, nor on which
// of two literals it is: none of it can be foretold.
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

  /// Blocks of 64 bytes that are copied at least, where matches are far from
  /// each other.
  static constexpr size_t mostBlocks = 4;
  /// Bytes that may be written behind the result.
  static constexpr size_t slack = 64 * mostBlocks + longest;
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
  static constexpr size_t overlook = 64 + longest + 64 * mostBlocks;

  /// Blocks of which the places are gathered before anything is copied.
  static constexpr unsigned blocksAtOnce = 32;

  struct Rewriter;

  struct Rule {
    Rule(llvm::StringRef from, llvm::StringRef to)
        : needle(from), fromSize(from.size()), toSize(to.size()) {
      size_t last = from.size() - 1;
      size_t at[probes] = {0, last, last / 3, last - last / 3};
      for (size_t i = 0; i != probes; ++i) {
        probeAt[i] = at[i];
        probe[i] = from[at[i]];
      }
      llvm::copy(to, replacement);
    }
    /// What a text of that size can become longer.
    uint64_t growth(uint64_t size) const {
      return toSize > fromSize ? size / fromSize * (toSize - fromSize) : 0;
    }

    ShortNeedle needle;
    /// Bytes that are looked at to find places: the first, the last, and two
    /// between them, so that few places are found that are none.
    static constexpr size_t probes = 4;
    char probe[probes];
    size_t probeAt[probes];
    size_t fromSize, toSize;
    char replacement[longest] = {};
  };

  Rule rules[2];
  bool hasTwo = false;
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_TEXT_BLOCKREPLACER_H

//===- RankTable.h - A vocabulary from a file -------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_TOKENIZER_RANKTABLE_H
#define FACET_LENS_TOKENIZER_RANKTABLE_H

#include "llvm/ADT/StringRef.h"
#include <memory>
#include <string>

namespace facet {

/// A vocabulary in the form of tiktoken's files: lines of a token's bytes in
/// base64, a blank and its rank. Ranks go from 0 without a gap, in any order of
/// the lines; the single bytes have the lowest. Never changes.
class RankTable {
public:
  /// Reads such a text; null if it is none, and in which line and why. Takes
  /// about a second for 200 000 tokens.
  static std::shared_ptr<const RankTable> read(llvm::StringRef text,
                                               std::string &problem);

  /// The text that it was read from.
  llvm::StringRef text() const { return source; }
  /// The first 16 digits of the SHA-256 of that text.
  llvm::StringRef digest() const { return hash; }
  /// A tokenizer::Vocabulary with its arrays.
  const char *bytes() const { return table.data(); }

private:
  std::string source, hash, table;
};

} // namespace facet

#endif // FACET_LENS_TOKENIZER_RANKTABLE_H

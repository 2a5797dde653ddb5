//===- ForeignWords.cpp - What other languages call what FACET has --------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/ForeignWords.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

static constexpr ForeignWord table[] = {
#define FOREIGN(Context, Word, Help) {ForeignContext::Context, Word, Help},
#include "facet/Support/ForeignWords.def"
};

llvm::ArrayRef<ForeignWord> foreignWords() { return table; }

const ForeignWord *findForeignWord(ForeignContext context,
                                   llvm::StringRef word) {
  // Read on errors only, so that a search is fast enough.
  bool exact = context == ForeignContext::Option;
  for (const ForeignWord &row : table)
    if (row.context == context &&
        (exact ? word == row.word : word.equals_insensitive(row.word)))
      return &row;
  return nullptr;
}

llvm::StringRef foreignHelp(ForeignContext context, llvm::StringRef word) {
  const ForeignWord *row = findForeignWord(context, word);
  return row ? llvm::StringRef(row->help) : "";
}

const ForeignWord *foreignTokenAt(ForeignContext context,
                                  llvm::StringRef text) {
  const ForeignWord *longest = nullptr;
  for (const ForeignWord &row : table)
    if (row.context == context && !llvm::isAlpha(row.word.front()) &&
        text.starts_with(row.word) &&
        (!longest || row.word.size() > longest->word.size()))
      longest = &row;
  return longest;
}

} // namespace facet

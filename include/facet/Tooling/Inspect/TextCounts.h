//===- TextCounts.h - How long texts are ------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_INSPECT_TEXTCOUNTS_H
#define FACET_TOOLING_INSPECT_TEXTCOUNTS_H

#include "facet/Lens/Tokenizer/Tokenizer.h"
#include <string>
#include <vector>

namespace facet {

/// How long a text is, as budgets count it: in its NFC+LF form.
struct TextCounts {
  std::string name;
  uint64_t bytes = 0, codePoints = 0, tokens = 0;
};

/// Counts a text in UTF-8, without the byte order mark that it may begin with.
TextCounts countText(std::string name, llvm::StringRef text,
                     const Tokenizer &tokenizer);

/// A table with tabs between its columns: a line of titles, a line a text, and
/// the sums if there are several.
std::string renderCounts(llvm::ArrayRef<TextCounts> counts);

} // namespace facet

#endif // FACET_TOOLING_INSPECT_TEXTCOUNTS_H

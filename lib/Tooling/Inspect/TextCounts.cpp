//===- TextCounts.cpp - How long texts are --------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Inspect/TextCounts.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/Support/raw_ostream.h"

namespace facet {

TextCounts countText(std::string name, llvm::StringRef text,
                     const Tokenizer &tokenizer) {
  text.consume_front("\xEF\xBB\xBF");
  std::optional<std::string> normalised = normaliseUnits(text);
  llvm::StringRef form = normalised ? llvm::StringRef(*normalised) : text;
  TextCounts counts;
  counts.name = std::move(name);
  counts.bytes = form.size();
  counts.codePoints = countCodePoints(form);
  counts.tokens = countTokens(tokenizer, form);
  return counts;
}

std::string renderCounts(llvm::ArrayRef<TextCounts> counts) {
  std::string text;
  llvm::raw_string_ostream out(text);
  auto write = [&](const TextCounts &one) {
    out << one.bytes << '\t' << one.codePoints << '\t' << one.tokens << '\t'
        << one.name << '\n';
  };
  out << "bytes\tcode points\ttokens\tfile\n";
  TextCounts sum;
  sum.name = "total";
  for (const TextCounts &one : counts) {
    write(one);
    sum.bytes += one.bytes;
    sum.codePoints += one.codePoints;
    sum.tokens += one.tokens;
  }
  if (counts.size() > 1)
    write(sum);
  return text;
}

} // namespace facet

//===- Explain.cpp - What the codes mean ----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Explain.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace facet {

static constexpr llvm::StringLiteral hostPrefix = "X.fct.";

/// The texts of all codes, in the order of the enumerators.
static constexpr llvm::StringLiteral codeTexts[] = {
#define CODE(Enumerator, Text, Title) Text,
#include "facet/Support/Codes.def"
};

llvm::StringRef explanation(Code code) {
  switch (code) {
#define EXPLAIN(Enumerator, Text)                                              \
  case Code::Enumerator:                                                       \
    return llvm::StringLiteral(Text).trim('\n');
#include "Explanations.def"
  }
  return "";
}

std::optional<Code> findCode(llvm::StringRef text) {
  for (auto [index, code] : llvm::enumerate(codeTexts)) {
    llvm::StringRef shortText = code;
    shortText.consume_front(hostPrefix);
    if (text.equals_insensitive(code) || text.equals_insensitive(shortText))
      return Code(index);
  }
  return std::nullopt;
}

std::optional<llvm::StringRef> nearestCode(llvm::StringRef text) {
  llvm::SmallVector<llvm::StringRef> candidates(std::begin(codeTexts),
                                                std::end(codeTexts));
  return nearestName(text, candidates);
}

std::string explain(Code code) {
  return (codeText(code) + llvm::Twine(": ") + codeTitle(code) + "\n\n" +
          explanation(code) + "\n")
      .str();
}

} // namespace facet

//===- Explain.cpp - What the codes mean ----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Diagnostics/Explain.h"
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

std::optional<llvm::StringRef> nearestExplained(llvm::StringRef text) {
  llvm::SmallVector<llvm::StringRef> candidates(std::begin(codeTexts),
                                                std::end(codeTexts));
  for (const Lens &lens : standardLenses())
    candidates.push_back(lens.name);
  return nearestName(text, candidates);
}

std::string explain(Code code) {
  return (codeText(code) + llvm::Twine(": ") + codeTitle(code) + "\n\n" +
          explanation(code) + "\n")
      .str();
}

std::string explain(const Lens &lens) {
  std::string text = lens.signature() + ": " + lens.summary.str() + "\n\n";
  text += "input        " + lensTypeName(lens.input).str() + "\n";
  for (const LensParameter &parameter : lens.parameters) {
    std::string name = parameter.name.str();
    name.resize(std::max<size_t>(name.size() + 1, 13), ' ');
    text += name + lensTypeName(parameter.type).str();
    if (parameter.presence == LensParameter::Presence::Required)
      text += ", required";
    text += "\n";
  }
  text += "trust level  " + std::to_string(unsigned(lens.level)) + "\n";
  if (!lens.effect.empty())
    text += "effect       " + lens.effect.str() + "\n";
  if (lens.totality == LensTotality::Partial)
    text += "fails        on some inputs\n";
  else if (lens.totality == LensTotality::ByArguments)
    text += "fails        with some arguments\n";
  text += "gas          " + std::to_string(lens.gas.base) + " + " +
          std::to_string(lens.gas.perUnit) + " for each unit of size\n";
  return text;
}

std::string listExplained() {
  std::string text = "Codes:\n";
  auto add = [&](llvm::StringRef name, llvm::StringRef title) {
    std::string line = "  " + name.str();
    line.resize(std::max<size_t>(line.size() + 1, 28), ' ');
    text += line + title.str() + "\n";
  };
  for (size_t i = 0; i != std::size(codeTexts); ++i)
    add(codeTexts[i], codeTitle(Code(i)));
  text += "\nLenses:\n";
  for (const Lens &lens : standardLenses())
    add(lens.name, lens.summary);
  return text;
}

} // namespace facet

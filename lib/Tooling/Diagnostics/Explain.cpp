//===- Explain.cpp - What the codes mean ----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Diagnostics/Explain.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
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
  for (const Lens &lens : standardLenses()) {
    candidates.push_back(lens.name);
    if (!lens.fullName.empty())
      candidates.push_back(lens.fullName);
    candidates.append(lens.aliases.begin(), lens.aliases.end());
  }
  return nearestName(text, candidates);
}

std::string explain(Code code) {
  return (codeText(code) + llvm::Twine(": ") + codeTitle(code) + "\n\n" +
          explanation(code) + "\n")
      .str();
}

/// A text in the middle of others, each of whose lines is indented.
static std::string indented(llvm::StringRef text) {
  std::string result;
  for (llvm::StringRef line : llvm::split(text, '\n'))
    result += ("    " + line + "\n").str();
  return result;
}

std::string explain(const Lens &lens) {
  std::string text = lens.signature() + ": " + lens.summary.str() + "\n\n";
  if (!lens.description.empty())
    text += lens.description.str() + "\n\n";
  if (!lens.example.empty())
    text += indented(lens.example) + "\n";
  if (!lens.exampleResult.empty())
    text += "gives\n\n" + indented(lens.exampleResult) + "\n";
  auto add = [&](llvm::StringRef key, const llvm::Twine &value) {
    std::string name = key.str();
    name.resize(std::max<size_t>(name.size() + 1, 13), ' ');
    text += name + value.str() + "\n";
  };
  if (!lens.fullName.empty())
    add("in full", lens.fullName);
  if (!lens.aliases.empty())
    add("also called", llvm::join(lens.aliases, ", "));
  add("input", lensTypeName(lens.input));
  for (const LensParameter &parameter : lens.parameters)
    add(parameter.name,
        lensTypeName(parameter.type) +
            (parameter.presence == LensParameter::Presence::Required
                 ? ", required"
                 : ""));
  add("result", lensTypeName(lens.result));
  add("trust level", llvm::Twine(unsigned(lens.level)));
  if (!lens.effect.empty())
    add("effect", lens.effect);
  if (lens.totality == LensTotality::Partial)
    add("fails", "on some inputs");
  else if (lens.totality == LensTotality::ByArguments)
    add("fails", "with some arguments");
  add("gas", llvm::Twine(lens.gas.base) + " + " +
                 llvm::Twine(lens.gas.perUnit) + " for each unit of size");
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

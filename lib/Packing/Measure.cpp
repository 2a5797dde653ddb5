//===- Measure.cpp - What a budget counts ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Packing/Measure.h"
#include "facet/Packing/Solver.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>
#include <tuple>

namespace facet {

static constexpr llvm::StringRef unitNames[] = {"bytes", "tokens"};
static constexpr llvm::StringRef modeNames[] = {"standard", "fill", "optimal"};

llvm::ArrayRef<llvm::StringRef> budgetUnitNames() { return unitNames; }
llvm::ArrayRef<llvm::StringRef> packingModeNames() { return modeNames; }

llvm::StringRef packingName(const LayoutRules &rules) {
  return rules.solver ? rules.solver->name : modeNames[size_t(rules.packing)];
}

bool parsePacking(llvm::StringRef name,
                  llvm::ArrayRef<const PackingSolver *> solvers,
                  LayoutRules &rules) {
  const llvm::StringRef *mode = llvm::find(modeNames, name);
  if (mode != std::end(modeNames)) {
    rules.packing = PackingMode(mode - modeNames);
    rules.solver = nullptr;
    return true;
  }
  for (const PackingSolver *solver : solvers) {
    if (solver->name != name)
      continue;
    rules.packing = PackingMode::Solver;
    rules.solver = solver;
    return true;
  }
  return false;
}

bool LayoutRules::operator==(const LayoutRules &o) const {
  return std::tie(unit, packing, solver, tokensPerMessage) ==
             std::tie(o.unit, o.packing, o.solver, o.tokensPerMessage) &&
         tokenizer.name() == o.tokenizer.name();
}

//===----------------------------------------------------------------------===//
// As text
//===----------------------------------------------------------------------===//

std::string unitText(const LayoutRules &rules) {
  std::string text = unitNames[size_t(rules.unit)].str();
  if (rules.unit == BudgetUnit::Bytes)
    return text;
  text += "." + rules.tokenizer.name();
  if (rules.tokensPerMessage)
    text += "." + llvm::utostr(rules.tokensPerMessage);
  return text;
}

bool parseUnitText(llvm::StringRef text, LayoutRules &rules) {
  LayoutRules parsed;
  parsed.packing = rules.packing;
  parsed.solver = rules.solver;
  auto [unit, rest] = text.split('.');
  if (unit == unitNames[size_t(BudgetUnit::Tokens)]) {
    auto [name, count] = rest.split('.');
    if (std::optional<Encoding> encoding = parseEncoding(name))
      parsed.tokenizer = *encoding;
    else if (name == rules.tokenizer.name())
      parsed.tokenizer = rules.tokenizer;
    else
      return false;
    if ((!count.empty() && count.getAsInteger(10, parsed.tokensPerMessage)) ||
        parsed.tokensPerMessage > mostTokensPerMessage)
      return false;
    parsed.unit = BudgetUnit::Tokens;
  }
  // Nothing is written in two ways.
  if (unitText(parsed) != text)
    return false;
  rules = parsed;
  return true;
}

std::string profileSuffix(const LayoutRules &rules) {
  std::string suffix;
  if (rules.unit != BudgetUnit::Bytes)
    suffix += "+" + unitText(rules);
  if (rules.packing != PackingMode::Standard)
    suffix += "+" + packingName(rules).str();
  return suffix;
}

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

uint64_t Measure::ofText(llvm::StringRef text) const {
  std::optional<std::string> normalised = normaliseUnits(text);
  llvm::StringRef form = normalised ? llvm::StringRef(*normalised) : text;
  return isBytes() ? form.size() : countTokens(tokenizer, form);
}

Measure::Prefix Measure::prefixOf(llvm::StringRef form, uint64_t most) const {
  if (isBytes()) {
    size_t bytes =
        floorBoundary(form, size_t(std::min<uint64_t>(most, form.size())));
    return {bytes, bytes};
  }
  TokenPrefix prefix = longestPrefix(tokenizer, form, most);
  return {prefix.bytes, prefix.tokens};
}

} // namespace facet

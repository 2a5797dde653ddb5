//===- Solver.cpp - Choosing sections by code of others -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Packing/Solver.h"
#include "facet/Packing/Layout.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"
#include <memory>

namespace facet {

bool isSolverName(llvm::StringRef name) {
  llvm::SmallVector<llvm::StringRef, 3> parts;
  name.split(parts, '.');
  return parts.size() == 3 && parts[0] == "x" &&
         llvm::all_of(parts, [](llvm::StringRef part) {
           return !part.empty() && !llvm::isDigit(part.front()) &&
                  llvm::all_of(part, [](char c) {
                    return llvm::isLower(c) || llvm::isDigit(c) || c == '_';
                  });
         });
}

/// Why the answer is none; empty if it is one.
static std::string checkChoice(llvm::ArrayRef<SolverSection> sections,
                               uint64_t budget, llvm::ArrayRef<bool> keep) {
  uint64_t size = 0;
  for (auto [number, section] : llvm::enumerate(sections)) {
    if (keep[number])
      size = llvm::SaturatingAdd(size, section.size);
    else if (section.isRequired)
      return "drops section " + llvm::utostr(number + 1) +
             ", whose shrink is 0";
  }
  if (size <= budget)
    return "";
  return "keeps " + llvm::utostr(size) + " of " + llvm::utostr(budget) +
         " units";
}

std::vector<bool> solveSections(const PackingSolver &solver,
                                llvm::ArrayRef<LayoutSection> sections,
                                uint64_t budget, std::string &fault) {
  std::vector<SolverSection> questions;
  questions.reserve(sections.size());
  for (const LayoutSection &section : sections)
    questions.push_back({section.size, section.min, section.priority,
                         section.shrink, section.grow, section.isCritical()});
  // A vector of bools has no array of them.
  auto keep = std::make_unique<bool[]>(sections.size());
  llvm::MutableArrayRef<bool> answer(keep.get(), sections.size());
  std::string reason;
  if (!solver.choose(questions, budget, answer, reason))
    fault = "has no choice: " + (reason.empty() ? "no reason given" : reason);
  else
    fault = checkChoice(questions, budget, answer);
  if (fault.empty())
    return std::vector<bool>(answer.begin(), answer.end());
  fault = ("the solver '" + solver.name + "' " + fault).str();
  return {};
}

} // namespace facet

//===- Suggestions.cpp - Did you mean …? ----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Support/Suggestions.h"
#include "llvm/ADT/Twine.h"

using namespace facet;

std::optional<llvm::StringRef>
Suggestions::findNear(llvm::StringRef name,
                      llvm::ArrayRef<llvm::StringRef> candidates) {
  // Long names take longer to compare: as the square of their length.
  constexpr size_t usualSquare = 64;
  size_t needed =
      candidates.size() * (1 + name.size() * name.size() / usualSquare);
  if (!hasTimeFor(needed))
    return std::nullopt;
  work -= needed;
  --left;
  return nearestName(name, candidates);
}

void Suggestions::add(Diagnostic &diagnostic, llvm::StringRef name,
                      llvm::ArrayRef<llvm::StringRef> candidates,
                      llvm::StringRef sigil) {
  if (auto near = findNear(name, candidates))
    diagnostic.withHelp(("did you mean '" + sigil + *near + "'?").str());
}

void Suggestions::add(Diagnostic &diagnostic, ForeignContext context,
                      llvm::StringRef name,
                      llvm::ArrayRef<llvm::StringRef> candidates) {
  llvm::StringRef foreign = foreignHelp(context, name);
  if (foreign.empty())
    add(diagnostic, name, candidates);
  else
    diagnostic.withHelp(foreign.str());
}

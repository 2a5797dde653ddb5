//===- Suggestions.h - Did you mean …? --------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_SUPPORT_SUGGESTIONS_H
#define FACET_LIB_SEMA_SUPPORT_SUGGESTIONS_H

#include "facet/Support/Diagnostics.h"
#include "facet/Support/ForeignWords.h"

namespace facet {

/// Adds "did you mean …?" to diagnostics. Stops looking once a document had so
/// many unknown names that it would take too long.
class Suggestions {
public:
  /// The candidate that may be meant.
  std::optional<llvm::StringRef>
  findNear(llvm::StringRef name, llvm::ArrayRef<llvm::StringRef> candidates);
  /// `sigil` stands in front of the name.
  void add(Diagnostic &diagnostic, llvm::StringRef name,
           llvm::ArrayRef<llvm::StringRef> candidates,
           llvm::StringRef sigil = "");
  /// The same, but what FACET has for a word of another language comes first.
  void add(Diagnostic &diagnostic, ForeignContext context, llvm::StringRef name,
           llvm::ArrayRef<llvm::StringRef> candidates);
  /// Whether there is time for so many candidates.
  bool hasTimeFor(size_t candidates) {
    bool hasTime = left != 0 && candidates <= work;
    isOver |= !hasTime;
    return hasTime;
  }
  /// What there is left of names and of comparisons.
  struct Left {
    unsigned names;
    size_t comparisons;
  };
  Left whatIsLeft() const { return {left, work}; }
  void setLeft(Left now) {
    left = now.names;
    work = now.comparisons;
  }
  /// More than half is left of both.
  bool hasPlenty() const { return left > mostNames / 2 && work > mostWork / 2; }
  /// Some diagnostic had to go without.
  bool hasRunOut() const { return isOver; }

private:
  /// Names that are still compared: few, so that the time is linear in the
  /// candidates. Nobody reads the thousandth suggestion.
  static constexpr unsigned mostNames = 128;
  unsigned left = mostNames;
  /// Comparisons that there is still time for.
  static constexpr size_t mostWork = size_t(1) << 20;
  size_t work = mostWork;
  bool isOver = false;
};

} // namespace facet

#endif // FACET_LIB_SEMA_SUPPORT_SUGGESTIONS_H

//===- EntryScope.h - What an entry asks for --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_ENTRYSCOPE_H
#define FACET_LIB_SEMA_ENTRYSCOPE_H

#include "facet/Sema/ExpressionTable.h"
#include "facet/Sema/NamedDependency.h"
#include "llvm/ADT/SmallVector.h"

namespace facet {

/// Notes what checkers ask for while an entry is analysed.
class DependencyRecorder {
public:
  /// Results live in the memory of the table. Records nothing unless
  /// `isWanted`.
  DependencyRecorder(ExpressionTable &memory, bool isWanted)
      : memory(memory), isWanted(isWanted) {}

  /// Does nothing between entries: what looks at the whole document is made
  /// anew for each document.
  void note(NameKind kind, NamedDependency::Part part, llvm::StringRef name) {
    if (isRecording)
      add({kind, part, name});
  }

private:
  friend class EntryScope;
  void add(NamedDependency dependency);
  /// Keeps each of what was noted once, in the order in which it came.
  void tidy();

  ExpressionTable &memory;
  const bool isWanted;
  llvm::SmallVector<NamedDependency, 16> noted;
  /// How many may be noted before the next tidying: a text may name one
  /// variable a million times.
  size_t limit = 0;
  bool isRecording = false;
};

/// While it lives, one step in the analysis of an entry goes on. At its end
/// `dependsOn` has what was asked for, too, beside what other steps asked for.
/// Entries are not analysed inside each other.
class EntryScope {
public:
  EntryScope(DependencyRecorder &recorder,
             llvm::ArrayRef<NamedDependency> &dependsOn);
  ~EntryScope();
  EntryScope(const EntryScope &) = delete;
  EntryScope &operator=(const EntryScope &) = delete;

private:
  DependencyRecorder &recorder;
  llvm::ArrayRef<NamedDependency> &dependsOn;
};

} // namespace facet

#endif // FACET_LIB_SEMA_ENTRYSCOPE_H

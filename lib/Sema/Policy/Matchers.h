//===- Matchers.h - Names that rules match ----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_POLICY_MATCHERS_H
#define FACET_LIB_SEMA_POLICY_MATCHERS_H

#include "SymbolTable.h"
#include "facet/Sema/AnalysedProgram.h"

namespace facet {

class SemaContext;

/// The names that rules may give, sorted on first use.
class MatcherNames {
public:
  explicit MatcherNames(SemaContext &sema) : sema(sema) {}

  /// Reports a name, or a prefix, that is that of nothing. A policy that
  /// products share may name what some of them do not have. `span` is the
  /// matcher's.
  void check(const PolicyRule &rule, SourceSpan span);

private:
  /// Both sorted.
  template <typename Text> struct Table {
    std::vector<Text> names;
    /// Those that are of histories, and so of their turns, too.
    std::vector<Text> histories;

    bool matches(llvm::StringRef matcher, bool isPrefix) const;
  };

  const Table<llvm::StringRef> &tableOf(GuardedOp op);
  /// Whether the rule's name is one in letters of another case.
  bool isNamedInOtherCase(const PolicyRule &rule);

  SemaContext &sema;
  /// Parallel to GuardedOp.
  std::optional<Table<llvm::StringRef>> tables[guardedOpCount];
  /// The same in lower case.
  std::optional<Table<std::string>> lowered[guardedOpCount];
};

} // namespace facet

#endif // FACET_LIB_SEMA_POLICY_MATCHERS_H

//===- IncrementalAnalysis.h - Phase 2 of an edited document ----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What was found out about each variable and each message is kept, and found
// out again only for those that changed and for those that saw the change
// (docs/Rationale/Sema.md). What is seldom edited, or changes what names mean,
// is left to an analysis of all.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SEMA_INCREMENTALANALYSIS_H
#define FACET_SEMA_INCREMENTALANALYSIS_H

#include "facet/Sema/Analysis.h"

namespace facet {

class IncrementalAnalysis {
public:
  /// Analyses all. What `input` refers to must outlive this; phase 1 must have
  /// found nothing.
  IncrementalAnalysis(const AnalysisInput &input,
                      const AnalysisOptions &options);
  ~IncrementalAnalysis();

  /// Gives a variable of the same name another value, and a message of the same
  /// kind another text. Their spans lie in files of their own, which were added
  /// since and are taken for pieces of the root; `replaced` is what stood there
  /// before. False if all must be analysed again; the object
  /// is then of no more use.
  bool replaceVariable(size_t index, const ast::MapEntry &entry,
                       SourceSpan replaced);
  bool replaceMessage(size_t index, const ast::Facet &facet,
                      SourceSpan replaced);

  /// All that `analyse` reports and what is reported of tests, in the same
  /// order but not sorted: errors, warnings and notes of the document as it is
  /// now.
  std::vector<Diagnostic> reports() const;
  const AnalysedProgram &program() const;

private:
  struct State;
  std::unique_ptr<State> state;
};

} // namespace facet

#endif // FACET_SEMA_INCREMENTALANALYSIS_H

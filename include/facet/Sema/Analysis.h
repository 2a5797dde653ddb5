//===- Analysis.h - Phase 2 -------------------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SEMA_ANALYSIS_H
#define FACET_SEMA_ANALYSIS_H

#include "facet/Resolve/Merge.h"
#include "facet/Sema/AnalysedProgram.h"
#include "facet/Sema/AnalysisOptions.h"

namespace facet {

/// What phase 2 works on.
struct AnalysisInput {
  const ResolvedDocument &resolved;
  const MergedDocument &merged;
  std::shared_ptr<const SourceManager> sources;
  std::shared_ptr<AstContext> syntax;
  std::shared_ptr<const LensRegistry> lenses;
};

/// Phase 2 and the checks of the variable graph: reports all errors, in source
/// order. The program may be used further only if there were none.
AnalysedProgram analyse(const AnalysisInput &input,
                        const AnalysisOptions &options,
                        Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_SEMA_ANALYSIS_H

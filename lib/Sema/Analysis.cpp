//===- Analysis.cpp - The steps of phase 2 --------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Sema/Analysis.h"
#include "AnalysisSteps.h"
#include "Messages/ContextFacet.h"
#include "Messages/Messages.h"
#include "Meta.h"
#include "Policy/Conditions.h"
#include "Policy/Policy.h"
#include "Response.h"
#include "SemaContext.h"
#include "Testing/Tests.h"
#include "Unused.h"
#include "Variables/Dependencies.h"
#include "Variables/LazyFailures.h"
#include "Variables/Variables.h"

using namespace facet;

/// Gives the variables their order and their types.
static void analyseVariables(SemaContext &sema) {
  CycleNumbers cycleOf = orderVariables(sema, collectDependencies(sema));
  for (uint32_t index : sema.program.evaluationOrder)
    typeVariable(sema, sema.program.variables[index], cycleOf[index] != 0);
}

/// The messages with what @context says of their layout.
static void analyseLayout(SemaContext &sema) {
  LayoutDefaults defaults;
  defaults.ofContext = analyseContext(sema);
  analyseMeta(sema);
  analyseResponse(sema);
  std::vector<LayoutValues> own = analyseMessages(sema);
  readContextPriorities(sema, defaults);
  applyLayoutDefaults(sema.program.messages, own, defaults);
}

AnalysedProgram facet::analyse(const AnalysisInput &input,
                               const AnalysisOptions &options,
                               Diagnostics &diagnostics) {
  size_t firstReport = diagnostics.all().size();
  SemaContext sema(input, options, diagnostics);
  collectNames(sema);
  analyseVariables(sema);
  analyseLayout(sema);
  reportLazyFailures(sema);
  checkConditions(sema);
  finishPolicyValue(sema);
  if (!sema.isCore())
    readTests(sema);
  reportInterpolation(sema);
  reportUnused(sema);
  sema.program.hasSharedBudgetRunOut =
      sema.suggestions.hasRunOut() || sema.constantCalls.hasRunOut();
  diagnostics.sortBySource(*input.sources, firstReport);
  return std::move(sema.program);
}

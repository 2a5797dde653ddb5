//===- Analysis.cpp - The steps of phase 2 --------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Sema/Analysis.h"
#include "Interfaces.h"
#include "Messages/ContextFacet.h"
#include "Messages/Messages.h"
#include "Meta.h"
#include "Policy/Conditions.h"
#include "Policy/Policy.h"
#include "Response.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "Support/Fields.h"
#include "Testing/Tests.h"
#include "Unused.h"
#include "Variables/Cycles.h"
#include "Variables/DeclaredTypes.h"
#include "Variables/Dependencies.h"
#include "Variables/LazyFailures.h"
#include "Variables/Order.h"
#include "Variables/Variables.h"

using namespace facet;

/// `@interface` has no attributes and `@test` few, those of messages are free
/// (docs/Language.md 1.7); the merge looks after those of all others.
static void checkInterfaceAttributes(SemaContext &sema) {
  for (const ast::Facet *facet : sema.input.merged.interfaces)
    checkAttributes(sema, *facet, "");
}

/// Names before what uses them: the policy names messages and tools, and its
/// conditions are part of the graph of variables.
static void collectNames(SemaContext &sema) {
  checkInterfaceAttributes(sema);
  if (sema.isCore())
    checkCoreFacets(sema);
  else
    readInterfaces(sema);
  collectVariables(sema);
  readDeclaredTypes(sema);
  collectMessages(sema);
  readPolicy(sema);
}

/// Gives the variables their order and their types.
static void analyseVariables(SemaContext &sema) {
  AnalysedProgram &program = sema.program;
  CycleNumbers cycleOf;
  if (collectDependencies(sema)) {
    cycleOf.assign(program.variables.size(), 0);
    program.evaluationOrder = mergedOrder(program.variables.size());
  } else {
    cycleOf = findCycles(sema);
    program.evaluationOrder = evaluationOrder(program, cycleOf);
  }
  for (uint32_t index : program.evaluationOrder) {
    sema.textNotes.typedVariable = index;
    typeVariable(sema, program.variables[index], cycleOf[index] != 0);
  }
  sema.textNotes.typedVariable.reset();
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

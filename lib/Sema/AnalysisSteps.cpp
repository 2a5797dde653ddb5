//===- AnalysisSteps.cpp - Steps of phase 2 -------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AnalysisSteps.h"
#include "Interfaces.h"
#include "Messages/Messages.h"
#include "Policy/Policy.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "Support/Fields.h"
#include "Variables/DeclaredTypes.h"
#include "Variables/Order.h"
#include "Variables/Variables.h"

using namespace facet;

/// `@interface` has no attributes and `@test` few, those of messages are free
/// (docs/Language.md 1.7); the merge looks after those of all others.
static void checkInterfaceAttributes(SemaContext &sema) {
  for (const ast::Facet *facet : sema.input.merged.interfaces)
    checkAttributes(sema, *facet, "");
}

void facet::collectNames(SemaContext &sema) {
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

CycleNumbers facet::orderVariables(SemaContext &sema, bool readsOnlyEarlier) {
  AnalysedProgram &program = sema.program;
  if (readsOnlyEarlier) {
    program.evaluationOrder = mergedOrder(program.variables.size());
    return CycleNumbers(program.variables.size(), 0);
  }
  CycleNumbers cycleOf = findCycles(sema);
  program.evaluationOrder = evaluationOrder(program, cycleOf);
  return cycleOf;
}

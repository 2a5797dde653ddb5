//===- MachineChecks.cpp - Checks of computed values ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Machine.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Runtime/RuntimeDiagnostics.h"

namespace facet::runtime {

llvm::LogicalResult Machine::checkContent(Value content, SourceSpan where) {
  std::optional<ContentProblem> problem = contents.check(content);
  if (!problem)
    return llvm::success();
  (void)fail(problem->isAsset ? diag::RunContentAsset : diag::RunContentType,
             where, {std::move(problem->message)});
  failure.withHelp(std::move(problem->help));
  return llvm::failure();
}

llvm::LogicalResult Machine::checkTurns(Value value, std::vector<Turn> &turns,
                                        SourceSpan where) {
  std::optional<TurnsProblem> problem = readTurns(value, contents, turns);
  if (!problem)
    return llvm::success();
  (void)fail(problem->isType ? diag::RunTurnsType : diag::RunTurnsValue, where,
             {std::move(problem->message)});
  failure.withHelp(std::move(problem->help));
  return llvm::failure();
}

llvm::LogicalResult Machine::check(const Instruction &instruction) {
  const PlanCheck &check = plan->checks[instruction.aux];
  Value value = read(plan->operandsOf(instruction).front());
  SourceSpan where = instruction.span;
  registers[instruction.dst] = value;

  if (check.what == PlanCheck::What::Gate) {
    if (value.isBool())
      return llvm::success();
    return fail(diag::RunGateType, where, {describeKind(value)});
  }
  if (check.what == PlanCheck::What::Content)
    return checkContent(value, where);

  // An optional argument that was not given fits.
  if (value.isAbsent())
    return llvm::success();
  std::optional<TypeMismatch> mismatch =
      checkValue(value, check.type, /*fromJson=*/false);
  if (!mismatch)
    return llvm::success();
  bool isConstraint = mismatch->isConstraint;
  std::string name = check.name.str();
  switch (check.what) {
  case PlanCheck::What::LensInput:
    return fail(isConstraint ? diag::RunLensInputConstraint
                             : diag::RunLensInputType,
                where, {name, mismatch->text()});
  case PlanCheck::What::LensArgument:
    return fail(isConstraint ? diag::RunLensArgumentConstraint
                             : diag::RunLensArgumentType,
                where, {name, check.argument.str(), mismatch->text()});
  case PlanCheck::What::LensResult:
    return fail(diag::RunFoundType, where, {name, mismatch->text()});
  default:
    return fail(isConstraint ? diag::RunVariableConstraint
                             : diag::RunVariableType,
                where, {name, printType(check.type), mismatch->text()});
  }
}

} // namespace facet::runtime

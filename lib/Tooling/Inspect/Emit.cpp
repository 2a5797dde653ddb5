//===- Emit.cpp - The document after a stage ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Inspect/Emit.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "facet/Runtime/Plan/PlanFile.h"
#include "facet/Support/DiagKind.h"
#include "facet/Syntax/Parser.h"
#include "facet/Tooling/Inspect/PlanJson.h"
#include "facet/Tooling/Output/OutputFiles.h"
#include "mlir/Bytecode/BytecodeWriter.h"
#include "llvm/Support/raw_ostream.h"

namespace facet {

std::string emitAst(const Compilation &compilation) {
  // The compilation keeps facets of all files together; the tree of one file is
  // made again from its text.
  AstContext context;
  Diagnostics repeated;
  ast::Document document = parse(compilation.resolved().root,
                                 *compilation.sources(), context, repeated);
  return withFinalNewline(astToJson(document, *compilation.sources()));
}

static std::string printModule(mlir::ModuleOp module) {
  std::string text;
  llvm::raw_string_ostream os(text);
  module->print(os, mlir::OpPrintingFlags().printNameLocAsPrefix());
  return withFinalNewline(std::move(text));
}

static std::optional<std::string> makeBytecode(Compilation &compilation) {
  std::string bytes;
  llvm::raw_string_ostream os(bytes);
  if (mlir::succeeded(mlir::writeBytecodeToFile(compilation.module(), os)))
    return bytes;
  compilation.diagnostics().report(diag::InternalError, {},
                                   {"the IR has no bytecode"});
  return std::nullopt;
}

static std::optional<std::string> makePlanJson(Compilation &compilation) {
  std::optional<std::string> text = planToJson(*compilation.plan());
  if (text)
    return withFinalNewline(std::move(*text));
  compilation.diagnostics().report(diag::PlanJsonTooLarge, {},
                                   {std::to_string(mostPlanJsonBytes)});
  return std::nullopt;
}

static std::optional<std::string> makePlanFile(Compilation &compilation) {
  const Plan &plan = *compilation.plan();
  if (!plan.rules.solver)
    return writePlan(plan, PlanSources::Embedded);
  compilation.diagnostics().report(diag::PlanNeedsSolver, {},
                                   {packingName(plan.rules).str()});
  return std::nullopt;
}

std::optional<std::string> emitAfterPass(Compilation &compilation) {
  if (!compilation.makeIR() || !compilation.makeTBox())
    return std::nullopt;
  if (compilation.hasStopped())
    return printModule(compilation.module());
  const PassRun &last = *compilation.options().pipeline.stopAfter;
  compilation.diagnostics().report(diag::EmitAfterNotRun, {}, {last.pass});
  return std::nullopt;
}

std::optional<std::string> emit(Compilation &compilation, EmitKind kind) {
  if (kind == EmitKind::Ast && compilation.isOfIR()) {
    compilation.diagnostics().report(diag::IRNoSyntaxTree, {},
                                     {compilation.sources()->name(0).str()});
    return std::nullopt;
  }
  if (kind == EmitKind::Ast)
    return emitAst(compilation);
  if (!compilation.makeIR())
    return std::nullopt;
  if (kind == EmitKind::Facet)
    return printModule(compilation.module());
  if (kind == EmitKind::Bytecode)
    return makeBytecode(compilation);
  if (!compilation.makeTBox())
    return std::nullopt;
  if (kind == EmitKind::TBox)
    return printModule(compilation.module());
  if (!compilation.makePlan())
    return std::nullopt;
  if (kind == EmitKind::PlanJson)
    return makePlanJson(compilation);
  if (kind == EmitKind::PlanFile)
    return makePlanFile(compilation);
  return withFinalNewline(printPlan(*compilation.plan()));
}

} // namespace facet

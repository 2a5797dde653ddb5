//===- Compilation.h - The stages of the compiler, put together -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Text in, plan out. Every stage is a function; a tool only chooses where to
// stop. No global state: any number of compilations may go on in parallel. The
// public API (Compiler.h) is made of it, and names nothing of MLIR.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PIPELINE_COMPILATION_H
#define FACET_PIPELINE_COMPILATION_H

#include "facet/Pipeline/PassPipeline.h"
#include "facet/Pipeline/Remarks.h"
#include "facet/Pipeline/SourceFile.h"
#include "facet/Resolve/Imports.h"
#include "facet/Resolve/Merge.h"
#include "facet/Runtime/Plan/Plan.h"
#include "facet/Sema/Analysis.h"
#include "facet/Support/Files/DiskFiles.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OwningOpRef.h"

namespace facet {

/// One document on its way through the stages. Each stage needs those before it
/// and returns false if it reported errors.
class Compilation {
public:
  explicit Compilation(
      CompilerOptions options,
      llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files = diskFiles());
  ~Compilation();

  /// Phase 1: normalise, parse, imports, merge. True if phase 2 can follow:
  /// also after errors that leave all entries known, so that it says what else
  /// is wrong.
  bool resolve(SourceFile file);
  /// The same for a document; a file of IR (`isIR`), text or bytecode, is kept
  /// for `makeIR` to parse and verify. Phases 1 and 2 have nothing to do then,
  /// and the program that they know of is empty. Bytecode is trusted: only for
  /// files whose names somebody chose.
  bool read(SourceFile file);
  /// Whether this is a compilation of IR.
  bool isOfIR() const { return irFile.has_value(); }
  /// Phase 2: types, lenses, the variable graph.
  bool analyse();
  /// Takes a program that was found elsewhere, of what is resolved.
  void setProgram(AnalysedProgram program) { analysed = std::move(program); }
  /// Adds to the diagnostics what is reported inside tests, which is no part of
  /// `analyse`: whatever is wrong in a test is the test's alone. False if there
  /// are errors.
  bool reportTests();
  /// Phase 2 once more, on another merge of the same files, as if it were the
  /// document's (tests override variables). What the later stages made is
  /// forgotten, but for plans that somebody holds. The caller takes the earlier
  /// diagnostics out before.
  bool analyse(MergedDocument changed);
  /// The optimisation level of the stages below, which may be gone through
  /// again at another one.
  void setLevel(OptLevel level) { opts.pipeline.level = level; }
  /// Other passes in the place of the level's (PipelineOptions::passes).
  void setPasses(std::string passes) {
    opts.pipeline.passes = std::move(passes);
  }
  /// The facet dialect, optimised as the options say.
  bool makeIR();
  /// The tbox dialect: the messages of the IR become a token box, packed as far
  /// as the options say.
  bool makeTBox();
  /// Whether the last pass of the options (PipelineOptions::stopAfter) has run:
  /// no other runs then.
  bool hasStopped() const {
    return opts.pipeline.stopAfter &&
           opts.pipeline.stopAfter->number == runsOfLast;
  }
  /// The plan.
  bool makePlan();
  /// A plan of the IR that the caller may change; null if there were errors.
  std::unique_ptr<Plan> buildPlan();

  /// All stages, and no more than the plan needs: the IR that is left is not
  /// one to look at. The plan, or null if there were errors.
  std::shared_ptr<const Plan> compile(SourceFile file);
  /// The same for a document that is resolved.
  std::shared_ptr<const Plan> compileResolved();

  const CompilerOptions &options() const { return opts; }
  std::shared_ptr<const SourceManager> sources() const { return sourceManager; }
  llvm::vfs::FileSystem &fileSystem() { return *files; }
  Diagnostics &diagnostics() { return diags; }
  const ResolvedDocument &resolved() const { return resolvedDocument; }
  const MergedDocument &merged() const { return mergedDocument; }
  /// The memory of the syntax trees and that of the texts, for parts of a
  /// changed merge.
  AstContext &syntaxMemory() { return *syntax; }
  const std::shared_ptr<AstContext> &syntaxTrees() { return syntax; }
  SourceManager &sourceMemory() { return *sourceManager; }
  const AnalysedProgram &program() const { return analysed; }
  mlir::ModuleOp module() { return *ir; }
  /// What the passes remarked so far, if wanted; each is given once.
  std::vector<Remark> takeRemarks();
  std::shared_ptr<const Plan> plan() const { return finished; }

private:
  void readIR(SourceFile file);
  bool makeIR(bool forPlan);
  void makeContext();
  bool hasBox();
  bool runPasses(void (*build)(mlir::OpPassManager &, const PipelineOptions &));

  CompilerOptions opts;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files;
  std::shared_ptr<SourceManager> sourceManager;
  /// The source, if it is IR.
  std::optional<FileId> irFile;
  std::shared_ptr<AstContext> syntax;
  Diagnostics diags;
  ResolvedDocument resolvedDocument;
  /// Empty until the IR is made.
  std::string documentHash;
  MergedDocument mergedDocument;
  AnalysedProgram analysed;
  std::shared_ptr<mlir::MLIRContext> context;
  std::unique_ptr<RemarkCollector> remarkCollector;
  /// How often the pass of PipelineOptions::stopAfter has run.
  unsigned runsOfLast = 0;
  mlir::OwningOpRef<mlir::ModuleOp> ir;
  std::shared_ptr<const Plan> finished;
};

} // namespace facet

#endif // FACET_PIPELINE_COMPILATION_H

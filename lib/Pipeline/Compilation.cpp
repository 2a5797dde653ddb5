//===- Compilation.cpp - The stages of the compiler, put together
//------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/Compilation.h"
#include "facet/Conversion/FacetToPlan/PlanBuilder.h"
#include "facet/Conversion/FacetToTBox/FacetToTBox.h"
#include "facet/Import/Import.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace facet {

std::string readSource(llvm::StringRef path, SourceFile &file) {
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> buffer =
      llvm::MemoryBuffer::getFileOrSTDIN(path, /*IsText=*/false,
                                         /*RequiresNullTerminator=*/false);
  if (!buffer)
    return buffer.getError().message();
  file.name = path == "-" ? "<stdin>" : path.str();
  file.folder = path == "-" ? "" : llvm::sys::path::parent_path(path).str();
  file.bytes = (*buffer)->getBuffer();
  file.owner = std::shared_ptr<llvm::MemoryBuffer>(std::move(*buffer));
  return "";
}

Compilation::Compilation(CompilerOptions options,
                         llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files)
    : opts(std::move(options)), files(std::move(files)),
      sourceManager(std::make_shared<SourceManager>()),
      syntax(std::make_shared<AstContext>()) {
  if (!opts.lenses)
    opts.lenses = std::make_shared<const LensRegistry>();
}

Compilation::~Compilation() = default;

bool Compilation::resolve(SourceFile file) {
  RootText root{std::move(file.name), std::move(file.folder), file.bytes,
                std::move(file.owner)};
  resolvedDocument = resolveImports(root, *sourceManager, *syntax, *files,
                                    opts.imports, diags);
  documentHash.clear();
  size_t reported = diags.all().size();
  mergedDocument =
      mergeDocument(resolvedDocument, opts.extensions, *syntax, diags);
  if (diags.all().size() != reported)
    diags.sortBySource(*sourceManager);
  return !diags.hasErrors();
}

bool Compilation::analyse() {
  AnalysisInput input{resolvedDocument, mergedDocument, sourceManager, syntax,
                      opts.lenses};
  analysed = facet::analyse(input, opts.analysis, diags);
  return !diags.hasErrors();
}

bool Compilation::reportTests() {
  size_t reported = diags.all().size();
  for (const TestCase &test : analysed.tests)
    diags.append(test.diagnostics);
  // What phase 1 found, if phase 2 was not reached.
  if (!analysed.sources)
    for (const ast::Facet *facet : resolvedDocument.facets)
      if (auto faults = resolvedDocument.testFaults.find(facet);
          faults != resolvedDocument.testFaults.end())
        diags.append(faults->second);
  if (diags.all().size() != reported)
    diags.sortBySource(*sourceManager);
  return !diags.hasErrors();
}

bool Compilation::analyse(MergedDocument changed) {
  mergedDocument = std::move(changed);
  ir = nullptr;
  finished = nullptr;
  return analyse();
}

/// Runs the passes that `build` adds, if there are any.
static bool runPasses(mlir::ModuleOp module, const PipelineOptions &options,
                      void (*build)(mlir::OpPassManager &,
                                    const PipelineOptions &)) {
  mlir::PassManager passes(module->getName());
  passes.enableVerifier(false);
  build(passes, options);
  return passes.empty() || mlir::succeeded(passes.run(module));
}

bool Compilation::makeIR() { return makeIR(/*forPlan=*/false); }

bool Compilation::makeIR(bool forPlan) {
  // A module lives in its context.
  ir = nullptr;
  remarkCollector = nullptr;
  context = opts.context;
  if (!context) {
    mlir::DialectRegistry registry;
    for (const auto &add : opts.dialects)
      add(registry);
    context = std::make_shared<mlir::MLIRContext>(
        registry, mlir::MLIRContext::Threading::DISABLED);
  }
  context->getOrLoadDialect<ir::FacetDialect>()->setLenses(opts.lenses);
  if (!opts.dialects.empty())
    context->loadAllAvailableDialects();
  // Passes and remarks look at literals and places.
  forPlan &= opts.pipeline.level == OptLevel::O0 && !opts.wantRemarks;
  // Checking alone does not need it.
  if (documentHash.empty())
    documentHash = resolvedDocument.documentHash();
  ir = importProgram(analysed, documentHash, *context,
                     {opts.keepNames, forPlan});
  if (opts.wantRemarks)
    remarkCollector =
        std::make_unique<RemarkCollector>(*context, *sourceManager);
  // A pass manager alone would take longer than most documents.
  if (opts.pipeline.level == OptLevel::O0 ||
      runPasses(*ir, opts.pipeline, buildFacetPipeline))
    return true;
  diags.report(Diag::InternalError, {}, {"a pass failed"});
  return false;
}

bool Compilation::makeTBox() {
  bool isDone = opts.pipeline.level == OptLevel::O0
                    ? mlir::succeeded(convertFacetToTBox(*ir))
                    : runPasses(*ir, opts.pipeline, buildTBoxPipeline);
  if (!isDone)
    diags.report(Diag::InternalError, {}, {"a pass failed"});
  return isDone;
}

std::unique_ptr<Plan> Compilation::buildPlan() {
  PlanBuilderInput input;
  input.sources = sourceManager;
  input.types = analysed.types;
  input.lenses = opts.lenses;
  input.texts = syntax->texts();
  input.literals = analysed.literals;
  input.options.renderMessages = opts.pipeline.level != OptLevel::O0;
  std::unique_ptr<Plan> plan = facet::buildPlan(*ir, input);
  if (!plan)
    diags.report(Diag::InternalError, {}, {"the IR has no plan"});
  return plan;
}

bool Compilation::makePlan() {
  finished = buildPlan();
  return finished != nullptr;
}

std::shared_ptr<const Plan> Compilation::compile(SourceFile file) {
  if (resolve(std::move(file)) && analyse() && makeIR(/*forPlan=*/true) &&
      makeTBox() && makePlan())
    return finished;
  return nullptr;
}

std::vector<Remark> Compilation::takeRemarks() {
  return remarkCollector ? remarkCollector->take() : std::vector<Remark>();
}

} // namespace facet

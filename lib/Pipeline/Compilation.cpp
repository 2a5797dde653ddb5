//===- Compilation.cpp - The stages of the compiler, put together ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/Compilation.h"
#include "CountedPlan.h"
#include "IRSource.h"
#include "Passes/PassRecorder.h"
#include "Passes/PassStop.h"
#include "facet/Conversion/FacetToTBox/FacetToTBox.h"
#include "facet/Import/Import.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "facet/Sema/StablePrefix.h"
#include "facet/Support/DiagKind.h"
#include "facet/Support/Files/FileReader.h"
#include "facet/Support/Recorder.h"
#include "facet/Target/Plan/PlanBuilder.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/Pass/PassInstrumentation.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <numeric>
#include <tuple>

namespace facet {

std::error_code readSource(llvm::StringRef path, SourceFile &file,
                           uint64_t maxBytes) {
  auto buffer = readFile(path, maxBytes);
  if (!buffer)
    return buffer.getError();
  file.name = path == "-" ? "<stdin>" : path.str();
  file.folder = path == "-" ? "" : llvm::sys::path::parent_path(path).str();
  file.bytes = (*buffer)->getBuffer();
  file.owner = std::shared_ptr<llvm::MemoryBuffer>(std::move(*buffer));
  return {};
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

/// Whether all errors of phase 1 leave every entry known, so that phase 2 finds
/// no others because of them.
static bool isWhole(const Diagnostics &diagnostics) {
  return llvm::all_of(diagnostics.all(), [](const Diagnostic &d) {
    return d.severity != Severity::Error || d.code == Code::F402 ||
           d.code == Code::F452;
  });
}

void Compilation::readIR(SourceFile file) {
  irFile = sourceManager->addFile(std::move(file.name), file.bytes,
                                  std::move(file.owner));
}

bool Compilation::read(SourceFile file) {
  if (!isIR(file))
    return resolve(std::move(file));
  readIR(std::move(file));
  return true;
}

bool Compilation::resolve(SourceFile file) {
  if (isIR(file) || isBytecode(file.bytes)) {
    diags.report(diag::IRNotTaken, {}, {file.name});
    return false;
  }
  RecordedSpan span(opts.recorder, SpanKind::Phase, "resolve");
  RootText root{std::move(file.name), std::move(file.folder), file.bytes,
                std::move(file.owner)};
  resolvedDocument = resolveImports(root, *sourceManager, *syntax, *files,
                                    opts.imports, diags, opts.recorder);
  documentHash.clear();
  size_t reported = diags.all().size();
  mergedDocument =
      mergeDocument(resolvedDocument, opts.extensions, *syntax, diags);
  if (diags.all().size() != reported)
    diags.sortBySource(*sourceManager);
  return isWhole(diags);
}

bool Compilation::analyse() {
  if (irFile)
    return true;
  RecordedSpan span(opts.recorder, SpanKind::Phase, "check");
  AnalysisInput input{resolvedDocument, mergedDocument, sourceManager, syntax,
                      opts.lenses};
  analysed = facet::analyse(input, opts.analysis, diags);
  return !diags.hasErrors();
}

bool Compilation::reportTests() {
  size_t reported = diags.all().size();
  for (const DocumentTest &test : analysed.tests) {
    diags.append(test.diagnostics);
    for (const TestCase &one : test.cases)
      diags.append(one.diagnostics);
  }
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

namespace {
/// Remembers the pass that failed first.
class FailedPass : public mlir::PassInstrumentation {
public:
  explicit FailedPass(std::string &name) : name(name) {}
  void runAfterPassFailed(mlir::Pass *pass, mlir::Operation *) override {
    if (name.empty())
      name =
          (pass->getArgument().empty() ? pass->getName() : pass->getArgument())
              .str();
  }

private:
  std::string &name;
};
} // namespace

/// Runs the passes that `build` adds, if there are any. A failure is reported
/// with the pass's name.
bool Compilation::runPasses(void (*build)(mlir::OpPassManager &,
                                          const PipelineOptions &)) {
  mlir::PassManager passes(ir.get()->getName());
  // Ours are tested; what others add may make what no plan can be made of.
  passes.enableVerifier(!opts.pipeline.extensions.empty() ||
                        !opts.pipeline.passes.empty() ||
                        !opts.dialects.empty() || opts.pipeline.verifiesPasses);
  build(passes, opts.pipeline);
  std::string failed, message;
  passes.addInstrumentation(std::make_unique<FailedPass>(failed));
  addPassRecorder(passes, opts.recorder);
  PassStop stop(*context, opts.pipeline.stopAfter, runsOfLast);
  mlir::ScopedDiagnosticHandler handler(
      context.get(), [&](mlir::Diagnostic &diagnostic) {
        bool isError =
            diagnostic.getSeverity() == mlir::DiagnosticSeverity::Error;
        if (isError && message.empty())
          message = ": " + diagnostic.str();
        return mlir::success(isError);
      });
  if (passes.empty() || mlir::succeeded(passes.run(*ir)))
    return true;
  diags.report(diag::InternalError, {},
               {"the pass '" + failed + "' failed" + message});
  return false;
}

bool Compilation::makeIR() { return makeIR(/*forPlan=*/false); }

/// The context of `makeIR`, with the dialects of the options.
void Compilation::makeContext() {
  // A module lives in its context.
  ir = nullptr;
  runsOfLast = 0;
  remarkCollector = nullptr;
  context = opts.context;
  if (!context) {
    mlir::DialectRegistry registry;
    for (const auto &add : opts.dialects)
      add(registry);
    context = std::make_shared<mlir::MLIRContext>(
        registry, mlir::MLIRContext::Threading::DISABLED);
  }
  auto *dialect = context->getOrLoadDialect<ir::FacetDialect>();
  dialect->setLenses(opts.lenses);
  dialect->setTokenizer(opts.layout.tokenizer);
  std::vector<const PackingSolver *> solvers = opts.solvers;
  if (opts.layout.solver)
    solvers.push_back(opts.layout.solver);
  dialect->setSolvers(std::move(solvers));
  // Other passes and parsers know operations by their names.
  if (irFile || opts.pipeline.optimises() || !opts.dialects.empty())
    dialect->registerLensOperations();
  if (!opts.dialects.empty())
    context->loadAllAvailableDialects();
}

bool Compilation::makeIR(bool forPlan) {
  RecordedSpan span(opts.recorder, SpanKind::Stage, "make the IR");
  makeContext();
  if (irFile) {
    ir = parseIR(*irFile, *sourceManager, *context, diags);
    if (!ir)
      return false;
  } else {
    // Passes and remarks look at literals and places.
    forPlan &= !opts.pipeline.optimises() && !opts.wantRemarks;
    // Checking alone does not need it.
    if (documentHash.empty())
      documentHash = resolvedDocument.documentHash();
    ir = importProgram(analysed, documentHash, *context,
                       {opts.keepNames, forPlan});
    for (auto program : ir->getOps<ir::ProgramOp>())
      program.setLayoutRules(opts.layout);
  }
  if (opts.wantRemarks)
    remarkCollector =
        std::make_unique<RemarkCollector>(*context, *sourceManager);
  // A pass manager alone would take longer than most documents.
  return !opts.pipeline.optimises() || hasBox() ||
         runPasses(buildFacetPipeline);
}

/// Whether there is a token box already: in IR that was read, or made by passes
/// that were named.
bool Compilation::hasBox() {
  return (irFile || !opts.pipeline.passes.empty()) && hasTokenBox(*ir);
}

bool Compilation::makeTBox() {
  RecordedSpan span(opts.recorder, SpanKind::Stage, "make the token box");
  if (hasStopped() || hasBox())
    return true;
  if (opts.pipeline.optimises() || opts.pipeline.stopAfter)
    return runPasses(buildTBoxPipeline);
  if (mlir::succeeded(convertFacetToTBox(*ir)))
    return true;
  diags.report(diag::InternalError, {}, {"convert-facet-to-tbox failed"});
  return false;
}

/// Says of the messages that the plan has kept what is known of them. It is
/// found in the document, so that it is the same for each level of
/// optimisation.
static void markPrefix(Plan &plan, const StablePrefix &prefix,
                       llvm::ArrayRef<Message> messages) {
  plan.hasStableTools = prefix.hasStableTools;
  size_t number = 0;
  for (PlanMessage &planned : plan.messages) {
    // In source order, both; a plug-in's pass may have added some.
    size_t found = number;
    while (found != messages.size() && messages[found].id != planned.id)
      ++found;
    if (found == messages.size())
      continue;
    planned.isInPrefix = prefix.messages[found];
    number = found + 1;
  }
}

std::unique_ptr<Plan> Compilation::buildPlan() {
  RecordedSpan span(opts.recorder, SpanKind::Stage, "make the plan");
  PlanBuilderInput input;
  input.sources = sourceManager;
  input.types = irFile ? std::make_shared<TypeContext>() : analysed.types;
  input.lenses = opts.lenses;
  input.texts = syntax->texts();
  input.literals = analysed.literals;
  input.options.renderMessages = opts.pipeline.optimises() || opts.forManyRuns;
  std::string problem;
  mlir::ScopedDiagnosticHandler handler(context.get(),
                                        [&](mlir::Diagnostic &diagnostic) {
                                          if (problem.empty())
                                            problem = ": " + diagnostic.str();
                                          return mlir::success();
                                        });
  std::unique_ptr<Plan> plan = facet::buildPlan(*ir, input);
  if (!plan) {
    diags.report(diag::InternalError, {}, {"the IR has no plan" + problem});
    return nullptr;
  }
  if (irFile)
    return plan;
  markPrefix(*plan, findStablePrefix(analysed), analysed.messages);
  if (opts.wantCounts)
    plan->counts = countProgram(analysed, *plan);
  return plan;
}

bool Compilation::makePlan() {
  finished = buildPlan();
  return finished != nullptr;
}

std::shared_ptr<const Plan> Compilation::compile(SourceFile file) {
  return resolve(std::move(file)) ? compileResolved() : nullptr;
}

std::shared_ptr<const Plan> Compilation::compileResolved() {
  if (analyse() && makeIR(/*forPlan=*/true) && makeTBox() && makePlan())
    return finished;
  return nullptr;
}

/// Equal values are merged and have one place in the IR: a remark about a
/// variable says which it is, and has the variable's place.
static void usePlacesOfVariables(std::vector<Remark> &remarks,
                                 llvm::ArrayRef<Variable> variables) {
  constexpr llvm::StringLiteral key("Variable");
  llvm::StringMap<SourceSpan> places;
  for (const Variable &variable : variables)
    places[variable.name] = variable.value->span;
  for (Remark &remark : remarks) {
    for (const auto &[name, text] : remark.metrics)
      if (name == key && places.contains(text))
        remark.span = places.lookup(text);
    llvm::erase_if(remark.metrics,
                   [&](auto &metric) { return metric.first == key; });
  }
}

std::vector<Remark> Compilation::takeRemarks() {
  if (!remarkCollector)
    return {};
  std::vector<Remark> remarks = remarkCollector->take();
  usePlacesOfVariables(remarks, analysed.variables);
  // By place; what stands at one place in the order in which it was remarked.
  auto place = [&](size_t i) {
    const SourceSpan &span = remarks[i].span;
    return std::make_tuple(span.file, span.begin, i);
  };
  std::vector<size_t> order(remarks.size());
  std::iota(order.begin(), order.end(), 0);
  llvm::sort(order, [&](size_t a, size_t b) { return place(a) < place(b); });
  std::vector<Remark> sorted;
  for (size_t i : order)
    sorted.push_back(std::move(remarks[i]));
  return sorted;
}

} // namespace facet

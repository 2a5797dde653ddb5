//===- Laboratory.cpp - Compiles and runs one document at all levels ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Formatting.h"
#include "Mutation.h"
#include "Outcome.h"
#include "facet/Dialect/Facet/IR/FacetDialect.h"
#include "facet/Dialect/Facet/IR/LensInterface.h"
#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Runtime/Plan/PlanFile.h"
#include "facet/Runtime/Plan/PlanIndex.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Target/Plan/PlanBuilder.h"
#include "facet/Tooling/Config/RunInputs.h"
#include "facet/Tooling/Testing/TestRunner.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <thread>

namespace facet::differential {

/// What attributes and types take in a context is given back with it only.
static constexpr unsigned documentsPerContext = 64;
static constexpr uint64_t endlessGas = uint64_t(1) << 60;

struct Laboratory::Implementation {
  void beginDocument(const Case &test);
  CompilerOptions compilerOptions() const;
  bool analyse();
  bool compile(OptLevel level, const Checks &checks, Report &report);
  std::unique_ptr<Plan> readBack(OptLevel level, std::string &text);
  std::shared_ptr<const Plan> readBytes(const Plan &plan);
  RunOptions optionsOf(const Plan &plan, uint64_t gasLimit) const;
  Outcome run(const Plan &plan, Evaluator &evaluator, uint64_t gasLimit,
              bool wantVariables);
  Outcome run(const Plan &plan, unsigned level, uint64_t gasLimit) {
    return run(plan, evaluators[level], gasLimit, /*wantVariables=*/true);
  }

  void compareLevels(Report &report);
  void compareGasLimits(Report &report, llvm::ArrayRef<Outcome> endless);
  void compareFolding(Report &report);
  void compareRoundTrip(Report &report, unsigned level);
  void compareEvaluators(Report &report);
  void compareThreads(Report &report);
  void compareParallel(Report &report, unsigned level, uint64_t gasLimit);
  void compareUpdates(Report &report, unsigned level, uint64_t gasLimit);
  TestReport runDocumentTests(OptLevel level);
  void compareTests(Report &report);
  void fail(Report &report, llvm::StringRef kind, llvm::StringRef nameOfA,
            const Outcome &a, llvm::StringRef nameOfB, const Outcome &b);

  CompilerOptions plugins;
  std::shared_ptr<mlir::MLIRContext> context;
  unsigned documents = 0;
  Evaluator evaluators[3], parallelEvaluator;
  /// For a single run.
  unsigned threads = 1;

  // Of the document.
  const Case *test = nullptr;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files;
  std::unique_ptr<Compilation> compilation;
  std::unique_ptr<InputSet> inputs;
  /// Those that updates change inputs to.
  ValueArena changedValues;
  std::shared_ptr<const Plan> plans[3];
  /// Of the text of the IR, if it was read back.
  std::unique_ptr<Plan> plansOfText[3];
  std::shared_ptr<const Plan> plansOfBytes[3];
  std::string texts[3];
};

static constexpr const char *levelNames[] = {"-O0", "-O1", "-O2"};

Laboratory::Laboratory(CompilerOptions plugins)
    : impl(std::make_unique<Implementation>()) {
  if (!plugins.lenses)
    plugins.lenses = std::make_shared<const LensRegistry>();
  impl->plugins = std::move(plugins);
}
Laboratory::~Laboratory() = default;

//===----------------------------------------------------------------------===//
// Compiling
//===----------------------------------------------------------------------===//

void Laboratory::Implementation::beginDocument(const Case &newTest) {
  test = &newTest;
  // The compilation's IR goes before its context does.
  compilation = nullptr;
  if (documents++ % documentsPerContext == 0) {
    mlir::DialectRegistry registry;
    for (const auto &add : plugins.dialects)
      add(registry);
    context = std::make_shared<mlir::MLIRContext>(
        registry, mlir::MLIRContext::Threading::DISABLED);
  }
  auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  memory->setCurrentWorkingDirectory("/work");
  memory->addFile("/work/generated.facet", 0,
                  llvm::MemoryBuffer::getMemBufferCopy(test->document));
  for (const auto &[name, text] : test->files)
    memory->addFile("/work/" + name, 0,
                    llvm::MemoryBuffer::getMemBufferCopy(text));
  files = std::move(memory);
  inputs = std::make_unique<InputSet>();
  changedValues.reset();
  for (const auto &[name, value] : test->inputs)
    inputs->set(name, value);
}

CompilerOptions Laboratory::Implementation::compilerOptions() const {
  CompilerOptions options = plugins;
  options.context = context;
  options.analysis.mode = test->mode;
  options.analysis.budget = test->budget;
  options.layout = test->layout;
  return options;
}

/// The document as a file of the folder that `files` are in.
static SourceFile sourceOf(const Case &test) {
  return {"generated.facet", "", test.document, nullptr};
}

bool Laboratory::Implementation::analyse() {
  compilation = std::make_unique<Compilation>(compilerOptions(), files);
  return compilation->resolve(sourceOf(*test)) && compilation->analyse();
}

static llvm::StringMap<unsigned> countLenses(mlir::ModuleOp module) {
  llvm::StringMap<unsigned> counts;
  module->walk([&](ir::LensOpInterface op) {
    if (const Lens *lens = ir::lensOfOperation(op))
      ++counts[lens->name];
  });
  return counts;
}

/// The plan of the IR's text with its locations; null if it cannot be read.
std::unique_ptr<Plan> Laboratory::Implementation::readBack(OptLevel level,
                                                           std::string &text) {
  text.clear();
  llvm::raw_string_ostream os(text);
  compilation->module()->print(os, mlir::OpPrintingFlags().enableDebugInfo());
  auto module = mlir::parseSourceString<mlir::ModuleOp>(text, context.get());
  if (!module)
    return nullptr;
  PlanBuilderInput input;
  input.sources = compilation->sources();
  input.types = compilation->program().types;
  input.lenses = plugins.lenses;
  input.options.renderMessages = level != OptLevel::O0;
  return buildPlan(*module, input);
}

/// The plan of the plan's bytes; null if they cannot be read.
std::shared_ptr<const Plan>
Laboratory::Implementation::readBytes(const Plan &plan) {
  auto bytes = std::make_shared<const std::string>(writePlan(plan));
  return readPlan(*bytes, bytes, plan.sources, plugins.lenses);
}

bool Laboratory::Implementation::compile(OptLevel level, const Checks &checks,
                                         Report &report) {
  plans[unsigned(level)] = nullptr;
  compilation->setLevel(level);
  if (!compilation->makeIR())
    return false;
  if (checks.countLenses && level != OptLevel::O1)
    (level == OptLevel::O0 ? report.lenses : report.optimised) =
        countLenses(compilation->module());
  if (!compilation->makeTBox() || !compilation->makePlan())
    return false;
  plans[unsigned(level)] = compilation->plan();
  if (checks.roundTrip) {
    plansOfText[unsigned(level)] = readBack(level, texts[unsigned(level)]);
    plansOfBytes[unsigned(level)] = readBytes(*compilation->plan());
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Running
//===----------------------------------------------------------------------===//

RunOptions Laboratory::Implementation::optionsOf(const Plan &plan,
                                                 uint64_t gasLimit) const {
  RunOptions options;
  options.mode = test->mode;
  options.gasLimit = gasLimit;
  options.threads = threads;
  options.leastParallelWork = 0;
  if (test->callTools)
    for (uint32_t i = 0; i != plan.tools.size(); ++i)
      options.toolCalls.push_back(i);
  return options;
}

static Outcome outcomeOf(const Plan &plan, const RunResult &result,
                         Diagnostics &diagnostics, const ScriptedHost &host) {
  Outcome outcome;
  outcome.ok = result.ok;
  outcome.diagnostics = diagnostics.take();
  outcome.hostCalls = host.calls();
  outcome.gas = result.gasUsed;
  if (result.ok) {
    outcome.output = renderCanonicalJson(plan, result);
    outcome.units = result.unitsUsed;
    outcome.cut = result.sectionsCut;
    outcome.dropped = result.sectionsDropped;
    for (auto [variable, value] : llvm::zip(plan.variables, result.variables)) {
      std::string &text = outcome.variables[variable.name.str()];
      if (!value.isAbsent())
        (void)appendExactJson(text, value);
    }
  }
  // What the guard decided is recorded of runs that fail, too.
  outcome.artifact = renderArtifact(result.metadata, result.events);
  for (const GuardEvent &event : result.events)
    outcome.allowed.push_back(event.allowed);
  return outcome;
}

Outcome Laboratory::Implementation::run(const Plan &plan, Evaluator &evaluator,
                                        uint64_t gasLimit, bool wantVariables) {
  ScriptedHost host;
  Diagnostics diagnostics;
  RunResult result =
      evaluator.run(plan, inputs->entries(), optionsOf(plan, gasLimit), host,
                    diagnostics, wantVariables);
  return outcomeOf(plan, result, diagnostics, host);
}

//===----------------------------------------------------------------------===//
// Comparing
//===----------------------------------------------------------------------===//

void Laboratory::Implementation::fail(Report &report, llvm::StringRef kind,
                                      llvm::StringRef nameOfA, const Outcome &a,
                                      llvm::StringRef nameOfB,
                                      const Outcome &b) {
  if (!report.kind.empty())
    return;
  report.kind = kind.str();
  report.difference = ("different " + kind + "\n--- " + nameOfA + "\n").str() +
                      a.describe() + "--- " + nameOfB.str() + "\n" +
                      b.describe();
}

void Laboratory::Implementation::compareLevels(Report &report) {
  Outcome outcomes[3];
  for (unsigned level = 0; level != 3; ++level) {
    outcomes[level] = run(*plans[level], level, endlessGas);
    report.gas[level] = outcomes[level].gas;
    std::string kind = differenceOf(outcomes[0], outcomes[level]);
    // A value that is never made cannot exceed the memory limit: the one code
    // besides F902 that a higher level may spare (Rationale/Optimisation.md).
    bool isSpared = outcomes[0].error() == codeText(Code::Limit);
    if (!kind.empty() && !isSpared)
      fail(report, kind, levelNames[0], outcomes[0], levelNames[level],
           outcomes[level]);
    if (level && outcomes[0].ok && outcomes[level].ok &&
        outcomes[level].gas > outcomes[level - 1].gas)
      fail(report, "gas", levelNames[level - 1], outcomes[level - 1],
           levelNames[level], outcomes[level]);
  }
  if (report.kind.empty() && test->gasLimit != RunOptions().gasLimit)
    compareGasLimits(report, outcomes);
  report.reference = std::move(outcomes[0]);
}

/// A run that needs more gas than it has at -O0 may need less at a higher
/// level. One that does not must not need more.
void Laboratory::Implementation::compareGasLimits(
    Report &report, llvm::ArrayRef<Outcome> endless) {
  Outcome limited = run(*plans[0], 0, test->gasLimit);
  if (!differenceOf(endless[0], limited).empty()) {
    report.meetsGasLimit = true;
    return;
  }
  for (unsigned level = 1; level != 3; ++level) {
    Outcome other = run(*plans[level], level, test->gasLimit);
    if (!differenceOf(limited, other).empty())
      fail(report, "gas limit", levelNames[0], limited, levelNames[level],
           other);
  }
}

/// The passes of -O2 without the one that computes calls of literals.
static std::string passesWithoutFolding() {
  PipelineOptions options;
  options.level = OptLevel::O2;
  std::string text = printPipeline(options);
  size_t begin = text.find("facet-fold-calls");
  return text.erase(begin, text.find("},", begin) + 2 - begin);
}

/// Calls of literals cost no more gas than they would if the literals were
/// inputs, whose calls are not folded.
void Laboratory::Implementation::compareFolding(Report &report) {
  static const std::string passes = passesWithoutFolding();
  compilation->setPasses(passes);
  bool isMade = compilation->makeIR() && compilation->makeTBox() &&
                compilation->makePlan();
  compilation->setPasses("");
  Outcome folded = run(*plans[2], 2, endlessGas);
  Outcome unfolded;
  if (isMade)
    unfolded = run(*compilation->plan(), parallelEvaluator, endlessGas,
                   /*wantVariables=*/true);
  else
    unfolded.output = "no plan";
  std::string kind = differenceOf(folded, unfolded);
  // A message that can never be there goes behind folding, and what only it
  // reads has left its gas (Rationale/Optimisation.md).
  bool areAllThere = isMade && compilation->plan()->messages.size() ==
                                   compilation->program().messages.size();
  if (kind.empty() && areAllThere && folded.ok && folded.gas > unfolded.gas)
    kind = "gas";
  if (!kind.empty())
    fail(report, kind + " of literals", "-O2", folded, "without folding",
         unfolded);
}

/// The plans of the IR's text and of the plan's bytes do what the plan does.
void Laboratory::Implementation::compareRoundTrip(Report &report,
                                                  unsigned level) {
  Outcome direct = run(*plans[level], level, endlessGas);
  auto compare = [&](const Plan *plan, const std::string &written,
                     const std::string &way) {
    Outcome outcome;
    if (plan)
      outcome = run(*plan, level, endlessGas);
    else
      outcome.output = way + " is not read back:\n" + written;
    std::string kind = differenceOf(direct, outcome);
    if (kind.empty() && direct.gas != outcome.gas)
      kind = "gas";
    if (!kind.empty())
      fail(report, kind + " after a round trip", levelNames[level], direct,
           levelNames[level] + (" through " + way), outcome);
  };
  compare(plansOfText[level].get(), texts[level], "the text of the IR");
  std::string printed = printPlan(*plans[level]);
  compare(plansOfBytes[level].get(), printed, "the bytes of the plan");
  if (plansOfBytes[level] && printPlan(*plansOfBytes[level]) != printed)
    fail(report, "plan after a round trip", levelNames[level], direct,
         "through bytes", direct);
}

/// An evaluator that has run many plans gives what a new one gives.
void Laboratory::Implementation::compareEvaluators(Report &report) {
  Outcome again = run(*plans[2], 2, endlessGas);
  Evaluator fresh;
  Outcome first = run(*plans[2], fresh, endlessGas, /*wantVariables=*/true);
  Outcome second = run(*plans[2], fresh, endlessGas, /*wantVariables=*/true);
  for (const Outcome *other : {&first, &second}) {
    std::string kind = differenceOf(again, *other);
    if (kind.empty() && again.gas != other->gas)
      kind = "gas";
    if (!kind.empty())
      fail(report, kind + " of a new evaluator", "an old evaluator", again,
           "a new evaluator", *other);
  }
}

/// Runs share nothing but the plan and the inputs.
void Laboratory::Implementation::compareThreads(Report &report) {
  constexpr unsigned count = 4;
  Outcome outcomes[count];
  std::vector<std::thread> threads;
  for (Outcome &outcome : outcomes)
    threads.emplace_back([&outcome, this] {
      Evaluator evaluator;
      for (unsigned i = 0; i != 8; ++i)
        outcome = run(*plans[2], evaluator, endlessGas, i % 2 == 1);
    });
  for (std::thread &thread : threads)
    thread.join();
  for (const Outcome &outcome : outcomes) {
    std::string kind = differenceOf(report.reference, outcome);
    if (!kind.empty())
      fail(report, kind + " on many threads", levelNames[0], report.reference,
           "on a thread", outcome);
  }
}

/// Variables that are computed ahead of their turn are what they are in it.
void Laboratory::Implementation::compareParallel(Report &report, unsigned level,
                                                 uint64_t gasLimit) {
  Outcome one = run(*plans[level], level, gasLimit);
  threads = 3;
  Outcome three = run(*plans[level], parallelEvaluator, gasLimit,
                      /*wantVariables=*/true);
  threads = 1;
  std::string kind = differenceOf(one, three);
  if (kind.empty() && one.gas != three.gas)
    kind = "gas";
  if (!kind.empty())
    fail(report, kind + " of a parallel run", "one thread", one,
         "three threads", three);
}

/// A run that is updated gives what a run with all inputs gives, gas included.
void Laboratory::Implementation::compareUpdates(Report &report, unsigned level,
                                                uint64_t gasLimit) {
  constexpr unsigned count = 6;
  const Plan &plan = *plans[level];
  Random random(test->document.size() + level);
  PlanIndex index(plan);
  ScriptedHost host;
  RunOptions options = optionsOf(plan, gasLimit);
  Evaluator updated;
  updated.keepValues();
  Diagnostics diagnostics;
  (void)updated.run(plan, inputs->entries(), options, host, diagnostics);

  std::vector<std::pair<llvm::StringRef, Value>> first;
  for (const MapEntry &entry : inputs->entries())
    first.emplace_back(entry.key, entry.value);
  if (first.empty())
    return;
  for (unsigned i = 0; i != count; ++i) {
    std::vector<MapEntry> changed;
    for (unsigned k = 0, size = 1 + random.below(2); k != size; ++k) {
      auto [name, value] = random.pick(llvm::ArrayRef(first));
      // Now and then as it was at first.
      if (!random.chance(25))
        value = mutate(value, random, changedValues);
      changed.push_back({name, value});
      inputs->set(name, value);
    }
    host.reset();
    diagnostics.take();
    RunResult result = updated.update(index, changed, diagnostics);
    ++report.updates;
    report.partialUpdates += result.isPartial;
    Outcome update = outcomeOf(plan, result, diagnostics, host);
    Outcome whole =
        run(plan, evaluators[level], gasLimit, /*wantVariables=*/false);
    std::string kind = differenceOf(whole, update);
    if (kind.empty() && whole.gas != update.gas)
      kind = "gas";
    if (!kind.empty())
      return fail(report, kind + " of an update", "a run of its own", whole,
                  "an update", update);
  }
}

TestReport Laboratory::Implementation::runDocumentTests(OptLevel level) {
  CompilerOptions options = compilerOptions();
  options.pipeline.level = level;
  options.pipeline.keepVariables = true;
  options.wantCounts = true;
  Compilation ofTests(options, files);
  TestOptions run;
  run.run.mode = test->mode;
  run.run.gasLimit = endlessGas;
  auto all = [](llvm::StringRef) { return true; };
  run.isSelected = all;
  TestReport report;
  runTests(sourceOf(*test), ofTests, run, report);
  return report;
}

/// Whether the run of a test failed. Which variables it had computed by then is
/// seen by assertions, and depends on the level ('fct test' has one only).
static bool hasFailedRun(const TestResult &test) {
  auto isOfError = [](const AssertionResult &assertion) {
    return llvm::StringRef(assertion.text).starts_with("error");
  };
  return test.error || llvm::any_of(test.assertions, isOfError);
}

/// All that a report of tests says but how long they took.
static std::string textOf(const TestReport &report) {
  std::string text;
  for (const TestResult &test : report.tests) {
    text += test.name + "\n";
    if (test.error)
      text += "  " + test.error->code + ": " + test.error->message + "\n";
    if (hasFailedRun(test))
      continue;
    for (const AssertionResult &assertion : test.assertions)
      text += (assertion.passed ? "  passed " : "  failed ") + assertion.text +
              ": " + assertion.message + "\n";
  }
  for (const Diagnostic &diagnostic : report.ofTests)
    text += codeText(diagnostic.code).str() + ": " + diagnostic.message + "\n";
  return text;
}

/// Tests come out the same at all levels (docs/Language.md 1.13, 3.10).
void Laboratory::Implementation::compareTests(Report &report) {
  TestReport first = runDocumentTests(OptLevel::O0);
  report.testsPassed = unsigned(first.passed());
  report.testsFailed = unsigned(first.failed());
  for (const TestResult &result : first.tests)
    report.testsWithError += result.error.has_value();
  Outcome plain, other;
  plain.output = textOf(first);
  for (OptLevel level : {OptLevel::O1, OptLevel::O2}) {
    other.output = textOf(runDocumentTests(level));
    if (plain.output != other.output)
      fail(report, "tests", levelNames[0], plain, levelNames[unsigned(level)],
           other);
  }
}

/// The canonical JSON without the hash of the source.
static std::string withoutHash(llvm::StringRef output) {
  auto [before, rest] = output.split("\"document_hash\":\"");
  return before.str() +
         rest.drop_front(std::min(rest.find('"'), rest.size())).str();
}

/// The formatted document gives what the document gives.
void Laboratory::compareFormatted(const Case &test, Report &report) {
  Case other = test;
  other.document = formatted(test.document);
  Report found = examine(other, Checks());
  Outcome a, b;
  a.output = withoutHash(report.reference.output) + report.reference.error();
  b.output = withoutHash(found.reference.output) + found.reference.error();
  if (report.compiles != found.compiles || a.output != b.output)
    impl->fail(report, "canonical JSON after formatting", "as generated", a,
               "formatted", b);
}

Report Laboratory::examine(const Case &test, const Checks &checks) {
  Report report;
  if (checks.formatting) {
    report.difference = formattingDifference(test.document);
    if (!report.difference.empty()) {
      report.kind = "formatting";
      return report;
    }
  }
  impl->beginDocument(test);
  report.compiles = impl->analyse();
  report.diagnostics = impl->compilation->diagnostics().take();
  if (!report.compiles)
    return report;
  for (unsigned level = 0; level != 3; ++level)
    if (!impl->compile(OptLevel(level), checks, report)) {
      report.kind = "compilation";
      report.difference = std::string("no plan at ") + levelNames[level];
      return report;
    }
  impl->compareLevels(report);
  if (test.hasTests)
    impl->compareTests(report);
  if (checks.folding)
    impl->compareFolding(report);
  for (unsigned level = 0; checks.roundTrip && level != 3; ++level)
    impl->compareRoundTrip(report, level);
  if (checks.freshEvaluator)
    impl->compareEvaluators(report);
  if (checks.threads)
    impl->compareThreads(report);
  if (checks.parallel)
    for (unsigned level : {0, 2}) {
      impl->compareParallel(report, level, endlessGas);
      impl->compareParallel(report, level, report.gas[level] / 2);
    }
  if (checks.updates)
    for (unsigned level : {0, 2}) {
      // The inputs are changed by it, so it comes last.
      impl->compareUpdates(report, level, endlessGas);
      impl->compareUpdates(report, level, test.gasLimit);
      impl->compareUpdates(report, level, report.gas[level] + 1);
    }
  // It examines another document, so that nothing is left of this one.
  if (checks.formatting && report.kind.empty())
    compareFormatted(test, report);
  return report;
}

} // namespace facet::differential

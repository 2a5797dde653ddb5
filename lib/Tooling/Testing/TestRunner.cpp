//===- TestRunner.cpp - Tests of documents (docs/Language.md 1.13, 3.10) --===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Testing/TestRunner.h"
#include "TestAssertions.h"
#include "TestInputFiles.h"
#include "TestMocks.h"
#include "facet/Host/ConfiguredHost.h"
#include "facet/Support/Recorder.h"
#include "llvm/ADT/DenseSet.h"
#include <chrono>

namespace facet {

size_t TestReport::passed() const {
  return size_t(llvm::count_if(
      tests, [](const TestResult &test) { return test.passed; }));
}

namespace {
/// What is run under one name: a test without cases, or a case.
struct Runnable {
  std::string name;
  llvm::StringRef test;
  std::optional<llvm::StringRef> caseName;
  /// All that it is run with.
  const TestCase &content;
};

/// Runs the tests of one document.
class DocumentTester {
public:
  DocumentTester(Compilation &compilation, const TestOptions &options,
                 TestReport &report)
      : compilation(compilation), options(options), report(report) {}

  void run(SourceFile file);

private:
  /// The document as it stands, compiled. False if nothing may be run.
  bool compileDocument(SourceFile file);
  bool isWanted(llvm::StringRef name) const;
  bool isAnyWanted(const DocumentTest &test) const;
  void runCases(const DocumentTest &test);
  TestResult runTest(const Runnable &test);
  void runInto(const TestCase &test, InputSet &inputs, TestOutcome &outcome);
  /// The plan of a test: that of the document, or one of its own. Null, and the
  /// error recorded, if a phase failed.
  const Plan *planFor(const TestCase &test, TestOutcome &outcome);
  void evaluate(const Plan &plan, const TestCase &test, const InputSet &given,
                TestOutcome &outcome);
  MergedDocument withOverrides(llvm::ArrayRef<VariableOverride> overrides);

  Compilation &compilation;
  const TestOptions &options;
  TestReport &report;
  Evaluator evaluator;

  // Of the document as it stands.
  AnalysedProgram program;
  MergedDocument merged;
  std::vector<Diagnostic> found;
  std::shared_ptr<const Plan> plan;
  std::optional<Snapshots> snapshots;
  std::optional<TestInputFiles> inputFiles;

  // Of the test that is run.
  std::unique_ptr<Plan> ownPlan;
};
} // namespace

//===----------------------------------------------------------------------===//
// Compiling
//===----------------------------------------------------------------------===//

bool DocumentTester::compileDocument(SourceFile file) {
  std::string name = file.name, folder = file.folder;
  bool isGood = compilation.resolve(std::move(file)) && compilation.analyse();
  if (options.mayRun &&
      !options.mayRun(filesOfTests(compilation, name, folder)))
    return false;
  if (isGood && compilation.makeIR() && compilation.makeTBox() &&
      compilation.makePlan())
    plan = compilation.plan();
  program = compilation.program();
  merged = compilation.merged();
  found = compilation.diagnostics().take();
  return true;
}

/// The document with the test's literals in the place of the variables' values.
/// So the test is held to the same rules as the document: types, constraints.
MergedDocument
DocumentTester::withOverrides(llvm::ArrayRef<VariableOverride> overrides) {
  MergedDocument changed = merged;
  // Their checks are done, and no test sees another.
  changed.tests.clear();
  if (overrides.empty())
    return changed;
  AstContext &memory = compilation.syntaxMemory();
  // Variables are counted as the entries of @vars.
  std::vector<ast::MapEntry> entries = merged.vars.body->entries.vec();
  for (const VariableOverride &override : overrides)
    entries[override.variable].value = override.expr;
  changed.vars.body = memory.make<ast::MapExpr>(
      merged.vars.body->span, memory.copy<ast::MapEntry>(entries));
  return changed;
}

static TestError firstError(llvm::ArrayRef<Diagnostic> diagnostics) {
  for (const Diagnostic &diagnostic : diagnostics)
    if (diagnostic.severity == Severity::Error)
      return {codeText(diagnostic.code).str(), diagnostic.message};
  return {codeText(Code::Internal).str(), "no plan, and no error"};
}

const Plan *DocumentTester::planFor(const TestCase &test,
                                    TestOutcome &outcome) {
  bool mustChange = mocksChangePlan(test.mocks, options.run.mode);
  if (test.variables.empty() && !mustChange) {
    if (!plan)
      outcome.setError(firstError(found));
    return plan.get();
  }
  compilation.diagnostics().take();
  if (!compilation.analyse(withOverrides(test.variables)) ||
      !compilation.makeIR() || !compilation.makeTBox()) {
    outcome.setError(firstError(compilation.diagnostics().all()));
    return nullptr;
  }
  ownPlan = compilation.buildPlan();
  if (!ownPlan) {
    outcome.setError(firstError(compilation.diagnostics().all()));
    return nullptr;
  }
  mockCalls(test.mocks, options.run.mode, *ownPlan);
  return ownPlan.get();
}

//===----------------------------------------------------------------------===//
// Running
//===----------------------------------------------------------------------===//

/// What is wrong with an override of an input that is used as it is: its
/// declared type is gone with the `@input`.
static std::optional<TestError> checkInputOverride(const Variable &variable,
                                                   Value value) {
  if (!variable.inputType || variable.value != variable.input)
    return std::nullopt;
  auto mismatch = checkValue(value, variable.inputType, /*fromJson=*/true);
  if (!mismatch)
    return std::nullopt;
  Code code = mismatch->isConstraint ? Code::F452 : Code::F451;
  return TestError{codeText(code).str(), "the override of '" +
                                             variable.name.str() + "' is not " +
                                             printType(variable.inputType) +
                                             ": " + mismatch->message};
}

void DocumentTester::evaluate(const Plan &plan, const TestCase &test,
                              const InputSet &given, TestOutcome &outcome) {
  // An input whose variable is overridden is gone.
  llvm::SmallVector<MapEntry, 8> inputs;
  llvm::DenseSet<llvm::StringRef> declared;
  if (!given.entries().empty())
    for (const PlanInput &input : plan.inputs)
      declared.insert(input.name);
  for (const MapEntry &entry : given.entries())
    if (declared.contains(entry.key))
      inputs.push_back(entry);
  RunOptions run = options.run;
  run.countsComputed = run.reportsLayout = true;
  run.recorder = compilation.options().recorder;
  run.toolCalls = mockedTools(test.mocks, program, plan);
  std::unique_ptr<Host> real =
      createConfiguredHost(options.host, createLocalHost());
  MockHost host(test.mocks, *real);
  Diagnostics diagnostics;
  RunResult result = evaluator.run(plan, inputs, run, host, diagnostics,
                                   /*wantVariables=*/true,
                                   /*wantEvents=*/true);
  if (!result.ok)
    outcome.setError(firstError(diagnostics.all()));
  outcome.setRun(plan, result);
}

void DocumentTester::runInto(const TestCase &test, InputSet &inputs,
                             TestOutcome &outcome) {
  if (plan)
    outcome.setNoRun(*plan, options.run);
  for (const VariableOverride &override : test.variables)
    if (auto error = checkInputOverride(program.variables[override.variable],
                                        override.value)) {
      outcome.setError(std::move(*error));
      return;
    }
  for (auto [name, value] : test.inputs)
    inputs.set(name, value);
  if (const Plan *testPlan = planFor(test, outcome))
    evaluate(*testPlan, test, inputs, outcome);
}

/// What is wrong inside the test is no outcome: nothing is run, and nothing of
/// it can be asserted.
static void failByFault(const TestCase &test, const Diagnostic &fault,
                        TestResult &result) {
  result.passed = false;
  result.error = {codeText(fault.code).str(), fault.message};
  for (const Assertion &assertion : test.assertions) {
    AssertionResult &unchecked = result.assertions.emplace_back();
    unchecked.text = assertion.text.str();
    unchecked.message = "the test was not run";
  }
}

/// True if the assertion says that there is an error.
static bool expectsError(const Assertion &assertion) {
  using Op = Assertion::Op;
  return assertion.root == Assertion::Root::Error &&
         (assertion.op == Op::Equal || assertion.op == Op::Truthy ||
          assertion.op == Op::Contains || assertion.op == Op::Matches);
}

TestResult DocumentTester::runTest(const Runnable &runnable) {
  auto start = std::chrono::steady_clock::now();
  const TestCase &test = runnable.content;
  RecordedSpan span(compilation.options().recorder, SpanKind::Test,
                    runnable.name);
  TestResult result;
  result.file = compilation.sources()->name(compilation.resolved().root).str();
  result.name = runnable.name;

  const Diagnostic *fault = test.fault();
  InputSet inputs(options.run.memoryLimit);
  Diagnostics ofInputs;
  if (!fault && test.inputFile &&
      !inputFiles->read(*test.inputFile, plan.get(), inputs, ofInputs))
    fault = &ofInputs.all().front();
  llvm::append_range(report.ofTests, ofInputs.all());
  if (fault) {
    snapshots->skipTest(runnable.test, runnable.caseName, test.assertions);
    failByFault(test, *fault, result);
    return result;
  }
  snapshots->beginTest(runnable.test, runnable.caseName);
  TestOutcome outcome(options.run.memoryLimit);
  runInto(test, inputs, outcome);
  bool isExpected = false;
  result.passed = true;
  for (const Assertion &assertion : test.assertions) {
    AssertionResult checked = outcome.check(assertion, *snapshots);
    result.passed &= checked.passed;
    isExpected |= checked.passed && expectsError(assertion);
    result.assertions.push_back(std::move(checked));
  }
  if (outcome.error() && !isExpected) {
    result.passed = false;
    result.error = outcome.error();
  }
  std::chrono::duration<double, std::milli> time =
      std::chrono::steady_clock::now() - start;
  result.milliseconds = time.count();
  return result;
}

/// With `stopsAtFailure` the last result is the first that can be bad.
bool DocumentTester::isWanted(llvm::StringRef name) const {
  if (options.stopsAtFailure && !report.tests.empty() &&
      !report.tests.back().passed)
    return false;
  return options.isSelected(name);
}

/// Whether the test, or a case of it, is run.
bool DocumentTester::isAnyWanted(const DocumentTest &test) const {
  if (test.cases.empty())
    return isWanted(test.name);
  return llvm::any_of(test.cases, [&](const TestCase &one) {
    return isWanted(fullName(test, one));
  });
}

void DocumentTester::runCases(const DocumentTest &test) {
  for (const TestCase &one : test.cases) {
    std::string name = fullName(test, one);
    if (!isWanted(name)) {
      // The first form of snapshots, for which assertions count, has no cases.
      snapshots->skipTest(test.name, one.name, {});
      continue;
    }
    llvm::append_range(report.ofTests, one.diagnostics);
    TestCase content = mergeCase(test, one);
    report.tests.push_back(
        runTest({std::move(name), test.name, one.name, content}));
  }
}

void DocumentTester::run(SourceFile file) {
  snapshots.emplace(
      options.hasSnapshots ? snapshotFile(file.name, file.folder) : "",
      file.name, options.updatesSnapshots, options.run.memoryLimit);
  std::string rootFolder = file.folder;
  if (!compileDocument(std::move(file)))
    return;
  inputFiles.emplace(compilation, std::move(rootFolder),
                     options.run.memoryLimit);
  for (const DocumentTest &test : program.tests) {
    if (isAnyWanted(test))
      llvm::append_range(report.ofTests, test.diagnostics);
    if (!test.cases.empty())
      runCases(test);
    else if (isWanted(test.name))
      report.tests.push_back(
          runTest({test.name.str(), test.name, std::nullopt, test}));
    else
      snapshots->skipTest(test.name, std::nullopt, test.assertions);
  }
  compilation.diagnostics().take();
  compilation.diagnostics().append(std::move(found));
  // The tests of a document that cannot be read are not known.
  if (!program.tests.empty() || plan)
    snapshots->save(report.diagnostics);
}

std::vector<std::string> filesOfTests(const Compilation &compilation,
                                      llvm::StringRef name,
                                      llvm::StringRef folder) {
  std::vector<std::string> files = {snapshotFile(name, folder)};
  auto add = [&](const TestCase &test) {
    if (test.inputFile)
      files.push_back(inputFilePath(*test.inputFile, compilation, folder));
  };
  for (const DocumentTest &test : compilation.program().tests) {
    add(test);
    llvm::for_each(test.cases, add);
  }
  return files;
}

void runTests(SourceFile file, Compilation &compilation,
              const TestOptions &options, TestReport &report) {
  DocumentTester(compilation, options, report).run(std::move(file));
}

std::vector<std::string> testNames(const AnalysedProgram &program) {
  std::vector<std::string> names;
  for (const DocumentTest &test : program.tests) {
    if (test.cases.empty())
      names.push_back(test.name.str());
    for (const TestCase &one : test.cases)
      names.push_back(fullName(test, one));
  }
  return names;
}

} // namespace facet

//===- TestRunner.cpp - Tests of documents (docs/Language.md 1.13) --------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Testing/TestRunner.h"
#include "TestAssertions.h"
#include "TestMocks.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"
#include <chrono>

namespace facet {

size_t TestReport::passed() const {
  return size_t(llvm::count_if(
      tests, [](const TestResult &test) { return test.passed; }));
}

namespace {
/// Runs the tests of one document.
class DocumentTester {
public:
  DocumentTester(Compilation &compilation, const TestOptions &options,
                 TestReport &report)
      : compilation(compilation), options(options), report(report) {}

  void run(SourceFile file);

private:
  /// The document as it stands, compiled.
  void compileDocument(SourceFile file);
  TestResult runTest(size_t index);
  void runInto(size_t index, TestOutcome &outcome);
  /// The plan of a test: that of the document, or one of its own. Null, and the
  /// error recorded, if a phase failed.
  const Plan *planFor(size_t index, TestOutcome &outcome);
  void evaluate(const Plan &plan, const TestCase &test, TestOutcome &outcome);
  MergedDocument withOverrides(const ast::MapExpr *overrides);
  const ast::MapExpr *overridesOf(size_t index) const;

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

  // Of the test that is run.
  std::unique_ptr<Plan> ownPlan;
};
} // namespace

//===----------------------------------------------------------------------===//
// Compiling
//===----------------------------------------------------------------------===//

void DocumentTester::compileDocument(SourceFile file) {
  if (compilation.resolve(std::move(file)) && compilation.analyse() &&
      compilation.makeIR() && compilation.makeTBox() && compilation.makePlan())
    plan = compilation.plan();
  program = compilation.program();
  merged = compilation.merged();
  found = compilation.diagnostics().take();
}

const ast::MapExpr *DocumentTester::overridesOf(size_t index) const {
  const ast::Facet &facet = *merged.tests[index];
  const ast::MapEntry *entry = facet.body ? facet.body->find("vars") : nullptr;
  return entry ? llvm::dyn_cast<ast::MapExpr>(entry->value) : nullptr;
}

/// The document with the test's literals in the place of the variables' values.
/// So the test is held to the same rules as the document: types, constraints.
MergedDocument DocumentTester::withOverrides(const ast::MapExpr *overrides) {
  llvm::StringMap<const ast::Expr *> values;
  if (overrides)
    for (const ast::MapEntry &entry : overrides->entries)
      values[entry.key.text] = entry.value;
  MergedDocument changed = merged;
  // Their checks are done, and no test sees another.
  changed.tests.clear();
  if (!merged.vars)
    return changed;
  AstContext &memory = compilation.syntaxMemory();
  std::vector<ast::MapEntry> entries = merged.vars.body->entries.vec();
  for (ast::MapEntry &entry : entries)
    if (const ast::Expr *value = values.lookup(entry.key.text))
      entry.value = value;
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

const Plan *DocumentTester::planFor(size_t index, TestOutcome &outcome) {
  const ast::MapExpr *overrides = overridesOf(index);
  const TestCase &test = program.tests[index];
  bool mustChange = mocksChangePlan(test.mocks, options.run.mode);
  if (!overrides && !mustChange) {
    if (!plan)
      outcome.setError(firstError(found));
    return plan.get();
  }
  compilation.diagnostics().take();
  if (!compilation.analyse(withOverrides(overrides)) || !compilation.makeIR() ||
      !compilation.makeTBox()) {
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
                              TestOutcome &outcome) {
  llvm::SmallVector<MapEntry, 8> inputs;
  llvm::DenseSet<llvm::StringRef> declared;
  if (!test.inputs.empty())
    for (const PlanInput &input : plan.inputs)
      declared.insert(input.name);
  for (auto [name, value] : test.inputs)
    if (declared.contains(name))
      inputs.push_back({name, value});
  RunOptions run = options.run;
  run.toolCalls = mockedTools(test.mocks, program, plan);
  std::unique_ptr<Host> real = createLocalHost();
  MockHost host(test.mocks, *real);
  Diagnostics diagnostics;
  RunResult result = evaluator.run(plan, inputs, run, host, diagnostics,
                                   /*wantVariables=*/true,
                                   /*wantEvents=*/true);
  if (!result.ok)
    outcome.setError(firstError(diagnostics.all()));
  outcome.setRun(plan, result);
}

void DocumentTester::runInto(size_t index, TestOutcome &outcome) {
  const TestCase &test = program.tests[index];
  if (plan)
    outcome.setNoRun(*plan, options.run);
  for (auto [variable, value] : test.variables)
    if (auto error = checkInputOverride(program.variables[variable], value)) {
      outcome.setError(std::move(*error));
      return;
    }
  if (const Plan *testPlan = planFor(index, outcome))
    evaluate(*testPlan, test, outcome);
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

TestResult DocumentTester::runTest(size_t index) {
  auto start = std::chrono::steady_clock::now();
  const TestCase &test = program.tests[index];
  TestResult result;
  result.file = compilation.sources()->name(compilation.resolved().root).str();
  result.name = test.name.str();

  if (const Diagnostic *fault = test.fault()) {
    snapshots->skipTest(test);
    failByFault(test, *fault, result);
    return result;
  }
  snapshots->beginTest(test.name);
  TestOutcome outcome(options.run.memoryLimit);
  runInto(index, outcome);
  bool isExpected = false;
  result.passed = true;
  for (const Assertion &assertion : test.assertions) {
    AssertionResult checked =
        outcome.check(assertion, *compilation.options().lenses, *snapshots);
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

void DocumentTester::run(SourceFile file) {
  snapshots.emplace(file, options.updatesSnapshots, options.run.memoryLimit);
  compileDocument(std::move(file));
  for (size_t i = 0; i != program.tests.size(); ++i) {
    if (options.isSelected(program.tests[i].name)) {
      llvm::append_range(report.ofTests, program.tests[i].diagnostics);
      report.tests.push_back(runTest(i));
    } else {
      snapshots->skipTest(program.tests[i]);
    }
  }
  compilation.diagnostics().take();
  compilation.diagnostics().append(std::move(found));
  // The tests of a document that cannot be read are not known.
  if (!program.tests.empty() || plan)
    snapshots->save(report.diagnostics);
}

void runTests(SourceFile file, Compilation &compilation,
              const TestOptions &options, TestReport &report) {
  DocumentTester(compilation, options, report).run(std::move(file));
}

} // namespace facet

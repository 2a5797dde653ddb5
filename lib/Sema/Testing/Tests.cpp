//===- Tests.cpp - @test (docs/Language.md 1.13, 3.10) --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Testing/Tests.h"
#include "SemaContext.h"
#include "Support/Describe.h"
#include "Support/Fields.h"
#include "Testing/Assertions.h"
#include "Testing/Mocks.h"
#include "facet/Resolve/SandboxedFiles.h"
#include "facet/Sema/Literals.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/DenseMap.h"

using namespace facet;

static const ast::MapExpr *testSection(SemaContext &sema,
                                       const ast::MapEntry &entry) {
  const auto *map = llvm::dyn_cast<ast::MapExpr>(entry.value);
  if (!map)
    sema.diagnostics.report(
        diag::TestSectionNotMap, entry.value->span,
        {entry.key.text.str(), describeKind(*entry.value).str()});
  return map;
}

std::optional<Value> facet::testValue(SemaContext &sema,
                                      const ast::MapEntry &entry) {
  auto value = literalValue(*entry.value, sema.values);
  if (!value)
    sema.diagnostics.report(diag::TestValueNotLiteral, entry.value->span,
                            {entry.key.text.str()});
  return value;
}

/// Whether a value is of its variable's type is found by the test itself: an
/// assertion may expect that error.
static void readOverrides(SemaContext &sema, const ast::MapExpr &map,
                          TestCase &test) {
  for (const ast::MapEntry &entry : map.entries) {
    auto value = testValue(sema, entry);
    auto found = sema.findVariable(entry.key.text);
    if (!found)
      sema.suggestions.add(sema.diagnostics.report(diag::UnknownVariable,
                                                   entry.key.span,
                                                   {entry.key.text.str()}),
                           entry.key.text, sema.names(NameKind::Variable));
    else if (value)
      test.variables.push_back({*found, *value, entry.value});
  }
}

static void readTestInputs(SemaContext &sema, const ast::MapExpr &map,
                           TestCase &test) {
  for (const ast::MapEntry &entry : map.entries) {
    auto value = testValue(sema, entry);
    auto found = sema.findVariable(entry.key.text);
    if (!found || !sema.program.variables[*found].input)
      sema.suggestions.add(sema.diagnostics.report(diag::TestInputUndeclared,
                                                   entry.key.span,
                                                   {entry.key.text.str()}),
                           entry.key.text, sema.names(NameKind::Input));
    else if (value)
      test.inputs.emplace_back(entry.key.text, *value);
  }
}

/// Only the form of the path is judged: the phases read no file of inputs.
static void readInputFile(SemaContext &sema, const ast::Expr &expr,
                          TestCase &test) {
  const auto *text = llvm::dyn_cast<ast::StringExpr>(&expr);
  if (!text) {
    sema.diagnostics.report(diag::TestInputFileNotString, expr.span,
                            {describeKind(expr).str()});
    return;
  }
  if (std::optional<std::string> refusal = whyNoImportPath(text->value)) {
    sema.diagnostics.report(diag::TestInputFilePath, expr.span, {*refusal});
    return;
  }
  test.inputFile = TestInputFile{text->value, expr.span};
}

/// What a test and its cases have in common.
static void readSections(SemaContext &sema, const ast::MapExpr &body,
                         TestCase &test) {
  for (const ast::MapEntry &entry : body.entries) {
    llvm::StringRef key = entry.key.text;
    if (key == "assert")
      readAssertions(sema, *entry.value, test);
    else if (key == "input_file")
      readInputFile(sema, *entry.value, test);
    if (key != "vars" && key != "input" && key != "mock")
      continue;
    const ast::MapExpr *map = testSection(sema, entry);
    if (!map)
      continue;
    if (key == "vars")
      readOverrides(sema, *map, test);
    else if (key == "input")
      readTestInputs(sema, *map, test);
    else
      readMocks(sema, *map, test);
  }
}

//===----------------------------------------------------------------------===//
// Cases (3.10)
//===----------------------------------------------------------------------===//

namespace {
/// What phase 1 found wrong inside a test.
class EarlierFaults {
public:
  explicit EarlierFaults(llvm::ArrayRef<Diagnostic> faults) : faults(faults) {
    isTaken.resize(faults.size());
  }

  /// Reports those inside the span that were not taken yet. They are in source
  /// order, and so are the spans that are asked for.
  void takeInside(SourceSpan span, Diagnostics &diagnostics) {
    for (; next != faults.size() && faults[next].span.begin < span.end; ++next)
      if (faults[next].span.begin >= span.begin)
        take(next, diagnostics);
  }
  void takeRest(Diagnostics &diagnostics) {
    for (size_t i = 0; i != faults.size(); ++i)
      if (!isTaken[i])
        take(i, diagnostics);
  }

private:
  void take(size_t fault, Diagnostics &diagnostics) {
    isTaken[fault] = true;
    diagnostics.append({faults[fault]});
  }

  llvm::ArrayRef<Diagnostic> faults;
  std::vector<bool> isTaken;
  size_t next = 0;
};
} // namespace

/// Moves what was reported to the test or case that it is about.
static void takeReports(SemaContext &sema, TestCase &test) {
  sema.diagnostics.sortBySource(*sema.program.sources);
  test.diagnostics = sema.diagnostics.take();
}

/// The name of a case that counts `number`, from 1; where it is written in
/// `place`.
static llvm::StringRef readCaseName(SemaContext &sema, const ast::MapExpr *body,
                                    size_t number, SourceSpan &place) {
  const ast::MapEntry *entry = body ? body->find("name") : nullptr;
  if (entry) {
    place = entry->value->span;
    const auto *text = llvm::dyn_cast<ast::StringExpr>(entry->value);
    if (text && !text->value.empty())
      return text->value;
    sema.diagnostics.report(
        diag::TestCaseBadName, place,
        {text ? "empty" : describeKind(*entry->value).str()});
  }
  return sema.input.syntax->copy("#" + std::to_string(number));
}

static TestCase readCase(SemaContext &sema, const ast::Expr &item,
                         size_t number) {
  TestCase one;
  one.span = item.span;
  const auto *body = llvm::dyn_cast<ast::MapExpr>(&item);
  one.name = readCaseName(sema, body, number, one.span);
  if (!body) {
    sema.diagnostics.report(diag::TestCaseNotMap, item.span,
                            {describeKind(item).str()});
    return one;
  }
  checkKeys(sema, *body,
            {"name", "vars", "input", "input_file", "mock", "assert"},
            "a case of a test", ForeignContext::TestKey);
  readSections(sema, *body, one);
  return one;
}

/// What is wrong in a case is that case's alone: nothing else is reported when
/// this is called, and nothing of a case afterwards.
static std::vector<TestCase> readCases(SemaContext &sema,
                                       const ast::ListExpr &list,
                                       const DocumentTest &test,
                                       EarlierFaults &faults) {
  std::vector<TestCase> cases;
  llvm::DenseMap<llvm::StringRef, SourceSpan> names;
  for (auto [index, item] : llvm::enumerate(list.items)) {
    faults.takeInside(item->span, sema.diagnostics);
    TestCase one = readCase(sema, *item, index + 1);
    auto [first, isNew] = names.try_emplace(one.name, one.span);
    if (!isNew)
      sema.diagnostics.report(diag::TestCaseTwice, one.span, {one.name.str()})
          .note("the other one is here", first->second);
    if (one.assertions.empty() && test.assertions.empty() && !test.fault() &&
        !sema.diagnostics.hasErrors())
      sema.diagnostics.report(diag::TestWithoutAssertions, one.span,
                              {fullName(test, one)});
    takeReports(sema, one);
    cases.push_back(std::move(one));
  }
  return cases;
}

/// The items of `cases`; null, with the error reported, if there is none.
static const ast::ListExpr *findCases(SemaContext &sema,
                                      const ast::MapEntry &entry) {
  const auto *list = llvm::dyn_cast<ast::ListExpr>(entry.value);
  if (!list)
    sema.diagnostics.report(diag::TestCasesNotList, entry.value->span,
                            {describeKind(*entry.value).str()});
  else if (list->items.empty())
    sema.diagnostics.report(diag::TestCasesEmpty, entry.value->span)
        .withHelp("write a case, or leave out 'cases'");
  return list && !list->items.empty() ? list : nullptr;
}

//===----------------------------------------------------------------------===//
// Tests
//===----------------------------------------------------------------------===//

static void readTest(SemaContext &sema, const ast::Facet &facet,
                     DocumentTest &test) {
  EntryScope scope(sema.recorder, test.dependsOn);
  test.name = facet.label.text;
  test.span = facet.label.span;
  auto known = sema.input.resolved.testFaults.find(&facet);
  EarlierFaults faults(known != sema.input.resolved.testFaults.end()
                           ? llvm::ArrayRef(known->second)
                           : llvm::ArrayRef<Diagnostic>());
  const ast::MapEntry *casesEntry =
      facet.body ? facet.body->find("cases") : nullptr;
  const ast::ListExpr *cases = nullptr;
  if (test.name.empty())
    sema.diagnostics.report(diag::TestWithoutName, test.span);
  checkAttributes(sema, facet, "name");
  if (facet.body) {
    checkKeys(sema, *facet.body,
              {"vars", "input", "input_file", "mock", "assert", "cases"},
              "@test", ForeignContext::TestKey);
    readSections(sema, *facet.body, test);
  }
  if (casesEntry)
    cases = findCases(sema, *casesEntry);
  test.hasCases = casesEntry;
  takeReports(sema, test);
  if (cases)
    test.cases = readCases(sema, *cases, test, faults);

  // What is left of phase 1 is about the test itself.
  sema.diagnostics.append(std::move(test.diagnostics));
  faults.takeRest(sema.diagnostics);
  if (test.assertions.empty() && !casesEntry && !sema.diagnostics.hasErrors())
    sema.diagnostics.report(diag::TestWithoutAssertions, test.span,
                            {test.name.str()});
  takeReports(sema, test);
}

void facet::readTests(SemaContext &sema) {
  std::vector<Diagnostic> ofDocument = sema.diagnostics.take();
  for (const ast::Facet *facet : sema.input.merged.tests) {
    DocumentTest test;
    readTest(sema, *facet, test);
    sema.program.tests.push_back(std::move(test));
  }
  sema.diagnostics.append(std::move(ofDocument));
}

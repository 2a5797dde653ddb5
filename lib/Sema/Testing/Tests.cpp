//===- Tests.cpp - @test (docs/Language.md 1.13) --------------------------===//
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
#include "facet/Sema/Literals.h"
#include "facet/Sema/SemaDiagnostics.h"

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
      test.variables.emplace_back(*found, *value);
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

static void readTest(SemaContext &sema, const ast::Facet &facet,
                     TestCase &test) {
  EntryScope scope(sema.recorder, test.dependsOn);
  test.name = facet.label.text;
  test.span = facet.label.span;
  auto faults = sema.input.resolved.testFaults.find(&facet);
  if (faults != sema.input.resolved.testFaults.end())
    sema.diagnostics.append(faults->second);
  if (test.name.empty())
    sema.diagnostics.report(diag::TestWithoutName, test.span);
  checkAttributes(sema, facet, "name");
  if (facet.body) {
    checkKeys(sema, *facet.body, {"vars", "input", "mock", "assert"}, "@test");
    for (const ast::MapEntry &entry : facet.body->entries) {
      llvm::StringRef key = entry.key.text;
      if (key == "assert") {
        readAssertions(sema, *entry.value, test);
        continue;
      }
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
  if (test.assertions.empty() && !sema.diagnostics.hasErrors())
    sema.diagnostics.report(diag::TestWithoutAssertions, test.span,
                            {test.name.str()});
}

void facet::readTests(SemaContext &sema) {
  std::vector<Diagnostic> ofDocument = sema.diagnostics.take();
  for (const ast::Facet *facet : sema.input.merged.tests) {
    TestCase test;
    readTest(sema, *facet, test);
    sema.diagnostics.sortBySource(*sema.program.sources);
    test.diagnostics = sema.diagnostics.take();
    sema.program.tests.push_back(std::move(test));
  }
  sema.diagnostics.append(std::move(ofDocument));
}

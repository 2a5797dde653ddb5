//===- Tests.cpp - @test (docs/Language.md 1.13) --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analyser.h"
#include "AssertionParser.h"
#include "AssertionPaths.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

/// What is reported inside a test is the test's alone.
void Analyser::readTests() {
  std::vector<Diagnostic> ofDocument = diagnostics.take();
  for (const ast::Facet *facet : input.merged.tests) {
    TestCase test = readTest(*facet);
    diagnostics.sortBySource(*program.sources);
    test.diagnostics = diagnostics.take();
    program.tests.push_back(std::move(test));
  }
  diagnostics.append(std::move(ofDocument));
}

TestCase Analyser::readTest(const ast::Facet &facet) {
  TestCase test;
  test.name = facet.label.text;
  test.span = facet.label.span;
  auto faults = input.resolved.testFaults.find(&facet);
  if (faults != input.resolved.testFaults.end())
    diagnostics.append(faults->second);
  if (test.name.empty())
    diagnostics.report(diag::TestWithoutName, test.span);
  checkAttributes(facet, "name");
  if (facet.body) {
    checkKeys(*facet.body, {"vars", "input", "mock", "assert"}, "@test");
    for (const ast::MapEntry &entry : facet.body->entries) {
      llvm::StringRef key = entry.key.text;
      if (key == "assert") {
        readAssertions(*entry.value, test);
        continue;
      }
      if (key != "vars" && key != "input" && key != "mock")
        continue;
      const ast::MapExpr *map = testSection(entry);
      if (!map)
        continue;
      if (key == "vars")
        readOverrides(*map, test);
      else if (key == "input")
        readTestInputs(*map, test);
      else
        readMocks(*map, test);
    }
  }
  if (test.assertions.empty() && !diagnostics.hasErrors())
    diagnostics.report(diag::TestWithoutAssertions, test.span,
                       {test.name.str()});
  return test;
}

const ast::MapExpr *Analyser::testSection(const ast::MapEntry &entry) {
  const auto *map = llvm::dyn_cast<ast::MapExpr>(entry.value);
  if (!map)
    diagnostics.report(
        diag::TestSectionNotMap, entry.value->span,
        {entry.key.text.str(), describeKind(*entry.value).str()});
  return map;
}

std::optional<Value> Analyser::testValue(const ast::MapEntry &entry) {
  auto value = literalValue(*entry.value, values);
  if (!value)
    diagnostics.report(diag::TestValueNotLiteral, entry.value->span,
                       {entry.key.text.str()});
  return value;
}

//===----------------------------------------------------------------------===//
// vars, input, mock
//===----------------------------------------------------------------------===//

/// Whether a value is of its variable's type is found by the test itself: an
/// assertion may expect that error.
void Analyser::readOverrides(const ast::MapExpr &map, TestCase &test) {
  for (const ast::MapEntry &entry : map.entries) {
    auto value = testValue(entry);
    auto found = variableIndex.find(entry.key.text);
    if (found == variableIndex.end())
      suggest(diagnostics.report(diag::UnknownVariable, entry.key.span,
                                 {entry.key.text.str()}),
              entry.key.text, variableNames);
    else if (value)
      test.variables.emplace_back(found->second, *value);
  }
}

void Analyser::readTestInputs(const ast::MapExpr &map, TestCase &test) {
  for (const ast::MapEntry &entry : map.entries) {
    auto value = testValue(entry);
    auto found = variableIndex.find(entry.key.text);
    if (found == variableIndex.end() || !program.variables[found->second].input)
      suggest(diagnostics.report(diag::TestInputUndeclared, entry.key.span,
                                 {entry.key.text.str()}),
              entry.key.text, inputNames);
    else if (value)
      test.inputs.emplace_back(entry.key.text, *value);
  }
}

/// `Interface.function` or the name of a lens.
bool Analyser::readMockTarget(const ast::Key &key, Mock &mock) {
  mock.lens = program.lenses->find(key.text);
  // A function has one dot in its name, a lens of a host two at least.
  if (mock.lens || key.text.count('.') != 1) {
    if (!mock.lens)
      suggest(diagnostics.report(diag::UnknownLens, key.span, {key.text.str()}),
              key.text, lensNames);
    return mock.lens != nullptr;
  }
  auto found = toolIndex.find(key.text);
  if (found != toolIndex.end()) {
    mock.function = found->second;
    return true;
  }
  suggest(diagnostics.report(diag::MockOfNothing, key.span, {key.text.str()}),
          key.text, toolNames);
  return false;
}

void Analyser::readMocks(const ast::MapExpr &map, TestCase &test) {
  for (const ast::MapEntry &entry : map.entries) {
    Mock mock;
    mock.name = entry.key.text;
    mock.span = entry.key.span;
    bool isKnown = readMockTarget(entry.key, mock);
    auto value = testValue(entry);
    if (!isKnown || !value)
      continue;
    mock.value = *value;
    const Type *result = nullptr;
    if (mock.function)
      result = program.interfaces[mock.function->first]
                   .functions[mock.function->second]
                   .result;
    // As a tool's answer, the value is JSON.
    if (result)
      if (auto mismatch = checkValue(*value, result, /*fromJson=*/true)) {
        std::string where = mismatch->path.empty() ? "" : mismatch->path + ": ";
        diagnostics.report(
            mismatch->isConstraint ? diag::MockResultConstraint
                                   : diag::MockResultType,
            entry.value->span,
            {mock.name.str(), printType(result), where + mismatch->message});
      }
    test.mocks.push_back(mock);
  }
}

//===----------------------------------------------------------------------===//
// assert
//===----------------------------------------------------------------------===//

void Analyser::readAssertions(const ast::Expr &expr, TestCase &test) {
  // The parser has refused what is no list of lines.
  if (const auto *list = llvm::dyn_cast<ast::ListExpr>(&expr))
    for (const ast::Expr *item : list->items)
      readAssertion(*item, test);
}

/// A part of an assertion, which stands bare or, its text unescaped, in quotes.
static SourceSpan assertionPart(const ast::RawExpr &raw, size_t begin,
                                size_t end) {
  SourceSpan span = raw.span;
  size_t quotes = span.size() - raw.text.size();
  if ((quotes != 0 && quotes != 2) || begin >= end || end > raw.text.size())
    return span;
  uint32_t first = span.begin + quotes / 2;
  return {span.file, uint32_t(first + begin), uint32_t(first + end)};
}

void Analyser::readAssertion(const ast::Expr &item, TestCase &test) {
  const auto *raw = llvm::dyn_cast<ast::RawExpr>(&item);
  if (!raw)
    return;
  llvm::StringRef text = raw->text.rtrim(' ');
  auto spanOf = [&](size_t begin, size_t end) {
    return assertionPart(*raw, begin, end);
  };
  AssertionError error;
  auto assertion = parseAssertion(text, values, error);
  if (!assertion) {
    diagnostics
        .report(diag::BadAssertion, spanOf(error.begin, error.end),
                {error.message})
        .withHelp(std::move(error.help));
    return;
  }
  assertion->span = item.span;
  if (std::optional<UnknownPathName> unknown = findUnknownName(*assertion)) {
    size_t begin = unknown->name.data() - text.data();
    Diagnostic &diagnostic =
        diagnostics.report(unknown->isInList ? diag::AssertionNameInList
                                             : diag::AssertionNameUnknown,
                           spanOf(begin, begin + unknown->name.size()),
                           {unknown->name.str(), unknown->parent});
    if (unknown->isInList)
      diagnostic.withHelp("write '" + unknown->parent + "[0]." +
                          unknown->name.str() + "'");
    else
      suggest(diagnostic, unknown->name, unknown->known);
    return;
  }
  if (assertion->root == Assertion::Root::Vars && !assertion->path.empty() &&
      !assertion->path.front().index) {
    llvm::StringRef name = assertion->path.front().name;
    if (!variableIndex.count(name)) {
      size_t begin = name.data() - text.data();
      suggest(diagnostics.report(diag::UnknownVariable,
                                 spanOf(begin, begin + name.size()),
                                 {name.str()}),
              name, variableNames);
      return;
    }
  }
  test.assertions.push_back(std::move(*assertion));
}

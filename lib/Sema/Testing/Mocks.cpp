//===- Mocks.cpp - Mocks of tests (docs/Language.md 1.13) -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Testing/Mocks.h"
#include "Expressions/Pipelines.h"
#include "SemaContext.h"
#include "Testing/Tests.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;

/// `Interface.function` or the name of a lens.
static bool readMockTarget(SemaContext &sema, const ast::Key &key, Mock &mock) {
  mock.lens = sema.findLens(key.text);
  // A function has one dot in its name, a lens of a host two at least.
  if (mock.lens || key.text.count('.') != 1) {
    if (!mock.lens)
      reportUnknownLens(sema, key.span, key.text);
    return mock.lens != nullptr;
  }
  if ((mock.function = sema.findTool(key.text)))
    return true;
  sema.suggestions.add(
      sema.diagnostics.report(diag::MockOfNothing, key.span, {key.text.str()}),
      key.text, sema.names(NameKind::Tool));
  return false;
}

/// Whether no other name of the lens has been mocked; a report if one has.
static bool isFirstMock(SemaContext &sema, const TestCase &test,
                        const Mock &mock) {
  auto other = llvm::find_if(
      test.mocks, [&](const Mock &m) { return m.lens == mock.lens; });
  if (other == test.mocks.end())
    return true;
  sema.diagnostics
      .report(diag::DuplicateMock, mock.span,
              {mock.name.str(), other->name.str()})
      .note("the other is here", other->span);
  return false;
}

void facet::readMocks(SemaContext &sema, const ast::MapExpr &map,
                      TestCase &test) {
  for (const ast::MapEntry &entry : map.entries) {
    Mock mock;
    mock.name = entry.key.text;
    mock.span = entry.key.span;
    bool isKnown = readMockTarget(sema, entry.key, mock);
    if (mock.lens)
      isKnown &= isFirstMock(sema, test, mock);
    auto value = testValue(sema, entry);
    if (!isKnown || !value)
      continue;
    mock.value = *value;
    const Type *result = nullptr;
    if (mock.function)
      result = sema.program.interfaces[mock.function->first]
                   .functions[mock.function->second]
                   .result;
    // As a tool's answer, the value is JSON.
    if (result)
      if (auto mismatch = checkValue(*value, result, /*fromJson=*/true))
        sema.diagnostics.report(
            mismatch->isConstraint ? diag::MockResultConstraint
                                   : diag::MockResultType,
            entry.value->span,
            {mock.name.str(), printType(result), mismatch->text()});
    test.mocks.push_back(mock);
  }
}

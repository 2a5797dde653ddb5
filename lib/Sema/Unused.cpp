//===- Unused.cpp - Declarations that nothing reads -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Unused.h"
#include "Expressions/Walk.h"
#include "SemaContext.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseSet.h"

using namespace facet;

/// An imported file may declare what others of its importers read, and a name
/// with '_' in front is meant to be unused.
static bool isOfInterest(const SemaContext &sema, llvm::StringRef name,
                         SourceSpan declaration) {
  return sema.isOfRoot(declaration) && !name.starts_with("_");
}

static void addTestReads(SemaContext &sema, const TestCase &test,
                         llvm::BitVector &read) {
  for (const Assertion &assertion : test.assertions) {
    if (assertion.root != Assertion::Root::Vars)
      continue;
    // The whole of 'vars' has all of them.
    if (assertion.path.empty())
      read.set();
    else if (auto index =
                 sema.symbols.findVariable(assertion.path.front().name))
      read.set(*index);
  }
}

llvm::BitVector facet::findReadVariables(SemaContext &sema) {
  llvm::BitVector read(unsigned(sema.program.variables.size()));
  for (uint32_t variable : sema.expressions.referencedVariables())
    if (variable != ExpressionTable::unresolved)
      read.set(variable);
  for (const DocumentTest &test : sema.program.tests) {
    addTestReads(sema, test, read);
    for (const TestCase &one : test.cases)
      addTestReads(sema, one, read);
  }
  return read;
}

/// Whether the host is asked for a part of the value: a call is worth something
/// by itself, such as a record of the guard.
static bool callsHost(const SemaContext &sema, const Variable &variable) {
  bool calls = false;
  visitExpr(
      *variable.value, [](const ast::ReferenceExpr &) {},
      [&](const ast::LensCall &call) {
        const Lens *lens = sema.expressions.factsOf(call).lens;
        calls |= lens && lens->level != TrustLevel::Pure;
      });
  return calls;
}

bool facet::isWorthReading(const SemaContext &sema, const Variable &variable) {
  // What hosts need not give may be there for other versions of a document.
  bool isOptional = variable.input && variable.defaultValue;
  return !isOptional && isOfInterest(sema, variable.name, variable.nameSpan) &&
         !callsHost(sema, variable);
}

void facet::reportUnused(SemaContext &sema, const Variable &variable) {
  sema.diagnostics.report(variable.input ? diag::InputUnused
                                         : diag::VariableUnused,
                          variable.nameSpan, {variable.name.str()});
}

void facet::reportUnusedInterfaces(SemaContext &sema) {
  const AnalysedProgram &program = sema.program;
  llvm::DenseSet<llvm::StringRef> named;
  for (const Message &message : program.messages)
    for (uint32_t interface : message.tools)
      named.insert(program.interfaces[interface].name);
  for (const DocumentTest &test : program.tests) {
    for (const Mock &mock : test.mocks)
      named.insert(mock.name.split('.').first);
    for (const TestCase &one : test.cases)
      for (const Mock &mock : one.mocks)
        named.insert(mock.name.split('.').first);
  }
  for (const Interface &interface : program.interfaces)
    if (!named.contains(interface.name) &&
        isOfInterest(sema, interface.name, interface.span))
      sema.diagnostics
          .report(diag::InterfaceUnused, interface.span, {interface.name.str()})
          .withHelp("offer its functions with 'tools: [$" +
                    interface.name.str() + "]'");
}

bool facet::isUseLookedAt(const SemaContext &sema) {
  // A document without messages is there to be imported.
  return !sema.isCore() && !sema.program.messages.empty();
}

void facet::reportUnused(SemaContext &sema) {
  if (!isUseLookedAt(sema) || sema.diagnostics.hasErrors())
    return;
  llvm::BitVector read = findReadVariables(sema);
  for (auto [index, variable] : llvm::enumerate(sema.program.variables))
    if (!read.test(unsigned(index)) && isWorthReading(sema, variable))
      reportUnused(sema, variable);
  reportUnusedInterfaces(sema);
}

//===- LazyFailures.cpp - Calls that fail in lazy variables ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Variables/LazyFailures.h"
#include "Expressions/Pipelines.h"
#include "Expressions/Walk.h"
#include "Messages/Content.h"
#include "SemaContext.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

using namespace facet;

namespace {
/// Finds the variables that every run computes that gets beyond phase 2.
class ComputedVariables {
public:
  explicit ComputedVariables(SemaContext &sema)
      : sema(sema), computed(unsigned(sema.program.variables.size())) {
    for (auto [index, variable] : llvm::enumerate(sema.program.variables))
      if (!variable.isLazy)
        add(uint32_t(index));
    for (const Message &message : sema.program.messages)
      addMessage(message);
    while (!waiting.empty())
      for (uint32_t read :
           sema.program.variables[waiting.pop_back_val()].dependencies)
        add(read);
  }

  bool contain(uint32_t variable) const { return computed.test(variable); }

private:
  void add(uint32_t variable) {
    if (variable == ExpressionTable::unresolved || computed.test(variable))
      return;
    computed.set(variable);
    waiting.push_back(variable);
  }
  void add(const ast::ReferenceExpr &reference) {
    add(sema.expressions.variableOf(reference));
  }
  /// What a condition of the policy reads is left out: that it fails makes the
  /// decision undecidable, which is another error.
  void addMessage(const Message &message) {
    // The second gate is not asked where the first is closed.
    if (!message.gates.empty() && message.gates.front().reference)
      add(*message.gates.front().reference);
    if (message.content && placeOfContent(message).isCertain)
      visitExpr(
          *message.content,
          [&](const ast::ReferenceExpr &reference) { add(reference); },
          [](const ast::LensCall &) {});
  }

  SemaContext &sema;
  llvm::BitVector computed;
  llvm::SmallVector<uint32_t> waiting;
};
} // namespace

void facet::reportLazyFailures(SemaContext &sema) {
  if (sema.lazyFailures.empty())
    return;
  ComputedVariables computed(sema);
  for (const LazyFailure &one : sema.lazyFailures)
    reportConstantFailure(sema, one.failure, computed.contain(one.variable));
}

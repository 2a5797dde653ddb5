//===- CriticalSections.cpp - Overflows that are certain ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Inspect/CriticalSections.h"
#include "facet/Packing/Content.h"
#include "facet/Sema/Literals.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/Json/JsonCompare.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

/// What an expression stands for at the least: a variable that is no input for
/// its expression.
static const ast::Expr &lookThrough(const AnalysedProgram &program,
                                    const ast::Expr &expr) {
  const auto *reference = llvm::dyn_cast<ast::ReferenceExpr>(&expr);
  if (!reference || !reference->path.empty())
    return expr;
  uint32_t variable = program.variableOf(*reference);
  if (variable == ExpressionTable::unresolved)
    return expr;
  return *program.variables[variable].value;
}

static bool isAlwaysOpen(const AnalysedProgram &program, const Gate &gate) {
  if (gate.kind != Gate::Kind::Reference)
    return gate.kind == Gate::Kind::Always;
  const auto *literal =
      llvm::dyn_cast<ast::BoolExpr>(&lookThrough(program, *gate.reference));
  return literal && literal->value;
}

namespace {
/// The messages that a rule may keep out, or make undecidable, by their names:
/// each rule is looked at once. Messages have no effect class, and so rules
/// with one never apply (docs/Language.md 1.12).
class RuledMessages {
public:
  explicit RuledMessages(const Policy &policy) {
    for (const PolicyRule &rule : policy.deny)
      add(rule);
    // An allowing rule can be undecidable, which is another error.
    for (const PolicyRule &rule : policy.allow)
      if (rule.when || rule.unless)
        add(rule);
  }

  bool contains(llvm::StringRef id) const {
    if (all || names.contains(id))
      return true;
    for (size_t dot = id.find('.'); dot != id.npos; dot = id.find('.', dot + 1))
      if (prefixes.contains(id.take_front(dot)))
        return true;
    return false;
  }

private:
  void add(const PolicyRule &rule) {
    if (rule.op != GuardedOp::MessageEmit || rule.effect)
      return;
    if (!rule.name)
      all = true;
    else
      (rule.isPrefix ? prefixes : names).insert(*rule.name);
  }

  bool all = false;
  llvm::DenseSet<llvm::StringRef> names, prefixes;
};
} // namespace

/// True if nothing but an error before the layout can keep a message out.
static bool isEmittedForCertain(const AnalysedProgram &program,
                                const RuledMessages &ruled,
                                const Message &message) {
  return !ruled.contains(message.id) &&
         llvm::all_of(message.gates, [&](const Gate &gate) {
           return isAlwaysOpen(program, gate);
         });
}

void warnCriticalOverflow(const AnalysedProgram &program,
                          Diagnostics &diagnostics) {
  constexpr size_t mostNotes = 5;
  if (program.profile == Profile::Core)
    return; // without layout
  const Policy &policy = program.policy;
  if (!policy.defaultAllow[unsigned(GuardedOp::MessageEmit)].value_or(true))
    return; // nothing is certain to be emitted
  struct Section {
    const Message *message;
    uint64_t units;
  };
  std::vector<Section> sections;
  uint64_t sum = 0;
  ValueArena arena;
  Contents contents;
  RuledMessages ruled(policy);
  for (const Message &message : program.messages) {
    if (message.shrink != 0 || !message.content ||
        !isEmittedForCertain(program, ruled, message))
      continue;
    std::optional<Value> content =
        literalValue(lookThrough(program, *message.content), arena);
    // What no JSON can carry is an error of its own.
    if (!content || findUnsafeInteger(*content))
      continue;
    sections.push_back({&message, contents.measure(*content).units});
    sum += sections.back().units;
  }
  if (sum <= uint64_t(program.budget))
    return;
  llvm::sort(sections, [](const Section &a, const Section &b) {
    // At equal size by source order, that of their memory.
    return std::make_pair(b.units, a.message) <
           std::make_pair(a.units, b.message);
  });
  SourceSpan where =
      program.budgetSpan ? program.budgetSpan : sections.front().message->span;
  Diagnostic &warning =
      diagnostics.report(diag::CriticalOverflow, where,
                         {llvm::utostr(sum), llvm::itostr(program.budget)});
  for (const Section &section : llvm::ArrayRef(sections).take_front(mostNotes))
    warning.note(("message \"" + section.message->id + "\" has " +
                  llvm::Twine(section.units) +
                  (section.units == 1 ? " unit" : " units"))
                     .str(),
                 section.message->span);
  warning.withHelp("raise the budget to " + llvm::utostr(sum) +
                   ", or let a message be shortened with shrink: 1");
}

} // namespace facet

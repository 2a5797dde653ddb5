//===- CriticalSections.cpp - Overflows that are certain ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Inspect/CriticalSections.h"
#include "facet/Packing/Turns.h"
#include "facet/Sema/Literals.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Policy/RuleMatchers.h"
#include "facet/Support/TurnIds.h"
#include "llvm/ADT/STLExtras.h"
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

/// The messages that a rule may keep out, or make undecidable.
static RuleMatchers ruledMessages(const Policy &policy) {
  RuleMatchers ruled;
  auto add = [&](const PolicyRule &rule) {
    if (rule.op == GuardedOp::MessageEmit)
      ruled.add(rule.name, rule.isPrefix, rule.effect);
  };
  llvm::for_each(policy.deny, add);
  // An allowing rule can be undecidable, which is another error.
  for (const PolicyRule &rule : policy.allow)
    if (rule.when || rule.unless)
      add(rule);
  return ruled;
}

namespace {
/// A section that is certain to be emitted, and whole.
struct CriticalSection {
  const Message *message;
  /// Of a turn, from 1.
  size_t turn;
  uint64_t units;

  std::string id() const {
    return turn ? turnId(message->id, turn) : message->id.str();
  }
};

/// Finds the critical sections whose content is known.
class CriticalSections {
public:
  CriticalSections(const AnalysedProgram &program, const Measure &measure)
      : program(program), ruled(ruledMessages(program.policy)),
        contents(measure) {
    for (const Message &message : program.messages)
      if (message.shrink == 0 && message.content &&
          llvm::all_of(message.gates, [&](const Gate &gate) {
            return isAlwaysOpen(program, gate);
          }))
        add(message);
  }

  std::vector<CriticalSection> sections;
  uint64_t units = 0;

private:
  void add(const Message &message) {
    std::optional<Value> value =
        literalValue(lookThrough(program, *message.content), arena);
    if (!value)
      return;
    if (!message.isHistory())
      return add(message, 0, *value);
    // What is wrong with the turns is an error of its own.
    if (readTurns(*value, contents, turns))
      return;
    for (auto [index, turn] : llvm::enumerate(turns))
      add(message, index + 1, turn.content);
  }

  void add(const Message &message, size_t turn, Value content) {
    CriticalSection section{&message, turn, contents.measure(content).units};
    // What no JSON can carry is an error of its own, too.
    if (findUnsafeInteger(content) ||
        (turn ? ruled.matchesTurn(section.id(), message.id)
              : ruled.matches(message.id, /*effect=*/"")))
      return;
    sections.push_back(section);
    units += section.units;
  }

  const AnalysedProgram &program;
  RuleMatchers ruled;
  ValueArena arena;
  Contents contents;
  std::vector<Turn> turns;
};
} // namespace

void warnCriticalOverflow(const AnalysedProgram &program,
                          const LayoutRules &rules, Diagnostics &diagnostics) {
  constexpr size_t mostNotes = 5;
  if (program.profile == Profile::Core)
    return; // without layout
  const Policy &policy = program.policy;
  if (!policy.defaultAllow[unsigned(GuardedOp::MessageEmit)].value_or(true))
    return; // nothing is certain to be emitted
  CriticalSections critical(program, Measure(rules));
  if (critical.units <= uint64_t(program.budget))
    return;
  std::vector<CriticalSection> &sections = critical.sections;
  llvm::sort(sections, [](const CriticalSection &a, const CriticalSection &b) {
    // At equal size by source order, that of their memory.
    return std::make_tuple(b.units, a.message, a.turn) <
           std::make_tuple(a.units, b.message, b.turn);
  });
  SourceSpan where =
      program.budgetSpan ? program.budgetSpan : sections.front().message->span;
  Diagnostic &warning = diagnostics.report(
      diag::CriticalOverflow, where,
      {llvm::utostr(critical.units), llvm::itostr(program.budget)});
  for (const CriticalSection &section :
       llvm::ArrayRef(sections).take_front(mostNotes))
    warning.note(("message '" + section.id() + "' has " +
                  llvm::Twine(section.units) +
                  (section.units == 1 ? " unit" : " units"))
                     .str(),
                 section.message->span);
  if (sections.size() > mostNotes) {
    uint64_t others = 0;
    for (const CriticalSection &section :
         llvm::ArrayRef(sections).drop_front(mostNotes))
      others += section.units;
    warning.note(std::to_string(sections.size() - mostNotes) + " more have " +
                 std::to_string(others) + " units");
  }
  warning.withHelp("raise the budget to " + llvm::utostr(critical.units) +
                   ", or let a message be shortened with shrink: 1");
}

} // namespace facet

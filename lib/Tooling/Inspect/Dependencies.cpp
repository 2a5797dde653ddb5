//===- Dependencies.cpp - What variables and messages are made of ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Inspect/Dependencies.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/TypeSwitch.h"

namespace facet {

static void sortUnique(std::vector<uint32_t> &variables) {
  llvm::sort(variables);
  variables.erase(llvm::unique(variables), variables.end());
}

namespace {
/// Finds the variables that expressions read. Each part of the tree is looked
/// at once, without recursion.
class ReadCollector {
public:
  explicit ReadCollector(const AnalysedProgram &program) : program(program) {}

  void add(const ast::Expr *expr) {
    if (expr)
      work.push_back(expr);
    while (!work.empty())
      visit(*work.pop_back_val());
  }

  std::vector<uint32_t> take() {
    sortUnique(found);
    return std::move(found);
  }

private:
  void visit(const ast::Expr &expr) {
    llvm::TypeSwitch<const ast::Expr *>(&expr)
        .Case<ast::ReferenceExpr>([&](const ast::ReferenceExpr *reference) {
          uint32_t variable = program.variableOf(*reference);
          if (variable != ExpressionTable::unresolved)
            found.push_back(variable);
        })
        .Case<ast::ListExpr>([&](const ast::ListExpr *list) {
          work.append(list->items.begin(), list->items.end());
        })
        .Case<ast::MapExpr>([&](const ast::MapExpr *map) {
          for (const ast::MapEntry &entry : map->entries)
            work.push_back(entry.value);
        })
        .Case<ast::LazyExpr>(
            [&](const ast::LazyExpr *lazy) { work.push_back(lazy->value); })
        .Case<ast::PipelineExpr>(
            [&](const ast::PipelineExpr *pipeline) { visitCalls(*pipeline); });
  }

  void visitCalls(const ast::PipelineExpr &pipeline) {
    if (pipeline.base)
      work.push_back(pipeline.base);
    for (const ast::LensCall &call : pipeline.calls) {
      work.append(call.positional.begin(), call.positional.end());
      for (const ast::NamedArgument &argument : call.named)
        work.push_back(argument.value);
    }
  }

  const AnalysedProgram &program;
  llvm::SmallVector<const ast::Expr *, 32> work;
  std::vector<uint32_t> found;
};
} // namespace

MessageReads readsOf(const AnalysedProgram &program, const Message &message) {
  ReadCollector content(program), gates(program);
  content.add(message.content);
  content.add(message.strategy);
  for (const Gate &gate : message.gates)
    gates.add(gate.reference);
  return {content.take(), gates.take()};
}

std::vector<uint32_t> guardReadsOf(const AnalysedProgram &program,
                                   const Variable &variable) {
  std::vector<uint32_t> reads;
  for (uint32_t guard : variable.guards)
    llvm::append_range(reads, program.guardReads[guard]);
  sortUnique(reads);
  return reads;
}

std::vector<uint32_t> MessageReads::all() const {
  std::vector<uint32_t> variables = content;
  llvm::append_range(variables, gates);
  sortUnique(variables);
  return variables;
}

std::vector<uint32_t> dependenciesOf(const AnalysedProgram &program,
                                     const Variable &variable) {
  std::vector<uint32_t> variables = variable.dependencies;
  llvm::append_range(variables, guardReadsOf(program, variable));
  sortUnique(variables);
  return variables;
}

} // namespace facet

//===- Graph.cpp - The graph of variables (LANGUAGE.md 1.8) ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analyser.h"
#include "llvm/ADT/STLExtras.h"
#include <numeric>
#include <queue>

using namespace facet;

//===----------------------------------------------------------------------===//
// Dependencies
//===----------------------------------------------------------------------===//

void facet::visitExpr(
    const ast::Expr &expr,
    llvm::function_ref<void(const ast::ReferenceExpr &)> visit,
    llvm::function_ref<void(const ast::LensCall &)> visitCall) {
  switch (expr.kind) {
  case ast::Expr::Kind::Reference:
    visit(llvm::cast<ast::ReferenceExpr>(expr));
    return;
  case ast::Expr::Kind::List:
    for (const ast::Expr *item : llvm::cast<ast::ListExpr>(expr).items)
      visitExpr(*item, visit, visitCall);
    return;
  case ast::Expr::Kind::Map:
    for (const ast::MapEntry &entry : llvm::cast<ast::MapExpr>(expr).entries)
      visitExpr(*entry.value, visit, visitCall);
    return;
  case ast::Expr::Kind::Lazy:
    visitExpr(*llvm::cast<ast::LazyExpr>(expr).value, visit, visitCall);
    return;
  case ast::Expr::Kind::Pipeline: {
    const auto &pipeline = llvm::cast<ast::PipelineExpr>(expr);
    if (pipeline.base)
      visitExpr(*pipeline.base, visit, visitCall);
    for (const ast::LensCall &call : pipeline.calls) {
      for (const ast::Expr *argument : call.positional)
        visitExpr(*argument, visit, visitCall);
      for (const ast::NamedArgument &argument : call.named)
        visitExpr(*argument.value, visit, visitCall);
      visitCall(call);
    }
    return;
  }
  default:
    return;
  }
}

static void sortUnique(std::vector<uint32_t> &indices) {
  llvm::sort(indices);
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
}

static void collectReads(const Condition &condition,
                         std::vector<uint32_t> &reads) {
  if (condition.reference &&
      condition.reference->variable != ast::ReferenceExpr::unresolved)
    reads.push_back(condition.reference->variable);
  for (const Condition &operand : condition.operands)
    collectReads(operand, reads);
}

static bool matchesName(const PolicyRule &rule, llvm::StringRef name) {
  if (!rule.name || !rule.isPrefix)
    return !rule.name || *rule.name == name;
  return name.consume_front(*rule.name) && name.starts_with(".");
}

/// The variables that the guard may read to decide a call of the lens: those of
/// all rules that may match (LANGUAGE.md 1.12).
llvm::ArrayRef<uint32_t> Analyser::guardDependencies(const Lens &lens) {
  if (lens.level == TrustLevel::Pure ||
      (lens.level == TrustLevel::Bounded && options.mode == Mode::Pure))
    return {};
  auto [known, isNew] = guardReads.try_emplace(&lens);
  std::vector<uint32_t> &reads = known->second;
  if (!isNew)
    return reads;
  auto collect = [&](llvm::ArrayRef<PolicyRule> rules) {
    for (const PolicyRule &rule : rules) {
      if (rule.op != GuardedOp::LensCall || !matchesName(rule, lens.name) ||
          (rule.effect && !matcherMatches(*rule.effect, lens.effect)))
        continue;
      if (rule.when)
        collectReads(*rule.when, reads);
      if (rule.unless)
        collectReads(*rule.unless, reads);
    }
  };
  collect(program.policy.deny);
  collect(program.policy.allow);
  sortUnique(reads);
  return reads;
}

void Analyser::collectDependencies() {
  guardedBy.resize(program.variables.size());
  for (auto [index, variable] : llvm::enumerate(program.variables)) {
    std::vector<uint32_t> &reads = variable.dependencies;
    std::vector<uint32_t> &guards = guardedBy[index];
    visitExpr(
        *variable.value,
        [&](const ast::ReferenceExpr &reference) {
          if (resolve(reference))
            reads.push_back(reference.variable);
        },
        [&](const ast::LensCall &call) {
          if (const Lens *lens = program.lenses->find(call.name.text))
            llvm::append_range(guards, guardDependencies(*lens));
        });
    sortUnique(reads);
    sortUnique(guards);
    // What the expression itself reads needs no other reason.
    llvm::erase_if(guards, [&](uint32_t guard) {
      return std::binary_search(reads.begin(), reads.end(), guard);
    });
    if (!guards.empty()) {
      llvm::append_range(reads, guards);
      sortUnique(reads);
    }
    readsOnlyEarlier &= reads.empty() || reads.back() < index;
  }
}

//===----------------------------------------------------------------------===//
// Cycles
//===----------------------------------------------------------------------===//

namespace {

/// Tarjan's strongly connected components, without recursion.
class ComponentFinder {
public:
  using Visit = llvm::function_ref<void(llvm::ArrayRef<uint32_t>)>;
  ComponentFinder(llvm::ArrayRef<Variable> variables, Visit visit)
      : variables(variables), visit(visit), number(variables.size(), 0),
        low(variables.size(), 0), isOpen(variables.size(), false) {}

  void run() {
    for (uint32_t index = 0; index != variables.size(); ++index)
      if (!number[index])
        walk(index);
  }

private:
  struct Frame {
    uint32_t variable;
    uint32_t nextEdge;
  };

  void enter(uint32_t variable) {
    number[variable] = low[variable] = ++lastNumber;
    open.push_back(variable);
    isOpen[variable] = true;
    frames.push_back({variable, 0});
  }

  void walk(uint32_t root) {
    enter(root);
    while (!frames.empty()) {
      Frame &frame = frames.back();
      llvm::ArrayRef<uint32_t> edges = variables[frame.variable].dependencies;
      if (frame.nextEdge != edges.size()) {
        uint32_t target = edges[frame.nextEdge++];
        if (!number[target])
          enter(target);
        else if (isOpen[target])
          low[frame.variable] = std::min(low[frame.variable], number[target]);
        continue;
      }
      uint32_t done = frame.variable;
      frames.pop_back();
      if (!frames.empty())
        low[frames.back().variable] =
            std::min(low[frames.back().variable], low[done]);
      if (low[done] == number[done])
        close(done);
    }
  }

  void close(uint32_t first) {
    size_t begin = open.size();
    do {
      --begin;
      isOpen[open[begin]] = false;
    } while (open[begin] != first);
    visit(llvm::ArrayRef<uint32_t>(open).drop_front(begin));
    open.resize(begin);
  }

  llvm::ArrayRef<Variable> variables;
  Visit visit;
  std::vector<uint32_t> number, low, open;
  std::vector<bool> isOpen;
  std::vector<Frame> frames;
  uint32_t lastNumber = 0;
};

} // namespace

void Analyser::findCycles() {
  cycleOf.assign(program.variables.size(), 0);
  if (readsOnlyEarlier)
    return;
  std::vector<std::vector<uint32_t>> cycles;
  auto visit = [&](llvm::ArrayRef<uint32_t> component) {
    uint32_t first = component.front();
    if (component.size() == 1 &&
        !llvm::is_contained(program.variables[first].dependencies, first))
      return;
    std::vector<uint32_t> members = component.vec();
    llvm::sort(members);
    cycles.push_back(std::move(members));
    for (uint32_t member : component)
      cycleOf[member] = uint32_t(cycles.size());
  };
  ComponentFinder(program.variables, visit).run();
  for (const std::vector<uint32_t> &cycle : cycles)
    reportCycle(cycle);
}

/// The shortest way from the first of the variables back to itself.
static std::vector<uint32_t> shortestCycle(llvm::ArrayRef<Variable> variables,
                                           llvm::ArrayRef<uint32_t> cycleOf,
                                           uint32_t first) {
  llvm::DenseMap<uint32_t, uint32_t> cameFrom;
  std::vector<uint32_t> queue = {first};
  for (size_t head = 0; head != queue.size(); ++head) {
    uint32_t from = queue[head];
    for (uint32_t to : variables[from].dependencies) {
      if (cycleOf[to] != cycleOf[first])
        continue;
      if (to == first) {
        std::vector<uint32_t> chain = {from};
        while (chain.back() != first)
          chain.push_back(cameFrom.lookup(chain.back()));
        std::reverse(chain.begin(), chain.end());
        return chain;
      }
      if (cameFrom.try_emplace(to, from).second)
        queue.push_back(to);
    }
  }
  return {first};
}

void Analyser::reportCycle(llvm::ArrayRef<uint32_t> component) {
  constexpr size_t longest = 16;
  std::vector<uint32_t> chain =
      shortestCycle(program.variables, cycleOf, component.front());
  std::string text;
  for (uint32_t index : llvm::ArrayRef(chain).take_front(longest))
    text += program.variables[index].name.str() + " → ";
  if (chain.size() > longest)
    text += "… → ";
  const Variable &first = program.variables[chain.front()];
  text += first.name.str();
  Diagnostic &diagnostic =
      diagnostics.report(Diag::VariableCycle, first.nameSpan, {text});
  for (size_t step = 0; step != std::min(chain.size(), longest); ++step) {
    const Variable &from = program.variables[chain[step]];
    uint32_t next = chain[(step + 1) % chain.size()];
    llvm::StringRef why = llvm::is_contained(guardedBy[chain[step]], next)
                              ? "' makes a call whose policy rules read '$"
                              : "' reads '$";
    diagnostic.note(
        ("'" + from.name + why + program.variables[next].name + "'").str(),
        from.nameSpan);
  }
}

//===----------------------------------------------------------------------===//
// Order
//===----------------------------------------------------------------------===//

/// Again and again the first variable of the merged order whose dependencies
/// are all there. Edges inside a cycle do not count, so that its variables have
/// a place too, and their other errors are found.
void Analyser::orderVariables() {
  size_t count = program.variables.size();
  if (readsOnlyEarlier) {
    program.evaluationOrder.resize(count);
    std::iota(program.evaluationOrder.begin(), program.evaluationOrder.end(),
              0);
    return;
  }
  std::vector<uint32_t> missing(count, 0);
  std::vector<std::vector<uint32_t>> readers(count);
  for (uint32_t index = 0; index != count; ++index)
    for (uint32_t dependency : program.variables[index].dependencies) {
      if (cycleOf[index] && cycleOf[index] == cycleOf[dependency])
        continue;
      ++missing[index];
      readers[dependency].push_back(index);
    }
  std::priority_queue<uint32_t, std::vector<uint32_t>, std::greater<>> ready;
  for (uint32_t index = 0; index != count; ++index)
    if (!missing[index])
      ready.push(index);
  program.evaluationOrder.reserve(count);
  while (!ready.empty()) {
    uint32_t next = ready.top();
    ready.pop();
    program.evaluationOrder.push_back(next);
    for (uint32_t reader : readers[next])
      if (--missing[reader] == 0)
        ready.push(reader);
  }
}

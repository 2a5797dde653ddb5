//===- Graph.cpp - The graph of variables (docs/Language.md 1.8) ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analyser.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/EffectMatcher.h"
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
/// all rules that may match (docs/Language.md 1.12). All calls of a lens share
/// them.
std::optional<uint32_t> Analyser::guardDependencies(const Lens &lens) {
  if (lens.level == TrustLevel::Pure ||
      (lens.level == TrustLevel::Bounded && options.mode == Mode::Pure))
    return std::nullopt;
  auto [known, isNew] = guardOf.try_emplace(&lens);
  if (!isNew)
    return known->second;
  std::vector<uint32_t> reads;
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
  if (reads.empty())
    return std::nullopt;
  sortUnique(reads);
  program.guardReads.push_back(std::move(reads));
  return known->second = uint32_t(program.guardReads.size() - 1);
}

void Analyser::collectDependencies() {
  for (auto [index, variable] : llvm::enumerate(program.variables)) {
    std::vector<uint32_t> &reads = variable.dependencies;
    visitExpr(
        *variable.value,
        [&](const ast::ReferenceExpr &reference) {
          if (resolve(reference))
            reads.push_back(reference.variable);
        },
        [&, &guards = variable.guards](const ast::LensCall &call) {
          const Lens *lens = program.lenses->find(call.name.text);
          if (auto guard = lens ? guardDependencies(*lens) : std::nullopt)
            guards.push_back(*guard);
        });
    sortUnique(reads);
    llvm::sort(variable.guards);
    variable.guards.erase(llvm::unique(variable.guards), variable.guards.end());
    readsOnlyEarlier &= reads.empty() || reads.back() < index;
    for (uint32_t guard : variable.guards)
      readsOnlyEarlier &= program.guardReads[guard].back() < index;
  }
}

namespace {
/// The graph of the variables and, behind them, of what the guard reads for a
/// lens: with an edge from each call to each variable that a rule reads, n
/// calls and n rules would have n² edges.
class VariableGraph {
public:
  explicit VariableGraph(const AnalysedProgram &program)
      : variables(program.variables), guardReads(program.guardReads) {}

  size_t variableCount() const { return variables.size(); }
  size_t size() const { return variables.size() + guardReads.size(); }

  uint32_t edgeCount(uint32_t node) const {
    if (node >= variables.size())
      return uint32_t(guardReads[node - variables.size()].size());
    return uint32_t(variables[node].dependencies.size() +
                    variables[node].guards.size());
  }
  uint32_t edge(uint32_t node, uint32_t number) const {
    if (node >= variables.size())
      return guardReads[node - variables.size()][number];
    const Variable &variable = variables[node];
    size_t reads = variable.dependencies.size();
    return number < reads
               ? variable.dependencies[number]
               : uint32_t(variables.size() + variable.guards[number - reads]);
  }
  template <typename Visit> void visitEdges(uint32_t node, Visit visit) const {
    for (uint32_t i = 0, count = edgeCount(node); i != count; ++i)
      visit(edge(node, i));
  }

private:
  llvm::ArrayRef<Variable> variables;
  llvm::ArrayRef<std::vector<uint32_t>> guardReads;
};
} // namespace

//===----------------------------------------------------------------------===//
// Cycles
//===----------------------------------------------------------------------===//

namespace {

/// Tarjan's strongly connected components, without recursion.
class ComponentFinder {
public:
  using Visit = llvm::function_ref<void(llvm::ArrayRef<uint32_t>)>;
  ComponentFinder(const VariableGraph &graph, Visit visit)
      : graph(graph), visit(visit), number(graph.size(), 0),
        low(graph.size(), 0), isOpen(graph.size(), false) {}

  void run() {
    for (uint32_t index = 0; index != graph.size(); ++index)
      if (!number[index])
        walk(index);
  }

private:
  struct Frame {
    uint32_t node;
    uint32_t nextEdge;
  };

  void enter(uint32_t node) {
    number[node] = low[node] = ++lastNumber;
    open.push_back(node);
    isOpen[node] = true;
    frames.push_back({node, 0});
  }

  void walk(uint32_t root) {
    enter(root);
    while (!frames.empty()) {
      Frame &frame = frames.back();
      if (frame.nextEdge != graph.edgeCount(frame.node)) {
        uint32_t target = graph.edge(frame.node, frame.nextEdge++);
        if (!number[target])
          enter(target);
        else if (isOpen[target])
          low[frame.node] = std::min(low[frame.node], number[target]);
        continue;
      }
      uint32_t done = frame.node;
      frames.pop_back();
      if (!frames.empty())
        low[frames.back().node] = std::min(low[frames.back().node], low[done]);
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

  const VariableGraph &graph;
  Visit visit;
  std::vector<uint32_t> number, low, open;
  std::vector<bool> isOpen;
  std::vector<Frame> frames;
  uint32_t lastNumber = 0;
};

} // namespace

void Analyser::findCycles() {
  VariableGraph graph(program);
  cycleOf.assign(graph.size(), 0);
  if (readsOnlyEarlier)
    return;
  std::vector<std::vector<uint32_t>> cycles;
  auto visit = [&](llvm::ArrayRef<uint32_t> component) {
    uint32_t first = component.front();
    if (component.size() == 1 &&
        (first >= graph.variableCount() ||
         !llvm::is_contained(program.variables[first].dependencies, first)))
      return;
    std::vector<uint32_t> members = component.vec();
    llvm::erase_if(
        members, [&](uint32_t node) { return node >= graph.variableCount(); });
    llvm::sort(members);
    cycles.push_back(std::move(members));
    for (uint32_t node : component)
      cycleOf[node] = uint32_t(cycles.size());
  };
  ComponentFinder(graph, visit).run();
  for (const std::vector<uint32_t> &cycle : cycles)
    reportCycle(cycle);
}

/// The shortest way from the first of the variables back to itself.
static std::vector<uint32_t> shortestCycle(const AnalysedProgram &program,
                                           llvm::ArrayRef<uint32_t> cycleOf,
                                           uint32_t first) {
  llvm::DenseMap<uint32_t, uint32_t> cameFrom;
  std::vector<uint32_t> queue = {first};
  std::vector<bool> isGuardDone(program.guardReads.size());
  for (size_t head = 0; head != queue.size(); ++head) {
    uint32_t from = queue[head];
    const Variable &variable = program.variables[from];
    std::vector<uint32_t> edges = variable.dependencies;
    // What a guard reads was reached when it was met first.
    for (uint32_t guard : variable.guards)
      if (!isGuardDone[guard]) {
        isGuardDone[guard] = true;
        llvm::append_range(edges, program.guardReads[guard]);
      }
    sortUnique(edges);
    for (uint32_t to : edges) {
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
      shortestCycle(program, cycleOf, component.front());
  std::string text;
  for (uint32_t index : llvm::ArrayRef(chain).take_front(longest))
    text += program.variables[index].name.str() + " → ";
  if (chain.size() > longest)
    text += "… → ";
  const Variable &first = program.variables[chain.front()];
  text += first.name.str();
  Diagnostic &diagnostic =
      diagnostics.report(diag::VariableCycle, first.nameSpan, {text});
  for (size_t step = 0; step != std::min(chain.size(), longest); ++step) {
    const Variable &from = program.variables[chain[step]];
    uint32_t next = chain[(step + 1) % chain.size()];
    bool isRead = llvm::is_contained(from.dependencies, next);
    llvm::StringRef why =
        isRead ? "' reads '$" : "' makes a call whose policy rules read '$";
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
  VariableGraph graph(program);
  std::vector<uint32_t> missing(graph.size(), 0);
  std::vector<std::vector<uint32_t>> readers(graph.size());
  for (uint32_t node = 0; node != graph.size(); ++node)
    graph.visitEdges(node, [&](uint32_t dependency) {
      if (cycleOf[node] && cycleOf[node] == cycleOf[dependency])
        return;
      ++missing[node];
      readers[dependency].push_back(node);
    });
  std::priority_queue<uint32_t, std::vector<uint32_t>, std::greater<>> ready;
  // What a guard reads is no variable: when it is there, its calls go on.
  std::vector<uint32_t> guardsDone;
  auto isThere = [&](uint32_t node) {
    if (node < count)
      ready.push(node);
    else
      guardsDone.push_back(node);
  };
  auto release = [&](uint32_t node) {
    for (uint32_t reader : readers[node])
      if (--missing[reader] == 0)
        isThere(reader);
  };
  auto releaseGuards = [&] {
    while (!guardsDone.empty()) {
      uint32_t guard = guardsDone.back();
      guardsDone.pop_back();
      release(guard);
    }
  };
  std::vector<uint32_t> free;
  for (uint32_t node = 0; node != graph.size(); ++node)
    if (!missing[node])
      free.push_back(node);
  for (uint32_t node : free)
    isThere(node);
  releaseGuards();
  program.evaluationOrder.reserve(count);
  while (!ready.empty()) {
    uint32_t next = ready.top();
    ready.pop();
    program.evaluationOrder.push_back(next);
    release(next);
    releaseGuards();
  }
}

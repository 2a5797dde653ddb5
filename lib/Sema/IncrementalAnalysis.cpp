//===- IncrementalAnalysis.cpp - Phase 2 of an edited document ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Sema/IncrementalAnalysis.h"
#include "AnalysisSteps.h"
#include "Expressions/Walk.h"
#include "Messages/Content.h"
#include "Messages/ContextFacet.h"
#include "Messages/Messages.h"
#include "Meta.h"
#include "Policy/Conditions.h"
#include "Policy/Policy.h"
#include "Response.h"
#include "SemaContext.h"
#include "Testing/Tests.h"
#include "Unused.h"
#include "Variables/Dependencies.h"
#include "Variables/LazyFailures.h"
#include "Variables/Variables.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace facet;

namespace {
/// The steps that look at the whole document, or are not gone through again. In
/// their order, with those of variables behind Cycles and those of messages
/// behind Order.
enum class Step : uint8_t {
  Names,
  Cycles,
  Layout,
  Order,
  Priorities,
  LazyFailures,
  Conditions,
  Interpolation,
  UnusedVariables,
  UnusedInterfaces
};
constexpr size_t stepCount = 10;

using Reports = std::vector<Diagnostic>;

/// What all entries share, as far as it is used up.
struct Spent {
  unsigned names = 0;
  size_t comparisons = 0;
  uint64_t gas = 0;
};

/// What is kept of an entry, or of a step.
struct Kept {
  Reports reports;
  Spent spent;
};
} // namespace

/// By what entries depend on, those are found that see a change.
static AnalysisOptions withDependencies(AnalysisOptions options) {
  options.wantDependencies = true;
  return options;
}

struct IncrementalAnalysis::State {
  State(const AnalysisInput &given, const AnalysisOptions &options)
      : options(withDependencies(options)), merged(given.merged),
        input{given.resolved, merged, given.sources, given.syntax,
              given.lenses},
        sema(input, this->options, diagnostics) {
    sema.firstPiece = FileId(input.sources->size());
  }

  void analyseAll();
  bool replaceVariable(uint32_t index, const ast::MapEntry &entry,
                       SourceSpan replaced);
  bool replaceMessage(uint32_t index, const ast::Facet &facet,
                      SourceSpan replaced);
  void finish(std::optional<uint32_t> changed);
  template <typename Visit> void forEachReport(Visit visit) const;

  const AnalysisOptions options;
  /// With the messages as they are now.
  MergedDocument merged;
  const AnalysisInput input;
  Diagnostics diagnostics;
  SemaContext sema;

private:
  template <typename Work> void keep(Kept &kept, Work work);
  Kept &of(Step step) { return steps[unsigned(step)]; }
  bool canGoOn() const;
  bool isToldElsewhere(SourceSpan replaced, const Kept &own) const;
  void typeOne(uint32_t index);
  bool retype(uint32_t index, bool &isNew);
  bool reorder(uint32_t index, bool wasEarlier);
  bool retypeReaders(uint32_t index);
  void analyseOne(uint32_t index);
  void findUnused(std::optional<uint32_t> changed);

  ContentTypes contentTypes{sema};
  Kept steps[stepCount];
  std::vector<Kept> variables, messages;
  /// What the declared types of variables were made of.
  std::vector<llvm::ArrayRef<NamedDependency>> declaredDependsOn;
  CycleNumbers cycleOf;
  /// Variables that read others which are not earlier.
  size_t lookAheads = 0;
  std::vector<LayoutValues> layout;
  LayoutDefaults defaults;
  /// Variables that are worth a warning if nothing reads them, and those that
  /// have it, ascending, parallel to the reports.
  llvm::BitVector worthReading;
  std::vector<uint32_t> unused;
};

//===----------------------------------------------------------------------===//
// What is kept
//===----------------------------------------------------------------------===//

/// Does work anew: what it reported and used up before is taken back.
template <typename Work>
void IncrementalAnalysis::State::keep(Kept &kept, Work work) {
  Suggestions::Left left = sema.suggestions.whatIsLeft();
  left.names += kept.spent.names;
  left.comparisons += kept.spent.comparisons;
  sema.suggestions.setLeft(left);
  uint64_t gas = sema.constantCalls.whatIsLeft() + kept.spent.gas;
  sema.constantCalls.setLeft(gas);
  assert(diagnostics.empty() && "reports that belong to nothing");
  work();
  kept.reports = diagnostics.take();
  Suggestions::Left now = sema.suggestions.whatIsLeft();
  kept.spent = {left.names - now.names, left.comparisons - now.comparisons,
                gas - sema.constantCalls.whatIsLeft()};
}

/// Whether no entry can have had less of what all share than it would have in
/// an analysis of all.
bool IncrementalAnalysis::State::canGoOn() const {
  return !sema.suggestions.hasRunOut() && sema.suggestions.hasPlenty() &&
         sema.constantCalls.hasPlenty();
}

template <typename Visit>
void IncrementalAnalysis::State::forEachReport(Visit visit) const {
  auto visitAll = [&](llvm::ArrayRef<Diagnostic> reports) {
    llvm::for_each(reports, visit);
  };
  auto visitStep = [&](Step step) { visitAll(steps[unsigned(step)].reports); };
  visitStep(Step::Names);
  visitStep(Step::Cycles);
  for (uint32_t index : sema.program.evaluationOrder)
    visitAll(variables[index].reports);
  visitStep(Step::Layout);
  visitStep(Step::Order);
  for (const Kept &message : messages)
    visitAll(message.reports);
  for (Step step :
       {Step::Priorities, Step::LazyFailures, Step::Conditions,
        Step::Interpolation, Step::UnusedVariables, Step::UnusedInterfaces})
    visitStep(step);
  for (const DocumentTest &test : sema.program.tests) {
    visitAll(test.diagnostics);
    for (const TestCase &one : test.cases)
      visitAll(one.diagnostics);
  }
}

/// Whether something is reported of the text that an entry had, or names it,
/// other than by the entry itself and by what is found out anew in any case.
bool IncrementalAnalysis::State::isToldElsewhere(SourceSpan replaced,
                                                 const Kept &own) const {
  auto isInside = [&](SourceSpan span) {
    return span.file == replaced.file && span.begin >= replaced.begin &&
           span.begin < replaced.end;
  };
  auto isAbout = [&](const Diagnostic &one) {
    return isInside(one.span) ||
           llvm::any_of(one.notes, [&](const DiagnosticNote &note) {
             return isInside(note.span);
           });
  };
  size_t all = 0;
  forEachReport([&](const Diagnostic &one) { all += isAbout(one); });
  size_t anew = size_t(llvm::count_if(own.reports, isAbout));
  for (Step step : {Step::Order, Step::LazyFailures, Step::Interpolation,
                    Step::UnusedVariables})
    anew += size_t(llvm::count_if(steps[unsigned(step)].reports, isAbout));
  return all != anew;
}

//===----------------------------------------------------------------------===//
// Everything
//===----------------------------------------------------------------------===//

void IncrementalAnalysis::State::typeOne(uint32_t index) {
  keep(variables[index], [&] {
    typeVariable(sema, sema.program.variables[index], cycleOf[index] != 0);
  });
}

void IncrementalAnalysis::State::analyseOne(uint32_t index) {
  keep(messages[index],
       [&] { layout[index] = analyseMessage(sema, contentTypes, index); });
}

static bool looksAhead(const Variable &variable, uint32_t index) {
  return !variable.dependencies.empty() &&
         variable.dependencies.back() >= index;
}

void IncrementalAnalysis::State::analyseAll() {
  AnalysedProgram &program = sema.program;
  keep(of(Step::Names), [&] { collectNames(sema); });
  variables.resize(program.variables.size());
  messages.resize(program.messages.size());
  layout.resize(program.messages.size());
  for (const Variable &variable : program.variables)
    declaredDependsOn.push_back(variable.dependsOn);
  keep(of(Step::Cycles),
       [&] { cycleOf = orderVariables(sema, collectDependencies(sema)); });
  for (uint32_t index : program.evaluationOrder)
    typeOne(index);
  for (auto [index, variable] : llvm::enumerate(program.variables))
    lookAheads += looksAhead(variable, uint32_t(index));
  keep(of(Step::Layout), [&] {
    defaults.ofContext = analyseContext(sema);
    analyseMeta(sema);
    analyseResponse(sema);
  });
  for (uint32_t index = 0; index != messages.size(); ++index)
    analyseOne(index);
  keep(of(Step::Priorities), [&] {
    readContextPriorities(sema, defaults);
    applyLayoutDefaults(program.messages, layout, defaults);
  });
  keep(of(Step::Conditions), [&] {
    checkConditions(sema);
    finishPolicyValue(sema);
    readTests(sema);
  });
  worthReading.resize(unsigned(variables.size()));
  for (auto [index, variable] : llvm::enumerate(program.variables))
    if (isWorthReading(sema, variable))
      worthReading.set(unsigned(index));
  finish(std::nullopt);
}

//===----------------------------------------------------------------------===//
// The steps at the end
//===----------------------------------------------------------------------===//

/// Gives the warnings about variables that nothing reads. `changed`: nothing
/// but this variable has another text.
void IncrementalAnalysis::State::findUnused(std::optional<uint32_t> changed) {
  llvm::BitVector read = findReadVariables(sema);
  llvm::BitVector wanted = worthReading;
  wanted.reset(read);
  std::vector<uint32_t> found;
  for (unsigned index : wanted.set_bits())
    found.push_back(index);
  Kept &kept = of(Step::UnusedVariables);
  if (found != unused) {
    unused = std::move(found);
    keep(kept, [&] {
      for (uint32_t index : unused)
        reportUnused(sema, sema.program.variables[index]);
    });
    return;
  }
  auto own = changed ? llvm::lower_bound(unused, *changed) : unused.end();
  if (own == unused.end() || *own != *changed)
    return;
  reportUnused(sema, sema.program.variables[*changed]);
  kept.reports[size_t(own - unused.begin())] = diagnostics.take().front();
}

/// What looks at all entries. `changed`: nothing but this variable, if it is
/// one, has another text.
void IncrementalAnalysis::State::finish(std::optional<uint32_t> changed) {
  keep(of(Step::Order), [&] { analyseOrder(sema); });
  keep(of(Step::LazyFailures), [&] { reportLazyFailures(sema); });
  keep(of(Step::Interpolation), [&] { reportInterpolation(sema); });
  bool hasErrors = false;
  auto isError = [](const Diagnostic &one) {
    return one.severity == Severity::Error;
  };
  for (const Kept &step : steps)
    hasErrors |= llvm::any_of(step.reports, isError);
  for (const auto *list : {&variables, &messages})
    for (const Kept &entry : *list)
      hasErrors |= llvm::any_of(entry.reports, isError);
  if (!hasErrors && isUseLookedAt(sema)) {
    findUnused(changed);
    keep(of(Step::UnusedInterfaces), [&] { reportUnusedInterfaces(sema); });
    return;
  }
  unused.clear();
  of(Step::UnusedVariables).reports.clear();
  of(Step::UnusedInterfaces).reports.clear();
}

//===----------------------------------------------------------------------===//
// Variables
//===----------------------------------------------------------------------===//

/// What an expression read is read no more.
static void forget(SemaContext &sema, const ast::Expr &expr) {
  visitExpr(
      expr,
      [&](const ast::ReferenceExpr &reference) {
        sema.expressions.setVariable(reference, ExpressionTable::unresolved);
      },
      [](const ast::LensCall &) {});
}

/// False if another analysis is needed. `isNew`: what readers see of it.
bool IncrementalAnalysis::State::retype(uint32_t index, bool &isNew) {
  Variable &variable = sema.program.variables[index];
  sema.textNotes.forgetVariable(index);
  llvm::erase_if(sema.lazyFailures,
                 [&](const LazyFailure &one) { return one.variable == index; });
  const Type *before = variable.type;
  variable.defaultValue = nullptr;
  variable.inputType = nullptr;
  variable.dependsOn = declaredDependsOn[index];
  typeOne(index);
  worthReading[index] = isWorthReading(sema, variable);
  isNew = variable.type != before;
  return canGoOn();
}

/// Finds the order, and what is on a cycle, after a variable reads others than
/// before. False if something is on a cycle that was not, or the other way
/// round.
bool IncrementalAnalysis::State::reorder(uint32_t index, bool wasEarlier) {
  bool isEarlier = !looksAhead(sema.program.variables[index], index);
  lookAheads += wasEarlier;
  lookAheads -= isEarlier;
  // What a guard reads is found out with all variables only.
  if (!sema.program.guardReads.empty())
    return false;
  if (wasEarlier && isEarlier && lookAheads == 0)
    return true;
  CycleNumbers before = std::move(cycleOf);
  keep(of(Step::Cycles),
       [&] { cycleOf = orderVariables(sema, lookAheads == 0); });
  for (size_t i = 0; i != variables.size(); ++i)
    if ((before[i] != 0) != (cycleOf[i] != 0))
      return false;
  return true;
}

static bool dependsOn(llvm::ArrayRef<NamedDependency> dependencies,
                      llvm::StringRef variable) {
  return llvm::any_of(dependencies, [&](const NamedDependency &one) {
    return one.kind == NameKind::Variable &&
           one.part == NamedDependency::Part::Result && one.name == variable;
  });
}

/// Types what reads a variable that has another type, and so on. False if that
/// is much, or something else than variables and messages.
bool IncrementalAnalysis::State::retypeReaders(uint32_t index) {
  constexpr size_t mostChanges = 32;
  AnalysedProgram &program = sema.program;
  std::vector<uint32_t> place(program.variables.size());
  for (auto [at, variable] : llvm::enumerate(program.evaluationOrder))
    place[variable] = uint32_t(at);
  // In the order of evaluation.
  std::set<uint32_t> waiting;
  llvm::SmallVector<uint32_t> changed{index};
  for (size_t next = 0; next != changed.size() || !waiting.empty();) {
    if (next != changed.size()) {
      llvm::StringRef name = program.variables[changed[next++]].name;
      for (auto [reader, variable] : llvm::enumerate(program.variables))
        if (dependsOn(variable.dependsOn, name))
          waiting.insert(place[reader]);
      continue;
    }
    uint32_t reader = program.evaluationOrder[*waiting.begin()];
    waiting.erase(waiting.begin());
    bool isNew = false;
    if (!retype(reader, isNew))
      return false;
    if (isNew)
      changed.push_back(reader);
    if (changed.size() > mostChanges)
      return false;
  }
  auto sees = [&](llvm::ArrayRef<NamedDependency> dependencies) {
    return llvm::any_of(changed, [&](uint32_t one) {
      return dependsOn(dependencies, program.variables[one].name);
    });
  };
  for (llvm::ArrayRef<PolicyRule> rules :
       {llvm::ArrayRef(program.policy.deny),
        llvm::ArrayRef(program.policy.allow)})
    for (const PolicyRule &rule : rules)
      if (sees(rule.dependsOn))
        return false;
  for (const DocumentTest &test : program.tests)
    if (sees(test.dependsOn))
      return false;
  for (size_t message = 0; message != messages.size(); ++message)
    if (sees(program.messages[message].dependsOn) &&
        !replaceMessage(uint32_t(message), *merged.messages[message],
                        SourceSpan()))
      return false;
  return true;
}

bool IncrementalAnalysis::State::replaceVariable(uint32_t index,
                                                 const ast::MapEntry &entry,
                                                 SourceSpan replaced) {
  Variable &variable = sema.program.variables[index];
  if (!canGoOn() || entry.key.text != variable.name ||
      isToldElsewhere(replaced, variables[index]))
    return false;
  sema.expressions.growTo(*input.syntax);
  forget(sema, *variable.value);
  bool wasInput = variable.input, wasLazy = variable.isLazy;
  setEntry(sema, variable, entry);
  // Inputs have names of their own, and lazy ones are computed elsewhere.
  if ((variable.input != nullptr) != wasInput || variable.isLazy != wasLazy)
    return false;
  std::vector<uint32_t> before = variable.dependencies;
  bool wasEarlier = !looksAhead(variable, index);
  if (!collectDependencies(sema, variable))
    return false;
  if (variable.dependencies != before && !reorder(index, wasEarlier))
    return false;
  bool isNew = false;
  if (!retype(index, isNew) || (isNew && !retypeReaders(index)))
    return false;
  finish(index);
  return canGoOn();
}

//===----------------------------------------------------------------------===//
// Messages
//===----------------------------------------------------------------------===//

static const ast::Expr *findKey(const ast::Facet &facet, llvm::StringRef key) {
  const ast::MapEntry *entry = facet.body ? facet.body->find(key) : nullptr;
  return entry ? entry->value : nullptr;
}

/// Whether a facet gives the message the same id.
static bool hasSameId(const ast::Facet &facet, const Message &message) {
  const ast::Expr *id = findKey(facet, "id");
  if (!id)
    return !message.hasExplicitId;
  const auto *text = llvm::dyn_cast<ast::StringExpr>(id);
  return text && message.hasExplicitId && text->value == message.id;
}

bool IncrementalAnalysis::State::replaceMessage(uint32_t index,
                                                const ast::Facet &facet,
                                                SourceSpan replaced) {
  Message &message = sema.program.messages[index];
  const ast::Facet &before = *merged.messages[index];
  if (!canGoOn() || facet.kind != before.kind || !hasSameId(facet, message) ||
      findKey(before, "context_priority") ||
      findKey(facet, "context_priority") ||
      (replaced && isToldElsewhere(replaced, messages[index])))
    return false;
  sema.expressions.growTo(*input.syntax);
  if (before.body)
    forget(sema, *before.body);
  for (const ast::NamedArgument &attribute : before.attributes)
    if (attribute.value)
      forget(sema, *attribute.value);
  sema.textNotes.forgetMessage(index);
  Message next;
  next.role = message.role;
  next.id = message.id;
  next.hasExplicitId = message.hasExplicitId;
  next.span = facet.keyword.span;
  message = std::move(next);
  merged.messages[index] = &facet;
  analyseOne(index);
  applyLayoutDefaults(llvm::MutableArrayRef(message), layout[index], defaults);
  return canGoOn();
}

//===----------------------------------------------------------------------===//
// The interface
//===----------------------------------------------------------------------===//

IncrementalAnalysis::IncrementalAnalysis(const AnalysisInput &input,
                                         const AnalysisOptions &options)
    : state(std::make_unique<State>(input, options)) {
  state->analyseAll();
}

IncrementalAnalysis::~IncrementalAnalysis() = default;

bool IncrementalAnalysis::replaceVariable(size_t index,
                                          const ast::MapEntry &entry,
                                          SourceSpan replaced) {
  return state->replaceVariable(uint32_t(index), entry, replaced);
}

bool IncrementalAnalysis::replaceMessage(size_t index, const ast::Facet &facet,
                                         SourceSpan replaced) {
  if (!state->replaceMessage(uint32_t(index), facet, replaced))
    return false;
  state->finish(std::nullopt);
  return true;
}

std::vector<Diagnostic> IncrementalAnalysis::reports() const {
  std::vector<Diagnostic> all;
  state->forEachReport([&](const Diagnostic &one) { all.push_back(one); });
  return all;
}

const AnalysedProgram &IncrementalAnalysis::program() const {
  return state->sema.program;
}

//===- Evaluator.h - Runs plans ------------------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Phases 3 to 5 of docs/Language.md 1.10: compute, layout, render. A run reads
// a shared plan and works in memory of its own, so any number may go on at
// once.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_EVALUATOR_H
#define FACET_RUNTIME_EVALUATOR_H

#include "facet/Runtime/Guard/Artifact.h"
#include "facet/Runtime/Host.h"
#include "facet/Runtime/Output/LayoutReport.h"
#include "facet/Runtime/Plan/Plan.h"

namespace facet {

class PlanIndex;
class Recorder;

struct RunOptions {
  Mode mode = Mode::Exec;
  uint64_t gasLimit = 10'000'000;
  /// Of the run's values, in bytes.
  uint64_t memoryLimit = ValueArena::defaultLimit;
  /// For independent parts of one run.
  unsigned threads = 1;
  /// With less to do, about in bytes of text, one thread does it all.
  uint64_t leastParallelWork = 256 << 10;
  /// Notes say why tools that a rule or a default speaks of are left out.
  bool explainsHiddenTools = false;
  /// The result has what the layout did with each section. The sizes before it
  /// are known only to plans that were not packed at compile time.
  bool reportsLayout = false;
  /// The result has what each lens used, if the run has one thread.
  bool measuresLenses = false;
  /// What the host says of itself; unset: `hostProfileOf` says what it is.
  std::optional<std::string> hostProfileId;
  std::string targetProviderId = "unknown-provider";
  /// Indices into Plan::tools: tools that are called once each, in this order,
  /// for the guard's decision (the mocks of a test, docs/Language.md 1.13). A
  /// denial is F454.
  std::vector<uint32_t> toolCalls;
  /// Records phases, calls of the host, decisions of the guard, and lens calls,
  /// as far as it wants them; null: nothing is recorded. For one thread.
  Recorder *recorder = nullptr;
  /// Level-1 results that the cache has are taken from there in exec mode, too.
  bool usesLensCache = false;
  /// Ends the run with X.fct.TIMEOUT once it is cancelled; null: nobody does.
  const Cancellation *cancellation = nullptr;
  /// The result says what was computed, if the plan has `counts`.
  bool countsComputed = false;
  /// So much of the memory of a run's values, in bytes, is kept for the next
  /// run of the evaluator.
  uint64_t memoryPool = ~uint64_t(0);
};

/// The id of the host profile of a run: as given, else "local.default.v1" and
/// the settings of the host that can change the output (docs/Language.md 3.3).
/// An id that is neither given nor the default is made in `memory`.
llvm::StringRef hostProfileOf(const Plan &plan, const RunOptions &options,
                              std::string &memory);
/// What artifacts and canonical JSON say of a run with these options, whose
/// texts it points to.
RunMetadata metadataOf(const Plan &plan, const RunOptions &options,
                       llvm::StringRef hostProfileId);

/// A message as it is emitted.
struct EmittedMessage {
  Role role;
  /// Of a turn that of its history.
  llvm::StringRef id;
  /// A string or a list of items.
  Value content;
  /// The message's canonical JSON, if the plan has it; else empty.
  llvm::StringRef json = {};
  /// Of the message or the history, in Plan::messages.
  uint32_t number = 0;
  /// Of a turn of the history, from 1; of a message 0.
  uint32_t turn = 0;
  /// Of the content, between runs of an evaluator that keeps its values: what
  /// has the same number and version has the same content. 0: not known.
  uint64_t version = 0;
  /// The size of its content.
  uint64_t units = 0;
};

/// What the calls of a lens used in a run. What was computed at compile time is
/// no call. A recorder knows how long they took.
struct LensUse {
  const Lens *lens = nullptr;
  uint64_t calls = 0, gas = 0;
};

/// All that a run found out. Values live in the arena that the run was given.
struct RunResult {
  bool ok = false;
  RunMetadata metadata;
  /// In output order.
  std::vector<EmittedMessage> messages;
  /// So many of them, the first ones, are the same in all runs whose layout
  /// leaves them as they are.
  size_t prefixMessages = 0;
  /// Indices into Plan::tools, in output order.
  std::vector<uint32_t> tools;
  std::vector<GuardEvent> events;
  uint64_t gasUsed = 0;
  /// Units of all messages that are emitted.
  uint64_t unitsUsed = 0;
  uint64_t sectionsCut = 0, sectionsDropped = 0;
  /// To which the run gave room back; those in part are among the cut ones.
  /// What was packed at compile time does not count.
  uint64_t sectionsPutBackWhole = 0, sectionsPutBackInPart = 0;
  /// Calls of the host, and of results that its cache was asked for, those that
  /// it had and those that it lacked.
  uint64_t hostCalls = 0, cacheHits = 0, cacheMisses = 0;
  /// What is computed for such a run at -O0, of one that succeeded. Filled on
  /// request.
  uint64_t lensesExecuted = 0, variablesComputed = 0;
  /// In source order: those that `when` kept and the guard allowed. Filled on
  /// request, also of a run that fails with F901: then with the sizes before.
  std::vector<SectionLayout> sections;
  /// In the order of the first calls that came to an end. Filled on request.
  std::vector<LensUse> lenses;
  /// The values of the plan's variables in merge order; absent where a lazy one
  /// was not computed. Filled on request.
  std::vector<Value> variables;
  /// An update that computed only what depends on the changed inputs.
  bool isPartial = false;
};

/// The value of one variable.
struct VariableResult {
  bool ok = false;
  Value value;
  /// Of all that had to be computed; 0 if the last run had computed it.
  uint64_t gasUsed = 0;
};

/// The inputs of a run: a map from names to values, with the memory that holds
/// it managed by the caller.
using RunInputs = llvm::ArrayRef<MapEntry>;

/// Runs plans one after another, reusing its memory. Not thread-safe itself:
/// one evaluator a thread.
class Evaluator {
public:
  Evaluator();
  ~Evaluator();

  /// Runs phases 3 and 4. Reports the first error of a phase, and warnings. The
  /// result's values stay valid until the next run.
  RunResult run(const Plan &plan, RunInputs inputs, const RunOptions &options,
                Host &host, Diagnostics &diagnostics,
                bool wantVariables = false, bool wantEvents = true);

  /// Makes runs keep what `update` and `compute` need: the inputs' values must
  /// stay valid until the next run, and the options and the host as well.
  void keepValues();

  /// Runs the plan of the last run again, with other values for some of its
  /// inputs, which must stay valid as those of a run. The result is that of a
  /// run with all inputs: the same values, gas and diagnostics. Only what
  /// depends on the inputs is computed, if nobody can tell the difference.
  RunResult update(const PlanIndex &index, RunInputs changed,
                   Diagnostics &diagnostics);

  /// Computes one variable and only what it needs, with the inputs of the last
  /// run or update, or takes its value from there. What the run gave is gone,
  /// unless it succeeded and has computed the variable.
  VariableResult compute(const PlanIndex &index, uint32_t variable,
                         Diagnostics &diagnostics);
  /// Gives inputs to `compute` without a run.
  void give(const Plan &plan, RunInputs inputs, const RunOptions &options,
            Host &host);

  ValueArena &arena();
  /// The most memory for values, in bytes, that a run took of what is kept for
  /// the next one (RunOptions::memoryPool).
  uint64_t memoryKept() const;

private:
  struct Implementation;
  std::unique_ptr<Implementation> impl;
};

} // namespace facet

#endif // FACET_RUNTIME_EVALUATOR_H

//===- Session.h - Runs of a program ----------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PIPELINE_SESSION_H
#define FACET_PIPELINE_SESSION_H

#include "facet/Pipeline/Program.h"
#include "facet/Provider/Payload.h"
#include "facet/Runtime/Evaluator.h"

namespace facet {

struct SessionOptions {
  /// Mode, limits, and what the output says of the host.
  RunOptions run;
  /// Make the execution artifact (docs/Language.md 1.14), too.
  bool wantArtifact = false;
  /// Make the request to this provider (docs/Language.md 3.5), too.
  std::optional<PayloadOptions> payload;
};

/// What a run gave.
struct RunReport {
  /// No errors: there is a result.
  bool ok = false;
  /// The canonical JSON (docs/Language.md 1.14), without a final LF; empty
  /// unless `ok`.
  std::string json;
  /// The execution artifact, if wanted; empty unless `ok`.
  std::string artifact;
  /// The body of the request, if wanted, without a final LF; empty unless `ok`.
  /// A run is not `ok` if its request cannot be made.
  std::string payload;
  /// The first error of a phase, and warnings.
  std::vector<Diagnostic> diagnostics;
  /// The texts that their spans point into.
  std::shared_ptr<const SourceManager> sources;
  uint64_t gasUsed = 0;
  /// Units of all messages together.
  uint64_t unitsUsed = 0;
  uint64_t messages = 0, sectionsCut = 0, sectionsDropped = 0;
  /// An update that computed only what depends on the changed inputs.
  bool isPartial = false;
};

/// What a variable's computation gave.
struct ValueReport {
  /// No errors: there is a value.
  bool ok = false;
  Value value;
  /// Its canonical JSON; empty if it holds an integer that JSON cannot carry.
  std::string json;
  std::vector<Diagnostic> diagnostics;
  std::shared_ptr<const SourceManager> sources;
  /// Of all that had to be computed; 0 if the run before had computed it.
  uint64_t gasUsed = 0;
};

/// Runs one program again and again, and keeps the memory that it needs for
/// that. One session a thread; any number of sessions may share a program and
/// a host.
class Session {
public:
  /// Without a host: one that has the level 2 lenses that need nothing from
  /// outside (createLocalHost).
  explicit Session(Program program, SessionOptions options = {},
                   std::shared_ptr<Host> host = nullptr);
  Session(Session &&);
  ~Session();

  /// Runs the program. The values are not copied: what they point to stays
  /// valid until the next `run`, or until `update` has replaced them. The
  /// report stays valid until the next call of this session.
  const RunReport &run(RunInputs inputs = {});
  /// The same, with the inputs as the text of a JSON object, which is copied.
  const RunReport &runJson(llvm::StringRef inputs);

  /// Runs the program and hands its canonical JSON on in pieces, each of which
  /// is gone after the call: the report has no text, and none is held whole.
  /// Nothing is handed on of a run that fails.
  const RunReport &
  runStreaming(RunInputs inputs,
               llvm::function_ref<void(llvm::StringRef piece)> sink);

  /// Runs the program again with other values for some inputs; all others keep
  /// theirs. The report is that of a run with all inputs: the same bytes, gas
  /// and diagnostics. Only what depends on the changed inputs is computed,
  /// unless somebody could tell the difference: after an error, with lenses of
  /// level 1 or 2, with lazy variables, near a limit. Memory stays within twice
  /// that of a run.
  const RunReport &update(RunInputs changed);
  const RunReport &updateJson(llvm::StringRef changed);

  /// Gives inputs, as `run` does, without running anything.
  void give(RunInputs inputs);
  /// Computes one variable and only what it needs, with the inputs of the last
  /// run or update or those that were given since; none if the program has no
  /// such variable. Messages, their guard and their layout do not take part.
  /// Reports of this session are gone then; the value is valid until its next
  /// call.
  std::optional<ValueReport> value(llvm::StringRef name);

  /// Ends the run, update or computation that goes on in another thread with
  /// X.fct.TIMEOUT, soon and whatever it waits for; without effect if none
  /// does. Nothing else of a session may be called from another thread. Whoever
  /// cancels `RunOptions::cancellation` ends it, too.
  void cancel();

  const Program &program() const;
  const SessionOptions &options() const;
  /// All about the newest run; its values stay valid as long as its report.
  const RunResult &details() const;

private:
  struct Implementation;
  std::unique_ptr<Implementation> impl;
};

/// Runs a program once for each of `inputs` on `threads` threads (0: one a
/// core). The reports are in the order of the inputs, and the same with any
/// number of threads.
std::vector<RunReport> runParallel(const Program &program,
                                   llvm::ArrayRef<RunInputs> inputs,
                                   unsigned threads = 0,
                                   const SessionOptions &options = {},
                                   std::shared_ptr<Host> host = nullptr);
/// The same, with each inputs as the text of a JSON object.
std::vector<RunReport> runParallelJson(const Program &program,
                                       llvm::ArrayRef<llvm::StringRef> inputs,
                                       unsigned threads = 0,
                                       const SessionOptions &options = {},
                                       std::shared_ptr<Host> host = nullptr);

} // namespace facet

#endif // FACET_PIPELINE_SESSION_H

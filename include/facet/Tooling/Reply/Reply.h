//===- Reply.h - Reading what a model answered ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/Language.md 3.9: the answer must be what @x.fct.response says, and calls
// of tools what their functions take; the guard decides about them.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_REPLY_REPLY_H
#define FACET_TOOLING_REPLY_REPLY_H

#include "facet/Pipeline/Program.h"
#include "facet/Provider/Provider.h"
#include "facet/Runtime/Evaluator.h"
#include "facet/Support/Json/JsonMender.h"

namespace facet {

struct ReplyOptions {
  /// Whose response object the reply is; unset: it is the answer's text.
  std::optional<Provider> provider;
  /// Find JSON in prose and mend it; each mend is listed.
  bool isLenient = false;
  /// How many errors are looked for, at least one: the place of each takes
  /// time.
  size_t mostErrors = 20;
  /// What diagnostics call the reply.
  std::string name = "<reply>";
  /// Mode and limits of what conditions of the guard compute. The memory limit
  /// is also that of the reply's values.
  RunOptions run;
};

/// A call of a tool that the model asks for.
struct ReplyToolCall {
  llvm::StringRef interface, function;
  /// A map that fits the parameters, but for fields that `isLenient` kept.
  Value arguments;
  /// What the guard says to `tool_call`, of tools that were shown.
  bool isAllowed = false;
};

/// What is in a reply. It may outlive the program and the reply's text.
struct ReplyReport {
  /// No errors: there is an answer.
  bool ok = false;
  /// Of the response's type; without one, or if that is a string, the text.
  /// Null if there are only calls of tools.
  Value value;
  std::vector<ReplyToolCall> calls;
  /// Those of the answer, then those of the calls' arguments, each by offset in
  /// the text that it is of.
  std::vector<JsonRepair> repairs;
  /// All of that as canonical JSON, without a final LF; empty unless `ok`.
  std::string json;
  /// Errors (F453 for whatever does not fit), warnings, notes.
  std::vector<Diagnostic> diagnostics;
  /// The texts that their spans point into: those of the program, then the
  /// reply.
  std::shared_ptr<const SourceManager> sources;
  /// What the values point into.
  std::shared_ptr<const void> memory;
};

/// Reads what a model answered to the output of the program. `inputs` are those
/// of the run, which conditions of the guard may read; no others need be there.
/// Without a host: one that has the level 2 lenses that need nothing from
/// outside. Thread-safe, for one program too.
ReplyReport readReply(const Program &program, llvm::StringRef reply,
                      const ReplyOptions &options = {}, RunInputs inputs = {},
                      std::shared_ptr<Host> host = nullptr);

} // namespace facet

#endif // FACET_TOOLING_REPLY_REPLY_H

//===- Commands.h - The commands of fct -------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One file a command, those that serve until they are told to end in Services/,
// those that use a queue of other processes in Cluster/; main.cpp picks one of
// them.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_COMMANDS_H
#define FACET_TOOLS_FCT_COMMANDS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace facet::tool {

class CommandLine;
struct Process;

/// Exit statuses (docs/Language.md 1.16).
enum ExitStatus : int { exitSuccess = 0, exitErrors = 1, exitUsage = 2 };

struct Command {
  llvm::StringLiteral name;
  /// After "fct NAME".
  const char *arguments;
  const char *summary;
  /// Command lines for its help, each with what it does; one a line.
  const char *examples;
  /// Which options of Options.td it takes.
  unsigned visibility;
  /// Does it and gives the exit status.
  int (*execute)(CommandLine &line, Process &process);
};

llvm::ArrayRef<Command> allCommands();
const Command *findCommand(llvm::StringRef name);

int executeAnalyze(CommandLine &line, Process &process);
int executeBuild(CommandLine &line, Process &process);
int executeCache(CommandLine &line, Process &process);
int executeCount(CommandLine &line, Process &process);
int executeCodegen(CommandLine &line, Process &process);
int executeConfig(CommandLine &line, Process &process);
int executeExplain(CommandLine &line, Process &process);
int executeFormat(CommandLine &line, Process &process);
int executeHelp(CommandLine &line, Process &process);
int executeInspect(CommandLine &line, Process &process);
int executeLsp(CommandLine &line, Process &process);
int executeReply(CommandLine &line, Process &process);
int executeResolve(CommandLine &line, Process &process);
int executeRun(CommandLine &line, Process &process);
int executeServe(CommandLine &line, Process &process);
int executeSubmit(CommandLine &line, Process &process);
int executeTest(CommandLine &line, Process &process);
int executeVerify(CommandLine &line, Process &process);
int executeVersion(CommandLine &line, Process &process);
int executeWorker(CommandLine &line, Process &process);

/// Writes the help of one command, or of all, to stdout.
int showHelp(const Command *command, Process &process);

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_COMMANDS_H

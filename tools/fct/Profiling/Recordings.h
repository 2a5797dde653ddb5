//===- Recordings.h - What a command records of itself ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_RECORDINGS_H
#define FACET_TOOLS_FCT_RECORDINGS_H

#include "CommandLine.h"
#include "Process/Process.h"
#include "Sources.h"

namespace facet::tool {

/// Begins to record if --profile, --otlp or --telemetry asks for it. Records
/// bad usage.
void startRecording(CommandLine &line, Process &process);

/// Adds the files of --profile and --otlp to what the command writes.
void addRecordingOutputs(const Process &process, Outputs &outputs);

/// Recorders for so many workers, the first of which is the calling thread.
void addWorkerRecorders(Process &process, unsigned workers);

/// What compilation and a run need for the telemetry, the profile: only their
/// counts depend on it, never a result.
void recordCompilation(const Process &process, CompilerOptions &options);
void recordRun(const Process &process, RunOptions &options);

/// Notes the variables that nothing reads, of which compilation warned.
void noteUnusedVariables(Process &process,
                         llvm::ArrayRef<Diagnostic> diagnostics,
                         const SourceManager &sources);

/// Ends the recording and writes the files of --profile and --otlp, of a
/// command that failed, too. Gives the exit status of the command.
int finishRecording(Process &process, int status);

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_RECORDINGS_H

//===- Recordings.cpp - What a command records of itself ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Profiling/Recordings.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Tooling/Telemetry/Telemetry.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::tool {

static bool isLanguageProfile(llvm::StringRef name) {
  return name == "core" || name == "hypervisor";
}

/// The file of --profile=FILE, or of --profile and --profile-output.
static std::optional<std::string> readProfileFile(CommandLine &line) {
  std::optional<std::string> file;
  for (std::string &value : line.values(OPT_profile_eq)) {
    if (isLanguageProfile(value))
      continue;
    if (!line.mayRecordProfile())
      line.bad(diag::UsageChoice, {"--profile", value, "core or hypervisor"});
    file = std::move(value);
  }
  if (file && line.has(OPT_profile_output))
    line.bad(diag::UsageConflict, {"--profile=" + *file, "--profile-output"});
  if (file)
    return file;
  if (line.has(OPT_profile))
    return line.value(OPT_profile_output).value_or("fct-profile.json").str();
  if (line.has(OPT_profile_output))
    line.bad(diag::UsageNeedsOption, {"--profile-output", "--profile"});
  return std::nullopt;
}

/// "fct run agent.facet".
static std::string commandOf(const CommandLine &line) {
  constexpr size_t mostShown = 3;
  std::string text = "fct " + line.command().name.str();
  llvm::ArrayRef<llvm::StringRef> names = line.positionals();
  for (llvm::StringRef name : names.take_front(mostShown))
    text += " " + name.str();
  return names.size() > mostShown ? text + " …" : text;
}

void startRecording(CommandLine &line, Process &process) {
  process.profileFile = readProfileFile(line);
  if (std::optional<llvm::StringRef> file = line.value(OPT_otlp))
    process.otlpFile = file->str();
  bool wantsAll = process.profileFile || line.has(OPT_timings);
  if (!wantsAll && !process.otlpFile && !line.has(OPT_telemetry))
    return;
  auto detail = wantsAll           ? RecordingDetail::All
                : process.otlpFile ? RecordingDetail::Host
                                   : RecordingDetail::Phases;
  process.recording = std::make_unique<Recording>(detail);
  process.recorders.push_back(&process.recording->addThread("main"));
  process.facts.command = commandOf(line);
}

void addRecordingOutputs(const Process &process, Outputs &outputs) {
  if (process.profileFile)
    outputs.add("--profile", *process.profileFile);
  if (process.otlpFile)
    outputs.add("--otlp", *process.otlpFile);
}

void addWorkerRecorders(Process &process, unsigned workers) {
  if (!process.recording)
    return;
  for (unsigned i = 1; i < workers; ++i)
    process.recorders.push_back(
        &process.recording->addThread("worker " + llvm::utostr(i)));
}

void recordCompilation(const Process &process, CompilerOptions &options) {
  options.recorder = process.recorder();
  options.wantCounts = process.recording != nullptr;
}

void recordRun(const Process &process, RunOptions &options) {
  options.recorder = process.recorder();
  options.countsComputed = process.recording != nullptr;
}

void noteUnusedVariables(Process &process,
                         llvm::ArrayRef<Diagnostic> diagnostics,
                         const SourceManager &sources) {
  if (!process.profileFile)
    return;
  for (const Diagnostic &diagnostic : diagnostics)
    if (diagnostic.kind == diag::VariableUnused ||
        diagnostic.kind == diag::InputUnused)
      process.facts.unusedVariables.push_back(
          sources.text(diagnostic.span).str());
}

/// The code of the error that ended the command; empty if none did.
static llvm::StringRef errorOf(const Process &process, int status) {
  if (status == exitSuccess)
    return "";
  int error = process.firstError;
  return codeText(error == Process::noError ? Code::Internal : Code(error));
}

int finishRecording(Process &process, int status) {
  if (!process.recording || status == exitUsage)
    return status;
  // The main thread outlives all others.
  for (const std::unique_ptr<Recorder> &thread :
       llvm::reverse(process.recording->threads()))
    thread->finish();
  OutputFiles outputs;
  if (process.profileFile)
    outputs.add(*process.profileFile,
                renderProfile(*process.recording, process.facts));
  if (process.otlpFile)
    outputs.add(*process.otlpFile,
                renderOtlp(*process.recording, errorOf(process, status)));
  int written = process.write(outputs);
  return status == exitSuccess ? written : status;
}

} // namespace facet::tool

//===- Process.h - What lives as long as the process ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_PROCESS_H
#define FACET_TOOLS_FCT_PROCESS_H

#include "Process/Deadline.h"
#include "facet/Pipeline/Compilation.h"
#include "facet/Runtime/Evaluator.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "facet/Tooling/Diagnostics/Sarif.h"
#include "facet/Tooling/Output/OutputFiles.h"
#include "facet/Tooling/Profile/ProfileWriter.h"
#include <atomic>

namespace facet::tool {

/// Writes text to stderr as it is.
void writeToStderr(llvm::StringRef text);

/// Where the optimiser's remarks go.
struct RemarkRequest {
  bool asText = false;
  std::optional<std::string> yamlFile;
};

/// The process ends without destroying this: giving back memory piece by
/// piece would be most of the time that small documents take. So commands keep
/// here what is large.
struct Process {
  DiagnosticStyle style;
  bool verbose = false;
  /// Colours in results for people, on stdout.
  bool hasColorfulResults = false;
  /// A warning was rendered, by whatever thread.
  mutable std::atomic<bool> hasWarned{false};
  /// The code of the error that was rendered first.
  static constexpr int noError = -1;
  mutable std::atomic<int> firstError{noError};
  /// What commands read documents through.
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files = diskFiles();
  std::unique_ptr<Compilation> compilation;
  std::shared_ptr<const Plan> plan;
  std::unique_ptr<Evaluator> evaluator;
  /// Null: nothing is recorded.
  std::unique_ptr<Recording> recording;
  /// By worker; that of this thread comes first.
  std::vector<Recorder *> recorders;
  std::optional<std::string> profileFile, otlpFile;
  ProfileFacts facts;
  Deadline deadline;
  /// What is shown when there is no memory left to make a message.
  std::string outOfMemory;
  mutable SarifLog log;
  mutable std::mutex logging;

  Recorder *recorder(unsigned worker = 0) const {
    return recording ? recorders[worker] : nullptr;
  }

  /// Makes that message, in the style.
  void prepareOutOfMemory();
  /// --timeout, from now on; `time` as it was written, empty for none. False,
  /// which is reported, if the time cannot be watched.
  bool startDeadline(std::chrono::milliseconds duration,
                     const std::string &time);

  /// Diagnostics as they are shown.
  std::string render(llvm::ArrayRef<Diagnostic> diagnostics,
                     const SourceManager *sources = nullptr) const;
  /// Prints to stderr.
  void report(llvm::ArrayRef<Diagnostic> diagnostics,
              const SourceManager *sources = nullptr) const;
  /// Writes rendered diagnostics to stderr.
  void show(llvm::StringRef rendered) const;
  /// Writes what diagnostics of this process still need behind them: the end of
  /// a SARIF log.
  void finishDiagnostics();
  /// What the optimiser remarked, as it is shown, and in a file that goes out
  /// with the results.
  std::string renderRemarks(const RemarkRequest &request,
                            Compilation &compilation,
                            OutputFiles &outputs) const;
  /// Writes a result to stdout, as text with one final LF. Gives the exit
  /// status.
  int print(std::string text);
  /// Writes all results and prints what went wrong. Gives the exit status.
  int write(OutputFiles &outputs);
};

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_PROCESS_H

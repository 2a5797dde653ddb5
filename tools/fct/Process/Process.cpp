//===- Process.cpp - What lives as long as the process --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Process/Process.h"
#include "Commands/Commands.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <unistd.h>

namespace facet::tool {

std::string Process::render(llvm::ArrayRef<Diagnostic> diagnostics,
                            const SourceManager *sources) const {
  if (llvm::any_of(diagnostics, [](const Diagnostic &diagnostic) {
        return diagnostic.severity == Severity::Warning;
      }))
    hasWarned = true;
  for (const Diagnostic &diagnostic : diagnostics)
    if (diagnostic.severity == Severity::Error) {
      int none = noError;
      firstError.compare_exchange_strong(none, int(diagnostic.code));
      break;
    }
  std::string text;
  DiagnosticPrinter(sources, style).print(diagnostics, text);
  return text;
}

void Process::report(llvm::ArrayRef<Diagnostic> diagnostics,
                     const SourceManager *sources) const {
  if (!diagnostics.empty())
    show(render(diagnostics, sources));
}

void Process::show(llvm::StringRef rendered) const {
  if (style.format != DiagnosticFormat::Sarif)
    return writeToStderr(rendered);
  std::lock_guard<std::mutex> lock(logging);
  writeToStderr(log.append(rendered));
}

void Process::finishDiagnostics() {
  if (style.format != DiagnosticFormat::Sarif)
    return;
  std::lock_guard<std::mutex> lock(logging);
  writeToStderr(log.finish());
}

void writeToStderr(llvm::StringRef text) {
  if (text.empty())
    return;
  llvm::raw_fd_ostream os(STDERR_FILENO, /*shouldClose=*/false,
                          /*unbuffered=*/true);
  os << text;
  // There is nobody left to tell.
  os.clear_error();
}

std::string Process::renderRemarks(const RemarkRequest &request,
                                   Compilation &compilation,
                                   OutputFiles &outputs) const {
  if (!request.asText && !request.yamlFile)
    return "";
  std::vector<Remark> remarks = compilation.takeRemarks();
  const SourceManager &sources = *compilation.sources();
  if (request.yamlFile)
    outputs.add(*request.yamlFile, remarksToYaml(remarks, sources));
  if (!request.asText)
    return "";
  Diagnostics diagnostics;
  for (const Remark &remark : remarks) {
    std::string metrics;
    for (const auto &[key, value] : remark.metrics)
      metrics += (metrics.empty() ? " (" : ", ") + key + " " + value;
    diagnostics.report(diag::NoteRemark, remark.span,
                       {remarkKindName(remark.kind).str(), remark.message,
                        metrics.empty() ? "" : metrics + ")", remark.pass});
  }
  return render(diagnostics.all(), &sources);
}

void Process::prepareOutOfMemory() {
  Diagnostics diagnostics;
  diagnostics.report(diag::OutOfMemory, {}, {});
  outOfMemory = render(diagnostics.all());
  // Nothing has happened yet.
  firstError = noError;
  if (style.format != DiagnosticFormat::Sarif)
    return;
  SarifLog whole;
  outOfMemory = whole.append(outOfMemory);
  outOfMemory += whole.finish();
}

bool Process::startDeadline(std::chrono::milliseconds duration,
                            const std::string &time) {
  if (time.empty())
    return true;
  auto up = [this, time] {
    Diagnostics diagnostics;
    diagnostics.report(diag::TimeIsUp, {}, {time});
    report(diagnostics.all());
    finishDiagnostics();
  };
  if (deadline.start(duration, up))
    return true;
  Diagnostics diagnostics;
  diagnostics.report(diag::TimeUnwatched, {}, {});
  report(diagnostics.all());
  return false;
}

int Process::print(std::string text) {
  OutputFiles outputs;
  outputs.add("-", withFinalNewline(std::move(text)));
  return write(outputs);
}

int Process::write(OutputFiles &outputs) {
  RecordedSpan span(recorder(), SpanKind::Stage, "write");
  Diagnostics diagnostics;
  bool written = outputs.write(diagnostics);
  report(diagnostics.all());
  return written ? exitSuccess : exitErrors;
}

} // namespace facet::tool

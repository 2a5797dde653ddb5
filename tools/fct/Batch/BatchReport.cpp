//===- BatchReport.cpp - What is said of a batch --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Batch/BatchReport.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <unistd.h>

namespace facet::tool {

bool showsBatchProgress(const CommandLine &line, llvm::StringRef output) {
  return !line.has(OPT_no_progress) && ::isatty(STDERR_FILENO) &&
         !(output == "-" && ::isatty(STDOUT_FILENO));
}

void BatchProgress::update(const BatchCounts &counts) {
  Clock::time_point now = Clock::now();
  if (!isShown || now < next)
    return;
  constexpr std::chrono::milliseconds pause(100);
  next = now + pause;
  isVisible = true;
  writeToStderr("\r" + textOf(counts, now - start) + "\033[K");
}

void BatchProgress::clear() {
  if (isVisible)
    writeToStderr("\r\033[K");
  isVisible = false;
}

std::string BatchProgress::textOf(const BatchCounts &counts,
                                  std::chrono::duration<double> time) const {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << counts.lines << (counts.lines == 1 ? " line" : " lines");
  if (std::optional<double> read = part())
    os << llvm::format(", %.0f %%", *read * 100);
  if (time.count() > 0)
    os << llvm::format(", %.0f/s", double(counts.lines) / time.count());
  if (counts.failed)
    os << ", " << counts.failed << " failed";
  return text;
}

void showBatchMessages(const BatchPart &part, BatchProgress &progress,
                       Process &process) {
  if (!part.messages.empty())
    progress.clear();
  if (part.hasWarnings)
    process.hasWarned = true;
  process.show(part.messages);
}

void reportBatchCounts(const BatchCounts &counts, bool isTold,
                       const Process &process, Diagnostics &diagnostics) {
  std::string lines = llvm::utostr(counts.lines);
  std::string failed = llvm::utostr(counts.failed);
  if (counts.failed && !isTold)
    diagnostics.report(diag::BatchFailed, {},
                       {failed, lines, llvm::utostr(counts.firstFailed)});
  if (process.verbose)
    diagnostics.report(diag::NoteBatch, {}, {lines, failed});
}

} // namespace facet::tool

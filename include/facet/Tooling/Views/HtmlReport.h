//===- HtmlReport.h - A document and its run as one page --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_VIEWS_HTMLREPORT_H
#define FACET_TOOLING_VIEWS_HTMLREPORT_H

#include "facet/Pipeline/Compilation.h"
#include "facet/Runtime/Evaluator.h"
#include "facet/Support/Recorder.h"

namespace facet {

/// The request body that a provider would be sent, or why there is none.
struct ReportPayload {
  /// "openai" …
  std::string provider;
  /// JSON; empty if there is a problem.
  std::string json;
  std::string problem;
};

/// What a report is made of.
struct ReportData {
  /// After `makePlan`, not packed at compile time, so that all sizes are known.
  const Compilation &compilation;
  /// With `reportsLayout`, `measuresLenses`, variables and events; null if the
  /// document was not run, because inputs are missing.
  const RunResult *result = nullptr;
  uint64_t gasLimit = 0;
  /// Of the compilation and the run.
  llvm::ArrayRef<Diagnostic> diagnostics = {};
  llvm::ArrayRef<ReportPayload> payloads = {};
  /// Of the compilation and the run, with all details; null: the report says
  /// nothing of time, so that equal runs give equal bytes.
  const Recording *recording = nullptr;
  /// What sizes are counted in.
  llvm::StringRef unit = "byte", units = "bytes";
};

/// One HTML page that needs nothing else: no script, no font, no request. It
/// shows the budget, each section as an element with its `id` and both sizes,
/// why the layout did what it did, the graph, values, decisions, lenses,
/// payloads and the document. Long texts and lists are shown in part, and say
/// so: the page has a few megabytes at most.
std::string renderHtmlReport(const ReportData &data);

} // namespace facet

#endif // FACET_TOOLING_VIEWS_HTMLREPORT_H

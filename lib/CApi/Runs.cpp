//===- Runs.cpp - Many runs of a program for C ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CApiObjects.h"

using namespace facet;
using namespace facet::capi;

struct facet_runs {
  std::vector<RunReport> reports;
  std::vector<facet_diagnostics> diagnostics;
};

/// The texts of the caller; nullopt if one of them cannot be one.
static std::optional<std::vector<llvm::StringRef>>
inputsOf(const facet_text *inputs, size_t count) {
  if (count && !inputs)
    return std::nullopt;
  std::vector<llvm::StringRef> texts;
  for (const facet_text &input : llvm::ArrayRef(inputs, count)) {
    std::optional<llvm::StringRef> text = refOf(input.data, input.size);
    if (!text)
      return std::nullopt;
    texts.push_back(*text);
  }
  return texts;
}

facet_runs *facet_runs_create(const facet_program *program,
                              const facet_session_options *given,
                              const facet_host *host, const facet_text *inputs,
                              size_t count, unsigned threads) {
  std::optional<SessionOptions> options;
  if (program && threads <= mostThreads)
    options = sessionOptionsOf(*program, given);
  std::optional<std::vector<llvm::StringRef>> texts = inputsOf(inputs, count);
  if (!options || !texts)
    return nullptr;
  auto runs = std::make_unique<facet_runs>();
  runs->reports = runParallelJson(program->program, *texts, threads, *options,
                                  host ? host->host : program->host);
  runs->diagnostics.resize(runs->reports.size());
  for (auto [report, diagnostics] : llvm::zip(runs->reports, runs->diagnostics))
    fill(diagnostics, report.diagnostics, report.sources.get());
  return runs.release();
}

void facet_runs_destroy(facet_runs *runs) { delete runs; }

size_t facet_runs_count(const facet_runs *runs) {
  return runs ? runs->reports.size() : 0;
}

/// The report at an index; that of no run if there is none.
static const RunReport &reportAt(const facet_runs *runs, size_t index) {
  static const RunReport none;
  return index < facet_runs_count(runs) ? runs->reports[index] : none;
}

int facet_runs_ok(const facet_runs *runs, size_t index) {
  return reportAt(runs, index).ok;
}
facet_text facet_runs_json(const facet_runs *runs, size_t index) {
  return textOf(reportAt(runs, index).json);
}
facet_text facet_runs_artifact(const facet_runs *runs, size_t index) {
  return textOf(reportAt(runs, index).artifact);
}
facet_text facet_runs_payload(const facet_runs *runs, size_t index) {
  return textOf(reportAt(runs, index).payload);
}
uint64_t facet_runs_gas(const facet_runs *runs, size_t index) {
  return reportAt(runs, index).gasUsed;
}
uint64_t facet_runs_units(const facet_runs *runs, size_t index) {
  return reportAt(runs, index).unitsUsed;
}
const facet_diagnostics *facet_runs_diagnostics(const facet_runs *runs,
                                                size_t index) {
  static const facet_diagnostics none;
  return index < facet_runs_count(runs) ? &runs->diagnostics[index] : &none;
}

//===- Coverage.cpp - What the generated documents show -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Coverage.h"
#include "llvm/Support/Format.h"

namespace facet::differential {

/// What a thousand documents must show besides every lens.
static constexpr llvm::StringLiteral needed[] = {
    "type.string",
    "type.string(pattern)",
    "type.string(enum)",
    "type.int",
    "type.int(min, max)",
    "type.float",
    "type.bool",
    "type.any",
    "type.union",
    "type.list",
    "type.map",
    "type.struct",
    "type.image",
    "type.audio",
    "type.embedding",
    "input.bad",
    "input.missing",
    "input.default",
    "input.undeclared",
    "declared type",
    "forward references",
    "computed argument",
    "common subexpression",
    "text block",
    "text file",
    "content.block",
    "content.file",
    "full name",
    "response",
    "description.type",
    "description.map",
    "description.function",
    "message.hints",
    "test",
    "test.cases",
    "test.passed",
    "test.failed",
    "test.error",
    "lazy",
    "lazy.unread",
    "gate.constant",
    "gate.variable",
    "gate.any",
    "policy.when",
    "policy.unless",
    "condition.variable",
    "condition.any",
    "condition.unknown",
    "content.list",
    "strategy",
    "context_priority",
    "history",
    "history.input",
    "history.literal",
    "conversation",
    "tools",
    "pure",
    "low gas limit",
    "fused.filter_count",
    "fused.map_first",
    "fused.replace_literal",
    "fused.sort_first",
    "fused.split_first",
    "fused.split_last",
    "fused.split_length",
    "fused.split_nth",
    "fused.split_tail",
    "fused.split_take_last",
    "fused.text_chain",
    "fused.where_count",
    "layout.cut",
    "layout.dropped",
    "guard.allowed",
    "guard.denied",
    "host.called",
    "warning.X.fct.UNDECLARED_INPUT",
    "warning.X.fct.TOOL_HIDDEN",
    "update",
    "update.partial",
    "build.error",
    "run.ok",
    "run.F405",
    "run.F451",
    "run.F452",
    "run.F453",
    "run.F454",
    "run.F455",
    "run.F803",
    "run.F901",
    "layout.tokens",
    "layout.fill",
    "layout.optimal",
    "run.gas limit",
    "run.X.fct.HOST",
};

void Coverage::addRun(const Outcome &outcome) {
  ++features["run." + (outcome.ok ? "ok" : outcome.error())];
  for (const Diagnostic &diagnostic : outcome.diagnostics)
    if (diagnostic.severity == Severity::Warning)
      ++features["warning." + codeText(diagnostic.code).str()];
  auto count = [&](const char *name, bool isSo) {
    if (isSo)
      ++features[name];
  };
  count("layout.cut", outcome.cut);
  count("layout.dropped", outcome.dropped);
  count("host.called", !outcome.hostCalls.empty());
  count("lazy.unread", outcome.hasUnread());
  count("guard.allowed", llvm::is_contained(outcome.allowed, true));
  count("guard.denied", llvm::is_contained(outcome.allowed, false));
}

void Coverage::add(const Case &test, const Report &report) {
  ++documents;
  for (const std::string &feature : test.features)
    ++features[feature];
  if (!report.compiles) {
    ++features["build.error"];
    for (const Diagnostic &diagnostic : report.diagnostics)
      if (diagnostic.severity == Severity::Error)
        ++features["build." + codeText(diagnostic.code).str()];
    return;
  }
  for (const auto &lens : report.lenses)
    lenses[lens.first().str()] += lens.second;
  // What only the optimiser calls.
  for (const auto &lens : report.optimised)
    if (!known.find(lens.first()))
      features["fused." + lens.first().str()] += lens.second;
  addRun(report.reference);
  if (report.meetsGasLimit)
    ++features["run.gas limit"];
  features["test.passed"] += report.testsPassed;
  features["test.failed"] += report.testsFailed;
  features["test.error"] += report.testsWithError;
  features["update"] += report.updates;
  features["update.partial"] += report.partialUpdates;
  if (report.reference.ok)
    for (unsigned level = 0; level != 3; ++level)
      gas[level] += report.gas[level];
}

void Coverage::print(llvm::raw_ostream &os) const {
  os << documents << " documents\n";
  for (const auto &[name, count] : features)
    os << llvm::format("%10llu  ", (unsigned long long)count) << name << '\n';
  os << "calls\n";
  for (const auto &[name, count] : lenses)
    os << llvm::format("%10llu  ", (unsigned long long)count) << name << '\n';
  os << "gas at -O0, -O1, -O2: " << gas[0] << ", " << gas[1] << ", " << gas[2]
     << '\n';
}

uint64_t Coverage::countOf(const std::string &what) const {
  auto found = features.find(what);
  return found == features.end() ? 0 : found->second;
}

std::string Coverage::missing() const {
  std::string text;
  for (const Lens *lens : known.all())
    if (!lenses.count(lens->name.str()))
      text += ("lens " + lens->name + " is never called\n").str();
  for (llvm::StringRef name : needed)
    if (!countOf(name.str()))
      text += (name + " is never seen\n").str();
  if (countOf("run.ok") * 10 < documents * 6)
    text += "less than 60 % of the documents run to the end\n";
  return text;
}

} // namespace facet::differential

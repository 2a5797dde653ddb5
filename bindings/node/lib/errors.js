// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"use strict";

/** Diagnostics from their JSON lines; null where there are none. */
function parseDiagnostics(lines) {
  if (!lines) return [];
  return lines.trimEnd().split("\n").map((line) => {
    const record = JSON.parse(line);
    return {
      severity: record.severity,
      code: record.code,
      message: record.message,
      file: record.file ?? null,
      line: record.line ?? null,
      column: record.column ?? null,
      endLine: record.end_line ?? null,
      endColumn: record.end_column ?? null,
      notes: record.notes ?? [],
      help: record.help ?? null,
    };
  });
}

/** What a call failed with: the message is what fct would print; code, file, line and
    column are those of the first error. */
class FacetError extends Error {
  constructor([lines, text], options) {
    super(text.trimEnd(), options);
    this.name = new.target.name;
    this.diagnostics = parseDiagnostics(lines);
    const first = this.diagnostics.find((each) => each.severity === "error");
    this.code = first?.code ?? null;
    this.file = first?.file ?? null;
    this.line = first?.line ?? null;
    this.column = first?.column ?? null;
  }
}
class CompileError extends FacetError {}
class ConfigError extends FacetError {}
class RunError extends FacetError {}
class ReplyError extends FacetError {}

module.exports = { parseDiagnostics, FacetError, CompileError, ConfigError, RunError, ReplyError };

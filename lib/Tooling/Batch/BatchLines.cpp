//===- BatchLines.cpp - What lines of inputs give -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Batch/BatchLines.h"
#include "facet/Pipeline/InputText.h"
#include "facet/Provider/ProviderDiagnostics.h"
#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

struct BatchLineRunner::Line {
  llvm::StringRef text;
  uint64_t number;
  bool isTooLong;
};

/// In a document or in the input; columns count code points.
struct BatchLineRunner::Place {
  std::string file;
  LineColumn at;
};

//===----------------------------------------------------------------------===//
// Lines that failed
//===----------------------------------------------------------------------===//

static void appendErrorLine(std::string &out, const Diagnostic &error,
                            uint64_t line, llvm::StringRef file,
                            std::optional<LineColumn> place) {
  JcsWriter json(out);
  json.beginObject();
  json.key("error");
  json.beginObject();
  json.key("code");
  json.string(codeText(error.code));
  json.key("help");
  if (error.help.empty())
    json.null();
  else
    json.string(validUtf8(error.help));
  json.key("line");
  json.integer(int64_t(line));
  json.key("message");
  json.string(validUtf8(error.message));
  json.key("notes");
  json.beginArray();
  for (const DiagnosticNote &note : error.notes)
    json.string(validUtf8(note.message));
  json.endArray();
  json.key("place");
  if (place) {
    json.beginObject();
    json.key("column");
    json.integer(place->column);
    json.key("file");
    json.string(validUtf8(file));
    json.key("line");
    json.integer(place->line);
    json.endObject();
  } else {
    json.null();
  }
  json.endObject();
  json.endObject();
  out += '\n';
}

//===----------------------------------------------------------------------===//
// The runs
//===----------------------------------------------------------------------===//

BatchLineRunner::BatchLineRunner(const Plan &plan, Host &host,
                                 const BatchOptions &options,
                                 const PayloadRenderer *renderer)
    : plan(plan), host(host), options(options), renderer(renderer),
      printer(plan.sources.get(), options.style),
      arena(options.run.memoryLimit) {}

bool BatchLineRunner::run(const LineChunk &chunk, BatchLines &out,
                          llvm::function_ref<bool()> hasMuch) {
  /// Output that waits for its turn.
  constexpr size_t mostWaiting = size_t(1) << 20;
  Line line{chunk.text, chunk.firstLine, chunk.isTooLong};
  if (line.isTooLong && !runLine(out, line) && options.failFast)
    return false;
  // Written by some editors before the first line of a file.
  if (line.number == 1)
    line.text = withoutByteOrderMark(line.text);
  for (llvm::StringRef rest = line.text; !rest.empty(); ++line.number) {
    std::tie(line.text, rest) = rest.split('\n');
    if (line.text.find_first_not_of(" \t\r") == llvm::StringRef::npos)
      continue;
    if (!runLine(out, line) && options.failFast)
      return false;
    if (out.lines.size() + out.messages.size() > mostWaiting && !hasMuch())
      return true;
  }
  return true;
}

/// Runs a line; false if it failed.
bool BatchLineRunner::runLine(BatchLines &out, const Line &line) {
  Diagnostics diagnostics;
  std::optional<Place> place;
  bool isGood = tryLine(out, line, diagnostics, place);
  ++out.counts.lines;
  if (!isGood) {
    if (out.counts.failed++ == 0)
      out.counts.firstFailed = line.number;
  }
  if (!diagnostics.empty())
    report(out, line, diagnostics, std::move(place));
  return isGood;
}

bool BatchLineRunner::tryLine(BatchLines &out, const Line &line,
                              Diagnostics &diagnostics,
                              std::optional<Place> &place) {
  if (line.isTooLong || line.text.size() > options.run.memoryLimit) {
    diagnostics
        .report(diag::BatchLineTooLong, {},
                {llvm::utostr(options.run.memoryLimit)})
        .withHelp("raise it with --memory-limit");
    return false;
  }
  auto setPlace = [&](size_t offset) {
    size_t column = countCodePoints(line.text.take_front(offset)) + 1;
    place = {options.inputName, {uint32_t(line.number), uint32_t(column)}};
    return SourceSpan();
  };
  arena.reset();
  std::optional<Value> values =
      readInputObject(line.text, arena, setPlace, diagnostics);
  if (!values)
    return false;
  RunResult result =
      evaluator.run(plan, inputsOf(*values), options.run, host, diagnostics,
                    /*wantVariables=*/false, /*wantEvents=*/false);
  if (!result.ok)
    return false;
  if (options.config)
    checkPacking(*options.config, plan, result, diagnostics);
  if (!renderer)
    appendCanonicalJson(out.lines, plan, result);
  else if (!renderer->append(out.lines, result, options.run.memoryLimit,
                             diagnostics))
    return false;
  out.lines += '\n';
  if (options.wantsTotals)
    out.totals.add(plan, result);
  return true;
}

RunInputs BatchLineRunner::inputsOf(Value line) {
  if (options.base.empty())
    return line.asMap();
  // Of a repeated name the last value counts.
  inputs = options.base;
  llvm::append_range(inputs, line.asMap());
  return inputs;
}

/// Whether it is said of a tool that it is left out, or of a schema what it
/// cannot say: once a batch, for it depends on the document more than on the
/// line.
static bool isAboutDocument(const Diagnostic &diagnostic) {
  return diagnostic.kind == diag::PayloadPattern ||
         diagnostic.kind == diag::RunToolHidden ||
         diagnostic.kind == diag::NoteToolRuleInactive ||
         diagnostic.kind == diag::NoteToolDefault;
}

/// Warnings go to the messages; an error is the line's output, and ends the
/// batch with a message where it is the last.
void BatchLineRunner::report(BatchLines &out, const Line &line,
                             Diagnostics &diagnostics,
                             std::optional<Place> place) {
  std::string note = ("in line " + llvm::Twine(line.number) + " of '" +
                      options.inputName + "'")
                         .str();
  for (Diagnostic &diagnostic : diagnostics.take()) {
    bool isError = diagnostic.severity == Severity::Error;
    if (isError) {
      SourceSpan span = diagnostic.span;
      if (span)
        place = {plan.sources->name(span.file).str(),
                 plan.sources->lineColumn(span.file, span.begin)};
      appendErrorLine(out.lines, diagnostic, line.number,
                      place ? llvm::StringRef(place->file) : "",
                      place ? std::optional(place->at) : std::nullopt);
    }
    if (isAboutDocument(diagnostic)) {
      std::pair<FileId, uint32_t> about(diagnostic.span.file,
                                        diagnostic.span.begin);
      if (!out.seenOnce.insert(about).second)
        continue;
      BatchLines::Once &once = out.once.emplace_back();
      once.place = about;
      once.offset = out.messages.size();
      once.isWarning = diagnostic.severity == Severity::Warning;
      printer.print(diagnostic.note(note), once.text);
    } else if (!isError || options.failFast) {
      out.hasWarnings |= diagnostic.severity == Severity::Warning;
      printer.print(diagnostic.note(note), out.messages);
    }
  }
}

//===----------------------------------------------------------------------===//
// The results
//===----------------------------------------------------------------------===//

static void reuse(std::string &buffer) {
  constexpr size_t mostKept = size_t(1) << 22;
  buffer.clear();
  if (buffer.capacity() > mostKept)
    std::string().swap(buffer);
}

void BatchLines::clear() {
  reuse(lines);
  reuse(messages);
  once.clear();
  seenOnce.clear();
  counts = {};
  totals = {};
  hasWarnings = false;
}

BatchPart BatchMerger::add(BatchLines &next) {
  // What no lines before have shown is put among the messages.
  size_t added = 0;
  for (const BatchLines::Once &once : next.once) {
    if (!shown.insert(once.place).second)
      continue;
    next.hasWarnings |= once.isWarning;
    next.messages.insert(once.offset + added, once.text);
    added += once.text.size();
  }
  next.once.clear();
  if (!counts.failed)
    counts.firstFailed = next.counts.firstFailed;
  counts.lines += next.counts.lines;
  counts.failed += next.counts.failed;
  totals.add(std::exchange(next.totals, {}));
  return {next.lines, next.messages, counts, next.hasWarnings};
}

} // namespace facet

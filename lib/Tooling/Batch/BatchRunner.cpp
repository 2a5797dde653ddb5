//===- BatchRunner.cpp - One program, many inputs -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Batch/BatchRunner.h"
#include "LineReader.h"
#include "facet/Pipeline/InputText.h"
#include "facet/Provider/ProviderDiagnostics.h"
#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Runtime/UndeclaredInputs.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Threading/OrderedWork.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringExtras.h"
#include <atomic>
#include <chrono>
#include <deque>

namespace facet {

BatchInput::~BatchInput() = default;

std::vector<MapEntry> declaredInputs(const Plan &plan, RunInputs given,
                                     Diagnostics &diagnostics) {
  llvm::DenseSet<llvm::StringRef> declared;
  for (const PlanInput &input : plan.inputs)
    declared.insert(input.name);
  std::vector<MapEntry> kept;
  std::vector<llvm::StringRef> undeclared;
  for (const MapEntry &entry : given) {
    if (declared.contains(entry.key))
      kept.push_back(entry);
    else
      undeclared.push_back(entry.key);
  }
  warnUndeclaredInputs(plan, undeclared, diagnostics);
  return kept;
}

//===----------------------------------------------------------------------===//
// Lines that failed
//===----------------------------------------------------------------------===//

namespace {
/// A place in a document or in the input; columns count code points.
struct BatchPlace {
  std::string file;
  LineColumn at;
};
} // namespace

static void appendErrorLine(std::string &out, const Diagnostic &error,
                            uint64_t line,
                            const std::optional<BatchPlace> &place) {
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
    json.integer(place->at.column);
    json.key("file");
    json.string(validUtf8(place->file));
    json.key("line");
    json.integer(place->at.line);
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

namespace {
class Batch : OrderedWork {
public:
  Batch(const Plan &plan, Host &host, const BatchOptions &options,
        BatchInput &input, BatchSink sink)
      : plan(plan), host(host), options(options), input(input), sink(sink),
        reader(input, options.run.memoryLimit, options.firstLine),
        printer(plan.sources.get(), options.style) {
    if (!options.renderer && options.payload)
      payloads.emplace(plan, *options.payload);
    renderer = payloads ? &*payloads : options.renderer;
  }

  BatchResult run();

private:
  /// What a thread uses again for each line.
  struct Worker {
    explicit Worker(uint64_t memoryLimit) : arena(memoryLimit) {}
    Evaluator evaluator;
    /// Of the line's inputs.
    ValueArena arena;
    std::vector<MapEntry> inputs;
  };
  using Places = llvm::DenseSet<std::pair<FileId, uint32_t>>;
  struct Slot {
    LineChunk chunk;
    /// What is delivered next; `counts` of this alone.
    std::string lines, messages;
    /// Messages that are shown once a batch, and where among the others.
    std::vector<std::pair<size_t, Diagnostic>> once;
    Places seenOnce;
    BatchCounts counts;
    RunTotals totals;
    bool hasWarnings = false;
    bool isLast = false;
  };
  struct Line {
    llvm::StringRef text;
    uint64_t number;
    bool isTooLong;
  };

  // OrderedWork
  bool take(size_t slot) override {
    return reader.next(chunkLines, slots[slot].chunk);
  }
  void perform(unsigned worker, size_t slot) override;
  bool deliver(size_t slot) override;

  static std::pair<FileId, uint32_t> placeOf(const Diagnostic &diagnostic) {
    return {diagnostic.span.file, diagnostic.span.begin};
  }
  void addOnce(Slot &slot);
  void runChunk(Worker &worker, size_t number);
  bool runLine(Worker &worker, Slot &slot, const Line &line);
  bool tryLine(Worker &worker, Slot &slot, const Line &line,
               Diagnostics &diagnostics, std::optional<BatchPlace> &place);
  RunInputs inputsOf(Worker &worker, Value line) const;
  void report(Slot &slot, const Line &line, Diagnostics &diagnostics,
              std::optional<BatchPlace> place);

  const Plan &plan;
  Host &host;
  const BatchOptions &options;
  BatchInput &input;
  BatchSink sink;
  LineReader reader;
  DiagnosticPrinter printer;
  std::optional<PayloadRenderer> payloads;
  /// Null: lines are canonical JSON.
  const PayloadRenderer *renderer;
  std::deque<Worker> workers;
  std::vector<Slot> slots;
  /// Lines that are taken at a time: so many that this costs little, so few
  /// that all workers have something to do.
  std::atomic<unsigned> chunkLines{1};
  BatchCounts counts;
  RunTotals totals;
  /// What was shown that is shown once.
  Places shownOnce;
  bool isStopped = false;
};
} // namespace

BatchResult Batch::run() {
  for (unsigned i = 0; i != options.threads; ++i)
    workers.emplace_back(options.run.memoryLimit);
  slots.resize(slotsFor(options.threads));
  OrderedWork::run(options.threads);
  return {counts, totals, reader.error(), !isStopped && !reader.error()};
}

void Batch::perform(unsigned worker, size_t number) {
  using Clock = std::chrono::steady_clock;
  constexpr std::chrono::microseconds soon(500), late(4000);
  constexpr unsigned mostLines = 128;
  Clock::time_point start = Clock::now();
  runChunk(workers[worker], number);
  Clock::duration time = Clock::now() - start;
  unsigned lines = chunkLines;
  if (time < soon)
    chunkLines = std::min(mostLines, lines * 2);
  else if (time > late)
    chunkLines = std::max(1u, lines / 2);
}

void Batch::runChunk(Worker &worker, size_t number) {
  /// Output that waits for its turn.
  constexpr size_t mostWaiting = size_t(1) << 20;
  Slot &slot = slots[number];
  Line line{slot.chunk.text, slot.chunk.firstLine, slot.chunk.isTooLong};
  if (line.isTooLong)
    slot.isLast = !runLine(worker, slot, line) && options.failFast;
  // Written by some editors before the first line of a file.
  if (line.number == 1)
    line.text = withoutByteOrderMark(line.text);
  for (llvm::StringRef rest = line.text; !rest.empty() && !slot.isLast;
       ++line.number) {
    std::tie(line.text, rest) = rest.split('\n');
    if (line.text.find_first_not_of(" \t\r") == llvm::StringRef::npos)
      continue;
    slot.isLast = !runLine(worker, slot, line) && options.failFast;
    if (slot.lines.size() + slot.messages.size() > mostWaiting &&
        !deliverPart(number))
      break;
  }
  slot.chunk.memory.reset();
}

/// Buffers that one line made large are not kept for all others.
static void reuse(std::string &buffer) {
  constexpr size_t mostKept = size_t(1) << 22;
  buffer.clear();
  if (buffer.capacity() > mostKept)
    std::string().swap(buffer);
}

/// Puts what no slot before has shown among the messages.
void Batch::addOnce(Slot &slot) {
  size_t added = 0;
  for (const auto &[offset, diagnostic] : slot.once) {
    if (!shownOnce.insert(placeOf(diagnostic)).second)
      continue;
    slot.hasWarnings |= diagnostic.severity == Severity::Warning;
    std::string text;
    printer.print(diagnostic, text);
    slot.messages.insert(offset + added, text);
    added += text.size();
  }
  slot.once.clear();
  slot.seenOnce.clear();
}

bool Batch::deliver(size_t number) {
  Slot &slot = slots[number];
  addOnce(slot);
  if (!counts.failed)
    counts.firstFailed = slot.counts.firstFailed;
  counts.lines += slot.counts.lines;
  counts.failed += slot.counts.failed;
  totals.add(std::exchange(slot.totals, {}));
  bool goesOn = slot.counts.lines == 0 ||
                sink({slot.lines, slot.messages, counts, slot.hasWarnings});
  goesOn &= !slot.isLast;
  reuse(slot.lines);
  reuse(slot.messages);
  slot.counts = {};
  slot.hasWarnings = false;
  if (!goesOn) {
    isStopped = true;
    input.stop();
  }
  return goesOn;
}

/// Runs a line; false if it failed.
bool Batch::runLine(Worker &worker, Slot &slot, const Line &line) {
  Diagnostics diagnostics;
  std::optional<BatchPlace> place;
  bool isGood = tryLine(worker, slot, line, diagnostics, place);
  ++slot.counts.lines;
  if (!isGood) {
    if (slot.counts.failed++ == 0)
      slot.counts.firstFailed = line.number;
  }
  if (!diagnostics.empty())
    report(slot, line, diagnostics, std::move(place));
  return isGood;
}

bool Batch::tryLine(Worker &worker, Slot &slot, const Line &line,
                    Diagnostics &diagnostics,
                    std::optional<BatchPlace> &place) {
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
  worker.arena.reset();
  std::optional<Value> inputs =
      readInputObject(line.text, worker.arena, setPlace, diagnostics);
  if (!inputs)
    return false;
  RunResult result = worker.evaluator.run(
      plan, inputsOf(worker, *inputs), options.run, host, diagnostics,
      /*wantVariables=*/false, /*wantEvents=*/false);
  if (!result.ok)
    return false;
  if (options.config)
    checkPacking(*options.config, plan, result, diagnostics);
  if (!renderer)
    appendCanonicalJson(slot.lines, plan, result);
  else if (!renderer->append(slot.lines, result, options.run.memoryLimit,
                             diagnostics))
    return false;
  slot.lines += '\n';
  if (options.wantsTotals)
    slot.totals.add(plan, result);
  return true;
}

RunInputs Batch::inputsOf(Worker &worker, Value line) const {
  if (options.base.empty())
    return line.asMap();
  // Of a repeated name the last value counts.
  worker.inputs = options.base;
  llvm::append_range(worker.inputs, line.asMap());
  return worker.inputs;
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
void Batch::report(Slot &slot, const Line &line, Diagnostics &diagnostics,
                   std::optional<BatchPlace> place) {
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
      appendErrorLine(slot.lines, diagnostic, line.number, place);
    }
    if (isAboutDocument(diagnostic)) {
      if (slot.seenOnce.insert(placeOf(diagnostic)).second)
        slot.once.emplace_back(slot.messages.size(), diagnostic.note(note));
    } else if (!isError || options.failFast) {
      slot.hasWarnings |= diagnostic.severity == Severity::Warning;
      printer.print(diagnostic.note(note), slot.messages);
    }
  }
}

BatchResult runBatch(const Plan &plan, Host &host, const BatchOptions &options,
                     BatchInput &input, BatchSink sink) {
  return Batch(plan, host, options, input, sink).run();
}

} // namespace facet

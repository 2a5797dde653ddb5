//===- Answers.cpp - Compiling, running, testing, reading replies ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ErrorResponse.h"
#include "Requests/RequestWork.h"
#include "facet/Pipeline/Program.h"
#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Service/ServiceDiagnostics.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/Reply/Reply.h"
#include "facet/Tooling/Testing/TestRunner.h"
#include "llvm/Support/GlobPattern.h"

namespace facet::service {

//===----------------------------------------------------------------------===//
// POST /v1/compile
//===----------------------------------------------------------------------===//

llvm::ArrayRef<llvm::StringRef> compileFields() {
  static constexpr llvm::StringRef names[] = {"document", "files", "hash"};
  return names;
}

Response answerCompile(RequestWork &work) {
  std::shared_ptr<const ServedProgram> program = work.program();
  if (!program)
    return work.refuse();
  Response response;
  response.program = program->hash;
  JcsWriter json(response.body);
  json.beginObject();
  json.key("diagnostics");
  json.raw(program->diagnostics);
  json.key("document_hash");
  json.string(program->plan->documentHash);
  json.key("hash");
  json.string(program->hash);
  json.key("input_schema");
  json.raw(program->inputSchema);
  json.key("input_skeleton");
  json.raw(program->inputSkeleton);
  json.key("tests");
  json.beginArray();
  for (const std::string &name : program->tests)
    json.string(name);
  json.endArray();
  json.endObject();
  return response;
}

//===----------------------------------------------------------------------===//
// POST /v1/run
//===----------------------------------------------------------------------===//

llvm::ArrayRef<llvm::StringRef> runFields() {
  static constexpr llvm::StringRef names[] = {
      "cache_marks", "detail", "document", "files",
      "hash",        "inputs", "limits",   "provider"};
  return names;
}

/// The run with what is known of it besides its result.
static std::string detailOf(const ServedProgram &program,
                            const RunResult &result, llvm::StringRef json,
                            llvm::ArrayRef<Diagnostic> warnings) {
  std::string out;
  JcsWriter writer(out);
  writer.beginObject();
  writer.key("diagnostics");
  writer.raw(diagnosticsJson(warnings, program.plan->sources.get()));
  writer.key("gas_used");
  writer.integer(int64_t(result.gasUsed));
  writer.key("layout");
  writer.raw(
      llvm::StringRef(renderLayout(layoutOf(*program.plan, result))).trim());
  writer.key("result");
  writer.raw(json);
  writer.key("units_used");
  writer.integer(int64_t(result.unitsUsed));
  writer.endObject();
  return out;
}

namespace {
/// The spans of one run, if somebody wants them.
class RecordedRun {
public:
  explicit RecordedRun(SpanExporter *exporter) : exporter(exporter) {
    if (exporter)
      recorder = &recording.emplace(RecordingDetail::Host).addThread("run");
  }
  /// Null: nothing is recorded.
  Recorder *recorder = nullptr;

  void finish(llvm::StringRef error) {
    if (!exporter)
      return;
    recorder->finish();
    exporter->add(*recording, error);
  }

private:
  SpanExporter *exporter;
  std::optional<Recording> recording;
};
} // namespace

Response answerRun(RequestWork &work) {
  std::optional<Provider> provider = work.fields.provider();
  bool cacheMarks = work.fields.boolean("cache_marks");
  bool isDetailed = work.fields.boolean("detail");
  RunInputs inputs = work.fields.map("inputs");
  RunOptions options = work.runOptions();
  options.reportsLayout = isDetailed;
  std::shared_ptr<const ServedProgram> program = work.program();
  if (!program)
    return work.refuse();

  Clock::time_point start = Clock::now();
  const Plan &plan = *program->plan;
  Diagnostics diagnostics;
  RecordedRun recorded(work.context.exporter.get());
  options.recorder = recorded.recorder;
  RunResult result = work.memory.evaluator.run(
      plan, inputs, options, *work.context.host, diagnostics,
      /*wantVariables=*/false, /*wantEvents=*/false);
  Response response;
  bool isGood = result.ok;
  if (isGood && provider)
    isGood =
        program->payloads(*provider, cacheMarks)
            .append(response.body, result, options.memoryLimit, diagnostics);
  else if (isGood)
    appendCanonicalJson(response.body, plan, result);
  Metrics &metrics = work.context.metrics;
  metrics.runs.observe(Clock::now() - start);
  metrics.gas.fetch_add(result.gasUsed, std::memory_order_relaxed);
  if (!isGood) {
    ++metrics.failedRuns;
    response = work.fail(diagnostics.all(), plan.sources.get());
    recorded.finish(response.error);
  } else if (isDetailed) {
    response.body =
        detailOf(*program, result, response.body, diagnostics.all());
  }
  if (isGood)
    recorded.finish("");
  response.program = program->hash;
  return response;
}

//===----------------------------------------------------------------------===//
// POST /v1/test
//===----------------------------------------------------------------------===//

llvm::ArrayRef<llvm::StringRef> testFields() {
  static constexpr llvm::StringRef names[] = {"document", "files", "filter",
                                              "hash", "limits"};
  return names;
}

Response answerTest(RequestWork &work) {
  llvm::Expected<llvm::GlobPattern> filter =
      llvm::GlobPattern::create(work.fields.string("filter").value_or("*"));
  if (!filter)
    work.problems.report(diag::ServeGlob, {},
                         {llvm::toString(filter.takeError())});
  RunOptions run = work.runOptions();
  std::shared_ptr<const ServedProgram> program = work.program();
  if (!program)
    return work.refuse();

  Compilation compilation(work.context.options.compiler,
                          program->bundle->fileSystem());
  SourceFile source = program->bundle->source();
  source.owner = program;
  auto isSelected = [&](llvm::StringRef name) { return filter->match(name); };
  TestOptions options;
  options.run = run;
  options.host = work.context.options.host;
  options.isSelected = isSelected;
  // Those are files, which a request does not have.
  options.hasSnapshots = false;
  TestReport report;
  runTests(std::move(source), compilation, options, report);
  Response response;
  response.program = program->hash;
  if (work.control.isOver(Clock::now()))
    return errorResponse(504, diag::ServeTimeIsUp);
  response.body =
      llvm::StringRef(renderTestReport(report, TestReportFormat::Json))
          .trim()
          .str();
  return response;
}

//===----------------------------------------------------------------------===//
// POST /v1/reply
//===----------------------------------------------------------------------===//

llvm::ArrayRef<llvm::StringRef> replyFields() {
  static constexpr llvm::StringRef names[] = {"document", "files",   "hash",
                                              "inputs",   "lenient", "limits",
                                              "provider", "reply"};
  return names;
}

Response answerReply(RequestWork &work) {
  ReplyOptions options;
  options.provider = work.fields.provider();
  options.isLenient = work.fields.boolean("lenient");
  options.run = work.runOptions();
  RunInputs inputs = work.fields.map("inputs");
  std::string memory;
  std::optional<llvm::StringRef> reply =
      work.fields.textOrObject("reply", memory);
  if (!reply && !work.isBad())
    work.problems.report(diag::ServeNoField, {}, {"reply"});
  std::shared_ptr<const ServedProgram> program = work.program();
  if (!program)
    return work.refuse();
  ReplyReport report = readReply(Program(program->plan), *reply, options,
                                 inputs, work.context.host);
  Response response;
  if (report.ok)
    response.body = std::move(report.json);
  else
    response = work.fail(report.diagnostics, report.sources.get());
  response.program = program->hash;
  return response;
}

} // namespace facet::service

//===- BatchStream.cpp - Many inputs, answered line by line ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Requests/RequestWork.h"
#include "facet/Service/ServiceDiagnostics.h"
#include "facet/Tooling/Batch/BatchRunner.h"

namespace facet::service {

namespace {
/// Text that is there.
class TextInput : public BatchInput {
public:
  explicit TextInput(llvm::StringRef text) : rest(text) {}
  llvm::ErrorOr<size_t> read(llvm::MutableArrayRef<char> buffer) override {
    size_t size = std::min(buffer.size(), rest.size());
    llvm::copy(rest.take_front(size), buffer.begin());
    rest = rest.drop_front(size);
    return size;
  }

private:
  llvm::StringRef rest;
};

/// The lines of `fct run --batch`, made some at a time.
class BatchStream : public BodyStream {
public:
  BatchStream(const RequestContext &context, std::string body, size_t begin,
              std::shared_ptr<const ServedProgram> program,
              BatchOptions options)
      : metrics(context.metrics), host(context.host), body(std::move(body)),
        program(std::move(program)), options(std::move(options)),
        rest(llvm::StringRef(this->body).drop_front(begin)) {}

  bool next(std::string &piece, RequestMemory &memory,
            RequestControl &control) override;

private:
  /// The next lines, as many as should be done at once.
  llvm::StringRef takeLines();

  Metrics &metrics;
  const std::shared_ptr<Host> host;
  const std::string body;
  const std::shared_ptr<const ServedProgram> program;
  BatchOptions options;
  llvm::StringRef rest;
  size_t linesAtOnce = 1;
};
} // namespace

llvm::StringRef BatchStream::takeLines() {
  size_t end = 0;
  for (size_t lines = 0; lines != linesAtOnce && end < rest.size(); ++lines) {
    size_t next = rest.find('\n', end);
    end = next == llvm::StringRef::npos ? rest.size() : next + 1;
  }
  llvm::StringRef lines = rest.take_front(end);
  rest = rest.drop_front(end);
  return lines;
}

bool BatchStream::next(std::string &piece, RequestMemory &,
                       RequestControl &control) {
  constexpr std::chrono::milliseconds soon(2), late(10);
  constexpr size_t mostLines = 4096;
  Clock::time_point start = Clock::now();
  options.run.cancellation = &control.cancellation;
  llvm::StringRef lines = takeLines();
  TextInput input(lines);
  auto sink = [&](const BatchPart &part) {
    piece += part.lines;
    return true;
  };
  BatchResult result = runBatch(*program->plan, *host, options, input, sink);
  options.firstLine += lines.count('\n');
  metrics.failedRuns += result.counts.failed;
  metrics.gas += result.totals.gas();
  Clock::duration time = Clock::now() - start;
  for (uint64_t i = 0; i != result.counts.lines; ++i)
    metrics.runs.observe(time / result.counts.lines);
  if (time < soon)
    linesAtOnce = std::min(mostLines, linesAtOnce * 2);
  else if (time > late)
    linesAtOnce = std::max<size_t>(1, linesAtOnce / 2);
  // Once the time is up, each line that is left is answered with that error.
  (void)control.isOver(Clock::now());
  return !rest.empty();
}

Response answerBatch(const RequestContext &context, std::string body,
                     RequestMemory &memory, RequestControl &control) {
  RequestWork work(context, llvm::StringRef(body).split('\n').first,
                   runFields(), memory, control);
  BatchOptions options;
  options.run = work.runOptions();
  options.inputName = "<request>";
  options.wantsTotals = true;
  // The first line is that of the fields.
  options.firstLine = 2;
  std::optional<Provider> provider = work.fields.provider();
  bool cacheMarks = work.fields.boolean("cache_marks");
  for (llvm::StringRef name : {"inputs", "detail"})
    if (work.fields.has(name))
      work.problems.report(diag::ServeBatchFields, {}, {name.str()});
  std::shared_ptr<const ServedProgram> program = work.program();
  if (!program)
    return work.refuse();
  if (provider)
    options.renderer = &program->payloads(*provider, cacheMarks);
  Response response;
  response.contentType = "application/x-ndjson";
  response.program = program->hash;
  size_t begin = std::min(body.size(), body.find('\n'));
  begin = std::min(body.size(), begin + 1);
  if (begin != body.size())
    response.stream =
        std::make_unique<BatchStream>(context, std::move(body), begin,
                                      std::move(program), std::move(options));
  return response;
}

} // namespace facet::service

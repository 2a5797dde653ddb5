//===- RequestWork.cpp - A request that is worked on ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Requests/RequestWork.h"
#include "ErrorResponse.h"
#include "facet/Service/ServiceDiagnostics.h"
#include "llvm/ADT/STLExtras.h"

namespace facet::service {

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

/// What is at fault, as a status of HTTP.
static unsigned statusOf(Code code) {
  switch (code) {
  case Code::Host:
    return 502;
  case Code::Internal:
    return 500;
  default:
    return 422;
  }
}

//===----------------------------------------------------------------------===//
// The request
//===----------------------------------------------------------------------===//

RequestWork::RequestWork(const RequestContext &context, llvm::StringRef text,
                         llvm::ArrayRef<llvm::StringRef> known,
                         RequestMemory &memory, RequestControl &control)
    : context(context), fields(text, known, memory.arena, problems),
      memory(memory), control(control) {}

std::shared_ptr<const ServedProgram> RequestWork::program() {
  if (isBad())
    return nullptr;
  std::optional<llvm::StringRef> hash = fields.string("hash");
  if (fields.has("document") == fields.has("hash"))
    problems.report(diag::ServeNoProgram, {});
  std::optional<DocumentBundle> bundle = fields.bundle();
  if (isBad())
    return nullptr;
  ProgramStore::Result result =
      bundle ? context.programs.compile(std::move(*bundle))
             : context.programs.find(*hash);
  if (result.error)
    refusal = errorResponse(422, *result.error, result.diagnostics);
  else if (!result.program)
    refusal = errorResponse(404, diag::ServeUnknownProgram);
  return std::move(result.program);
}

RunOptions RequestWork::runOptions() {
  // What an evaluator keeps for the next run.
  constexpr uint64_t mostKept = uint64_t(4) << 20;
  RunOptions run = context.options.run;
  run.gasLimit = fields.limit("gas", run.gasLimit);
  run.memoryLimit = fields.limit("memory_bytes", run.memoryLimit);
  run.memoryPool = mostKept;
  run.cancellation = &control.cancellation;
  auto time = uint64_t(context.options.requestTime.count());
  uint64_t wanted = fields.limit("time_ms", time);
  if (wanted < time) {
    Clock::time_point end = Clock::now() + std::chrono::milliseconds(wanted);
    control.deadline = std::min(end, control.deadline.load());
  }
  return run;
}

Response RequestWork::refuse() {
  if (refusal)
    return std::move(*refusal);
  return errorResponse(400, problems.all().front());
}

Response RequestWork::fail(llvm::ArrayRef<Diagnostic> diagnostics,
                           const SourceManager *sources) {
  const Diagnostic *error = llvm::find_if(diagnostics, [](const auto &found) {
    return found.severity == Severity::Error;
  });
  if (error == diagnostics.end())
    return errorResponse(500, diag::InternalError, {"no result, and no error"});
  if (error->code == Code::Timeout)
    return errorResponse(504, diag::ServeTimeIsUp);
  return errorResponse(statusOf(error->code), *error,
                       diagnosticsJson(diagnostics, sources));
}

} // namespace facet::service

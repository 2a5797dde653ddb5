//===- RequestWork.h - A request that is worked on --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_REQUESTS_REQUESTWORK_H
#define FACET_LIB_SERVICE_REQUESTS_REQUESTWORK_H

#include "Programs/ProgramStore.h"
#include "Requests/RequestFields.h"
#include "Telemetry/SpanExporter.h"
#include "facet/Service/Service.h"

namespace facet::service {

struct RequestMemory {
  Evaluator evaluator;
  /// Of the values of a request.
  ValueArena arena;
};

/// What requests are answered with.
struct RequestContext {
  const ServiceOptions &options;
  Metrics &metrics;
  ProgramStore &programs;
  std::shared_ptr<Host> host;
  /// Null: nobody wants spans.
  std::unique_ptr<SpanExporter> exporter;
};

/// A request on its way: its fields, and the program that it names.
class RequestWork {
public:
  RequestWork(const RequestContext &context, llvm::StringRef text,
              llvm::ArrayRef<llvm::StringRef> known, RequestMemory &memory,
              RequestControl &control);

  /// The program of `document` or `hash`; null if there is none, or if anything
  /// is wrong with the request, and `refuse` says what.
  std::shared_ptr<const ServedProgram> program();
  /// The service's options with the limits of the request, whose time begins to
  /// count.
  RunOptions runOptions();
  /// The answer to a request that something is wrong with.
  Response refuse();
  /// The answer to a request that ended with errors at places in `sources`.
  Response fail(llvm::ArrayRef<Diagnostic> diagnostics,
                const SourceManager *sources);
  bool isBad() const { return problems.hasErrors() || refusal; }

  const RequestContext &context;
  Diagnostics problems;
  RequestFields fields;
  RequestMemory &memory;
  RequestControl &control;

private:
  std::optional<Response> refusal;
};

Response answerCompile(RequestWork &work);
Response answerRun(RequestWork &work);
Response answerTest(RequestWork &work);
Response answerReply(RequestWork &work);
/// A run with lines of inputs: the first line has the other fields.
Response answerBatch(const RequestContext &context, std::string body,
                     RequestMemory &memory, RequestControl &control);

llvm::ArrayRef<llvm::StringRef> compileFields();
llvm::ArrayRef<llvm::StringRef> runFields();
llvm::ArrayRef<llvm::StringRef> testFields();
llvm::ArrayRef<llvm::StringRef> replyFields();

} // namespace facet::service

#endif // FACET_LIB_SERVICE_REQUESTS_REQUESTWORK_H

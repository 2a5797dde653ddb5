//===- Session.cpp - Runs of a program ------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/Session.h"
#include "facet/Pipeline/InputText.h"
#include "facet/Target/CanonicalJson.h"

namespace facet {

struct Session::Implementation {
  Implementation(Program program, SessionOptions options,
                 std::shared_ptr<Host> host)
      : program(std::move(program)), options(std::move(options)),
        host(host ? std::move(host) : createLocalHost()) {}

  const RunReport &run(RunInputs inputs);
  const RunReport &runJson(llvm::StringRef text);
  const RunReport &refuse(Diagnostics &diagnostics,
                          std::shared_ptr<const SourceManager> sources);
  void finish(Diagnostics &diagnostics);

  Program program;
  SessionOptions options;
  std::shared_ptr<Host> host;
  Evaluator evaluator;
  /// Of inputs that were given as text.
  ValueArena inputMemory;
  std::string inputText;
  RunResult result;
  RunReport report;
};

/// The report of inputs that are none.
const RunReport &
Session::Implementation::refuse(Diagnostics &diagnostics,
                                std::shared_ptr<const SourceManager> sources) {
  result = RunResult();
  report = RunReport();
  report.diagnostics = diagnostics.take();
  report.sources = std::move(sources);
  return report;
}

/// Makes the report of `result`.
void Session::Implementation::finish(Diagnostics &diagnostics) {
  const Plan &plan = program.plan();
  report.ok = result.ok;
  report.json.clear();
  report.artifact.clear();
  if (result.ok) {
    report.json = renderCanonicalJson(plan, result);
    if (options.wantArtifact)
      report.artifact = renderArtifact(result.metadata, result.events);
  }
  report.diagnostics = diagnostics.take();
  report.sources = plan.sources;
  report.gasUsed = result.gasUsed;
  report.unitsUsed = result.unitsUsed;
  report.messages = result.messages.size();
  report.sectionsCut = result.sectionsCut;
  report.sectionsDropped = result.sectionsDropped;
}

const RunReport &Session::Implementation::run(RunInputs inputs) {
  Diagnostics diagnostics;
  result =
      evaluator.run(program.plan(), inputs, options.run, *host, diagnostics,
                    /*wantVariables=*/false, options.wantArtifact);
  finish(diagnostics);
  return report;
}

const RunReport &Session::Implementation::runJson(llvm::StringRef text) {
  inputText.assign(text.data(), text.size());
  inputMemory.reset();
  inputMemory.setLimit(options.run.memoryLimit);
  auto sources = std::make_shared<SourceManager>();
  FileId file = sources->addFile("<inputs>", inputText, nullptr);
  Diagnostics diagnostics;
  std::optional<Value> object =
      readInputObject(file, *sources, inputMemory, diagnostics);
  if (!object)
    return refuse(diagnostics, std::move(sources));
  return run(object->asMap());
}

Session::Session(Program program, SessionOptions options,
                 std::shared_ptr<Host> host)
    : impl(std::make_unique<Implementation>(
          std::move(program), std::move(options), std::move(host))) {}
Session::Session(Session &&) = default;
Session::~Session() = default;

const RunReport &Session::run(RunInputs inputs) { return impl->run(inputs); }
const RunReport &Session::runJson(llvm::StringRef inputs) {
  return impl->runJson(inputs);
}
const Program &Session::program() const { return impl->program; }
const SessionOptions &Session::options() const { return impl->options; }
const RunResult &Session::details() const { return impl->result; }

} // namespace facet

//===- Session.cpp - Runs of a program ------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/Session.h"
#include "Parallel.h"
#include "facet/Pipeline/InputText.h"
#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/StringMap.h"

namespace facet {

namespace {
/// Inputs that were given as text.
struct OwnedInputs {
  std::string text;
  ValueArena memory;
};

/// The canonical JSON of a message, for as long as updates leave it as it is.
struct MessageText {
  /// Of the content, when it was seen last and when it was rendered.
  uint64_t seen = 0, rendered = 0;
  std::string json;
};
} // namespace

struct Session::Implementation {
  Implementation(Program program, SessionOptions options,
                 std::shared_ptr<Host> host)
      : program(std::move(program)), options(std::move(options)),
        host(host ? std::move(host) : createLocalHost()),
        cancellation(this->options.run.cancellation) {
    this->options.run.cancellation = &cancellation;
    evaluator.keepValues();
    if (this->options.payload)
      payloads.emplace(this->program.plan(), *this->options.payload);
  }

  const RunReport &run(RunInputs inputs, TextSink sink = nullptr);
  const RunReport &update(RunInputs changed);
  template <typename Use>
  const RunReport &withText(llvm::StringRef text, Use use);
  std::shared_ptr<OwnedInputs> newOwner(llvm::StringRef text);
  void own(RunInputs inputs, const std::shared_ptr<OwnedInputs> &owner);
  void disown(std::shared_ptr<OwnedInputs> &owner);
  void disownAll();
  void reuseTexts();
  const RunReport &refuse(Diagnostics &diagnostics,
                          std::shared_ptr<const SourceManager> sources);
  const RunReport &finish(Diagnostics &diagnostics, TextSink sink = nullptr);

  Program program;
  SessionOptions options;
  std::shared_ptr<Host> host;
  /// Of what goes on.
  Cancellation cancellation;
  Evaluator evaluator;
  std::optional<PayloadRenderer> payloads;
  /// By input: what holds its value, if it was given as text.
  llvm::StringMap<std::shared_ptr<OwnedInputs>> owners;
  std::vector<std::shared_ptr<OwnedInputs>> unusedOwners;
  /// By message.
  std::vector<MessageText> texts;
  bool hasInputs = false;
  RunResult result;
  RunReport report;
};

//===----------------------------------------------------------------------===//
// Inputs as text
//===----------------------------------------------------------------------===//

std::shared_ptr<OwnedInputs>
Session::Implementation::newOwner(llvm::StringRef text) {
  std::shared_ptr<OwnedInputs> owner;
  if (unusedOwners.empty()) {
    owner = std::make_shared<OwnedInputs>();
  } else {
    owner = std::move(unusedOwners.back());
    unusedOwners.pop_back();
  }
  owner->text.assign(text.data(), text.size());
  owner->memory.reset();
  owner->memory.setLimit(options.run.memoryLimit);
  return owner;
}

/// Keeps the memory of values that nobody reads any more for others.
void Session::Implementation::disown(std::shared_ptr<OwnedInputs> &owner) {
  constexpr size_t mostUnused = 4;
  if (owner && owner.use_count() == 1 && unusedOwners.size() < mostUnused)
    unusedOwners.push_back(std::move(owner));
  owner = nullptr;
}

void Session::Implementation::disownAll() {
  for (auto &entry : owners)
    disown(entry.second);
  owners.clear();
}

void Session::Implementation::own(RunInputs inputs,
                                  const std::shared_ptr<OwnedInputs> &owner) {
  if (!owner && owners.empty())
    return;
  for (const MapEntry &entry : inputs) {
    std::shared_ptr<OwnedInputs> &slot = owners[entry.key];
    disown(slot);
    slot = owner;
  }
}

/// Calls `use` with the inputs that a text holds; they are valid until it
/// returns.
template <typename Use>
const RunReport &Session::Implementation::withText(llvm::StringRef text,
                                                   Use use) {
  std::shared_ptr<OwnedInputs> owner = newOwner(text);
  // Made for diagnostics only, whose file it has.
  std::shared_ptr<SourceManager> sources;
  auto spanAt = [&](size_t offset) {
    sources = std::make_shared<SourceManager>();
    return jsonErrorSpan(sources->addFile("<inputs>", owner->text, owner),
                         owner->text, offset);
  };
  Diagnostics diagnostics;
  std::optional<Value> object =
      readInputObject(owner->text, owner->memory, spanAt, diagnostics);
  if (!object)
    return refuse(diagnostics, std::move(sources));
  return use(object->asMap(), owner);
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

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

/// Gives messages that are as they were their texts of before. A text is kept
/// when its message is seen for the second time.
void Session::Implementation::reuseTexts() {
  texts.resize(program.plan().messages.size());
  for (EmittedMessage &message : result.messages) {
    if (!message.json.empty() || !message.version)
      continue;
    MessageText &text = texts[message.number];
    if (text.rendered != message.version) {
      if (text.seen != message.version) {
        text.seen = message.version;
        continue;
      }
      text.json = renderMessage(message.role, message.content);
      text.rendered = message.version;
    }
    message.json = text.json;
  }
}

/// Makes the report of `result`.
const RunReport &Session::Implementation::finish(Diagnostics &diagnostics,
                                                 TextSink sink) {
  const Plan &plan = program.plan();
  report.json.clear();
  report.artifact.clear();
  report.payload.clear();
  report.ok =
      result.ok &&
      (!payloads || payloads->append(report.payload, result,
                                     options.run.memoryLimit, diagnostics));
  if (report.ok) {
    if (result.isPartial)
      reuseTexts();
    if (sink)
      streamCanonicalJson(plan, result, sink);
    else
      appendCanonicalJson(report.json, plan, result);
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
  report.isPartial = result.isPartial;
  return report;
}

//===----------------------------------------------------------------------===//
// Runs
//===----------------------------------------------------------------------===//

const RunReport &Session::Implementation::run(RunInputs inputs, TextSink sink) {
  Diagnostics diagnostics;
  cancellation.reset();
  hasInputs = true;
  result =
      evaluator.run(program.plan(), inputs, options.run, *host, diagnostics,
                    /*wantVariables=*/false, options.wantArtifact);
  return finish(diagnostics, sink);
}

const RunReport &Session::Implementation::update(RunInputs changed) {
  if (!hasInputs)
    return run(changed);
  Diagnostics diagnostics;
  cancellation.reset();
  result = evaluator.update(program.index(), changed, diagnostics);
  return finish(diagnostics);
}

Session::Session(Program program, SessionOptions options,
                 std::shared_ptr<Host> host)
    : impl(std::make_unique<Implementation>(
          std::move(program), std::move(options), std::move(host))) {}
Session::Session(Session &&) = default;
Session::~Session() = default;

const RunReport &Session::run(RunInputs inputs) {
  const RunReport &report = impl->run(inputs);
  impl->disownAll();
  return report;
}

const RunReport &Session::runJson(llvm::StringRef inputs) {
  return impl->withText(inputs, [&](RunInputs given, auto &owner) -> auto & {
    const RunReport &report = impl->run(given);
    impl->disownAll();
    impl->own(given, owner);
    return report;
  });
}

const RunReport &Session::runStreaming(RunInputs inputs, TextSink sink) {
  const RunReport &report = impl->run(inputs, sink);
  impl->disownAll();
  return report;
}

const RunReport &Session::update(RunInputs changed) {
  const RunReport &report = impl->update(changed);
  impl->own(changed, nullptr);
  return report;
}

const RunReport &Session::updateJson(llvm::StringRef changed) {
  return impl->withText(changed, [&](RunInputs given, auto &owner) -> auto & {
    const RunReport &report = impl->update(given);
    impl->own(given, owner);
    return report;
  });
}

void Session::give(RunInputs inputs) {
  impl->hasInputs = true;
  impl->evaluator.give(impl->program.plan(), inputs, impl->options.run,
                       *impl->host);
  impl->disownAll();
}

std::optional<ValueReport> Session::value(llvm::StringRef name) {
  const PlanIndex &index = impl->program.index();
  std::optional<uint32_t> variable = index.findVariable(name);
  if (!variable)
    return std::nullopt;
  if (!impl->hasInputs)
    give({});
  Diagnostics diagnostics;
  impl->cancellation.reset();
  VariableResult result =
      impl->evaluator.compute(index, *variable, diagnostics);
  ValueReport report;
  report.ok = result.ok;
  report.value = result.value;
  if (result.ok && !findUnsafeInteger(result.value))
    report.json = toJcs(result.value);
  report.diagnostics = diagnostics.take();
  report.sources = impl->program.sources();
  report.gasUsed = result.gasUsed;
  return report;
}

void Session::cancel() { impl->cancellation.cancel(); }

const Program &Session::program() const { return impl->program; }
const SessionOptions &Session::options() const { return impl->options; }
const RunResult &Session::details() const { return impl->result; }

//===----------------------------------------------------------------------===//
// Many runs
//===----------------------------------------------------------------------===//

/// Calls `run` with a session and the number of each report.
template <typename Run>
static std::vector<RunReport>
runAll(const Program &program, size_t count, unsigned threads,
       const SessionOptions &options, std::shared_ptr<Host> host, Run run) {
  std::vector<RunReport> reports(count);
  if (!host)
    host = createLocalHost();
  detail::onThreads(count, threads, [&](auto next) {
    Session session(program, options, host);
    for (size_t i = next(); i != count; i = next())
      reports[i] = run(session, i);
  });
  return reports;
}

std::vector<RunReport> runParallel(const Program &program,
                                   llvm::ArrayRef<RunInputs> inputs,
                                   unsigned threads,
                                   const SessionOptions &options,
                                   std::shared_ptr<Host> host) {
  return runAll(program, inputs.size(), threads, options, std::move(host),
                [&](Session &session, size_t i) -> const RunReport & {
                  return session.run(inputs[i]);
                });
}

std::vector<RunReport> runParallelJson(const Program &program,
                                       llvm::ArrayRef<llvm::StringRef> inputs,
                                       unsigned threads,
                                       const SessionOptions &options,
                                       std::shared_ptr<Host> host) {
  return runAll(program, inputs.size(), threads, options, std::move(host),
                [&](Session &session, size_t i) -> const RunReport & {
                  return session.runJson(inputs[i]);
                });
}

} // namespace facet

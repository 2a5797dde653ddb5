//===- Recording.cpp - Answers of a host, kept and given again ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Host/Recording.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Support/Files/FileWriter.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <unistd.h>

namespace facet {

std::string recordingFile(llvm::StringRef folder) {
  llvm::SmallString<128> path(folder);
  llvm::sys::path::append(path, "answers.jsonl");
  return path.str().str();
}

//===----------------------------------------------------------------------===//
// Recording
//===----------------------------------------------------------------------===//

llvm::ErrorOr<std::shared_ptr<AnswerRecorder>>
AnswerRecorder::create(const std::string &folder) {
  if (std::error_code error = llvm::sys::fs::create_directories(folder))
    return error;
  int descriptor = -1;
  if (std::error_code error = llvm::sys::fs::openFileForWrite(
          recordingFile(folder), descriptor, llvm::sys::fs::CD_CreateAlways))
    return error;
  return std::shared_ptr<AnswerRecorder>(new AnswerRecorder(descriptor));
}

AnswerRecorder::~AnswerRecorder() { ::close(descriptor); }

void AnswerRecorder::add(const HostCall &call, const LensContext &context,
                         const llvm::FailureOr<Value> &answer) {
  // What was given up is no answer.
  if (call.cancellation && call.cancellation->isCancelled())
    return;
  std::string line = "{\"key\":";
  appendJsonString(line, call.key);
  line += ",\"lens\":";
  appendJsonString(line, call.lens.name);
  if (succeeded(answer)) {
    line += ",\"value\":";
    if (!appendExactJson(line, *answer))
      return;
  } else {
    // The lens, and why.
    bool hasReason = context.failureArguments.size() > 1;
    line += ",\"error\":";
    appendJsonString(line, hasReason ? context.failureArguments[1]
                                     : "the host gave no reason");
  }
  write(line + "}\n");
}

void AnswerRecorder::addCached(llvm::StringRef key, Value value) {
  std::string line = "{\"key\":";
  appendJsonString(line, key);
  line += ",\"value\":";
  if (appendExactJson(line, value))
    write(line + "}\n");
}

void AnswerRecorder::write(llvm::StringRef line) {
  std::lock_guard<std::mutex> lock(mutex);
  if (!error)
    error = writeFully(descriptor, line);
}

std::error_code AnswerRecorder::problem() {
  std::lock_guard<std::mutex> lock(mutex);
  return error;
}

namespace {
class RecordingHost : public Host {
public:
  RecordingHost(std::unique_ptr<Host> host,
                std::shared_ptr<AnswerRecorder> recorder)
      : host(std::move(host)), recorder(std::move(recorder)) {}

  bool implements(const Lens &lens) const override {
    return host->implements(lens);
  }
  llvm::FailureOr<Value> call(const HostCall &call,
                              LensContext &context) override {
    llvm::FailureOr<Value> answer = host->call(call, context);
    recorder->add(call, context, answer);
    return answer;
  }
  bool answersLater(const Lens &lens) const override {
    return host->answersLater(lens);
  }
  std::unique_ptr<CallsInFlight> openCalls() override {
    return host->openCalls();
  }
  void answered(const HostCall &call, const LensContext &context,
                const llvm::FailureOr<Value> &answer) override {
    host->answered(call, context, answer);
    recorder->add(call, context, answer);
  }
  std::optional<Value> lookUp(llvm::StringRef key, ValueArena &arena) override {
    std::optional<Value> value = host->lookUp(key, arena);
    if (value)
      recorder->addCached(key, *value);
    return value;
  }
  std::error_code store(llvm::StringRef key, Value value) override {
    return host->store(key, value);
  }

private:
  std::unique_ptr<Host> host;
  std::shared_ptr<AnswerRecorder> recorder;
};
} // namespace

std::unique_ptr<Host>
createRecordingHost(std::unique_ptr<Host> host,
                    std::shared_ptr<AnswerRecorder> recorder) {
  return std::make_unique<RecordingHost>(std::move(host), std::move(recorder));
}

//===----------------------------------------------------------------------===//
// Replaying
//===----------------------------------------------------------------------===//

/// What `appendExactJson` wrote, as deep as values are.
static std::optional<Value> readExactJson(llvm::StringRef text,
                                          ValueArena &arena) {
  JsonError error;
  JsonReadOptions options;
  options.maxDepth = Value::maxDepth;
  return parseJson(text, arena, error, /*copyStrings=*/true, options);
}

/// The key and the answer of a line; false if it is none.
static bool readAnswer(llvm::StringRef line, std::string &key,
                       RecordedAnswers::Answer &answer) {
  ValueArena arena;
  std::optional<Value> object = readExactJson(line, arena);
  if (!object || !object->isMap())
    return false;
  unsigned parts = 0;
  for (const MapEntry &entry : object->asMap()) {
    if (entry.key == "key" && entry.value.isString()) {
      key = entry.value.asString().str();
      ++parts;
    } else if (entry.key == "value") {
      ++parts;
      if (!appendExactJson(answer.text, entry.value))
        return false;
    } else if (entry.key == "error" && entry.value.isString()) {
      answer.isFailure = true;
      answer.text = entry.value.asString().str();
      ++parts;
    }
  }
  return parts == 2 && !key.empty();
}

std::shared_ptr<RecordedAnswers>
RecordedAnswers::read(const std::string &folder, std::string &problem) {
  auto buffer = llvm::MemoryBuffer::getFile(recordingFile(folder));
  if (!buffer) {
    problem = buffer.getError().message();
    return nullptr;
  }
  auto recorded = std::make_shared<RecordedAnswers>();
  llvm::StringRef rest = (*buffer)->getBuffer();
  for (size_t number = 1; !rest.empty(); ++number) {
    auto [line, after] = rest.split('\n');
    rest = after;
    std::string key;
    Answer answer;
    if (!readAnswer(line, key, answer)) {
      problem = "line " + llvm::utostr(number) + " is no recorded answer";
      return nullptr;
    }
    recorded->answers[key].push_back(std::move(answer));
  }
  return recorded;
}

const RecordedAnswers::Answer *RecordedAnswers::find(llvm::StringRef key,
                                                     size_t n) const {
  auto found = answers.find(key);
  if (found == answers.end() || n >= found->second.size())
    return nullptr;
  return &found->second[n];
}

namespace {
class ReplayingHost : public Host {
public:
  ReplayingHost(std::unique_ptr<Host> local,
                std::shared_ptr<const RecordedAnswers> answers)
      : local(std::move(local)), answers(std::move(answers)) {}

  bool implements(const Lens &lens) const override {
    return lens.level != TrustLevel::Pure;
  }

  llvm::FailureOr<Value> call(const HostCall &call,
                              LensContext &context) override {
    const RecordedAnswers::Answer *answer =
        next(call.key, /*wantsValue=*/false);
    if (answer && !answer->isFailure) {
      if (std::optional<Value> value = valueOf(*answer, context.arena))
        return *value;
      return context.outOfMemory();
    }
    return context.fail(
        diag::RunHostFailedBecause,
        {call.lens.name.str(),
         answer ? answer->text : "the recording has no answer to this call"});
  }

  std::optional<Value> lookUp(llvm::StringRef key, ValueArena &arena) override {
    if (const RecordedAnswers::Answer *answer = next(key, /*wantsValue=*/true))
      return valueOf(*answer, arena);
    return local->lookUp(key, arena);
  }
  std::error_code store(llvm::StringRef key, Value value) override {
    return local->store(key, value);
  }

private:
  /// The next answer to calls with this key; with `wantsValue` only if it is a
  /// value.
  const RecordedAnswers::Answer *next(llvm::StringRef key, bool wantsValue) {
    std::lock_guard<std::mutex> lock(mutex);
    size_t &n = asked[key];
    const RecordedAnswers::Answer *answer = answers->find(key, n);
    if (!answer || (wantsValue && answer->isFailure))
      return nullptr;
    ++n;
    return answer;
  }

  static std::optional<Value> valueOf(const RecordedAnswers::Answer &answer,
                                      ValueArena &arena) {
    return readExactJson(answer.text, arena);
  }

  std::unique_ptr<Host> local;
  std::shared_ptr<const RecordedAnswers> answers;
  std::mutex mutex;
  /// How often each call was made.
  llvm::StringMap<size_t> asked;
};
} // namespace

std::unique_ptr<Host>
createReplayingHost(std::unique_ptr<Host> local,
                    std::shared_ptr<const RecordedAnswers> answers) {
  return std::make_unique<ReplayingHost>(std::move(local), std::move(answers));
}

} // namespace facet

//===- Recording.h - Answers of a host, kept and given again ----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_HOST_RECORDING_H
#define FACET_HOST_RECORDING_H

#include "facet/Runtime/Host.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/ErrorOr.h"
#include <mutex>

namespace facet {

/// The file of the recording in a folder: a line of JSON for each answer, in
/// the order of evaluation, with the key of the call, its lens, and `value` or
/// `error`.
std::string recordingFile(llvm::StringRef folder);

/// Writes answers, each as soon as it is there. Safe for several threads.
class AnswerRecorder {
public:
  /// Begins a recording in the folder, which is made; one that is there is
  /// replaced.
  static llvm::ErrorOr<std::shared_ptr<AnswerRecorder>>
  create(const std::string &folder);
  ~AnswerRecorder();

  void add(const HostCall &call, const LensContext &context,
           const llvm::FailureOr<Value> &answer);
  /// Adds a result that came from the level-1 cache.
  void addCached(llvm::StringRef key, Value value);
  /// The first problem of writing, if there was one.
  std::error_code problem();

private:
  explicit AnswerRecorder(int descriptor) : descriptor(descriptor) {}
  void write(llvm::StringRef line);

  const int descriptor;
  std::mutex mutex;
  std::error_code error;
};

/// The answers of a recording.
class RecordedAnswers {
public:
  struct Answer {
    /// The exact text of a value, or why there is none.
    std::string text;
    bool isFailure = false;
  };
  /// Null, with the reason, if the folder has no recording or a damaged one.
  static std::shared_ptr<RecordedAnswers> read(const std::string &folder,
                                               std::string &problem);

  /// The answer to the call with this key that is made for the n-th time, from
  /// 0; null if there is none.
  const Answer *find(llvm::StringRef key, size_t n) const;

private:
  llvm::StringMap<std::vector<Answer>> answers;
};

/// What `host` does, recorded.
std::unique_ptr<Host>
createRecordingHost(std::unique_ptr<Host> host,
                    std::shared_ptr<AnswerRecorder> recorder);

/// A host that calls nothing: each call gets the answer that the recording has
/// for it, and X.fct.HOST if it has none; so does the level-1 cache, whose
/// results are kept by `local`. For one run.
std::unique_ptr<Host>
createReplayingHost(std::unique_ptr<Host> local,
                    std::shared_ptr<const RecordedAnswers> answers);

} // namespace facet

#endif // FACET_HOST_RECORDING_H

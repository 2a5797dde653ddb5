//===- RunRequest.h - What fct run is asked for -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_RUNREQUEST_H
#define FACET_TOOLS_FCT_RUNREQUEST_H

#include "Batch/BatchInputFile.h"
#include "Commands/DocumentCache.h"
#include "Process/Process.h"
#include "Settings.h"
#include "Sources.h"
#include "facet/Host/Recording.h"
#include "facet/Provider/Payload.h"

namespace facet::tool {

enum class ResultFormat : uint8_t { Json, Pretty, Text };

struct RunRequest {
  SourcePaths paths;
  CompilerOptions compiler;
  RunOptions run;
  ResultFormat format = ResultFormat::Json;
  bool isStreaming = false;
  /// Of --set, --set-text and --set-file, in order.
  std::vector<Setting> settings;
  std::string output = "-";
  Outputs outputs;
  std::optional<std::string> artifact;
  /// Where the report of the layout goes.
  std::optional<std::string> layout;
  /// Where figures of the run go.
  std::optional<std::string> telemetry;
  bool printsInputs = false;
  /// The result is a request to this provider.
  std::optional<PayloadOptions> payload;
  /// The file that says where the bytes of media are.
  std::optional<std::string> assets;
  /// Signs the artifact.
  std::optional<SignatureKey> attestKey;
  HostConfig config;
  /// The folder of the level-1 cache; empty: in memory only.
  std::string lensCache;
  /// Folders of recorded answers: one to write, one to take them from.
  std::optional<std::string> record, replay;
  std::shared_ptr<AnswerRecorder> recorder;
  std::shared_ptr<const RecordedAnswers> recorded;
  RemarkRequest remarks;
  /// Null: the document is compiled.
  std::unique_ptr<DocumentCache> cache;
  // Of a batch.
  bool failFast = false;
  bool showsProgress = false;
};

/// The host that the configuration and the options describe.
std::unique_ptr<Host> createHost(const RunRequest &request);

/// Runs a plan once for each line of the input, which start from `base`. Gives
/// the exit status.
int runBatchFile(const Plan &plan, const RunRequest &request, RunInputs base,
                 BatchInputFile &input, Process &process);

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_RUNREQUEST_H

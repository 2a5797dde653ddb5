//===- Preparation.cpp - What a submitter does first ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Problems.h"
#include "Queue/Blobs.h"
#include "Submit/Submitter.h"
#include "facet/Cluster/ClusterDiagnostics.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "facet/Runtime/Plan/PlanFile.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include <random>

namespace facet::cluster {

static std::string digestOf(llvm::StringRef bytes) {
  return hexDigest(HashAlgorithm::Sha256, bytes);
}

/// A word that no other submitter has.
static std::string randomWord() {
  std::random_device device;
  std::string word;
  for (int i = 0; i != 4; ++i)
    word += llvm::utohexstr(device(), /*LowerCase=*/true, /*Width=*/8);
  return word;
}

bool Submitter::prepare() {
  if (!openInput())
    return false;
  describe();
  // Before the job is taken from another submitter, which may write there.
  if (!openOutput())
    return false;
  connection =
      openQueue(options.place, names, "fct submit " + jobName(), diagnostics);
  return connection && takeJob() && beginAgain() && storeProgram();
}

bool Submitter::openInput() {
  std::string problem;
  input = InputFile::open(options.input, problem);
  if (!input) {
    if (problem.empty())
      fail(diag::UsageSubmitFile, {options.input});
    else
      fail(diag::FileUnreadable, {options.input, problem});
    return false;
  }
  llvm::ErrorOr<std::string> digest = input->digest();
  if (!digest) {
    fail(diag::FileUnreadable, {options.input, digest.getError().message()});
    return false;
  }
  inputsDigest = *digest;
  return true;
}

void Submitter::describe() {
  planBytes = writePlan(plan, PlanSources::Embedded);
  spec.version = workVersion();
  spec.program = digestOf(planBytes);
  spec.options = options.batch;
  spec.options.inputName = options.input;
  spec.base = "{";
  for (const MapEntry &entry : options.batch.base) {
    if (spec.base.size() != 1)
      spec.base += ',';
    appendJsonString(spec.base, entry.key);
    spec.base += ':';
    (void)appendExactJson(spec.base, entry.value);
  }
  spec.base += '}';
  if (options.batch.config)
    spec.packingEfficiency = options.batch.config->packingEfficiency;
  specJson = spec.json();
  specDigest = digestOf(specJson);
  // How messages look is no part of what a job is.
  JobSpec plain = spec;
  plain.options.style = DiagnosticStyle();
  identity = digestOf(plain.json());
  result.job = options.job.empty()
                   ? "auto-" + digestOf(identity + inputsDigest).substr(0, 20)
                   : options.job;
}

/// Why a job of this name cannot be this one; empty if it is.
static std::string differenceOf(const JobRecord &record, const JobSpec &spec,
                                llvm::StringRef identity,
                                llvm::StringRef inputs) {
  if (record.version != spec.version)
    return "another version of fct, " + record.version;
  if (record.inputs != inputs)
    return "other inputs";
  if (record.identity != identity)
    return "another program, other options or another name of the inputs";
  return "";
}

/// Makes the job ours: a new one, or one that is taken up.
bool Submitter::takeJob() {
  for (;;) {
    record = JobRecord();
    Outcome outcome = JobRecord::load(*connection, names, jobName(), record);
    bool isNew = outcome.kind == Outcome::Kind::Missing;
    if (!outcome && !isNew) {
      fail(outcome, "the job");
      return false;
    }
    isNew |= record.isOver();
    std::string other =
        isNew ? "" : differenceOf(record, spec, identity, inputsDigest);
    if (!other.empty()) {
      fail(diag::UsageJobConflict, {jobName(), other});
      return false;
    }
    uint64_t sequence = record.sequence;
    if (isNew)
      record = JobRecord();
    record.sequence = sequence;
    record.state = JobRecord::State::Running;
    record.identity = identity;
    record.inputs = inputsDigest;
    record.inputBytes = input->size();
    record.version = spec.version;
    record.owner = randomWord();
    isNewJob = isNew;
    outcome = record.save(*connection, names, jobName());
    if (outcome)
      return true;
    // Another submitter was faster: look again.
    if (outcome.kind != Outcome::Kind::Conflict) {
      fail(outcome, "the job");
      return false;
    }
  }
}

bool Submitter::openOutput() {
  std::string problem = output.open(options.output, jobName());
  if (problem.empty())
    problem = output.resume(identity, inputsDigest, checkpoint);
  if (!problem.empty()) {
    fail(diag::FileUnwritable, {options.output, problem});
    return false;
  }
  merger = BatchMerger(checkpoint.counts);
  window.emplace(checkpoint.chunks);
  cutter.emplace(*input, options.batch.run.memoryLimit, checkpoint.readBytes,
                 checkpoint.nextLine, checkpoint.chunks);
  return true;
}

/// Removes what is of another job of this name that is over, and what keeps
/// chunks from being tried once more.
bool Submitter::beginAgain() {
  auto purge = [&](const std::string &stream, const std::string &subjects) {
    Outcome outcome = connection->purge(stream, subjects);
    if (!outcome)
      fail(outcome, "the job");
    return bool(outcome);
  };
  if (isNewJob && !purge(names.results, names.allOf("result", jobName())))
    return false;
  for (const DeadChunk &dead : record.dead)
    if (!purge(names.results, names.resultOf(jobName(), dead.chunk, "*")))
      return false;
  if (!record.dead.empty() &&
      !purge(names.store, names.stored("begun", jobName() + ".>")))
    return false;
  record.dead.clear();
  sizes.emplace(record.cuts);
  if (checkpoint.chunks != 0)
    tell(diag::ClusterResumed,
         {jobName(), llvm::utostr(checkpoint.nextLine - 1)});
  return true;
}

bool Submitter::storeProgram() {
  Outcome outcome =
      putBlob(*connection, names, "program", spec.program, planBytes);
  if (outcome)
    outcome = putBlob(*connection, names, "spec", specDigest, specJson);
  if (!outcome)
    fail(outcome, "the program");
  return bool(outcome);
}

} // namespace facet::cluster

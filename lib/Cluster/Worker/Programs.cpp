//===- Programs.cpp - The programs that a worker has ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Worker/Programs.h"
#include "Queue/Blobs.h"
#include "facet/Runtime/Plan/PlanFile.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Json/JsonReader.h"

namespace facet::cluster {

std::shared_ptr<const WorkerProgram> Programs::get(const std::string &digest,
                                                   std::string &problem) {
  constexpr size_t mostKept = 16;
  // Others wait for a program that is being read: they would need it, too.
  std::lock_guard<std::mutex> lock(mutex);
  for (auto it = kept.begin(); it != kept.end(); ++it)
    if ((*it)->digest == digest) {
      kept.splice(kept.begin(), kept, it);
      return kept.front();
    }
  std::shared_ptr<const WorkerProgram> program = read(digest, problem);
  if (!program)
    return nullptr;
  kept.push_front(program);
  if (kept.size() > mostKept)
    kept.pop_back();
  return program;
}

/// Bytes that are what their name says.
static bool getNamed(Connection &connection, const QueueNames &names,
                     llvm::StringRef kind, llvm::StringRef digest,
                     std::string &bytes, std::string &problem) {
  if (!isSha256Hex(digest)) {
    problem = "its message is damaged";
    return false;
  }
  if (!getBlob(connection, names, kind, digest, bytes))
    return false;
  if (hexDigest(HashAlgorithm::Sha256, bytes) == digest)
    return true;
  problem = "what is stored for it is damaged";
  return false;
}

std::shared_ptr<const WorkerProgram> Programs::read(const std::string &digest,
                                                    std::string &problem) {
  auto program = std::make_shared<WorkerProgram>();
  std::string json;
  if (!getNamed(connection, names, "spec", digest, json, problem))
    return nullptr;
  std::optional<JobSpec> spec = JobSpec::parse(json);
  if (!spec) {
    problem = "its description is damaged";
    return nullptr;
  }
  program->digest = digest;
  program->spec = std::move(*spec);
  auto bytes = std::make_shared<std::string>();
  if (!getNamed(connection, names, "program", program->spec.program, *bytes,
                problem))
    return nullptr;
  Diagnostics diagnostics;
  program->plan = readPlan(*bytes, bytes, nullptr, lenses, &diagnostics);
  if (!program->plan) {
    problem = diagnostics.empty() ? "its plan cannot be read"
                                  : diagnostics.all().front().message;
    return nullptr;
  }
  BatchOptions &options = program->spec.options;
  JsonError error;
  std::optional<Value> base =
      parseJson(program->spec.base, program->arena, error);
  if (base && base->isMap())
    options.base.assign(base->asMap().begin(), base->asMap().end());
  program->config.packingEfficiency = program->spec.packingEfficiency;
  options.config = &program->config;
  if (options.payload)
    program->renderer.emplace(*program->plan, *options.payload);
  return program;
}

} // namespace facet::cluster

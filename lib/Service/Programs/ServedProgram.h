//===- ServedProgram.h - A program that requests are served by --*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_PROGRAMS_SERVEDPROGRAM_H
#define FACET_LIB_SERVICE_PROGRAMS_SERVEDPROGRAM_H

#include "Programs/DocumentBundle.h"
#include "facet/Pipeline/Compilation.h"
#include "facet/Provider/Payload.h"
#include <map>
#include <mutex>

namespace facet::service {

/// A compiled document. Serves any number of threads at once.
class ServedProgram {
public:
  /// Of a compilation without errors of the bundle, whose hash is given.
  ServedProgram(std::shared_ptr<const DocumentBundle> bundle, std::string hash,
                Compilation &compilation);

  /// What the plan points into.
  const std::shared_ptr<const DocumentBundle> bundle;
  const std::string hash;
  const std::shared_ptr<const Plan> plan;
  /// JSON texts: the schema of the inputs, inputs to fill in, the warnings of
  /// the compilation.
  std::string inputSchema, inputSkeleton, diagnostics;
  std::vector<std::string> tests;

  /// What makes requests to a provider; made when it is first asked for.
  const PayloadRenderer &payloads(Provider provider, bool cacheMarks) const;
  /// The memory that the program takes, in bytes, about.
  uint64_t size() const { return bytes; }

private:
  uint64_t bytes;
  mutable std::mutex mutex;
  mutable std::map<std::pair<Provider, bool>, PayloadRenderer> renderers;
};

/// Diagnostics as a JSON list, each as `--diagnostics json` shows it.
std::string diagnosticsJson(llvm::ArrayRef<Diagnostic> diagnostics,
                            const SourceManager *sources);

} // namespace facet::service

#endif // FACET_LIB_SERVICE_PROGRAMS_SERVEDPROGRAM_H

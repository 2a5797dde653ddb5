//===- ServedProgram.cpp - A program that requests are served by ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Programs/ServedProgram.h"
#include "facet/Runtime/Plan/PlanFile.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "facet/Tooling/Inspect/Inspect.h"
#include "facet/Tooling/Testing/TestRunner.h"

namespace facet::service {

std::string diagnosticsJson(llvm::ArrayRef<Diagnostic> diagnostics,
                            const SourceManager *sources) {
  DiagnosticStyle style;
  style.format = DiagnosticFormat::Json;
  style.maxErrors = 100;
  std::string lines;
  DiagnosticPrinter(sources, style).print(diagnostics, lines);
  std::string list = "[";
  for (llvm::StringRef rest = lines; !rest.empty();) {
    auto [line, next] = rest.split('\n');
    list += list.size() == 1 ? "" : ",";
    list += line;
    rest = next;
  }
  return list + "]";
}

/// JSON on one line, with its members in the order that they have.
static std::string compactJson(llvm::StringRef json) {
  ValueArena arena(~uint64_t(0));
  JsonError error;
  std::string out;
  std::optional<Value> value =
      parseJson(json, arena, error, /*copyStrings=*/false);
  return value && appendExactJson(out, *value) ? out : json.trim().str();
}

/// How much larger a plan in memory is than its file, with what is made of it.
static constexpr uint64_t planFactor = 4, leastBytes = 16 << 10;

ServedProgram::ServedProgram(std::shared_ptr<const DocumentBundle> given,
                             std::string hash, Compilation &compilation)
    : bundle(std::move(given)), hash(std::move(hash)), plan(compilation.plan()),
      inputSchema(compactJson(inspectInputs(compilation.program()))),
      inputSkeleton(compactJson(printInputSkeleton(compilation.program()))),
      diagnostics(diagnosticsJson(compilation.diagnostics().all(),
                                  compilation.sources().get())),
      tests(testNames(compilation.program())),
      bytes(leastBytes + 2 * bundle->size() +
            planFactor * writePlan(*plan).size()) {}

const PayloadRenderer &ServedProgram::payloads(Provider provider,
                                               bool cacheMarks) const {
  std::lock_guard<std::mutex> lock(mutex);
  auto key = std::make_pair(provider, cacheMarks);
  auto found = renderers.find(key);
  if (found == renderers.end())
    found = renderers
                .emplace(key, PayloadRenderer(*plan,
                                              {provider, nullptr, cacheMarks}))
                .first;
  return found->second;
}

} // namespace facet::service

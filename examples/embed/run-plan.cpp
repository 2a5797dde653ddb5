//===- run-plan.cpp - A program that runs stored plans --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Evaluator.h"
#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Runtime/Plan/PlanFile.h"
#include "facet/Support/Json/JsonReader.h"
#include "llvm/Support/MemoryBuffer.h"
#include <cstdio>

using namespace facet;

/// The plan of a file, or null.
static std::shared_ptr<const Plan> load(const char *path,
                                        Diagnostics &diagnostics) {
  auto file = llvm::MemoryBuffer::getFile(path);
  if (!file) {
    std::fprintf(stderr, "cannot read '%s'\n", path);
    return nullptr;
  }
  std::shared_ptr<const llvm::MemoryBuffer> bytes = std::move(*file);
  return readPlan(bytes->getBuffer(), bytes, /*sources=*/nullptr,
                  std::make_shared<LensRegistry>(), &diagnostics);
}

static void print(const Diagnostics &diagnostics, const Plan *plan) {
  for (const Diagnostic &diagnostic : diagnostics.all()) {
    if (plan && diagnostic.span.isValid()) {
      SourceRange range = plan->sources->range(diagnostic.span);
      std::fprintf(stderr, "%s:%u:%u: ",
                   plan->sources->name(diagnostic.span.file).str().c_str(),
                   range.begin.line, range.begin.column);
    }
    std::fprintf(stderr, "%s: %s\n", codeText(diagnostic.code).str().c_str(),
                 diagnostic.message.c_str());
  }
}

/// run-plan FILE [INPUTS]
int main(int argc, char **argv) {
  if (argc != 2 && argc != 3)
    return 2;
  Diagnostics diagnostics;
  std::shared_ptr<const Plan> plan = load(argv[1], diagnostics);
  ValueArena memory;
  JsonError error;
  std::optional<Value> inputs =
      parseJson(argc == 3 ? argv[2] : "{}", memory, error);
  if (!plan || !inputs || !inputs->isMap()) {
    print(diagnostics, nullptr);
    return 1;
  }
  Evaluator evaluator;
  std::unique_ptr<Host> host = createLocalHost();
  RunResult result =
      evaluator.run(*plan, inputs->asMap(), RunOptions(), *host, diagnostics);
  print(diagnostics, plan.get());
  if (!result.ok)
    return 1;
  std::puts(renderCanonicalJson(*plan, result).c_str());
  return 0;
}

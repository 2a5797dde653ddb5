//===- SemaContext.cpp - What all checkers share --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SemaContext.h"

using namespace facet;

static AnalysedProgram makeProgram(const AnalysisInput &input,
                                   const AnalysisOptions &options) {
  AnalysedProgram program;
  program.sources = input.sources;
  program.syntax = input.syntax;
  program.types = std::make_shared<TypeContext>();
  program.lenses = input.lenses;
  program.values = std::make_shared<ValueArena>();
  program.literals = std::make_shared<ValueArena>(~uint64_t(0));
  program.profile = options.profile;
  program.budget = options.budget;
  return program;
}

SemaContext::SemaContext(const AnalysisInput &input,
                         const AnalysisOptions &options,
                         Diagnostics &diagnostics)
    : table(std::make_shared<ExpressionTable>(*input.syntax)), input(input),
      options(options), diagnostics(diagnostics), expressions(*table),
      program(makeProgram(input, options)), types(*program.types),
      values(*program.values), recorder(expressions, options.wantDependencies),
      symbols(*program.lenses, input.resolved.standardOnly),
      constantCalls(expressions, prepared, types) {
  program.expressions = table;
}

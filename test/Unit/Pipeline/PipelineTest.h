//===- PipelineTest.h - Documents for the tests of the API ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_UNIT_PIPELINE_PIPELINETEST_H
#define FACET_TEST_UNIT_PIPELINE_PIPELINETEST_H

#include "facet/Pipeline/Compiler.h"
#include "facet/Pipeline/Session.h"
#include "gtest/gtest.h"

namespace facet {

/// Two inputs, one with a default, and what is computed of them.
inline constexpr llvm::StringLiteral greeting = R"(@vars
  name: @input(type="string")
  mood: @input(type="string", default=" fine ")
  upper: $name |> trim() |> uppercase()
  calm: $mood |> trim()
@system
  content: "You are kind."
@user
  content: $upper
@user
  content: $calm
)";

/// "F451", "X.fct.LIMIT": the codes of diagnostics, in order.
inline std::vector<std::string> codes(llvm::ArrayRef<Diagnostic> diagnostics) {
  std::vector<std::string> result;
  for (const Diagnostic &diagnostic : diagnostics)
    result.push_back(codeText(diagnostic.code).str());
  return result;
}

/// The program of a document that has no errors.
inline Program compiled(llvm::StringRef text, OptLevel level = OptLevel::O0) {
  CompilerOptions options;
  options.pipeline.level = level;
  CompileResult result = Compiler(options).compileText(text.str());
  EXPECT_TRUE(result.program) << result.diagnostics.front().message;
  return *result.program;
}

} // namespace facet

#endif // FACET_TEST_UNIT_PIPELINE_PIPELINETEST_H

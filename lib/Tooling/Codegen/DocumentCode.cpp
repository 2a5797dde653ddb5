//===- DocumentCode.cpp - Code for the users of a document ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Codegen/DocumentCode.h"
#include "facet/Sema/Literals.h"
#include "facet/Tooling/ToolingDiagnostics.h"

namespace facet {

static void addFunctions(CodeRequest &request, const AnalysedProgram &program) {
  for (const Interface &interface : program.interfaces)
    for (const InterfaceFunction &function : interface.functions)
      request.functions.push_back({interface.name, function.name, function.span,
                                   function.parameters, function.result,
                                   function.description});
}

/// Defaults are atoms, which need no memory of the arena.
static void addInputs(CodeRequest &request, const AnalysedProgram &program,
                      ValueArena &arena) {
  for (const Variable &variable : program.variables) {
    if (!variable.inputType)
      continue;
    CodeInput input{variable.name, variable.nameSpan, variable.inputType,
                    std::nullopt};
    if (variable.defaultValue)
      input.defaultValue = literalValue(*variable.defaultValue, arena);
    request.inputs.push_back(std::move(input));
  }
}

static void report(const CodeProblem &problem, CodeLanguage language,
                   Diagnostics &diagnostics) {
  std::string name = languageName(language).str();
  switch (problem.kind) {
  case CodeProblem::Kind::Names:
    diagnostics
        .report(diag::CodeNames, problem.span,
                {problem.other, problem.subject, problem.detail})
        .note(problem.other + " is declared here", problem.otherSpan);
    return;
  case CodeProblem::Kind::Pattern:
    diagnostics.report(diag::CodePattern, problem.span,
                       {problem.subject, problem.other, name, problem.detail});
    return;
  case CodeProblem::Kind::Field:
    diagnostics.report(diag::CodeField, problem.span,
                       {problem.subject, problem.other, name, problem.detail});
    return;
  }
}

std::optional<std::vector<CodeFile>>
generateCode(const AnalysedProgram &program, llvm::StringRef packageName,
             CodeLanguage language, Diagnostics &diagnostics) {
  ValueArena arena;
  CodeRequest request;
  request.packageName = packageName.str();
  request.language = language;
  addFunctions(request, program);
  addInputs(request, program, arena);
  if (program.response)
    request.response =
        CodeResponse{program.response->span, program.response->type,
                     program.response->description};
  std::vector<CodeProblem> problems;
  auto files = generateCode(request, problems);
  for (const CodeProblem &problem : problems)
    report(problem, language, diagnostics);
  return files;
}

} // namespace facet

//===- Values.cpp - Values and sizes that are known without a run ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/Values.h"
#include "facet/LanguageServer/Document/SyntaxSearch.h"
#include "facet/Lens/Tokenizer/Tokenizer.h"
#include "facet/Pipeline/Compiler.h"
#include "facet/Pipeline/Session.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::lsp {

/// Of what is computed while somebody waits for a hover.
static RunOptions shortRun() {
  RunOptions options;
  options.mode = Mode::Pure;
  options.gasLimit = 1'000'000;
  options.memoryLimit = uint64_t(64) << 20;
  return options;
}

std::string describeSize(llvm::StringRef text) {
  constexpr Encoding encoding = Encoding::O200kBase;
  std::string size =
      llvm::utostr(text.size()) + (text.size() == 1 ? " byte" : " bytes");
  if (!hasTokenizers())
    return size;
  size_t tokens = countTokens(encoding, text);
  return size + ", " + llvm::utostr(tokens) +
         (tokens == 1 ? " token (" : " tokens (") +
         encodingName(encoding).str() + ")";
}

/// Whether an expression calls lenses of level 0 only.
static bool isPure(const AnalysedProgram &program, const ast::Expr *value) {
  bool isGood = true;
  forEachExpr(value, [&](const ast::Expr &expr) {
    auto *pipeline = llvm::dyn_cast<ast::PipelineExpr>(&expr);
    if (!pipeline)
      return;
    for (const ast::LensCall &call : pipeline->calls) {
      const Lens *lens = program.factsOf(call).lens;
      isGood &= lens && lens->level == TrustLevel::Pure;
    }
  });
  return isGood;
}

static bool isConstant(const AnalysedProgram &program, uint32_t variable) {
  std::vector<bool> isSeen(program.variables.size());
  std::vector<uint32_t> waiting{variable};
  while (!waiting.empty()) {
    uint32_t next = waiting.back();
    waiting.pop_back();
    if (isSeen[next])
      continue;
    isSeen[next] = true;
    const Variable &one = program.variables[next];
    if (one.input || !one.value || !isPure(program, one.value))
      return false;
    llvm::append_range(waiting, one.dependencies);
  }
  return true;
}

static ConstantValue describe(Value value) {
  ConstantValue known;
  known.json = toJcs(value);
  if (value.isString())
    known.text = value.asString().str();
  return known;
}

std::optional<ConstantValue> constantValue(const Snapshot &snapshot,
                                           uint32_t variable) {
  const AnalysedProgram &program = snapshot.program();
  const Variable &wanted = program.variables[variable];
  // What is written needs no run, and none is possible after an error.
  if (auto *text = llvm::dyn_cast_or_null<ast::StringExpr>(wanted.value))
    return describe(Value::string(text->value));
  if (snapshot.hasErrors() || !isConstant(program, variable))
    return std::nullopt;
  CompileResult result =
      Compiler(snapshot.settings().compiler, snapshot.settings().files)
          .compile(snapshot.sourceOf(snapshot.document().text));
  if (!result)
    return std::nullopt;
  SessionOptions options;
  options.run = shortRun();
  Session session(*result.program, options);
  std::optional<ValueReport> report = session.value(wanted.name);
  if (!report || !report->ok)
    return std::nullopt;
  return describe(report->value);
}

std::optional<LayoutReport> knownLayoutOf(const Snapshot &snapshot) {
  if (snapshot.hasErrors())
    return std::nullopt;
  CompilerOptions options = snapshot.settings().compiler;
  // So that all sizes are known that do not depend on inputs.
  options.pipeline.level = OptLevel::O2;
  options.pipeline.packAtCompileTime = false;
  Compilation compilation(std::move(options), snapshot.settings().files);
  std::shared_ptr<const Plan> plan =
      compilation.compile(snapshot.sourceOf(snapshot.document().text));
  if (!plan)
    return std::nullopt;
  bool needsInputs = llvm::any_of(plan->inputs, [](const PlanInput &input) {
    return input.defaultValue.isAbsent();
  });
  if (needsInputs)
    return knownLayout(*plan);
  RunOptions run = shortRun();
  run.reportsLayout = true;
  std::unique_ptr<Host> host = createLocalHost();
  Evaluator evaluator;
  Diagnostics ignored;
  RunResult result =
      evaluator.run(*plan, {}, run, *host, ignored, /*wantVariables=*/false,
                    /*wantEvents=*/false);
  // After an F901 there are the sizes of what does not fit.
  if (!result.ok && result.sections.empty())
    return knownLayout(*plan);
  return layoutOf(*plan, result);
}

} // namespace facet::lsp

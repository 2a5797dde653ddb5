//===- InspectCommand.cpp - fct inspect: views of a document --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OptionReaders.h"
#include "Sources.h"
#include "facet/Tooling/Inspect/Emit.h"
#include "facet/Tooling/Inspect/Inspect.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/Support/Path.h"

namespace facet::tool {

namespace {
enum class View : uint8_t { Ast, Imports, Dag, Inputs, Layout, Policy };

struct ViewOption {
  View view;
  OptionId option;
};
constexpr ViewOption viewOptions[] = {
    {View::Ast, OPT_ast},          {View::Imports, OPT_imports},
    {View::Dag, OPT_dependencies}, {View::Inputs, OPT_inputs},
    {View::Layout, OPT_layout},    {View::Policy, OPT_policy}};

/// A view that is asked for and where it goes.
struct ViewRequest {
  View view;
  std::string path;
};
} // namespace

static std::vector<ViewRequest>
readViews(CommandLine &line, const SourcePaths &paths, Outputs &outputs) {
  std::vector<ViewRequest> views;
  std::vector<std::string> names;
  names.reserve(std::size(viewOptions));
  for (const ViewOption &option : viewOptions) {
    std::optional<llvm::StringRef> path = line.value(option.option);
    if (!path)
      continue;
    names.push_back(CommandLine::spelling(option.option));
    llvm::StringRef form = llvm::sys::path::extension(*path);
    if (form == ".dot" || form == ".svg")
      line.bad(diag::UsageNotAvailable, {names.back() + " FILE" + form.str()});
    views.push_back({option.view, path->str()});
    outputs.add(names.back(), *path);
  }
  if (views.empty())
    line.bad(diag::UsageNothingToInspect, {});
  outputs.check(line, paths);
  return views;
}

/// Goes as far as the views need, and no further: the tree and the imports of a
/// document with errors of phase 2 can be seen.
static bool compileFor(llvm::ArrayRef<ViewRequest> views,
                       const Outputs &outputs, CommandLine &line,
                       Compilation &compilation, SourceFile source) {
  auto needs = [&](auto isNeeded) {
    return llvm::any_of(views,
                        [&](const ViewRequest &v) { return isNeeded(v.view); });
  };
  bool isResolved = compilation.resolve(std::move(source));
  if (!outputs.checkImports(line, *compilation.sources()) || !isResolved)
    return false;
  if (!needs([](View v) { return v != View::Ast && v != View::Imports; }))
    return !compilation.diagnostics().hasErrors();
  if (!compilation.analyse())
    return false;
  if (!needs([](View v) { return v == View::Layout; }))
    return true;
  return compilation.makeIR() && compilation.makeTBox() &&
         compilation.makePlan();
}

/// The layout of a run with the inputs of the file; without one, and if there
/// are inputs without default, what is known without a run. `isGood` becomes
/// false, with the error reported, if the run fails.
static std::string layoutView(const Plan &plan, const SourceFile *inputFile,
                              RunOptions run, Process &process, bool &isGood) {
  bool needsInputs = llvm::any_of(plan.inputs, [](const PlanInput &input) {
    return input.defaultValue.isAbsent();
  });
  if (!inputFile && needsInputs)
    return renderLayout(knownLayout(plan));
  InputSet inputs(run.memoryLimit);
  if (inputFile && !addInputFile(*inputFile, inputs, process)) {
    isGood = false;
    return "";
  }
  run.reportsLayout = true;
  std::unique_ptr<Host> host = createLocalHost();
  process.evaluator = std::make_unique<Evaluator>();
  Diagnostics diagnostics;
  RunResult result =
      process.evaluator->run(plan, inputs.entries(), run, *host, diagnostics,
                             /*wantVariables=*/false, /*wantEvents=*/false);
  isGood &= result.ok;
  process.report(diagnostics.all(), plan.sources.get());
  // After an F901 there are the sizes of what does not fit.
  bool isThere = result.ok || !result.sections.empty();
  return isThere ? renderLayout(layoutOf(plan, result)) : "";
}

/// Any view but the layout.
static std::string render(View view, const Compilation &compilation) {
  switch (view) {
  case View::Ast:
    return emitAst(compilation);
  case View::Imports:
    return inspectImports(compilation);
  case View::Dag:
    return inspectDag(compilation.program());
  case View::Inputs:
    return inspectInputs(compilation.program());
  case View::Policy:
    return inspectPolicy(compilation.program());
  case View::Layout:
    break;
  }
  llvm_unreachable("the layout needs a run");
}

int executeInspect(CommandLine &line, Process &process) {
  SourcePaths paths = readSourcePaths(line, /*takesInput=*/true,
                                      /*takesManySources=*/false);
  CompilerOptions options = readCompilerOptions(line);
  RunOptions run = readRunOptions(line);
  // So that all sizes are known that do not depend on inputs.
  options.pipeline.level = OptLevel::O2;
  options.pipeline.packAtCompileTime = false;
  Outputs written;
  std::vector<ViewRequest> views = readViews(line, paths, written);
  if (paths.input && !line.has(OPT_layout))
    line.bad(diag::UsageNeedsOption, {"--input", "--layout"});
  std::chrono::milliseconds time = readTime(line, OPT_timeout);
  if (line.isBad())
    return line.exitStatus();
  if (!process.startDeadline(time, line.value(OPT_timeout).value_or("").str()))
    return exitErrors;
  std::optional<SourceFile> source = openSource(
      line, paths.sources[0], ReadLimit::ofDocument(options.imports));
  std::optional<SourceFile> inputFile;
  if (paths.input)
    inputFile = openSource(line, *paths.input, ReadLimit::ofInput(run));
  if (line.isBad())
    return line.exitStatus();

  process.compilation =
      std::make_unique<Compilation>(std::move(options), process.files);
  Compilation &compilation = *process.compilation;
  bool isGood =
      compileFor(views, written, line, compilation, std::move(*source));
  if (line.isBad())
    return line.exitStatus();
  process.report(compilation.diagnostics().all(), compilation.sources().get());
  if (!isGood)
    return exitErrors;
  OutputFiles outputs;
  for (const ViewRequest &view : views) {
    std::string text =
        view.view == View::Layout
            ? layoutView(*compilation.plan(), inputFile ? &*inputFile : nullptr,
                         run, process, isGood)
            : render(view.view, compilation);
    if (text.empty())
      return exitErrors;
    outputs.add(view.path, std::move(text));
  }
  process.deadline.finish();
  int status = process.write(outputs);
  return isGood ? status : exitErrors;
}

} // namespace facet::tool

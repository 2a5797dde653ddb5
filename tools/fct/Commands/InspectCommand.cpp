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
enum class View : uint8_t { Ast, Imports, Dag, Layout, Policy };

struct ViewOption {
  View view;
  OptionId option;
};
constexpr ViewOption viewOptions[] = {{View::Ast, OPT_ast},
                                      {View::Imports, OPT_imports},
                                      {View::Dag, OPT_dependencies},
                                      {View::Layout, OPT_layout},
                                      {View::Policy, OPT_policy}};

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

static std::string render(View view, const Compilation &compilation) {
  switch (view) {
  case View::Ast:
    return emitAst(compilation);
  case View::Imports:
    return inspectImports(compilation);
  case View::Dag:
    return inspectDag(compilation.program());
  case View::Layout:
    return inspectLayout(compilation.program(), *compilation.plan());
  case View::Policy:
    return inspectPolicy(compilation.program());
  }
  return "";
}

int executeInspect(CommandLine &line, Process &process) {
  SourcePaths paths = readSourcePaths(line, /*takesInput=*/false,
                                      /*takesManySources=*/false);
  CompilerOptions options = readCompilerOptions(line);
  // So that all sizes are known that do not depend on inputs.
  options.pipeline.level = OptLevel::O2;
  options.pipeline.packAtCompileTime = false;
  Outputs written;
  std::vector<ViewRequest> views = readViews(line, paths, written);
  std::chrono::milliseconds time = readTime(line, OPT_timeout);
  if (line.isBad())
    return line.exitStatus();
  if (!process.startDeadline(time, line.value(OPT_timeout).value_or("").str()))
    return exitErrors;
  std::optional<SourceFile> source = openSource(
      line, paths.sources[0], ReadLimit::ofDocument(options.imports));
  if (!source)
    return line.exitStatus();

  process.compilation = std::make_unique<Compilation>(std::move(options));
  Compilation &compilation = *process.compilation;
  bool isGood =
      compileFor(views, written, line, compilation, std::move(*source));
  if (line.isBad())
    return line.exitStatus();
  process.report(compilation.diagnostics().all(), compilation.sources().get());
  if (!isGood)
    return exitErrors;
  OutputFiles outputs;
  for (const ViewRequest &view : views)
    outputs.add(view.path, render(view.view, compilation));
  process.deadline.finish();
  return process.write(outputs);
}

} // namespace facet::tool

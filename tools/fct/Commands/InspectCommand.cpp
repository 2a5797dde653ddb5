//===- InspectCommand.cpp - fct inspect: views of a document --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OptionReaders.h"
#include "Settings.h"
#include "facet/Provider/Payload.h"
#include "facet/Tooling/Inspect/Emit.h"
#include "facet/Tooling/Inspect/Inspect.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "facet/Tooling/Views/GraphDot.h"
#include "facet/Tooling/Views/GraphSvg.h"
#include "facet/Tooling/Views/HtmlReport.h"
#include "llvm/Support/Path.h"

namespace facet::tool {

namespace {
enum class View : uint8_t {
  Ast,
  Imports,
  Dag,
  DagAsDot,
  DagAsSvg,
  Inputs,
  Layout,
  Policy,
  Html
};

struct ViewOption {
  View view;
  OptionId option;
};
constexpr ViewOption viewOptions[] = {
    {View::Ast, OPT_ast},          {View::Imports, OPT_imports},
    {View::Dag, OPT_dependencies}, {View::Inputs, OPT_inputs},
    {View::Layout, OPT_layout},    {View::Policy, OPT_policy},
    {View::Html, OPT_html}};

/// A view that is asked for and where it goes.
struct ViewRequest {
  View view;
  std::string path;
};

struct InspectRequest {
  SourcePaths paths;
  CompilerOptions compiler;
  std::vector<ViewRequest> views;
  Outputs outputs;
  RunOptions run;
  /// Of --set, --set-text and --set-file, in order.
  std::vector<Setting> settings;

  /// Whether the run has inputs beside the defaults.
  bool hasInputs() const { return paths.input || !settings.empty(); }

  template <typename... Views> bool wants(Views... some) const {
    return llvm::any_of(views, [&](const ViewRequest &request) {
      return ((request.view == some) || ...);
    });
  }
};

/// The run that the layout and the page show.
struct InspectedRun {
  explicit InspectedRun(uint64_t memoryLimit)
      : settings(memoryLimit), inputs(memoryLimit) {}

  InputSet settings, inputs;
  std::unique_ptr<Host> host = nullptr;
  /// Unset: without inputs that must be given there is none.
  std::optional<RunResult> result = std::nullopt;
  /// Of the compilation, too.
  std::vector<Diagnostic> diagnostics = {};

  bool isGood() const { return !result || result->ok; }
};
} // namespace

/// The form of a graph follows from the file's name.
static View viewFor(View view, llvm::StringRef extension) {
  if (view == View::Dag && extension == ".dot")
    return View::DagAsDot;
  if (view == View::Dag && extension == ".svg")
    return View::DagAsSvg;
  return view;
}

static void readViews(CommandLine &line, InspectRequest &request) {
  for (const ViewOption &option : viewOptions) {
    std::optional<llvm::StringRef> path = line.value(option.option);
    if (!path)
      continue;
    std::string name = CommandLine::spelling(option.option);
    llvm::StringRef form = llvm::sys::path::extension(*path);
    View view = viewFor(option.view, form);
    if (view == option.view && (form == ".dot" || form == ".svg"))
      line.bad(diag::UsageNotAvailable, {name + " FILE" + form.str()});
    request.views.push_back({view, path->str()});
    request.outputs.add(name, *path);
  }
  if (request.views.empty())
    line.bad(diag::UsageNothingToInspect, {});
  request.outputs.check(line, request.paths);
  if (line.has(OPT_timings) && !request.wants(View::Html))
    line.bad(diag::UsageNeedsOption, {"--timings", "--html"});
  if (request.wants(View::Layout, View::Html))
    return;
  if (request.paths.input)
    line.bad(diag::UsageNeedsOption, {"--input", "--layout' or '--html"});
  for (OptionId option : {OPT_set, OPT_set_text, OPT_set_file})
    if (line.has(option))
      line.bad(diag::UsageNeedsOption,
               {CommandLine::spelling(option), "--layout' or '--html"});
}

static InspectRequest readRequest(CommandLine &line) {
  InspectRequest request;
  request.paths = readSourcePaths(line, /*takesInput=*/true,
                                  /*takesManySources=*/false);
  request.compiler = readCompilerOptions(line);
  // So that all sizes are known that do not depend on inputs.
  request.compiler.pipeline.level = OptLevel::O2;
  request.compiler.pipeline.packAtCompileTime = false;
  request.run = readRunOptions(line);
  request.settings = readSettings(line, ReadLimit::ofInput(request.run));
  readViews(line, request);
  return request;
}

static bool needsInputs(const AnalysedProgram &program) {
  return llvm::any_of(program.variables, [](const Variable &variable) {
    return variable.inputType && !variable.defaultValue;
  });
}

/// Goes as far as the views need, and no further: the tree and the imports of a
/// document with errors of phase 2 can be seen.
static bool compileFor(const InspectRequest &request, CommandLine &line,
                       Compilation &compilation, SourceFile source) {
  bool isResolved = compilation.resolve(std::move(source));
  if (!request.outputs.checkImports(line, *compilation.sources()) ||
      !isResolved)
    return false;
  if (!request.wants(View::Dag, View::DagAsDot, View::DagAsSvg, View::Inputs,
                     View::Layout, View::Policy, View::Html))
    return !compilation.diagnostics().hasErrors();
  if (!compilation.analyse())
    return false;
  if (!request.wants(View::Layout, View::Html))
    return true;
  // Where nothing is folded, a run calls each lens that is written.
  bool runs = request.hasInputs() || !needsInputs(compilation.program());
  if (runs && request.wants(View::Html))
    compilation.setLevel(OptLevel::O0);
  return compilation.makeIR() && compilation.makeTBox() &&
         compilation.makePlan();
}

/// Runs the plan with the inputs that are given; without any, and if there are
/// inputs without default, does nothing. False, with the errors reported, if
/// the inputs are bad.
static bool run(const Plan &plan, const std::optional<SourceFile> &inputFile,
                const InspectRequest &request, Process &process,
                InspectedRun &inspected) {
  if (!request.hasInputs() && needsInputs(process.compilation->program()))
    return true;
  if (!addInputs(inputFile, inspected.settings, inspected.inputs, process))
    return false;
  RunOptions options = request.run;
  options.reportsLayout = true;
  options.measuresLenses = request.wants(View::Html);
  inspected.host = createLocalHost();
  process.evaluator = std::make_unique<Evaluator>();
  Diagnostics diagnostics;
  options.recorder = process.recorder();
  inspected.result = process.evaluator->run(
      plan, inspected.inputs.entries(), options, *inspected.host, diagnostics,
      /*wantVariables=*/options.measuresLenses,
      /*wantEvents=*/options.measuresLenses);
  process.report(diagnostics.all(), plan.sources.get());
  llvm::append_range(inspected.diagnostics, diagnostics.all());
  return true;
}

/// Empty if the run did not come so far.
static std::string layoutView(const Plan &plan, const InspectedRun &inspected) {
  const std::optional<RunResult> &result = inspected.result;
  if (!result)
    return renderLayout(knownLayout(plan));
  // After an F901 there are the sizes of what does not fit.
  bool isThere = result->ok || !result->sections.empty();
  return isThere ? renderLayout(layoutOf(plan, *result)) : "";
}

/// The request to each provider.
static std::vector<ReportPayload> payloadsOf(const Plan &plan,
                                             const RunResult &result,
                                             const RunOptions &options) {
  std::vector<ReportPayload> payloads;
  for (llvm::StringRef name : providerNames()) {
    PayloadOptions request;
    request.provider = *parseProvider(name);
    ReportPayload payload{name.str(), "", ""};
    Diagnostics problems;
    PayloadRenderer renderer(plan, request);
    if (!renderer.append(payload.json, result, options.memoryLimit, problems))
      for (const Diagnostic &problem : problems.all())
        if (problem.severity == Severity::Error && payload.problem.empty())
          payload.problem = problem.message;
    payloads.push_back(std::move(payload));
  }
  return payloads;
}

/// After a run that failed there is a page if it shows more than the error:
/// the sizes of what does not fit, or decisions.
static std::string htmlView(const InspectRequest &request,
                            const Compilation &compilation,
                            const InspectedRun &inspected,
                            const Recording *recording) {
  const std::optional<RunResult> &result = inspected.result;
  if (result && !result->ok && result->sections.empty() &&
      result->events.empty())
    return "";
  ReportData data{compilation};
  std::vector<ReportPayload> payloads;
  if (result)
    data.result = &*result;
  if (result && result->ok)
    payloads = payloadsOf(*compilation.plan(), *result, request.run);
  data.payloads = payloads;
  if (compilation.plan()->rules.unit == BudgetUnit::Tokens) {
    data.unit = "token";
    data.units = "tokens";
  }
  data.gasLimit = request.run.gasLimit;
  data.diagnostics = inspected.diagnostics;
  data.recording = recording;
  return renderHtmlReport(data);
}

static std::string render(View view, const InspectRequest &request,
                          const Compilation &compilation,
                          const InspectedRun &inspected,
                          const Recording *recording) {
  switch (view) {
  case View::Ast:
    return emitAst(compilation);
  case View::Imports:
    return inspectImports(compilation);
  case View::Dag:
    return inspectDag(compilation.program());
  case View::DagAsDot:
    return renderDot(dependencyGraph(compilation.program()));
  case View::DagAsSvg:
    return renderSvg(dependencyGraph(compilation.program()));
  case View::Inputs:
    return inspectInputs(compilation.program());
  case View::Layout:
    return layoutView(*compilation.plan(), inspected);
  case View::Policy:
    return inspectPolicy(compilation.program());
  case View::Html:
    return htmlView(request, compilation, inspected, recording);
  }
  llvm_unreachable("a view that is not rendered");
}

int executeInspect(CommandLine &line, Process &process) {
  InspectRequest request = readRequest(line);
  InspectedRun inspected(request.run.memoryLimit);
  applySettings(line, inspected.settings, request.settings);
  if (line.isBad())
    return line.exitStatus();
  std::optional<SourceFile> source =
      openDocument(line, request.paths, request.compiler.imports);
  std::optional<SourceFile> inputFile =
      openInputFile(line, request.paths, request.run);
  if (line.isBad())
    return line.exitStatus();

  // With --timings.
  request.compiler.recorder = process.recorder();
  process.compilation =
      std::make_unique<Compilation>(request.compiler, process.files);
  Compilation &compilation = *process.compilation;
  bool isCompiled = compileFor(request, line, compilation, std::move(*source));
  if (line.isBad())
    return line.exitStatus();
  llvm::ArrayRef<Diagnostic> found = compilation.diagnostics().all();
  process.report(found, compilation.sources().get());
  if (!isCompiled)
    return exitErrors;
  inspected.diagnostics = found.vec();
  if (compilation.plan() &&
      !run(*compilation.plan(), inputFile, request, process, inspected))
    return exitErrors;
  OutputFiles outputs;
  for (const ViewRequest &view : request.views) {
    std::string text = render(view.view, request, compilation, inspected,
                              process.recording.get());
    if (text.empty())
      return exitErrors;
    outputs.add(view.path, std::move(text));
  }
  process.deadline.finish();
  int status = process.write(outputs);
  return inspected.isGood() ? status : exitErrors;
}

} // namespace facet::tool

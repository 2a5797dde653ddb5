//===- OptionReaders.cpp - What options say -------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OptionReaders.h"
#include "Process/Plugins.h"
#include "facet/Packing/Solver.h"
#include "facet/Pipeline/PassPipeline.h"
#include "facet/Provider/ProviderDiagnostics.h"
#include "facet/Support/Threading/Threads.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Config/TokenizerName.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Process.h"
#include <cstdlib>
#include <unistd.h>

namespace facet::tool {

using llvm::opt::OptSpecifier;

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

uint64_t readInteger(CommandLine &line, OptSpecifier option, uint64_t least,
                     uint64_t most, uint64_t otherwise) {
  std::optional<llvm::StringRef> text = line.value(option);
  if (!text)
    return otherwise;
  uint64_t number = 0;
  // Digits only: getAsInteger would take prefixes, such as 0x, at base 0 only.
  bool isNumber = !text->empty() && llvm::all_of(*text, llvm::isDigit) &&
                  !text->getAsInteger(10, number);
  if (isNumber && number >= least && number <= most)
    return number;
  line.bad(diag::UsageNumber, {CommandLine::spelling(option), text->str(),
                               llvm::utostr(least), llvm::utostr(most)});
  return otherwise;
}

uint64_t readSize(CommandLine &line, OptSpecifier option, uint64_t otherwise) {
  std::optional<llvm::StringRef> text = line.value(option);
  if (!text)
    return otherwise;
  if (std::optional<uint64_t> size = parseByteSize(*text))
    return *size;
  line.bad(diag::UsageSize, {CommandLine::spelling(option), text->str(),
                             llvm::utostr(mostByteSize >> 30)});
  return otherwise;
}

std::chrono::milliseconds readTime(CommandLine &line, OptSpecifier option) {
  constexpr uint64_t hour = 3'600'000, mostHours = 1000;
  std::optional<llvm::StringRef> text = line.value(option);
  if (!text)
    return {};
  llvm::StringRef digits = text->take_while(llvm::isDigit);
  uint64_t unit = llvm::StringSwitch<uint64_t>(text->drop_front(digits.size()))
                      .Case("ms", 1)
                      .Case("s", 1000)
                      .Case("m", 60'000)
                      .Case("h", hour)
                      .Default(0);
  uint64_t number = 0;
  if (unit && !digits.getAsInteger(10, number) && number > 0 &&
      number <= mostHours * hour / unit)
    return std::chrono::milliseconds(number * unit);
  line.bad(diag::UsageTime, {CommandLine::spelling(option), text->str(),
                             llvm::utostr(mostHours)});
  return {};
}

std::string readText(CommandLine &line, OptSpecifier option,
                     std::string otherwise) {
  std::optional<llvm::StringRef> text = line.value(option);
  if (!text)
    return otherwise;
  if (!text->empty() && !findInvalidUtf8(*text))
    return text->str();
  line.bad(diag::UsageText, {CommandLine::spelling(option)});
  return otherwise;
}

size_t readChoice(CommandLine &line, OptSpecifier option,
                  llvm::ArrayRef<llvm::StringRef> choices, size_t otherwise) {
  std::optional<llvm::StringRef> text = line.value(option);
  if (!text)
    return otherwise;
  const llvm::StringRef *found = llvm::find(choices, *text);
  if (found != choices.end())
    return size_t(found - choices.begin());
  std::string list = choices.back().str();
  if (choices.size() > 1)
    list = llvm::join(choices.drop_back(), ", ") + " or " + list;
  line.bad(diag::UsageChoice,
           {CommandLine::spelling(option), text->str(), list});
  return otherwise;
}

std::optional<Provider> readProvider(CommandLine &line) {
  if (!line.has(OPT_provider))
    return std::nullopt;
  std::vector<llvm::StringRef> names(providerNames().begin(),
                                     providerNames().end());
  return Provider(readChoice(line, OPT_provider, names, 0));
}

std::optional<PayloadOptions> readPayload(CommandLine &line) {
  std::optional<Provider> provider = readProvider(line);
  bool wantsMarks = line.has(OPT_cache_marks);
  if (!provider) {
    if (wantsMarks)
      line.bad(diag::UsageNeedsOption, {"--cache-marks", "--provider"});
    return std::nullopt;
  }
  if (wantsMarks && !takesCacheMarks(*provider))
    line.warn(diag::PayloadNoMarks, {providerName(*provider).str()});
  PayloadOptions payload;
  payload.provider = *provider;
  payload.cacheMarks = wantsMarks;
  return payload;
}

//===----------------------------------------------------------------------===//
// Compiling and running
//===----------------------------------------------------------------------===//

static Profile readProfile(CommandLine &line) {
  Profile profile =
      readChoice(line, OPT_language_profile, {"hypervisor", "core"}, 0)
          ? Profile::Core
          : Profile::Hypervisor;
  for (const auto &chosen :
       line.valuesOf(OPT_language_profile, OPT_profile_eq, OPT_INVALID)) {
    llvm::StringRef name = chosen.second;
    // Any other --profile=X names a file (Recordings.cpp).
    if (name == "core" || name == "hypervisor")
      profile = name == "core" ? Profile::Core : Profile::Hypervisor;
  }
  return profile;
}

static OptLevel readOptLevel(CommandLine &line) {
  bool all = readChoice(line, OPT_optimize, {"none", "all"}, 0) == 1;
  OptLevel otherwise = line.has(OPT_release) ? OptLevel::O2 : OptLevel::O0;
  switch (line.lastOf(OPT_O0, OPT_O1, OPT_O2, OPT_optimize).getID()) {
  case OPT_O0:
    return OptLevel::O0;
  case OPT_O1:
    return OptLevel::O1;
  case OPT_O2:
    return OptLevel::O2;
  case OPT_optimize:
    return all ? OptLevel::O2 : OptLevel::O0;
  default:
    return otherwise;
  }
}

static Mode readMode(CommandLine &line) {
  if (line.has(OPT_pure) && line.has(OPT_exec))
    line.bad(diag::UsageConflict, {"--pure", "--exec"});
  return line.has(OPT_pure) ? Mode::Pure : Mode::Exec;
}

Tokenizer readTokenizer(CommandLine &line) {
  const Tokenizer &otherwise = line.config().compiler.layout.tokenizer;
  std::optional<llvm::StringRef> name = line.value(OPT_tokenizer);
  if (!name)
    return otherwise;
  std::string problem;
  if (std::optional<Tokenizer> found =
          findTokenizer(*name, /*folder=*/"", problem))
    return *found;
  if (problem.empty())
    line.bad(diag::UsageChoice, {CommandLine::spelling(OPT_tokenizer),
                                 name->str(), tokenizerChoices()});
  else
    line.bad(diag::UsageTokenizer, {name->str(), problem});
  return otherwise;
}

/// --budget-unit, --tokenizer, --tokens-per-message, --packing.
static LayoutRules readLayoutRules(CommandLine &line, LayoutRules rules) {
  rules.unit = BudgetUnit(
      readChoice(line, OPT_budget_unit, budgetUnitNames(), size_t(rules.unit)));
  rules.tokenizer = readTokenizer(line);
  rules.tokensPerMessage =
      readInteger(line, OPT_tokens_per_message, 0, mostTokensPerMessage,
                  rules.tokensPerMessage);
  for (OptSpecifier option : {OPT_tokenizer, OPT_tokens_per_message})
    if (line.has(option) && rules.unit == BudgetUnit::Bytes)
      line.bad(diag::UsageNeedsOption,
               {CommandLine::spelling(option), "--budget-unit tokens"});
  return rules;
}

/// --packing, which may name a solver of a plug-in.
static void readPacking(CommandLine &line, CompilerOptions &options) {
  std::optional<llvm::StringRef> name = line.value(OPT_packing);
  if (!name || parsePacking(*name, options.solvers, options.layout))
    return;
  llvm::SmallVector<llvm::StringRef> names(packingModeNames());
  for (const PackingSolver *solver : options.solvers)
    names.push_back(solver->name);
  (void)readChoice(line, OPT_packing, names, 0);
}

/// --pass-pipeline, which may name passes of plug-ins.
static std::string readPassPipeline(CommandLine &line) {
  std::optional<llvm::StringRef> text = line.value(OPT_pass_pipeline);
  if (!text)
    return "";
  for (OptSpecifier level : {OPT_O0, OPT_O1, OPT_O2, OPT_optimize, OPT_release})
    if (line.has(level))
      line.bad(diag::UsageConflict,
               {"--pass-pipeline", CommandLine::spelling(level)});
  registerCompilerPasses();
  std::string problem = checkPassPipeline(*text);
  if (!problem.empty())
    line.bad(diag::UsagePassPipeline, {problem});
  return text->str();
}

std::optional<PassRun> readEmitAfter(CommandLine &line,
                                     const PipelineOptions &pipeline) {
  if (!line.has(OPT_emit_after) || line.isBad())
    return std::nullopt;
  if (line.has(OPT_emit))
    line.bad(diag::UsageConflict, {"--emit-after", "--emit"});
  std::vector<PassRun> runs = passRuns(pipeline);
  std::vector<std::string> names;
  for (const PassRun &run : runs)
    names.push_back(
        run.number == 1 ? run.pass : run.pass + "," + llvm::utostr(run.number));
  std::vector<llvm::StringRef> choices(names.begin(), names.end());
  return runs[readChoice(line, OPT_emit_after, choices, 0)];
}

CompilerOptions readCompilerOptions(CommandLine &line) {
  CompilerOptions options = line.config().compiler;
  options.analysis.profile = readProfile(line);
  options.analysis.mode = readMode(line);
  options.analysis.budget = int64_t(readInteger(
      line, OPT_budget, 0, mostUnits, uint64_t(options.analysis.budget)));
  options.analysis.isBudgetWanted = line.has(OPT_budget);
  options.layout = readLayoutRules(line, options.layout);
  options.pipeline.level = readOptLevel(line);
  options.wantRemarks = line.has(OPT_remarks) || line.has(OPT_remarks_output);
  options.imports.standardOnly = line.has(OPT_standard);
  for (std::string &root : line.values(OPT_import_root)) {
    if (!llvm::sys::fs::is_directory(root))
      line.bad(diag::UsageMissingFolder, {"--import-root", root});
    options.imports.roots.push_back(std::move(root));
  }
  auto lenses = options.lenses ? std::make_shared<LensRegistry>(*options.lenses)
                               : std::make_shared<LensRegistry>();
  readPlugins(line, options, *lenses);
  readPacking(line, options);
  options.pipeline.passes = readPassPipeline(line);
  options.lenses = std::move(lenses);
  return options;
}

RemarkRequest readRemarkRequest(CommandLine &line) {
  RemarkRequest request;
  request.asText = line.has(OPT_remarks);
  if (std::optional<llvm::StringRef> file = line.value(OPT_remarks_output))
    request.yamlFile = file->str();
  return request;
}

unsigned readThreads(CommandLine &line, unsigned otherwise) {
  if (line.has(OPT_parallel) || line.config().parallelExecution)
    otherwise = availableCores();
  return unsigned(readInteger(line, OPT_threads, 1, 1024, otherwise));
}

unsigned readThreadsForFiles(CommandLine &line, size_t files) {
  // A few documents take less time than a thread to start.
  constexpr size_t filesOfThread = 4;
  unsigned some =
      unsigned(std::clamp<size_t>(files / filesOfThread, 1, availableCores()));
  return unsigned(std::clamp<size_t>(files, 1, readThreads(line, some)));
}

RunOptions readRunOptions(CommandLine &line) {
  RunOptions options = line.config().run;
  options.mode = readMode(line);
  options.gasLimit =
      readInteger(line, OPT_gas_limit, 0, mostGas, options.gasLimit);
  options.memoryLimit = readSize(line, OPT_memory_limit, options.memoryLimit);
  constexpr uint64_t least = uint64_t(64) << 10;
  if (line.has(OPT_memory_limit) && options.memoryLimit < least)
    line.warn(diag::UsageTinyMemory,
              {"--memory-limit", line.value(OPT_memory_limit)->str(),
               llvm::utostr(options.memoryLimit)});
  if (line.has(OPT_host_profile))
    options.hostProfileId = readText(line, OPT_host_profile, "");
  options.targetProviderId =
      readText(line, OPT_target_provider, options.targetProviderId);
  return options;
}

//===----------------------------------------------------------------------===//
// Diagnostics
//===----------------------------------------------------------------------===//

/// NO_COLOR, FORCE_COLOR (see no-color.org and force-color.org), the terminal.
static bool wantsColors(int stream) {
  auto isSet = [](const char *name) {
    const char *value = std::getenv(name);
    return value && *value;
  };
  // As most programs have it, who wants no colours wins.
  if (isSet("NO_COLOR"))
    return false;
  if (isSet("FORCE_COLOR"))
    return llvm::StringRef(std::getenv("FORCE_COLOR")) != "0";
  return ::isatty(stream) &&
         llvm::sys::Process::FileDescriptorHasColors(stream);
}

void readCommonOptions(CommandLine &line, Process &process) {
  enum Colors : size_t { Auto, Always, Never };
  readChoice(line, OPT_diagnostics, {"text", "json", "sarif", "github"}, 0);
  size_t colors =
      readChoice(line, OPT_color, {"auto", "always", "never"}, Auto);
  process.style.format =
      parseDiagnosticFormat(line.value(OPT_diagnostics).value_or("text"))
          .value_or(DiagnosticFormat::Text);
  if (line.has(OPT_json_logs)) {
    if (line.value(OPT_diagnostics).value_or("json") != "json")
      line.bad(diag::UsageConflict,
               {"--json-logs",
                "--diagnostics " + line.value(OPT_diagnostics)->str()});
    process.style.format = DiagnosticFormat::Json;
  }
  auto isColorful = [&](int stream) {
    return colors == Always || (colors == Auto && wantsColors(stream));
  };
  process.style.color = isColorful(STDERR_FILENO);
  process.hasColorfulResults = isColorful(STDOUT_FILENO);
  process.style.maxErrors = unsigned(readInteger(
      line, OPT_max_errors, 0, UINT32_MAX, process.style.maxErrors));
  process.verbose = line.has(OPT_v);
}

} // namespace facet::tool

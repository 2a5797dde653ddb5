//===- Differential.cpp - Optimisation must not show ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Generates documents from seeds, runs each at -O0, -O1 and -O2 and compares
// all that can be seen: status, diagnostics, canonical JSON, artifact, layout,
// calls of the host, gas (which may only fall). Formatting must not show
// either. A document that differs is made small, printed and, with --keep,
// written to a file.
//
//===----------------------------------------------------------------------===//

#include "Coverage.h"
#include "Reducer.h"
#include "facet/Pipeline/PassPipeline.h"
#include "facet/Plugin/PluginLoader.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/PrettyStackTrace.h"
#include "llvm/Support/Signals.h"
#include <chrono>

using namespace facet::differential;
namespace cl = llvm::cl;

static cl::OptionCategory category("Differential test");
static cl::opt<std::string> seeds("seeds", cl::value_desc("A..B"),
                                  cl::init("0..1000"), cl::cat(category),
                                  cl::desc("The seeds from A up to, not "
                                           "including, B"));
static cl::opt<std::string> keep("keep", cl::value_desc("DIR"),
                                 cl::cat(category),
                                 cl::desc("Write documents that differ there"));
static cl::opt<uint64_t> dump("dump", cl::value_desc("SEED"), cl::cat(category),
                              cl::desc("Print the document and the inputs of a "
                                       "seed, and what comes of them"));
static cl::opt<bool> showCoverage("coverage", cl::cat(category),
                                  cl::desc("Print what the documents show"));
static cl::opt<bool>
    needCoverage("need-coverage", cl::cat(category),
                 cl::desc("Fail unless the documents show every lens and all "
                          "that the test is about"));
static cl::opt<unsigned> maxFailures("max-failures", cl::init(5),
                                     cl::cat(category),
                                     cl::desc("Stop after so many documents "
                                              "that differ"));
static cl::opt<unsigned>
    sample("sample", cl::init(16), cl::cat(category),
           cl::desc("Check the round trip through text, new evaluators and "
                    "threads on each Nth document, updates and formatting on "
                    "more; 0: never"));

static cl::list<std::string>
    known("known", cl::value_desc("KIND"), cl::cat(category),
          cl::desc("Do not report differences of this kind"));

static cl::list<std::string>
    pluginFiles("load-plugin", cl::value_desc("FILE"), cl::cat(category),
                cl::desc("Call the lenses of a plug-in, too, and run its "
                         "passes at -O1 and -O2; repeatable"));

namespace {
/// What the plug-ins of the command line bring.
struct Plugins {
  facet::CompilerOptions options;
  std::vector<facet::Lens> lenses;
};
} // namespace

/// Nullopt, with a message, if one cannot be taken.
static std::optional<Plugins> loadPlugins() {
  Plugins plugins;
  auto lenses = std::make_shared<facet::LensRegistry>();
  facet::PluginProblem problem;
  for (const std::string &file : pluginFiles) {
    const facet::PluginInfo *info = facet::loadPlugin(file, problem);
    if (!info || !facet::addPlugin(*info, plugins.options, *lenses, problem)) {
      facet::Diagnostics diagnostics;
      diagnostics.report(problem.kind, {}, problem.args);
      llvm::errs() << diagnostics.all().front().message << '\n';
      return std::nullopt;
    }
    llvm::append_range(plugins.lenses, info->lenses);
  }
  plugins.options.lenses = std::move(lenses);
  return plugins;
}

static Checks checksOf(uint64_t seed) {
  Checks checks;
  checks.countLenses = showCoverage || needCoverage;
  if (!sample)
    return checks;
  checks.roundTrip = seed % sample == 0;
  checks.folding = seed % (sample / 4 + 1) == 0;
  checks.freshEvaluator = seed % sample == sample / 2;
  checks.threads = seed % (4 * sample) == 1;
  checks.parallel = seed % (sample / 4 + 1) == 2;
  checks.updates = seed % (sample / 4 + 1) == 1;
  checks.formatting = seed % (sample / 8 + 1) == 0;
  return checks;
}

static void reportFailure(uint64_t seed, const Case &test, const Report &report,
                          Laboratory &laboratory) {
  Checks checks = checksOf(seed);
  Case small = reduceCase(test, [&](const Case &candidate) {
    return laboratory.examine(candidate, checks).kind == report.kind;
  });
  Report last = laboratory.examine(small, checks);
  std::string text = small.describe();
  text += last.difference;
  llvm::outs() << "FAIL seed " << seed << ": " << report.kind << '\n'
               << text << '\n';
  if (keep.empty())
    return;
  llvm::SmallString<128> path(keep);
  (void)llvm::sys::fs::create_directories(path);
  llvm::sys::path::append(path, "seed-" + std::to_string(seed));
  std::error_code error;
  llvm::raw_fd_ostream file((path + ".txt").str(), error);
  if (!error)
    file << text << "\n=== as generated\n" << test.describe();
}

/// "A..B".
static bool parseRange(llvm::StringRef text, uint64_t &from, uint64_t &to) {
  auto [first, last] = text.split("..");
  return !first.getAsInteger(10, from) && !last.getAsInteger(10, to) &&
         from <= to;
}

static int dumpSeed(uint64_t seed, const Plugins &plugins) {
  Case test = generateCase(seed, plugins.lenses);
  llvm::outs() << test.describe();
  Laboratory laboratory(plugins.options);
  Checks all;
  all.folding = all.roundTrip = all.freshEvaluator = all.threads = true;
  all.parallel = all.updates = all.formatting = true;
  Report report = laboratory.examine(test, all);
  Outcome outcome = report.reference;
  if (!report.compiles) {
    outcome.diagnostics = report.diagnostics;
    llvm::outs() << "# does not compile\n";
  }
  llvm::outs() << "# result at -O0\n" << outcome.describe();
  llvm::outs() << "# difference\n" << report.difference << '\n';
  return report.kind.empty() ? 0 : 1;
}

int main(int argc, char **argv) {
  llvm::sys::PrintStackTraceOnErrorSignal(argv[0]);
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(argc, argv, "FACET differential test\n");
  facet::registerCompilerPasses();
  std::optional<Plugins> plugins = loadPlugins();
  if (!plugins)
    return 2;
  if (dump.getNumOccurrences())
    return dumpSeed(dump, *plugins);
  uint64_t from = 0, to = 0;
  if (!parseRange(seeds, from, to)) {
    llvm::errs() << "--seeds needs A..B, such as 0..1000\n";
    return 2;
  }

  auto start = std::chrono::steady_clock::now();
  Laboratory laboratory(plugins->options);
  Coverage coverage(*plugins->options.lenses);
  uint64_t failures = 0, seed = from;
  for (; seed != to && failures != maxFailures; ++seed) {
    // A crash is a finding, too: say of which document.
    llvm::PrettyStackTraceFormat trace("seed %llu", (unsigned long long)seed);
    Case test = generateCase(seed, plugins->lenses);
    Report report = laboratory.examine(test, checksOf(seed));
    if (!report.kind.empty() && !llvm::is_contained(known, report.kind)) {
      ++failures;
      reportFailure(seed, test, report, laboratory);
    }
    coverage.add(test, report);
  }
  std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;

  if (showCoverage) {
    coverage.print(llvm::outs());
    llvm::outs() << llvm::format("%.0f documents a second\n",
                                 double(seed - from) / time.count());
  }
  std::string missing = needCoverage ? coverage.missing() : "";
  llvm::outs() << missing << seed - from - failures << " passed, " << failures
               << " failed\n";
  return failures || !missing.empty() ? 1 : 0;
}

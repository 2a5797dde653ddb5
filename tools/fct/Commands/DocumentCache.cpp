//===- DocumentCache.cpp - Documents that need not be compiled ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Commands/DocumentCache.h"
#include "OptionReaders.h"
#include "Process/LargeHeap.h"
#include "Profiling/Recordings.h"
#include "facet/Runtime/Plan/PlanFile.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <cstdlib>

namespace facet::tool {

std::optional<std::string> readCacheFolder(CommandLine &line) {
  if (std::optional<llvm::StringRef> folder = line.value(OPT_cache_dir)) {
    if (folder->empty())
      line.bad(diag::UsageText, {"--cache-dir"});
    return folder->str();
  }
  // By the XDG Base Directory Specification a relative path is no path.
  const char *base = std::getenv("XDG_CACHE_HOME");
  llvm::SmallString<128> folder(base ? base : "");
  if (!llvm::sys::path::is_absolute(folder)) {
    if (!llvm::sys::path::home_directory(folder) ||
        !llvm::sys::path::is_absolute(folder))
      return std::nullopt;
    llvm::sys::path::append(folder, ".cache");
  }
  llvm::sys::path::append(folder, "fct");
  return std::string(folder);
}

void checkCacheFolder(CommandLine &line, llvm::StringRef folder) {
  if (llvm::sys::fs::exists(folder) && !llvm::sys::fs::is_directory(folder))
    line.bad(diag::UsageNotFolder, {folder.str()});
}

std::unique_ptr<DocumentCache>
DocumentCache::create(CommandLine &line, const CompilerOptions &options) {
  uint64_t maxBytes =
      readSize(line, OPT_cache_size, CompilationCache::defaultMaxBytes);
  if (!line.has(OPT_incremental) && !line.config().compilationCache) {
    for (auto option : {OPT_cache_dir, OPT_cache_size})
      if (line.has(option))
        line.bad(diag::UsageNeedsOption,
                 {CommandLine::spelling(option), "--incremental"});
    return nullptr;
  }
  std::optional<std::string> folder = readCacheFolder(line);
  if (!folder && line.has(OPT_incremental))
    line.bad(diag::UsageNeedsOption, {"--incremental", "--cache-dir"});
  if (line.isBad() || !folder || !canCache(options))
    return nullptr;
  return std::unique_ptr<DocumentCache>(
      new DocumentCache(std::move(*folder), maxBytes));
}

void DocumentCache::store(const CacheRequest &request,
                          const Compilation &compilation,
                          llvm::ArrayRef<Diagnostic> diagnostics,
                          llvm::StringRef result, Diagnostics &problems) {
  std::error_code error =
      cache.store(request, compilation, diagnostics, result);
  if (!error)
    return;
  std::call_once(warned, [&] {
    problems.report(diag::CacheUnwritable, {}, {folder, error.message()});
  });
}

CacheRequest makeRequest(SourceFile source, const CompilerOptions &options,
                         llvm::StringRef goal) {
  std::string path = source.name;
  CacheRequest request(std::move(source), options, goal);
  if (path != "<stdin>")
    request.wasReadFrom(std::move(path));
  return request;
}

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
filesOf(const std::optional<CacheRequest> &request, const Process &process) {
  return request ? request->files() : process.files;
}

/// The plan that was kept, or null.
static std::shared_ptr<const Plan> loadPlan(const std::string &name,
                                            CacheRequest &request,
                                            const CompilerOptions &options,
                                            DocumentCache &cache,
                                            Process &process) {
  RecordedSpan span(process.recorder(), SpanKind::Stage, "read the plan");
  std::optional<CachedCompilation> found =
      cache.lookUp(request, /*wantSources=*/true);
  if (!found)
    return nullptr;
  std::shared_ptr<const Plan> plan =
      readPlan(found->result, found->owner, found->sources, options.lenses);
  if (!plan)
    return nullptr;
  Diagnostics diagnostics;
  diagnostics.append(std::move(found->diagnostics));
  if (process.verbose)
    diagnostics.report(diag::NoteCached, {}, {name});
  process.report(diagnostics.all(), found->sources.get());
  noteUnusedVariables(process, diagnostics.all(), *found->sources);
  return plan;
}

std::shared_ptr<const Plan>
compilePlan(SourceFile source, const CompilerOptions &options,
            DocumentCache *cache,
            llvm::function_ref<bool(const SourceManager &)> mayWrite,
            Process &process) {
  std::optional<CacheRequest> request;
  if (cache && !isIR(source)) {
    request.emplace(makeRequest(source, options, "run"));
    if (auto plan = loadPlan(source.name, *request, options, *cache, process))
      return mayWrite(*plan->sources) ? plan : nullptr;
  }
  reserveHeap(source.bytes.size());
  process.compilation =
      std::make_unique<Compilation>(options, filesOf(request, process));
  Compilation &compilation = *process.compilation;
  bool isResolved = compilation.read(std::move(source));
  if (!mayWrite(*compilation.sources()))
    return nullptr;
  reserveHeapForImports(*compilation.sources());
  std::shared_ptr<const Plan> plan =
      isResolved ? compilation.compileResolved() : nullptr;
  const Diagnostics &diagnostics = compilation.diagnostics();
  process.report(diagnostics.all(), compilation.sources().get());
  noteUnusedVariables(process, diagnostics.all(), *compilation.sources());
  if (plan && request) {
    Diagnostics problems;
    cache->store(*request, compilation, diagnostics.all(), writePlan(*plan),
                 problems);
    process.report(problems.all());
  }
  return plan;
}

} // namespace facet::tool

//===- DocumentCache.h - Documents that need not be compiled ----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_DOCUMENTCACHE_H
#define FACET_TOOLS_FCT_DOCUMENTCACHE_H

#include "CommandLine.h"
#include "Process/Process.h"
#include "facet/Pipeline/CompilationCache.h"
#include <mutex>

namespace facet::tool {

/// The folder of --cache-dir, or the user's own; nullopt if there is none.
/// Records bad usage.
std::optional<std::string> readCacheFolder(CommandLine &line);
/// Records bad usage if the folder is something else; it may be new.
void checkCacheFolder(CommandLine &line, llvm::StringRef folder);

/// The cache of --incremental, for one command. Safe for several threads.
class DocumentCache {
public:
  /// Null if none is asked for, there is no folder for it, or the options make
  /// results depend on more than it can tell. Records bad usage.
  static std::unique_ptr<DocumentCache> create(CommandLine &line,
                                               const CompilerOptions &options);

  std::optional<CachedCompilation> lookUp(CacheRequest &request,
                                          bool wantSources = false) {
    return cache.lookUp(request, wantSources);
  }
  /// Keeps what was compiled without errors; warns if that cannot be done,
  /// once.
  void store(const CacheRequest &request, const Compilation &compilation,
             llvm::ArrayRef<Diagnostic> diagnostics, llvm::StringRef result,
             Diagnostics &problems);

private:
  DocumentCache(std::string folder, uint64_t maxBytes)
      : folder(folder), cache(std::move(folder), maxBytes) {}

  const std::string folder;
  CompilationCache cache;
  std::once_flag warned;
};

/// Asks for a document that `openSource` read.
CacheRequest makeRequest(SourceFile source, const CompilerOptions &options,
                         llvm::StringRef goal);

/// What a compilation reads its imports through: one that may be cached notes
/// them.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
filesOf(const std::optional<CacheRequest> &request, const Process &process);

/// The plan of a document, from the cache if it is there; null is none. Reports
/// errors and warnings; null if there are errors, or if `mayWrite` says no to
/// the files that the document is made of.
std::shared_ptr<const Plan> compilePlan(
    SourceFile source, const CompilerOptions &options, DocumentCache *cache,
    llvm::function_ref<bool(const SourceManager &)> mayWrite, Process &process);

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_DOCUMENTCACHE_H

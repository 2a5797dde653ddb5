//===- CompilationCache.h - Compiled documents, kept ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What was compiled without errors is kept by the content of all that it was
// made of: the document, its imports, the options and the compiler itself.
//
//   CacheRequest request(source, options, "run");
//   if (auto found = cache.lookUp(request)) … use it
//   else … compile, reading through request.files(), then cache.store(…)
//
// docs/Rationale/Incremental.md says why it is as it is.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PIPELINE_COMPILATIONCACHE_H
#define FACET_PIPELINE_COMPILATIONCACHE_H

#include "facet/Pipeline/Compilation.h"
#include "facet/Support/Cache/CacheStore.h"

namespace facet {

class CurrentFiles;
struct FileList;
struct CachedImport;

/// True if a compilation with these options depends on nothing but what a key
/// can hold: no plug-ins, whose code can do anything, and no remarks, which are
/// not kept.
bool canCache(const CompilerOptions &options);

/// One document that is to be compiled to one form.
class CacheRequest {
public:
  /// `goal` says what the result is: "run", "build facet" … The options are
  /// such that `canCache` is true.
  CacheRequest(
      SourceFile source, const CompilerOptions &options, llvm::StringRef goal,
      llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files = diskFiles());
  CacheRequest(CacheRequest &&other);
  CacheRequest &operator=(CacheRequest &&other);
  ~CacheRequest();

  /// The document is what this file on the disk holds, and was read just now:
  /// if it must have been left alone since it was last read, it need not be
  /// looked at from begin to end.
  void wasReadFrom(std::string path) { diskPath = std::move(path); }

  /// Where the compilation must read its imports from: it remembers them.
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files() const;

  class CachingFileSystem;

private:
  friend class CompilationCache;
  SourceFile source;
  std::string diskPath;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> realFiles;
  llvm::IntrusiveRefCntPtr<CachingFileSystem> recorder;
  /// Of all but the content of the document.
  CacheKey optionsKey;
  /// Of all but the imports; known when it was looked for.
  CacheKey key;
  /// The files that the cache knew of when it was asked, by their paths.
  std::vector<std::string> knownFiles;
};

/// How much a document holds, for those who want to be told.
struct DocumentCounts {
  uint64_t files = 0, variables = 0, messages = 0, tests = 0;
};
DocumentCounts countsOf(const Compilation &compilation);

/// A compilation as it was kept.
struct CachedCompilation {
  /// Warnings and notes.
  std::vector<Diagnostic> diagnostics;
  /// Null if there are no diagnostics, whose places it explains, and no plan
  /// was asked for.
  std::shared_ptr<const SourceManager> sources;
  DocumentCounts counts;
  /// Of the imports, as diagnostics show them.
  std::vector<llvm::StringRef> imports;
  /// What was given to `store`.
  llvm::StringRef result;
  std::shared_ptr<const void> owner;
};

/// Safe for several threads, and for several processes that share the folder.
class CompilationCache {
public:
  static constexpr uint64_t defaultMaxBytes = uint64_t(1) << 30;

  explicit CompilationCache(std::string folder,
                            uint64_t maxBytes = defaultMaxBytes)
      : entries(std::move(folder), maxBytes) {}

  /// The compilation, if it is there and sound, and no file that it was made of
  /// has changed. `wantSources`: make them in any case.
  std::optional<CachedCompilation> lookUp(CacheRequest &request,
                                          bool wantSources = false);
  /// Keeps a compilation without errors that was looked up, and then read
  /// through `request.files()`.
  std::error_code store(const CacheRequest &request,
                        const Compilation &compilation,
                        llvm::ArrayRef<Diagnostic> diagnostics,
                        llvm::StringRef result);
  /// Writes the statistics now.
  void flush() { entries.flush(); }

private:
  CacheKey contentOf(const CacheRequest &request);
  std::optional<CachedCompilation> find(CacheRequest &request,
                                        bool wantSources);
  static CacheKey packKey(const CacheRequest &request);
  void serveImports(const CacheRequest &request);
  bool updateFiles(const CacheRequest &request, CurrentFiles &current,
                   const FileList &list, bool needsTexts);
  std::error_code storeList(const CacheRequest &request, const FileList &list);
  std::error_code storePack(const CacheRequest &request,
                            llvm::ArrayRef<CachedImport> imports);

  CacheStore entries;
};

} // namespace facet

#endif // FACET_PIPELINE_COMPILATIONCACHE_H

//===- CacheFiles.h - The files that a compilation depends on ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PIPELINE_CACHEFILES_H
#define FACET_LIB_PIPELINE_CACHEFILES_H

#include "facet/Pipeline/CompilationCache.h"
#include "llvm/ADT/StringMap.h"

namespace facet {

/// What a compilation saw of an imported file.
struct CacheFile {
  /// Where the path leads to, without symbolic links.
  std::string realPath;
  CacheKey content;
  /// As it was read; the owner may be null if nobody needs them any more.
  llvm::StringRef bytes;
  std::shared_ptr<const void> owner;
};

/// Reads a file as an import is read; nullopt if it could not be imported.
std::optional<CacheFile> readCacheFile(llvm::vfs::FileSystem &files,
                                       const std::string &path,
                                       uint64_t maxBytes);

/// Where a path leads to, without symbolic links; empty if nothing is there.
std::string probePath(llvm::vfs::FileSystem &files, const std::string &path);

/// Remembers what is asked of it and read through it.
class CacheRequest::RecordingFiles : public llvm::vfs::ProxyFileSystem {
public:
  using ProxyFileSystem::ProxyFileSystem;

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &path) override;
  std::error_code getRealPath(const llvm::Twine &path,
                              llvm::SmallVectorImpl<char> &real) override;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &path) override;

  /// What was seen of the file at a path, or null. Its bytes are those that the
  /// reader got, and may be gone.
  const CacheFile *find(llvm::StringRef path) const;
  /// All paths that were asked for, and where they lead to, as `probePath` says
  /// it, sorted.
  std::vector<std::pair<llvm::StringRef, llvm::StringRef>> probes() const;

private:
  class RecordingFile;
  llvm::StringMap<std::string> realPaths;
  /// By real path.
  llvm::StringMap<CacheFile> read;
};

} // namespace facet

#endif // FACET_LIB_PIPELINE_CACHEFILES_H

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
#include "facet/Support/Files/DiskFiles.h"
#include "facet/Support/Files/FileStamp.h"
#include "llvm/ADT/StringMap.h"

namespace facet {

/// The stamp of a regular file that is no symbolic link, on the disk. Another
/// one is never settled.
FileStamp stampOf(llvm::vfs::FileSystem &files, const std::string &path);

/// What a compilation saw of an imported file.
struct CacheFile {
  /// Where the path leads to, without symbolic links.
  std::string realPath;
  CacheKey content;
  /// From before it was read.
  FileStamp stamp = {};
  /// As it was read; the owner is null if it was not.
  llvm::StringRef bytes = {};
  std::shared_ptr<const void> owner = {};
};

/// Reads a file as an import is read; nullopt if it could not be imported.
std::optional<CacheFile> readCacheFile(llvm::vfs::FileSystem &files,
                                       const std::string &path,
                                       uint64_t maxBytes);

/// Where a path leads to, without symbolic links; empty if nothing is there.
std::string probePath(llvm::vfs::FileSystem &files, const std::string &path);

/// Remembers what is asked of it and read through it, and gives some files
/// without looking at the system.
class CacheRequest::CachingFileSystem
    : public llvm::RTTIExtends<CachingFileSystem, NamedFiles> {
public:
  static const char ID;
  explicit CachingFileSystem(
      llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files);

  std::error_code getRealPath(const llvm::Twine &path,
                              llvm::SmallVectorImpl<char> &real) override;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &path) override;
  llvm::vfs::directory_iterator dir_begin(const llvm::Twine &folder,
                                          std::error_code &error) override;

  /// The file at a path is known to be this one.
  void serve(const std::string &path, CacheFile file);
  /// True if less than a quarter of the bytes came from elsewhere.
  bool isMostlyServed() const { return readBytes < servedBytes / 3; }

  /// False: the result depends on what a folder lists, which nobody remembers.
  bool isComplete() const { return !wasListed; }
  /// What was seen of the file at a path, if it was read.
  std::optional<CacheFile> find(llvm::StringRef path) const;
  /// All paths that were asked for, and where they lead to, as `probePath` says
  /// it, sorted.
  std::vector<std::pair<llvm::StringRef, llvm::StringRef>> probes() const;

private:
  class CachingFile;
  OpenedNameFiles &opener();

  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> base;
  NamedFiles adapter;
  bool wasListed = false;
  llvm::StringMap<std::string> realPaths;
  /// Of files that were looked at before they are opened.
  llvm::StringMap<FileStamp> stamps;
  /// By path.
  llvm::StringMap<std::shared_ptr<const CacheFile>> served;
  /// By real path.
  llvm::StringMap<CacheFile> read;
  uint64_t servedBytes = 0, readBytes = 0;
};

} // namespace facet

#endif // FACET_LIB_PIPELINE_CACHEFILES_H

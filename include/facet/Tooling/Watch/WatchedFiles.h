//===- WatchedFiles.h - Files that a command read ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_WATCH_WATCHEDFILES_H
#define FACET_TOOLING_WATCH_WATCHEDFILES_H

#include "facet/Support/Files/DiskFiles.h"
#include "facet/Support/Files/FileStamp.h"
#include "llvm/ADT/StringMap.h"
#include <mutex>
#include <optional>
#include <string>

namespace facet {

/// The files that a command read or looked for, each with its stamp from before
/// it was read, so that no change is missed.
class WatchedFiles {
public:
  /// Adds a file, or a folder, which changes when something is added to it; the
  /// first stamp stays.
  void add(llvm::StringRef path);
  /// Adds a folder and those inside it, but hidden ones.
  void addFolders(llvm::StringRef path);
  size_t size() const { return stamps.size(); }
  /// A file that is not what it was; of several the first by name.
  std::optional<std::string> findChanged() const;
  /// The same files with their stamps of now.
  WatchedFiles now() const;

  /// To and from bytes, for another process. Bytes that are damaged give fewer
  /// files.
  std::string toBytes() const;
  static WatchedFiles fromBytes(llvm::StringRef bytes);

private:
  llvm::StringMap<FileStamp> stamps;
};

/// The files of the disk; what is opened or looked for becomes watched. Safe
/// for several threads.
class WatchingFileSystem
    : public llvm::RTTIExtends<WatchingFileSystem, NamedFiles> {
public:
  static const char ID;
  explicit WatchingFileSystem(WatchedFiles &watched)
      : RTTIExtends(*diskFiles()), watched(watched) {}

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &path) override;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &path) override;

private:
  void record(const llvm::Twine &path);

  WatchedFiles &watched;
  std::mutex mutex;
};

} // namespace facet

#endif // FACET_TOOLING_WATCH_WATCHEDFILES_H

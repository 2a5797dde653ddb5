//===- DiskFiles.h - Files that are judged once they are open ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Between a look at a name and the opening of it a folder can become a symbolic
// link. So who may read some folders only opens a file first, and then asks
// where the open file is: docs/Rationale/Files.md.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_FILES_DISKFILES_H
#define FACET_SUPPORT_FILES_DISKFILES_H

#include "llvm/Support/VirtualFileSystem.h"

namespace facet {

/// A file system whose open files know where they are: `getName` of one is its
/// path without symbolic links at the time at which it was opened. Anything can
/// be opened, without waiting and without touching a device; `status` is that
/// of the open file, `getBuffer` reads it, whatever its name leads to by then.
class OpenedNameFiles
    : public llvm::RTTIExtends<OpenedNameFiles, llvm::vfs::FileSystem> {
public:
  static const char ID;
};

/// Reaches a file system by its names, for one that is not the disk: nobody
/// changes it meanwhile.
class NamedFiles : public llvm::RTTIExtends<NamedFiles, OpenedNameFiles> {
public:
  static const char ID;
  explicit NamedFiles(llvm::vfs::FileSystem &files) : files(files) {}

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &path) override {
    return files.status(path);
  }
  bool exists(const llvm::Twine &path) override { return files.exists(path); }
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &path) override;
  llvm::vfs::directory_iterator dir_begin(const llvm::Twine &folder,
                                          std::error_code &error) override {
    return files.dir_begin(folder, error);
  }
  llvm::ErrorOr<std::string> getCurrentWorkingDirectory() const override {
    return files.getCurrentWorkingDirectory();
  }
  std::error_code setCurrentWorkingDirectory(const llvm::Twine &path) override {
    return files.setCurrentWorkingDirectory(path);
  }
  std::error_code getRealPath(const llvm::Twine &path,
                              llvm::SmallVectorImpl<char> &real) override {
    return files.getRealPath(path, real);
  }

protected:
  llvm::vfs::FileSystem &files;
};

/// The files of the disk, as an OpenedNameFiles; relative names are those of
/// the process. One for all.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> diskFiles();

} // namespace facet

#endif // FACET_SUPPORT_FILES_DISKFILES_H

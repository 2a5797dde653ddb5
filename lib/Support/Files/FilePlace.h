//===- FilePlace.h - An open file and where it is ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SUPPORT_FILES_FILEPLACE_H
#define FACET_LIB_SUPPORT_FILES_FILEPLACE_H

#include "facet/Support/Files/FileReader.h"
#include <string>
#include <sys/stat.h>

namespace facet {

/// A file that is open to be looked at, not read yet.
struct FilePlace {
  FileHandle handle;
  struct stat status = {};
  /// Its path without symbolic links.
  std::string realPath;
  /// It can be opened for reading by that path only.
  bool isByName = false;
};

/// The file that is now at a path without symbolic links is the open one.
bool isAt(const struct stat &opened, const char *realPath);

/// Opens what a path leads to; without waiting, whatever that is.
llvm::ErrorOr<FilePlace> openPlace(const std::string &path);
/// The same where /proc is not there, which tells of open files.
llvm::ErrorOr<FilePlace> openPlaceByWalking(const std::string &path);
/// Opens the same file for reading.
llvm::ErrorOr<FileHandle> openForReading(const FilePlace &place);

} // namespace facet

#endif // FACET_LIB_SUPPORT_FILES_FILEPLACE_H

//===- FileReader.h - Files that others may change meanwhile ----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Files are read, never mapped: a mapping of a file that is cut is a SIGBUS,
// and one that is rewritten changes a text that was already checked.
// docs/Rationale/Files.md has what this costs.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_FILES_FILEREADER_H
#define FACET_SUPPORT_FILES_FILEREADER_H

#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorOr.h"
#include "llvm/Support/MemoryBuffer.h"
#include <cstdint>
#include <memory>
#include <system_error>
#include <utility>

struct stat;

namespace facet {

/// No file that this program writes for itself is larger, in bytes.
inline constexpr uint64_t mostOwnBytes = uint64_t(1) << 32;

/// An open file descriptor, or none; closed at the end.
class FileHandle {
public:
  FileHandle() = default;
  explicit FileHandle(int descriptor) : descriptor(descriptor) {}
  FileHandle(FileHandle &&o) : descriptor(std::exchange(o.descriptor, -1)) {}
  FileHandle &operator=(FileHandle &&o) {
    std::swap(descriptor, o.descriptor);
    return *this;
  }
  ~FileHandle();

  int get() const { return descriptor; }
  explicit operator bool() const { return descriptor >= 0; }

private:
  int descriptor = -1;
};

/// The error of the last system call.
std::error_code lastSystemError();

/// The error of a file that is another one than when its reading began
/// (X.fct.IO by docs/Language.md part 4).
std::error_code fileChanged();
/// True if the contents have changed between two looks at one file, by its size
/// and time. Two changes in one tick of the file system's clock look like one.
bool mayDiffer(const struct stat &before, const struct stat &after);

/// Reads an open file from where it stands to its end. Fails with `fileChanged`
/// if that is no regular file's content at one time, and with
/// std::errc::file_too_large if there are more than `maxBytes`.
llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
readOpenFile(int descriptor, const llvm::Twine &name, uint64_t maxBytes);
/// The same for a regular file that was already looked at.
llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
readRegularFile(int descriptor, const llvm::Twine &name,
                const struct stat &status);

/// Reads a file that the user named, be it a pipe or a device; "-" is stdin.
llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
readFile(const llvm::Twine &path, uint64_t maxBytes);

/// Reads a file that the user did not name: what is no regular file, such as a
/// pipe that nobody writes, is an error, and what has more than `maxBytes`.
llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
readPlainFile(const std::string &path, uint64_t maxBytes = mostOwnBytes);

/// Opens a file that only this program and its user write: a regular file of
/// our own user, with one name, that is no symbolic link. Never waits. `flags`
/// are those of open(2).
llvm::ErrorOr<FileHandle> openOwnFile(const std::string &path, int flags);
/// Reads such a file.
llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
readOwnFile(const std::string &path);

} // namespace facet

#endif // FACET_SUPPORT_FILES_FILEREADER_H

//===- DiskFiles.cpp - Files that are judged once they are open -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Files/DiskFiles.h"
#include "FilePlace.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace facet {

namespace vfs = llvm::vfs;

const char OpenedNameFiles::ID = 0;
const char NamedFiles::ID = 0;

//===----------------------------------------------------------------------===//
// Places
//===----------------------------------------------------------------------===//

/// How often a file is opened anew that is replaced just then.
static constexpr unsigned mostAttempts = 64;

static std::string descriptorPath(int descriptor) {
  return "/proc/self/fd/" + llvm::itostr(descriptor);
}

bool isAt(const struct stat &opened, const char *realPath) {
  struct stat named;
  return !::lstat(realPath, &named) && named.st_dev == opened.st_dev &&
         named.st_ino == opened.st_ino;
}

llvm::ErrorOr<FilePlace> openPlace(const std::string &path) {
  for (unsigned attempt = 0; attempt != mostAttempts; ++attempt) {
    FilePlace place;
    // With O_PATH a pipe does not wait, and a device notices nothing.
    place.handle = FileHandle(::open(path.c_str(), O_PATH | O_CLOEXEC));
    if (!place.handle || ::fstat(place.handle.get(), &place.status))
      return lastSystemError();
    char real[PATH_MAX];
    ssize_t size = ::readlink(descriptorPath(place.handle.get()).c_str(), real,
                              sizeof real);
    if (size < 0)
      return openPlaceByWalking(path);
    if (size == sizeof real)
      return std::make_error_code(std::errc::filename_too_long);
    place.realPath.assign(real, size_t(size));
    // A file that was replaced since is nowhere: open the one that took its
    // name.
    if (isAt(place.status, place.realPath.c_str()))
      return place;
  }
  return fileChanged();
}

/// Opens an absolute path folder by folder, following no symbolic link.
static FileHandle walk(llvm::StringRef path) {
  FileHandle at(::open("/", O_PATH | O_CLOEXEC | O_DIRECTORY));
  llvm::SmallVector<llvm::StringRef, 16> segments;
  path.split(segments, '/', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (size_t i = 0; at && i != segments.size(); ++i) {
    int folder = i + 1 != segments.size() ? O_DIRECTORY : 0;
    at = FileHandle(::openat(at.get(), segments[i].str().c_str(),
                             O_PATH | O_CLOEXEC | O_NOFOLLOW | folder));
  }
  return at;
}

llvm::ErrorOr<FilePlace> openPlaceByWalking(const std::string &path) {
  for (unsigned attempt = 0; attempt != mostAttempts; ++attempt) {
    FilePlace place;
    char real[PATH_MAX];
    if (!::realpath(path.c_str(), real))
      return lastSystemError();
    place.realPath = real;
    place.handle = walk(real);
    place.isByName = true;
    // It is another one than realpath saw: a link took the place of a folder.
    if (place.handle && !::fstat(place.handle.get(), &place.status) &&
        !S_ISLNK(place.status.st_mode))
      return place;
  }
  return fileChanged();
}

llvm::ErrorOr<FileHandle> openForReading(const FilePlace &place) {
  // A pipe that the user named may wait for its writer.
  int waiting = S_ISREG(place.status.st_mode) ? O_NONBLOCK : 0;
  int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | waiting;
  FileHandle file(::open(place.isByName
                             ? place.realPath.c_str()
                             : descriptorPath(place.handle.get()).c_str(),
                         flags | (place.isByName ? O_NOFOLLOW : 0)));
  struct stat status;
  if (!file || ::fstat(file.get(), &status))
    return lastSystemError();
  if (status.st_dev != place.status.st_dev ||
      status.st_ino != place.status.st_ino)
    return fileChanged();
  return file;
}

//===----------------------------------------------------------------------===//
// The disk
//===----------------------------------------------------------------------===//

namespace {
class DiskFile : public vfs::File {
public:
  DiskFile(FilePlace place, std::string name)
      : place(std::move(place)), name(std::move(name)) {}

  llvm::ErrorOr<vfs::Status> status() override;
  llvm::ErrorOr<std::string> getName() override { return place.realPath; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &bufferName, int64_t, bool, bool) override;
  std::error_code close() override {
    place.handle = FileHandle();
    return {};
  }

private:
  FilePlace place;
  std::string name;
};

class DiskFiles : public llvm::RTTIExtends<DiskFiles, NamedFiles> {
public:
  static const char ID;
  DiskFiles() : RTTIExtends(*vfs::getRealFileSystem()) {}

  llvm::ErrorOr<std::unique_ptr<vfs::File>>
  openFileForRead(const llvm::Twine &path) override {
    std::string name = path.str();
    llvm::ErrorOr<FilePlace> place = openPlace(name);
    if (!place)
      return place.getError();
    return std::make_unique<DiskFile>(std::move(*place), std::move(name));
  }
};
} // namespace

const char DiskFiles::ID = 0;

static llvm::sys::fs::file_type typeOf(mode_t mode) {
  using llvm::sys::fs::file_type;
  return S_ISREG(mode)    ? file_type::regular_file
         : S_ISDIR(mode)  ? file_type::directory_file
         : S_ISFIFO(mode) ? file_type::fifo_file
         : S_ISSOCK(mode) ? file_type::socket_file
         : S_ISCHR(mode)  ? file_type::character_file
                          : file_type::block_file;
}

llvm::ErrorOr<vfs::Status> DiskFile::status() {
  const struct stat &s = place.status;
  auto modified = std::chrono::seconds(s.st_mtim.tv_sec) +
                  std::chrono::nanoseconds(s.st_mtim.tv_nsec);
  return vfs::Status(name, llvm::sys::fs::UniqueID(s.st_dev, s.st_ino),
                     llvm::sys::TimePoint<>(modified), s.st_uid, s.st_gid,
                     uint64_t(s.st_size), typeOf(s.st_mode),
                     llvm::sys::fs::perms(s.st_mode & 07777));
}

llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
DiskFile::getBuffer(const llvm::Twine &bufferName, int64_t, bool, bool) {
  llvm::ErrorOr<FileHandle> file = openForReading(place);
  if (!file)
    return file.getError();
  if (!S_ISREG(place.status.st_mode))
    return readOpenFile(file->get(), bufferName, UINT32_MAX);
  return readRegularFile(file->get(), bufferName, place.status);
}

llvm::IntrusiveRefCntPtr<vfs::FileSystem> diskFiles() {
  static const llvm::IntrusiveRefCntPtr<vfs::FileSystem> files =
      llvm::makeIntrusiveRefCnt<DiskFiles>();
  return files;
}

//===----------------------------------------------------------------------===//
// Other file systems
//===----------------------------------------------------------------------===//

namespace {
class NamedFile : public vfs::File {
public:
  NamedFile(std::unique_ptr<vfs::File> file, vfs::Status what, std::string real)
      : file(std::move(file)), what(std::move(what)), real(std::move(real)) {}

  llvm::ErrorOr<vfs::Status> status() override { return what; }
  llvm::ErrorOr<std::string> getName() override { return real; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &name, int64_t size, bool terminated,
            bool) override {
    if (!file)
      return std::make_error_code(std::errc::invalid_argument);
    return file->getBuffer(name, size, terminated, /*IsVolatile=*/true);
  }
  std::error_code close() override {
    return file ? file->close() : std::error_code();
  }

private:
  /// Null for what is no regular file.
  std::unique_ptr<vfs::File> file;
  vfs::Status what;
  std::string real;
};
} // namespace

llvm::ErrorOr<std::unique_ptr<vfs::File>>
NamedFiles::openFileForRead(const llvm::Twine &path) {
  llvm::ErrorOr<vfs::Status> what = files.status(path);
  if (!what)
    return what.getError();
  llvm::SmallString<128> real;
  if (std::error_code error = files.getRealPath(path, real))
    return error;
  std::unique_ptr<vfs::File> file;
  if (what->isRegularFile()) {
    auto opened = files.openFileForRead(path);
    if (!opened)
      return opened.getError();
    file = std::move(*opened);
  }
  return std::make_unique<NamedFile>(std::move(file), std::move(*what),
                                     std::string(real));
}

} // namespace facet

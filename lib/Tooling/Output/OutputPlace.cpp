//===- OutputPlace.cpp - Where an output really goes ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Output/OutputPlace.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include <climits>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace facet {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static std::optional<fs::UniqueID> regularFile(const struct stat &status) {
  if (!S_ISREG(status.st_mode))
    return std::nullopt;
  return fs::UniqueID(status.st_dev, status.st_ino);
}

static std::optional<fs::UniqueID> regularFileOf(int descriptor) {
  struct stat status;
  if (::fstat(descriptor, &status))
    return std::nullopt;
  return regularFile(status);
}

/// The descriptor that a name in a folder stands for, if that is /proc/self/fd
/// under one of its names.
static std::optional<int> descriptorOf(llvm::StringRef realFolder,
                                       llvm::StringRef name) {
  std::string own = "/proc/" + llvm::itostr(::getpid()) + "/";
  int number;
  if (!realFolder.consume_front(own) || name.empty() ||
      !llvm::all_of(name, llvm::isDigit) || name.getAsInteger(10, number))
    return std::nullopt;
  bool isTask = realFolder.consume_front("task/");
  if (isTask)
    realFolder = realFolder.split('/').second;
  return realFolder == "fd" ? std::optional(number) : std::nullopt;
}

/// One step: the path with a real folder before its last name.
static std::string inRealFolder(llvm::StringRef given) {
  llvm::StringRef folder = path::parent_path(given);
  llvm::SmallString<128> real;
  // A folder that is not there cannot be written to, which is told then.
  if (fs::real_path(folder.empty() ? "." : folder, real))
    return given.str();
  path::append(real, path::filename(given));
  return std::string(real);
}

static OutputPlace descriptorPlace(int descriptor, llvm::StringRef given) {
  OutputPlace place;
  place.kind = OutputPlace::Kind::Descriptor;
  place.descriptor = descriptor;
  place.path = given.str();
  place.file = regularFileOf(descriptor);
  return place;
}

OutputPlace findOutputPlace(llvm::StringRef given) {
  if (given == "-")
    return descriptorPlace(STDOUT_FILENO, given);
  OutputPlace place;
  place.path = given.str();
  // As many as the system follows.
  constexpr unsigned mostLinks = 40;
  for (unsigned links = 0; !place.isLoop; ++links) {
    place.path = inRealFolder(place.path);
    llvm::StringRef folder = path::parent_path(place.path);
    if (auto number = descriptorOf(folder, path::filename(place.path)))
      return descriptorPlace(*number, given);
    char target[PATH_MAX];
    ssize_t size = ::readlink(place.path.c_str(), target, sizeof target);
    if (size <= 0)
      break;
    place.isLoop = links == mostLinks;
    llvm::StringRef next(target, size_t(size));
    llvm::SmallString<128> joined;
    if (!path::is_absolute(next))
      joined = folder;
    path::append(joined, next);
    place.path = std::string(joined);
  }
  struct stat status;
  if (::stat(place.path.c_str(), &status))
    return place;
  place.kind = S_ISREG(status.st_mode)   ? OutputPlace::Kind::File
               : S_ISDIR(status.st_mode) ? OutputPlace::Kind::Folder
                                         : OutputPlace::Kind::Device;
  place.file = regularFile(status);
  place.isWriteProtected =
      place.file &&
      ::faccessat(AT_FDCWD, place.path.c_str(), W_OK, AT_EACCESS) != 0;
  return place;
}

bool OutputPlace::isSameAs(const OutputPlace &o) const {
  if (file || o.file)
    return file == o.file;
  if (kind == Kind::Descriptor && o.kind == Kind::Descriptor)
    return descriptor == o.descriptor;
  return kind == Kind::File && o.kind == Kind::File && path == o.path;
}

std::optional<fs::UniqueID> findReadFile(llvm::StringRef given) {
  if (given == "-")
    return regularFileOf(STDIN_FILENO);
  struct stat status;
  if (::stat(given.str().c_str(), &status))
    return std::nullopt;
  return regularFile(status);
}

} // namespace facet

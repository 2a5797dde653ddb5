//===- CacheFiles.cpp - The files that a compilation depends on -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CacheFiles.h"
#include "llvm/ADT/SmallString.h"
#include <sys/stat.h>
#include <time.h>

namespace facet {

static int64_t nanoseconds(const timespec &time) {
  return int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

static bool isOnDisk(llvm::vfs::FileSystem &files) {
  return &files == llvm::vfs::getRealFileSystem().get();
}

FileStamp stampOf(llvm::vfs::FileSystem &files, const std::string &path) {
  // More than the coarsest file system rounds to.
  constexpr int64_t settling = 2'000'000'000;
  struct stat status;
  timespec now;
  FileStamp stamp;
  if (&files != llvm::vfs::getRealFileSystem().get() ||
      ::lstat(path.c_str(), &status) || !S_ISREG(status.st_mode) ||
      ::clock_gettime(CLOCK_REALTIME, &now))
    return stamp;
  stamp.device = status.st_dev;
  stamp.inode = status.st_ino;
  stamp.size = uint64_t(status.st_size);
  stamp.modified = nanoseconds(status.st_mtim);
  stamp.changed = nanoseconds(status.st_ctim);
  stamp.isSettled =
      std::max(stamp.modified, stamp.changed) + settling <= nanoseconds(now);
  return stamp;
}

std::string probePath(llvm::vfs::FileSystem &files, const std::string &path) {
  llvm::SmallString<128> real;
  if (!files.status(path) || files.getRealPath(path, real))
    return "";
  return std::string(real);
}

std::optional<CacheFile> readCacheFile(llvm::vfs::FileSystem &files,
                                       const std::string &path,
                                       uint64_t maxBytes) {
  FileStamp stamp = stampOf(files, path);
  // Opening a pipe would wait for a writer.
  llvm::ErrorOr<llvm::vfs::Status> status = files.status(path);
  if (!status || !status->isRegularFile())
    return std::nullopt;
  auto handle = files.openFileForRead(path);
  if (!handle)
    return std::nullopt;
  // It may have been replaced since.
  status = (*handle)->status();
  if (!status || !status->isRegularFile() || status->getSize() > maxBytes)
    return std::nullopt;
  // The disk tells it of the open file, which is quicker and certain.
  llvm::ErrorOr<std::string> real =
      isOnDisk(files) ? (*handle)->getName() : probePath(files, path);
  if (!real)
    return std::nullopt;
  auto buffer = (*handle)->getBuffer(path, int64_t(status->getSize()),
                                     /*RequiresNullTerminator=*/false,
                                     /*IsVolatile=*/true);
  if (!buffer)
    return std::nullopt;
  llvm::StringRef bytes = (*buffer)->getBuffer();
  return CacheFile{std::move(*real), contentKey(bytes), stamp, bytes,
                   std::shared_ptr<llvm::MemoryBuffer>(std::move(*buffer))};
}

/// A file that tells what was read of it.
class CacheRequest::RecordingFiles::RecordingFile : public llvm::vfs::File {
public:
  RecordingFile(std::unique_ptr<llvm::vfs::File> file, CacheFile &record)
      : file(std::move(file)), record(record) {}

  llvm::ErrorOr<llvm::vfs::Status> status() override { return file->status(); }
  llvm::ErrorOr<std::string> getName() override { return file->getName(); }
  std::error_code close() override { return file->close(); }

  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &name, int64_t size, bool terminated,
            bool isVolatile) override {
    auto buffer = file->getBuffer(name, size, terminated, isVolatile);
    if (buffer) {
      record.bytes = (*buffer)->getBuffer();
      record.content = contentKey(record.bytes);
    }
    return buffer;
  }

private:
  std::unique_ptr<llvm::vfs::File> file;
  CacheFile &record;
};

llvm::ErrorOr<llvm::vfs::Status>
CacheRequest::RecordingFiles::status(const llvm::Twine &path) {
  // The file is asked for before it is read.
  stamps[path.str()] = stampOf(getUnderlyingFS(), path.str());
  auto status = ProxyFileSystem::status(path);
  if (!status)
    realPaths.try_emplace(path.str());
  return status;
}

std::error_code
CacheRequest::RecordingFiles::getRealPath(const llvm::Twine &path,
                                          llvm::SmallVectorImpl<char> &real) {
  std::error_code error = ProxyFileSystem::getRealPath(path, real);
  realPaths[path.str()] =
      error ? std::string() : std::string(real.data(), real.size());
  return error;
}

llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
CacheRequest::RecordingFiles::openFileForRead(const llvm::Twine &path) {
  auto file = ProxyFileSystem::openFileForRead(path);
  if (!file)
    return file;
  // Entries of a StringMap stay where they are.
  CacheFile &record = read[path.str()];
  record.realPath = path.str();
  return std::make_unique<RecordingFile>(std::move(*file), record);
}

std::optional<CacheFile>
CacheRequest::RecordingFiles::find(llvm::StringRef path) const {
  auto real = realPaths.find(path);
  if (real == realPaths.end())
    return std::nullopt;
  auto found = read.find(real->second);
  if (found == read.end())
    return std::nullopt;
  CacheFile file = found->second;
  file.stamp = stamps.lookup(path);
  return file;
}

std::vector<std::pair<llvm::StringRef, llvm::StringRef>>
CacheRequest::RecordingFiles::probes() const {
  std::vector<std::pair<llvm::StringRef, llvm::StringRef>> list;
  for (const auto &probe : realPaths)
    list.emplace_back(probe.first(), probe.second);
  llvm::sort(list);
  return list;
}

} // namespace facet

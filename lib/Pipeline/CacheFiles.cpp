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

FileStamp stampOf(llvm::vfs::FileSystem &files, const std::string &path) {
  // More than the coarsest file system rounds to.
  constexpr int64_t settling = 2'000'000'000;
  struct stat status;
  timespec now;
  FileStamp stamp;
  if (&files != diskFiles().get() || ::lstat(path.c_str(), &status) ||
      !S_ISREG(status.st_mode) || ::clock_gettime(CLOCK_REALTIME, &now))
    return stamp;
  stamp = FileStamp::of(status);
  int64_t time = int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
  stamp.isSettled = std::max(stamp.modified, stamp.changed) + settling <= time;
  return stamp;
}

std::string probePath(llvm::vfs::FileSystem &files, const std::string &path) {
  llvm::SmallString<128> real;
  if (!files.status(path) || files.getRealPath(path, real))
    return "";
  return std::string(real);
}

/// The stamp is that of the open file, or of no use.
static FileStamp stampOfOpen(FileStamp stamp, const llvm::vfs::Status &opened) {
  llvm::sys::fs::UniqueID id = opened.getUniqueID();
  stamp.isSettled &= stamp.device == id.getDevice() &&
                     stamp.inode == id.getFile() &&
                     stamp.size == opened.getSize();
  return stamp;
}

std::optional<CacheFile> readCacheFile(llvm::vfs::FileSystem &files,
                                       const std::string &path,
                                       uint64_t maxBytes) {
  FileStamp stamp = stampOf(files, path);
  NamedFiles adapter(files);
  auto &named = llvm::isa<OpenedNameFiles>(files)
                    ? llvm::cast<OpenedNameFiles>(files)
                    : adapter;
  auto handle = named.openFileForRead(path);
  if (!handle)
    return std::nullopt;
  llvm::ErrorOr<llvm::vfs::Status> status = (*handle)->status();
  if (!status || !status->isRegularFile() || status->getSize() > maxBytes)
    return std::nullopt;
  llvm::ErrorOr<std::string> real = (*handle)->getName();
  auto buffer = (*handle)->getBuffer(path, int64_t(status->getSize()),
                                     /*RequiresNullTerminator=*/false,
                                     /*IsVolatile=*/true);
  if (!real || !buffer)
    return std::nullopt;
  llvm::StringRef bytes = (*buffer)->getBuffer();
  return CacheFile{std::move(*real), contentKey(bytes),
                   stampOfOpen(stamp, *status), bytes,
                   std::shared_ptr<llvm::MemoryBuffer>(std::move(*buffer))};
}

namespace {
/// Bytes that others hold, too.
class SharedBuffer : public llvm::MemoryBuffer {
public:
  SharedBuffer(llvm::StringRef bytes, std::shared_ptr<const void> owner)
      : owner(std::move(owner)) {
    init(bytes.begin(), bytes.end(), /*RequiresNullTerminator=*/false);
  }
  BufferKind getBufferKind() const override { return MemoryBuffer_Malloc; }

private:
  std::shared_ptr<const void> owner;
};

/// A file that need not be opened.
class ServedFile : public llvm::vfs::File {
public:
  ServedFile(llvm::vfs::Status what, const CacheFile &file)
      : what(std::move(what)), file(file) {}

  llvm::ErrorOr<llvm::vfs::Status> status() override { return what; }
  llvm::ErrorOr<std::string> getName() override { return file.realPath; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &, int64_t, bool, bool) override {
    return std::make_unique<SharedBuffer>(file.bytes, file.owner);
  }
  std::error_code close() override { return {}; }

private:
  llvm::vfs::Status what;
  const CacheFile &file;
};
} // namespace

/// A file that tells what was read of it, and keeps that.
class CacheRequest::CachingFileSystem::CachingFile : public llvm::vfs::File {
public:
  CachingFile(std::unique_ptr<llvm::vfs::File> file, CacheFile &record,
              uint64_t &readBytes)
      : file(std::move(file)), record(record), readBytes(readBytes) {}

  llvm::ErrorOr<llvm::vfs::Status> status() override { return file->status(); }
  llvm::ErrorOr<std::string> getName() override { return file->getName(); }
  std::error_code close() override { return file->close(); }

  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &name, int64_t size, bool terminated,
            bool isVolatile) override {
    auto buffer = file->getBuffer(name, size, terminated, isVolatile);
    if (!buffer)
      return buffer;
    std::shared_ptr<const llvm::MemoryBuffer> shared = std::move(*buffer);
    record.bytes = shared->getBuffer();
    record.content = contentKey(record.bytes);
    record.owner = shared;
    readBytes += record.bytes.size();
    return std::make_unique<SharedBuffer>(record.bytes, record.owner);
  }

private:
  std::unique_ptr<llvm::vfs::File> file;
  CacheFile &record;
  uint64_t &readBytes;
};

static llvm::vfs::Status statusOf(const llvm::Twine &name,
                                  const CacheFile &file) {
  const FileStamp &stamp = file.stamp;
  return {name,
          llvm::sys::fs::UniqueID(stamp.device, stamp.inode),
          llvm::sys::TimePoint<>(std::chrono::nanoseconds(stamp.modified)),
          /*User=*/0,
          /*Group=*/0,
          file.bytes.size(),
          llvm::sys::fs::file_type::regular_file,
          llvm::sys::fs::perms::all_read};
}

void CacheRequest::CachingFileSystem::serve(const std::string &path,
                                            CacheFile file) {
  servedBytes += file.bytes.size();
  stamps[path] = file.stamp;
  read[file.realPath] = file;
  served[path] = std::make_shared<const CacheFile>(std::move(file));
}

const char CacheRequest::CachingFileSystem::ID = 0;

CacheRequest::CachingFileSystem::CachingFileSystem(
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files)
    : RTTIExtends(*files), base(std::move(files)), adapter(*base) {}

OpenedNameFiles &CacheRequest::CachingFileSystem::opener() {
  if (llvm::isa<OpenedNameFiles>(*base))
    return llvm::cast<OpenedNameFiles>(*base);
  return adapter;
}

std::error_code CacheRequest::CachingFileSystem::getRealPath(
    const llvm::Twine &path, llvm::SmallVectorImpl<char> &real) {
  std::string name = path.str();
  std::error_code error = base->getRealPath(name, real);
  realPaths[name] =
      error ? std::string() : std::string(real.data(), real.size());
  return error;
}

llvm::vfs::directory_iterator
CacheRequest::CachingFileSystem::dir_begin(const llvm::Twine &folder,
                                           std::error_code &error) {
  wasListed = true;
  return base->dir_begin(folder, error);
}

llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
CacheRequest::CachingFileSystem::openFileForRead(const llvm::Twine &path) {
  std::string name = path.str();
  if (auto known = served.find(name); known != served.end()) {
    const CacheFile &file = *known->second;
    realPaths[name] = file.realPath;
    return std::make_unique<ServedFile>(statusOf(name, file), file);
  }
  FileStamp stamp = stampOf(*base, name);
  auto file = opener().openFileForRead(name);
  if (!file) {
    realPaths.try_emplace(name);
    return file;
  }
  llvm::ErrorOr<llvm::vfs::Status> status = (*file)->status();
  llvm::ErrorOr<std::string> real = (*file)->getName();
  if (!status || !real)
    return status ? real.getError() : status.getError();
  realPaths[name] = *real;
  stamps[name] = stampOfOpen(stamp, *status);
  // Entries of a StringMap stay where they are.
  CacheFile &record = read[*real];
  if (record.owner)
    return std::make_unique<ServedFile>(statusOf(name, record), record);
  record.realPath = std::move(*real);
  return std::make_unique<CachingFile>(std::move(*file), record, readBytes);
}

std::optional<CacheFile>
CacheRequest::CachingFileSystem::find(llvm::StringRef path) const {
  auto real = realPaths.find(path);
  if (real == realPaths.end())
    return std::nullopt;
  auto found = read.find(real->second);
  if (found == read.end() || !found->second.owner)
    return std::nullopt;
  CacheFile file = found->second;
  file.stamp = stamps.lookup(path);
  return file;
}

std::vector<std::pair<llvm::StringRef, llvm::StringRef>>
CacheRequest::CachingFileSystem::probes() const {
  std::vector<std::pair<llvm::StringRef, llvm::StringRef>> list;
  for (const auto &probe : realPaths)
    list.emplace_back(probe.first(), probe.second);
  llvm::sort(list);
  return list;
}

} // namespace facet

//===- FileReader.cpp - Files that others may change meanwhile ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Files/FileReader.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Errno.h"
#include "llvm/Support/SmallVectorMemoryBuffer.h"
#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace facet {

FileHandle::~FileHandle() {
  if (descriptor >= 0)
    ::close(descriptor);
}

std::error_code lastSystemError() { return {errno, std::generic_category()}; }

namespace {
class ChangedCategory : public std::error_category {
public:
  const char *name() const noexcept override { return "facet.files"; }
  std::string message(int) const override {
    return "it changed while it was read";
  }
};
} // namespace

std::error_code fileChanged() {
  static const ChangedCategory category;
  return {1, category};
}

static bool isSame(const timespec &a, const timespec &b) {
  return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

bool mayDiffer(const struct stat &before, const struct stat &after) {
  return before.st_size != after.st_size ||
         !isSame(before.st_mtim, after.st_mtim);
}

/// Nanoseconds; a time far away is as good as any other.
static int64_t nanoseconds(const timespec &time) {
  return int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// True if a change from now on may leave the times as they are: the last one
/// is in the same tick of the file system's clock.
static bool wasJustChanged(const struct stat &status) {
  timespec now;
  if (::clock_gettime(CLOCK_REALTIME, &now))
    return true;
  // The clock of Linux has ticks of 10 ms at most; file systems that know whole
  // seconds only may have ticks of two.
  constexpr int64_t fine = 20'000'000, coarse = 2'000'000'000;
  bool isCoarse = status.st_ctim.tv_nsec == 0 && status.st_mtim.tv_nsec == 0;
  // The clock of another computer may be ahead.
  return nanoseconds(now) - nanoseconds(status.st_ctim) <
         (isCoarse ? coarse : fine);
}

/// Reads until the buffer is full or the file at its end. Gives the count, or
/// -1.
static ssize_t readFully(int descriptor, char *buffer, size_t size) {
  // More in one call is not allowed everywhere.
  constexpr size_t most = size_t(1) << 30;
  size_t count = 0;
  while (count != size) {
    ssize_t some = llvm::sys::RetryAfterSignal(
        -1, ::read, descriptor, buffer + count, std::min(most, size - count));
    if (some < 0)
      return -1;
    if (some == 0)
      break;
    count += size_t(some);
  }
  return ssize_t(count);
}

namespace {
/// Memory of its own for a large file, in huge pages where the system has them:
/// with small ones page faults take longer than all else of reading.
class LargeBuffer : public llvm::MemoryBuffer {
public:
  static constexpr size_t leastBytes = size_t(1) << 21;

  LargeBuffer(char *bytes, size_t size, std::string name)
      : bytes(bytes), fileName(std::move(name)) {
    init(bytes, bytes + size, /*RequiresNullTerminator=*/false);
  }
  ~LargeBuffer() override { ::munmap(bytes, getBufferSize()); }

  static char *allocate(size_t size) {
    void *block = ::mmap(nullptr, size, PROT_READ | PROT_WRITE,
                         MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED)
      return nullptr;
    (void)::madvise(block, size, MADV_HUGEPAGE);
    return static_cast<char *>(block);
  }

  BufferKind getBufferKind() const override { return MemoryBuffer_MMap; }
  llvm::StringRef getBufferIdentifier() const override { return fileName; }

private:
  char *bytes;
  std::string fileName;
};
} // namespace

/// Memory for a file; null if there is none. `begin` is where to read to.
static std::unique_ptr<llvm::MemoryBuffer>
makeBuffer(size_t size, const llvm::Twine &name, char *&begin) {
  if (size >= LargeBuffer::leastBytes) {
    begin = LargeBuffer::allocate(size);
    return begin ? std::make_unique<LargeBuffer>(begin, size, name.str())
                 : nullptr;
  }
  auto buffer = llvm::WritableMemoryBuffer::getNewUninitMemBuffer(size, name);
  begin = buffer ? buffer->getBufferStart() : nullptr;
  return buffer;
}

/// Reads a file again, from its start: true if its bytes are still these.
static llvm::ErrorOr<bool> isStill(int descriptor, llvm::StringRef bytes) {
  constexpr size_t chunk = size_t(1) << 16;
  llvm::SmallVector<char, 0> again;
  again.resize_for_overwrite(std::min(chunk, bytes.size() + 1));
  for (size_t at = 0; at <= bytes.size(); at += chunk) {
    // The last piece asks for more than there must be.
    ssize_t count = llvm::sys::RetryAfterSignal(
        -1, ::pread, descriptor, again.data(), again.size(), off_t(at));
    if (count < 0)
      return lastSystemError();
    llvm::StringRef piece = bytes.substr(at, again.size());
    if (llvm::StringRef(again.data(), size_t(count)) != piece)
      return false;
  }
  return true;
}

llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
readRegularFile(int descriptor, const llvm::Twine &name,
                const struct stat &status) {
  auto size = size_t(status.st_size);
  bool areTimesVague = wasJustChanged(status);
  char *begin = nullptr;
  std::unique_ptr<llvm::MemoryBuffer> buffer = makeBuffer(size, name, begin);
  if (!buffer)
    return std::make_error_code(std::errc::not_enough_memory);
  ssize_t count = readFully(descriptor, begin, size);
  // There must be no more.
  char another;
  ssize_t more = count < 0 ? -1 : readFully(descriptor, &another, 1);
  struct stat now;
  if (more < 0 || ::fstat(descriptor, &now))
    return lastSystemError();
  if (size_t(count) != size || more || mayDiffer(status, now))
    return fileChanged();
  // The other time may be new because of a new name only. What was there twice
  // was there in between: docs/Rationale/Files.md.
  if (!areTimesVague && isSame(status.st_ctim, now.st_ctim))
    return buffer;
  llvm::ErrorOr<bool> still = isStill(descriptor, buffer->getBuffer());
  if (!still)
    return still.getError();
  if (!*still)
    return fileChanged();
  return buffer;
}

/// What says nothing of its size: pipes, devices, files of /proc.
static llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
readStream(int descriptor, const llvm::Twine &name, uint64_t maxBytes) {
  constexpr size_t chunk = size_t(1) << 16;
  llvm::SmallVector<char, 0> bytes;
  while (true) {
    size_t old = bytes.size();
    // Grows by a part of it, so that copying stays linear, and hardly beyond
    // what it may have.
    uint64_t most = std::max<uint64_t>(maxBytes, old) + 1 - old;
    bytes.resize_for_overwrite(
        old + size_t(std::min<uint64_t>(most, std::max(chunk, old / 2))));
    ssize_t count = llvm::sys::RetryAfterSignal(
        -1, ::read, descriptor, bytes.data() + old, bytes.size() - old);
    if (count < 0)
      return lastSystemError();
    bytes.truncate(old + size_t(count));
    if (bytes.size() > maxBytes)
      return std::make_error_code(std::errc::file_too_large);
    if (count == 0)
      break;
  }
  return std::unique_ptr<llvm::MemoryBuffer>(
      std::make_unique<llvm::SmallVectorMemoryBuffer>(
          std::move(bytes), name.str(), /*RequiresNullTerminator=*/false));
}

llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
readOpenFile(int descriptor, const llvm::Twine &name, uint64_t maxBytes) {
  struct stat status;
  if (::fstat(descriptor, &status))
    return lastSystemError();
  if (!S_ISREG(status.st_mode) || status.st_size == 0)
    return readStream(descriptor, name, maxBytes);
  // Whoever hands on a stream may have read some of it.
  off_t begin = ::lseek(descriptor, 0, SEEK_CUR);
  if (begin != 0)
    return readStream(descriptor, name, maxBytes);
  if (uint64_t(status.st_size) > maxBytes)
    return std::make_error_code(std::errc::file_too_large);
  return readRegularFile(descriptor, name, status);
}

llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
readFile(const llvm::Twine &path, uint64_t maxBytes) {
  llvm::SmallString<128> storage;
  llvm::StringRef name = path.toNullTerminatedStringRef(storage);
  if (name == "-")
    return readOpenFile(STDIN_FILENO, "<stdin>", maxBytes);
  FileHandle file(llvm::sys::RetryAfterSignal(-1, ::open, name.data(),
                                              O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (!file)
    return lastSystemError();
  return readOpenFile(file.get(), name, maxBytes);
}

llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
readPlainFile(const std::string &path, uint64_t maxBytes) {
  FileHandle file(
      ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  struct stat status;
  if (!file || ::fstat(file.get(), &status))
    return lastSystemError();
  if (!S_ISREG(status.st_mode))
    return std::make_error_code(std::errc::invalid_argument);
  return readOpenFile(file.get(), path, maxBytes);
}

llvm::ErrorOr<FileHandle> openOwnFile(const std::string &path, int flags) {
  FileHandle file(::open(path.c_str(),
                         flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY,
                         0666));
  struct stat status;
  if (!file || ::fstat(file.get(), &status))
    return lastSystemError();
  if (!S_ISREG(status.st_mode) || status.st_uid != ::geteuid() ||
      status.st_nlink > 1)
    return std::make_error_code(std::errc::operation_not_permitted);
  return file;
}

llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
readOwnFile(const std::string &path) {
  llvm::ErrorOr<FileHandle> file = openOwnFile(path, O_RDONLY);
  if (!file)
    return file.getError();
  return readOpenFile(file->get(), path, mostOwnBytes);
}

} // namespace facet

//===- CacheStore.cpp - A folder of things that can be made again ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/CacheStore.h"
#include "facet/Support/Bytes.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CachePruning.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <chrono>

namespace facet {

namespace fs = llvm::sys::fs;
using llvm::sys::path::append;
using llvm::sys::path::filename;

//===----------------------------------------------------------------------===//
// Keys
//===----------------------------------------------------------------------===//

CacheKeyBuilder &CacheKeyBuilder::add(uint64_t number) {
  uint8_t bytes[8];
  llvm::support::endian::write64le(bytes, number);
  hash.update(bytes);
  return *this;
}

CacheKeyBuilder &CacheKeyBuilder::add(llvm::StringRef text) {
  add(uint64_t(text.size()));
  hash.update(text);
  return *this;
}

CacheKeyBuilder &CacheKeyBuilder::add(const CacheKey &key) {
  hash.update(key);
  return *this;
}

CacheKey contentKey(llvm::StringRef text) {
  return llvm::BLAKE3::hash<sizeof(CacheKey)>(
      {text.bytes_begin(), text.size()});
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

/// What llvm::pruneCache asks of names.
static constexpr llvm::StringLiteral entryPrefix = "llvmcache-";
static constexpr llvm::StringLiteral statisticsName = "statistics";
/// What llvm::pruneCache writes.
static constexpr llvm::StringLiteral timestampName = "llvmcache.timestamp";

static constexpr llvm::StringLiteral entryMagic = "fctcache";
static constexpr size_t entryHeaderSize =
    entryMagic.size() + 2 * sizeof(uint64_t) + sizeof(CacheKey);

/// Closes a file at the end of a scope.
namespace {
struct OpenFile {
  int descriptor = -1;
  OpenFile() = default;
  OpenFile(const OpenFile &) = delete;
  OpenFile &operator=(const OpenFile &) = delete;
  ~OpenFile() {
    if (descriptor < 0)
      return;
    fs::file_t handle = fs::convertFDToNativeFile(descriptor);
    fs::closeFile(handle);
  }
};
} // namespace

static std::string join(llvm::StringRef folder, llvm::StringRef name) {
  llvm::SmallString<128> path(folder);
  append(path, name);
  return std::string(path);
}

/// Covers the key, so that a file under another name is no entry.
static uint64_t checksum(const CacheKey &key, llvm::StringRef bytes) {
  return llvm::xxh3_64bits(bytes) ^ llvm::xxh3_64bits(keyText(key));
}

/// The header of an entry's file.
static std::string makeHeader(const CacheKey &key, llvm::StringRef bytes) {
  std::string header;
  ByteWriter out(header);
  header += entryMagic;
  out.u64(bytes.size());
  out.u64(checksum(key, bytes));
  header += keyText(key);
  return header;
}

/// The bytes of an entry, if the file is sound.
static std::optional<llvm::StringRef> readEntry(const CacheKey &key,
                                                llvm::StringRef file) {
  if (file.size() < entryHeaderSize)
    return std::nullopt;
  llvm::StringRef bytes = file.drop_front(entryHeaderSize);
  if (file.take_front(entryHeaderSize) != makeHeader(key, bytes))
    return std::nullopt;
  return bytes;
}

CacheStore::CacheStore(std::string folder, uint64_t maxBytes)
    : folder(join(folder, "compilations")), maxBytes(maxBytes) {}

CacheStore::~CacheStore() { flush(); }

std::string CacheStore::pathOf(const CacheKey &key) const {
  return join(folder,
              (entryPrefix + llvm::toHex(key, /*LowerCase=*/true)).str());
}

/// Marks a file as used, but not at each use: an inode to write would be most
/// of the work.
static void touch(int descriptor, const fs::file_status &status) {
  constexpr auto resolution = std::chrono::minutes(1);
  auto now = std::chrono::time_point_cast<std::chrono::nanoseconds>(
      std::chrono::system_clock::now());
  if (now - status.getLastAccessedTime() > resolution)
    (void)fs::setLastAccessAndModificationTime(
        descriptor, now, status.getLastModificationTime());
}

CacheStore::Entry CacheStore::lookUp(const CacheKey &key) {
  std::string path = pathOf(key);
  OpenFile file;
  fs::file_status status;
  // Opening a pipe would wait for a writer.
  if (fs::status(path, status) || !fs::is_regular_file(status) ||
      fs::openFileForRead(path, file.descriptor) ||
      fs::status(file.descriptor, status) || !fs::is_regular_file(status))
    return {};
  // Volatile: read, not mapped, so that nobody can change it under us.
  auto buffer = llvm::MemoryBuffer::getOpenFile(
      fs::convertFDToNativeFile(file.descriptor), path, status.getSize(),
      /*RequiresNullTerminator=*/false, /*IsVolatile=*/true);
  if (!buffer)
    return {};
  std::optional<llvm::StringRef> bytes = readEntry(key, (*buffer)->getBuffer());
  if (!bytes)
    return {};
  touch(file.descriptor, status);
  return {*bytes,
          std::shared_ptr<const llvm::MemoryBuffer>(std::move(*buffer))};
}

std::error_code CacheStore::makeFolder() const {
  if (fs::is_directory(folder))
    return {};
  // Whoever can write here decides what is compiled to what.
  return fs::create_directories(folder, /*IgnoreExisting=*/true, fs::owner_all);
}

std::error_code CacheStore::store(const CacheKey &key, llvm::StringRef bytes) {
  uint64_t size = entryHeaderSize + bytes.size();
  if (size > maxBytes / 4)
    return {};
  if (std::error_code error = makeFolder())
    return error;
  makeRoom(size);
  llvm::Error error =
      llvm::writeToOutput(pathOf(key), [&](llvm::raw_ostream &out) {
        out << makeHeader(key, bytes) << bytes;
        return llvm::Error::success();
      });
  return llvm::errorToErrorCode(std::move(error));
}

//===----------------------------------------------------------------------===//
// Counting
//===----------------------------------------------------------------------===//

namespace {
/// The file that says what was counted.
struct Counts {
  uint64_t hits = 0, misses = 0;
  /// Bytes that were stored since old entries were removed.
  uint64_t newBytes = 0;
  /// False: there is no such file, or it is damaged.
  bool isKnown = false;
};
constexpr size_t countsSize = 4 * sizeof(uint64_t);
} // namespace

static Counts readCounts(llvm::StringRef bytes) {
  Counts counts;
  if (bytes.size() != countsSize)
    return counts;
  ByteReader in(bytes);
  Counts read;
  read.hits = in.u64();
  read.misses = in.u64();
  read.newBytes = in.u64();
  read.isKnown = in.u64() == llvm::xxh3_64bits(bytes.drop_back(8));
  return read.isKnown ? read : counts;
}

static std::string writeCounts(const Counts &counts) {
  std::string bytes;
  ByteWriter out(bytes);
  out.u64(counts.hits);
  out.u64(counts.misses);
  out.u64(counts.newBytes);
  out.u64(llvm::xxh3_64bits(llvm::StringRef(bytes)));
  return bytes;
}

static Counts readCountsOf(llvm::StringRef folder) {
  auto buffer = llvm::MemoryBuffer::getFile(join(folder, statisticsName),
                                            /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false,
                                            /*IsVolatile=*/true);
  return buffer ? readCounts((*buffer)->getBuffer()) : Counts();
}

/// Changes the counts under a lock. Where that cannot be done in time nothing
/// is counted, which harms nobody; then the result is false.
static bool changeCounts(llvm::StringRef folder,
                         llvm::function_ref<void(Counts &)> change) {
  OpenFile file;
  if (fs::openFileForReadWrite(join(folder, statisticsName), file.descriptor,
                               fs::CD_OpenAlways, fs::OF_None))
    return false;
  if (fs::tryLockFile(file.descriptor, std::chrono::milliseconds(100)))
    return false;
  char bytes[countsSize + 1];
  fs::file_t handle = fs::convertFDToNativeFile(file.descriptor);
  llvm::Expected<size_t> size = fs::readNativeFile(handle, bytes);
  if (!size) {
    llvm::consumeError(size.takeError());
    return false;
  }
  Counts counts = readCounts({bytes, *size});
  change(counts);
  llvm::raw_fd_ostream out(file.descriptor, /*shouldClose=*/false,
                           /*unbuffered=*/true);
  out.seek(0);
  out << writeCounts(counts);
  bool isWritten = !out.has_error();
  out.clear_error();
  return isWritten &&
         (*size <= countsSize || !fs::resize_file(file.descriptor, countsSize));
}

void CacheStore::count(uint64_t newHits, uint64_t newMisses) {
  std::lock_guard<std::mutex> lock(mutex);
  hits += newHits;
  misses += newMisses;
}

void CacheStore::flush() {
  std::lock_guard<std::mutex> lock(mutex);
  // A folder that is not there, or that cannot be written, has no counts.
  if (hits + misses)
    changeCounts(folder, [&](Counts &counts) {
      counts.hits += hits;
      counts.misses += misses;
    });
  hits = misses = 0;
}

//===----------------------------------------------------------------------===//
// All entries
//===----------------------------------------------------------------------===//

void CacheStore::makeRoom(uint64_t bytes) {
  // Threads of one process do not lock each other out of a file.
  std::lock_guard<std::mutex> lock(mutex);
  changeCounts(folder, [&](Counts &counts) {
    counts.newBytes += bytes;
    if (counts.isKnown && counts.newBytes <= maxBytes / 4)
      return;
    // Only now are all files looked at. With a quarter to spare this is seldom.
    llvm::CachePruningPolicy policy;
    policy.Interval = std::chrono::seconds(0);
    policy.Expiration = std::chrono::seconds(0);
    policy.MaxSizePercentageOfAvailableSpace = 0;
    policy.MaxSizeBytes = maxBytes - maxBytes / 4;
    llvm::pruneCache(folder, policy);
    counts.newBytes = bytes;
  });
}

/// The files of a folder that belong to the cache, with their sizes.
static std::vector<std::pair<std::string, uint64_t>>
ownFiles(llvm::StringRef folder, bool entriesOnly) {
  std::vector<std::pair<std::string, uint64_t>> files;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; it != end && !error;
       it.increment(error)) {
    llvm::StringRef name = filename(it->path());
    bool isEntry = name.starts_with(entryPrefix);
    if (!isEntry &&
        (entriesOnly || (name != statisticsName && name != timestampName)))
      continue;
    llvm::ErrorOr<fs::basic_file_status> status = it->status();
    if (status && fs::is_regular_file(*status))
      files.emplace_back(it->path(), status->getSize());
  }
  return files;
}

CacheStatistics CacheStore::statistics(llvm::StringRef cacheFolder) {
  std::string folder = join(cacheFolder, "compilations");
  Counts counts = readCountsOf(folder);
  CacheStatistics result;
  result.hits = counts.hits;
  result.misses = counts.misses;
  for (const auto &[path, size] : ownFiles(folder, /*entriesOnly=*/true)) {
    ++result.entries;
    result.bytes += size;
  }
  return result;
}

std::error_code CacheStore::clear(llvm::StringRef cacheFolder) {
  std::error_code first;
  for (const auto &[path, size] :
       ownFiles(join(cacheFolder, "compilations"), /*entriesOnly=*/false)) {
    std::error_code error = fs::remove(path);
    if (error && !first)
      first = error;
  }
  return first;
}

} // namespace facet

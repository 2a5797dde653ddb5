//===- CacheStore.cpp - A folder of things that can be made again ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Cache/CacheStore.h"
#include "facet/Support/BinaryFormat.h"
#include "facet/Support/Files/FileWriter.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"
#include <chrono>
#include <fcntl.h>
#include <tuple>
#include <unistd.h>

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

/// As llvm::pruneCache, which earlier versions used, asked of names.
static constexpr llvm::StringLiteral entryPrefix = "llvmcache-";
static constexpr llvm::StringLiteral statisticsName = "statistics";

static constexpr llvm::StringLiteral entryMagic = "fctcache";
static constexpr size_t entryHeaderSize =
    entryMagic.size() + 2 * sizeof(uint64_t) + sizeof(CacheKey);

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
static void touch(int descriptor) {
  constexpr auto resolution = std::chrono::minutes(1);
  fs::file_status status;
  auto now = std::chrono::time_point_cast<std::chrono::nanoseconds>(
      std::chrono::system_clock::now());
  if (!fs::status(descriptor, status) &&
      now - status.getLastAccessedTime() > resolution)
    (void)fs::setLastAccessAndModificationTime(
        descriptor, now, status.getLastModificationTime());
}

CacheStore::Entry CacheStore::lookUp(const CacheKey &key) {
  std::string path = pathOf(key);
  llvm::ErrorOr<FileHandle> file = openOwnFile(path, O_RDONLY);
  if (!file)
    return {};
  auto buffer = readOpenFile(file->get(), path, maxBytes);
  if (!buffer)
    return {};
  std::optional<llvm::StringRef> bytes = readEntry(key, (*buffer)->getBuffer());
  if (!bytes)
    return {};
  touch(file->get());
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
  return writeFile(pathOf(key), {makeHeader(key, bytes), bytes});
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
  auto buffer = readOwnFile(join(folder, statisticsName));
  return buffer ? readCounts((*buffer)->getBuffer()) : Counts();
}

/// Opens the file of the counts. What has its name and is no file of our own is
/// removed: its target, if it has one, stays as it is.
static llvm::ErrorOr<FileHandle> openCounts(const std::string &path) {
  llvm::ErrorOr<FileHandle> file = openOwnFile(path, O_RDWR | O_CREAT);
  if (file || ::unlink(path.c_str()))
    return file;
  return openOwnFile(path, O_RDWR | O_CREAT | O_EXCL);
}

/// Changes the counts under a lock. Where that cannot be done in time nothing
/// is counted, which harms nobody; then the result is false.
static bool changeCounts(llvm::StringRef folder,
                         llvm::function_ref<void(Counts &)> change) {
  llvm::ErrorOr<FileHandle> file = openCounts(join(folder, statisticsName));
  if (!file)
    return false;
  int descriptor = file->get();
  if (fs::tryLockFile(descriptor, std::chrono::milliseconds(100)))
    return false;
  auto buffer = readOpenFile(descriptor, statisticsName, mostOwnBytes);
  Counts counts = buffer ? readCounts((*buffer)->getBuffer()) : Counts();
  change(counts);
  if (::lseek(descriptor, 0, SEEK_SET) != 0 ||
      writeFully(descriptor, writeCounts(counts)))
    return false;
  return !fs::resize_file(descriptor, countsSize);
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

namespace {
/// A file of the cache.
struct OwnFile {
  std::string path;
  uint64_t size = 0;
  llvm::sys::TimePoint<> lastUse;
};
} // namespace

/// The files of a folder that belong to the cache.
static std::vector<OwnFile> ownFiles(llvm::StringRef folder, bool entriesOnly) {
  std::vector<OwnFile> files;
  std::error_code error;
  for (fs::directory_iterator it(folder, error, /*follow_symlinks=*/false), end;
       it != end && !error; it.increment(error)) {
    llvm::StringRef name = filename(it->path());
    bool isEntry = name.starts_with(entryPrefix);
    if (!isEntry && (entriesOnly || name != statisticsName))
      continue;
    llvm::ErrorOr<fs::basic_file_status> status = it->status();
    if (status && fs::is_regular_file(*status))
      files.push_back(
          {it->path(), status->getSize(), status->getLastAccessedTime()});
  }
  return files;
}

/// Removes what was not used for longest until the rest is small enough.
static void removeOldest(llvm::StringRef folder, uint64_t mostBytes) {
  std::vector<OwnFile> files = ownFiles(folder, /*entriesOnly=*/true);
  llvm::sort(files, [](const OwnFile &a, const OwnFile &b) {
    return std::tie(a.lastUse, a.path) < std::tie(b.lastUse, b.path);
  });
  uint64_t bytes = 0;
  for (const OwnFile &file : files)
    bytes += file.size;
  for (const OwnFile &file : files) {
    if (bytes <= mostBytes)
      return;
    if (!fs::remove(file.path))
      bytes -= file.size;
  }
}

void CacheStore::makeRoom(uint64_t bytes) {
  // Threads of one process do not lock each other out of a file.
  std::lock_guard<std::mutex> lock(mutex);
  changeCounts(folder, [&](Counts &counts) {
    counts.newBytes += bytes;
    if (counts.isKnown && counts.newBytes <= maxBytes / 4)
      return;
    // Only now are all files looked at. With a quarter to spare this is seldom.
    removeOldest(folder, maxBytes - maxBytes / 4);
    counts.newBytes = bytes;
  });
}

CacheStatistics CacheStore::statistics(llvm::StringRef cacheFolder) {
  std::string folder = join(cacheFolder, "compilations");
  Counts counts = readCountsOf(folder);
  CacheStatistics result;
  result.hits = counts.hits;
  result.misses = counts.misses;
  for (const OwnFile &file : ownFiles(folder, /*entriesOnly=*/true)) {
    ++result.entries;
    result.bytes += file.size;
  }
  return result;
}

std::error_code CacheStore::clear(llvm::StringRef cacheFolder) {
  std::error_code first;
  for (const OwnFile &file :
       ownFiles(join(cacheFolder, "compilations"), /*entriesOnly=*/false)) {
    std::error_code error = fs::remove(file.path);
    if (error && !first)
      first = error;
  }
  return first;
}

} // namespace facet

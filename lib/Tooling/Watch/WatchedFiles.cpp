//===- WatchedFiles.cpp - Files that a command read -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Watch/WatchedFiles.h"
#include "facet/Support/BinaryFormat.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <sys/stat.h>

using namespace facet;

static FileStamp stampOf(llvm::StringRef path) {
  struct stat status;
  return ::stat(path.str().c_str(), &status) ? FileStamp()
                                             : FileStamp::of(status);
}

void WatchedFiles::add(llvm::StringRef path) {
  auto [entry, isNew] = stamps.try_emplace(path);
  if (isNew)
    entry->second = stampOf(path);
}

void WatchedFiles::addFolders(llvm::StringRef path) {
  namespace fs = llvm::sys::fs;
  add(path);
  std::error_code error;
  for (fs::recursive_directory_iterator
           entry(path, error, /*follow_symlinks=*/false),
       end;
       entry != end && !error; entry.increment(error)) {
    if (entry->type() != fs::file_type::directory_file)
      continue;
    if (llvm::sys::path::filename(entry->path()).starts_with("."))
      entry.no_push();
    else
      add(entry->path());
  }
}

std::optional<std::string> WatchedFiles::findChanged() const {
  std::optional<std::string> changed;
  for (const auto &entry : stamps)
    if (!entry.second.isOfSameFile(stampOf(entry.first())) &&
        (!changed || entry.first() < *changed))
      changed = entry.first().str();
  return changed;
}

WatchedFiles WatchedFiles::now() const {
  WatchedFiles files;
  for (const auto &entry : stamps)
    files.add(entry.first());
  return files;
}

std::string WatchedFiles::toBytes() const {
  std::string bytes;
  ByteWriter out(bytes);
  for (const auto &entry : stamps) {
    out.text(entry.first());
    const FileStamp &stamp = entry.second;
    for (uint64_t part : {stamp.device, stamp.inode, stamp.size,
                          uint64_t(stamp.modified), uint64_t(stamp.changed)})
      out.u64(part);
  }
  return bytes;
}

WatchedFiles WatchedFiles::fromBytes(llvm::StringRef bytes) {
  WatchedFiles files;
  ByteReader in(bytes);
  while (in.remaining()) {
    llvm::StringRef path = in.text();
    FileStamp stamp;
    for (uint64_t *part : {&stamp.device, &stamp.inode, &stamp.size})
      *part = in.u64();
    stamp.modified = int64_t(in.u64());
    stamp.changed = int64_t(in.u64());
    if (!in.isGood())
      break;
    files.stamps[path] = stamp;
  }
  return files;
}

//===----------------------------------------------------------------------===//
// Recording
//===----------------------------------------------------------------------===//

const char WatchingFileSystem::ID = 0;

void WatchingFileSystem::record(const llvm::Twine &path) {
  std::lock_guard<std::mutex> lock(mutex);
  watched.add(path.str());
}

llvm::ErrorOr<llvm::vfs::Status>
WatchingFileSystem::status(const llvm::Twine &path) {
  record(path);
  return files.status(path);
}

llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
WatchingFileSystem::openFileForRead(const llvm::Twine &path) {
  record(path);
  return files.openFileForRead(path);
}

//===- WatchedFiles.cpp - Files that a command read
//-------------------------===//
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

FileStamp facet::stampOf(const std::string &path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status))
    return {};
  auto nanoseconds = [](const timespec &time) {
    return uint64_t(time.tv_sec) * 1'000'000'000 + uint64_t(time.tv_nsec);
  };
  return {uint64_t(status.st_dev), uint64_t(status.st_ino),
          uint64_t(status.st_size), nanoseconds(status.st_mtim),
          nanoseconds(status.st_ctim)};
}

void WatchedFiles::add(llvm::StringRef path) {
  auto [entry, isNew] = stamps.try_emplace(path);
  if (isNew)
    entry->second = stampOf(path.str());
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
    if (stampOf(entry.first().str()) != entry.second &&
        (!changed || entry.first() < *changed))
      changed = entry.first().str();
  return changed;
}

std::vector<FileStamp> WatchedFiles::currentStamps() const {
  std::vector<FileStamp> current;
  for (const auto &entry : stamps)
    current.push_back(stampOf(entry.first().str()));
  return current;
}

std::string WatchedFiles::toBytes() const {
  std::string bytes;
  ByteWriter out(bytes);
  for (const auto &entry : stamps) {
    out.text(entry.first());
    for (uint64_t part : entry.second)
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
    for (uint64_t &part : stamp)
      part = in.u64();
    if (!in.isGood())
      break;
    files.stamps[path] = stamp;
  }
  return files;
}

//===----------------------------------------------------------------------===//
// Recording
//===----------------------------------------------------------------------===//

const char RecordedFiles::ID = 0;

void RecordedFiles::record(const llvm::Twine &path) {
  std::lock_guard<std::mutex> lock(mutex);
  watched.add(path.str());
}

llvm::ErrorOr<llvm::vfs::Status>
RecordedFiles::status(const llvm::Twine &path) {
  record(path);
  return files.status(path);
}

llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
RecordedFiles::openFileForRead(const llvm::Twine &path) {
  record(path);
  return files.openFileForRead(path);
}

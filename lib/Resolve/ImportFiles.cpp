//===- ImportFiles.cpp - The files that imports lead to ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ImportFiles.h"
#include "ImportPath.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace facet;

ImportFiles::ImportFiles(llvm::vfs::FileSystem &system,
                         const std::vector<std::string> &folders,
                         uint64_t maxFileBytes)
    : system(system), maxFileBytes(maxFileBytes) {
  for (const std::string &folder : folders) {
    llvm::SmallString<128> real;
    // Nothing can lie in a folder that does not exist.
    if (!system.getRealPath(folder.empty() ? "." : folder, real))
      realFolders.push_back(std::string(real));
  }
}

const ImportLookup &ImportFiles::find(const std::string &path) {
  auto [entry, isNew] = byPath.try_emplace(path);
  if (isNew)
    entry->second = look(path);
  return entry->second;
}

void ImportFiles::addRoot(const std::string &path) {
  llvm::SmallString<128> real;
  llvm::ErrorOr<llvm::vfs::Status> status = system.status(path);
  if (!status || !status->isRegularFile() || system.getRealPath(path, real))
    return;
  auto file = std::make_unique<ImportedFile>();
  file->onChain = true;
  byRealPath[real] = std::move(file);
}

static ImportLookup failure(Diag problem, std::string reason = "") {
  return {nullptr, problem, std::move(reason)};
}

static ImportLookup unreadable(std::error_code error) {
  return failure(Diag::ImportUnreadable, error.message());
}

/// A status that is missing because nothing is there, not for another reason.
static bool meansNotFound(std::error_code error) {
  return error == std::errc::no_such_file_or_directory ||
         error == std::errc::not_a_directory;
}

ImportLookup ImportFiles::look(const std::string &path) {
  llvm::ErrorOr<llvm::vfs::Status> status = system.status(path);
  if (!status)
    return meansNotFound(status.getError()) ? failure(Diag::ImportNotFound)
                                            : unreadable(status.getError());
  llvm::SmallString<128> real;
  if (std::error_code error = system.getRealPath(path, real))
    return unreadable(error);
  if (llvm::none_of(realFolders, [&](const std::string &folder) {
        return isInsideFolder(real, folder);
      }))
    return failure(Diag::ImportOutside);
  // Opening a pipe would wait for a writer, and a device may do anything.
  if (!status->isRegularFile())
    return failure(Diag::ImportNotFile);
  auto known = byRealPath.find(real);
  if (known != byRealPath.end())
    return {known->second.get(), {}, {}};
  if (status->getSize() > maxFileBytes)
    return failure(Diag::ImportTooLarge);
  return read(std::string(real));
}

ImportLookup ImportFiles::read(const std::string &realPath) {
  auto handle = system.openFileForRead(realPath);
  if (!handle)
    return unreadable(handle.getError());
  // The file may have been replaced since it was looked at.
  llvm::ErrorOr<llvm::vfs::Status> status = (*handle)->status();
  if (!status)
    return unreadable(status.getError());
  if (!status->isRegularFile())
    return failure(Diag::ImportNotFile);
  if (status->getSize() > maxFileBytes)
    return failure(Diag::ImportTooLarge);
  // Volatile: read, not mapped, so that nobody can change the text under us.
  auto buffer = (*handle)->getBuffer(realPath, int64_t(status->getSize()),
                                     /*RequiresNullTerminator=*/false,
                                     /*IsVolatile=*/true);
  if (!buffer)
    return unreadable(buffer.getError());
  std::shared_ptr<const llvm::MemoryBuffer> owner = std::move(*buffer);
  auto file = std::make_unique<ImportedFile>();
  llvm::StringRef bytes = owner->getBuffer();
  file->content = normalise(bytes, std::move(owner));
  if (file->content.text.size() > maxFileBytes)
    return failure(Diag::ImportTooLarge);
  ImportLookup result{file.get(), {}, {}};
  byRealPath[realPath] = std::move(file);
  return result;
}

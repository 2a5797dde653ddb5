//===- ImportFiles.cpp - The files that imports lead to -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ImportFiles.h"
#include "ImportPath.h"
#include "facet/Resolve/ResolveDiagnostics.h"
#include "facet/Support/Files/FileReader.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace facet;
namespace path = llvm::sys::path;

/// Null if the file system knows where its open files are.
static std::unique_ptr<NamedFiles> adapt(llvm::vfs::FileSystem &system) {
  if (llvm::isa<OpenedNameFiles>(system))
    return nullptr;
  return std::make_unique<NamedFiles>(system);
}

ImportFiles::ImportFiles(llvm::vfs::FileSystem &files,
                         const std::vector<std::string> &folders,
                         uint64_t maxFileBytes)
    : adapter(adapt(files)),
      system(adapter ? *adapter : llvm::cast<OpenedNameFiles>(files)),
      maxFileBytes(maxFileBytes) {
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

ImportedFile::Content &ImportedFile::contentFor(FileUse use) {
  Content &content = contents[size_t(use)];
  if (!content.text)
    content.text = normalise(bytes, owner,
                             use == FileUse::Text ? Tabs::Kept : Tabs::Refused);
  return content;
}

void ImportFiles::addRoot(const std::string &path, llvm::StringRef bytes,
                          std::shared_ptr<const void> owner) {
  auto opened = system.openFileForRead(path);
  if (!opened)
    return;
  llvm::ErrorOr<llvm::vfs::Status> status = (*opened)->status();
  llvm::ErrorOr<std::string> real = (*opened)->getName();
  if (!status || !status->isRegularFile() || !real)
    return;
  auto file = std::make_unique<ImportedFile>(bytes, std::move(owner));
  file->onChain = true;
  byRealPath[*real] = std::move(file);
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

bool ImportFiles::isAllowed(llvm::StringRef realPath) const {
  return llvm::any_of(realFolders, [&](const std::string &folder) {
    return isInsideFolder(realPath, folder);
  });
}

/// Null if nobody is to learn what the folder holds.
const ImportFiles::Folder *ImportFiles::folderAt(llvm::StringRef folder) {
  llvm::SmallString<128> real;
  if (system.getRealPath(folder.empty() ? "." : folder, real) ||
      !isAllowed(real))
    return nullptr;
  auto [place, isNew] = folders.try_emplace(real);
  if (isNew)
    place->second = readFolder(real.str().str());
  return &place->second;
}

ImportFiles::Folder ImportFiles::readFolder(const std::string &realPath) {
  Folder folder;
  std::error_code error;
  for (llvm::vfs::directory_iterator it = system.dir_begin(realPath, error),
                                     end;
       it != end && !error; it.increment(error)) {
    llvm::StringRef entry = path::filename(it->path());
    if (findInvalidUtf8(entry))
      continue;
    if (it->type() != llvm::sys::fs::file_type::directory_file)
      folder.files.push_back(entry.str());
    if (isAscii(entry))
      continue;
    // Of names that are the same text the first one counts.
    std::string &name = folder.namesByNfc[toNfc(entry)];
    if (name.empty() || entry < name)
      name = entry.str();
  }
  // A folder has no order of its own.
  llvm::sort(folder.files);
  return folder;
}

/// The first name in a folder that is the same text in another normal form.
std::optional<std::string> ImportFiles::findEntry(llvm::StringRef folder,
                                                  llvm::StringRef name) {
  const Folder *known = folderAt(folder);
  if (!known)
    return std::nullopt;
  auto found = known->namesByNfc.find(toNfc(name));
  if (found == known->namesByNfc.end())
    return std::nullopt;
  return found->second;
}

std::optional<std::string> ImportFiles::findNear(llvm::StringRef path) {
  const Folder *folder = folderAt(path::parent_path(path));
  // Who has more files than that in a folder knows their names.
  constexpr size_t mostNames = 1000;
  if (!folder || folder->files.size() > mostNames)
    return std::nullopt;
  llvm::StringRef wanted = path::filename(path);
  // What the name ends with is no slip: '.md' alone makes none near.
  std::vector<llvm::StringRef> alike, stems;
  for (llvm::StringRef name : folder->files) {
    if (name.equals_insensitive(wanted))
      return name.str();
    if (path::extension(name).equals_insensitive(path::extension(wanted))) {
      alike.push_back(name);
      stems.push_back(path::stem(name));
    }
  }
  std::optional<llvm::StringRef> near = nearestName(path::stem(wanted), stems);
  if (!near)
    return std::nullopt;
  return alike[llvm::find(stems, *near) - stems.begin()].str();
}

/// The path with the names that the disk has where these are in another normal
/// form: source text is in NFC, whatever the file's name was when it was made.
std::optional<std::string> ImportFiles::findOtherForm(llvm::StringRef path) {
  if (isAscii(path) || findInvalidUtf8(path))
    return std::nullopt;
  llvm::SmallString<128> known;
  for (auto it = path::begin(path), end = path::end(path); it != end; ++it) {
    llvm::SmallString<128> next(known);
    path::append(next, *it);
    if (!isAscii(*it) && !system.exists(next)) {
      std::optional<std::string> name = findEntry(known, *it);
      if (!name)
        return std::nullopt;
      next = known;
      path::append(next, *name);
    }
    known = next;
  }
  return std::string(known);
}

//===----------------------------------------------------------------------===//
// Opening, judging, reading
//===----------------------------------------------------------------------===//

static ImportLookup failure(Diag problem, std::string reason = "") {
  return {nullptr, "", problem, std::move(reason)};
}

static ImportLookup unreadable(std::error_code error) {
  return failure(error == fileChanged() ? diag::ImportChanged
                                        : diag::ImportUnreadable,
                 error.message());
}

/// Nothing is there, and it is not for another reason.
static bool meansNotFound(std::error_code error) {
  return error == std::errc::no_such_file_or_directory ||
         error == std::errc::not_a_directory;
}

ImportLookup ImportFiles::look(const std::string &path) {
  std::string name = path;
  OpenFile opened = system.openFileForRead(name);
  if (!opened && meansNotFound(opened.getError()))
    if (std::optional<std::string> other = findOtherForm(path)) {
      name = std::move(*other);
      opened = system.openFileForRead(name);
    }
  if (!opened)
    return meansNotFound(opened.getError()) ? failure(diag::ImportNotFound)
                                            : unreadable(opened.getError());
  ImportLookup result = judge(**opened);
  result.path = std::move(name);
  return result;
}

ImportLookup ImportFiles::judge(llvm::vfs::File &file) {
  llvm::ErrorOr<std::string> real = file.getName();
  if (!real)
    return unreadable(real.getError());
  if (!isAllowed(*real))
    return failure(diag::ImportOutside);
  llvm::ErrorOr<llvm::vfs::Status> status = file.status();
  if (!status)
    return unreadable(status.getError());
  // Reading a pipe would wait for a writer, and a device may do anything.
  if (!status->isRegularFile())
    return failure(diag::ImportNotFile);
  if (auto known = byRealPath.find(*real); known != byRealPath.end())
    return {known->second.get(), "", {}, {}};
  if (status->getSize() > maxFileBytes)
    return failure(diag::ImportTooLarge);
  return read(file, *real, status->getSize());
}

ImportLookup ImportFiles::read(llvm::vfs::File &opened,
                               const std::string &realPath, uint64_t size) {
  // Volatile: read, not mapped, so that nobody can change the text under us.
  auto buffer = opened.getBuffer(realPath, int64_t(size),
                                 /*RequiresNullTerminator=*/false,
                                 /*IsVolatile=*/true);
  if (!buffer)
    return unreadable(buffer.getError());
  std::shared_ptr<const llvm::MemoryBuffer> owner = std::move(*buffer);
  llvm::StringRef bytes = owner->getBuffer();
  auto file = std::make_unique<ImportedFile>(bytes, std::move(owner));
  ImportLookup result{file.get(), "", {}, {}};
  byRealPath[realPath] = std::move(file);
  return result;
}

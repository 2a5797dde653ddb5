//===- ImportFiles.h - The files that imports lead to -----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RESOLVE_IMPORTFILES_H
#define FACET_LIB_RESOLVE_IMPORTFILES_H

#include "facet/Resolve/ResolveDiagnostics.h"
#include "facet/Support/Diagnostics.h"
#include "facet/Support/Files/DiskFiles.h"
#include "facet/Syntax/Normalise.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace facet {

/// What a file is read for: to be imported, or as the text of an `@text`.
enum class FileUse : uint8_t { Import, Text };

/// A file that is read once, however often, by whatever path and for whatever
/// it is used.
struct ImportedFile {
  /// Its text for one use.
  struct Content {
    std::optional<NormalisedText> text;
    /// What is wrong with it has been reported for one inclusion.
    bool reported = false;
  };

  ImportedFile(llvm::StringRef bytes, std::shared_ptr<const void> owner)
      : bytes(bytes), owner(std::move(owner)) {}

  Content &contentFor(FileUse use);

  /// As it was read.
  const llvm::StringRef bytes;
  /// It is the root, or is being expanded: importing it now is a cycle.
  bool onChain = false;

private:
  std::shared_ptr<const void> owner;
  Content contents[2];
};

/// The outcome of looking for a file: the file, or why it cannot be imported.
struct ImportLookup {
  ImportedFile *file = nullptr;
  /// The path as the disk has it, which may be in another Unicode normal form.
  std::string path;
  Diag problem = diag::ImportNotFound;
  /// The system's reason, for ImportUnreadable.
  std::string reason;
};

/// Finds, checks and reads imported files. A path is looked up once, so that
/// one compilation sees one state of the file system. A file is opened first,
/// and then judged by where the open file is: what its name leads to may be
/// another file by then.
class ImportFiles {
public:
  /// Files must lie in one of `folders` and have at most `maxFileBytes` bytes.
  ImportFiles(llvm::vfs::FileSystem &system,
              const std::vector<std::string> &folders, uint64_t maxFileBytes);

  /// The file at a path that joinImportPath made.
  const ImportLookup &find(const std::string &path);

  /// Makes importing the file at `path` a cycle, if there is one: it is the
  /// root document, whose bytes came from elsewhere.
  void addRoot(const std::string &path, llvm::StringRef bytes,
               std::shared_ptr<const void> owner);

  bool exists(const std::string &path) { return system.exists(path); }

  /// The name of a file beside the one that is not at `path` which is nearly
  /// its name.
  std::optional<std::string> findNear(llvm::StringRef path);

private:
  using OpenFile = llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>;

  /// What a folder holds.
  struct Folder {
    /// The names of files, sorted.
    std::vector<std::string> files;
    /// The names that are not ASCII, by their NFC.
    llvm::StringMap<std::string> namesByNfc;
  };

  ImportLookup look(const std::string &path);
  ImportLookup judge(llvm::vfs::File &file);
  ImportLookup read(llvm::vfs::File &file, const std::string &realPath,
                    uint64_t size);
  bool isAllowed(llvm::StringRef realPath) const;
  std::optional<std::string> findOtherForm(llvm::StringRef path);
  std::optional<std::string> findEntry(llvm::StringRef folder,
                                       llvm::StringRef name);
  const Folder *folderAt(llvm::StringRef folder);
  Folder readFolder(const std::string &realPath);

  /// Null if the file system is one already.
  std::unique_ptr<NamedFiles> adapter;
  OpenedNameFiles &system;
  std::vector<std::string> realFolders;
  uint64_t maxFileBytes;
  llvm::StringMap<ImportLookup> byPath;
  llvm::StringMap<std::unique_ptr<ImportedFile>> byRealPath;
  /// Each is read once, by its real path.
  llvm::StringMap<Folder> folders;
};

} // namespace facet

#endif // FACET_LIB_RESOLVE_IMPORTFILES_H

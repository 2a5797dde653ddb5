//===- CacheImports.h - The imports of compiled documents -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PIPELINE_CACHEIMPORTS_H
#define FACET_LIB_PIPELINE_CACHEIMPORTS_H

#include "CacheFiles.h"
#include "facet/Support/BinaryFormat.h"

namespace facet {

/// An imported file, as it was when it was last read.
struct CachedImport {
  std::string path;
  CacheFile file;
};

/// The files that a compilation with imports depends on.
struct FileList {
  /// What is looked up but not read: folders, the root document.
  std::vector<std::string> probes;
  /// In the order in which they are first imported.
  std::vector<CachedImport> imports;
};

std::vector<std::string> pathsOf(const FileList &list);
void writeFileList(ByteWriter &out, const FileList &list);
/// Nullopt if it is damaged.
std::optional<FileList> readFileList(ByteReader &in);

/// Imports with their bytes, to be read in one go.
std::string writePack(llvm::ArrayRef<CachedImport> imports);
/// Those of a pack, of which the entry holds the bytes.
std::vector<CachedImport> readPack(const CacheStore::Entry &pack);

/// Says of files whether they must have been left alone.
class StampChecker {
public:
  explicit StampChecker(llvm::vfs::FileSystem &files) : files(files) {}
  /// The stamp is that of the file, and the way to it leads where it led to.
  bool isUntouched(const CachedImport &import);

private:
  llvm::vfs::FileSystem &files;
  /// Where folders lead to.
  llvm::StringMap<std::string> folders;
};

/// The key of a compilation from that of its request and the files as they are.
void addProbe(CacheKeyBuilder &key, llvm::StringRef path, llvm::StringRef real);
void addImport(CacheKeyBuilder &key, llvm::StringRef path,
               const CacheFile &file);

/// Looks at the files of a list as they are now.
class CurrentFiles {
public:
  CurrentFiles(llvm::vfs::FileSystem &files, FileList &list)
      : files(files), list(list), stamps(files) {}

  /// Brings the list up to date; nullopt if a file cannot be read. Files that
  /// must have been left alone are not read.
  std::optional<CacheKey> key(const CacheKey &requestKey);
  /// True if the next one will have to read less with the list as it is now.
  bool isListBetter() const { return settled; }
  /// True if more than a quarter of the bytes had to be read.
  bool isMostlyRead() const { return readBytes > allBytes / 4; }
  /// Gets the bytes of those that were not read, from a pack if it has them;
  /// false if they have changed since.
  bool readAll(llvm::ArrayRef<CachedImport> pack);

private:
  llvm::vfs::FileSystem &files;
  FileList &list;
  StampChecker stamps;
  bool settled = false;
  uint64_t readBytes = 0, allBytes = 0;
};

} // namespace facet

#endif // FACET_LIB_PIPELINE_CACHEIMPORTS_H

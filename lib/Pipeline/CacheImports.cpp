//===- CacheImports.cpp - The imports of documents that were compiled -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CacheImports.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

namespace facet {

namespace path = llvm::sys::path;

static void writeImport(ByteWriter &out, const CachedImport &import) {
  const CacheFile &file = import.file;
  out.text(import.path);
  out.text(file.realPath);
  out.bytes(keyText(file.content));
  const FileStamp &stamp = file.stamp;
  for (uint64_t number : {stamp.device, stamp.inode, stamp.size,
                          uint64_t(stamp.modified), uint64_t(stamp.changed)})
    out.u64(number);
  out.u8(stamp.isSettled);
}

std::vector<std::string> pathsOf(const FileList &list) {
  std::vector<std::string> paths = list.probes;
  for (const CachedImport &import : list.imports)
    paths.push_back(import.path);
  return paths;
}

void writeFileList(ByteWriter &out, const FileList &list) {
  out.u32(uint32_t(list.probes.size()));
  for (const std::string &path : list.probes)
    out.text(path);
  out.u32(uint32_t(list.imports.size()));
  for (const CachedImport &import : list.imports)
    writeImport(out, import);
}

static CachedImport readImport(ByteReader &in) {
  CachedImport import;
  import.path = in.text().str();
  import.file.realPath = in.text().str();
  llvm::copy(in.bytes(sizeof(CacheKey)), import.file.content.begin());
  FileStamp &stamp = import.file.stamp;
  stamp.device = in.u64();
  stamp.inode = in.u64();
  stamp.size = in.u64();
  stamp.modified = int64_t(in.u64());
  stamp.changed = int64_t(in.u64());
  stamp.isSettled = in.flag();
  return import;
}

std::optional<FileList> readFileList(ByteReader &in) {
  FileList list;
  for (uint32_t left = in.count(8); left; --left)
    list.probes.push_back(in.text().str());
  for (uint32_t left = in.count(89); left && in.isGood(); --left)
    list.imports.push_back(readImport(in));
  if (!in.isGood() || !in.isAtEnd())
    return std::nullopt;
  return list;
}

std::string writePack(llvm::ArrayRef<CachedImport> imports) {
  std::string bytes;
  ByteWriter out(bytes);
  out.u32(uint32_t(imports.size()));
  for (const CachedImport &import : imports) {
    writeImport(out, import);
    out.text(import.file.bytes);
  }
  return bytes;
}

std::vector<CachedImport> readPack(const CacheStore::Entry &pack) {
  ByteReader in(pack.bytes);
  std::vector<CachedImport> imports;
  for (uint32_t left = in.count(97); left; --left) {
    CachedImport import = readImport(in);
    import.file.bytes = in.text();
    import.file.owner = pack.owner;
    if (!in.isGood())
      break;
    imports.push_back(std::move(import));
  }
  return imports;
}

void addProbe(CacheKeyBuilder &key, llvm::StringRef path,
              llvm::StringRef real) {
  key.add(path).add(real);
}

void addImport(CacheKeyBuilder &key, llvm::StringRef path,
               const CacheFile &file) {
  key.add(path).add(file.realPath).add(file.content);
}

static constexpr uint64_t mostFileBytes = ~uint32_t(0) - 1;

/// The stamp is that of the file, and the way to it leads where it led to.
bool StampChecker::isUntouched(const CachedImport &import) {
  const FileStamp &known = import.file.stamp;
  if (!known.isSettled || !known.isOfSameFile(stampOf(files, import.path)))
    return false;
  llvm::StringRef folder = path::parent_path(import.path);
  auto [real, isNew] = folders.try_emplace(folder);
  if (isNew)
    real->second = probePath(files, folder.empty() ? "." : folder.str());
  llvm::SmallString<128> expected(real->second);
  path::append(expected, path::filename(import.path));
  return !real->second.empty() && expected == import.file.realPath;
}

std::optional<CacheKey> CurrentFiles::key(const CacheKey &requestKey) {
  CacheKeyBuilder key;
  key.add(requestKey);
  for (const std::string &path : list.probes)
    addProbe(key, path, probePath(files, path));
  for (CachedImport &import : list.imports) {
    if (!stamps.isUntouched(import)) {
      auto file = readCacheFile(files, import.path, mostFileBytes);
      if (!file)
        return std::nullopt;
      settled |= file->stamp.isSettled;
      import.file = std::move(*file);
      readBytes += import.file.bytes.size();
    }
    allBytes +=
        import.file.owner ? import.file.bytes.size() : import.file.stamp.size;
    addImport(key, import.path, import.file);
  }
  return key.finish();
}

bool CurrentFiles::readAll(llvm::ArrayRef<CachedImport> pack) {
  llvm::StringMap<const CacheFile *> packed;
  for (const auto &[path, file] : pack)
    packed[path] = &file;
  for (auto &[path, known] : list.imports) {
    if (known.owner)
      continue;
    const CacheFile *kept = packed.lookup(path);
    if (kept && kept->content == known.content) {
      known.bytes = kept->bytes;
      known.owner = kept->owner;
      continue;
    }
    auto file = readCacheFile(files, path, mostFileBytes);
    if (!file || file->content != known.content)
      return false;
    known = std::move(*file);
  }
  return true;
}

} // namespace facet

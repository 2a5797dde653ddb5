//===- LensCache.cpp - The cache of level-1 lenses ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/LensCache.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Files/FileWriter.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace facet {

/// A file is the digest of its text, a LF and the text.
static std::optional<llvm::StringRef> checkedText(llvm::StringRef file) {
  auto [digest, text] = file.split('\n');
  if (digest != sha256Id(text))
    return std::nullopt;
  return text;
}

std::string LensCache::pathOf(llvm::StringRef key) const {
  llvm::StringRef hex = key;
  hex.consume_front("sha256:");
  llvm::SmallString<128> path(folder);
  // Folders of at most 256 entries keep large caches quick.
  llvm::sys::path::append(path, hex.take_front(2), hex.drop_front(2));
  return path.str().str();
}

std::optional<Value> LensCache::lookUp(llvm::StringRef key, ValueArena &arena) {
  std::lock_guard<std::mutex> lock(mutex);
  JsonError error;
  JsonReadOptions options;
  options.maxDepth = Value::maxDepth;
  auto read = [&](llvm::StringRef text) {
    return parseJson(text, arena, error, /*copyStrings=*/true, options);
  };
  if (const Entry *entry = find(key))
    return read(entry->text);
  if (folder.empty())
    return std::nullopt;
  auto buffer = readOwnFile(pathOf(key));
  if (!buffer)
    return std::nullopt;
  std::optional<llvm::StringRef> text = checkedText((*buffer)->getBuffer());
  if (!text)
    return std::nullopt;
  std::optional<Value> value = read(*text);
  add(key, text->str());
  return value;
}

const LensCache::Entry *LensCache::find(llvm::StringRef key) {
  auto place = places.find(key);
  if (place == places.end())
    return nullptr;
  entries.splice(entries.begin(), entries, place->second);
  return &entries.front();
}

void LensCache::add(llvm::StringRef key, std::string text) {
  entries.push_front({key.str(), std::move(text)});
  places[key] = entries.begin();
  if (entries.size() <= mostEntries)
    return;
  places.erase(entries.back().key);
  entries.pop_back();
}

size_t LensCache::size() {
  std::lock_guard<std::mutex> lock(mutex);
  return entries.size();
}

std::error_code LensCache::write(llvm::StringRef key, llvm::StringRef text) {
  std::string path = pathOf(key);
  if (std::error_code error =
          llvm::sys::fs::create_directories(llvm::sys::path::parent_path(path)))
    return error;
  return writeFile(path, {sha256Id(text), "\n", text});
}

std::error_code LensCache::store(llvm::StringRef key, Value value) {
  std::string text;
  if (!appendExactJson(text, value))
    return {};
  std::lock_guard<std::mutex> lock(mutex);
  if (find(key))
    return {};
  // Kept in memory, it serves this run even if it cannot be written.
  std::error_code error;
  if (!folder.empty())
    error = write(key, text);
  add(key, std::move(text));
  if (!error || std::exchange(hasFailed, true))
    return {};
  return error;
}

} // namespace facet

//===- DocumentBundle.cpp - A document with its files, as it was sent -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Programs/DocumentBundle.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace facet::service {

/// Where files are, in memory, and what diagnostics call the document.
static constexpr char folder[] = "/document", documentName[] = "document.facet";

std::string DocumentBundle::hash() const {
  return sha256Id(files.empty() ? document : "\xff" + toJson());
}

std::string DocumentBundle::toJson() const {
  std::vector<MapEntry> entries;
  for (const auto &[name, text] : files)
    entries.push_back({name, Value::string(text)});
  MapEntry members[] = {{"document", Value::string(document)},
                        {"files", Value::map(entries)}};
  return toJcs(Value::map(members));
}

std::optional<DocumentBundle> DocumentBundle::fromJson(llvm::StringRef json) {
  ValueArena arena;
  JsonError error;
  std::optional<Value> value =
      parseJson(json, arena, error, /*copyStrings=*/false);
  if (!value || !value->isMap())
    return std::nullopt;
  const Value *document = value->find("document"),
              *files = value->find("files");
  if (!document || !document->isString() || !files || !files->isMap())
    return std::nullopt;
  DocumentBundle bundle;
  bundle.document = document->asString().str();
  for (const MapEntry &file : files->asMap()) {
    if (!file.value.isString())
      return std::nullopt;
    bundle.files[file.key.str()] = file.value.asString().str();
  }
  return bundle;
}

bool DocumentBundle::isFileName(llvm::StringRef name) {
  if (name.empty() || name.contains('\0') || name.contains('\\') ||
      llvm::sys::path::is_absolute(name) || name == documentName)
    return false;
  for (llvm::StringRef rest = name; !rest.empty();) {
    llvm::StringRef part;
    std::tie(part, rest) = rest.split('/');
    if (part.empty() || part == "." || part == "..")
      return false;
  }
  return !name.ends_with("/");
}

uint64_t DocumentBundle::size() const {
  uint64_t bytes = document.size();
  for (const auto &[name, text] : files)
    bytes += name.size() + text.size();
  return bytes;
}

SourceFile DocumentBundle::source() const {
  return {documentName, "", document, nullptr};
}

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
DocumentBundle::fileSystem() const {
  auto system = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  // Without it, it gives no real paths.
  (void)system->setCurrentWorkingDirectory(folder);
  auto add = [&](llvm::StringRef name, llvm::StringRef text) {
    system->addFile(name, /*ModificationTime=*/0,
                    llvm::MemoryBuffer::getMemBuffer(
                        text, name, /*RequiresNullTerminator=*/false));
  };
  add(documentName, document);
  for (const auto &[name, text] : files)
    add(name, text);
  return system;
}

} // namespace facet::service

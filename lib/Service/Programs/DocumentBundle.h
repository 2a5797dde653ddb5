//===- DocumentBundle.h - A document with its files -------------*- C++ -*-===//
//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_PROGRAMS_DOCUMENTBUNDLE_H
#define FACET_LIB_SERVICE_PROGRAMS_DOCUMENTBUNDLE_H

#include "facet/Pipeline/SourceFile.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <map>
#include <optional>
#include <string>

namespace facet::service {

/// A document and the files that it may import: nothing of the machine that the
/// service runs on can be read.
struct DocumentBundle {
  std::string document;
  /// By their paths, relative to the document.
  std::map<std::string, std::string> files;

  /// "sha256:…": without files of the document alone, else of a byte 0xff,
  /// which no document has, and `toJson`: no text is taken for another's files.
  std::string hash() const;
  /// {"document", "files"} as canonical JSON.
  std::string toJson() const;
  /// What `toJson` wrote; nullopt if it is anything else.
  static std::optional<DocumentBundle> fromJson(llvm::StringRef json);
  /// Whether a file can have this path: a relative one that stays below the
  /// document's folder.
  static bool isFileName(llvm::StringRef name);

  /// Bytes of all texts.
  uint64_t size() const;
  /// The document's text, which lives as long as the bundle.
  SourceFile source() const;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> fileSystem() const;
};

} // namespace facet::service

#endif // FACET_LIB_SERVICE_PROGRAMS_DOCUMENTBUNDLE_H

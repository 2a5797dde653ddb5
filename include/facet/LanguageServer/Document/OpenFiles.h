//===- OpenFiles.h - Files as the client has them ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_DOCUMENT_OPENFILES_H
#define FACET_LANGUAGESERVER_DOCUMENT_OPENFILES_H

#include "facet/Support/Files/DiskFiles.h"
#include "facet/Support/Source.h"
#include "llvm/ADT/StringMap.h"

namespace facet::lsp {

/// The files of another file system, with the texts of the documents that the
/// client has open in the place of what is stored: imports see what is typed.
class OpenFiles : public llvm::RTTIExtends<OpenFiles, NamedFiles> {
public:
  static const char ID;
  explicit OpenFiles(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> base)
      : RTTIExtends(*base), base(std::move(base)) {}

  /// The name by which the text of a document is known.
  std::string realPath(llvm::StringRef path);
  /// `path` is one of `realPath`.
  void set(llvm::StringRef path, SharedText text) {
    texts[path] = std::move(text);
  }
  void remove(llvm::StringRef path) { texts.erase(path); }

  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &path) override;

private:
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> base;
  llvm::StringMap<SharedText> texts;
};

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_DOCUMENT_OPENFILES_H

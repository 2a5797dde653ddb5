//===- SandboxedFiles.h - Files under the rules of imports ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RESOLVE_SANDBOXEDFILES_H
#define FACET_RESOLVE_SANDBOXEDFILES_H

#include "facet/Resolve/ImportOptions.h"
#include "facet/Support/DiagKind.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <memory>

namespace facet {

class ImportFiles;

/// Why no file may be named so (docs/Language.md 1.4, F601), whatever the file
/// system holds; nullopt if the path is good.
std::optional<std::string> whyNoImportPath(llvm::StringRef path);

/// Reads files that a document names for its tests, as they are, where imports
/// may lead to.
class SandboxedFiles {
public:
  /// `rootFolder`: that of the root document. Files have at most `maxBytes`
  /// bytes.
  SandboxedFiles(llvm::vfs::FileSystem &system, std::string rootFolder,
                 const ImportOptions &options, uint64_t maxBytes);
  ~SandboxedFiles();

  struct File {
    /// As diagnostics show it.
    std::string name;
    /// Valid as long as the reader.
    llvm::StringRef bytes;
    /// Why there are none: F601, X.fct.IO or, if the file is too large,
    /// X.fct.LIMIT. Unset if all is well.
    std::optional<Diag> problem;
    /// The problem as a sentence, and what the system says of it, if anything.
    std::string message, reason;
  };
  /// The file that `path` names in a document in `folder`. Each file is read
  /// once.
  File read(llvm::StringRef folder, llvm::StringRef path);

private:
  uint64_t maxBytes;
  std::unique_ptr<ImportFiles> files;
};

} // namespace facet

#endif // FACET_RESOLVE_SANDBOXEDFILES_H

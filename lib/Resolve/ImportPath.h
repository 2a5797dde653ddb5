//===- ImportPath.h - What an import path may look like ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RESOLVE_IMPORTPATH_H
#define FACET_LIB_RESOLVE_IMPORTPATH_H

#include "facet/Support/Diagnostics.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace facet {

/// Why a path cannot be imported, whatever the file system holds.
struct ImportPathProblem {
  Diag kind;
  /// The scheme or drive letter, with its colon.
  std::string part;
  /// The path is refused only for what it percent-decodes to.
  bool afterDecoding = false;
};

/// Judges the text of an import path alone (docs/Language.md 1.4, F601). The
/// path is percent-decoded once, for the judgement only.
std::optional<ImportPathProblem> checkImportPath(llvm::StringRef path);

/// The path of an imported file as it is opened and shown: `folder` (may be
/// empty) joined with the import path, without "." segments.
std::string joinImportPath(llvm::StringRef folder, llvm::StringRef path);

/// True if the real path is the folder or lies in it; both are absolute and
/// free of symbolic links and "..".
bool isInsideFolder(llvm::StringRef realPath, llvm::StringRef realFolder);

} // namespace facet

#endif // FACET_LIB_RESOLVE_IMPORTPATH_H

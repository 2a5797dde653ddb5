//===- Imports.h - Imports and the Resolved Source Form ------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RESOLVE_IMPORTS_H
#define FACET_RESOLVE_IMPORTS_H

#include "facet/Resolve/ImportOptions.h"
#include "facet/Support/Diagnostics.h"
#include "facet/Syntax/Ast.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace facet {

class Recorder;

/// A document before anything is done to it.
struct RootText {
  /// As diagnostics show it: the path as the user gave it, or "<stdin>".
  std::string name;
  /// The folder that imports are relative to; empty: the current folder.
  std::string folder;
  llvm::StringRef bytes;
  std::shared_ptr<const void> owner;
};

/// One import that was followed, or text of a file, for `fct inspect
/// --imports`.
struct ImportEdge {
  FileId importer, imported;
  /// The import line, or the `@text`.
  SourceSpan at;
  bool isText = false;
};

/// A part of the Resolved Source Form.
struct SourcePiece {
  llvm::StringRef text;
  /// The string literal of the text stands there (docs/Language.md 3.8).
  bool isLiteral = false;
};

/// All files of a document, parsed and put together.
struct ResolvedDocument {
  FileId root = 0;
  /// Extensions of the syntax are refused: phase 2 refuses its part of them.
  bool standardOnly = false;
  /// All facets but imports, in encounter order.
  std::vector<const ast::Facet *> facets;
  /// The Resolved Source Form.
  std::vector<SourcePiece> pieces;
  std::vector<ImportEdge> imports;
  /// What phase 1 found wrong inside a @test, syntax apart: the test's alone
  /// (docs/Language.md 1.13).
  llvm::DenseMap<const ast::Facet *, std::vector<Diagnostic>> testFaults;

  /// Gives the Resolved Source Form, part by part.
  void writeResolvedText(llvm::function_ref<void(llvm::StringRef)> write) const;
  /// "sha256:…" of it.
  std::string documentHash() const;
};

/// Normalises, parses and resolves a document: phase 1 up to the merge. Reports
/// F001 F002 F003 F402 F452 F601 F602 and X.fct.LIMIT, in source order; never
/// stops at the first error. Reads other files through `files` only. With
/// `options.standardOnly` extensions are F003 or F452. Records the reading and
/// parsing of each file.
ResolvedDocument resolveImports(const RootText &root, SourceManager &sources,
                                AstContext &context,
                                llvm::vfs::FileSystem &files,
                                const ImportOptions &options,
                                Diagnostics &diagnostics,
                                Recorder *recorder = nullptr);

} // namespace facet

#endif // FACET_RESOLVE_IMPORTS_H

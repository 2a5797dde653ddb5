//===- Snapshot.h - A document as it was analysed ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_DOCUMENT_SNAPSHOT_H
#define FACET_LANGUAGESERVER_DOCUMENT_SNAPSHOT_H

#include "facet/LanguageServer/Document/DocumentStore.h"
#include "facet/LanguageServer/Document/SymbolIndex.h"
#include "facet/LanguageServer/Document/TextMap.h"
#include "facet/LanguageServer/Document/TokenScan.h"
#include "facet/Pipeline/Editing/IncrementalCheck.h"
#include "llvm/ADT/DenseMap.h"

namespace facet::lsp {

/// How documents are analysed, and what columns count.
struct AnalysisSettings {
  CompilerOptions compiler;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files;
  PositionEncoding encoding = PositionEncoding::Utf16;
  bool takesSnippets = false;
  /// Edits may name the version of the document that they are for.
  bool takesVersions = false;
};

/// One state of a document and all that is known about it. Offsets and spans
/// are those of the normalised text of the root; `range` and `offset` translate
/// them to what the client counts. What few requests need is made when it is
/// first asked for; a snapshot is used by one thread.
class Snapshot {
public:
  Snapshot(Document document, const AnalysisSettings &settings);
  /// By a check that was made for earlier texts of the document. The snapshots
  /// of these must be gone.
  Snapshot(Document document, const AnalysisSettings &settings,
           IncrementalCheck &check);
  static std::unique_ptr<IncrementalCheck>
  makeCheck(const AnalysisSettings &settings);
  Snapshot(const Snapshot &) = delete;
  Snapshot &operator=(const Snapshot &) = delete;

  const Document &document() const { return doc; }
  const AnalysisSettings &settings() const { return options; }
  /// What `fct build` says of it, in source order.
  llvm::ArrayRef<Diagnostic> diagnostics() const { return found; }
  bool hasErrors() const { return isBroken; }

  /// The normalised text of the document, with blanks for the characters that
  /// no document may have.
  llvm::StringRef text() const { return sources().text(root()); }
  /// The same with these characters.
  llvm::StringRef writtenText() const { return normalised.text; }
  /// The first file of every compilation.
  static FileId root() { return 0; }
  const SourceManager &sources() const { return *view().sources(); }
  /// Resolved and analysed, as far as that goes with the mistakes that there
  /// are: what is broken is missing.
  const Compilation &view() const;
  const AnalysedProgram &program() const { return view().program(); }
  const LensRegistry &lenses() const { return *view().options().lenses; }

  llvm::ArrayRef<Token> tokens() const;
  const SymbolIndex &symbols() const;

  /// Of a span of the root.
  Range range(SourceSpan span) const { return range(span.begin, span.end); }
  Range range(uint32_t begin, uint32_t end) const {
    return {position(begin), position(end)};
  }
  Position position(uint32_t offset) const {
    return lines.position(map.toOriginal(offset));
  }
  uint32_t offset(Position position) const {
    return map.toNormalised(lines.offset(position));
  }
  /// Of a span of any file; its URI is the document's for the root.
  Location location(SourceSpan span) const;
  /// The URI of a file; empty if the document is no file.
  std::string uriOf(FileId file) const;
  /// An edit of the root, whose lines end as those of the document do.
  TextEdit edit(SourceSpan span, llvm::StringRef text) const;

  /// The document with another text, as the source of a compilation.
  SourceFile sourceOf(SharedText text) const;
  /// The folder that imports are relative to.
  std::string folder() const;

private:
  Snapshot(Document document, const AnalysisSettings &settings,
           IncrementalCheck &check, bool isKept);
  const Compilation &whole() const;

  Document doc;
  const AnalysisSettings &options;
  /// Null until somebody looks, if the diagnostics are those of an update.
  mutable std::shared_ptr<Compilation> compilation;
  /// Of the text without the characters that no document may have, if it has
  /// some: the parser sees nothing of such a text. Offsets are the same.
  mutable std::unique_ptr<Compilation> tolerant;
  /// Phase 1 left all entries known, so that phase 2 could follow.
  bool isWhole = true;
  mutable bool isViewMade = false;
  std::vector<Diagnostic> found;
  bool isBroken = false;
  /// The text that the diagnostics are of.
  NormalisedText normalised;
  LineIndex lines;
  TextMap map;
  mutable std::optional<std::vector<Token>> scanned;
  mutable std::optional<SymbolIndex> index;
  mutable llvm::DenseMap<FileId, std::unique_ptr<LineIndex>> otherLines;
};

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_DOCUMENT_SNAPSHOT_H

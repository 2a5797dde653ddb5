//===- IncrementalCheck.h - The check of an edited document -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Phases 1 and 2 of a text, and then of the texts that edits make of it. A text
// is cut into parts: the entries of `@vars`, the facets. An edit within one
// variable or one message has that parsed, and what depends on it analysed; all
// else is checked from nothing (docs/Rationale/Sema.md).
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PIPELINE_EDITING_INCREMENTALCHECK_H
#define FACET_PIPELINE_EDITING_INCREMENTALCHECK_H

#include "facet/Pipeline/Compilation.h"
#include "facet/Sema/IncrementalAnalysis.h"
#include "facet/Syntax/Normalise.h"

namespace facet {

class IncrementalCheck {
public:
  /// What is reported of a program that has no error, besides.
  using LastCheck = std::function<void(const AnalysedProgram &, Diagnostics &)>;

  IncrementalCheck(CompilerOptions options,
                   llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files,
                   LastCheck lastCheck);

  /// Checks a text from nothing. False if phase 1 left nothing to analyse.
  /// `isKept`: edits are to come.
  bool start(SourceFile file, bool isKept = true);
  /// Checks another text of the same document, if the edit is one that leaves
  /// most as it was; else false, and the text is to be started with. Other
  /// files must be what they were.
  bool update(SharedText text);

  /// Of the last text: the same as `start` would find, in the same order.
  llvm::ArrayRef<Diagnostic> diagnostics() const { return found; }
  std::vector<Diagnostic> takeDiagnostics() { return std::move(found); }
  bool hasErrors() const { return isBroken; }
  const NormalisedText &text() const { return current; }
  /// Of the text of the last `start`, until the next `update`.
  const std::shared_ptr<Compilation> &compilation() const { return base; }

private:
  /// A part of the text, which begins at the begin of a line.
  struct Part {
    enum class Kind : uint8_t { Variable, Message, Other } kind;
    /// Of the variable, or of the message.
    uint32_t index;
    /// Where it begins in the text as it is.
    uint32_t begin;
    /// Where it stood in the text of `start`.
    uint32_t startBegin, startEnd;
    /// What its spans are of: a file of its own if it was edited.
    FileId file;
  };
  struct Edit;

  bool mayBeKept() const;
  void cutIntoParts();
  void addVariables(const ast::Facet &facet);
  std::optional<Edit> findEdit(llvm::StringRef after) const;
  bool replace(const Edit &edit, llvm::StringRef after);
  void report();
  void mapToText(SourceSpan &span) const;
  uint32_t endOf(size_t part) const;

  CompilerOptions options;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files;
  LastCheck lastCheck;
  std::shared_ptr<Compilation> base;
  /// Null: no update is possible.
  std::unique_ptr<IncrementalAnalysis> analysis;
  NormalisedText current;
  std::vector<Part> parts;
  /// The parts of the files that are pieces, by their number behind the first.
  std::vector<size_t> partOfPiece;
  FileId firstPiece = 0;
  std::vector<Diagnostic> found;
  bool isBroken = false;
};

} // namespace facet

#endif // FACET_PIPELINE_EDITING_INCREMENTALCHECK_H

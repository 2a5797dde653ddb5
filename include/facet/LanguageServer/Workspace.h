//===- Workspace.h - The documents of a client, analysed --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_WORKSPACE_H
#define FACET_LANGUAGESERVER_WORKSPACE_H

#include "facet/LanguageServer/Document/OpenFiles.h"
#include "facet/LanguageServer/Document/Snapshot.h"
#include "llvm/ADT/FunctionExtras.h"

namespace facet::lsp {

/// Keeps a snapshot of each open document that is no older than the document
/// and what it imports. A change makes snapshots stale; analysing is put off
/// until somebody asks, or `refresh`, so that of many changes in a row only the
/// last is analysed.
class Workspace {
public:
  /// `files` is where what is not open is read from; `publish` is told of each
  /// new snapshot.
  Workspace(CompilerOptions compiler,
            llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files,
            llvm::unique_function<void(const Snapshot &)> publish);

  AnalysisSettings &settings() { return options; }

  void open(llvm::StringRef uri, std::optional<int64_t> version,
            std::string text);
  /// A change of a document that is not open, or older than what is known, is
  /// passed over.
  void change(llvm::StringRef uri, std::optional<int64_t> version,
              llvm::ArrayRef<ContentChange> changes);
  /// False if the document is not open.
  bool close(llvm::StringRef uri);
  /// Files were written by others.
  void filesChanged();

  /// Analyses what is stale.
  void refresh();
  /// Of the document as it is now; null if it is not open.
  const Snapshot *find(llvm::StringRef uri);
  /// All but one.
  std::vector<const Snapshot *> others(const Snapshot &snapshot);

private:
  struct Entry {
    /// By which imports find it; empty if it is no file.
    std::string realPath;
    std::unique_ptr<Snapshot> snapshot;
    /// Of all snapshots, for as long as the other files are what they were.
    std::unique_ptr<IncrementalCheck> check;
    bool isStale = true;
  };
  void update(const Document &document);
  static void makeStale(Entry &entry);
  void makeImportersStale(llvm::StringRef realPath);
  bool imports(const Snapshot &snapshot, llvm::StringRef realPath);
  const Snapshot &analyse(llvm::StringRef uri, Entry &entry);

  llvm::IntrusiveRefCntPtr<OpenFiles> openFiles;
  AnalysisSettings options;
  llvm::unique_function<void(const Snapshot &)> publish;
  DocumentStore documents;
  llvm::StringMap<Entry> entries;
};

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_WORKSPACE_H

//===- Workspace.cpp - The documents of a client, analysed ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Workspace.h"
#include "facet/LanguageServer/Protocol/Uri.h"

namespace facet::lsp {

Workspace::Workspace(CompilerOptions compiler,
                     llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files,
                     llvm::unique_function<void(const Snapshot &)> publish)
    : openFiles(llvm::makeIntrusiveRefCnt<OpenFiles>(std::move(files))),
      publish(std::move(publish)) {
  options.compiler = std::move(compiler);
  options.files = openFiles;
}

void Workspace::open(llvm::StringRef uri, std::optional<int64_t> version,
                     std::string text) {
  const Document &document = documents.open(uri, version, std::move(text));
  if (std::optional<std::string> path = pathOfUri(uri))
    entries[uri].realPath = openFiles->realPath(*path);
  update(document);
}

void Workspace::change(llvm::StringRef uri, std::optional<int64_t> version,
                       llvm::ArrayRef<ContentChange> changes) {
  if (const Document *document =
          documents.change(uri, version, changes, options.encoding))
    update(*document);
}

/// Lets everybody see the new text of a document.
void Workspace::update(const Document &document) {
  Entry &entry = entries[document.uri];
  entry.isStale = true;
  if (entry.realPath.empty())
    return;
  openFiles->set(entry.realPath, document.text);
  makeImportersStale(entry.realPath);
}

bool Workspace::close(llvm::StringRef uri) {
  auto found = entries.find(uri);
  if (found == entries.end())
    return false;
  std::string realPath = found->second.realPath;
  entries.erase(found);
  documents.close(uri);
  if (!realPath.empty()) {
    openFiles->remove(realPath);
    makeImportersStale(realPath);
  }
  return true;
}

/// Whether a document was made of a file, or looked for one in vain.
bool Workspace::imports(const Snapshot &snapshot, llvm::StringRef realPath) {
  for (const Diagnostic &diagnostic : snapshot.diagnostics())
    if (diagnostic.code == Code::F601)
      return true;
  const SourceManager &sources = snapshot.sources();
  for (FileId file = 0; file != sources.size(); ++file)
    if (file != snapshot.root() &&
        openFiles->realPath(sources.name(file)) == realPath)
      return true;
  return false;
}

/// Other files are not what they were.
void Workspace::makeStale(Entry &entry) {
  entry.isStale = true;
  entry.check = nullptr;
}

void Workspace::makeImportersStale(llvm::StringRef realPath) {
  for (auto &[uri, entry] : entries)
    if (entry.snapshot && entry.check && entry.realPath != realPath &&
        imports(*entry.snapshot, realPath))
      makeStale(entry);
}

void Workspace::filesChanged() {
  for (auto &[uri, entry] : entries)
    makeStale(entry);
}

const Snapshot &Workspace::analyse(llvm::StringRef uri, Entry &entry) {
  if (entry.isStale || !entry.snapshot) {
    // The old one first: two of a large document are not needed.
    entry.snapshot = nullptr;
    if (!entry.check)
      entry.check = Snapshot::makeCheck(options);
    entry.snapshot =
        std::make_unique<Snapshot>(*documents.find(uri), options, *entry.check);
    entry.isStale = false;
    publish(*entry.snapshot);
  }
  return *entry.snapshot;
}

void Workspace::refresh() {
  for (auto &[uri, entry] : entries)
    analyse(uri, entry);
}

const Snapshot *Workspace::find(llvm::StringRef uri) {
  auto found = entries.find(uri);
  return found == entries.end() ? nullptr
                                : &analyse(found->first(), found->second);
}

std::vector<const Snapshot *> Workspace::others(const Snapshot &snapshot) {
  std::vector<const Snapshot *> list;
  for (auto &[uri, entry] : entries)
    if (entry.snapshot.get() != &snapshot)
      list.push_back(&analyse(uri, entry));
  return list;
}

} // namespace facet::lsp

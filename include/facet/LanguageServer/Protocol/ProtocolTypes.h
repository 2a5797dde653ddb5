//===- ProtocolTypes.h - Messages of the protocol ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The parameters and results of the Language Server Protocol 3.17, where those
// of LLVM's library cannot be used: its URIs are those of files only, so that
// documents without a file would be lost, and it knows no semantic tokens, no
// formatting and no renaming. A `Position` of LLVM's is used, with columns that
// count what was negotiated (PositionEncoding.h).
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_PROTOCOL_PROTOCOLTYPES_H
#define FACET_LANGUAGESERVER_PROTOCOL_PROTOCOLTYPES_H

#include "llvm/Support/JSON.h"
#include "llvm/Support/LSP/Protocol.h"
#include <optional>
#include <string>
#include <vector>

namespace facet::lsp {

using llvm::lsp::Position;
using llvm::lsp::Range;
using llvm::lsp::TextEdit;
using ContentChange = llvm::lsp::TextDocumentContentChangeEvent;

//===----------------------------------------------------------------------===//
// Parameters
//===----------------------------------------------------------------------===//

/// `initialize`.
struct InitializeParams {
  /// What columns may count, as the client prefers it.
  std::vector<std::string> encodings;
  /// Completions may hold places to fill in.
  bool takesSnippets = false;
  /// Code actions may be other than commands.
  bool takesCodeActions = false;
  /// Edits of a workspace may name versions of documents.
  bool takesVersions = false;
  /// Symbols may have children.
  bool takesSymbolTrees = false;
};
bool fromJSON(const llvm::json::Value &json, InitializeParams &result,
              llvm::json::Path path);

/// What most requests and notifications begin with.
struct DocumentParams {
  std::string uri;
  std::optional<int64_t> version;
};
bool fromJSON(const llvm::json::Value &json, DocumentParams &result,
              llvm::json::Path path);

struct OpenParams : DocumentParams {
  std::string text;
};
bool fromJSON(const llvm::json::Value &json, OpenParams &result,
              llvm::json::Path path);

struct ChangeParams : DocumentParams {
  std::vector<ContentChange> changes;
};
bool fromJSON(const llvm::json::Value &json, ChangeParams &result,
              llvm::json::Path path);

struct PositionParams : DocumentParams {
  Position position;
};
bool fromJSON(const llvm::json::Value &json, PositionParams &result,
              llvm::json::Path path);

struct ReferenceParams : PositionParams {
  bool includeDeclaration = true;
};
bool fromJSON(const llvm::json::Value &json, ReferenceParams &result,
              llvm::json::Path path);

struct RenameParams : PositionParams {
  std::string newName;
};
bool fromJSON(const llvm::json::Value &json, RenameParams &result,
              llvm::json::Path path);

struct RangeParams : DocumentParams {
  Range range;
  /// Of code actions: the kinds that are wanted; empty: all.
  std::vector<std::string> only;
};
bool fromJSON(const llvm::json::Value &json, RangeParams &result,
              llvm::json::Path path);

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

struct Location {
  std::string uri;
  Range range;
  bool operator==(const Location &o) const {
    return uri == o.uri && range == o.range;
  }
};
llvm::json::Value toJSON(const Location &location);

struct RelatedInformation {
  Location location;
  std::string message;
};

struct PublishedDiagnostic {
  Range range;
  llvm::lsp::DiagnosticSeverity severity = llvm::lsp::DiagnosticSeverity::Error;
  std::string code;
  std::string message;
  std::vector<RelatedInformation> related;
  /// Nothing would be missing without it: shown faded.
  bool isUnnecessary = false;
};
void write(llvm::json::OStream &json, const PublishedDiagnostic &diagnostic);

struct PublishParams {
  std::string uri;
  std::optional<int64_t> version;
  std::vector<PublishedDiagnostic> diagnostics;
};
void write(llvm::json::OStream &json, const PublishParams &params);

/// Edits of documents.
struct DocumentEdit {
  std::string uri;
  /// What the edits are for; none if the document is not open.
  std::optional<int64_t> version;
  std::vector<TextEdit> edits;
};

struct WorkspaceEdit {
  /// One for each document that changes.
  std::vector<DocumentEdit> changes;
  /// Versions are written: a client refuses what is for another.
  bool isVersioned = false;
  void add(llvm::StringRef uri, std::optional<int64_t> version, TextEdit edit);
};
llvm::json::Value toJSON(const WorkspaceEdit &edit);

struct CodeAction {
  std::string title;
  /// "quickfix", "refactor.rewrite" …
  std::string kind;
  /// What it mends.
  std::vector<PublishedDiagnostic> diagnostics;
  bool isPreferred = false;
  WorkspaceEdit edit;
};
void write(llvm::json::OStream &json, const CodeAction &action);

/// A line above a construct.
struct CodeLens {
  Range range;
  std::string title;
};
llvm::json::Value toJSON(const CodeLens &lens);

/// Lines that can be folded away, from 0, both included.
struct FoldingRange {
  uint32_t firstLine = 0, lastLine = 0;
  /// "comment", "imports", or empty.
  llvm::StringRef kind = {};
};
llvm::json::Value toJSON(const FoldingRange &range);

struct DocumentLink {
  Range range;
  std::string target;
};
llvm::json::Value toJSON(const DocumentLink &link);

/// Numbers of five for each token, as the protocol packs them.
struct SemanticTokens {
  std::vector<uint32_t> data;
};
void write(llvm::json::OStream &json, const SemanticTokens &tokens);

struct Highlight {
  Range range;
  /// 2: read, 3: written.
  int kind = 2;
};
llvm::json::Value toJSON(const Highlight &highlight);

/// What can be renamed, and what it is called now.
struct RenameRange {
  Range range;
  std::string placeholder;
};
llvm::json::Value toJSON(const RenameRange &range);

//===----------------------------------------------------------------------===//
// Lists
//===----------------------------------------------------------------------===//

// Elements are written one by one, so that no tree of all of them is made.

void write(llvm::json::OStream &json, Position position);
void write(llvm::json::OStream &json, const Range &range);
void write(llvm::json::OStream &json, const llvm::lsp::DocumentSymbol &symbol);
void write(llvm::json::OStream &json, const llvm::lsp::CompletionList &list);

template <typename T> void write(llvm::json::OStream &json, const T &value) {
  json.value(value);
}

template <typename T>
void write(llvm::json::OStream &json, const std::vector<T> &list) {
  json.array([&] {
    for (const T &element : list)
      write(json, element);
  });
}

template <typename T>
void write(llvm::json::OStream &json, const std::optional<T> &value) {
  if (value)
    write(json, *value);
  else
    json.value(nullptr);
}

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_PROTOCOL_PROTOCOLTYPES_H

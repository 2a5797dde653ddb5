//===- Requests.h - Requests of the protocol --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LANGUAGESERVER_REQUESTS_H
#define FACET_LIB_LANGUAGESERVER_REQUESTS_H

#include "facet/LanguageServer/Workspace.h"
#include "llvm/Support/LSP/Transport.h"

namespace facet::lsp {

/// Answers requests and takes notifications, but those of the life of the
/// server.
class Requests {
public:
  Requests(Workspace &workspace,
           llvm::lsp::OutgoingNotification<PublishParams> publish)
      : workspace(workspace), publish(std::move(publish)) {}

  /// Makes a handler call this.
  void registerAt(llvm::lsp::MessageHandler &handler);
  /// The result of `initialize`; what the client can is remembered.
  llvm::json::Value initialize(const InitializeParams &params);

private:
  template <typename T> using Callback = llvm::lsp::Callback<T>;
  template <typename Result, typename Answer>
  void answer(const DocumentParams &params, Callback<Result> reply,
              Answer &&make);

  void onOpen(const OpenParams &params);
  void onChange(const ChangeParams &params);
  void onClose(const DocumentParams &params);
  void onSave(const DocumentParams &params);
  void onFilesChanged(const llvm::lsp::NoParams &);

  void onHover(const PositionParams &params,
               Callback<std::optional<llvm::lsp::Hover>> reply);
  void onDefinition(const PositionParams &params,
                    Callback<std::vector<Location>> reply);
  void onReferences(const ReferenceParams &params,
                    Callback<std::vector<Location>> reply);
  void onHighlight(const PositionParams &params,
                   Callback<std::vector<Highlight>> reply);
  void onPrepareRename(const PositionParams &params,
                       Callback<std::optional<RenameRange>> reply);
  void onRename(const RenameParams &params, Callback<WorkspaceEdit> reply);
  void onCompletion(const PositionParams &params,
                    Callback<llvm::lsp::CompletionList> reply);
  void onSignatureHelp(const PositionParams &params,
                       Callback<std::optional<llvm::lsp::SignatureHelp>> reply);
  void onSymbols(const DocumentParams &params,
                 Callback<std::vector<llvm::lsp::DocumentSymbol>> reply);
  void onTokens(const DocumentParams &params, Callback<SemanticTokens> reply);
  void onTokensIn(const RangeParams &params, Callback<SemanticTokens> reply);
  void onFormat(const DocumentParams &params,
                Callback<std::optional<std::vector<TextEdit>>> reply);
  void onFormatLines(const RangeParams &params,
                     Callback<std::optional<std::vector<TextEdit>>> reply);
  void onCodeAction(const RangeParams &params,
                    Callback<std::vector<CodeAction>> reply);
  void onInlayHint(const RangeParams &params,
                   Callback<std::vector<llvm::lsp::InlayHint>> reply);
  void onCodeLens(const DocumentParams &params,
                  Callback<std::vector<CodeLens>> reply);
  void onFolding(const DocumentParams &params,
                 Callback<std::vector<FoldingRange>> reply);
  void onLinks(const DocumentParams &params,
               Callback<std::vector<DocumentLink>> reply);

  Workspace &workspace;
  llvm::lsp::OutgoingNotification<PublishParams> publish;
};

} // namespace facet::lsp

#endif // FACET_LIB_LANGUAGESERVER_REQUESTS_H

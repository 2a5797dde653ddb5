//===- Requests.cpp - Requests of the protocol ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Requests.h"
#include "facet/LanguageServer/Features/Completion.h"
#include "facet/LanguageServer/Features/Formatting.h"
#include "facet/LanguageServer/Features/Highlighting.h"
#include "facet/LanguageServer/Features/Hints.h"
#include "facet/LanguageServer/Features/Hover.h"
#include "facet/LanguageServer/Features/Navigation.h"
#include "facet/LanguageServer/Features/Outline.h"
#include "facet/LanguageServer/Features/SignatureHelp.h"
#include "facet/LanguageServer/Fixes/CodeActions.h"
#include "facet/Tooling/Version.h"

namespace json = llvm::json;

namespace facet::lsp {

//===----------------------------------------------------------------------===//
// What the server can do
//===----------------------------------------------------------------------===//

static json::Array names(llvm::ArrayRef<llvm::StringLiteral> list) {
  json::Array array;
  for (llvm::StringRef name : list)
    array.push_back(name);
  return array;
}

static json::Object capabilities(PositionEncoding encoding) {
  return json::Object{
      {"positionEncoding", positionEncodingName(encoding)},
      {"textDocumentSync",
       json::Object{{"openClose", true}, {"change", 2}, {"save", true}}},
      {"hoverProvider", true},
      {"definitionProvider", true},
      {"referencesProvider", true},
      {"documentHighlightProvider", true},
      {"renameProvider", json::Object{{"prepareProvider", true}}},
      {"completionProvider",
       json::Object{{"triggerCharacters",
                     json::Array{"@", "$", ".", ">", "\"", "(", "/", ","}}}},
      {"signatureHelpProvider",
       json::Object{{"triggerCharacters", json::Array{"(", ",", "="}}}},
      {"documentSymbolProvider", true},
      {"semanticTokensProvider",
       json::Object{
           {"legend",
            json::Object{{"tokenTypes", names(semanticTokenTypes())},
                         {"tokenModifiers", names(semanticTokenModifiers())}}},
           {"full", true},
           {"range", true}}},
      {"documentFormattingProvider", true},
      {"documentRangeFormattingProvider", true},
      {"codeActionProvider",
       json::Object{
           {"codeActionKinds", json::Array{"quickfix", "refactor.rewrite"}}}},
      {"inlayHintProvider", true},
      {"codeLensProvider", json::Object{{"resolveProvider", false}}},
      {"foldingRangeProvider", true},
      {"documentLinkProvider", json::Object{{"resolveProvider", false}}}};
}

json::Value Requests::initialize(const InitializeParams &params) {
  AnalysisSettings &settings = workspace.settings();
  settings.encoding = chooseEncoding(params.encodings);
  settings.takesSnippets = params.takesSnippets;
  settings.takesVersions = params.takesVersions;
  return json::Object{{"capabilities", capabilities(settings.encoding)},
                      {"serverInfo", json::Object{{"name", "fct"},
                                                  {"version", versionLine()}}}};
}

//===----------------------------------------------------------------------===//
// Documents
//===----------------------------------------------------------------------===//

void Requests::onOpen(const OpenParams &params) {
  workspace.open(params.uri, params.version, params.text);
}

void Requests::onChange(const ChangeParams &params) {
  workspace.change(params.uri, params.version, params.changes);
}

void Requests::onClose(const DocumentParams &params) {
  // What is not open has no diagnostics.
  if (workspace.close(params.uri))
    publish({params.uri, std::nullopt, {}});
}

void Requests::onSave(const DocumentParams &) { workspace.filesChanged(); }

void Requests::onFilesChanged(const llvm::lsp::NoParams &) {
  workspace.filesChanged();
}

//===----------------------------------------------------------------------===//
// Requests
//===----------------------------------------------------------------------===//

/// Answers with what `make` makes of the snapshot of the document.
template <typename Result, typename Answer>
void Requests::answer(const DocumentParams &params, Callback<Result> reply,
                      Answer &&make) {
  const Snapshot *snapshot = workspace.find(params.uri);
  if (snapshot)
    return reply(make(*snapshot));
  reply(llvm::make_error<llvm::lsp::LSPError>(
      "the document '" + params.uri + "' is not open",
      llvm::lsp::ErrorCode::InvalidParams));
}

void Requests::onHover(const PositionParams &params,
                       Callback<std::optional<llvm::lsp::Hover>> reply) {
  answer(params, std::move(reply), [&](const Snapshot &snapshot) {
    return hoverAt(snapshot, snapshot.offset(params.position));
  });
}

void Requests::onDefinition(const PositionParams &params,
                            Callback<std::vector<Location>> reply) {
  answer(params, std::move(reply), [&](const Snapshot &snapshot) {
    return definitionsAt(snapshot, snapshot.offset(params.position));
  });
}

void Requests::onReferences(const ReferenceParams &params,
                            Callback<std::vector<Location>> reply) {
  answer(params, std::move(reply), [&](const Snapshot &snapshot) {
    return referencesAt(snapshot, snapshot.offset(params.position),
                        params.includeDeclaration, workspace.others(snapshot));
  });
}

void Requests::onHighlight(const PositionParams &params,
                           Callback<std::vector<Highlight>> reply) {
  answer(params, std::move(reply), [&](const Snapshot &snapshot) {
    return highlightsAt(snapshot, snapshot.offset(params.position));
  });
}

void Requests::onPrepareRename(const PositionParams &params,
                               Callback<std::optional<RenameRange>> reply) {
  answer(params, std::move(reply), [&](const Snapshot &snapshot) {
    return renameRangeAt(snapshot, snapshot.offset(params.position));
  });
}

void Requests::onRename(const RenameParams &params,
                        Callback<WorkspaceEdit> reply) {
  answer(params, std::move(reply), [&](const Snapshot &snapshot) {
    return renameAt(snapshot, snapshot.offset(params.position), params.newName,
                    workspace.others(snapshot));
  });
}

void Requests::onCompletion(const PositionParams &params,
                            Callback<llvm::lsp::CompletionList> reply) {
  answer(params, std::move(reply), [&](const Snapshot &snapshot) {
    return completionsAt(snapshot, snapshot.offset(params.position));
  });
}

void Requests::onSignatureHelp(
    const PositionParams &params,
    Callback<std::optional<llvm::lsp::SignatureHelp>> reply) {
  answer(params, std::move(reply), [&](const Snapshot &snapshot) {
    return signatureHelpAt(snapshot, snapshot.offset(params.position));
  });
}

void Requests::onSymbols(
    const DocumentParams &params,
    Callback<std::vector<llvm::lsp::DocumentSymbol>> reply) {
  answer(params, std::move(reply), symbolsOf);
}

void Requests::onTokens(const DocumentParams &params,
                        Callback<SemanticTokens> reply) {
  answer(params, std::move(reply),
         [](const Snapshot &snapshot) { return semanticTokensOf(snapshot); });
}

void Requests::onTokensIn(const RangeParams &params,
                          Callback<SemanticTokens> reply) {
  answer(params, std::move(reply), [&](const Snapshot &snapshot) {
    return semanticTokensOf(snapshot, snapshot.offset(params.range.start),
                            snapshot.offset(params.range.end));
  });
}

void Requests::onFormat(const DocumentParams &params,
                        Callback<std::optional<std::vector<TextEdit>>> reply) {
  answer(params, std::move(reply),
         [](const Snapshot &snapshot) { return formattingEdits(snapshot); });
}

void Requests::onFormatLines(
    const RangeParams &params,
    Callback<std::optional<std::vector<TextEdit>>> reply) {
  answer(params, std::move(reply), [&](const Snapshot &snapshot) {
    Position end = params.range.end;
    // A selection of whole lines ends before the first column of the next.
    bool endsBefore = end.character == 0 && end.line > params.range.start.line;
    return formattingEdits(snapshot, unsigned(params.range.start.line) + 1,
                           unsigned(end.line) + (endsBefore ? 0 : 1));
  });
}

void Requests::onCodeAction(const RangeParams &params,
                            Callback<std::vector<CodeAction>> reply) {
  answer(params, std::move(reply), [&](const Snapshot &snapshot) {
    return codeActionsIn(snapshot, snapshot.offset(params.range.start),
                         snapshot.offset(params.range.end), params.only);
  });
}

void Requests::onInlayHint(const RangeParams &params,
                           Callback<std::vector<llvm::lsp::InlayHint>> reply) {
  answer(params, std::move(reply), [&](const Snapshot &snapshot) {
    return hintsIn(snapshot, snapshot.offset(params.range.start),
                   snapshot.offset(params.range.end));
  });
}

void Requests::onCodeLens(const DocumentParams &params,
                          Callback<std::vector<CodeLens>> reply) {
  answer(params, std::move(reply), codeLensesOf);
}

void Requests::onFolding(const DocumentParams &params,
                         Callback<std::vector<FoldingRange>> reply) {
  answer(params, std::move(reply), foldingRangesOf);
}

void Requests::onLinks(const DocumentParams &params,
                       Callback<std::vector<DocumentLink>> reply) {
  answer(params, std::move(reply), linksOf);
}

void Requests::registerAt(llvm::lsp::MessageHandler &handler) {
  handler.notification("textDocument/didOpen", this, &Requests::onOpen);
  handler.notification("textDocument/didChange", this, &Requests::onChange);
  handler.notification("textDocument/didClose", this, &Requests::onClose);
  handler.notification("textDocument/didSave", this, &Requests::onSave);
  handler.notification("workspace/didChangeWatchedFiles", this,
                       &Requests::onFilesChanged);

  handler.method("textDocument/hover", this, &Requests::onHover);
  handler.method("textDocument/definition", this, &Requests::onDefinition);
  handler.method("textDocument/references", this, &Requests::onReferences);
  handler.method("textDocument/documentHighlight", this,
                 &Requests::onHighlight);
  handler.method("textDocument/prepareRename", this,
                 &Requests::onPrepareRename);
  handler.method("textDocument/rename", this, &Requests::onRename);
  handler.method("textDocument/completion", this, &Requests::onCompletion);
  handler.method("textDocument/signatureHelp", this,
                 &Requests::onSignatureHelp);
  handler.method("textDocument/documentSymbol", this, &Requests::onSymbols);
  handler.method("textDocument/semanticTokens/full", this, &Requests::onTokens);
  handler.method("textDocument/semanticTokens/range", this,
                 &Requests::onTokensIn);
  handler.method("textDocument/formatting", this, &Requests::onFormat);
  handler.method("textDocument/rangeFormatting", this,
                 &Requests::onFormatLines);
  handler.method("textDocument/codeAction", this, &Requests::onCodeAction);
  handler.method("textDocument/inlayHint", this, &Requests::onInlayHint);
  handler.method("textDocument/codeLens", this, &Requests::onCodeLens);
  handler.method("textDocument/foldingRange", this, &Requests::onFolding);
  handler.method("textDocument/documentLink", this, &Requests::onLinks);
}

} // namespace facet::lsp

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
#include "facet/LanguageServer/Features/PublishedDiagnostics.h"
#include "facet/LanguageServer/Features/SignatureHelp.h"
#include "facet/LanguageServer/Fixes/CodeActions.h"
#include "facet/Tooling/Version.h"

namespace json = llvm::json;
using llvm::lsp::ErrorCode;
using llvm::lsp::MessageHandler;

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
// Notifications
//===----------------------------------------------------------------------===//

/// Makes `take` be called with the parameters; what cannot be read has no
/// effect, for nobody waits for an answer.
template <typename Params, typename Take>
void Requests::addNotification(llvm::StringLiteral method, Take take) {
  notifications[method] = [method, take](const json::Value &given) {
    llvm::Expected<Params> params =
        MessageHandler::parse<Params>(given, method, "notification");
    if (params)
      return take(*params);
    llvm::consumeError(params.takeError());
  };
}

void Requests::close(const DocumentParams &params) {
  // What is not open has no diagnostics.
  if (workspace.close(params.uri))
    writer.notify(publishMethod, [&](json::OStream &out) {
      write(out, PublishParams{params.uri, std::nullopt, {}});
    });
}

void Requests::addNotifications() {
  addNotification<OpenParams>(
      "textDocument/didOpen", [this](const OpenParams &params) {
        workspace.open(params.uri, params.version, params.text);
      });
  addNotification<ChangeParams>(
      "textDocument/didChange", [this](const ChangeParams &params) {
        workspace.change(params.uri, params.version, params.changes);
      });
  addNotification<DocumentParams>(
      "textDocument/didClose",
      [this](const DocumentParams &params) { close(params); });
  addNotification<DocumentParams>(
      "textDocument/didSave",
      [this](const DocumentParams &) { workspace.filesChanged(); });
  addNotification<llvm::lsp::NoParams>(
      "workspace/didChangeWatchedFiles",
      [this](const llvm::lsp::NoParams &) { workspace.filesChanged(); });
}

void Requests::notify(llvm::StringRef method, const json::Value &params) {
  if (auto known = notifications.find(method); known != notifications.end())
    known->second(params);
}

//===----------------------------------------------------------------------===//
// Requests
//===----------------------------------------------------------------------===//

template <typename Result>
static void reply(MessageWriter &writer, const json::Value &id,
                  const Result &result) {
  writer.reply(id, [&](json::OStream &out) { write(out, result); });
}

static void reply(MessageWriter &writer, const json::Value &id,
                  llvm::Expected<WorkspaceEdit> edit) {
  if (!edit)
    return writer.refuse(id, edit.takeError());
  reply(writer, id, *edit);
}

/// Answers a request with what `make` makes of the snapshot of its document and
/// of its parameters.
template <typename Params, typename Make>
void Requests::add(llvm::StringLiteral method, Make make) {
  methods[method] = [this, method, make](const json::Value &given,
                                         const json::Value &id) {
    llvm::Expected<Params> params =
        MessageHandler::parse<Params>(given, method, "request");
    if (!params)
      return writer.refuse(id, params.takeError());
    const Snapshot *snapshot = workspace.find(params->uri);
    if (!snapshot)
      return writer.refuse(id, ErrorCode::InvalidParams,
                           "the document '" + params->uri + "' is not open");
    reply(writer, id, make(*snapshot, *params));
  };
}

void Requests::addMethodsOfNames() {
  add<PositionParams>(
      "textDocument/hover", [](const Snapshot &snapshot, const auto &params) {
        return hoverAt(snapshot, snapshot.offset(params.position));
      });
  add<PositionParams>("textDocument/definition", [](const Snapshot &snapshot,
                                                    const auto &params) {
    return definitionsAt(snapshot, snapshot.offset(params.position));
  });
  add<ReferenceParams>("textDocument/references",
                       [this](const Snapshot &snapshot, const auto &params) {
                         return referencesAt(snapshot,
                                             snapshot.offset(params.position),
                                             params.includeDeclaration,
                                             workspace.others(snapshot));
                       });
  add<PositionParams>("textDocument/documentHighlight",
                      [](const Snapshot &snapshot, const auto &params) {
                        return highlightsAt(snapshot,
                                            snapshot.offset(params.position));
                      });
  add<PositionParams>("textDocument/prepareRename", [](const Snapshot &snapshot,
                                                       const auto &params) {
    return renameRangeAt(snapshot, snapshot.offset(params.position));
  });
  add<RenameParams>("textDocument/rename", [this](const Snapshot &snapshot,
                                                  const auto &params) {
    return renameAt(snapshot, snapshot.offset(params.position), params.newName,
                    workspace.others(snapshot));
  });
  add<PositionParams>("textDocument/completion", [](const Snapshot &snapshot,
                                                    const auto &params) {
    return completionsAt(snapshot, snapshot.offset(params.position));
  });
  add<PositionParams>("textDocument/signatureHelp", [](const Snapshot &snapshot,
                                                       const auto &params) {
    return signatureHelpAt(snapshot, snapshot.offset(params.position));
  });
}

void Requests::addMethodsOfDocuments() {
  add<DocumentParams>("textDocument/documentSymbol",
                      [](const Snapshot &snapshot, const auto &) {
                        return symbolsOf(snapshot);
                      });
  add<DocumentParams>("textDocument/semanticTokens/full",
                      [](const Snapshot &snapshot, const auto &) {
                        return semanticTokensOf(snapshot);
                      });
  add<RangeParams>("textDocument/semanticTokens/range",
                   [](const Snapshot &snapshot, const auto &params) {
                     return semanticTokensOf(
                         snapshot, snapshot.offset(params.range.start),
                         snapshot.offset(params.range.end));
                   });
  add<DocumentParams>("textDocument/formatting",
                      [](const Snapshot &snapshot, const auto &) {
                        return formattingEdits(snapshot);
                      });
  add<RangeParams>("textDocument/rangeFormatting", [](const Snapshot &snapshot,
                                                      const auto &params) {
    Position end = params.range.end;
    // A selection of whole lines ends before the first column of the next.
    bool endsBefore = end.character == 0 && end.line > params.range.start.line;
    return formattingEdits(snapshot, unsigned(params.range.start.line) + 1,
                           unsigned(end.line) + (endsBefore ? 0 : 1));
  });
  add<RangeParams>("textDocument/codeAction", [](const Snapshot &snapshot,
                                                 const auto &params) {
    return codeActionsIn(snapshot, snapshot.offset(params.range.start),
                         snapshot.offset(params.range.end), params.only);
  });
  add<RangeParams>("textDocument/inlayHint", [](const Snapshot &snapshot,
                                                const auto &params) {
    return hintsIn(snapshot, snapshot.offset(params.range.start),
                   snapshot.offset(params.range.end));
  });
  add<DocumentParams>("textDocument/codeLens",
                      [](const Snapshot &snapshot, const auto &) {
                        return codeLensesOf(snapshot);
                      });
  add<DocumentParams>("textDocument/foldingRange",
                      [](const Snapshot &snapshot, const auto &) {
                        return foldingRangesOf(snapshot);
                      });
  add<DocumentParams>(
      "textDocument/documentLink",
      [](const Snapshot &snapshot, const auto &) { return linksOf(snapshot); });
}

void Requests::answer(llvm::StringRef method, const json::Value &params,
                      const json::Value &id) {
  auto known = methods.find(method);
  if (known == methods.end())
    return writer.refuse(id, ErrorCode::MethodNotFound,
                         ("method not found: " + method).str());
  known->second(params, id);
}

Requests::Requests(Workspace &workspace, MessageWriter &writer)
    : workspace(workspace), writer(writer) {
  addNotifications();
  addMethodsOfNames();
  addMethodsOfDocuments();
}

} // namespace facet::lsp

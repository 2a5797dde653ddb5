//===- ProtocolTypes.cpp - Messages of the protocol -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Protocol/ProtocolTypes.h"
#include "llvm/ADT/STLExtras.h"

namespace json = llvm::json;

namespace facet::lsp {

//===----------------------------------------------------------------------===//
// Parameters
//===----------------------------------------------------------------------===//

/// The object at the end of a chain of keys, or null.
static const json::Object *objectAt(const json::Value &from,
                                    llvm::ArrayRef<llvm::StringRef> keys) {
  const json::Object *object = from.getAsObject();
  for (llvm::StringRef key : keys)
    object = object ? object->getObject(key) : nullptr;
  return object;
}

static bool flagAt(const json::Value &from,
                   llvm::ArrayRef<llvm::StringRef> keys, llvm::StringRef flag) {
  const json::Object *object = objectAt(from, keys);
  return object && object->getBoolean(flag).value_or(false);
}

bool fromJSON(const json::Value &json, InitializeParams &result,
              json::Path path) {
  if (!json.getAsObject()) {
    path.report("expected object");
    return false;
  }
  llvm::StringRef all = "capabilities", document = "textDocument";
  if (const json::Object *general = objectAt(json, {all, "general"}))
    if (const json::Array *list = general->getArray("positionEncodings"))
      for (const json::Value &encoding : *list)
        if (std::optional<llvm::StringRef> name = encoding.getAsString())
          result.encodings.push_back(name->str());
  result.takesSnippets = flagAt(
      json, {all, document, "completion", "completionItem"}, "snippetSupport");
  result.takesCodeActions =
      objectAt(json, {all, document, "codeAction",
                      "codeActionLiteralSupport"}) != nullptr;
  result.takesVersions =
      flagAt(json, {all, "workspace", "workspaceEdit"}, "documentChanges");
  result.takesSymbolTrees = flagAt(json, {all, document, "documentSymbol"},
                                   "hierarchicalDocumentSymbolSupport");
  return true;
}

/// Reads what stands under "textDocument".
static bool readDocument(json::ObjectMapper &mapper, const json::Value &json,
                         DocumentParams &result, json::Path path) {
  const json::Object *document = objectAt(json, {"textDocument"});
  if (!mapper || !document) {
    path.field("textDocument").report("expected object");
    return false;
  }
  std::optional<llvm::StringRef> uri = document->getString("uri");
  if (!uri) {
    path.field("textDocument").field("uri").report("expected string");
    return false;
  }
  result.uri = uri->str();
  result.version = document->getInteger("version");
  return true;
}

bool fromJSON(const json::Value &json, DocumentParams &result,
              json::Path path) {
  json::ObjectMapper mapper(json, path);
  return readDocument(mapper, json, result, path);
}

bool fromJSON(const json::Value &json, OpenParams &result, json::Path path) {
  json::ObjectMapper mapper(json, path);
  if (!readDocument(mapper, json, result, path))
    return false;
  std::optional<llvm::StringRef> text =
      objectAt(json, {"textDocument"})->getString("text");
  if (!text) {
    path.field("textDocument").field("text").report("expected string");
    return false;
  }
  result.text = text->str();
  return true;
}

bool fromJSON(const json::Value &json, ChangeParams &result, json::Path path) {
  json::ObjectMapper mapper(json, path);
  return readDocument(mapper, json, result, path) &&
         mapper.map("contentChanges", result.changes);
}

bool fromJSON(const json::Value &json, PositionParams &result,
              json::Path path) {
  json::ObjectMapper mapper(json, path);
  return readDocument(mapper, json, result, path) &&
         mapper.map("position", result.position);
}

bool fromJSON(const json::Value &json, ReferenceParams &result,
              json::Path path) {
  if (!fromJSON(json, static_cast<PositionParams &>(result), path))
    return false;
  if (const json::Object *context = objectAt(json, {"context"}))
    result.includeDeclaration =
        context->getBoolean("includeDeclaration").value_or(true);
  return true;
}

bool fromJSON(const json::Value &json, RenameParams &result, json::Path path) {
  json::ObjectMapper mapper(json, path);
  return fromJSON(json, static_cast<PositionParams &>(result), path) &&
         mapper.map("newName", result.newName);
}

bool fromJSON(const json::Value &json, RangeParams &result, json::Path path) {
  json::ObjectMapper mapper(json, path);
  if (!readDocument(mapper, json, result, path) ||
      !mapper.map("range", result.range))
    return false;
  const json::Object *context = objectAt(json, {"context"});
  const json::Array *only = context ? context->getArray("only") : nullptr;
  if (only)
    for (const json::Value &kind : *only)
      if (std::optional<llvm::StringRef> name = kind.getAsString())
        result.only.push_back(name->str());
  return true;
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

json::Value toJSON(const Location &location) {
  return json::Object{{"uri", location.uri}, {"range", location.range}};
}

json::Value toJSON(const RelatedInformation &information) {
  return json::Object{{"location", information.location},
                      {"message", information.message}};
}

json::Value toJSON(const PublishedDiagnostic &diagnostic) {
  json::Object result{{"range", diagnostic.range},
                      {"severity", int(diagnostic.severity)},
                      {"code", diagnostic.code},
                      {"source", "fct"},
                      {"message", diagnostic.message}};
  if (!diagnostic.related.empty())
    result["relatedInformation"] = diagnostic.related;
  if (diagnostic.isUnnecessary)
    result["tags"] = json::Array{1};
  return result;
}

json::Value toJSON(const PublishParams &params) {
  json::Object result{{"uri", params.uri}, {"diagnostics", params.diagnostics}};
  if (params.version)
    result["version"] = *params.version;
  return result;
}

void WorkspaceEdit::add(llvm::StringRef uri, std::optional<int64_t> version,
                        TextEdit edit) {
  for (DocumentEdit &document : changes)
    if (document.uri == uri)
      return document.edits.push_back(std::move(edit));
  changes.push_back({uri.str(), version, {std::move(edit)}});
}

json::Value toJSON(const WorkspaceEdit &edit) {
  json::Array versioned;
  json::Object changes;
  for (const DocumentEdit &document : edit.changes)
    if (edit.isVersioned)
      versioned.push_back(json::Object{
          {"textDocument",
           json::Object{{"uri", document.uri}, {"version", document.version}}},
          {"edits", json::Array(document.edits)}});
    else
      changes[document.uri] = json::Array(document.edits);
  if (edit.isVersioned)
    return json::Object{{"documentChanges", std::move(versioned)}};
  return json::Object{{"changes", std::move(changes)}};
}

json::Value toJSON(const CodeAction &action) {
  json::Object result{
      {"title", action.title}, {"kind", action.kind}, {"edit", action.edit}};
  if (!action.diagnostics.empty())
    result["diagnostics"] = action.diagnostics;
  if (action.isPreferred)
    result["isPreferred"] = true;
  return result;
}

json::Value toJSON(const CodeLens &lens) {
  return json::Object{
      {"range", lens.range},
      {"command", json::Object{{"title", lens.title}, {"command", ""}}}};
}

json::Value toJSON(const FoldingRange &range) {
  json::Object result{{"startLine", int64_t(range.firstLine)},
                      {"endLine", int64_t(range.lastLine)}};
  if (!range.kind.empty())
    result["kind"] = range.kind;
  return result;
}

json::Value toJSON(const DocumentLink &link) {
  return json::Object{{"range", link.range}, {"target", link.target}};
}

json::Value toJSON(const SemanticTokens &tokens) {
  json::Array data;
  data.reserve(tokens.data.size());
  for (uint32_t number : tokens.data)
    data.push_back(int64_t(number));
  return json::Object{{"data", std::move(data)}};
}

json::Value toJSON(const Highlight &highlight) {
  return json::Object{{"range", highlight.range}, {"kind", highlight.kind}};
}

json::Value toJSON(const RenameRange &range) {
  return json::Object{{"range", range.range},
                      {"placeholder", range.placeholder}};
}

} // namespace facet::lsp

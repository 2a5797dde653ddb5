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

/// As `json.attribute` does it, without an object that is made first.
template <typename T>
static void writeAttribute(json::OStream &json, llvm::StringRef key,
                           const T &value) {
  json.attributeBegin(key);
  write(json, value);
  json.attributeEnd();
}

void write(json::OStream &json, Position position) {
  json.object([&] {
    json.attribute("character", position.character);
    json.attribute("line", position.line);
  });
}

void write(json::OStream &json, const Range &range) {
  json.object([&] {
    json.attributeBegin("end");
    write(json, range.end);
    json.attributeEnd();
    json.attributeBegin("start");
    write(json, range.start);
    json.attributeEnd();
  });
}

static void writeRange(json::OStream &json, llvm::StringRef key,
                       const Range &range) {
  json.attributeBegin(key);
  write(json, range);
  json.attributeEnd();
}

void write(json::OStream &json, const PublishedDiagnostic &diagnostic) {
  json.object([&] {
    json.attribute("code", diagnostic.code);
    json.attribute("message", diagnostic.message);
    writeRange(json, "range", diagnostic.range);
    if (!diagnostic.related.empty())
      json.attributeArray("relatedInformation", [&] {
        for (const RelatedInformation &information : diagnostic.related)
          json.object([&] {
            json.attribute("location", information.location);
            json.attribute("message", information.message);
          });
      });
    json.attribute("severity", int(diagnostic.severity));
    json.attribute("source", "fct");
    if (diagnostic.isUnnecessary)
      json.attributeArray("tags", [&] { json.value(1); });
  });
}

void write(json::OStream &json, const PublishParams &params) {
  json.object([&] {
    writeAttribute(json, "diagnostics", params.diagnostics);
    json.attribute("uri", params.uri);
    if (params.version)
      json.attribute("version", *params.version);
  });
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

void write(json::OStream &json, const CodeAction &action) {
  json.object([&] {
    if (!action.diagnostics.empty())
      writeAttribute(json, "diagnostics", action.diagnostics);
    json.attribute("edit", action.edit);
    if (action.isPreferred)
      json.attribute("isPreferred", true);
    json.attribute("kind", action.kind);
    json.attribute("title", action.title);
  });
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

void write(json::OStream &json, const SemanticTokens &tokens) {
  json.object([&] { writeAttribute(json, "data", tokens.data); });
}

json::Value toJSON(const Highlight &highlight) {
  return json::Object{{"range", highlight.range}, {"kind", highlight.kind}};
}

json::Value toJSON(const RenameRange &range) {
  return json::Object{{"range", range.range},
                      {"placeholder", range.placeholder}};
}

void write(json::OStream &json, const llvm::lsp::DocumentSymbol &symbol) {
  json.object([&] {
    if (!symbol.children.empty())
      writeAttribute(json, "children", symbol.children);
    if (!symbol.detail.empty())
      json.attribute("detail", symbol.detail);
    json.attribute("kind", int(symbol.kind));
    json.attribute("name", symbol.name);
    writeRange(json, "range", symbol.range);
    writeRange(json, "selectionRange", symbol.selectionRange);
  });
}

void write(json::OStream &json, const llvm::lsp::CompletionList &list) {
  json.object([&] {
    json.attribute("isIncomplete", list.isIncomplete);
    writeAttribute(json, "items", list.items);
  });
}

} // namespace facet::lsp

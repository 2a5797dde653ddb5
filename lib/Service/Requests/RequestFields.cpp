//===- RequestFields.cpp - The members of a request's body ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Requests/RequestFields.h"
#include "facet/Service/ServiceDiagnostics.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::service {

RequestFields::RequestFields(llvm::StringRef text,
                             llvm::ArrayRef<llvm::StringRef> known,
                             ValueArena &arena, Diagnostics &diagnostics)
    : diagnostics(diagnostics) {
  JsonReadOptions options;
  // Inputs stand one level deeper than in a file of their own.
  ++options.maxDepth;
  options.wideIntegers = JsonReadOptions::WideIntegers::Marked;
  JsonError error;
  std::optional<Value> value =
      parseJson(text, arena, error, /*copyStrings=*/false, options);
  if (!value) {
    diagnostics.report(diag::ServeNotJson, {},
                       {error.message, llvm::utostr(error.offset)});
    return;
  }
  if (!value->isMap()) {
    diagnostics.report(diag::ServeNotObject, {},
                       {kindName(value->kind()).str()});
    return;
  }
  object = *value;
  checkNames(object.asMap(), "", known);
}

void RequestFields::checkNames(llvm::ArrayRef<MapEntry> entries,
                               llvm::StringRef prefix,
                               llvm::ArrayRef<llvm::StringRef> known) {
  for (const MapEntry &entry : entries) {
    if (llvm::is_contained(known, entry.key))
      continue;
    std::optional<llvm::StringRef> near = nearestName(entry.key, known);
    diagnostics.report(
        diag::ServeUnknownField, {},
        {(prefix + entry.key).str(),
         near ? " (did you mean '" + (prefix + *near).str() + "'?)" : ""});
    return;
  }
}

void RequestFields::reportType(llvm::StringRef name, llvm::StringRef expected) {
  diagnostics.report(diag::ServeFieldType, {}, {name.str(), expected.str()});
}

std::optional<llvm::StringRef> RequestFields::string(llvm::StringRef name) {
  const Value *value = object.find(name);
  if (!value)
    return std::nullopt;
  if (value->isString())
    return value->asString();
  reportType(name, "a string");
  return std::nullopt;
}

bool RequestFields::boolean(llvm::StringRef name) {
  const Value *value = object.find(name);
  if (!value)
    return false;
  if (value->isBool())
    return value->asBool();
  reportType(name, "true or false");
  return false;
}

llvm::ArrayRef<MapEntry> RequestFields::map(llvm::StringRef name) {
  const Value *value = object.find(name);
  if (!value)
    return {};
  if (value->isMap())
    return value->asMap();
  reportType(name, "an object");
  return {};
}

std::optional<uint64_t> RequestFields::wholeNumber(Value value,
                                                   llvm::StringRef name) {
  if (value.isInt() && value.asInt() > 0)
    return uint64_t(value.asInt());
  reportType(name, "a whole number above 0");
  return std::nullopt;
}

uint64_t RequestFields::limit(llvm::StringRef name, uint64_t most) {
  llvm::ArrayRef<MapEntry> limits = map("limits");
  if (limits.empty())
    return most;
  checkNames(limits, "limits.", {"gas", "memory_bytes", "time_ms"});
  for (const MapEntry &entry : limits)
    if (entry.key == name)
      return std::min(
          most,
          wholeNumber(entry.value, ("limits." + name).str()).value_or(most));
  return most;
}

std::optional<llvm::StringRef>
RequestFields::textOrObject(llvm::StringRef name, std::string &memory) {
  const Value *value = object.find(name);
  if (!value)
    return std::nullopt;
  if (value->isString())
    return value->asString();
  if (!value->isMap() || !appendExactJson(memory, *value)) {
    reportType(name, "a string or an object");
    return std::nullopt;
  }
  return memory;
}

std::optional<Provider> RequestFields::provider() {
  std::optional<llvm::StringRef> name = string("provider");
  if (!name)
    return std::nullopt;
  std::optional<Provider> provider = parseProvider(*name);
  if (!provider)
    reportType("provider", "one of " + llvm::join(providerNames(), ", "));
  return provider;
}

std::optional<DocumentBundle> RequestFields::bundle() {
  std::optional<llvm::StringRef> document = string("document");
  if (!document)
    return std::nullopt;
  DocumentBundle bundle;
  bundle.document = document->str();
  for (const MapEntry &file : map("files")) {
    if (!DocumentBundle::isFileName(file.key))
      diagnostics.report(diag::ServeFileName, {}, {file.key.str()});
    else if (!file.value.isString())
      reportType(("files." + file.key).str(), "a string");
    else
      bundle.files[file.key.str()] = file.value.asString().str();
  }
  return bundle;
}

} // namespace facet::service

//===- RunInputs.cpp - Run-time inputs from JSON --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/RunInputs.h"
#include "JsonSettings.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

static void reportJsonError(const JsonError &error, SourceSpan at,
                            uint64_t memoryLimit, Diagnostics &diagnostics) {
  switch (error.kind) {
  case JsonError::Kind::Syntax:
    diagnostics.report(Diag::InputNotJson, at, {error.message});
    return;
  case JsonError::Kind::TooDeep:
    diagnostics.report(Diag::InputTooDeep, at,
                       {llvm::utostr(JsonReadOptions().maxDepth)});
    return;
  case JsonError::Kind::OutOfMemory:
    diagnostics.report(Diag::InputTooLarge, at, {llvm::utostr(memoryLimit)});
    return;
  }
}

std::optional<Value>
readInputObject(llvm::StringRef text, ValueArena &arena,
                llvm::function_ref<SourceSpan(size_t)> spanAt,
                Diagnostics &diagnostics) {
  JsonError error;
  std::optional<Value> value =
      parseJson(text, arena, error, /*copyStrings=*/false);
  if (!value) {
    reportJsonError(error, spanAt(error.offset), arena.limitBytes(),
                    diagnostics);
    return std::nullopt;
  }
  if (value->isMap())
    return value;
  diagnostics.report(Diag::InputNotObject,
                     spanAt(text.find_first_not_of(" \t\r\n")),
                     {kindName(value->kind()).str()});
  return std::nullopt;
}

bool InputSet::addObject(FileId file, const SourceManager &sources,
                         Diagnostics &diagnostics) {
  llvm::StringRef text = sources.text(file);
  auto spanAt = [&](size_t offset) {
    return jsonErrorSpan(file, text, offset);
  };
  std::optional<Value> value =
      readInputObject(text, arena, spanAt, diagnostics);
  if (!value)
    return false;
  for (const MapEntry &entry : value->asMap())
    set(entry.key, entry.value);
  return true;
}

std::string InputSet::set(llvm::StringRef name, llvm::StringRef json) {
  JsonError error;
  std::optional<Value> value =
      parseJson(json, arena, error, /*copyStrings=*/false);
  if (!value)
    return error.message.empty() ? "it is too large" : error.message;
  set(name, *value);
  return "";
}

void InputSet::set(llvm::StringRef name, Value value) {
  auto [known, isNew] = indices.try_emplace(name, inputs.size());
  if (isNew)
    inputs.push_back({name, value});
  else
    inputs[known->second].value = value;
}

} // namespace facet

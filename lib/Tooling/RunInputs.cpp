//===- RunInputs.cpp - Run-time inputs from JSON --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/RunInputs.h"
#include "facet/Pipeline/InputText.h"

namespace facet {

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
  JsonReadOptions options;
  options.wideIntegers = JsonReadOptions::WideIntegers::Marked;
  std::optional<Value> value =
      parseJson(json, arena, error, /*copyStrings=*/false, options);
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

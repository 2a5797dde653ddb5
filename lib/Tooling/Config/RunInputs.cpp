//===- RunInputs.cpp - Run-time inputs from JSON --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Config/RunInputs.h"
#include "facet/Pipeline/InputText.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Support/Json/JsonPlaces.h"
#include "facet/Support/Json/JsonReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

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
    // The name, too: noteInputPlaces tells by it where a value is from.
    inputs[known->second] = {name, value};
}

//===----------------------------------------------------------------------===//
// Where a bad input stands
//===----------------------------------------------------------------------===//

std::vector<size_t> findJsonSteps(Value value, llvm::StringRef path) {
  std::vector<size_t> steps;
  auto enterKey = [&](llvm::StringRef key) {
    llvm::ArrayRef<MapEntry> map = value.asMap();
    const MapEntry *entry = llvm::find_if(
        map, [&](const MapEntry &entry) { return entry.key == key; });
    if (entry == map.end())
      return false;
    steps.push_back(size_t(entry - map.begin()));
    value = entry->value;
    return true;
  };
  while (!path.empty()) {
    size_t index;
    if (path.consume_front(".") && value.isMap()) {
      llvm::StringRef key =
          path.take_until([](char c) { return c == '.' || c == '['; });
      path = path.drop_front(key.size());
      if (!enterKey(key))
        break;
    } else if (path.consume_front("[") && value.isList() &&
               !path.consumeInteger(10, index) && path.consume_front("]") &&
               index < value.asList().size()) {
      steps.push_back(index);
      value = value.asList()[index];
    } else {
      break; // an odd key: its map is near enough
    }
  }
  return steps;
}

void noteInputPlaces(const Plan &plan, llvm::ArrayRef<MapEntry> inputs,
                     llvm::StringRef file, llvm::StringRef text,
                     std::vector<Diagnostic> &diagnostics) {
  for (Diagnostic &diagnostic : diagnostics) {
    if (diagnostic.kind != diag::RunInputBad)
      continue;
    auto declared = llvm::find_if(plan.inputs, [&](const PlanInput &input) {
      return input.span == diagnostic.span;
    });
    if (declared == plan.inputs.end())
      continue;
    auto given = llvm::find_if(inputs, [&](const MapEntry &entry) {
      return entry.key == declared->name;
    });
    // What --set gives is not of the file.
    if (given == inputs.end() || given->key.begin() < text.begin() ||
        given->key.end() > text.end())
      continue;
    auto mismatch = checkValue(given->value, declared->type, /*fromJson=*/true);
    if (!mismatch)
      continue;
    ValueArena arena;
    JsonError error;
    std::optional<Value> whole =
        parseJson(text, arena, error, /*copyStrings=*/false);
    if (!whole || !whole->isMap())
      continue;
    std::string path = ("." + given->key + mismatch->path).str();
    size_t at = locateJson(text, findJsonSteps(*whole, path)).begin;
    SourceManager sources;
    LineColumn place = sources.lineColumn(
        sources.addFile(file.str(), text, nullptr), uint32_t(at));
    diagnostic.note(("the value is at " + file + ":" + llvm::Twine(place.line) +
                     ":" + llvm::Twine(place.column))
                        .str());
  }
}

} // namespace facet

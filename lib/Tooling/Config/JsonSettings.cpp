//===- JsonSettings.cpp - Settings in a JSON text -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "JsonSettings.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Json/JsonPlaces.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Config/HostConfig.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

//===----------------------------------------------------------------------===//
// Places and errors
//===----------------------------------------------------------------------===//

std::string JsonSettings::pathText() const {
  return names.empty() ? "the configuration" : "'" + path() + "'";
}

std::string JsonSettings::path() const {
  std::string path;
  for (const std::string &name : names) {
    if (!path.empty() && name[0] != '[')
      path += '.';
    path += name;
  }
  return path;
}

std::string JsonSettings::describe(Value value) {
  constexpr size_t longest = 60;
  if (value.isMap())
    return "an object";
  if (value.isList())
    return "a list";
  std::string text = toJcs(value);
  if (text.size() <= longest)
    return text;
  return text.substr(0, floorBoundary(text, longest)) + "…";
}

SourceSpan JsonSettings::place(Part part) const {
  JsonPlace place = locateJson(text, steps);
  if (part == Part::Key && place.keyEnd)
    return {file, uint32_t(place.keyBegin), uint32_t(place.keyEnd)};
  return {file, uint32_t(place.begin), uint32_t(place.end)};
}

bool JsonSettings::fail(Diag kind, llvm::ArrayRef<std::string> args,
                        Part part) {
  diagnostics.report(kind, place(part), args);
  return false;
}

bool JsonSettings::failValue(const llvm::Twine &wanted, Value value) {
  // A number as it is written: 1.0 is not 1.
  SourceSpan at = place(Part::Value);
  bool isNumber = value.isNumber() && at.size() <= 60;
  return fail(diag::ConfigValue, {pathText(), wanted.str(),
                                  isNumber ? text.slice(at.begin, at.end).str()
                                           : describe(value)});
}

bool JsonSettings::failKey(const llvm::Twine &wanted) {
  return fail(diag::ConfigKey, {pathText(), wanted.str()}, Part::Key);
}

bool JsonSettings::failInteger(Value value, uint64_t least, uint64_t most) {
  // 1e3 is a float, whatever its value.
  llvm::StringRef form =
      value.isFloat() ? ", written without fraction or exponent" : "";
  return failValue("a whole number from " + llvm::Twine(least) + " to " +
                       llvm::Twine(most) + form,
                   value);
}

bool JsonSettings::failUnknownKey(llvm::ArrayRef<Key> keys,
                                  llvm::StringRef name) {
  std::vector<llvm::StringRef> known;
  for (const Key &key : keys)
    known.push_back(key.name);
  Diagnostic &diagnostic = diagnostics.report(diag::ConfigUnknownKey,
                                              place(Part::Key), {pathText()});
  if (auto near = nearestName(name, known))
    diagnostic.withHelp("did you mean '" + near->str() + "'?");
  else
    diagnostic.withHelp("there are the keys " + llvm::join(known, ", "));
  return false;
}

void JsonSettings::warnPlainLens(llvm::StringRef name) {
  diagnostics.report(diag::ConfigPlainLens, place(Part::Key), {pathText()})
      .withHelp(("a lens of a host is named x.HOST.NAME, such as 'x.acme." +
                 name + "'")
                    .str());
}

//===----------------------------------------------------------------------===//
// Structure
//===----------------------------------------------------------------------===//

std::optional<Value> JsonSettings::parse() {
  JsonError error;
  std::optional<Value> value =
      parseJson(text, arena, error, /*copyStrings=*/false);
  if (!value)
    diagnostics.report(diag::ConfigNotJson,
                       jsonErrorSpan(file, text, error.offset),
                       {error.message});
  return value;
}

bool JsonSettings::readEntries(
    Value value, llvm::function_ref<bool(llvm::StringRef, Value)> read) {
  if (!value.isMap())
    return failValue("an object", value);
  size_t index = 0;
  for (const MapEntry &entry : value.asMap()) {
    bool isWord =
        !entry.key.empty() && llvm::all_of(entry.key, isIdentifierPart);
    names.push_back(isWord ? entry.key.str()
                           : describe(Value::string(entry.key)));
    steps.push_back(index++);
    if (keepsPlaces)
      keptPlaces.push_back({path(), place(Part::Value)});
    if (!read(entry.key, entry.value))
      return false;
    names.pop_back();
    steps.pop_back();
  }
  return true;
}

bool JsonSettings::readObject(Value value, llvm::ArrayRef<Key> keys) {
  return readEntries(value, [&](llvm::StringRef name, Value entry) {
    for (const Key &key : keys)
      if (key.name == name)
        return key.read(entry);
    return failUnknownKey(keys, name);
  });
}

bool JsonSettings::readList(Value value, llvm::function_ref<bool(Value)> read) {
  if (!value.isList())
    return failValue("a list", value);
  for (size_t index = 0; index != value.size(); ++index) {
    names.push_back("[" + llvm::utostr(index) + "]");
    steps.push_back(index);
    if (!read(value.asList()[index]))
      return false;
    names.pop_back();
    steps.pop_back();
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Atoms
//===----------------------------------------------------------------------===//

bool JsonSettings::isInteger(Value value, uint64_t least, uint64_t most) {
  return value.isInt() && value.asInt() >= 0 &&
         uint64_t(value.asInt()) >= least && uint64_t(value.asInt()) <= most;
}

bool JsonSettings::readSize(Value value, uint64_t most, uint64_t &size) {
  std::optional<uint64_t> bytes;
  if (value.isString())
    bytes = parseByteSize(value.asString());
  else if (isInteger(value, 1, most))
    bytes = uint64_t(value.asInt());
  if (!bytes || *bytes > most)
    return failValue("a size such as \"256mb\", or a number of bytes, from 1 "
                     "to " +
                         llvm::Twine(most),
                     value);
  size = *bytes;
  return true;
}

bool JsonSettings::readFraction(Value value, double &number) {
  if (!value.isNumber() || value.asDouble() < 0 || value.asDouble() > 1)
    return failValue("a number from 0 to 1", value);
  number = value.asDouble();
  return true;
}

bool JsonSettings::readFlag(Value value, bool &flag) {
  if (!value.isBool())
    return failValue("true or false", value);
  flag = value.asBool();
  return true;
}

bool JsonSettings::readText(Value value, std::string &text) {
  if (!value.isString() || value.size() == 0)
    return failValue("text that is not empty", value);
  text = value.asString().str();
  return true;
}

bool JsonSettings::readChoice(Value value,
                              llvm::ArrayRef<llvm::StringRef> choices,
                              size_t &choice) {
  const llvm::StringRef *found = choices.end();
  if (value.isString())
    found = llvm::find(choices, value.asString());
  if (found == choices.end())
    return failValue("\"" + llvm::join(choices, "\" or \"") + "\"", value);
  choice = size_t(found - choices.begin());
  return true;
}

} // namespace facet

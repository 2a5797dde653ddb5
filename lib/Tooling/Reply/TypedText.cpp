//===- TypedText.cpp - JSON text that must be of a type -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reply/TypedText.h"
#include "facet/Provider/EncodedValue.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonPlaces.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Config/RunInputs.h"
#include "facet/Types/Mismatches.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace facet {

namespace {
/// Reads one text.
class TypedTextReader {
public:
  TypedTextReader(llvm::StringRef text, const TypedTextOptions &options,
                  ValueArena &arena, std::vector<TypedTextFault> &faults)
      : text(text), options(options), arena(arena), faults(faults) {}

  std::optional<TypedText> read();

private:
  std::optional<Value> parse(llvm::StringRef json, JsonError &error);
  std::optional<TypedText> readMended(const JsonError &strict);
  std::optional<TypedText> fit(Value whole, MendedJson &json,
                               const JsonMender *mender = nullptr);
  std::nullopt_t failNotJson(const JsonError &error);
  JsonPlace placeOf(const ValueFault &fault, Value value, bool isUnwrapped,
                    llvm::StringRef json);
  void addFields(llvm::ArrayRef<ExtraField> fields, bool isUnwrapped,
                 const MendedJson &json, std::vector<JsonRepair> &repairs);

  const llvm::StringRef text;
  const TypedTextOptions &options;
  ValueArena &arena;
  std::vector<TypedTextFault> &faults;
  size_t mostFaults = options.mostFaults;
};
} // namespace

std::optional<Value> TypedTextReader::parse(llvm::StringRef json,
                                            JsonError &error) {
  JsonReadOptions read;
  read.wideIntegers = JsonReadOptions::WideIntegers::Marked;
  return parseJson(json, arena, error, /*copyStrings=*/true, read);
}

std::nullopt_t TypedTextReader::failNotJson(const JsonError &error) {
  bool isSyntax = error.kind == JsonError::Kind::Syntax;
  size_t begin = std::min(error.offset, text.size());
  size_t end = std::min(begin + 1, text.size());
  while (end < text.size() && isContinuationByte(text[end]))
    ++end;
  faults = {{isSyntax ? FaultKind::NotJson : FaultKind::Limit, error.message,
             begin, end}};
  return std::nullopt;
}

std::optional<TypedText> TypedTextReader::read() {
  JsonError error;
  if (std::optional<Value> value = parse(text, error)) {
    MendedJson asItIs;
    asItIs.json = text.str();
    return fit(*value, asItIs);
  }
  return error.kind == JsonError::Kind::Syntax ? readMended(error)
                                               : failNotJson(error);
}

/// Of several values the longest that fits counts; if none does, the longest is
/// reported.
std::optional<TypedText> TypedTextReader::readMended(const JsonError &strict) {
  JsonMender mender(text);
  if (findInvalidUtf8(mender.wholeText()))
    return failNotJson(strict);
  std::vector<TypedTextFault> longest;
  std::optional<JsonMender::Break> broken;
  for (JsonMender::Place place : mender.find(&broken)) {
    MendedJson mended = mender.mend(place);
    JsonError error;
    std::optional<Value> value = parse(mended.json, error);
    if (!value && error.kind == JsonError::Kind::OutOfMemory)
      return failNotJson(error);
    if (!value) {
      error.offset = mended.originalOffset(error.offset);
      failNotJson(error);
    } else if (std::optional<TypedText> fitting =
                   fit(*value, mended, &mender)) {
      if (options.isLenient)
        return fitting;
      failNotJson(strict);
      faults.front().canBeMended = true;
      return std::nullopt;
    }
    if (longest.empty())
      longest = faults;
    // Those of the others are not told.
    mostFaults = 1;
  }
  if (longest.empty() && broken && options.isLenient) {
    // What could be mended before it is no fault.
    JsonError error = strict;
    error.offset = broken->offset;
    error.message = std::move(broken->problem);
    return failNotJson(error);
  }
  failNotJson(strict);
  if (!longest.empty() && options.isLenient)
    faults = std::move(longest);
  return std::nullopt;
}

/// Where in `json` a part of `value` stands that is wrong.
JsonPlace TypedTextReader::placeOf(const ValueFault &wrong, Value value,
                                   bool isUnwrapped, llvm::StringRef json) {
  if (wrong.key) {
    auto [begin, end] =
        locateJsonKeys(json, {*wrong.key + isUnwrapped}).front();
    return {begin, end, begin, end};
  }
  std::vector<size_t> steps = findJsonSteps(value, wrong.path);
  if (isUnwrapped)
    steps.insert(steps.begin(), 0);
  return locateJson(json, steps);
}

/// Lists the fields that the type does not have, as the text has their names.
void TypedTextReader::addFields(llvm::ArrayRef<ExtraField> fields,
                                bool isUnwrapped, const MendedJson &json,
                                std::vector<JsonRepair> &repairs) {
  std::vector<size_t> numbers;
  for (const ExtraField &field : fields)
    numbers.push_back(field.keysBefore + isUnwrapped);
  for (auto [begin, end] : locateJsonKeys(json.json, numbers)) {
    size_t at = json.originalOffset(begin);
    bool isBare = text[at] != '"' && text[at] != '\'';
    size_t behind =
        isBare ? at + (end - begin) - 2 : json.originalOffset(end - 1) + 1;
    std::string key = text.slice(at, behind).str();
    repairs.push_back({JsonRepair::Kind::Field, at, key, key});
  }
  llvm::sort(repairs, [](const JsonRepair &a, const JsonRepair &b) {
    return std::tie(a.offset, a.kind) < std::tie(b.offset, b.kind);
  });
}

/// Checks the value of a text, or of what was mended in it.
std::optional<TypedText> TypedTextReader::fit(Value whole, MendedJson &json,
                                              const JsonMender *mender) {
  const Value *inner = options.isWrapped ? unwrapValue(whole) : nullptr;
  Value value = inner ? *inner : whole;
  bool isDecoded = false;
  if (options.isEncoded) {
    std::optional<Value> decoded =
        decodeValue(value, options.type, arena, isDecoded);
    if (!decoded) {
      faults = {{FaultKind::Limit, memoryLimitText(arena), 0, text.size()}};
      return std::nullopt;
    }
    value = *decoded;
  }
  std::vector<ValueFault> wrong;
  std::optional<FittingValue> fitting = fitValue(
      value, options.type, options.isLenient, arena, mostFaults, wrong);
  if (!fitting) {
    faults.clear();
    for (const ValueFault &one : wrong) {
      // The parts of a decoded value stand nowhere: all of it is shown.
      JsonPlace place = isDecoded
                            ? locateJson(json.json, {})
                            : placeOf(one, value, inner != nullptr, json.json);
      faults.push_back({one.kind, one.message, json.originalOffset(place.begin),
                        json.originalOffset(place.end)});
    }
    return std::nullopt;
  }
  if (mender)
    mender->addSurroundings(json);
  TypedText result{fitting->value, json.repairs};
  if (isDecoded)
    for (const ExtraField &field : fitting->extra)
      result.repairs.push_back(
          {JsonRepair::Kind::Field, 0, field.path, field.path});
  else if (!fitting->extra.empty())
    addFields(fitting->extra, inner != nullptr, json, result.repairs);
  return result;
}

std::optional<TypedText> readTypedText(llvm::StringRef text,
                                       const TypedTextOptions &options,
                                       ValueArena &arena,
                                       std::vector<TypedTextFault> &faults) {
  return TypedTextReader(text, options, arena, faults).read();
}

} // namespace facet

//===- Media.cpp - Lenses on images and audio -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;

namespace facet::lenses {

/// The field of a map that must be there; nullptr after context.fail.
static const Value *require(LensContext &context, llvm::StringRef lens,
                            Value map, llvm::StringRef field,
                            bool (Value::*isRight)() const) {
  const Value *found = map.isMap() ? map.find(field) : nullptr;
  if (found && (found->*isRight)())
    return found;
  (void)context.fail(diag::LensBadAsset, {lens.str(), field.str()});
  return nullptr;
}

/// A copy of the map with another value of one field.
static Result withField(LensContext &context, Value map, llvm::StringRef field,
                        Value value) {
  llvm::SmallVector<MapEntry, 8> entries(map.asMap());
  for (MapEntry &entry : entries)
    if (entry.key == field)
      entry.value = value;
  if (std::optional<Value> copy = context.arena.copyMap(entries))
    return *copy;
  return context.outOfMemory();
}

/// The asset with another shape and the digest that follows from the arguments.
static Result derive(LensContext &context, llvm::StringRef lens, Value asset,
                     llvm::ArrayRef<MapEntry> arguments,
                     llvm::ArrayRef<MapEntry> shape) {
  const Value *digest = require(context, lens, asset, "digest", &Value::isMap);
  if (!digest)
    return llvm::failure();
  const Value *old = require(context, lens, *digest, "value", &Value::isString);
  if (!old)
    return llvm::failure();

  llvm::SmallVector<MapEntry, 8> identity(arguments);
  identity.push_back({"lens", Value::string(lens)});
  identity.push_back({"digest", *old});
  Result value = makeString(
      context, hexDigest(HashAlgorithm::Sha256, toJcs(Value::map(identity))));
  if (failed(value))
    return llvm::failure();
  Result newDigest = withField(context, *digest, "value", *value);
  if (failed(newDigest))
    return llvm::failure();
  std::optional<Value> newShape = context.arena.copyMap(shape);
  if (!newShape)
    return context.outOfMemory();
  Result result = withField(context, asset, "digest", *newDigest);
  if (failed(result))
    return llvm::failure();
  return withField(context, *result, "shape", *newShape);
}

static constexpr int64_t greatestSide = 65536;

static bool isGoodSide(Value side) {
  return side.isInt() && side.asInt() >= 1 && side.asInt() <= greatestSide;
}

Result imageResize(LensContext &context, Value input, Arguments args) {
  MapEntry shape[] = {{"width", args[0]}, {"height", args[1]}};
  for (const auto &[side, size] : shape)
    if (!isGoodSide(size))
      return context.fail(
          diag::LensBadImageSize,
          {side.str(), llvm::itostr(greatestSide), brief(size)});
  return derive(context, "image_resize", input, shape, shape);
}

bool imageResizeIsSafe(Arguments knownArgs) {
  return isGoodSide(knownArgs[0]) && isGoodSide(knownArgs[1]);
}

Result audioTrim(LensContext &context, Value input, Arguments args) {
  const Value *shape =
      require(context, "audio_trim", input, "shape", &Value::isMap);
  if (!shape)
    return llvm::failure();
  const Value *duration =
      require(context, "audio_trim", *shape, "duration", &Value::isNumber);
  if (!duration)
    return llvm::failure();

  Value start = args[0], end = args[1];
  if (compareNumbers(start, Value::integerValue(0)) < 0 ||
      compareNumbers(start, end) >= 0 || compareNumbers(end, *duration) > 0)
    return context.fail(diag::LensBadAudioRange,
                        {brief(*duration), brief(start), brief(end)});
  // Both are at least 0, so the difference of ints is in range.
  Value length = start.isInt() && end.isInt()
                     ? Value::integerValue(end.asInt() - start.asInt())
                     : Value::floating(end.asDouble() - start.asDouble());
  MapEntry range[] = {{"start", start}, {"end", end}};
  MapEntry newShape[] = {{"duration", length}};
  return derive(context, "audio_trim", input, range, newShape);
}

} // namespace facet::lenses

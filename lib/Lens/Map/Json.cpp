//===- Json.cpp - Lenses that write and read JSON -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/StringExtras.h"
#include <limits>

using namespace facet;

namespace facet::lenses {

Result json(LensContext &context, Value input, Arguments args) {
  if (failed(requireNonNegative(context, "json", "indent", args[0])))
    return llvm::failure();
  uint64_t indent = args[0].asInt();
  bool isFlat = (!input.isList() && !input.isMap()) || input.size() == 0;
  std::string text;
  if (indent == 0 || isFlat) {
    if (!appendJcs(text, input, textRoom(context)))
      return noRoomForText(context);
    return makeString(context, text);
  }
  // Each line but two is indented, so more than that can never fit.
  if (indent > std::min<uint64_t>(textRoom(context),
                                  std::numeric_limits<unsigned>::max()) ||
      !appendPrettyJson(text, input, unsigned(indent), textRoom(context)))
    return noRoomForText(context);
  return makeString(context, text);
}

bool jsonIsSafe(Arguments args) { return isKnownNonNegative(args[0]); }

Result jsonParse(LensContext &context, Value input, Arguments) {
  JsonReadOptions options;
  options.wideIntegers = JsonReadOptions::WideIntegers::Refused;
  JsonError error;
  // Strings without escapes are parts of the input.
  std::optional<Value> value = parseJson(input.asString(), context.arena, error,
                                         /*copyStrings=*/false, options);
  if (value)
    return *value;
  switch (error.kind) {
  case JsonError::Kind::OutOfMemory:
    return context.outOfMemory();
  case JsonError::Kind::TooDeep:
    return context.fail(diag::LensJsonTooDeep,
                        {llvm::utostr(options.maxDepth)});
  case JsonError::Kind::Syntax:
    break;
  }
  return context.fail(diag::LensBadJson,
                      {error.message, llvm::utostr(error.offset)});
}

} // namespace facet::lenses

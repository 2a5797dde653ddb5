//===- TypedText.h - JSON text that must be of a type -----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_REPLY_TYPEDTEXT_H
#define FACET_LIB_TOOLING_REPLY_TYPEDTEXT_H

#include "facet/Support/Diagnostics.h"
#include "facet/Support/Json/JsonMender.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Types/Type.h"

namespace facet {

/// Why a value does not do.
enum class FaultKind : uint8_t {
  NotJson,
  /// It is not of the type.
  Mismatch,
  /// It holds an integer that canonical JSON cannot carry.
  Integer,
  /// It nests too deep, or needs too much memory.
  Limit
};

/// A value that fits its type.
struct FittingValue {
  /// With floats where the type asks for them.
  Value value;
  /// In order of the text; none unless they are allowed.
  std::vector<ExtraField> extra;
};

struct ValueFault {
  FaultKind kind;
  /// With the path.
  std::string message;
  /// The part of the value that is wrong.
  std::string path;
  /// Or the field: how many keys stand before its own.
  std::optional<size_t> key;
};

/// Checks a value from JSON. nullopt, and `faults`: what is wrong, at most
/// `mostFaults`.
std::optional<FittingValue> fitValue(Value value, const Type *type,
                                     bool allowsExtra, ValueArena &arena,
                                     size_t mostFaults,
                                     std::vector<ValueFault> &faults);

/// What a text must be.
struct TypedTextOptions {
  const Type *type = nullptr;
  /// An object with the one key "value" stands for what is under it.
  bool isWrapped = false;
  /// Maps and values of any type are as `decodeValue` reads them.
  bool isEncoded = false;
  bool isLenient = false;
  size_t mostFaults = 1;
};

/// What a text holds.
struct TypedText {
  Value value;
  std::vector<JsonRepair> repairs;
};

/// One thing that is wrong with a text.
struct TypedTextFault {
  FaultKind kind;
  std::string message;
  /// Where, in bytes of the text.
  size_t begin = 0, end = 0;
  /// The text is right but for what `isLenient` mends.
  bool canBeMended = false;
};

/// Reads a text as JSON of a type. Its values live in the arena. nullopt, and
/// `faults`: what is wrong, one thing at least.
std::optional<TypedText> readTypedText(llvm::StringRef text,
                                       const TypedTextOptions &options,
                                       ValueArena &arena,
                                       std::vector<TypedTextFault> &faults);

/// "the memory limit of N bytes is reached".
std::string memoryLimitText(const ValueArena &arena);

/// The value under the only key, "value", of a map; null if it is none.
const Value *unwrapValue(Value value);

} // namespace facet

#endif // FACET_LIB_TOOLING_REPLY_TYPEDTEXT_H

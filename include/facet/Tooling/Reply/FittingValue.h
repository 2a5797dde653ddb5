//===- FittingValue.h - A value from JSON and its type  ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_REPLY_FITTINGVALUE_H
#define FACET_TOOLING_REPLY_FITTINGVALUE_H

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

/// "the memory limit of N bytes is reached".
std::string memoryLimitText(const ValueArena &arena);

/// The value under the only key, "value", of a map; null if it is none.
const Value *unwrapValue(Value value);

} // namespace facet

#endif // FACET_TOOLING_REPLY_FITTINGVALUE_H

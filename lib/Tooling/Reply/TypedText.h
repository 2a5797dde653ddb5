//===- TypedText.h - JSON text that must be of a type -----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_REPLY_TYPEDTEXT_H
#define FACET_LIB_TOOLING_REPLY_TYPEDTEXT_H

#include "facet/Support/Json/JsonMender.h"
#include "facet/Tooling/Reply/FittingValue.h"

namespace facet {

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

} // namespace facet

#endif // FACET_LIB_TOOLING_REPLY_TYPEDTEXT_H

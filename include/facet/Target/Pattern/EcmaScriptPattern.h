//===- EcmaScriptPattern.h - Patterns for other engines ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TARGET_PATTERN_ECMASCRIPTPATTERN_H
#define FACET_TARGET_PATTERN_ECMASCRIPTPATTERN_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace facet {

/// What a pattern is written for.
enum class PatternDialect : uint8_t {
  /// ECMA-262 with the flag `u` and no other: JSON Schema, JavaScript.
  EcmaScript,
  /// Python's `re` with `re.ASCII`.
  Python,
  /// The crate `regex`.
  Rust
};

/// Writes a pattern that RE2 takes (docs/Language.md 1.6) for another engine,
/// so that an unanchored search of it says the same of every text. It is for
/// "does it match" only: groups do not capture, and greediness is dropped. What
/// Unicode says of letters (`\p{L}`) is that of the engine. Nullopt, with
/// `whyNot`, where the dialect cannot say it.
std::optional<std::string> translatePattern(llvm::StringRef pattern,
                                            PatternDialect dialect,
                                            std::string &whyNot);

/// `translatePattern` to ECMA-262 with the flag `u`.
std::optional<std::string> toEcmaScriptPattern(llvm::StringRef pattern,
                                               std::string &whyNot);

} // namespace facet

#endif // FACET_TARGET_PATTERN_ECMASCRIPTPATTERN_H

//===- SizeBound.h - How large a value is at most ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_ANALYSIS_SIZEBOUND_H
#define FACET_ANALYSIS_SIZEBOUND_H

#include "llvm/ADT/StringRef.h"
#include <optional>

namespace mlir {
class Type;
} // namespace mlir
namespace llvm {
class raw_ostream;
} // namespace llvm

namespace facet::analysis {

/// What is known of the length of a text. Saturated numbers stand for nothing.
struct TextBound {
  /// UTF-8 bytes.
  uint64_t bytes = 0;
  /// UTF-8 bytes of the NFD form: no less than the FACET units, and additive
  /// under concatenation, as the units are not.
  uint64_t decomposed = 0;
  /// All characters are ASCII, so that the numbers are the same.
  bool isAscii = true;

  static TextBound ofAscii(uint64_t bytes) { return {bytes, bytes, true}; }
  /// Of any text of so many bytes.
  static TextBound ofBytes(uint64_t bytes);
  static TextBound ofText(llvm::StringRef text);

  /// Of two texts, one behind the other.
  TextBound operator+(const TextBound &o) const;
  /// Of `count` texts, one behind the other.
  TextBound operator*(uint64_t count) const;
  /// Of either of two texts.
  TextBound either(const TextBound &o) const;
  /// Of a text of which both are known.
  TextBound both(const TextBound &o) const;
};

/// What is known of the texts of the items of a list.
struct ItemsBound {
  uint64_t count = 0;
  /// Of all items behind one another.
  TextBound texts;

  ItemsBound either(const ItemsBound &o) const;
};

/// What is known of the size of a value. Each part that is not set is not
/// known, or there is no such part: a string has no items.
struct SizeBound {
  /// Of its text: a string as it is, other atoms by their canonical JSON.
  std::optional<TextBound> text;
  /// Of a list.
  std::optional<ItemsBound> items;
  /// FACET units of a map as an item of a content (docs/Language.md 1.7).
  std::optional<uint64_t> itemUnits;
  /// FACET units of a list of items as a content.
  std::optional<uint64_t> contentUnits;
  /// FACET units of a map as a turn of a history (docs/Language.md 3.11).
  std::optional<uint64_t> turnUnits;
  /// FACET units of a list of turns, all together.
  std::optional<uint64_t> turnsUnits;

  /// Nothing is known.
  SizeBound() = default;
  SizeBound(TextBound text) : text(text) {}
  SizeBound(std::optional<TextBound> text) : text(text) {}

  /// Units as the content of a message: of its text, or of all text of a list
  /// of items.
  std::optional<uint64_t> asContent() const {
    return contentUnits || !text ? contentUnits
                                 : std::optional(text->decomposed);
  }

  /// Of either of two values.
  SizeBound either(const SizeBound &o) const;
  bool operator==(const SizeBound &o) const;
  bool operator!=(const SizeBound &o) const { return !(*this == o); }
  /// "text 3/9 ascii, content 12"; "?" if nothing is known.
  void print(llvm::raw_ostream &os) const;
};

/// What the type alone says of a value's text: numbers, truth values and null
/// have a longest one.
std::optional<TextBound> textBoundOfType(mlir::Type type);

} // namespace facet::analysis

#endif // FACET_ANALYSIS_SIZEBOUND_H

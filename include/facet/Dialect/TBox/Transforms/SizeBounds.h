//===- SizeBounds.h - Upper bounds of the sizes of texts ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How long a text can get that is not known before the program is run. The
// equalities and their side conditions are in docs/Rationale/TBox.md.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_TBOX_TRANSFORMS_SIZEBOUNDS_H
#define FACET_DIALECT_TBOX_TRANSFORMS_SIZEBOUNDS_H

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Types/Type.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>

namespace facet::tbox {

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

/// The bounds of all values of a program, found in one walk over it, in the
/// order in which values are defined: linear time, no recursion but that of
/// regions.
class SizeBounds {
public:
  explicit SizeBounds(ir::ProgramOp program);

  /// Of the text of a value: a string as it is, other atoms by their canonical
  /// JSON. nullopt: not known, or no atom.
  std::optional<TextBound> ofText(mlir::Value value) const;
  /// Units of a value as the content of a message: of its text, or of all text
  /// of a list of items. nullopt: not known.
  std::optional<uint64_t> ofContent(mlir::Value value) const;

private:
  using Result = std::optional<TextBound>;

  void visit(mlir::Operation *op);
  Result boundOf(mlir::Operation *op);
  Result ofConstant(ir::ConstantOp op);
  Result ofInput(ir::InputOp op);
  Result ofCheck(ir::CheckOp op);
  /// Of an operation that gives the value.
  Result ofSame(mlir::Operation *op, mlir::Value value);
  Result ofDeclared(mlir::StringAttr declared);
  Result ofTruncate(ir::TruncateOp op);
  Result ofSubstring(ir::SubstringOp op);
  Result ofIndent(ir::IndentOp op);
  Result ofJoin(ir::JoinOp op);
  Result ofJson(ir::JsonOp op);
  Result ofSummarize(ir::SummarizeOp op);
  Result ofTemplate(ir::TemplateOp op);
  Result ofDefault(ir::DefaultOp op);
  /// Units of the text items of a list.
  std::optional<uint64_t> ofItems(mlir::Value list) const;

  TypeContext types;
  llvm::DenseMap<mlir::Value, TextBound> texts;
  llvm::DenseMap<mlir::Value, uint64_t> contents;
};

} // namespace facet::tbox

#endif // FACET_DIALECT_TBOX_TRANSFORMS_SIZEBOUNDS_H

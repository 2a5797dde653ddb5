//===- Bytecode.h - The version of our dialects in bytecode -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_BYTECODE_H
#define FACET_DIALECT_FACET_IR_BYTECODE_H

#include "mlir/Bytecode/BytecodeImplementation.h"

namespace facet::ir {

/// The version of the facet and tbox dialects. Whoever changes what an
/// operation means or consists of raises it, and lets `upgradeFromVersion` make
/// the new form of the old one.
///
/// 2: facet.history, facet.conversation and tbox.history.
/// 3: `facet.not` is the call of a lens; the negation of a condition, which it
/// was, is `facet.negate`.
/// 4: functions may have descriptions.
/// 5: programs may have a unit and a packing.
constexpr uint64_t dialectVersion = 5;
/// The first that is read. Before it no version stood in files.
constexpr uint64_t firstDialectVersion = 1;

/// The first version of MLIR's format that keeps properties which are no
/// attributes: older ones would lose literals.
constexpr uint64_t firstBytecodeVersion = 5;

struct DialectVersion : mlir::DialectVersion {
  explicit DialectVersion(uint64_t number) : number(number) {}
  uint64_t number;
};

/// Writes the version of a dialect of ours, and refuses what is newer or in a
/// format that loses literals. Types and maps refer to their parts, so that
/// what is shared is written once.
class BytecodeInterface : public mlir::BytecodeDialectInterface {
public:
  explicit BytecodeInterface(mlir::Dialect *dialect)
      : mlir::BytecodeDialectInterface(dialect) {}
  mlir::LogicalResult
  writeType(mlir::Type type,
            mlir::DialectBytecodeWriter &writer) const override;
  mlir::Type readType(mlir::DialectBytecodeReader &reader) const override;
  mlir::LogicalResult
  writeAttribute(mlir::Attribute attribute,
                 mlir::DialectBytecodeWriter &writer) const override;
  mlir::Attribute
  readAttribute(mlir::DialectBytecodeReader &reader) const override;
  void writeVersion(mlir::DialectBytecodeWriter &writer) const override;
  std::unique_ptr<mlir::DialectVersion>
  readVersion(mlir::DialectBytecodeReader &reader) const override;
  mlir::LogicalResult
  upgradeFromVersion(mlir::Operation *topLevelOp,
                     const mlir::DialectVersion &version) const override;
};

} // namespace facet::ir

#endif // FACET_DIALECT_FACET_IR_BYTECODE_H

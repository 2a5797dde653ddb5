//===- FixedSections.h - Sections that are packed now --------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_DIALECT_TBOX_TRANSFORMS_FIXEDSECTIONS_H
#define FACET_LIB_DIALECT_TBOX_TRANSFORMS_FIXEDSECTIONS_H

#include "facet/Dialect/TBox/IR/TBoxOps.h"
#include "facet/Packing/Layout.h"
#include "facet/Packing/Turns.h"

namespace facet::tbox {

/// What packing has to know of each section of the operation, but for its size.
LayoutSection layoutOf(SectionsOpInterface op);

/// The sections of operations that are fixed, one by one, as packing takes
/// them: one of a message, one of each turn of a history.
class FixedSections {
public:
  explicit FixedSections(llvm::ArrayRef<SectionsOpInterface> ops);

  llvm::ArrayRef<LayoutSection> layout() const { return sections; }
  SectionsOpInterface opOf(size_t i) { return ops[opNumbers[i]]; }
  std::string idOf(size_t i);

  /// Cuts a section; what is left of it.
  uint64_t cut(size_t i, uint64_t target);
  /// The same of what it was at first; nothing if less than `least` would be
  /// left.
  std::optional<uint64_t> putBack(size_t i, uint64_t target, uint64_t least);
  /// Gives the operations what packing made of the sections: their units.
  uint64_t write(llvm::ArrayRef<LayoutSection> packed);

private:
  void write(SectionOp section, size_t first, const LayoutSection &packed);
  void write(HistoryOp history, size_t first,
             llvm::ArrayRef<LayoutSection> packed);
  void remarkOn(size_t i, const LayoutSection &packed);

  llvm::SmallVector<SectionsOpInterface> ops;
  ValueArena arena{~uint64_t(0)};
  Measure measure;
  Contents contents;
  std::vector<LayoutSection> sections;
  /// By section; of a message the role is of no account.
  std::vector<Turn> turns;
  /// Their contents before they are cut.
  std::vector<facet::Value> originals;
  /// By section: its operation; by operation: its first section.
  std::vector<uint32_t> opNumbers;
  std::vector<size_t> firstSections;
};

} // namespace facet::tbox

#endif // FACET_LIB_DIALECT_TBOX_TRANSFORMS_FIXEDSECTIONS_H

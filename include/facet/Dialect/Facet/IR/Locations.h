//===- Locations.h - Between spans and MLIR locations --------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A span of a root document is a FileLineColRange; one of an imported file is a
// CallSiteLoc of such a range at the import line's location, so that MLIR's own
// printer and diagnostics show the chain. Columns count bytes from 1: they are
// turned into code points only where users see them, which keeps documents of
// one long line linear.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_LOCATIONS_H
#define FACET_DIALECT_FACET_IR_LOCATIONS_H

#include "facet/Support/Source.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Location.h"
#include "llvm/ADT/DenseMap.h"

namespace facet::ir {

/// Converts spans of one SourceManager both ways.
class LocationBridge {
public:
  LocationBridge(mlir::MLIRContext *context, const SourceManager &sources)
      : context(context), sources(sources) {}

  mlir::Location toLocation(SourceSpan span);
  /// A location that only refers to a span, which must outlive it: much cheaper
  /// to make, but of no use to anything but `toSpan`.
  mlir::Location referTo(const SourceSpan &span);
  /// The span of a location; invalid if it is of no file of the SourceManager.
  SourceSpan toSpan(mlir::Location location);

private:
  mlir::StringAttr nameOf(FileId file);
  std::optional<FileId> fileOf(mlir::StringAttr name,
                               std::optional<mlir::Location> importedAt);
  void indexFiles();

  mlir::MLIRContext *context;
  const SourceManager &sources;
  llvm::SmallVector<mlir::StringAttr> names;
  /// Where a file was imported, as a location; null for roots.
  llvm::DenseMap<FileId, mlir::Location> importLocations;
  llvm::DenseMap<mlir::Attribute, FileId> roots;
  llvm::DenseMap<mlir::Attribute, FileId> importedFiles;
  bool isIndexed = false;
};

} // namespace facet::ir

#endif // FACET_DIALECT_FACET_IR_LOCATIONS_H

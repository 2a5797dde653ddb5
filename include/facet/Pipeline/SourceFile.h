//===- SourceFile.h - Where a document comes from ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PIPELINE_SOURCEFILE_H
#define FACET_PIPELINE_SOURCEFILE_H

#include "llvm/ADT/StringRef.h"
#include <memory>
#include <string>
#include <system_error>

namespace facet {

/// Where a document comes from.
struct SourceFile {
  /// As diagnostics show it.
  std::string name;
  /// The folder that imports are relative to; empty: the current one.
  std::string folder;
  /// The text, which is not copied: it stays valid for as long as somebody
  /// holds `owner`, or, without one, as what is made of it is used.
  llvm::StringRef bytes;
  std::shared_ptr<const void> owner;
};

/// A document whose text the compiler owns.
SourceFile textSource(std::string text, std::string name = "<text>",
                      std::string folder = "");

/// Whether a source is IR by its name, which ends in .mlir or .mlirbc.
bool isIR(const SourceFile &file);

/// Reads a file, or standard input for "-". Fails with
/// std::errc::file_too_large if it has more bytes.
std::error_code readSource(llvm::StringRef path, SourceFile &file,
                           uint64_t maxBytes);

} // namespace facet

#endif // FACET_PIPELINE_SOURCEFILE_H

//===- SymbolIndex.h - Where the names of a document stand ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_DOCUMENT_SYMBOLINDEX_H
#define FACET_LANGUAGESERVER_DOCUMENT_SYMBOLINDEX_H

#include "facet/Pipeline/Compilation.h"
#include "llvm/Support/StringSaver.h"

namespace facet::lsp {

enum class SymbolKind : uint8_t {
  /// Of @vars.
  Variable,
  /// "user.name": of the map that a variable is written as.
  Field,
  Interface,
  /// "Weather.now".
  Function,
  Lens,
  /// The id of a message or history.
  Message,
  /// A file that is imported, or the text of one: the number of its FileId.
  File
};

/// A place where something is named.
struct Occurrence {
  SourceSpan span;
  SymbolKind kind;
  /// In full, also where the text says a part of it.
  llvm::StringRef name;
  bool isDefinition = false;
};

/// All names of a document and of what it imports, in order of their places.
class SymbolIndex {
public:
  explicit SymbolIndex(const Compilation &compilation);

  /// The one at an offset or right before it, or null.
  const Occurrence *at(FileId file, uint32_t offset) const;
  /// Where something is named, in the order of the files.
  std::vector<const Occurrence *> all(SymbolKind kind,
                                      llvm::StringRef name) const;
  llvm::ArrayRef<Occurrence> occurrences() const { return list; }

private:
  std::unique_ptr<llvm::BumpPtrAllocator> memory;
  std::vector<Occurrence> list;
};

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_DOCUMENT_SYMBOLINDEX_H

//===- ImportOptions.h - What phase 1 depends on ----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RESOLVE_IMPORTOPTIONS_H
#define FACET_RESOLVE_IMPORTOPTIONS_H

#include "llvm/ADT/StringMap.h"
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace facet {

/// Roots and limits of imports, which the host configures, and what a document
/// may be written in.
struct ImportOptions {
  /// Folders besides the root document's own that imports may lead to, as the
  /// user gave them.
  std::vector<std::string> roots;
  unsigned maxDepth = 64;
  unsigned maxFiles = 10000;
  /// Of the resolved text, in bytes.
  uint64_t maxBytes = uint64_t(64) << 20;
  /// Refuse this compiler's extensions of the syntax (docs/Language.md part 3).
  bool standardOnly = false;

  /// The size of a file, in bytes, above which it need not be read, because its
  /// text is too large even if much of it is lines of imports, which do not
  /// count. Offsets have 32 bits.
  uint64_t largestFile() const {
    constexpr uint64_t most = UINT32_MAX - 1;
    return std::min(most, std::min(most, maxBytes) + importLinesAllowance);
  }

  /// Import lines vanish from the resolved text, but not from the work and the
  /// memory that they cost; all of them together may be as long, in bytes, as
  /// the resolved text and this.
  static constexpr uint64_t importLinesAllowance = uint64_t(1) << 20;
};

enum class Cardinality : uint8_t { SingletonMap, Repeatable };

/// Facets that the host registered besides the standard ones: "x.acme.notes".
using ExtensionFacets = llvm::StringMap<Cardinality>;

} // namespace facet

#endif // FACET_RESOLVE_IMPORTOPTIONS_H

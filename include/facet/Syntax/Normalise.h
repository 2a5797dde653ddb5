//===- Normalise.h - Source normalisation -----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SYNTAX_NORMALISE_H
#define FACET_SYNTAX_NORMALISE_H

#include "facet/Support/Diagnostics.h"
#include "facet/Support/Source.h"

namespace facet {

/// What normalisation found wrong, at offsets of the normalised text.
struct NormalisationError {
  Diag kind;
  uint32_t begin, end;
  std::string argument;
};

/// A text in the form in which everything else sees it: valid UTF-8, NFC, LF,
/// no byte order mark.
struct NormalisedText {
  llvm::StringRef text;
  /// What `text` points into: the caller's buffer if nothing had to change,
  /// else a new one.
  std::shared_ptr<const void> owner;
  /// In order. F002 for a tab, F003 for other control characters and for bytes
  /// that are no UTF-8 (then `text` has U+FFFD in their place).
  std::vector<NormalisationError> errors;

  /// Reports them, in the file that holds `text`.
  void reportErrors(FileId file, Diagnostics &diagnostics) const;
};

/// What becomes of tabs: F002 in source text, part of the text in the file of
/// an `@text` (docs/Language.md 3.8).
enum class Tabs : uint8_t { Refused, Kept };

/// Normalises `bytes`, which `owner` keeps alive. Linear time; no copy where
/// nothing changes. At most 100 errors are kept.
NormalisedText normalise(llvm::StringRef bytes,
                         std::shared_ptr<const void> owner,
                         Tabs tabs = Tabs::Refused);

} // namespace facet

#endif // FACET_SYNTAX_NORMALISE_H

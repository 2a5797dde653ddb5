//===- FixText.h - Places of a text, for those who change it ----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LANGUAGESERVER_FIXES_FIXTEXT_H
#define FACET_LIB_LANGUAGESERVER_FIXES_FIXTEXT_H

#include "facet/LanguageServer/Fixes/Fixes.h"
#include <optional>

namespace facet::lsp {

/// The line of an offset.
struct TextLine {
  /// Without its LF.
  uint32_t begin, end;
  /// Blanks that it begins with.
  uint32_t indent;
  bool isBlank() const { return begin + indent == end; }
  /// Behind the LF, or the end of the text.
  uint32_t next(llvm::StringRef text) const {
    return std::min(end + 1, uint32_t(text.size()));
  }
};
TextLine lineAt(llvm::StringRef text, uint32_t offset);

/// The value that stands on a line: behind the key and the dash, before a
/// comment.
struct ValueOnLine {
  uint32_t begin, end;
};
ValueOnLine valueOnLine(const Snapshot &snapshot, uint32_t offset);

/// Moves the line of an offset, and the lines below it that are indented as
/// deep or deeper, by so many columns; of a list only its items.
Fix shiftLines(llvm::StringRef text, uint32_t offset, int columns,
               std::string title, bool isOnlyOne = false);

/// The bracket, a token, that is open at an offset; none outside of all.
std::optional<size_t> openBracketAt(const Snapshot &snapshot, uint32_t offset);

/// The lines of the entry that begins on the line of an offset: with those that
/// are indented deeper, with its texts, and to its last closing bracket.
Replacement entryLines(const Snapshot &snapshot, uint32_t offset);

/// The entry whose key stands at an offset: of an inline map, with a comma, or
/// lines.
Replacement entryAt(const Snapshot &snapshot, uint32_t offset);

/// The column of the key whose value stands on the line of an offset, or of the
/// dash of the item.
uint32_t columnOfKey(llvm::StringRef text, uint32_t offset);

/// Whether a text block can hold a text as it is: no control characters, no
/// line that would close it or lose its blanks, and in NFC.
bool fitsTextBlock(llvm::StringRef text);

/// A text block with this text, for a value whose key is indented so much.
std::string textBlock(llvm::StringRef text, uint32_t indent);

/// What stands in quotes in a message or a help: 'name'. In order.
std::vector<llvm::StringRef> quotedParts(llvm::StringRef message);

} // namespace facet::lsp

#endif // FACET_LIB_LANGUAGESERVER_FIXES_FIXTEXT_H

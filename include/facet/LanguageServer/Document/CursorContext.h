//===- CursorContext.h - What is being written at a place -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The words in front of the cursor, not the syntax tree: what is being written
// is seldom whole.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_DOCUMENT_CURSORCONTEXT_H
#define FACET_LANGUAGESERVER_DOCUMENT_CURSORCONTEXT_H

#include "facet/LanguageServer/Document/TokenScan.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>

namespace facet::lsp {

/// A call that the cursor stands in the parentheses of.
struct OpenCall {
  /// "split", or "@input", "@text", "@user".
  llvm::StringRef name;
  /// Commas before the cursor.
  unsigned argument = 0;
  /// The names that other arguments have.
  llvm::SmallVector<llvm::StringRef, 4> named;
};

/// A key that stands beside the cursor, in the same map.
struct SiblingKey {
  llvm::StringRef name;
  /// What is written behind it, up to the comma or the end of the line.
  llvm::StringRef value;
};

struct CursorContext {
  enum class Place : uint8_t {
    Comment,
    /// In a string, behind its opening quote.
    String,
    TextBlock,
    /// Where a facet may begin: `@sys|`, also if it is indented by mistake.
    TopLevel,
    /// Where a key is due.
    Key,
    /// Where a value is due.
    Value,
    /// Behind "|>".
    Lens,
    /// Behind "$", or behind "$name.".
    Variable,
    /// Behind "@", where a value is due.
    AtName,
    /// In the parentheses of a call, where an argument is due.
    Argument,
    /// On the line of a function of an interface.
    Function
  };
  Place place = Place::TopLevel;
  /// Of the facet that the place is in, without "@"; empty outside.
  llvm::StringRef facet;
  /// The keys that the place is under, outermost first.
  llvm::SmallVector<llvm::StringRef, 4> path;
  /// The key whose value is written; empty at a key.
  llvm::StringRef key;
  /// The place is in an item of a list, and not in a map inside of that.
  bool isInItem = false;
  /// What is written of the word, before the cursor; in a string all of it.
  llvm::StringRef prefix;
  /// Behind "$a.b.": a, b.
  llvm::SmallVector<llvm::StringRef, 4> reference;
  std::optional<OpenCall> call;
  /// Behind "name=", in a call or in attributes.
  llvm::StringRef argumentName;
  /// The keys that stand beside the place, in its map.
  llvm::SmallVector<SiblingKey, 8> siblings;

  bool hasSibling(llvm::StringRef name) const;
  /// The value of the key beside the place; empty if there is none.
  llvm::StringRef siblingValue(llvm::StringRef name) const;
};

/// `tokens` are those of `text`.
CursorContext findContext(llvm::StringRef text, llvm::ArrayRef<Token> tokens,
                          uint32_t offset);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_DOCUMENT_CURSORCONTEXT_H

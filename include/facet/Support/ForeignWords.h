//===- ForeignWords.h - Words of other languages ----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One table of the words and tokens that people bring from other languages, for
// the help lines of all stages; the rows are in ForeignWords.def.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_FOREIGNWORDS_H
#define FACET_SUPPORT_FOREIGNWORDS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace facet {

/// Where a word stands.
enum class ForeignContext : uint8_t {
  Token,     // punctuation in an expression
  Operator,  // a word, or a token with another meaning there, behind a value
  Assertion, // the operator of an assertion
  Value,     // a bare word for a value
  Facet,     // a facet's name, without '@'
  ModelHint, // a message's key that is an attribute; the help is the caller's
  MessageKey,
  HistoryKey,
  TestKey,
  ContextKey,
  RuleKey,   // of a policy rule
  Operation, // of a policy rule
  Type,
  Lens,
  Command, // of fct
  Option   // of fct, with its dashes
};

struct ForeignWord {
  ForeignContext context;
  llvm::StringLiteral word, help;
};

/// All rows.
llvm::ArrayRef<ForeignWord> foreignWords();

/// The row of a word, ASCII letters compared without regard to case (but not of
/// options); null if there is none.
const ForeignWord *findForeignWord(ForeignContext context,
                                   llvm::StringRef word);

/// The help for a word; empty if it is in no row.
llvm::StringRef foreignHelp(ForeignContext context, llvm::StringRef word);

/// The longest token of the context that `text` begins with; null if none does.
/// Words are no tokens.
const ForeignWord *foreignTokenAt(ForeignContext context, llvm::StringRef text);

/// The help for a `when` that holds more than a gate may.
inline constexpr llvm::StringLiteral gateHelp =
    "'when' takes true, false or a variable of type bool: compute it in "
    "'@vars', as in 'is_pro: $plan |> equals(\"pro\")'";

} // namespace facet

#endif // FACET_SUPPORT_FOREIGNWORDS_H

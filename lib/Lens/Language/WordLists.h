//===- WordLists.h - Lists of English words ------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Written for this project, so they are under its licence. Sorted tables of
// static data; words are in lower case and ASCII.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_LANGUAGE_WORDLISTS_H
#define FACET_LIB_LENS_LANGUAGE_WORDLISTS_H

#include "llvm/ADT/StringRef.h"

namespace facet::lenses {

/// Words that say nothing of what a text is about: the, and, of …
bool isStopWord(llvm::StringRef word);
/// Words that are written with a full stop that ends no sentence: mr, dr …
bool isAbbreviation(llvm::StringRef word);

/// What a word says of feelings, from -3 (very bad) to 3 (very good); 0 for
/// words that the lexicon does not have.
int sentimentOf(llvm::StringRef word);
/// not, never, hardly …, and all that ends in n't.
bool isNegation(llvm::StringRef word);
/// How a word changes the weight of the next one, in percent: 150 for "very",
/// 50 for "slightly", 100 for all others.
int strengthOf(llvm::StringRef word);

} // namespace facet::lenses

#endif // FACET_LIB_LENS_LANGUAGE_WORDLISTS_H

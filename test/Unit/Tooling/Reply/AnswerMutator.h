//===- AnswerMutator.h - Answers as models garble them ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_UNIT_TOOLING_REPLY_ANSWERMUTATOR_H
#define FACET_TEST_UNIT_TOOLING_REPLY_ANSWERMUTATOR_H

#include "facet/Support/Value.h"
#include "facet/Types/Type.h"
#include <random>
#include <string>

namespace facet {

/// An answer and what became of it.
struct MutatedAnswer {
  Value value;
  std::string text;
  /// The end is missing.
  bool isCut = false;
  /// It has a slip that no mend takes back.
  bool isBroken = false;
};

/// Makes answers of a type and garbles them: other quotes, comments, commas,
/// fences, prose, cuts, slips. The same for the same seed.
class AnswerMutator {
public:
  AnswerMutator(unsigned seed, ValueArena &arena)
      : random(seed), arena(arena) {}

  /// `mayHaveDecoys`: the prose may hold other JSON, which is not of the type.
  MutatedAnswer make(const Type *type, bool mayHaveDecoys);

private:
  size_t below(size_t n) { return random() % n; }
  bool once(size_t in) { return below(in) == 0; }
  template <size_t N> llvm::StringRef pick(const llvm::StringLiteral (&of)[N]) {
    return of[below(N)];
  }

  Value valueOf(const Type *type, unsigned depth);
  Value anyValue(unsigned depth);
  Value textValue();
  std::string key(unsigned number);

  void write(Value value);
  void writeString(llvm::StringRef text, bool isKey);
  void writeFiller();
  std::string prose(bool mayHaveDecoys);
  void breakSomething(MutatedAnswer &answer);

  std::mt19937 random;
  ValueArena &arena;

  // How an answer is written.
  bool hasSingleQuotes = false, hasBareKeys = false, hasComments = false,
       hasCommas = false, hasSpace = false;
  std::string out;
};

/// Whether `part` is what may be left of `whole` where its text is cut: equal,
/// or with fewer last items, entries or characters on the way to the cut.
bool isTruncation(Value part, Value whole);

} // namespace facet

#endif // FACET_TEST_UNIT_TOOLING_REPLY_ANSWERMUTATOR_H

//===- Sentiment.cpp - The lens sentiment ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The sum of what the words of the lexicon say decides. Before it is added, the
// weight of a word is
// - changed by an intensifier or a diminisher right before it: "very good" one
//   and a half times, "slightly bad" half as much;
// - turned round if one of the three words before it in the same sentence is a
//   negation, where the word is positive ("not good"); a negated negative word
//   ("not bad", "no problem") counts nothing.
// "but" and the end of a sentence end the reach of what stands before them. The
// lexicon is English; other text is neutral.
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "WordLists.h"
#include "Words.h"

using namespace facet;

namespace facet::lenses {

namespace {
/// Adds up the weights of words, which come in order.
class SentimentSum {
public:
  void endSentence() {
    sinceNegation = reach;
    strength = 100;
  }
  void add(llvm::StringRef word) {
    if (word == "but")
      return endSentence();
    int weight = sentimentOf(word) * strength;
    if (sinceNegation < reach)
      weight = weight > 0 ? -weight : 0;
    sum += weight;
    sinceNegation = isNegation(word) ? 0 : std::min(sinceNegation + 1, reach);
    strength = strengthOf(word);
  }
  int64_t get() const { return sum; }

private:
  /// How many words a negation reaches over.
  static constexpr unsigned reach = 3;
  unsigned sinceNegation = reach;
  int strength = 100;
  int64_t sum = 0;
};
} // namespace

Result sentiment(LensContext &, Value input, Arguments) {
  SentimentSum sum;
  WordScanner words(input.asString());
  llvm::SmallString<64> buffer;
  while (auto word = words.next()) {
    if (word->before.find_first_of(".!?;:\n") != llvm::StringRef::npos)
      sum.endSentence();
    sum.add(WordScanner::fold(word->text, buffer));
  }
  if (sum.get() == 0)
    return Value::string("neutral");
  return Value::string(sum.get() > 0 ? "positive" : "negative");
}

} // namespace facet::lenses

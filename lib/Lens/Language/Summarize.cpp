//===- Summarize.cpp - The lens summarize ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A text within the limit is its own summary. Of another, the sentences are
// ranked, and taken from the best on where they still fit; the summary is the
// sentences taken, in the order of the text, joined by a line feed where there
// was one between them and by a space elsewhere.
//
// Limit: max_bytes, and 4 x max_tokens bytes: a token counts as four bytes.
//
// Sentences end at a line feed, after `.` `!` `?` `…` (closing quotes and
// brackets included) where white space follows, and after `。` `！` `？`. A `.`
// after a single letter (but I) or a known abbreviation ends none.
//
// Rank: 1000 x (sum of the frequencies in the text of the words of the
// sentence) / (their number + 5). Words are compared in lower case; words of
// grammar do not count. The first sentence of the text gets half as much again,
// the first of a line a quarter. Of equal sentences the earlier one is better.
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "WordLists.h"
#include "Words.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MathExtras.h"

using namespace facet;

namespace facet::lenses {

//===----------------------------------------------------------------------===//
// Sentences
//===----------------------------------------------------------------------===//

namespace {
/// Cuts a text into sentences, without the white space round them.
class SentenceSplitter {
public:
  explicit SentenceSplitter(llvm::StringRef text) : text(text) {}

  std::optional<llvm::StringRef> next() {
    skipWhiteSpace();
    if (at == text.size())
      return std::nullopt;
    size_t begin = at;
    while (at < text.size() && !takeEnd(begin))
      ;
    return trimWhiteSpace(text.slice(begin, at));
  }

private:
  llvm::StringRef rest() const { return text.drop_front(at); }

  void skipWhiteSpace() { at += whiteSpaceSize(rest()); }
  static size_t whiteSpaceSize(llvm::StringRef text) {
    size_t size = 0;
    while (size < text.size()) {
      CodePoint point = decodeAt(text, size);
      if (!isWhiteSpace(point.value))
        break;
      size += point.size;
    }
    return size;
  }

  /// Bytes of one of the marks at the front of the text, or 0.
  static size_t markSize(llvm::StringRef text,
                         llvm::ArrayRef<llvm::StringRef> marks) {
    for (llvm::StringRef mark : marks)
      if (text.starts_with(mark))
        return mark.size();
    return 0;
  }
  static size_t markSizes(llvm::StringRef text,
                          llvm::ArrayRef<llvm::StringRef> marks) {
    size_t size = 0;
    while (size_t one = markSize(text.drop_front(size), marks))
      size += one;
    return size;
  }

  /// Passes by what is next; true if the sentence that began at `begin` ends
  /// there.
  bool takeEnd(size_t begin) {
    constexpr llvm::StringRef wide[] = {"。", "！", "？"};
    constexpr llvm::StringRef narrow[] = {".", "!", "?", "…"};
    constexpr llvm::StringRef closing[] = {"\"", "'", ")", "]", "”", "’", "»"};
    unsigned char c = text[at];
    if (c == '\n')
      return true; // the next sentence skips it
    if (c < 0x80 && c != '.' && c != '!' && c != '?') {
      ++at;
      return false;
    }
    size_t mark = at;
    if (size_t size = markSizes(rest(), wide)) {
      at += size;
      at += markSizes(rest(), closing);
      return true;
    }
    size_t size = markSizes(rest(), narrow);
    if (size == 0) {
      at += decodeAt(text, at).size;
      return false;
    }
    at += size;
    at += markSizes(rest(), closing);
    if (at == text.size())
      return true;
    bool isStop = size == 1 && c == '.';
    return whiteSpaceSize(rest().take_front(decodeAt(text, at).size)) &&
           !(isStop && endsInAbbreviation(text.slice(begin, mark)));
  }

  static bool endsInAbbreviation(llvm::StringRef text) {
    llvm::StringRef word = text.take_back(8);
    size_t other = word.find_last_not_of(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    bool afterOther = other != llvm::StringRef::npos;
    bool afterStop = afterOther && word[other] == '.';
    // A letter of another alphabet before it is not told from a word's end.
    word = afterOther ? word.drop_front(other + 1) : word;
    if (word.size() == 1)
      return word != "I" || afterStop;
    llvm::SmallString<8> buffer;
    return isAbbreviation(WordScanner::fold(word, buffer));
  }

  llvm::StringRef text;
  size_t at = 0;
};

//===----------------------------------------------------------------------===//
// Ranking
//===----------------------------------------------------------------------===//

/// How often words occur in a text.
class WordCounts {
public:
  void add(llvm::StringRef sentence) {
    forEachContentWord(sentence, [&](llvm::StringRef word) {
      auto found = counts.find(word);
      if (found != counts.end())
        found->second = std::min(found->second + 1, greatestCount);
      else if (counts.size() < mostWords)
        counts[word] = 1;
    });
  }
  uint64_t rank(llvm::StringRef sentence) const {
    uint64_t sum = 0, words = 0;
    forEachContentWord(sentence, [&](llvm::StringRef word) {
      auto found = counts.find(word);
      sum += found == counts.end() ? 1 : found->second;
      ++words;
    });
    return 1000 * sum / (words + 5);
  }

private:
  template <typename Visit>
  static void forEachContentWord(llvm::StringRef sentence, Visit visit) {
    WordScanner words(sentence);
    llvm::SmallString<64> buffer;
    while (auto word = words.next()) {
      llvm::StringRef folded = WordScanner::fold(word->text, buffer);
      if (!folded.empty() && !isStopWord(folded))
        visit(folded);
    }
  }

  /// Bounds of the memory and of the sums; words beyond count once.
  static constexpr unsigned mostWords = 1 << 16;
  static constexpr uint32_t greatestCount = 1 << 20;
  llvm::StringMap<uint32_t> counts;
};

struct Sentence {
  llvm::StringRef text;
  uint64_t rank = 0;
};
} // namespace

/// The sentences of the text, ranked; nullopt if they would take more than so
/// many bytes.
static std::optional<std::vector<Sentence>>
rankedSentences(llvm::StringRef text, uint64_t limit) {
  std::vector<Sentence> sentences;
  WordCounts counts;
  SentenceSplitter splitter(text);
  while (std::optional<llvm::StringRef> sentence = splitter.next()) {
    if (sentences.size() >= limit / sizeof(Sentence))
      return std::nullopt;
    counts.add(*sentence);
    sentences.push_back({*sentence});
  }
  const char *end = text.begin();
  for (Sentence &sentence : sentences) {
    llvm::StringRef gap(end, sentence.text.begin() - end);
    sentence.rank = counts.rank(sentence.text);
    if (&sentence == &sentences.front())
      sentence.rank += sentence.rank / 2;
    else if (gap.contains('\n'))
      sentence.rank += sentence.rank / 4;
    end = sentence.text.end();
  }
  return sentences;
}

//===----------------------------------------------------------------------===//
// The lens
//===----------------------------------------------------------------------===//

/// The sentences taken, best first while they fit into `limit`, in the order of
/// the text; `size` is that of the summary.
static std::vector<llvm::StringRef> takeBest(std::vector<Sentence> sentences,
                                             uint64_t limit, uint64_t &size) {
  llvm::sort(sentences, [](const Sentence &a, const Sentence &b) {
    return a.rank != b.rank ? a.rank > b.rank : a.text.begin() < b.text.begin();
  });
  std::vector<llvm::StringRef> taken;
  size = 0;
  for (const Sentence &sentence : sentences) {
    uint64_t more = sentence.text.size() + !taken.empty();
    if (more > limit - size)
      continue;
    size += more;
    taken.push_back(sentence.text);
  }
  llvm::sort(taken, [](llvm::StringRef a, llvm::StringRef b) {
    return a.begin() < b.begin();
  });
  return taken;
}

Result summarize(LensContext &context, Value input, Arguments args) {
  if (failed(requireNonNegative(context, "summarize", "max_tokens", args[0])) ||
      failed(requireNonNegative(context, "summarize", "max_bytes", args[1])))
    return llvm::failure();
  llvm::StringRef text = input.asString();
  uint64_t limit = llvm::SaturatingMultiply<uint64_t>(args[0].asInt(), 4);
  if (args[1].isInt())
    limit = std::min<uint64_t>(limit, args[1].asInt());
  if (text.size() <= limit)
    return input;

  auto sentences = rankedSentences(text, room(context));
  if (!sentences)
    return context.outOfMemory();
  uint64_t size;
  std::vector<llvm::StringRef> taken =
      takeBest(std::move(*sentences), limit, size);
  if (taken.size() <= 1)
    return Value::string(taken.empty() ? "" : taken.front());
  TextBuilder result(context, size);
  if (!result.ok())
    return context.outOfMemory();
  const char *end = nullptr;
  for (llvm::StringRef sentence : taken) {
    if (end)
      result.append(llvm::StringRef(end, sentence.begin() - end).contains('\n')
                        ? '\n'
                        : ' ');
    result.append(sentence);
    end = sentence.end();
  }
  return result.finish();
}

bool summarizeIsSafe(Arguments knownArgs) {
  return isKnownNonNegative(knownArgs[0]) &&
         isKnownNonNegativeOrNone(knownArgs[1]);
}

} // namespace facet::lenses

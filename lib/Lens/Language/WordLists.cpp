//===- WordLists.cpp - Lists of English words -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WordLists.h"
#include "llvm/ADT/STLExtras.h"
#include <string_view>

using namespace facet;

namespace facet::lenses {

namespace {
struct WeightedWord {
  llvm::StringRef word;
  int weight;
};
} // namespace

static constexpr llvm::StringRef wordOf(llvm::StringRef word) { return word; }
static constexpr llvm::StringRef wordOf(const WeightedWord &row) {
  return row.word;
}

template <typename Row, size_t Size>
static constexpr bool isSorted(const Row (&table)[Size]) {
  for (size_t i = 1; i < Size; ++i) {
    llvm::StringRef a = wordOf(table[i - 1]), b = wordOf(table[i]);
    if (std::string_view(a.data(), a.size()) >=
        std::string_view(b.data(), b.size()))
      return false;
  }
  return true;
}

/// The row of the word, or nullptr.
template <typename Row, size_t Size>
static const Row *lookUp(const Row (&table)[Size], llvm::StringRef word) {
  const Row *row =
      llvm::lower_bound(table, word, [](const Row &r, llvm::StringRef w) {
        return wordOf(r) < w;
      });
  return row != std::end(table) && wordOf(*row) == word ? row : nullptr;
}

// clang-format off

/// Words of grammar.
static constexpr llvm::StringRef stopWords[] = {
    "a", "about", "above", "after", "again", "all", "also", "am", "an", "and",
    "any", "are", "as", "at", "be", "because", "been", "before", "being",
    "below", "between", "both", "but", "by", "can", "can't", "could", "did",
    "didn't", "do", "does", "doesn't", "doing", "don't", "down", "during",
    "each", "few", "for", "from", "further", "had", "has", "have", "having",
    "he", "her", "here", "hers", "herself", "him", "himself", "his", "how", "i",
    "i'm", "i've", "if", "in", "into", "is", "isn't", "it", "it's", "its",
    "itself", "just", "me", "more", "most", "my", "myself", "no", "nor", "not",
    "now", "of", "off", "on", "once", "only", "or", "other", "our", "ours",
    "ourselves", "out", "over", "own", "same", "she", "should", "so", "some",
    "such", "than", "that", "that's", "the", "their", "theirs", "them",
    "themselves", "then", "there", "there's", "these", "they", "they're",
    "this", "those", "through", "to", "too", "under", "until", "up", "upon",
    "us", "very", "was", "wasn't", "we", "we're", "we've", "were", "what",
    "when", "where", "which", "while", "who", "whom", "why", "will", "with",
    "won't", "would", "you", "you're", "your", "yours", "yourself",
    "yourselves",
};

/// Titles, months and the like; single letters are dealt with apart.
static constexpr llvm::StringRef abbreviations[] = {
    "adm", "approx", "apr", "aug", "ave", "capt", "cf", "col", "dec", "dept",
    "dr", "eg", "feb", "fig", "figs", "gov", "ie", "jan", "jr", "jul", "jun",
    "lt", "ltd", "maj", "messrs", "mr", "mrs", "ms", "nos", "nov", "oct", "pp",
    "prof", "rev", "sep", "sept", "sgt", "sr", "st", "univ", "viz", "vol", "vs",
};

/// Contractions also without their apostrophe.
static constexpr llvm::StringRef negations[] = {
    "aint", "barely", "cannot", "cant", "couldnt", "didnt", "doesnt", "dont",
    "hadnt", "hardly", "hasnt", "havent", "isnt", "mustnt", "neither", "never",
    "no", "nobody", "none", "nor", "not", "nothing", "nowhere", "rarely",
    "scarcely", "seldom", "shouldnt", "wasnt", "werent", "without", "wont",
    "wouldnt",
};

/// Per cent.
static constexpr WeightedWord strengths[] = {
    {"absolutely", 150}, {"almost", 50}, {"amazingly", 150},
    {"completely", 150}, {"deeply", 150}, {"enormously", 150},
    {"entirely", 150}, {"especially", 150}, {"exceptionally", 150},
    {"extremely", 150}, {"fairly", 50}, {"fully", 150}, {"greatly", 150},
    {"highly", 150}, {"hugely", 150}, {"immensely", 150}, {"incredibly", 150},
    {"insanely", 150}, {"intensely", 150}, {"kinda", 50}, {"marginally", 50},
    {"mildly", 50}, {"moderately", 50}, {"partially", 50},
    {"particularly", 150}, {"partly", 50}, {"pretty", 50}, {"quite", 50},
    {"rather", 50}, {"really", 150}, {"relatively", 50}, {"remarkably", 150},
    {"seriously", 150}, {"slightly", 50}, {"so", 150}, {"somewhat", 50},
    {"sort", 50}, {"such", 150}, {"super", 150}, {"thoroughly", 150},
    {"too", 150}, {"totally", 150}, {"tremendously", 150}, {"truly", 150},
    {"unbelievably", 150}, {"utterly", 150}, {"very", 150},
};

/// From -3 to 3.
static constexpr WeightedWord lexicon[] = {
    {"abhorrent", -3}, {"abominable", -3}, {"abuse", -2}, {"abused", -2},
    {"abusive", -2}, {"abysmal", -3}, {"accurate", 1}, {"admire", 2},
    {"admired", 2}, {"adorable", 3}, {"adore", 3}, {"adored", 3}, {"adores", 3},
    {"advantage", 1}, {"affordable", 1}, {"afraid", -2}, {"aggressive", -2},
    {"agony", -2}, {"agree", 1}, {"agreeable", 1}, {"alarming", -2},
    {"amazing", 3}, {"anger", -2}, {"angry", -2}, {"annoy", -2},
    {"annoyed", -2}, {"annoying", -2}, {"annoys", -2}, {"anxious", -2},
    {"appalling", -3}, {"appreciate", 2}, {"appreciated", 2},
    {"appreciates", 2}, {"arrogant", -2}, {"ashamed", -2}, {"atrocious", -3},
    {"attack", -2}, {"attractive", 2}, {"awesome", 3}, {"awful", -3},
    {"awfully", -3}, {"awkward", -1}, {"bad", -1}, {"badly", -1},
    {"beautiful", 2}, {"beautifully", 2}, {"best", 3}, {"betrayed", -2},
    {"better", 1}, {"bitter", -2}, {"blame", -1}, {"bland", -1}, {"blessed", 2},
    {"bonus", 1}, {"bored", -1}, {"boring", -1}, {"bright", 1},
    {"brilliant", 3}, {"broke", -2}, {"broken", -2}, {"bug", -1}, {"buggy", -1},
    {"bugs", -1}, {"calm", 1}, {"capable", 1}, {"captivating", 2},
    {"catastrophe", -3}, {"catastrophic", -3}, {"celebrate", 2},
    {"celebrated", 2}, {"chaotic", -1}, {"charming", 2}, {"cheap", -1},
    {"cheerful", 2}, {"clean", 1}, {"clear", 1}, {"cold", -1},
    {"comfortable", 1}, {"compelling", 2}, {"complain", -2}, {"complained", -2},
    {"complaint", -2}, {"complaints", -2}, {"concern", -1}, {"concerned", -1},
    {"concerns", -1}, {"confident", 1}, {"confused", -1}, {"confusing", -1},
    {"contempt", -2}, {"convenient", 1}, {"cool", 1}, {"correct", 1},
    {"corrupt", -2}, {"costly", -1}, {"courteous", 1}, {"crash", -2},
    {"crashed", -2}, {"crashes", -2}, {"crashing", -2}, {"creative", 1},
    {"crowded", -1}, {"cruel", -3}, {"damage", -1}, {"damaged", -1},
    {"dangerous", -2}, {"dead", -2}, {"death", -2}, {"decent", 1},
    {"deceptive", -2}, {"decline", -1}, {"defective", -2}, {"delay", -1},
    {"delayed", -1}, {"delays", -1}, {"delicious", 2}, {"delight", 2},
    {"delighted", 2}, {"delightful", 3}, {"depressed", -2}, {"depressing", -2},
    {"desperate", -2}, {"despicable", -3}, {"despise", -3}, {"destroy", -2},
    {"destroyed", -2}, {"detest", -3}, {"detests", -3}, {"devastated", -3},
    {"devastating", -3}, {"difficult", -1}, {"dim", -1}, {"dirty", -2},
    {"disagree", -1}, {"disappoint", -2}, {"disappointed", -2},
    {"disappointing", -2}, {"disappointment", -2}, {"disaster", -3},
    {"disastrous", -3}, {"disgust", -3}, {"disgusted", -3}, {"disgusting", -3},
    {"dishonest", -2}, {"dislike", -2}, {"disliked", -2}, {"dislikes", -2},
    {"distress", -2}, {"doubt", -1}, {"doubtful", -1}, {"drawback", -1},
    {"dreadful", -3}, {"dull", -1}, {"durable", 1}, {"eager", 2}, {"easily", 1},
    {"easy", 1}, {"ecstatic", 3}, {"effective", 2}, {"efficient", 1},
    {"effortless", 2}, {"elegant", 2}, {"embarrassed", -2},
    {"embarrassing", -2}, {"enchanting", 2}, {"encouraging", 1},
    {"energetic", 2}, {"enjoy", 2}, {"enjoyable", 2}, {"enjoyed", 2},
    {"enjoying", 2}, {"enjoys", 2}, {"enraged", -2}, {"enthusiastic", 2},
    {"error", -1}, {"errors", -1}, {"evil", -3}, {"excel", 2}, {"excellent", 3},
    {"excels", 2}, {"exceptional", 3}, {"excited", 2}, {"exciting", 2},
    {"expensive", -1}, {"extraordinary", 3}, {"fabulous", 3}, {"fail", -2},
    {"failed", -2}, {"failing", -2}, {"fails", -2}, {"failure", -2},
    {"fair", 1}, {"fake", -2}, {"fantastic", 3}, {"fast", 1}, {"fault", -1},
    {"faulty", -1}, {"favorite", 2}, {"favourite", 2}, {"fear", -2},
    {"filthy", -2}, {"fine", 1}, {"flaw", -1}, {"flawed", -1}, {"flawless", 3},
    {"flaws", -1}, {"flimsy", -1}, {"fortunate", 2}, {"fragile", -1},
    {"fraud", -2}, {"fresh", 1}, {"friendly", 2}, {"frightened", -2},
    {"frightening", -2}, {"frustrated", -2}, {"frustrating", -2},
    {"frustration", -2}, {"fun", 2}, {"furious", -2}, {"gain", 1},
    {"garbage", -2}, {"generous", 2}, {"glad", 2}, {"good", 1}, {"gorgeous", 2},
    {"grateful", 2}, {"great", 2}, {"grief", -2}, {"gross", -2}, {"guilty", -2},
    {"handy", 1}, {"happily", 2}, {"happiness", 2}, {"happy", 2}, {"hard", -1},
    {"harm", -2}, {"harmful", -2}, {"harsh", -2}, {"hate", -3}, {"hated", -3},
    {"hateful", -3}, {"hates", -3}, {"hating", -3}, {"healthy", 1},
    {"heartbroken", -2}, {"helped", 1}, {"helpful", 1}, {"helps", 1},
    {"hideous", -3}, {"honest", 1}, {"hope", 1}, {"hopeful", 1},
    {"horrendous", -3}, {"horrible", -3}, {"horribly", -3}, {"horrific", -3},
    {"horrified", -3}, {"horrifying", -3}, {"hostile", -2}, {"hurt", -2},
    {"hurts", -2}, {"ignorant", -2}, {"ignore", -1}, {"ignored", -1},
    {"impress", 2}, {"impressed", 2}, {"impresses", 2}, {"impressive", 2},
    {"improve", 1}, {"improved", 1}, {"improvement", 1}, {"improves", 1},
    {"inaccurate", -1}, {"inadequate", -1}, {"incomplete", -1},
    {"inconvenient", -1}, {"incorrect", -1}, {"incredible", 3},
    {"inefficient", -1}, {"inferior", -2}, {"infuriating", -2},
    {"insecure", -1}, {"inspired", 2}, {"inspiring", 2}, {"insult", -2},
    {"insulted", -2}, {"insulting", -2}, {"interesting", 1}, {"irritated", -2},
    {"irritating", -2}, {"issue", -1}, {"issues", -1}, {"joy", 2},
    {"joyful", 2}, {"junk", -2}, {"kind", 2}, {"lack", -1}, {"lacking", -1},
    {"lacks", -1}, {"late", -1}, {"laugh", 2}, {"lazy", -1}, {"lie", -2},
    {"lied", -2}, {"lies", -2}, {"like", 1}, {"liked", 1}, {"likes", 1},
    {"limited", -1}, {"loathe", -3}, {"loathed", -3}, {"lonely", -1},
    {"lose", -1}, {"loses", -1}, {"losing", -1}, {"loss", -1}, {"lost", -1},
    {"lousy", -2}, {"love", 3}, {"loved", 3}, {"lovely", 2}, {"loves", 3},
    {"loving", 3}, {"lucky", 2}, {"luxurious", 2}, {"mad", -2},
    {"magnificent", 3}, {"marvellous", 3}, {"marvelous", 3}, {"masterpiece", 3},
    {"mediocre", -1}, {"memorable", 2}, {"mess", -2}, {"miserable", -3},
    {"misleading", -2}, {"miss", -1}, {"missed", -1}, {"missing", -1},
    {"mistake", -1}, {"mistakes", -1}, {"nasty", -2}, {"neat", 1},
    {"negative", -1}, {"negatively", -1}, {"nervous", -1}, {"nice", 1},
    {"nicely", 1}, {"nightmare", -3}, {"noisy", -1}, {"okay", 1},
    {"outrage", -2}, {"outraged", -2}, {"outrageous", -2}, {"outstanding", 3},
    {"overpriced", -1}, {"pain", -2}, {"painful", -2}, {"panic", -2},
    {"pathetic", -2}, {"peaceful", 1}, {"perfect", 3}, {"perfectly", 3},
    {"phenomenal", 3}, {"pleasant", 2}, {"pleasantly", 2}, {"pleased", 2},
    {"pleasure", 2}, {"pointless", -2}, {"polite", 1}, {"poor", -2},
    {"poorly", -2}, {"popular", 1}, {"positive", 1}, {"positively", 1},
    {"practical", 1}, {"praise", 2}, {"praised", 2}, {"problem", -1},
    {"problems", -1}, {"promising", 1}, {"prompt", 1}, {"proud", 2},
    {"questionable", -1}, {"quick", 1}, {"quickly", 1}, {"recommend", 2},
    {"recommended", 2}, {"refreshing", 2}, {"refuse", -1}, {"refused", -1},
    {"regret", -2}, {"regretted", -2}, {"reject", -2}, {"rejected", -2},
    {"relaxed", 1}, {"relaxing", 1}, {"reliable", 2}, {"remarkable", 2},
    {"repulsive", -3}, {"resent", -2}, {"revolting", -3}, {"rewarding", 2},
    {"rich", 1}, {"risky", -1}, {"robust", 1}, {"rotten", -2}, {"rough", -1},
    {"rude", -2}, {"ruin", -2}, {"ruined", -2}, {"sad", -2}, {"sadly", -2},
    {"safe", 1}, {"satisfied", 2}, {"satisfying", 2}, {"scam", -2},
    {"scared", -2}, {"secure", 1}, {"sensational", 3}, {"shame", -2},
    {"shocked", -2}, {"shocking", -2}, {"sick", -2}, {"simple", 1},
    {"sloppy", -1}, {"slow", -1}, {"slowly", -1}, {"smart", 1}, {"smile", 1},
    {"smooth", 1}, {"smoothly", 1}, {"solid", 1}, {"sorry", -1}, {"sound", 1},
    {"spectacular", 3}, {"splendid", 3}, {"stable", 1}, {"strange", -1},
    {"stress", -1}, {"stressed", -1}, {"stressful", -1}, {"strong", 1},
    {"struggle", -1}, {"struggled", -1}, {"stuck", -1}, {"stunning", 3},
    {"stupid", -2}, {"success", 2}, {"successful", 2}, {"successfully", 2},
    {"suffer", -2}, {"suffered", -2}, {"suffering", -2}, {"superb", 3},
    {"superbly", 3}, {"superior", 2}, {"support", 1}, {"supported", 1},
    {"supportive", 1}, {"suspicious", -1}, {"sweet", 2}, {"talented", 2},
    {"terrible", -3}, {"terribly", -3}, {"terrific", 3}, {"terrified", -2},
    {"thank", 1}, {"thankful", 2}, {"thanks", 1}, {"threat", -2},
    {"thrilled", 3}, {"thrilling", 2}, {"tidy", 1}, {"tired", -1},
    {"tiring", -1}, {"tragedy", -3}, {"tragic", -3}, {"trash", -2},
    {"treasure", 2}, {"triumph", 2}, {"trouble", -1}, {"troubled", -1},
    {"trustworthy", 2}, {"ugly", -2}, {"unable", -1}, {"unacceptable", -2},
    {"unbearable", -2}, {"unbeatable", 3}, {"uncertain", -1}, {"unclear", -1},
    {"uncomfortable", -1}, {"unfair", -1}, {"unfortunate", -1},
    {"unfortunately", -1}, {"unhappy", -2}, {"unpleasant", -2},
    {"unreliable", -1}, {"unsafe", -1}, {"uplifting", 2}, {"upset", -2},
    {"upsetting", -2}, {"useful", 1}, {"useless", -2}, {"vague", -1},
    {"valuable", 2}, {"vibrant", 2}, {"vile", -3}, {"violent", -2}, {"warm", 1},
    {"waste", -2}, {"wasted", -2}, {"weak", -1}, {"weird", -1}, {"welcome", 1},
    {"well", 1}, {"win", 2}, {"winner", 2}, {"winning", 2}, {"wins", 2},
    {"wise", 1}, {"won", 2}, {"wonderful", 3}, {"wonderfully", 3},
    {"worried", -1}, {"worry", -1}, {"worrying", -1}, {"worse", -2},
    {"worst", -3}, {"worth", 1}, {"worthless", -2}, {"worthwhile", 2},
    {"wrong", -2}, {"yes", 1},
};

// clang-format on

static_assert(isSorted(stopWords) && isSorted(abbreviations) &&
              isSorted(negations) && isSorted(strengths) && isSorted(lexicon));

bool isStopWord(llvm::StringRef word) { return lookUp(stopWords, word); }

bool isAbbreviation(llvm::StringRef word) {
  return lookUp(abbreviations, word);
}

int sentimentOf(llvm::StringRef word) {
  const WeightedWord *row = lookUp(lexicon, word);
  return row ? row->weight : 0;
}

bool isNegation(llvm::StringRef word) {
  return word.ends_with("n't") || lookUp(negations, word);
}

int strengthOf(llvm::StringRef word) {
  const WeightedWord *row = lookUp(strengths, word);
  return row ? row->weight : 100;
}

} // namespace facet::lenses

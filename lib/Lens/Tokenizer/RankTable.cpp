//===- RankTable.cpp - A vocabulary from a file ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Tokenizer/RankTable.h"
#include "Data/VocabularyTable.h"
#include "facet/Support/Crypto/Hash.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Base64.h"
#include <algorithm>
#include <tuple>

using namespace facet;

namespace {
struct RankedToken {
  uint32_t rank = 0;
  std::string bytes;
  /// From 1.
  size_t line = 0;
};
} // namespace

/// Reads a line, or says what is wrong with it.
static const char *readLine(llvm::StringRef line, RankedToken &token) {
  auto [base64, rank] = line.split(' ');
  std::vector<char> bytes;
  if (rank.getAsInteger(10, token.rank))
    return "a token in base64, a blank and a rank are expected";
  if (llvm::Error error = llvm::decodeBase64(base64, bytes)) {
    llvm::consumeError(std::move(error));
    return "the token is not in base64";
  }
  token.bytes.assign(bytes.begin(), bytes.end());
  return nullptr;
}

static std::string atLine(size_t line, const llvm::Twine &why) {
  return ("line " + llvm::Twine(line) + ": " + why).str();
}

/// All tokens by rank; `problem` if a line is bad. `lines`: how many there are.
static std::vector<RankedToken> readLines(llvm::StringRef text, size_t &lines,
                                          std::string &problem) {
  std::vector<RankedToken> tokens;
  lines = 0;
  for (llvm::StringRef rest = text; !rest.empty();) {
    llvm::StringRef line;
    std::tie(line, rest) = rest.split('\n');
    ++lines;
    line = line.rtrim('\r');
    if (line.empty())
      continue;
    RankedToken &token = tokens.emplace_back();
    token.line = lines;
    if (const char *why = readLine(line, token)) {
      problem = atLine(lines, why);
      return {};
    }
  }
  llvm::sort(tokens, [](const RankedToken &a, const RankedToken &b) {
    return std::tie(a.rank, a.line) < std::tie(b.rank, b.line);
  });
  return tokens;
}

/// Ranks go from 0 upwards, each once: what is missing was lost, and counts
/// would be wrong without a word. Empty if they do.
static std::string problemOfRanks(llvm::ArrayRef<RankedToken> tokens) {
  for (size_t rank = 0; rank != tokens.size(); ++rank) {
    const RankedToken &token = tokens[rank];
    if (token.rank == rank)
      continue;
    if (token.rank < rank)
      return atLine(token.line, "line " + llvm::Twine(tokens[rank - 1].line) +
                                    " has the rank " + llvm::Twine(token.rank) +
                                    ", too");
    return atLine(token.line, "the rank " + llvm::Twine(token.rank) +
                                  " is there, but no rank " +
                                  llvm::Twine(rank));
  }
  return "";
}

std::shared_ptr<const RankTable> RankTable::read(llvm::StringRef text,
                                                 std::string &problem) {
  problem.clear();
  size_t lines = 0;
  std::vector<RankedToken> tokens = readLines(text, lines, problem);
  if (problem.empty())
    problem = problemOfRanks(tokens);
  if (!problem.empty())
    return nullptr;
  std::vector<std::string_view> bytes;
  for (const RankedToken &token : tokens)
    bytes.push_back(token.bytes);
  auto result = std::make_shared<RankTable>();
  uint32_t wrong = 0;
  if (const char *why =
          tokenizer::makeVocabularyTable(bytes, result->table, wrong)) {
    // What no line has is missed behind the last one.
    size_t line =
        wrong < tokens.size() ? tokens[wrong].line : std::max<size_t>(lines, 1);
    problem = atLine(line, why);
    return nullptr;
  }
  result->source = text.str();
  result->hash = hexDigest(HashAlgorithm::Sha256, text).substr(0, 16);
  return result;
}

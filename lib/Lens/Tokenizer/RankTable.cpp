//===- RankTable.cpp - A vocabulary from a file ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Tokenizer/RankTable.h"
#include "Data/VocabularyTable.h"
#include "facet/Support/Hash.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Base64.h"

using namespace facet;

namespace {
struct RankedToken {
  uint32_t rank;
  std::string bytes;
};
} // namespace

/// Reads a line, or says what is wrong with it.
static const char *readLine(llvm::StringRef line, RankedToken &token) {
  auto [base64, rank] = line.split(' ');
  std::vector<char> bytes;
  if (rank.getAsInteger(10, token.rank))
    return "is no token in base64, a blank and a rank";
  if (llvm::Error error = llvm::decodeBase64(base64, bytes)) {
    llvm::consumeError(std::move(error));
    return "has a token that is not in base64";
  }
  token.bytes.assign(bytes.begin(), bytes.end());
  return nullptr;
}

std::shared_ptr<const RankTable> RankTable::read(llvm::StringRef text,
                                                 std::string &problem) {
  std::vector<RankedToken> tokens;
  size_t number = 0;
  for (llvm::StringRef rest = text; !rest.empty();) {
    llvm::StringRef line;
    std::tie(line, rest) = rest.split('\n');
    ++number;
    line = line.rtrim('\r');
    if (line.empty())
      continue;
    if (const char *why = readLine(line, tokens.emplace_back())) {
      problem = "line " + llvm::utostr(number) + " " + why;
      return nullptr;
    }
  }
  llvm::sort(tokens, [](const RankedToken &a, const RankedToken &b) {
    return a.rank < b.rank;
  });
  std::vector<std::string_view> bytes;
  for (const RankedToken &token : tokens)
    bytes.push_back(token.bytes);
  auto result = std::make_shared<RankTable>();
  if (const char *why = tokenizer::makeVocabularyTable(bytes, result->table)) {
    problem = std::string("it has ") + why;
    return nullptr;
  }
  result->source = text.str();
  result->hash = hexDigest(HashAlgorithm::Sha256, text).substr(0, 16);
  return result;
}

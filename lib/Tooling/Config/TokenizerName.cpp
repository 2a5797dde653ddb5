//===- TokenizerName.cpp - A tokenizer by its name or file ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Config/TokenizerName.h"
#include "Config/ConfigPath.h"
#include "facet/Lens/Tokenizer/RankTable.h"
#include "facet/Support/Files/FileReader.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

/// Several times the size of the largest that is known.
static constexpr uint64_t mostRankBytes = uint64_t(1) << 24;

std::string tokenizerChoices() {
  return llvm::join(encodingNames(), ", ") + " or FILE:RULE";
}

std::optional<std::string> tokenizerFile(llvm::StringRef name,
                                         llvm::StringRef folder) {
  llvm::StringRef file = name.rsplit(':').first;
  if (file.empty() || file.size() == name.size())
    return std::nullopt;
  return pathFrom(folder, file);
}

std::optional<Tokenizer> findTokenizer(llvm::StringRef name,
                                       llvm::StringRef folder,
                                       std::string &problem) {
  if (std::optional<Encoding> encoding = parseEncoding(name))
    return Tokenizer(*encoding);
  std::optional<std::string> path = tokenizerFile(name, folder);
  if (!path)
    return std::nullopt;
  llvm::StringRef ruleName = name.rsplit(':').second;
  std::optional<Encoding> rule = parseEncoding(ruleName);
  if (!rule) {
    problem = "'" + ruleName.str() + "' is none of the rules " +
              llvm::join(encodingNames(), ", ");
    return std::nullopt;
  }
  auto buffer = readFile(*path, mostRankBytes);
  if (!buffer) {
    problem = buffer.getError().message();
    return std::nullopt;
  }
  auto ranks = RankTable::read((*buffer)->getBuffer(), problem);
  return ranks ? std::optional(Tokenizer(*rule, std::move(ranks)))
               : std::nullopt;
}

} // namespace facet

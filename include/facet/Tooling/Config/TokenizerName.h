//===- TokenizerName.h - A tokenizer by its name or file --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_CONFIG_TOKENIZERNAME_H
#define FACET_TOOLING_CONFIG_TOKENIZERNAME_H

#include "facet/Lens/Tokenizer/Tokenizer.h"

namespace facet {

/// What a name of a tokenizer may be, for messages: "o200k_base, …, or
/// FILE:RULE".
std::string tokenizerChoices();

/// The file of "FILE:RULE", with `folder` before it if it is relative; nullopt
/// for other names.
std::optional<std::string> tokenizerFile(llvm::StringRef name,
                                         llvm::StringRef folder);

/// The tokenizer of a name: an encoding, or "FILE:RULE", a file of ranks
/// (RankTable.h) that is read, relative to `folder`, and the encoding whose way
/// of cutting text into pieces goes with it (docs/Tokenizers.md). nullopt, and
/// `problem` if the name has that form: what is wrong with the file or the
/// rule.
std::optional<Tokenizer> findTokenizer(llvm::StringRef name,
                                       llvm::StringRef folder,
                                       std::string &problem);

} // namespace facet

#endif // FACET_TOOLING_CONFIG_TOKENIZERNAME_H

//===- VocabularyTable.h - Makes the table of a vocabulary ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// By a program of the build, and by the compiler for vocabularies from files.
// Without LLVM, which the build has not compiled for then.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TOKENIZER_DATA_VOCABULARYTABLE_H
#define FACET_LIB_LENS_TOKENIZER_DATA_VOCABULARYTABLE_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace facet::tokenizer {

/// The bytes that a token has at most.
constexpr size_t longestToken = 255;

/// Makes the table, a Vocabulary with its arrays, of tokens in the order of
/// their ranks. Null, or why these are no vocabulary and the rank of the token
/// that is wrong; the number of tokens if it is none of them.
const char *makeVocabularyTable(const std::vector<std::string_view> &bytes,
                                std::string &table, uint32_t &wrong);

} // namespace facet::tokenizer

#endif // FACET_LIB_LENS_TOKENIZER_DATA_VOCABULARYTABLE_H

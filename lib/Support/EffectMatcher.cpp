//===- EffectMatcher.cpp - Classes of effects, and what matches them ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/EffectMatcher.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;

/// Names joined by dots.
static bool hasPlainParts(llvm::StringRef text) {
  return llvm::all_of(llvm::split(text, '.'), [](llvm::StringRef part) {
    return !part.empty() && llvm::all_of(part, [](char c) {
      return llvm::isAlnum(c) || c == '_' || c == '-';
    });
  });
}

bool facet::isEffectClass(llvm::StringRef text) {
  static constexpr llvm::StringRef standard[] = {
      "read", "write", "external", "payment", "filesystem", "network"};
  if (llvm::is_contained(standard, text))
    return true;
  return text.count('.') == 2 && text.starts_with("x.") && hasPlainParts(text);
}

bool facet::isEffectMatcher(llvm::StringRef text) {
  return text.consume_back(".*") ? hasPlainParts(text) : isEffectClass(text);
}

bool facet::matcherMatches(llvm::StringRef matcher, llvm::StringRef name) {
  if (!matcher.consume_back(".*"))
    return !name.empty() && matcher == name;
  return name.consume_front(matcher) && name.size() > 1 &&
         name.starts_with(".");
}

//===- EffectMatcher.h - Effect classes and what matches them ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_EFFECTMATCHER_H
#define FACET_SUPPORT_EFFECTMATCHER_H

#include "llvm/ADT/StringRef.h"

namespace facet {

/// One of the standard effect classes, or "x.<host>.<name>" (docs/Language.md
/// 1.12).
bool isEffectClass(llvm::StringRef text);
/// A class, or a prefix of classes that ends in ".*" (docs/Language.md 1.12).
bool isEffectMatcher(llvm::StringRef text);

/// Whether a matcher of a policy rule, a full name or a prefix that ends in
/// ".*", matches a name or an effect class (docs/Language.md 1.12). An empty
/// name, which stands for none, is matched by nothing.
bool matcherMatches(llvm::StringRef matcher, llvm::StringRef name);

} // namespace facet

#endif // FACET_SUPPORT_EFFECTMATCHER_H

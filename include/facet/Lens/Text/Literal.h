//===- Literal.h - Literal replacement in text ---------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What rewrites need beside the lenses themselves: `split(a) |> join(b)` is one
// literal replacement, `split(a) |> first` the text up to the first separator.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_TEXT_LITERAL_H
#define FACET_LENS_TEXT_LITERAL_H

#include "facet/Lens/Lens.h"

namespace facet {

/// The text with each place of `from`, which is not empty, replaced by `to`;
/// the input itself if there is none. Linear time. Fails only for lack of
/// memory.
llvm::FailureOr<Value> replaceLiteral(LensContext &context, Value input,
                                      llvm::StringRef from, llvm::StringRef to);

/// The text that a pattern stands for if it has no operators: the common case,
/// which needs no regular expression. nullopt for others, and for one that RE2
/// might not accept for its size.
std::optional<std::string> literalOfPattern(llvm::StringRef pattern);

/// The offset of the first place of `needle`, or npos. Linear time.
size_t findLiteral(llvm::StringRef text, llvm::StringRef needle);

} // namespace facet

#endif // FACET_LENS_TEXT_LITERAL_H

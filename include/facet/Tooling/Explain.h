//===- Explain.h - What the codes mean --------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_EXPLAIN_H
#define FACET_TOOLING_EXPLAIN_H

#include "facet/Support/Diagnostics.h"

namespace facet {

/// What a code means, with an example: Markdown, a paragraph and a document
/// indented by 4 spaces.
llvm::StringRef explanation(Code code);

/// The code with this text, whatever the case of its letters; `LIMIT` is
/// short for `X.fct.LIMIT`.
std::optional<Code> findCode(llvm::StringRef text);

/// The text of the code that is nearest to `text`, if one is near.
std::optional<llvm::StringRef> nearestCode(llvm::StringRef text);

/// What `fct explain` prints.
std::string explain(Code code);

} // namespace facet

#endif // FACET_TOOLING_EXPLAIN_H

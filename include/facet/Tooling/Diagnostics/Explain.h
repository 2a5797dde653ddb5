//===- Explain.h - What the codes mean --------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_DIAGNOSTICS_EXPLAIN_H
#define FACET_TOOLING_DIAGNOSTICS_EXPLAIN_H

#include "facet/Lens/Lens.h"
#include "facet/Support/Diagnostics.h"

namespace facet {

/// What a code means, with an example: Markdown, a paragraph and a document
/// indented by 4 spaces.
llvm::StringRef explanation(Code code);

/// The code with this text, whatever the case of its letters; `LIMIT` is
/// short for `X.fct.LIMIT`.
std::optional<Code> findCode(llvm::StringRef text);

/// The code or library lens that is nearest to `text`, if one is near.
std::optional<llvm::StringRef> nearestExplained(llvm::StringRef text);

/// What `fct explain` prints.
std::string explain(Code code);
/// The same of a lens: signature, types, trust level, gas.
std::string explain(const Lens &lens);
/// All codes and library lenses, one a line.
std::string listExplained();

} // namespace facet

#endif // FACET_TOOLING_DIAGNOSTICS_EXPLAIN_H

//===- Fused.h - Lenses that only the optimiser calls -----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A fused lens does the work of several calls in one: `split_first` is `split`
// followed by `first`. Documents cannot name it; the pass facet-fuse-lenses
// puts it in their place. Its result is that of the calls for every input,
// failures included, and its gas is never more. `sum_floats` is one of another
// kind: what the importer makes of `sum` where types are known.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_FUSED_H
#define FACET_LENS_FUSED_H

#include "facet/Lens/Lens.h"

namespace facet {

/// All fused lenses, sorted by name.
llvm::ArrayRef<Lens> fusedLenses();
/// The fused lens of a name, or null.
const Lens *findFusedLens(llvm::StringRef name);

/// The lens that computes calls of `lens` whose results have the static type:
/// itself, but for `sum` of a list<float>, which is a float even of no items.
const Lens &lensForResult(const Lens &lens, const Type *result);

/// Bounds of what a text chain takes: larger constants are left to the single
/// lenses, which go through them once and not once a piece of the text.
constexpr size_t longestChainLiteral = 4096;
constexpr int64_t deepestChainIndent = 64;

} // namespace facet

#endif // FACET_LENS_FUSED_H

//===- DeclaredAssets.h - Assets as keys of calls show them -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_OUTPUT_DECLAREDASSETS_H
#define FACET_LIB_RUNTIME_OUTPUT_DECLAREDASSETS_H

#include "facet/Support/Value.h"
#include "facet/Types/Type.h"

namespace facet::runtime {

/// The value with each asset whose type has constraints as the map
/// `{asset, constraints: {format, max_dim | max_duration}}`
/// (docs/Language.md 1.9). Nullopt if the arena has no memory for it.
std::optional<Value> withDeclaredConstraints(Value value, const Type *type,
                                             ValueArena &arena);

} // namespace facet::runtime

#endif // FACET_LIB_RUNTIME_OUTPUT_DECLAREDASSETS_H

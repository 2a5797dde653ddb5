//===- Mismatches.h - All that keeps a value from its type ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TYPES_MISMATCHES_H
#define FACET_TYPES_MISMATCHES_H

#include "facet/Types/Type.h"

namespace facet {

/// The innermost parts of a JSON value that do not fit a type, at most `most`,
/// in order of the value; the fields that a map lacks follow its others. Empty
/// if `checkValue` finds nothing. Of what stands in a union one mismatch is
/// told, that of the whole. Linear in the value times the depth of the type.
std::vector<TypeMismatch> findMismatches(Value value, const Type *type,
                                         size_t most);

} // namespace facet

#endif // FACET_TYPES_MISMATCHES_H

//===- Tightness.h - Constraints of one kind compared -----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TYPES_TIGHTNESS_H
#define FACET_LIB_TYPES_TIGHTNESS_H

#include "facet/Types/Type.h"

namespace facet {

/// Whether a bool, int, float or string meets the constraints of a type of its
/// kind; an int meets those of a float as the float that it stands for.
bool meetsConstraints(Value atom, const Type *type);

/// Whether every value of `from`, a type without parts, meets the constraints
/// of `to`, a type of the same kind; or of kind float where `from` is an int.
/// Patterns are compared by their text: what else they have in common is not
/// known.
bool isAsTight(const Type *from, const Type *to);

} // namespace facet

#endif // FACET_LIB_TYPES_TIGHTNESS_H

//===- Coverage.h - Which types take all values of others -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TYPES_COVERAGE_H
#define FACET_LIB_TYPES_COVERAGE_H

#include "facet/Types/Type.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace facet {

/// Finds the members of unions that a JSON Schema does without, because another
/// member takes all their values, constraints included (docs/Language.md 1.13).
/// It is not assignability: an int is a value of a float, a struct one of
/// another only if both have the same fields, since schemas refuse all others.
/// Recursion is bounded by the depth of types.
class Coverage {
public:
  /// The members that are needed, in their order. Of members that take each
  /// other the first one stays. Beyond `mostSteps` comparisons, some 500
  /// members of one kind, all that are left stay.
  llvm::SmallVector<const Type *, 4>
  neededMembers(llvm::ArrayRef<const Type *> members);
  /// True if `to` takes every value of `from`, and it took no more than
  /// `mostSteps` to find out.
  bool covers(const Type *to, const Type *from);

private:
  bool decide(const Type *to, const Type *from);
  bool coversStruct(const Type *to, const Type *from);
  bool coversAsset(const Type *to, const Type *from);
  const Type *assetStruct(const Type *media);

  static constexpr unsigned mostSteps = 1 << 18;
  unsigned steps = 0;
  llvm::DenseMap<std::pair<const Type *, const Type *>, bool> known;
  /// Of the structs that assets are.
  TypeContext assets;
  llvm::DenseMap<const Type *, const Type *> assetStructs;
};

} // namespace facet

#endif // FACET_LIB_TYPES_COVERAGE_H

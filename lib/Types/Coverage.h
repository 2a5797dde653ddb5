//===- Coverage.h - Which types take all values of others -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TYPES_COVERAGE_H
#define FACET_LIB_TYPES_COVERAGE_H

#include "UnionIndex.h"
#include "facet/Types/Type.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>
#include <vector>

namespace facet {

/// Finds the members of unions that a JSON Schema does without, because another
/// member takes all their values, constraints included (docs/Language.md 1.13).
/// It is not assignability: an int is a value of a float, a struct one of
/// another only if both have the same fields, since schemas refuse all others.
/// Recursion is bounded by the depth of types.
class Coverage {
public:
  /// What the schema of a union needs.
  struct Needed {
    /// The members that are needed, in their order.
    llvm::SmallVector<const Type *, 4> members;
    /// Of each member with a description that is not needed the first one that
    /// takes its values, if that was found.
    llvm::DenseMap<const Type *, const Type *> takers;
  };
  /// Of members that take each other the first one stays. A member is compared
  /// with those only that take one value of it, which an index tells. Beyond
  /// `mostSteps` comparisons all that are left stay.
  Needed neededMembers(llvm::ArrayRef<const Type *> members);
  /// True if `to` takes every value of `from`, and it took no more than
  /// `mostSteps` to find out.
  bool covers(const Type *to, const Type *from);

private:
  class Candidates;

  const Type *findTaker(Candidates &candidates,
                        llvm::ArrayRef<const Type *> members,
                        const std::vector<bool> &isNeeded, size_t number);
  std::optional<Value> exampleOf(const Type *type);
  std::optional<Value> makeExample(const Type *type);
  std::optional<Value> exampleStruct(const Type *type);
  bool decide(const Type *to, const Type *from);
  bool coversStruct(const Type *to, const Type *from);
  bool coversAsset(const Type *to, const Type *from);
  const Type *assetStruct(const Type *media);

  static constexpr unsigned mostSteps = 1 << 18;
  unsigned steps = 0;
  llvm::DenseMap<std::pair<const Type *, const Type *>, bool> known;
  /// Values of the types, for the index.
  ValueArena arena;
  llvm::DenseMap<const Type *, std::optional<Value>> examples;
  /// Of the structs that assets are.
  TypeContext assets;
  llvm::DenseMap<const Type *, const Type *> assetStructs;
};

} // namespace facet

#endif // FACET_LIB_TYPES_COVERAGE_H

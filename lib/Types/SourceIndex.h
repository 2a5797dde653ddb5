//===- SourceIndex.h - Which members of a wide union may fit ----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The other way round than a UnionIndex: a union of n types against each of n
// others takes n² comparisons, unless it is found which few of its members may
// fit each of those. Lists and maps are found by their element, and a struct by
// one of the fields that is asked for.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TYPES_SOURCEINDEX_H
#define FACET_LIB_TYPES_SOURCEINDEX_H

#include "UnionIndex.h"

namespace facet {

/// An index of types by their numbers. What it has of parts is made when it is
/// first asked for: not thread-safe.
class SourceIndex {
public:
  explicit SourceIndex(llvm::ArrayRef<const Type *> types);
  SourceIndex(const SourceIndex &) = delete;
  SourceIndex &operator=(const SourceIndex &) = delete;

  using Visit = UnionIndex::Visit;

  /// Visits all types that may fit `to` (`TypeContext::fit`) if constraints do
  /// not count, and perhaps others; in no order, some more than once. False if
  /// `visit` ended it.
  bool visit(const Type *to, Visit visit);

private:
  using Numbers = llvm::SmallVector<uint32_t, 1>;

  /// Types that are found by one part of theirs.
  struct ByPart {
    llvm::SmallVector<const Type *, 1> parts;
    Numbers numbers;
    /// How many have the same part, and a part of the same kind.
    llvm::DenseMap<const Type *, uint32_t> counts;
    uint32_t kinds[size_t(Type::Kind::Never) + 1] = {};
    /// Over `parts`, if they are many and somebody asked.
    std::unique_ptr<SourceIndex> index;

    void add(const Type *part, uint32_t number);
    /// About how many are found for a part.
    size_t estimate(const Type *part) const;
    bool visit(const Type *part, Visit visit);
  };

  void add(const Type *type, uint32_t number);
  bool visitAll(Visit visit) const;
  bool visitStructs(const Type *to, Visit visit);
  bool visitAssets(Visit visit);

  /// How many types there are.
  const size_t count;
  Numbers atoms[size_t(Type::Kind::Never) + 1];
  /// By the element.
  ByPart lists, maps;
  /// Structs by each of their fields, and by the first one.
  llvm::StringMap<ByPart> fields;
  ByPart firstFields;
  Numbers structs, emptyStructs;
  /// What is always looked at.
  Numbers others;
};

} // namespace facet

#endif // FACET_LIB_TYPES_SOURCEINDEX_H

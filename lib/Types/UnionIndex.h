//===- UnionIndex.h - Which members of a wide union may fit -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Without it, n values against a union of n types take n² comparisons. It finds
// few members for what a value or a type looks like: ints and floats by their
// bounds, strings by their enumerations, lists and maps by their first element,
// and a struct by one field that few others have in that form: its name, or the
// text that says which kind of struct it is.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TYPES_UNIONINDEX_H
#define FACET_LIB_TYPES_UNIONINDEX_H

#include "facet/Types/Pattern.h"
#include "facet/Types/Type.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"
#include <mutex>

namespace facet {

/// An index of types by their numbers. Immutable.
class UnionIndex {
public:
  /// Fewer types than these are looked at one by one.
  static constexpr size_t fewest = 16;
  /// Whether the type is a union of so many. In an index it is looked at as one
  /// type: a union of many in each of many types would take their product.
  static bool isWide(const Type *type) {
    return type->members().size() >= fewest;
  }

  explicit UnionIndex(llvm::ArrayRef<const Type *> types);
  UnionIndex(const UnionIndex &) = delete;
  UnionIndex &operator=(const UnionIndex &) = delete;

  /// Is told a type's number; false ends the search.
  using Visit = llvm::function_ref<bool(uint32_t)>;

  /// Visits all types that the value may be of, constraints included, and
  /// perhaps others; in no order, some twice. False if `visit` ended it.
  bool visit(Value value, Visit visit) const;
  /// The same for all types that a type may fit (`TypeContext::fit`) if
  /// constraints do not count.
  bool visit(const Type *from, Visit visit) const;

  /// The numbers of the types that the value may be of, in order.
  llvm::SmallVector<uint32_t, 8> candidates(Value value) const;

private:
  using Numbers = llvm::SmallVector<uint32_t, 1>;

  /// Types that are found by one part of theirs.
  struct ByPart {
    llvm::SmallVector<const Type *, 1> parts;
    Numbers numbers;
    /// Over `parts`, if they are many.
    std::unique_ptr<UnionIndex> index;

    void add(const Type *part, uint32_t number);
    void finish();
    /// `Part`: a value or a type.
    template <typename Part> bool visit(Part part, Visit visit) const;
  };

  /// Bounds of numbers, in doubles: int or float does not matter.
  struct Range {
    double min, max;
    uint32_t number;
  };

  void add(const Type *type, uint32_t number);
  void addNumber(const Type *type, uint32_t number);
  void addStructs(llvm::ArrayRef<const Type *> types);
  void finish();
  bool visitPatterns(llvm::StringRef text, Visit visit) const;
  bool visitByKind(const Type *from, Visit visit) const;
  bool visitSomeMember(const Type *from, Visit visit) const;
  bool visitRanges(double number, size_t begin, size_t end, size_t node,
                   Visit visit) const;
  double indexRanges(size_t begin, size_t end, size_t node);

  static bool visitAll(llvm::ArrayRef<uint32_t> numbers, Visit visit) {
    for (uint32_t number : numbers)
      if (!visit(number))
        return false;
    return true;
  }

  /// How many types there are.
  const size_t count;
  /// Nulls, bools, ints, floats and strings by their kinds.
  Numbers atoms[size_t(Type::Kind::String) + 1];
  /// Ordered by `min`; `greatest` is a tree of the greatest `max`.
  std::vector<Range> ranges;
  std::vector<double> greatest;
  /// Strings by the texts of their enumerations, those that have only a
  /// pattern, and those with neither.
  llvm::StringMap<Numbers> texts;
  Numbers patterned, anyText;
  /// Parallel to `patterned`.
  llvm::SmallVector<const Pattern *, 0> patterns;
  /// Over `patterns`, if they are many; made when a text is looked for.
  mutable std::once_flag patternsOnce;
  mutable std::unique_ptr<PatternSet> patternSet;
  /// By the element.
  ByPart lists, maps;
  /// Structs by one of their fields.
  llvm::StringMap<ByPart> fields;
  llvm::SmallVector<uint32_t, 1> structs;
  Numbers emptyStructs;
  /// What is always looked at.
  Numbers others;
};

} // namespace facet

#endif // FACET_LIB_TYPES_UNIONINDEX_H

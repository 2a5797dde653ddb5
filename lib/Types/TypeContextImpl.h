//===- TypeContextImpl.h - The memory of a TypeContext ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TYPES_TYPECONTEXTIMPL_H
#define FACET_LIB_TYPES_TYPECONTEXTIMPL_H

#include "SourceIndex.h"
#include "UnionIndex.h"
#include "facet/Types/Pattern.h"
#include "facet/Types/Type.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Allocator.h"
#include <array>
#include <deque>
#include <mutex>

namespace facet {

struct Type::LazyIndex {
  std::once_flag once;
  std::unique_ptr<UnionIndex> index;
};

struct TypeContext::Implementation {
  llvm::BumpPtrAllocator allocator;
  /// Types by the bytes of all that tells them apart (see TypeKey).
  llvm::StringMap<const Type *> types;
  /// Types with descriptions by the type without it and the text; and the way
  /// back.
  llvm::StringMap<const Type *> describedTypes;
  llvm::DenseMap<const Type *, const Type *> bareTypes;
  std::array<const Type *, size_t(Type::Kind::Never) + 1> leaves{};
  const Type *number = nullptr;
  /// Patterns by their text, so that equal patterns are one pointer.
  llvm::StringMap<std::unique_ptr<Pattern>> patterns;
  /// What `fit` found for pairs of types that both have parts.
  llvm::DenseMap<std::pair<const Type *, const Type *>, Fit> fits;
  std::deque<Type::LazyIndex> indexes;
  /// Of the wide unions that `fit` was asked about.
  llvm::DenseMap<const Type *, std::unique_ptr<SourceIndex>> sourceIndexes;
  /// What the fields of wide unions are, by name.
  using Fields = llvm::StringMap<const Type *>;
  llvm::DenseMap<const Type *, Fields> unionFields;
  /// What structs and unions hold.
  llvm::DenseMap<const Type *, const Type *> elements;
  /// What `unionOf` made of arguments among which a union is.
  llvm::StringMap<const Type *> unitings;
  /// Members that unions may still have.
  size_t unionCredit = TypeContext::unionCredit;

  Type *make(Type::Kind kind) {
    Type *type = new (allocator.Allocate<Type>()) Type();
    type->typeKind = kind;
    return type;
  }
};

} // namespace facet

#endif // FACET_LIB_TYPES_TYPECONTEXTIMPL_H

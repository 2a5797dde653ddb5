//===- Fields.h - Items by a field ------------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_LIST_FIELDS_H
#define FACET_LIB_LENS_LIST_FIELDS_H

#include "Kernel.h"

namespace facet::lenses {

/// What `where` and `count` ask of an item: that its field, or itself if
/// `field` is absent, equals `value`; if that is absent, that the field is
/// there. One for each call.
class ItemTest {
public:
  ItemTest(LensContext &context, Value field, Value value);

  /// Once `exhausted`, the answers mean nothing.
  bool holds(const Value &item);
  bool exhausted() const { return budget.exhausted(); }

private:
  WorkBudget budget;
  bool hasField;
  Value value;
  FieldFinder finder;
};

/// Fails because FieldFinder did not find the field in an item.
llvm::LogicalResult fieldNotFound(LensContext &context,
                                  const WorkBudget &budget,
                                  llvm::StringRef lens, Value field,
                                  size_t index, Value item);

} // namespace facet::lenses

#endif // FACET_LIB_LENS_LIST_FIELDS_H

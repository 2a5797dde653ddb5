//===- Inputs.h - The inputs of a run ---------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_INPUTS_H
#define FACET_LIB_RUNTIME_INPUTS_H

#include "Failure.h"
#include "facet/Runtime/Evaluator.h"
#include "llvm/Support/LogicalResult.h"

namespace facet::runtime {

/// The inputs that a run was given, matched with those that the plan declares.
class Inputs {
public:
  /// Matches by name; of a repeated name the last value counts. Warns of inputs
  /// that the plan does not declare.
  void begin(const Plan &plan, RunInputs given, Diagnostics &diagnostics);

  /// The value of a declared input, checked (F453): the given one, else the
  /// default.
  llvm::FailureOr<Value> get(uint32_t number, SourceSpan where,
                             ValueArena &arena, Failure &failure) const;

  /// About how many bytes were given: of texts, and a few for all else.
  uint64_t size() const;

private:
  std::string othersMissing(uint32_t number) const;
  void match(llvm::ArrayRef<MapEntry> given,
             llvm::SmallVectorImpl<llvm::StringRef> &undeclared);

  const Plan *plan = nullptr;
  /// By number; null for those not given.
  std::vector<const Value *> values;
};

} // namespace facet::runtime

#endif // FACET_LIB_RUNTIME_INPUTS_H

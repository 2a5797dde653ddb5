//===- FittingValue.cpp - A value from JSON and its type  -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Reply/FittingValue.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Tooling/Config/RunInputs.h"
#include "facet/Types/Mismatches.h"

namespace facet {

std::string memoryLimitText(const ValueArena &arena) {
  return "the memory limit of " + std::to_string(arena.limitBytes()) +
         " bytes is reached";
}

/// The parts that are wrong, in order of the value.
static void addMismatches(Value value, const Type *type, size_t most,
                          std::vector<ValueFault> &faults) {
  for (const TypeMismatch &mismatch : findMismatches(value, type, most))
    faults.push_back(
        {FaultKind::Mismatch, mismatch.text(), mismatch.path, std::nullopt});
}

static void addExtraFields(llvm::ArrayRef<ExtraField> fields, size_t most,
                           std::vector<ValueFault> &faults) {
  for (const ExtraField &field : fields)
    if (faults.size() < most) {
      TypeMismatch mismatch{field.path, false, "the type has no such field"};
      faults.push_back(
          {FaultKind::Mismatch, mismatch.text(), field.path, field.keysBefore});
    }
}

std::optional<FittingValue> fitValue(Value value, const Type *type,
                                     bool allowsExtra, ValueArena &arena,
                                     size_t mostFaults,
                                     std::vector<ValueFault> &faults) {
  faults.clear();
  addMismatches(value, type, mostFaults, faults);
  FittingValue fitting{value, findExtraFields(value, type)};
  if (!allowsExtra)
    addExtraFields(fitting.extra, mostFaults, faults);
  if (!faults.empty())
    return std::nullopt;
  if (type->containsFloat()) {
    std::optional<Value> coerced = coerceJson(value, type, arena);
    if (!coerced) {
      faults.push_back(
          {FaultKind::Limit, memoryLimitText(arena), "", std::nullopt});
      return std::nullopt;
    }
    fitting.value = *coerced;
  }
  if (std::optional<int64_t> integer = findUnsafeInteger(fitting.value)) {
    faults.push_back(
        {FaultKind::Integer, std::to_string(*integer), "", std::nullopt});
    return std::nullopt;
  }
  return fitting;
}

const Value *unwrapValue(Value value) {
  return value.isMap() && value.size() == 1 &&
                 value.asMap().front().key == "value"
             ? &value.asMap().front().value
             : nullptr;
}

} // namespace facet

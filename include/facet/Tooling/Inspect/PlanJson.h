//===- PlanJson.h - Plans as JSON -------------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_INSPECT_PLANJSON_H
#define FACET_TOOLING_INSPECT_PLANJSON_H

#include "facet/Runtime/Plan/Plan.h"

namespace facet {

/// The member "version". Grows when a member goes or changes its meaning, and
/// stays when one is added.
inline constexpr uint32_t planJsonVersion = 1;

/// The largest plan as JSON: values that share parts have text without end.
inline constexpr uint64_t mostPlanJsonBytes = uint64_t(1) << 30;

/// A plan as one JSON object, for programs to read: docs/Plan.md says what it
/// means, docs/schemas/plan.schema.json what it has. Nullopt if it has more
/// than `most` bytes; little more is taken then.
std::optional<std::string> planToJson(const Plan &plan,
                                      uint64_t most = mostPlanJsonBytes);

} // namespace facet

#endif // FACET_TOOLING_INSPECT_PLANJSON_H

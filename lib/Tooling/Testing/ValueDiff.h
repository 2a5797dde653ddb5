//===- ValueDiff.h - How two values differ ----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_TESTING_VALUEDIFF_H
#define FACET_LIB_TOOLING_TESTING_VALUEDIFF_H

#include "facet/Support/Value.h"
#include "facet/Tooling/Testing/TestRunner.h"

namespace facet {

/// Compares two values that differ: text line by line, other values by their
/// JSON with sorted keys. Shows little of what is long; linear time but for a
/// part of bounded size. nullopt: that would need more memory than `maxBytes`.
std::optional<ValueDiff> diffValues(Value expected, Value actual,
                                    uint64_t maxBytes);

/// The same of two texts of several lines.
ValueDiff diffLines(llvm::StringRef expected, llvm::StringRef actual);

/// A value as JSON with sorted keys, one entry a line; nullopt beyond
/// `maxBytes`.
std::optional<std::string> sortedJson(Value value,
                                      uint64_t maxBytes = ~uint64_t(0));

/// X.fct.LIMIT as the message of an assertion.
std::string memoryLimitText(uint64_t limit);

} // namespace facet

#endif // FACET_LIB_TOOLING_TESTING_VALUEDIFF_H

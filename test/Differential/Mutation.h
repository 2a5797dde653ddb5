//===- Mutation.h - Values that are nearly those of before ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_DIFFERENTIAL_MUTATION_H
#define FACET_TEST_DIFFERENTIAL_MUTATION_H

#include "Random.h"
#include "facet/Support/Value.h"

namespace facet::differential {

/// Another value, for the most part of the same type.
Value mutate(Value value, Random &random, ValueArena &arena);

} // namespace facet::differential

#endif // FACET_TEST_DIFFERENTIAL_MUTATION_H

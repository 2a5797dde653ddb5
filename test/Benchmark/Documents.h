//===- Documents.h - Compiled once and run often ----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_BENCHMARK_DOCUMENTS_H
#define FACET_TEST_BENCHMARK_DOCUMENTS_H

#include "facet/Support/Value.h"
#include <string>
#include <vector>

namespace facet::bench {

/// A document and inputs for its runs, which take turns. Values are in `arena`.
struct Document {
  std::string text;
  std::vector<std::vector<MapEntry>> inputs;
};

/// About 1 KB: one input, a pipeline, two messages.
Document basicDocument(ValueArena &arena);
/// About 20 KB: 50 variables, 25 lens calls that all depend on 5 inputs.
Document complexDocument(ValueArena &arena);
/// 50 inputs, each with a pipeline of its own of as much work; runs differ in
/// the first input only.
Document manyInputsDocument(ValueArena &arena);
/// Flexible messages of up to 2000 bytes, of which one depends on an input, and
/// a budget of 30 % of the total.
Document sectionsDocument(ValueArena &arena, size_t sections);
/// One flexible message of `size` bytes, an input, and a budget of half of it.
Document truncatedDocument(ValueArena &arena, size_t size);
/// Messages, one depending on an input, and as many rules for them that do not
/// apply: the guard decides on each.
Document guardedDocument(ValueArena &arena, size_t rules, size_t messages);
/// `levels` variables, each a list that holds the one before it twice, and a
/// message that says how long the last one is.
Document doublingDocument(ValueArena &arena, size_t levels);

} // namespace facet::bench

#endif // FACET_TEST_BENCHMARK_DOCUMENTS_H

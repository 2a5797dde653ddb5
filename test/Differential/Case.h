//===- Case.h - One document with its inputs and options --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the differential test compiles, runs, reduces and writes down.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_DIFFERENTIAL_CASE_H
#define FACET_TEST_DIFFERENTIAL_CASE_H

#include "facet/Lens/Lens.h"
#include "facet/Packing/Measure.h"
#include "facet/Sema/AnalysedProgram.h"
#include <cstdint>
#include <string>
#include <vector>

namespace facet::differential {

struct Case {
  std::string document;
  /// Beside the document: name and text, of `@text` and of tests' inputs.
  std::vector<std::pair<std::string, std::string>> files;
  /// Name and JSON text.
  std::vector<std::pair<std::string, std::string>> inputs;
  Mode mode = Mode::Exec;
  uint64_t gasLimit = 10'000'000;
  /// The host's budget, for documents without @context.
  int64_t budget = 4096;
  LayoutRules layout;
  /// Calls every tool once (docs/Language.md 1.13).
  bool callTools = false;
  /// The document has tests, which are run too.
  bool hasTests = false;
  /// What the generator put in: "gate.constant", "type.image" …
  std::vector<std::string> features;

  /// The inputs as one JSON object, an input a line.
  std::string inputText() const;
  /// The document, its inputs and how `fct run` is called, for people.
  std::string describe() const;
};

/// The case of a seed: the same on every machine. Calls the lenses of the
/// library and those of `added`.
Case generateCase(uint64_t seed, llvm::ArrayRef<Lens> added = {});

} // namespace facet::differential

#endif // FACET_TEST_DIFFERENTIAL_CASE_H

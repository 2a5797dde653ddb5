//===- Coverage.h - What the generated documents show -----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_DIFFERENTIAL_COVERAGE_H
#define FACET_TEST_DIFFERENTIAL_COVERAGE_H

#include "Outcome.h"
#include "llvm/Support/raw_ostream.h"
#include <map>

namespace facet::differential {

/// Counts over many cases.
class Coverage {
public:
  /// `lenses`: those that documents may call.
  explicit Coverage(const LensRegistry &lenses) : known(lenses) {}

  void add(const Case &test, const Report &report);
  void print(llvm::raw_ostream &os) const;
  /// What should have been seen and was not, one a line; empty if nothing.
  std::string missing() const;

private:
  void addRun(const Outcome &outcome);
  uint64_t countOf(const std::string &what) const;

  const LensRegistry &known;
  uint64_t documents = 0, gas[3] = {0, 0, 0};
  std::map<std::string, uint64_t> lenses, features;
};

} // namespace facet::differential

#endif // FACET_TEST_DIFFERENTIAL_COVERAGE_H

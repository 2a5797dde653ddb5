//===- AssertionPaths.h - Names that assertions may use ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_TESTING_ASSERTIONPATHS_H
#define FACET_LIB_SEMA_TESTING_ASSERTIONPATHS_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

/// A name of an assertion's path that cannot be there.
struct UnknownPathName {
  /// As written; points into the assertion's text.
  llvm::StringRef name;
  /// What it was looked for in: "canonical.metadata".
  std::string parent;
  /// The parent is a list, whose items have the name or not.
  bool isInList = false;
  /// What is there instead.
  std::vector<llvm::StringRef> known;
};

/// The first name under `canonical` or `telemetry`, whose names are fixed, that
/// is none of them (docs/Language.md 1.13); nullopt if there is none.
std::optional<UnknownPathName> findUnknownName(const Assertion &assertion);

} // namespace facet

#endif // FACET_LIB_SEMA_TESTING_ASSERTIONPATHS_H

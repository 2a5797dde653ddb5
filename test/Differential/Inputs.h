//===- Inputs.h - Generated inputs ------------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `@input` may ask for, and what it is given.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_DIFFERENTIAL_INPUTS_H
#define FACET_TEST_DIFFERENTIAL_INPUTS_H

#include "Random.h"
#include "Shape.h"

namespace facet::differential {

struct GeneratedInput {
  /// A name for the statistics: "list", "embedding" …
  std::string feature;
  /// As it stands between quotes in a document.
  std::string type;
  Shape shape;
  /// A value of the type, as JSON, and one that is not.
  std::string value, badValue;
  /// An atom of the type, in a document; empty: the type has none.
  std::string defaultValue;
};

GeneratedInput generateInput(Random &random);
/// One of type bool.
GeneratedInput generateBoolInput(Random &random);

} // namespace facet::differential

#endif // FACET_TEST_DIFFERENTIAL_INPUTS_H

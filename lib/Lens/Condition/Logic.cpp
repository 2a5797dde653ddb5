//===- Logic.cpp - Lenses on a bool ---------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"

using namespace facet;

namespace facet::lenses {

Result negate(LensContext &, Value input, Arguments) {
  return Value::boolean(!input.asBool());
}

Result both(LensContext &, Value input, Arguments args) {
  return Value::boolean(input.asBool() && args[0].asBool());
}

Result either(LensContext &, Value input, Arguments args) {
  return Value::boolean(input.asBool() || args[0].asBool());
}

Result choose(LensContext &, Value input, Arguments args) {
  return input.asBool() ? args[0] : args[1];
}

} // namespace facet::lenses

//===- BuildId.h - Which build of the compiler this is ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_BUILDID_H
#define FACET_SUPPORT_BUILDID_H

#include "llvm/ADT/StringRef.h"

namespace facet {

/// The build id that the linker gave to the program, or the shared library,
/// that holds this function: a digest of all its code and data, so that two
/// that differ have different ones. Empty if it was linked without.
llvm::StringRef buildId();

} // namespace facet

#endif // FACET_SUPPORT_BUILDID_H

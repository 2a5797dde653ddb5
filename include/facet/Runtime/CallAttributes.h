//===- CallAttributes.h - What spans of calls of the host say ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_CALLATTRIBUTES_H
#define FACET_RUNTIME_CALLATTRIBUTES_H

#include "llvm/ADT/StringRef.h"

namespace facet {

/// The attribute of a SpanKind::HostCall that says how the call went, and its
/// values.
inline constexpr llvm::StringLiteral callResultKey = "facet.lens.result";
inline constexpr llvm::StringLiteral callSucceeded = "ok",
                                     callFailed = "failed";

} // namespace facet

#endif // FACET_RUNTIME_CALLATTRIBUTES_H

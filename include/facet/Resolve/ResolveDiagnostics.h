//===- ResolveDiagnostics.h - What imports and merging report - -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RESOLVE_RESOLVEDIAGNOSTICS_H
#define FACET_RESOLVE_RESOLVEDIAGNOSTICS_H

#include "facet/Support/DiagKind.h"

namespace facet::diag {
#define DIAG FACET_DIAG
#include "facet/Resolve/ResolveDiagnostics.def"
} // namespace facet::diag

#endif // FACET_RESOLVE_RESOLVEDIAGNOSTICS_H

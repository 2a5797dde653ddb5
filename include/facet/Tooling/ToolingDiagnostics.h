//===- ToolingDiagnostics.h - What commands report ------------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_TOOLINGDIAGNOSTICS_H
#define FACET_TOOLING_TOOLINGDIAGNOSTICS_H

#include "facet/Support/DiagKind.h"

namespace facet::diag {
#define DIAG FACET_DIAG
#include "facet/Tooling/ToolingDiagnostics.def"
} // namespace facet::diag

#endif // FACET_TOOLING_TOOLINGDIAGNOSTICS_H

//===- LensDiagnostics.h - What calls of lenses report -------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LENSDIAGNOSTICS_H
#define FACET_LENS_LENSDIAGNOSTICS_H

#include "facet/Support/DiagKind.h"

namespace facet::diag {
#define DIAG FACET_DIAG
#include "facet/Lens/LensDiagnostics.def"
} // namespace facet::diag

#endif // FACET_LENS_LENSDIAGNOSTICS_H

//===- ServiceDiagnostics.h - What the service reports ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SERVICE_SERVICEDIAGNOSTICS_H
#define FACET_SERVICE_SERVICEDIAGNOSTICS_H

#include "facet/Support/DiagKind.h"

namespace facet::diag {
#define DIAG FACET_DIAG
#include "facet/Service/ServiceDiagnostics.def"
} // namespace facet::diag

#endif // FACET_SERVICE_SERVICEDIAGNOSTICS_H

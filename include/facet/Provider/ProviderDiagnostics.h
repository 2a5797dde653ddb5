//===- ProviderDiagnostics.h - What requests report -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PROVIDER_PROVIDERDIAGNOSTICS_H
#define FACET_PROVIDER_PROVIDERDIAGNOSTICS_H

#include "facet/Support/DiagKind.h"

namespace facet::diag {
#define DIAG FACET_DIAG
#include "facet/Provider/ProviderDiagnostics.def"
} // namespace facet::diag

#endif // FACET_PROVIDER_PROVIDERDIAGNOSTICS_H

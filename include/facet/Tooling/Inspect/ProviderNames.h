//===- ProviderNames.h - Names that a provider must take --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_INSPECT_PROVIDERNAMES_H
#define FACET_TOOLING_INSPECT_PROVIDERNAMES_H

#include "facet/Provider/Provider.h"
#include "facet/Sema/AnalysedProgram.h"

namespace facet {

/// Reports names of tools that requests to the provider cannot have, as a run
/// does (docs/Language.md 3.5): of all tools that a @system block lists, gated
/// or not, and that the policy does not hide from every run. The program has no
/// errors.
void checkProviderNames(const AnalysedProgram &program, Provider provider,
                        Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_TOOLING_INSPECT_PROVIDERNAMES_H

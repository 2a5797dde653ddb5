//===- KindFixes.h - Changes by what a diagnostic is ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LANGUAGESERVER_FIXES_KINDFIXES_H
#define FACET_LIB_LANGUAGESERVER_FIXES_KINDFIXES_H

#include "FixText.h"

namespace facet::lsp {

/// Changes that its kind alone tells.
void addFixesOfKind(const Snapshot &snapshot, const Diagnostic &diagnostic,
                    std::vector<Fix> &fixes);

} // namespace facet::lsp

#endif // FACET_LIB_LANGUAGESERVER_FIXES_KINDFIXES_H

//===- SyntaxDiagnostics.h - What the parser reports ---------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SYNTAX_SYNTAXDIAGNOSTICS_H
#define FACET_SYNTAX_SYNTAXDIAGNOSTICS_H

#include "facet/Support/DiagKind.h"

namespace facet::diag {
#define DIAG FACET_DIAG
#include "facet/Syntax/SyntaxDiagnostics.def"
} // namespace facet::diag

#endif // FACET_SYNTAX_SYNTAXDIAGNOSTICS_H

//===- Standard.h - What the standard does not have -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SYNTAX_STANDARD_H
#define FACET_SYNTAX_STANDARD_H

#include "facet/Support/Diagnostics.h"
#include "facet/Syntax/Ast.h"

namespace facet {

/// Reports what the syntax tree has of this compiler's extensions, for
/// `--standard` (docs/Language.md part 3): with the code that the standard has
/// for it, F003 for a form of values, F452 for a facet, key or attribute. What
/// only analysis can tell, types and lenses, is Sema's. Linear time.
void reportExtensions(const ast::Document &document, Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_SYNTAX_STANDARD_H

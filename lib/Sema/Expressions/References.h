//===- References.h - References to variables -------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_EXPRESSIONS_REFERENCES_H
#define FACET_LIB_SEMA_EXPRESSIONS_REFERENCES_H

#include "facet/Syntax/Ast.h"

namespace facet {

class SemaContext;
class Type;

/// Looks the variable up and notes it; false if it is unknown.
bool resolveReference(SemaContext &sema, const ast::ReferenceExpr &reference);

void reportUnknownVariable(SemaContext &sema,
                           const ast::ReferenceExpr &reference);

/// Reports a segment that is a number. True if it did so.
bool reportNumericSegments(SemaContext &sema,
                           const ast::ReferenceExpr &reference);

/// Follows a path from `type`. Null and `badSegment` if one is certainly
/// missing; `type` is what the segment was looked up in.
const Type *pathType(SemaContext &sema, const ast::ReferenceExpr &reference,
                     const Type *&type, size_t &badSegment);

/// Reports what pathType did not find.
void reportMissingPath(SemaContext &sema, const ast::ReferenceExpr &reference,
                       const Type *type, size_t badSegment);

/// The type of what a reference leads to; null after an error.
const Type *typeReference(SemaContext &sema,
                          const ast::ReferenceExpr &reference);

} // namespace facet

#endif // FACET_LIB_SEMA_EXPRESSIONS_REFERENCES_H

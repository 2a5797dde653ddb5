//===- Pipelines.h - Lens calls (docs/Language.md 1.9) ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_EXPRESSIONS_PIPELINES_H
#define FACET_LIB_SEMA_EXPRESSIONS_PIPELINES_H

#include "Expressions/ConstantCalls.h"
#include "Expressions/Expressions.h"

namespace facet {

/// Finds the type of a pipeline and of its steps; null after an error.
const Type *typePipeline(SemaContext &sema, const ast::PipelineExpr &pipeline,
                         Place place);

/// Reports a call on literals that fails: as an error where it is certain to be
/// reached, else as a warning (docs/Language.md part 2).
void reportConstantFailure(SemaContext &sema,
                           const ConstantCalls::Failure &failure,
                           bool isCertain);

/// Reports that nothing has the name, or that the lens is refused.
void reportUnknownLens(SemaContext &sema, SourceSpan span,
                       llvm::StringRef name);

/// Types one step. `inputSpan` is the value that the pipeline begins with, if
/// this is its first step. After an error all further steps are silent about
/// their input.
const Type *typeCall(SemaContext &sema, const ast::LensCall &call,
                     const Type *inputType, SourceSpan inputSpan, Place place);

} // namespace facet

#endif // FACET_LIB_SEMA_EXPRESSIONS_PIPELINES_H

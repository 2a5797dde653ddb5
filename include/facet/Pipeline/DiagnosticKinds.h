//===- DiagnosticKinds.h - Kinds that a compilation may report --*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PIPELINE_DIAGNOSTICKINDS_H
#define FACET_PIPELINE_DIAGNOSTICKINDS_H

#include "facet/Support/DiagKind.h"

namespace facet {

/// The kinds of all layers up to the pipeline, layer by layer from the ground,
/// in the order of their tables. The same for one build of the compiler, so
/// that a stored diagnostic may name its kind by its place.
llvm::ArrayRef<Diag> compilationDiagKinds();

} // namespace facet

#endif // FACET_PIPELINE_DIAGNOSTICKINDS_H

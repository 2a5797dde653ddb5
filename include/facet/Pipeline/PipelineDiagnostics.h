//===- PipelineDiagnostics.h - What files and inputs report -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PIPELINE_PIPELINEDIAGNOSTICS_H
#define FACET_PIPELINE_PIPELINEDIAGNOSTICS_H

#include "facet/Support/DiagKind.h"

namespace facet::diag {
#define DIAG FACET_DIAG
#include "facet/Pipeline/PipelineDiagnostics.def"
} // namespace facet::diag

#endif // FACET_PIPELINE_PIPELINEDIAGNOSTICS_H

//===- ActionRecorder.h - Actions of MLIR as spans --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_PROFILE_ACTIONRECORDER_H
#define FACET_TOOLING_PROFILE_ACTIONRECORDER_H

#include "facet/Support/Recorder.h"

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace facet {

/// Makes every context that loads the facet dialect of this registry record its
/// passes and the patterns that they try, each by its name, whatever thread
/// they run on. The recording outlives the contexts.
void recordActions(mlir::DialectRegistry &registry, Recording &recording);

} // namespace facet

#endif // FACET_TOOLING_PROFILE_ACTIONRECORDER_H

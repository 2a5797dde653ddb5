//===- PassRecorder.h - Passes as spans -------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PIPELINE_PASSES_PASSRECORDER_H
#define FACET_LIB_PIPELINE_PASSES_PASSRECORDER_H

namespace mlir {
class PassManager;
} // namespace mlir

namespace facet {

class Recorder;

/// Lets the recorder, if there is one that wants passes, see each pass. The
/// passes must run on the recorder's thread.
void addPassRecorder(mlir::PassManager &passes, Recorder *recorder);

} // namespace facet

#endif // FACET_LIB_PIPELINE_PASSES_PASSRECORDER_H

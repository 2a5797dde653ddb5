//===- PassRecorder.cpp - Passes as spans ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PassRecorder.h"
#include "facet/Support/Recorder.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Pass/PassInstrumentation.h"
#include "mlir/Pass/PassManager.h"

namespace facet {

namespace {
class PassRecorder : public mlir::PassInstrumentation {
public:
  explicit PassRecorder(Recorder &recorder) : recorder(recorder) {}

  void runBeforePass(mlir::Pass *pass, mlir::Operation *) override {
    // Those that only run the passes of a nested operation have no argument.
    llvm::StringRef name = pass->getArgument();
    open.push_back(name.empty() ? Span::none
                                : recorder.begin(SpanKind::Pass, name));
  }
  void runAfterPass(mlir::Pass *, mlir::Operation *) override { end(); }
  void runAfterPassFailed(mlir::Pass *, mlir::Operation *) override { end(); }

private:
  void end() { recorder.end(open.pop_back_val()); }

  Recorder &recorder;
  llvm::SmallVector<uint32_t, 4> open;
};
} // namespace

void addPassRecorder(mlir::PassManager &passes, Recorder *recorder) {
  if (recorder && recorder->wants(SpanKind::Pass))
    passes.addInstrumentation(std::make_unique<PassRecorder>(*recorder));
}

} // namespace facet

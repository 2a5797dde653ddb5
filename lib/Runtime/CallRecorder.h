//===- CallRecorder.h - The lens calls of a run, for profiles ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_CALLRECORDER_H
#define FACET_LIB_RUNTIME_CALLRECORDER_H

#include "facet/Runtime/Plan/Plan.h"
#include "facet/Support/Recorder.h"

namespace facet::runtime {

/// Records calls of lenses, one behind the other those of each variable and of
/// each section together. There is none unless lens calls are recorded.
class CallRecorder {
public:
  /// Null if the recorder, which may be null, does not want lens calls.
  static std::unique_ptr<CallRecorder> create(Recorder *recorder,
                                              const Plan &plan);
  CallRecorder(Recorder &recorder, const Plan &plan);

  /// The span of a call that begins.
  uint32_t begin(const Instruction &instruction);
  void end(uint32_t span) { recorder.end(span); }
  /// Ends the span of what the newest call was of.
  void close();

private:
  static constexpr uint32_t nobody = ~uint32_t(0);

  void findOwners();
  void own(const PlanBlock &block, uint32_t owner);

  Recorder &recorder;
  const Plan &plan;
  /// By instruction: the variable that needs it, or behind the variables the
  /// message. What is left over belongs to the whole.
  std::vector<uint32_t> owners;
  uint32_t newest = nobody;
  uint32_t newestSpan = Span::none;
};

} // namespace facet::runtime

#endif // FACET_LIB_RUNTIME_CALLRECORDER_H

//===- ProfileWriter.h - Recordings as profiles -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_PROFILE_PROFILEWRITER_H
#define FACET_TOOLING_PROFILE_PROFILEWRITER_H

#include "facet/Support/Recorder.h"

namespace facet {

/// What a profile says besides its spans, for `fct analyze`.
struct ProfileFacts {
  /// "fct run agent.facet".
  std::string command;
  /// The object of the telemetry, without a final LF; empty if nothing was run.
  std::string telemetry;
  std::vector<std::string> unusedVariables;
};

/// The recording, which is over, in Chrome's trace format, with a final LF: a
/// complete event for each span, with its kind as category, and a counter of
/// the memory. Fit for Perfetto and for speedscope (docs/Profiling.md).
std::string renderProfile(const Recording &recording,
                          const ProfileFacts &facts);

} // namespace facet

#endif // FACET_TOOLING_PROFILE_PROFILEWRITER_H

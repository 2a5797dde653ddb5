//===- ProfileSummary.h - What a profile says -------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_PROFILE_PROFILESUMMARY_H
#define FACET_TOOLING_PROFILE_PROFILESUMMARY_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace facet {

/// All spans of one kind and name.
struct ProfileRow {
  std::string name;
  uint64_t count = 0;
  /// Of all of them, and of the longest.
  double milliseconds = 0, longest = 0;
  /// Of a phase or stage: the memory of the process at its end, in bytes; 0 if
  /// it is not known.
  uint64_t memory = 0;
};

/// What the optimiser spared a run.
struct SavedCalls {
  /// Calls of lenses that the document asks for, and those that were made.
  uint64_t written = 0, made = 0;
};

/// What became of the sections of a run.
struct SectionCounts {
  uint64_t kept = 0, cut = 0, dropped = 0, putBack = 0;
};

/// What `fct analyze` says of one profile. Rows with the most time come first,
/// but for phases, which come in their order.
struct ProfileSummary {
  std::string file;
  std::string command;
  double milliseconds = 0;
  /// At most, in bytes; 0 if it is not known.
  uint64_t memoryPeak = 0;
  uint64_t threads = 0;
  /// Spans that were not kept.
  uint64_t dropped = 0;
  std::vector<ProfileRow> phases, documents, tests, imports, passes, patterns,
      variables, sections, lenses, hostCalls;
  /// Unset where nothing was run.
  std::optional<SavedCalls> saved;
  std::optional<SectionCounts> layout;
  std::optional<uint64_t> budget, used;
  std::vector<std::string> unusedVariables;
  /// What could be better, each a sentence or two.
  std::vector<std::string> advice;
};

/// Reads a profile, in Chrome's trace format, that `fct` or `fct-opt` wrote:
/// an object with `traceEvents`, or their list. Nullopt, with the reason, if it
/// is none.
std::optional<ProfileSummary> summariseProfile(llvm::StringRef file,
                                               llvm::StringRef text,
                                               std::string &problem);

/// The advice for a summary: too many cuts, variables that nothing reads, many
/// imports, and what takes most of the time.
std::vector<std::string> adviseOn(const ProfileSummary &summary);

/// The summaries for people, those of several side by side.
std::string printSummaries(llvm::ArrayRef<ProfileSummary> summaries);
/// The same as one JSON object (docs/Profiling.md), with a final LF.
std::string summariesToJson(llvm::ArrayRef<ProfileSummary> summaries);
/// The same as a page without scripts, and without anything from elsewhere.
std::string summariesToHtml(llvm::ArrayRef<ProfileSummary> summaries);

} // namespace facet

#endif // FACET_TOOLING_PROFILE_PROFILESUMMARY_H

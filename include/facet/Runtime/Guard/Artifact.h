//===- Artifact.h - The execution artifact ----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_GUARD_ARTIFACT_H
#define FACET_RUNTIME_GUARD_ARTIFACT_H

#include "facet/Support/LanguageEnums.h"
#include "llvm/ADT/ArrayRef.h"
#include <optional>
#include <string>

namespace facet {

/// The version of the language standard, as outputs and hashes name it.
inline constexpr llvm::StringLiteral facetVersion = "2.1.3";
/// The version of the policy language.
inline constexpr llvm::StringLiteral policyVersion = "1";

/// The host profile of a run for which nothing was set
/// (docs/Language.md 3.3).
inline constexpr llvm::StringLiteral defaultHostProfile = "local.default.v1";

/// What both the canonical JSON and the artifact say about a run. The texts of
/// a result belong to the evaluator, until it runs again.
struct RunMetadata {
  Profile profile = Profile::Hypervisor;
  Mode mode = Mode::Exec;
  llvm::StringRef hostProfileId = defaultHostProfile;
  llvm::StringRef targetProviderId = "unknown-provider";
  llvm::StringRef documentHash;
  /// Empty: null.
  llvm::StringRef policyHash;
  int64_t budgetUnits = 0;
  /// All of it as it stands in the canonical JSON, if that is known; else
  /// empty.
  llvm::StringRef json;
};

/// One decision of the guard.
struct GuardEvent {
  GuardedOp op;
  std::string name;
  /// Empty: null.
  std::string effect;
  bool allowed = false;
  /// Unset: null.
  std::optional<std::string> ruleId;
  /// "sha256:…" of the JCS of what was decided on.
  std::string inputHash;
};

/// The artifact as canonical JSON (Appendix F), hash chain included;
/// `attestation` is canonical JSON or "null".
std::string renderArtifact(const RunMetadata &metadata,
                           llvm::ArrayRef<GuardEvent> events,
                           llvm::StringRef attestation = "null");

/// "sha256:…": the head of the hash chain.
std::string chainHead(const RunMetadata &metadata,
                      llvm::ArrayRef<GuardEvent> events);

} // namespace facet

#endif // FACET_RUNTIME_GUARD_ARTIFACT_H

//===- Attestation.h - Signing and checking execution artifacts -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_GUARD_ATTESTATION_H
#define FACET_RUNTIME_GUARD_ATTESTATION_H

#include "facet/Runtime/Guard/Artifact.h"
#include "facet/Support/Crypto/Signature.h"

namespace facet {

/// The attestation of an artifact (docs/Language.md 1.14) as canonical JSON:
/// `{algo:"ed25519", key_id, sig}`. What is signed is the text of the hash
/// chain's head, which covers the identity of the run and every event. Empty if
/// signing failed.
std::string attest(const SignatureKey &privateKey, llvm::StringRef chainHead);

/// What is wrong with an artifact, and where: "provenance.events[2].seq";
/// empty: with all of it.
struct ArtifactProblem {
  std::string place;
  std::string message;
};

/// Checks the form of an artifact, its hash chain and, with a key, its
/// signature. Empty: all is well.
std::vector<ArtifactProblem> verifyArtifact(llvm::StringRef json,
                                            const SignatureKey *publicKey);

} // namespace facet

#endif // FACET_RUNTIME_GUARD_ATTESTATION_H

//===- MetadataText.h - What all runs say of themselves ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_OUTPUT_METADATATEXT_H
#define FACET_LIB_RUNTIME_OUTPUT_METADATATEXT_H

#include "facet/Runtime/Guard/Artifact.h"
#include <string>

namespace facet::runtime {

/// The metadata of the newest run, with all its texts. It is the same in one
/// run after another of a program: then it is compared rather than made again.
class MetadataText {
public:
  /// The metadata with its canonical JSON; the texts are valid until the next
  /// call.
  const RunMetadata &keep(const RunMetadata &metadata);

private:
  bool isKept(const RunMetadata &metadata) const;

  std::string hostProfileId, targetProviderId, documentHash, policyHash, json;
  /// Its texts are these.
  RunMetadata kept;
};

} // namespace facet::runtime

#endif // FACET_LIB_RUNTIME_OUTPUT_METADATATEXT_H

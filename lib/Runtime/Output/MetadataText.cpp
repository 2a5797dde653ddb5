//===- MetadataText.cpp - What all runs say of themselves -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MetadataText.h"
#include "facet/Runtime/Output/CanonicalJson.h"

namespace facet::runtime {

bool MetadataText::isKept(const RunMetadata &metadata) const {
  return !json.empty() && kept.profile == metadata.profile &&
         kept.mode == metadata.mode &&
         kept.budgetUnits == metadata.budgetUnits &&
         kept.documentHash == metadata.documentHash &&
         kept.policyHash == metadata.policyHash &&
         kept.hostProfileId == metadata.hostProfileId &&
         kept.targetProviderId == metadata.targetProviderId;
}

const RunMetadata &MetadataText::keep(const RunMetadata &metadata) {
  if (isKept(metadata))
    return kept;
  json = renderMetadata(metadata);
  hostProfileId = metadata.hostProfileId.str();
  targetProviderId = metadata.targetProviderId.str();
  documentHash = metadata.documentHash.str();
  policyHash = metadata.policyHash.str();
  kept = metadata;
  kept.hostProfileId = hostProfileId;
  kept.targetProviderId = targetProviderId;
  kept.documentHash = documentHash;
  kept.policyHash = policyHash;
  kept.json = json;
  return kept;
}

} // namespace facet::runtime

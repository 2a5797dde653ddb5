//===- Artifact.cpp - The execution artifact ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Guard/Artifact.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Json/JsonWriter.h"

namespace facet {

static void writeOptional(JcsWriter &json, llvm::StringRef text) {
  if (text.empty())
    json.null();
  else
    json.string(text);
}

/// The members that H0 and the artifact's metadata share, all of those whose
/// keys stand between `document_hash` and `policy_version`; `mode` for H0 only.
static void writeIdentity(JcsWriter &json, const RunMetadata &metadata,
                          bool withMode) {
  json.key("document_hash");
  json.string(metadata.documentHash);
  json.key("facet_version");
  json.string(facetVersion);
  json.key("host_profile_id");
  json.string(metadata.hostProfileId);
  if (withMode) {
    json.key("mode");
    json.string(modeName(metadata.mode));
  }
  json.key("policy_hash");
  writeOptional(json, metadata.policyHash);
  json.key("policy_version");
  json.string(policyVersion);
}

static void writeEvent(JcsWriter &json, const RunMetadata &metadata,
                       const GuardEvent &event, size_t seq) {
  json.beginObject();
  json.key("decision");
  json.string(event.allowed ? "allowed" : "denied");
  json.key("effect_class");
  writeOptional(json, event.effect);
  json.key("input_hash");
  json.string(event.inputHash);
  json.key("mode");
  json.string(modeName(metadata.mode));
  json.key("name");
  json.string(event.name);
  json.key("op");
  json.string(guardedOpName(event.op));
  json.key("policy_rule_id");
  if (event.ruleId)
    json.string(*event.ruleId);
  else
    json.null();
  json.key("seq");
  json.integer(int64_t(seq));
  json.endObject();
}

/// H0: docs/Language.md 1.14.
static std::string seedOfChain(const RunMetadata &metadata) {
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  writeIdentity(json, metadata, /*withMode=*/true);
  json.key("profile");
  json.string(profileName(metadata.profile));
  json.endObject();
  return sha256Id(text);
}

std::string chainHead(const RunMetadata &metadata,
                      llvm::ArrayRef<GuardEvent> events) {
  std::string head = seedOfChain(metadata), text;
  for (size_t i = 0; i != events.size(); ++i) {
    text.clear();
    JcsWriter json(text);
    json.beginObject();
    json.key("event");
    writeEvent(json, metadata, events[i], i + 1);
    json.key("prev");
    json.string(head);
    json.endObject();
    head = sha256Id(text);
  }
  return head;
}

std::string renderArtifact(const RunMetadata &metadata,
                           llvm::ArrayRef<GuardEvent> events,
                           llvm::StringRef attestation) {
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("attestation");
  json.raw(attestation);
  json.key("metadata");
  json.beginObject();
  writeIdentity(json, metadata, /*withMode=*/false);
  json.endObject();
  json.key("provenance");
  json.beginObject();
  json.key("events");
  json.beginArray();
  for (size_t i = 0; i != events.size(); ++i)
    writeEvent(json, metadata, events[i], i + 1);
  json.endArray();
  json.key("hash_chain");
  json.beginObject();
  json.key("algo");
  json.string("sha256");
  json.key("head");
  json.string(chainHead(metadata, events));
  json.endObject();
  json.endObject();
  json.endObject();
  return text;
}

} // namespace facet

//===- ArtifactTest.cpp - The execution artifact --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Guard/Artifact.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

RunMetadata metadata() {
  static const std::string hash = sha256Id("");
  RunMetadata metadata;
  metadata.documentHash = hash;
  return metadata;
}

GuardEvent event() {
  GuardEvent event;
  event.op = GuardedOp::MessageEmit;
  event.name = "user#1";
  event.allowed = true;
  event.inputHash = "sha256:00";
  return event;
}

// The vectors of the conformance corpus (conformance/run.py, self-test).
TEST(Artifact, HashChain) {
  EXPECT_EQ(
      chainHead(metadata(), {}),
      sha256Id(
          R"({"document_hash":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","facet_version":"2.1.3","host_profile_id":"local.default.v1","mode":"exec","policy_hash":null,"policy_version":"1","profile":"hypervisor"})"));
  EXPECT_EQ(chainHead(metadata(), {event()}),
            "sha256:16b538bc8cae4c170960d97402ba30a76d6f556b9ec72dd52d025c33e31"
            "91ced");
}

TEST(Artifact, Text) {
  GuardEvent denied = event();
  denied.op = GuardedOp::ToolExpose;
  denied.name = "W.\"x\"";
  denied.effect = "read";
  denied.allowed = false;
  denied.ruleId = "r";
  RunMetadata data = metadata();
  data.mode = Mode::Pure;
  data.profile = Profile::Core;
  data.policyHash = "sha256:11";
  std::string text = renderArtifact(data, {event(), denied}, R"({"algo":"x"})");
  EXPECT_EQ(
      text,
      R"({"attestation":{"algo":"x"},"metadata":{"document_hash":")" +
          data.documentHash.str() +
          R"(","facet_version":"2.1.3","host_profile_id":"local.default.v1","policy_hash":"sha256:11","policy_version":"1"},)"
          R"("provenance":{"events":[{"decision":"allowed","effect_class":null,"input_hash":"sha256:00","mode":"pure","name":"user#1","op":"message_emit","policy_rule_id":null,"seq":1},)"
          R"({"decision":"denied","effect_class":"read","input_hash":"sha256:00","mode":"pure","name":"W.\"x\"","op":"tool_expose","policy_rule_id":"r","seq":2}],)"
          R"("hash_chain":{"algo":"sha256","head":")" +
          chainHead(data, {event(), denied}) + R"("}}})");
  // It is canonical.
  ValueArena arena;
  JsonError error;
  std::optional<Value> value = parseJson(text, arena, error);
  ASSERT_TRUE(value);
  EXPECT_EQ(toJcs(*value), text);
}

TEST(Artifact, ChainDependsOnEverything) {
  std::string head = chainHead(metadata(), {event(), event()});
  RunMetadata other = metadata();
  other.hostProfileId = "acme";
  EXPECT_NE(chainHead(other, {event(), event()}), head);
  // The target is no part of it.
  other = metadata();
  other.targetProviderId = "acme";
  EXPECT_EQ(chainHead(other, {event(), event()}), head);
  GuardEvent changed = event();
  changed.ruleId = "r";
  EXPECT_NE(chainHead(metadata(), {event(), changed}), head);
}

} // namespace

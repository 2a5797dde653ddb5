//===- AttestationTest.cpp - Signing and checking artifacts ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Attestation.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

// A key made for this test; it signs nothing else.
constexpr const char *privatePem =
    "-----BEGIN PRIVATE KEY-----\n"
    "MC4CAQAwBQYDK2VwBCIEIJucJBSwPHjw1TQRNCYe8G0Rfv9vXq8PrNU+cX1qo5Ct\n"
    "-----END PRIVATE KEY-----\n";
constexpr const char *publicPem =
    "-----BEGIN PUBLIC KEY-----\n"
    "MCowBQYDK2VwAyEAgth98SpRm5R0gyTDnzqDDOZdMqnXfoH1T/munmW7G0s=\n"
    "-----END PUBLIC KEY-----\n";
constexpr const char *otherPublicPem =
    "-----BEGIN PUBLIC KEY-----\n"
    "MCowBQYDK2VwAyEABznZm6hlUUQRlULdwYYkJJMKanshGzVZYQeStxf/9Q8=\n"
    "-----END PUBLIC KEY-----\n";

class AttestationTest : public testing::Test {
protected:
  AttestationTest() {
    metadata.documentHash = "sha256:00";
    GuardEvent event;
    event.op = GuardedOp::MessageEmit;
    event.name = "user#1";
    event.allowed = true;
    event.inputHash = "sha256:01";
    events = {event, event};
  }

  SignatureKey privateKey() {
    return *SignatureKey::privateFromPem(privatePem, error);
  }
  SignatureKey publicKey(const char *pem = publicPem) {
    return *SignatureKey::publicFromPem(pem, error);
  }
  std::string artifact() {
    return renderArtifact(metadata, events,
                          attest(privateKey(), chainHead(metadata, events)));
  }
  /// The places of the problems, in order.
  std::vector<std::string> problems(llvm::StringRef json,
                                    const SignatureKey *key) {
    std::vector<std::string> places;
    for (const ArtifactProblem &problem : verifyArtifact(json, key))
      places.push_back(problem.place);
    return places;
  }
  /// The artifact with the first `from` replaced.
  std::string changed(const std::string &from, const std::string &to) {
    std::string json = artifact();
    size_t at = json.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return json.replace(at, from.size(), to);
  }
  using Places = std::vector<std::string>;

  RunMetadata metadata;
  std::vector<GuardEvent> events;
  std::string error;
};

TEST_F(AttestationTest, SignedArtifactHolds) {
  SignatureKey key = publicKey();
  EXPECT_EQ(problems(artifact(), &key), Places());
  EXPECT_EQ(problems(artifact(), nullptr), Places());
  metadata.mode = Mode::Pure;
  EXPECT_EQ(problems(artifact(), &key), Places());
  events.clear();
  EXPECT_EQ(problems(artifact(), &key), Places());
}

TEST_F(AttestationTest, ChangesAreSeenAndPlaced) {
  SignatureKey key = publicKey();
  EXPECT_EQ(problems(changed("user#1", "user#2"), &key),
            Places{"provenance.hash_chain.head"});
  EXPECT_EQ(problems(changed("sha256:00", "sha256:02"), &key),
            Places{"provenance.hash_chain.head"});
  EXPECT_EQ(problems(changed("\"seq\":1", "\"seq\":3"), &key),
            (Places{"provenance.events[0].seq", "provenance.hash_chain.head"}));
  EXPECT_EQ(problems(changed("\"sig\":\"", "\"sig\":\"AAAA"), &key),
            Places{"attestation.sig"});
  EXPECT_EQ(
      problems(changed("{\"attestation\"", "{\"a\":1,\"attestation\""), &key),
      Places{"a"});
}

TEST_F(AttestationTest, KeysAreToldApart) {
  SignatureKey other = publicKey(otherPublicPem);
  EXPECT_EQ(problems(artifact(), &other), Places{"attestation.key_id"});
  SignatureKey key = publicKey();
  EXPECT_EQ(problems(renderArtifact(metadata, events), &key),
            Places{"attestation"});
  EXPECT_EQ(problems(renderArtifact(metadata, events), nullptr), Places());
}

TEST_F(AttestationTest, WhatIsNoArtifact) {
  EXPECT_EQ(problems("{", nullptr), Places{""});
  EXPECT_EQ(problems("[]", nullptr), Places{""});
  EXPECT_EQ(problems("{}", nullptr), (Places{"metadata", "provenance"}));
}

TEST_F(AttestationTest, BadKeys) {
  EXPECT_FALSE(SignatureKey::privateFromPem("x", error));
  EXPECT_EQ(error, "the text holds no private key in PEM form");
  EXPECT_FALSE(SignatureKey::publicFromPem(privatePem, error));
  EXPECT_EQ(error, "the text holds no public key in PEM form");
}

} // namespace

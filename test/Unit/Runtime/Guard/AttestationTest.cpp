//===- AttestationTest.cpp - Signing and checking artifacts ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Guard/Attestation.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "gtest/gtest.h"
#include <functional>

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
    metadata.documentHash = documentHash;
    GuardEvent event;
    event.op = GuardedOp::MessageEmit;
    event.name = "user#1";
    event.allowed = true;
    event.inputHash = "sha256:" + std::string(64, '1');
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

  const std::string documentHash = "sha256:" + std::string(64, '0');
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
  EXPECT_EQ(problems(changed("sha256:00", "sha256:20"), &key),
            Places{"provenance.hash_chain.head"});
  EXPECT_EQ(problems(changed("\"seq\":1", "\"seq\":3"), &key),
            (Places{"provenance.events[0].seq", "provenance.hash_chain.head"}));
  std::string sig = attest(privateKey(), chainHead(metadata, events));
  sig = sig.substr(sig.find("\"sig\":\"") + 7, 8);
  EXPECT_EQ(problems(changed(sig, "AAAAAAAA"), &key),
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
  EXPECT_EQ(problems("{}", nullptr), Places{""});
  EXPECT_EQ(problems(R"({"metadata":1,"provenance":[]})", nullptr),
            (Places{"attestation", "metadata", "provenance"}));
}

namespace {
/// A value with the map number `map` of it changed.
class MapChanger {
public:
  using Change = std::function<void(std::vector<MapEntry> &)>;
  MapChanger(Value root, ValueArena &arena) : root(root), arena(arena) {}

  /// Nullopt if there are not so many maps.
  std::optional<Value> changed(size_t map, const Change &change) {
    left = map;
    isDone = false;
    Value value = copy(root, change);
    return isDone ? std::optional(value) : std::nullopt;
  }

private:
  Value copy(Value value, const Change &change) {
    std::vector<Value> items;
    if (value.isList()) {
      for (Value item : value.asList())
        items.push_back(copy(item, change));
      return *arena.copyList(items);
    }
    if (!value.isMap())
      return value;
    bool isIt = !isDone && left-- == 0;
    isDone |= isIt;
    std::vector<MapEntry> entries;
    for (const MapEntry &entry : value.asMap())
      entries.push_back({entry.key, copy(entry.value, change)});
    if (isIt)
      change(entries);
    return *arena.copyMap(entries);
  }

  Value root;
  ValueArena &arena;
  size_t left = 0;
  bool isDone = false;
};
} // namespace

/// No member may be missing, be of another type or out of its range, and no
/// other may be there: at each place of a signed artifact.
TEST_F(AttestationTest, EveryMemberIsChecked) {
  events[1].op = GuardedOp::ToolExpose;
  events[1].name = "W.get";
  events[1].effect = "read";
  events[1].ruleId = "r";
  std::string text = artifact();
  ValueArena arena;
  JsonError jsonError;
  Value root = *parseJson(text, arena, jsonError);
  MapChanger changer(root, arena);
  auto refuses = [&](Value value) {
    return !verifyArtifact(toJcs(value), nullptr).empty();
  };
  size_t maps = 0, members = 0;
  for (;; ++maps) {
    size_t size = 0;
    auto more = changer.changed(maps, [&](std::vector<MapEntry> &entries) {
      size = entries.size();
      entries.push_back({"more", Value::null()});
    });
    if (!more)
      break;
    EXPECT_TRUE(refuses(*more)) << toJcs(*more);
    for (size_t member = 0; member != size; ++member, ++members) {
      auto less = changer.changed(maps, [&](std::vector<MapEntry> &entries) {
        entries.erase(entries.begin() + member);
      });
      EXPECT_TRUE(refuses(*less)) << toJcs(*less);
      // Nothing is a bool, and no text is this one.
      for (Value other : {Value::boolean(true), Value::string("\1"),
                          Value::integerValue(-1)}) {
        auto wrong = changer.changed(maps, [&](std::vector<MapEntry> &entries) {
          entries[member].value = other;
        });
        EXPECT_TRUE(refuses(*wrong)) << toJcs(*wrong);
      }
    }
  }
  EXPECT_EQ(maps, 7u);
  EXPECT_EQ(members, 3u + 3 + 5 + 2 + 8 + 8 + 2);
}

/// Signatures are base64url without padding; the other alphabet and padding are
/// read as well.
TEST_F(AttestationTest, Alphabets) {
  SignatureKey key = publicKey(), secret = privateKey();
  for (int i = 0; i != 50; ++i) {
    std::string text = "head " + std::to_string(i);
    std::string url = secret.sign(text), plain = url;
    EXPECT_EQ(url.find_first_of("+/="), std::string::npos);
    for (char &c : plain)
      c = c == '-' ? '+' : c == '_' ? '/' : c;
    for (const std::string &form : {url, url + "==", plain, plain + "=="})
      EXPECT_TRUE(key.verify(text, form)) << form;
    for (const std::string &form : {url + "=", url + "===", url + "A",
                                    "=" + url, url.substr(1), url + " "})
      EXPECT_FALSE(key.verify(text, form)) << form;
    // 64 bytes leave four bits of the last letter, which must be zero.
    llvm::StringRef letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrst"
                              "uvwxyz0123456789-_";
    size_t last = letters.find(url.back());
    ASSERT_EQ(last % 16, 0u);
    for (size_t bits = 1; bits != 16; ++bits) {
      std::string other = url;
      other.back() = letters[last + bits];
      EXPECT_FALSE(key.verify(text, other)) << other;
    }
  }
}

TEST_F(AttestationTest, ForeignAlgorithms) {
  std::string json = renderArtifact(
      metadata, events, R"({"algo":"x.acme.rsa","key_id":"k","sig":"AAAA"})");
  EXPECT_EQ(problems(json, nullptr), Places());
  SignatureKey key = publicKey();
  EXPECT_EQ(problems(json, &key), Places{"attestation.algo"});
  json = renderArtifact(metadata, events,
                        R"({"algo":"rsa","key_id":"k","sig":"AAAA"})");
  EXPECT_EQ(
      problems(json, nullptr),
      (Places{"attestation.algo", "attestation.key_id", "attestation.sig"}));
}

TEST_F(AttestationTest, BadKeys) {
  EXPECT_FALSE(SignatureKey::privateFromPem("x", error));
  EXPECT_EQ(error, "the text holds no private key in PEM form");
  EXPECT_FALSE(SignatureKey::publicFromPem(privatePem, error));
  EXPECT_EQ(error, "the text holds no public key in PEM form");
}

} // namespace
